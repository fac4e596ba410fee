// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagetablemodel.h"

#include "ui/presentation/payloadpreview.h"
#include "ui/presentation/subscriptionlist.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace presentation {

using messages::MessageView;
using messages::RowId;
using messages::RowSpan;

namespace {

// Well below a frame, so that events and new messages get their share.
constexpr qint64 sliceNs = 5'000'000;
constexpr RowId rowsBetweenClockReadings = 512;

QString hitText(const messages::Needle &needle)
{
    return QString::fromUtf8(needle.bytes());
}

} // namespace

MessageTableModel::MessageTableModel(const messages::MessageStore &store,
                                     const SubscriptionList &subscriptions, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_subscriptions(subscriptions), m_text(store),
      m_rows(store.rows()), m_end(store.endRow())
{
    m_scanTimer.setInterval(0);
    connect(&m_scanTimer, &QTimer::timeout, this, &MessageTableModel::scanSlice);
    connect(&m_diskSearch, &messages::RecordingSearch::found, this,
            [this](const std::vector<RowId> &rows) { prependMatches(rows); });
    connect(&m_diskSearch, &messages::RecordingSearch::finished, this,
            &MessageTableModel::finishIfDone);
}

int MessageTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(isFiltered() ? m_matches.size() : m_rows.size());
}

int MessageTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

RowId MessageTableModel::rowIdAt(int row) const
{
    return isFiltered() ? m_matches[static_cast<size_t>(row)]
                        : m_rows.at(static_cast<quint64>(row));
}

int MessageTableModel::rowOf(RowId id) const
{
    if (!isFiltered())
        return static_cast<int>(m_rows.indexOf(id));
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
    const auto column = static_cast<MessageColumn>(index.column());
    switch (role) {
    case RowIdRole:
        return QVariant::fromValue(rowIdAt(index.row()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
                Qt::Alignment(isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft)
                | Qt::AlignVCenter);
    case MarkedRole:
        return m_store.remarks().isMarked(rowIdAt(index.row()));
    case HitsRole:
        if (column == MessageColumn::Topic)
            return m_topicHits;
        return column == MessageColumn::Preview ? m_payloadHits : QStringList();
    default:
        break;
    }
    const bool needsMessage = role == Qt::DisplayRole || role == Qt::AccessibleTextRole
                              || role == DirectionRole || role == ColorRole || role == OwnColorRole
                              || role == Qt::ToolTipRole;
    if (!needsMessage)
        return {};
    const RowId id = rowIdAt(index.row());
    const auto message = m_store.at(id);
    if (!message)
        return {}; // gone from the store, and a moment later from here
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (column == MessageColumn::Delta)
            return sinceAbove(*message, index.row());
        return role == Qt::DisplayRole ? m_text.text(*message, id, column)
                                       : m_text.accessibleText(*message, id, column);
    case Qt::ToolTipRole:
        return m_text.toolTip(*message, id, column);
    case DirectionRole:
        return static_cast<int>(message->direction);
    default:
        return color(*message, role);
    }
}

QVariant MessageTableModel::color(const MessageView &message, int role) const
{
    const SubscriptionEntry *entry = m_subscriptions.match(message.publish.topic);
    if (role == ColorRole)
        return entry ? entry->color : -1;
    return entry ? entry->ownColor : QString();
}

QString MessageTableModel::sinceAbove(const MessageView &message, int row) const
{
    const auto above = messageAt(row - 1);
    return above ? spanText(message.stamp.monotonicUs - above->stamp.monotonicUs) : QString();
}

QVariant MessageTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto column = static_cast<MessageColumn>(section);
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
                Qt::Alignment(isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft)
                | Qt::AlignVCenter);
    case Qt::DisplayRole:
        return columnName(column);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return columnDescription(column);
    default:
        return {};
    }
}

void MessageTableModel::refresh()
{
    removeLost();
    if (!m_paused)
        takeInNew();
    if (m_text.zeroUs() == 0 && !m_rows.isEmpty()) {
        if (const auto first = m_store.at(m_rows.first()))
            m_text.setZeroUs(first->stamp.monotonicUs);
    }
}

void MessageTableModel::removeLost()
{
    const std::vector<RowSpan> gone = m_rows.without(m_store.rows());
    for (auto span = gone.rbegin(); span != gone.rend(); ++span)
        removeSpan(*span);
    if (m_rows.isEmpty())
        m_text.setZeroUs(0);
}

void MessageTableModel::removeSpan(const RowSpan &gone)
{
    size_t first = 0;
    size_t count = 0;
    if (isFiltered()) {
        const auto from = std::lower_bound(m_matches.begin(), m_matches.end(), gone.first);
        const auto to = std::lower_bound(from, m_matches.end(), gone.end);
        first = static_cast<size_t>(from - m_matches.begin());
        count = static_cast<size_t>(to - from);
    } else {
        first = static_cast<size_t>(m_rows.countBefore(gone.first));
        count = static_cast<size_t>(gone.size());
    }
    if (count > 0)
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + count) - 1);
    if (isFiltered()) {
        const auto from = m_matches.begin() + static_cast<qptrdiff>(first);
        m_matches.erase(from, from + static_cast<qptrdiff>(count));
    }
    m_rows.remove(gone);
    if (count > 0)
        endRemoveRows();
}

void MessageTableModel::takeInNew()
{
    const RowId end = m_store.endRow();
    if (m_end == end)
        return;
    if (isFiltered()) {
        appendMatches();
        return;
    }
    messages::RowSpans fresh = m_store.rows();
    fresh.remove({0, m_end});
    const int gained = static_cast<int>(fresh.size());
    const int rows = rowCount();
    if (gained > 0)
        beginInsertRows({}, rows, rows + gained - 1);
    for (const RowSpan &span : fresh.spans())
        m_rows.append(span);
    m_end = end;
    if (gained > 0)
        endInsertRows();
}

void MessageTableModel::appendMatches()
{
    std::vector<RowId> found;
    messages::ChunkFilter filter(m_filter, &m_store.remarks(), &m_store.acknowledgements());
    messages::RowSpans fresh = m_store.rows();
    fresh.remove({0, m_end});
    for (const RowSpan &span : fresh.spans()) {
        RowId row = span.first;
        while (row < span.end) {
            const auto view = m_store.chunkOf(row);
            if (!view.chunk)
                break;
            const RowId stop = std::min(view.endRow(), span.end);
            for (; row < stop; ++row) {
                if (filter.shows(*view.chunk, static_cast<quint32>(row - view.firstRow), row))
                    found.push_back(row);
            }
        }
        m_rows.append(span);
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

void MessageTableModel::filterAgain()
{
    if (!isFiltered()) {
        redraw();
        return;
    }
    beginResetModel();
    restart();
    endResetModel();
    scanSlice();
}

void MessageTableModel::restart()
{
    m_diskSearch.cancel();
    m_matches.clear();
    m_rows = m_store.rows();
    if (m_paused)
        m_rows.remove({m_end, std::numeric_limits<RowId>::max()});
    else
        m_end = m_store.endRow();
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
    bool isMore = true;
    while (isMore && clock.nsecsElapsed() < sliceNs)
        isMore = scanStep(found);
    std::reverse(found.begin(), found.end());
    prependMatches(found);
    if (isMore || !m_scanTimer.isActive())
        return;
    m_scanTimer.stop();
    searchDisk();
    finishIfDone();
}

// A few rows further back; false: memory has no more.
bool MessageTableModel::scanStep(std::vector<RowId> &found)
{
    const RowId first = m_store.firstRow();
    if (m_scanned <= first)
        return false;
    const auto view = m_store.chunkOf(m_scanned - 1);
    if (!view.chunk)
        return false;
    const RowId stop = std::max(
            {view.firstRow, first, m_scanned - std::min(m_scanned, rowsBetweenClockReadings)});
    messages::ChunkFilter filter(m_filter, &m_store.remarks(), &m_store.acknowledgements());
    while (m_scanned > stop) {
        --m_scanned;
        if (filter.shows(*view.chunk, static_cast<quint32>(m_scanned - view.firstRow), m_scanned))
            found.push_back(m_scanned);
    }
    return m_scanned > first;
}

void MessageTableModel::searchDisk()
{
    const RowSpan cold{m_rows.first(), m_scanned};
    if (!m_recording.isEmpty() && !m_rows.isEmpty() && !cold.isEmpty())
        m_diskSearch.start(m_recording, m_filter, cold, m_store.remarks());
}

void MessageTableModel::prependMatches(const std::vector<RowId> &ascending)
{
    if (ascending.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(ascending.size()) - 1);
    m_matches.insert(m_matches.begin(), ascending.begin(), ascending.end());
    endInsertRows();
}

void MessageTableModel::finishIfDone()
{
    if (!isFiltering())
        emit filteringFinished();
}

void MessageTableModel::setHits(const messages::FilterHits &hits)
{
    m_topicHits.clear();
    m_payloadHits.clear();
    for (const messages::Needle &needle : hits.inTopic)
        m_topicHits.append(hitText(needle));
    for (const messages::Needle &needle : hits.inPayload) {
        m_payloadHits.append(hitText(needle));
        m_payloadHits.append(QString::fromLatin1(needle.bytes().toHex(' ')));
    }
    redraw();
}

void MessageTableModel::redraw()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void MessageTableModel::setPreviews(PayloadPreview *previews)
{
    m_text.setPreviews(previews);
    connect(previews, &PayloadPreview::changed, this, &MessageTableModel::redraw);
    redraw();
}

void MessageTableModel::setTimeForm(TimeForm form)
{
    m_text.setTimeForm(form);
    redraw();
}

void MessageTableModel::setZero(RowId row)
{
    if (const auto message = m_store.at(row))
        m_text.setZeroUs(message->stamp.monotonicUs);
    redraw();
}

void MessageTableModel::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused)
        refresh();
}

} // namespace presentation
