// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagetablemodel.h"

#include "ui/presentation/payloadtext.h"
#include "ui/presentation/subscriptionlist.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace presentation {

using messages::MessageView;
using messages::RowId;

namespace {

// Well below a frame, so that events and new messages get their share.
constexpr qint64 sliceNs = 5'000'000;
constexpr RowId rowsBetweenClockReadings = 512;

QString timeText(const base::Stamp &stamp)
{
    return QDateTime::fromMSecsSinceEpoch(stamp.wallUs / 1000)
            .toString(QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace

MessageTableModel::MessageTableModel(const messages::MessageStore &store,
                                     const SubscriptionList &subscriptions, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_subscriptions(subscriptions),
      m_first(store.firstRow()), m_end(store.endRow())
{
    m_scanTimer.setInterval(0);
    connect(&m_scanTimer, &QTimer::timeout, this, &MessageTableModel::scanSlice);
}

int MessageTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(isFiltered() ? m_matches.size() : m_end - m_first);
}

int MessageTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

RowId MessageTableModel::rowIdAt(int row) const
{
    return isFiltered() ? m_matches[static_cast<size_t>(row)] : m_first + static_cast<RowId>(row);
}

int MessageTableModel::rowOf(RowId id) const
{
    if (!isFiltered())
        return id >= m_first && id < m_end ? static_cast<int>(id - m_first) : -1;
    const auto found = std::lower_bound(m_matches.begin(), m_matches.end(), id);
    const bool isThere = found != m_matches.end() && *found == id;
    return isThere ? static_cast<int>(found - m_matches.begin()) : -1;
}

std::optional<MessageView> MessageTableModel::messageAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_store.at(rowIdAt(row));
}

QVariant MessageTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == RowIdRole)
        return QVariant::fromValue(rowIdAt(index.row()));
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() == QoS || index.column() == Length;
        return QVariant::fromValue(Qt::Alignment(isNumber ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    }
    const bool needsMessage = role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                              || role == DirectionRole || role == ColorRole || role == OwnColorRole
                              || role == Qt::ToolTipRole;
    if (!needsMessage)
        return {};
    const auto message = m_store.at(rowIdAt(index.row()));
    if (!message)
        return {}; // gone from the store, and a moment later from here
    switch (role) {
    case Qt::DisplayRole:
        return text(*message, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(*message, index.column());
    case Qt::ToolTipRole:
        return index.column() == Topic ? text(*message, Topic) : QVariant();
    case DirectionRole:
        return static_cast<int>(message->direction);
    default:
        break;
    }
    const SubscriptionEntry *entry = m_subscriptions.match(message->publish.topic);
    if (role == ColorRole)
        return entry ? entry->color : -1;
    return entry ? entry->ownColor : QString();
}

QVariant MessageTableModel::text(const MessageView &message, int column) const
{
    switch (static_cast<Column>(column)) {
    case Time:
        return timeText(message.stamp);
    case Direction:
        return message.direction == base::Direction::In ? QStringLiteral("↓") : QStringLiteral("↑");
    case Topic:
        return QString::fromUtf8(message.publish.topic);
    case QoS:
        return static_cast<int>(message.publish.qos);
    case Retain:
        return message.publish.retain ? QStringLiteral("R") : QString();
    case Length:
        return QLocale().toString(message.publish.payload.size());
    case Preview:
        return previewText(message.publish.payload);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MessageTableModel::accessibleText(const MessageView &message, int column) const
{
    if (column == Direction)
        return message.direction == base::Direction::In ? tr("Received") : tr("Sent");
    if (column == Retain)
        return message.publish.retain ? tr("Retained") : tr("Not retained");
    return text(message, column);
}

QVariant MessageTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == QoS || section == Length;
        return QVariant::fromValue(Qt::Alignment(isNumber ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    }
    const bool isSpoken = role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isSpoken)
        return {};
    switch (static_cast<Column>(section)) {
    case Time:
        return tr("Time");
    case Direction:
        return isSpoken ? tr("Direction: ↓ received, ↑ sent") : QStringLiteral("↓↑");
    case Topic:
        return tr("Topic");
    case QoS:
        return tr("QoS");
    case Retain:
        return isSpoken ? tr("Retained") : tr("R", "column of the retain flag, one letter");
    case Length:
        return isSpoken ? tr("Length of the payload in bytes") : tr("Length");
    case Preview:
        return tr("Payload");
    case ColumnCount:
        break;
    }
    return {};
}

void MessageTableModel::refresh()
{
    removeLost();
    if (!m_paused)
        takeInNew();
}

void MessageTableModel::removeLost()
{
    const RowId first = m_store.firstRow();
    if (first <= m_first)
        return;
    size_t lost = 0;
    if (isFiltered()) {
        const auto kept = std::lower_bound(m_matches.begin(), m_matches.end(), first);
        lost = static_cast<size_t>(kept - m_matches.begin());
    } else {
        lost = static_cast<size_t>(std::min(first, m_end) - m_first);
    }
    if (lost > 0)
        beginRemoveRows({}, 0, static_cast<int>(lost) - 1);
    if (isFiltered())
        m_matches.erase(m_matches.begin(), m_matches.begin() + static_cast<qptrdiff>(lost));
    m_first = first;
    m_end = std::max(m_end, first);
    m_scanned = std::max(m_scanned, first);
    if (lost > 0)
        endRemoveRows();
}

void MessageTableModel::takeInNew()
{
    if (m_end == m_store.endRow())
        return;
    if (isFiltered()) {
        appendMatches();
        return;
    }
    const int rows = rowCount();
    const int gained = static_cast<int>(m_store.endRow() - m_end);
    beginInsertRows({}, rows, rows + gained - 1);
    m_end = m_store.endRow();
    endInsertRows();
}

void MessageTableModel::appendMatches()
{
    std::vector<RowId> found;
    messages::ChunkFilter filter(m_filter);
    RowId row = m_end;
    while (row < m_store.endRow()) {
        const auto view = m_store.chunkOf(row);
        const RowId chunkEnd = view.firstRow + view.chunk->size();
        for (; row < chunkEnd; ++row) {
            if (filter.shows(*view.chunk, static_cast<quint32>(row - view.firstRow)))
                found.push_back(row);
        }
    }
    m_end = m_store.endRow();
    if (found.empty())
        return;
    const int rows = rowCount();
    beginInsertRows({}, rows, rows + static_cast<int>(found.size()) - 1);
    m_matches.insert(m_matches.end(), found.begin(), found.end());
    endInsertRows();
}

void MessageTableModel::setFilter(const messages::MessageFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    restart();
    endResetModel();
    if (isFiltered())
        scanSlice(); // the first screen stands in the next frame
    else
        emit filteringFinished();
}

void MessageTableModel::restart()
{
    m_matches.clear();
    m_first = m_store.firstRow();
    m_end = m_paused ? std::max(m_end, m_first) : m_store.endRow();
    m_scanned = m_end;
    if (isFiltered())
        m_scanTimer.start();
    else
        m_scanTimer.stop();
}

void MessageTableModel::scanSlice()
{
    QElapsedTimer clock;
    clock.start();
    std::vector<RowId> found; // newest first
    messages::ChunkFilter filter(m_filter);
    while (m_scanned > m_first && clock.nsecsElapsed() < sliceNs) {
        const auto view = m_store.chunkOf(m_scanned - 1);
        if (!view.chunk) {
            m_scanned = m_first; // gone meanwhile
            break;
        }
        const RowId stop = std::max({view.firstRow, m_first,
                                     m_scanned - std::min(m_scanned, rowsBetweenClockReadings)});
        while (m_scanned > stop) {
            --m_scanned;
            if (filter.shows(*view.chunk, static_cast<quint32>(m_scanned - view.firstRow)))
                found.push_back(m_scanned);
        }
    }
    if (!found.empty()) {
        beginInsertRows({}, 0, static_cast<int>(found.size()) - 1);
        m_matches.insert(m_matches.begin(), found.rbegin(), found.rend());
        endInsertRows();
    }
    if (m_scanned <= m_first && m_scanTimer.isActive()) {
        m_scanTimer.stop();
        emit filteringFinished();
    }
}

void MessageTableModel::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused)
        refresh();
}

} // namespace presentation
