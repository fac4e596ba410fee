// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexreaders.h"
#include "app/inspector/networkframe.h"

#include <algorithm>

namespace inspector {

namespace {

bool isBrokerPort(quint16 port)
{
    return port == 1883 || port == 8883 || port == 8083 || port == 8084;
}

// Towards a broker's port, or else towards the lower one: clients take theirs from above.
base::Direction directionOf(const TcpSegment &segment)
{
    const bool toBroker = isBrokerPort(segment.to.port);
    if (toBroker != isBrokerPort(segment.from.port))
        return toBroker ? base::Direction::Out : base::Direction::In;
    return segment.to.port <= segment.from.port ? base::Direction::Out : base::Direction::In;
}

struct Unwrapped
{
    QByteArray bytes;
    std::vector<HexRun> runs;
    qsizetype headers = 0;
    CharRange firstHeader;
};

std::optional<Unwrapped> unwrapAs(const HexReading &reading, const std::vector<HexRun> &frames,
                                  LinkType link)
{
    Unwrapped inner;
    for (const HexRun &frame : frames) {
        const QByteArray bytes = reading.bytes.mid(frame.start, frame.length);
        const auto segment = tcpSegmentOf(bytes, link);
        if (!segment)
            return std::nullopt;
        inner.headers += frame.length - segment->payload.length;
        if (segment->payload.isEmpty())
            continue;
        if (inner.bytes.isEmpty())
            inner.firstHeader = reading.placeOf(frame.start, frame.start + segment->payload.start);
        inner.runs.push_back({inner.bytes.size(), segment->payload.length, directionOf(*segment)});
        inner.bytes += bytes.mid(segment->payload.start, segment->payload.length);
    }
    return inner;
}

} // namespace

// Ethernet, Linux cooked, loopback, bare IP; one frame, or one a run.
bool unwrapFrames(HexReading &reading)
{
    std::vector<HexRun> frames = reading.runs;
    if (frames.empty())
        frames.push_back({0, reading.bytes.size(), std::nullopt});
    for (const LinkType link : {LinkType::Ethernet, LinkType::LinuxCooked, LinkType::LinuxCooked2,
                                LinkType::Null, LinkType::Raw}) {
        const std::optional<Unwrapped> inner = unwrapAs(reading, frames, link);
        if (!inner || inner->bytes.isEmpty() || !isCleanlyCut(inner->bytes, inner->runs))
            continue;
        reading.add(HexNoteKind::NetworkHeaders, inner->firstHeader, inner->headers);
        reading.repair = inner->bytes;
        reading.repairedRuns = inner->runs;
        return true;
    }
    return false;
}

// What a serial port brought, as bytes: the module's lines are between the packets.
bool unwrapModule(HexReading &reading)
{
    if (reading.has(HexNoteKind::LogLines))
        return false;
    const std::optional<HexReading> log = readLog(QString::fromLatin1(reading.bytes));
    if (!log || !log->isReadable() || log->bytes.isEmpty() || !isCleanlyCut(log->bytes, log->runs))
        return false;
    const qsizetype first = log->places.front().start; // a character of Latin-1 is a byte
    reading.add(HexNoteKind::ModuleFraming, reading.placeOf(0, std::max<qsizetype>(1, first)));
    reading.repair = log->bytes;
    reading.repairedRuns = log->runs;
    return true;
}

} // namespace inspector
