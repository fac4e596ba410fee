// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/brokerclientmodel.h"

#include "ui/presentation/brokerwording.h"

#include <QDateTime>
#include <QLocale>

namespace presentation {

namespace {

using broker::ClientInfo;

bool isNumber(int column)
{
    return column == BrokerClientModel::KeepAlive || column == BrokerClientModel::Received
           || column == BrokerClientModel::Sent || column == BrokerClientModel::Queued;
}

QString joined(const QList<QByteArray> &filters)
{
    return QString::fromUtf8(filters.join(", "));
}

} // namespace

void BrokerClientModel::setClients(const QList<ClientInfo> &clients)
{
    int row = 0;
    for (const ClientInfo &client : clients) {
        while (row < m_clients.size() && m_clients[row].id < client.id) {
            beginRemoveRows({}, row, row);
            m_clients.removeAt(row);
            endRemoveRows();
        }
        if (row == m_clients.size() || m_clients[row].id != client.id) {
            beginInsertRows({}, row, row);
            m_clients.insert(row, client);
            endInsertRows();
        } else if (!(m_clients[row] == client)) {
            m_clients[row] = client;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        ++row;
    }
    if (row < m_clients.size()) {
        beginRemoveRows({}, row, static_cast<int>(m_clients.size()) - 1);
        m_clients.resize(row);
        endRemoveRows();
    }
}

int BrokerClientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_clients.size());
}

int BrokerClientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BrokerClientModel::text(const ClientInfo &client, Column column) const
{
    const QLocale locale;
    const bool here = client.presence == ClientInfo::Presence::Connected;
    switch (column) {
    case Id:
        return QString::fromUtf8(client.id);
    case Presence:
        return here ? tr("Connected") : tr("Away");
    case Address:
        return QString::fromUtf8(client.peer);
    case Version:
        return versionText(client.version);
    case KeepAlive:
        if (!here)
            return {};
        return client.keepAlive == 0 ? tr("off") : tr("%1 s").arg(client.keepAlive);
    case Received:
        return here ? locale.toString(client.received) : QString();
    case Sent:
        return here ? locale.toString(client.sent) : QString();
    case Queued:
        return locale.toString(client.queued);
    case Since:
        return QDateTime::fromMSecsSinceEpoch(client.since.wallUs / 1000)
                .toString(QStringLiteral("HH:mm:ss"));
    case Filters:
        return joined(client.filters);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BrokerClientModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_clients.size())
        return {};
    const ClientInfo &client = m_clients[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(client, static_cast<Column>(index.column()));
    case Qt::ToolTipRole:
        return index.column() == Filters || index.column() == Id
                       ? QVariant(text(client, static_cast<Column>(index.column())))
                       : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(index.column()) ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case PresenceRole:
        return static_cast<int>(client.presence);
    default:
        return {};
    }
}

QVariant BrokerClientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(isNumber(section) ? Qt::AlignRight | Qt::AlignVCenter
                                          : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Id:
        return tr("Client identifier");
    case Presence:
        return tr("State");
    case Address:
        return tr("Address");
    case Version:
        return tr("Version");
    case KeepAlive:
        return tr("Keep alive");
    case Received:
        return tr("From it");
    case Sent:
        return tr("To it");
    case Queued:
        return tr("Waiting");
    case Since:
        return tr("Since");
    case Filters:
        return tr("Subscriptions");
    case ColumnCount:
        break;
    }
    return {};
}

void BrokerClientModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_clients.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace presentation
