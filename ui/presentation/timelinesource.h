// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/timeline.h"
#include "ui/presentation/timelinejoin.h"

#include <memory>
#include <optional>
#include <vector>

namespace inspector {
class Capture;
}

namespace presentation {

class LiveConnection;
class OpenConnections;
class TranscriptModel;

// An entry as it was read, and what it is to be joined by.
struct TimelineReading
{
    TimelineEntry entry; // without its source
    std::optional<MessageKey> message;
    bool isSent = false;    // else it is an arrival
    bool isWatched = false; // of what was sent: somebody else would have seen it
};

// Where entries come from. They have rising numbers, of which [first(), end()) can be read; a
// number may stand for nothing that belongs on the one clock.
class TimelineSource
{
public:
    virtual ~TimelineSource() = default;

    virtual quint64 first() const = 0;
    virtual quint64 end() const = 0;
    virtual quint64 beginning() const { return 0; } // first(), before anything was given up
    virtual bool seesArrivals() const { return false; }
    // Another one: what was read is void and the numbers start anew.
    virtual quint64 epoch() const { return 0; }
    // Appends what stands at [from, to) and is still there.
    virtual void read(quint64 from, quint64 to, std::vector<TimelineReading> &readings) = 0;
};

// The places of all sources. A name may become another one while its place is in use.
class TimelinePlaces
{
public:
    PlaceId add(const QString &name);
    bool rename(PlaceId place, const QString &name); // true: it had another one
    const PlaceNames &names() const { return m_names; }

private:
    PlaceNames m_names{QString()};
};

// Who would see a message of a connection arrive elsewhere.
class TimelineWatch
{
public:
    // Both must outlive it.
    TimelineWatch(const OpenConnections &connections, const inspector::Capture &capture)
        : m_connections(connections), m_capture(capture)
    {
    }

    // Another connection was subscribed to the topic at that time (monotonic clock).
    bool isSubscribed(const LiveConnection &sender, const QByteArray &topic, qint64 us) const;
    bool isAtLocalBroker(const LiveConnection &sender) const;

private:
    const OpenConnections &m_connections;
    const inspector::Capture &m_capture;
};

// What they are made of must outlive them.
std::unique_ptr<TimelineSource> terminalSource(const TranscriptModel &transcript);
std::unique_ptr<TimelineSource> packetSource(const inspector::Capture &capture,
                                             TimelinePlaces &places);
std::unique_ptr<TimelineSource> portSource(const LiveConnection &connection, PlaceId place);
std::unique_ptr<TimelineSource> messageSource(const LiveConnection &connection, PlaceId place,
                                              const TimelineWatch &watch);

} // namespace presentation
