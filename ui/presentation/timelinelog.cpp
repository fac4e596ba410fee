// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/timelinelog.h"

#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/transcriptmodel.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace presentation {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::Timeline)
};

constexpr quint32 terminalId = 0;
constexpr quint32 packetsId = 1;
constexpr quint64 everything = std::numeric_limits<quint64>::max();
constexpr quint64 pageOfSource = 64;   // entries read at once
constexpr size_t entriesATime = 4'000; // at most in one refresh that has a limit
constexpr size_t entriesBetweenLooks = 16;

bool isBefore(const TimelineEntry &a, const TimelineEntry &b)
{
    return a.key() < b.key();
}

} // namespace

bool isGone(const TimelineKey &key, const std::vector<TimelineLog::Gone> &gone)
{
    return std::any_of(gone.begin(), gone.end(), [&](const TimelineLog::Gone &each) {
        return each.source == key.source && key.number < each.before;
    });
}

TimelineLog::TimelineLog(const OpenConnections &connections, const inspector::Capture &capture,
                         const TimelineLimits &limits)
    : m_connections(connections), m_limits(limits), m_watch(connections, capture),
      m_join(limits.patienceUs)
{
    addFeed(packetSource(capture, m_places), packetsId, nullptr, 0, false);
}

TimelineLog::~TimelineLog() = default;

void TimelineLog::setTranscript(const TranscriptModel *transcript, const QString &name)
{
    if (!m_feeds.empty() && m_feeds.front().id == terminalId) {
        m_gone.push_back({terminalId, everything});
        m_feeds.erase(m_feeds.begin());
    }
    m_transcript = transcript;
    m_places.rename(0, name);
    if (transcript)
        addFeed(terminalSource(*transcript), terminalId, nullptr, 0, false);
}

void TimelineLog::addFeed(std::unique_ptr<TimelineSource> source, quint32 id,
                          LiveConnection *connection, PlaceId place, bool isPort)
{
    Feed feed;
    feed.epoch = source->epoch();
    feed.first = feed.next = source->beginning();
    feed.source = std::move(source);
    feed.id = id;
    feed.connection = connection;
    feed.place = place;
    feed.isPort = isPort;
    const auto at = std::find_if(m_feeds.begin(), m_feeds.end(),
                                 [id](const Feed &each) { return each.id > id; });
    m_feeds.insert(at, std::move(feed));
}

void TimelineLog::followConnections(Change &change)
{
    std::erase_if(m_feeds, [&](const Feed &feed) {
        const bool isOver = feed.id == terminalId  ? !m_transcript
                            : feed.id == packetsId ? false
                                                   : !feed.connection;
        if (isOver)
            change.gone.push_back({feed.id, everything});
        return isOver;
    });
    for (const auto &connection : m_connections.all()) {
        const bool isKnown = std::any_of(m_feeds.begin(), m_feeds.end(), [&](const Feed &feed) {
            return feed.connection == connection.get();
        });
        if (!isKnown)
            addConnection(*connection);
    }
}

void TimelineLog::addConnection(LiveConnection &connection)
{
    const PlaceId port = m_places.add({});
    const PlaceId place = m_places.add({});
    addFeed(portSource(connection, port), m_nextId++, &connection, port, true);
    addFeed(messageSource(connection, place, m_watch), m_nextId++, &connection, place, false);
}

void TimelineLog::renamePlaces(Change &change)
{
    for (const Feed &feed : m_feeds) {
        if (!feed.connection)
            continue;
        const QString &name = feed.connection->profile().name;
        change.isRenamed |=
                m_places.rename(feed.place, feed.isPort ? Words::tr("%1, port").arg(name) : name);
    }
}

TimelineLog::Change TimelineLog::refresh(qint64 nowUs,
                                         std::optional<std::chrono::microseconds> most)
{
    QElapsedTimer clock;
    clock.start();
    Change change;
    change.gone = std::exchange(m_gone, {});
    followConnections(change);
    renamePlaces(change);
    for (Feed &feed : m_feeds)
        lookAt(feed, nowUs, change);
    removeGone(change);
    std::vector<TimelineEntry> batch;
    m_next = {};
    for (Feed &feed : m_feeds)
        queue(feed);
    while (!m_next.empty()) {
        Feed &feed = *m_next.top().second;
        m_next.pop();
        take(feed, batch);
        queue(feed);
        if (most && batch.size() % entriesBetweenLooks == 0
            && (batch.size() >= entriesATime
                || std::chrono::nanoseconds(clock.nsecsElapsed()) > *most)) {
            change.isComplete = m_next.empty();
            break;
        }
    }
    std::sort(batch.begin(), batch.end(), isBefore);
    apply(m_join.settle(seenUs(nowUs, change.isComplete)), batch, change);
    insert(std::move(batch), change);
    trim(change);
    return change;
}

// What the source lost and gained since the last look.
void TimelineLog::lookAt(Feed &feed, qint64 nowUs, Change &change)
{
    if (const quint64 epoch = feed.source->epoch(); epoch != feed.epoch) {
        change.gone.push_back({feed.id, everything});
        feed.epoch = epoch;
        feed.first = feed.next = feed.source->beginning();
        feed.ahead.clear();
        feed.taken = 0;
    }
    const quint64 first = feed.source->first();
    feed.end = feed.source->end();
    if (first > feed.first) {
        feed.first = first;
        change.gone.push_back({feed.id, first});
        while (feed.hasAhead() && feed.front().entry.number < first)
            ++feed.taken;
    }
    const quint64 unread = feed.end - std::min(feed.end, feed.next);
    if (unread > m_limits.behind && feed.end - m_limits.behind > first) {
        m_skipped += unread - m_limits.behind;
        skipTo(feed, feed.end - m_limits.behind, nowUs);
    } else if (first > feed.next) {
        skipTo(feed, first, nowUs);
    }
}

void TimelineLog::skipTo(Feed &feed, quint64 number, qint64 nowUs)
{
    feed.next = number;
    if (!feed.source->seesArrivals())
        return;
    const qint64 fromUs = feed.hasAhead() ? feed.ahead.back().entry.stamp.monotonicUs : feed.lastUs;
    const size_t before = feed.hasAhead() ? feed.ahead.size() : 0;
    m_join.addGap(fromUs, readAhead(feed) ? feed.ahead[before].entry.stamp.monotonicUs : nowUs);
}

// False: there is nothing to be read.
bool TimelineLog::readAhead(Feed &feed)
{
    if (!feed.hasAhead()) {
        feed.ahead.clear();
        feed.taken = 0;
    }
    const size_t before = feed.ahead.size();
    while (feed.next < feed.end && feed.ahead.size() == before) {
        const quint64 to = std::min(feed.end, feed.next + pageOfSource);
        feed.source->read(feed.next, to, feed.ahead);
        feed.next = to;
    }
    return feed.ahead.size() > before;
}

// Puts the feed's next entry among those that are to be taken, by its time.
void TimelineLog::queue(Feed &feed)
{
    if (feed.hasAhead() || readAhead(feed))
        m_next.push({feed.front().entry.stamp.monotonicUs, &feed});
}

void TimelineLog::take(Feed &feed, std::vector<TimelineEntry> &batch)
{
    TimelineReading &reading = feed.ahead[feed.taken++];
    reading.entry.source = feed.id;
    const TimelineKey key = reading.entry.key();
    feed.lastUs = key.us;
    if (reading.message && reading.isSent)
        m_join.addSent(key, *reading.message, reading.entry.place, reading.isWatched);
    else if (reading.message)
        m_join.addArrival(key, *reading.message, reading.entry.place);
    batch.push_back(std::move(reading.entry));
}

// Up to where all sources are read.
qint64 TimelineLog::seenUs(qint64 nowUs, bool isComplete) const
{
    qint64 seen = nowUs;
    for (const Feed &feed : m_feeds) {
        if (!isComplete && feed.hasAhead())
            seen = std::min(seen, feed.front().entry.stamp.monotonicUs);
    }
    return seen;
}

void TimelineLog::apply(const std::vector<TimelineJoin::Fate> &fates,
                        std::vector<TimelineEntry> &batch, Change &change)
{
    const auto set = [](TimelineEntry &entry, const TimelineJoin::Fate &fate) {
        entry.fate = fate.fate;
        entry.arrivedAt = fate.arrivedAt;
        entry.latencyUs = fate.latencyUs;
    };
    const auto isEarlier = [](const TimelineEntry &entry, const TimelineKey &key) {
        return entry.key() < key;
    };
    for (const TimelineJoin::Fate &fate : fates) {
        const auto added = std::lower_bound(batch.begin(), batch.end(), fate.sent, isEarlier);
        if (added != batch.end() && added->key() == fate.sent) {
            set(*added, fate);
            continue;
        }
        const auto known =
                std::lower_bound(m_entries.begin(), m_entries.end(), fate.sent, isEarlier);
        if (known == m_entries.end() || known->key() != fate.sent)
            continue; // its row is gone
        set(*known, fate);
        change.changed.push_back(fate.sent);
    }
}

void TimelineLog::insert(std::vector<TimelineEntry> batch, Change &change)
{
    if (m_from)
        std::erase_if(batch, [this](const TimelineEntry &entry) { return entry.key() < *m_from; });
    if (batch.empty())
        return;
    change.added.reserve(batch.size());
    for (const TimelineEntry &entry : batch)
        change.added.push_back(entry.key());
    const auto at = std::upper_bound(m_entries.begin(), m_entries.end(), batch.front(), isBefore);
    const auto head = at - m_entries.begin();
    const auto old = static_cast<std::ptrdiff_t>(m_entries.size());
    std::move(batch.begin(), batch.end(), std::back_inserter(m_entries));
    if (head != old)
        std::inplace_merge(m_entries.begin() + head, m_entries.begin() + old, m_entries.end(),
                           isBefore);
}

void TimelineLog::removeGone(const Change &change)
{
    if (change.gone.empty())
        return;
    std::erase_if(m_entries,
                  [&](const TimelineEntry &entry) { return isGone(entry.key(), change.gone); });
}

void TimelineLog::trim(Change &change)
{
    if (size() <= m_limits.entries)
        return;
    const qsizetype count = size() - m_limits.entries + m_limits.batch;
    m_entries.erase(m_entries.begin(), m_entries.begin() + count);
    m_trimmed += static_cast<quint64>(count);
    m_from = m_entries.front().key();
    change.from = m_from;
}

const TimelineEntry *TimelineLog::find(const TimelineKey &key) const
{
    const qsizetype index = indexOf(key);
    return index < size() && at(index).key() == key ? &at(index) : nullptr;
}

qsizetype TimelineLog::indexOf(const TimelineKey &key) const
{
    return std::lower_bound(m_entries.begin(), m_entries.end(), key,
                            [](const TimelineEntry &entry, const TimelineKey &each) {
                                return entry.key() < each;
                            })
           - m_entries.begin();
}

LiveConnection *TimelineLog::connectionOf(const TimelineEntry &entry) const
{
    const auto feed = std::find_if(m_feeds.begin(), m_feeds.end(),
                                   [&](const Feed &each) { return each.id == entry.source; });
    return feed == m_feeds.end() ? nullptr : feed->connection.data();
}

} // namespace presentation
