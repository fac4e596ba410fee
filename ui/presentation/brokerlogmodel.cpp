// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/brokerlogmodel.h"

#include "ui/presentation/brokerwording.h"

#include <QDateTime>

#include <algorithm>

namespace presentation {

namespace {

using broker::LogEntry;
using broker::LogEvent;

BrokerLogModel::Meaning meaningOf(const LogEntry &entry)
{
    using Meaning = BrokerLogModel::Meaning;
    switch (entry.event) {
    case LogEvent::PacketReceived:
        return Meaning::Received;
    case LogEvent::PacketSent:
        return Meaning::Sent;
    case LogEvent::ClientConnected:
    case LogEvent::SessionResumed:
        return Meaning::Good;
    case LogEvent::LinkOpened:
    case LogEvent::ClientDisconnected:
    case LogEvent::SessionExpired:
    case LogEvent::WillPublished:
    case LogEvent::BrokerStopped:
        return Meaning::Notice;
    case LogEvent::LinkClosed:
    case LogEvent::KeepAliveExpired:
    case LogEvent::ConnectTimedOut:
    case LogEvent::SessionTakenOver:
    case LogEvent::MessageDropped:
    case LogEvent::MessageNotSent:
        return Meaning::Warning;
    case LogEvent::ClientRefused:
    case LogEvent::IllFormedPacket:
    case LogEvent::FirstPacketNotConnect:
    case LogEvent::NotMqtt:
    case LogEvent::ProtocolViolated:
    case LogEvent::PacketTooLarge:
    case LogEvent::LinkLimitReached:
        return Meaning::Error;
    }
    return Meaning::Notice;
}

QString timeText(const base::Stamp &stamp)
{
    return QDateTime::fromMSecsSinceEpoch(stamp.wallUs / 1000)
            .toString(QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace

BrokerLogModel::BrokerLogModel(QObject *parent, qsizetype capacity)
    : QAbstractTableModel(parent), m_capacity(capacity)
{
}

const LogEntry &BrokerLogModel::entry(int row) const
{
    return m_entries[m_rows[static_cast<size_t>(row)] - m_first];
}

void BrokerLogModel::append(const broker::LogBatch &batch)
{
    m_entries.insert(m_entries.end(), batch.entries.begin(), batch.entries.end());
    m_lost += batch.omitted;
    forgetOldest();
    if (!m_paused)
        showNew();
    emit countsChanged();
}

// What makes room leaves the rows too, also while they stand still.
void BrokerLogModel::forgetOldest()
{
    if (total() <= m_capacity)
        return;
    const auto surplus = static_cast<quint64>(total() - m_capacity);
    m_lost += surplus;
    const quint64 first = m_first + surplus;
    const auto keptRow = std::lower_bound(m_rows.begin(), m_rows.end(), first);
    const auto rows = static_cast<int>(keptRow - m_rows.begin());
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_rows.erase(m_rows.begin(), keptRow);
    m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<qsizetype>(surplus));
    m_first = first;
    m_shownUpTo = std::max(m_shownUpTo, m_first);
    if (rows > 0)
        endRemoveRows();
}

void BrokerLogModel::showNew()
{
    const quint64 end = m_first + m_entries.size();
    std::vector<quint64> added;
    for (quint64 number = m_shownUpTo; number < end; ++number) {
        if (matches(m_entries[number - m_first]))
            added.push_back(number);
    }
    m_shownUpTo = end;
    if (added.empty())
        return;
    const int row = rowCount();
    beginInsertRows({}, row, row + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

void BrokerLogModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (quint64 number = m_first; number < m_shownUpTo; ++number) {
        if (matches(m_entries[number - m_first]))
            m_rows.push_back(number);
    }
    endResetModel();
    emit countsChanged();
}

void BrokerLogModel::clear()
{
    beginResetModel();
    m_first += m_entries.size();
    m_shownUpTo = m_first;
    m_entries.clear();
    m_rows.clear();
    m_lost = 0;
    endResetModel();
    emit countsChanged();
}

void BrokerLogModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    rebuild();
}

void BrokerLogModel::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused)
        showNew();
    emit countsChanged();
}

bool BrokerLogModel::matches(const LogEntry &entry) const
{
    return m_filter.isEmpty() || text(entry, Client).contains(m_filter, Qt::CaseInsensitive)
           || text(entry, Event).contains(m_filter, Qt::CaseInsensitive)
           || text(entry, Details).contains(m_filter, Qt::CaseInsensitive);
}

QString BrokerLogModel::text(const LogEntry &entry, Column column) const
{
    switch (column) {
    case Time:
        return timeText(entry.stamp);
    case Client:
        return entry.client.isEmpty()
                       ? (entry.link == 0 ? QString() : tr("Link %1").arg(entry.link))
                       : QString::fromUtf8(entry.client);
    case Event:
        return eventText(entry);
    case Details:
        return detailsText(entry);
    case ColumnCount:
        break;
    }
    return {};
}

QString BrokerLogModel::rowText(int row) const
{
    const LogEntry &shown = entry(row);
    return QStringList{text(shown, Time), text(shown, Client), text(shown, Event),
                       text(shown, Details)}
            .join(QLatin1Char('\t'));
}

int BrokerLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BrokerLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BrokerLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(entry(index.row()), static_cast<Column>(index.column()));
    case MeaningRole:
        return QVariant::fromValue(meaningOf(entry(index.row())));
    default:
        return {};
    }
}

QVariant BrokerLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Time:
        return tr("Time");
    case Client:
        return tr("Client");
    case Event:
        return tr("Event");
    case Details:
        return tr("Details");
    case ColumnCount:
        break;
    }
    return {};
}

void BrokerLogModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    rebuild(); // the filter speaks about the words that are shown
}

} // namespace presentation
