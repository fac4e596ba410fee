// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/subscriptionmodel.h"

#include "ui/presentation/liveconnection.h"

#include <QLocale>

#include <algorithm>

namespace presentation {

SubscriptionModel::SubscriptionModel(const LiveConnection &connection, QObject *parent)
    : QAbstractTableModel(parent), m_connection(connection),
      m_entries(connection.subscriptions().entries())
{
    connect(&connection, &LiveConnection::subscriptionsChanged, this, &SubscriptionModel::update);
    connect(&connection, &LiveConnection::subscriptionCountsChanged, this,
            &SubscriptionModel::updateCounts);
}

int SubscriptionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int SubscriptionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SubscriptionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SubscriptionEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return explanation(entry);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
                Qt::Alignment(index.column() == Filter ? Qt::AlignLeft : Qt::AlignRight)
                | Qt::AlignVCenter);
    case FilterRole:
        return entry.wanted.filter;
    case StateRole:
        return static_cast<int>(entry.state);
    case ColorRole:
        return entry.color;
    case OwnColorRole:
        return entry.ownColor;
    case MutedRole:
        return entry.muted;
    default:
        return {};
    }
}

QVariant SubscriptionModel::text(const SubscriptionEntry &entry, int column) const
{
    switch (column) {
    case Filter:
        return QString::fromUtf8(entry.wanted.filter);
    case QoS:
        switch (entry.state) {
        case SubscriptionState::Granted:
            return QString::number(static_cast<int>(entry.granted.value_or(entry.wanted.qos)));
        case SubscriptionState::Refused:
            return QStringLiteral("✖");
        case SubscriptionState::Pending:
        case SubscriptionState::Ending:
            return QStringLiteral("…");
        case SubscriptionState::Inactive:
            return QString::number(static_cast<int>(entry.wanted.qos));
        }
        break;
    case Count:
        return QLocale().toString(entry.received);
    default:
        break;
    }
    return {};
}

QString SubscriptionModel::explanation(const SubscriptionEntry &entry) const
{
    const QString filter = QString::fromUtf8(entry.wanted.filter);
    const int wanted = static_cast<int>(entry.wanted.qos);
    switch (entry.state) {
    case SubscriptionState::Inactive:
        return tr("%1: not connected. It is made again with the next connection.").arg(filter);
    case SubscriptionState::Pending:
        return tr("%1: asked for with QoS %2, waiting for the server's answer.")
                .arg(filter)
                .arg(wanted);
    case SubscriptionState::Granted: {
        const int granted = static_cast<int>(entry.granted.value_or(entry.wanted.qos));
        if (granted < wanted) {
            return tr("%1: the server granted QoS %2 only, %3 was asked for.")
                    .arg(filter)
                    .arg(granted)
                    .arg(wanted);
        }
        return tr("%1: granted with QoS %2.").arg(filter).arg(granted);
    }
    case SubscriptionState::Refused:
        return tr("%1: refused. %2").arg(filter, entry.refusal);
    case SubscriptionState::Ending:
        return tr("%1: unsubscribing.").arg(filter);
    }
    return {};
}

QVariant SubscriptionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(section == Filter ? Qt::AlignLeft : Qt::AlignRight)
                                   | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section == Count)
        return tr("Messages received");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Filter:
        return tr("Subscription");
    case QoS:
        return tr("QoS");
    case Count:
        return tr("Count");
    default:
        return {};
    }
}

void SubscriptionModel::update()
{
    const QList<SubscriptionEntry> &now = m_connection.subscriptions().entries();
    // Entries come at the end and go from anywhere, so two walks tell all.
    for (qsizetype row = m_entries.size() - 1; row >= 0; --row) {
        const QByteArray filter = m_entries.at(row).wanted.filter;
        if (m_connection.subscriptions().find(filter))
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_entries.removeAt(row);
        endRemoveRows();
    }
    if (now.size() > m_entries.size()) {
        const int first = static_cast<int>(m_entries.size());
        beginInsertRows({}, first, static_cast<int>(now.size()) - 1);
        m_entries = now;
        endInsertRows();
    }
    m_entries = now;
    if (!m_entries.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SubscriptionModel::updateCounts()
{
    m_entries = m_connection.subscriptions().entries();
    if (m_entries.isEmpty())
        return;
    emit dataChanged(index(0, Count), index(rowCount() - 1, Count), {Qt::DisplayRole});
}

} // namespace presentation
