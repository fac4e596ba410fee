// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/timelinesource.h"

#include <QPointer>

#include <chrono>
#include <deque>
#include <functional>
#include <queue>
#include <utility>

namespace presentation {

struct TimelineLimits
{
    qsizetype entries = 100'000; // beyond it the oldest go
    qsizetype batch = 5'000;     // so many at once
    quint64 behind = 10'000;     // of one source unread; what is older is skipped
    qint64 patienceUs = 10'000'000;
};

// What happened, of all sources, in the order of time. Each source is read on from where it was
// read last; what a source gives up is given up here too. What became of a message stays known
// when its arrival is gone.
class TimelineLog
{
public:
    // Both must outlive it.
    TimelineLog(const OpenConnections &connections, const inspector::Capture &capture,
                const TimelineLimits &limits = {});
    ~TimelineLog();
    Q_DISABLE_COPY_MOVE(TimelineLog)

    // The terminal's lines; `name` is the terminal's.
    void setTranscript(const TranscriptModel *transcript, const QString &name);

    struct Gone // entries of that source with smaller numbers
    {
        quint32 source = 0;
        quint64 before = 0;
        friend bool operator==(const Gone &, const Gone &) = default;
    };
    // What refresh() did, in this order.
    struct Change
    {
        std::vector<Gone> gone;
        std::vector<TimelineKey> added;   // in the order of time
        std::vector<TimelineKey> changed; // their fate
        std::optional<TimelineKey> from;  // entries before it have gone; maybe some just added
        bool isRenamed = false;           // a place is
        bool isComplete = true;           // else there is more than fits in that time
    };
    // `nowUs` is the monotonic clock.
    Change refresh(qint64 nowUs, std::optional<std::chrono::microseconds> most = std::nullopt);

    qsizetype size() const { return static_cast<qsizetype>(m_entries.size()); }
    const TimelineEntry &at(qsizetype index) const { return m_entries[static_cast<size_t>(index)]; }
    const TimelineEntry *find(const TimelineKey &key) const; // null: gone
    qsizetype indexOf(const TimelineKey &key) const;         // of the first not before it
    const PlaceNames &places() const { return m_places.names(); }
    quint64 skipped() const { return m_skipped; } // came faster than they could be read
    quint64 trimmed() const { return m_trimmed; } // the oldest, gone for the limit
    // Whose message or port line it is; null: nobody's, or the connection is closed.
    LiveConnection *connectionOf(const TimelineEntry &entry) const;

private:
    struct Feed
    {
        std::unique_ptr<TimelineSource> source;
        quint32 id = 0;
        QPointer<LiveConnection> connection; // null: terminal or packets
        PlaceId place = 0;
        bool isPort = false;
        quint64 epoch = 0;
        quint64 first = 0;                  // of the source, at the last look
        quint64 next = 0;                   // to be read
        quint64 end = 0;                    // of the source, at this look
        qint64 lastUs = 0;                  // of the entry read last
        std::vector<TimelineReading> ahead; // read, not taken
        size_t taken = 0;

        bool hasAhead() const { return taken < ahead.size(); }
        const TimelineReading &front() const { return ahead[taken]; }
    };

    void followConnections(Change &change);
    void addConnection(LiveConnection &connection);
    void addFeed(std::unique_ptr<TimelineSource> source, quint32 id, LiveConnection *connection,
                 PlaceId place, bool isPort);
    void renamePlaces(Change &change);
    void lookAt(Feed &feed, qint64 nowUs, Change &change);
    void skipTo(Feed &feed, quint64 number, qint64 nowUs);
    bool readAhead(Feed &feed);
    void queue(Feed &feed);
    void take(Feed &feed, std::vector<TimelineEntry> &batch);
    qint64 seenUs(qint64 nowUs, bool isComplete) const;
    void apply(const std::vector<TimelineJoin::Fate> &fates, std::vector<TimelineEntry> &batch,
               Change &change);
    void insert(std::vector<TimelineEntry> batch, Change &change);
    void removeGone(const Change &change);
    void trim(Change &change);

    const OpenConnections &m_connections;
    const TimelineLimits m_limits;
    TimelinePlaces m_places;
    TimelineWatch m_watch;
    TimelineJoin m_join;
    QPointer<const TranscriptModel> m_transcript;
    std::vector<Feed> m_feeds; // in the order of their ids
    // The time of each feed's next entry, the earliest on top; only while reading.
    using Next = std::pair<qint64, Feed *>;
    std::priority_queue<Next, std::vector<Next>, std::greater<>> m_next;
    quint32 m_nextId = 2;
    std::deque<TimelineEntry> m_entries;
    std::optional<TimelineKey> m_from; // nothing before it is taken in
    std::vector<Gone> m_gone;          // since the last refresh()
    quint64 m_skipped = 0;
    quint64 m_trimmed = 0;
};

// Whether such an entry is among those.
bool isGone(const TimelineKey &key, const std::vector<TimelineLog::Gone> &gone);

} // namespace presentation
