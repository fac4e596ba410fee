// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/timelinemodel.h"

#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/packetsummary.h"
#include "ui/presentation/transcriptmodel.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QSysInfo>

#include <algorithm>
#include <utility>

namespace presentation {

namespace {

constexpr qint64 sliceMs = 4;
constexpr qsizetype entriesBetweenLooks = 256;

} // namespace

bool TimelineFilter::shows(const TimelineEntry &entry, const PlaceNames &places) const
{
    if (hiddenKinds & (1 << static_cast<int>(entry.kind)))
        return false;
    if (onlyMissing && entry.fate != TimelineEntry::Fate::Missing)
        return false;
    return text.isEmpty() || entry.text.contains(text, Qt::CaseInsensitive)
           || places[entry.place].contains(text, Qt::CaseInsensitive);
}

TimelineModel::TimelineModel(const OpenConnections &connections, const inspector::Capture &capture,
                             const TimelineLimits &limits, QObject *parent)
    : QAbstractTableModel(parent), m_connections(connections), m_log(connections, capture, limits)
{
    m_scanTimer.setInterval(0);
    connect(&m_scanTimer, &QTimer::timeout, this, &TimelineModel::scanSlice);
}

void TimelineModel::setTranscript(const TranscriptModel *transcript, const QString &where)
{
    m_log.setTranscript(transcript, where);
    m_terminalName = where;
}

bool TimelineModel::refresh(qint64 nowUs, std::optional<std::chrono::microseconds> most)
{
    const TimelineLog::Change change = m_log.refresh(nowUs, most);
    if (!change.gone.empty())
        removeGone(change.gone);
    insert(change.added, change.from);
    if (change.from)
        removeBefore(*change.from);
    follow(change.changed);
    if (change.isRenamed && !m_shown.empty())
        emit dataChanged(index(0, WhereColumn), index(rowCount() - 1, FateColumn));
    return change.isComplete;
}

bool TimelineModel::isShown(const TimelineKey &key) const
{
    const TimelineEntry *entry = m_log.find(key);
    return entry && m_filter.shows(*entry, m_log.places());
}

size_t TimelineModel::lowerBound(const TimelineKey &key) const
{
    return static_cast<size_t>(std::lower_bound(m_shown.begin(), m_shown.end(), key)
                               - m_shown.begin());
}

int TimelineModel::rowOf(const TimelineKey &key) const
{
    const size_t row = lowerBound(key);
    return row < m_shown.size() && m_shown[row] == key ? static_cast<int>(row) : -1;
}

int TimelineModel::rowNear(const TimelineKey &key) const
{
    return static_cast<int>(lowerBound(key));
}

void TimelineModel::removeGone(const std::vector<TimelineLog::Gone> &gone)
{
    std::vector<std::pair<size_t, size_t>> runs; // [first, end)
    for (size_t row = 0; row < m_shown.size(); ++row) {
        if (!isGone(m_shown[row], gone))
            continue;
        if (!runs.empty() && runs.back().second == row)
            ++runs.back().second;
        else
            runs.emplace_back(row, row + 1);
    }
    if (runs.size() > mostRuns) {
        beginResetModel();
        std::erase_if(m_shown, [&](const TimelineKey &key) { return isGone(key, gone); });
        endResetModel();
        return;
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, static_cast<int>(run->first), static_cast<int>(run->second) - 1);
        m_shown.erase(m_shown.begin() + static_cast<std::ptrdiff_t>(run->first),
                      m_shown.begin() + static_cast<std::ptrdiff_t>(run->second));
        endRemoveRows();
    }
}

void TimelineModel::removeBefore(const TimelineKey &key)
{
    const size_t count = lowerBound(key);
    if (count == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    m_shown.erase(m_shown.begin(), m_shown.begin() + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

void TimelineModel::insert(const std::vector<TimelineKey> &added,
                           const std::optional<TimelineKey> &from)
{
    std::vector<TimelineKey> shown;
    shown.reserve(added.size());
    const bool all = m_filter.showsEverything() && !from;
    std::copy_if(added.begin(), added.end(), std::back_inserter(shown),
                 [&](const TimelineKey &key) { return all || (isScanned(key) && isShown(key)); });
    // Mostly all come behind what is there.
    for (auto next = shown.cbegin(); next != shown.cend();) {
        const size_t row = lowerBound(*next);
        const auto end = row == m_shown.size() ? shown.cend()
                                               : std::lower_bound(next, shown.cend(), m_shown[row]);
        insertRun(row, next, end);
        next = end;
    }
}

void TimelineModel::insertRun(size_t row, std::vector<TimelineKey>::const_iterator begin,
                              std::vector<TimelineKey>::const_iterator end)
{
    beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + size_t(end - begin)) - 1);
    m_shown.insert(m_shown.begin() + static_cast<std::ptrdiff_t>(row), begin, end);
    endInsertRows();
}

// By its fate a row may come to be shown, or not to be any more.
void TimelineModel::follow(const std::vector<TimelineKey> &changed)
{
    int first = -1;
    int last = -1;
    const auto tell = [&] {
        if (first >= 0)
            emit dataChanged(index(first, FateColumn), index(last, FateColumn));
        first = -1;
    };
    for (const TimelineKey &key : changed) {
        if (!isScanned(key))
            continue;
        const int row = rowOf(key);
        const bool isWanted = isShown(key);
        if (row >= 0 && isWanted) {
            if (first < 0 || row != last + 1) {
                tell();
                first = row;
            }
            last = row;
            continue;
        }
        tell();
        if (row >= 0) {
            beginRemoveRows({}, row, row);
            m_shown.erase(m_shown.begin() + row);
            endRemoveRows();
        } else if (isWanted) {
            const std::vector<TimelineKey> one{key};
            insertRun(lowerBound(key), one.begin(), one.end());
        }
    }
    tell();
}

void TimelineModel::setFilter(const TimelineFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    restart();
}

void TimelineModel::restart()
{
    m_scanTimer.stop();
    m_scanFrom.reset();
    beginResetModel();
    m_shown.clear();
    if (m_filter.showsEverything()) {
        for (qsizetype i = 0; i < m_log.size(); ++i)
            m_shown.push_back(m_log.at(i).key());
    } else if (m_log.size() > 0) {
        m_scanFrom = m_log.at(m_log.size() - 1).key();
        ++m_scanFrom->number; // behind the last
        m_scanTimer.start();
    }
    endResetModel();
    if (isFiltering())
        scanSlice();
    else
        emit filteringFinished();
}

void TimelineModel::scanSlice()
{
    QElapsedTimer clock;
    clock.start();
    qsizetype next = m_log.indexOf(*m_scanFrom);
    std::vector<TimelineKey> found; // the newest first
    while (next > 0) {
        const TimelineEntry &entry = m_log.at(--next);
        if (m_filter.shows(entry, m_log.places()))
            found.push_back(entry.key());
        m_scanFrom = entry.key();
        if (next % entriesBetweenLooks == 0 && clock.elapsed() >= sliceMs)
            break;
    }
    if (!found.empty()) {
        std::reverse(found.begin(), found.end());
        insertRun(0, found.begin(), found.end());
    }
    if (next > 0)
        return;
    m_scanTimer.stop();
    m_scanFrom.reset();
    emit filteringFinished();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const TimelineEntry *TimelineModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_log.find(keyAt(row)) : nullptr;
}

QString TimelineModel::lineAt(int row) const
{
    const TimelineEntry *entry = entryAt(row);
    return entry ? timelineLine(*entry, m_log.places()) : QString();
}

LiveConnection *TimelineModel::connectionAt(int row) const
{
    const TimelineEntry *entry = entryAt(row);
    return entry ? m_log.connectionOf(*entry) : nullptr;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    const TimelineEntry *entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (!entry)
        return {};
    switch (role) {
    case KindRole:
        return static_cast<int>(entry->kind);
    case FateRole:
        return static_cast<int>(entry->fate);
    case IncomingRole:
        return entry->direction == base::Direction::In;
    case Qt::ToolTipRole:
        return index.column() == TextColumn || index.column() == FateColumn
                       ? text(*entry, index.column())
                       : QVariant();
    case Qt::DisplayRole:
        return text(*entry, index.column());
    default:
        return {};
    }
}

QString TimelineModel::text(const TimelineEntry &entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return timelineTime(entry.stamp);
    case WhereColumn:
        return m_log.places()[entry.place];
    case DirectionColumn:
        return directionText(entry.direction);
    case TextColumn:
        return entry.text;
    case FateColumn:
        return fateText(entry, m_log.places());
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case WhereColumn:
        return tr("Where");
    case DirectionColumn:
        return tr("Direction");
    case TextColumn:
        return tr("What");
    case FateColumn:
        return tr("Arrival");
    default:
        return {};
    }
}

QByteArray TimelineModel::supportText() const
{
    QStringList lines{
            QStringLiteral("MQTT Scope %1, Qt %2, %3")
                    .arg(QStringLiteral(MQTTSCOPE_VERSION), QString::fromLatin1(qVersion()),
                         QSysInfo::prettyProductName()),
            QStringLiteral("Written %1; passwords and device secrets are masked, payloads are not.")
                    .arg(QDateTime::currentDateTime().toString(Qt::ISODateWithMs)),
            QStringLiteral("Terminal: %1").arg(m_terminalName)};
    for (const auto &connection : m_connections.all())
        lines.append(QStringLiteral("Connection: %1, %2")
                             .arg(connection->profile().name, connection->endpointText()));
    lines.append(QString());
    for (qsizetype i = 0; i < m_log.size(); ++i)
        lines.append(timelineLine(m_log.at(i), m_log.places()));
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace presentation
