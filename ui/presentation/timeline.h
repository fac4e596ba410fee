// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/base/wiretap.h"

#include <QList>
#include <QString>

#include <compare>

namespace presentation {

// Where something was seen: a connection, its port, a client at the local broker. Never given
// twice; 0 is the AT terminal.
using PlaceId = quint32;

// Names an entry for good, in the order of the one clock; what happened in the same microsecond
// is in the order of its sources.
struct TimelineKey
{
    qint64 us = 0; // monotonic
    quint32 source = 0;
    quint64 number = 0; // of that source: line, packet or row

    friend auto operator<=>(const TimelineKey &, const TimelineKey &) = default;
};

// Something that happened, on the one clock of terminal, packets and messages.
struct TimelineEntry
{
    enum class Kind : quint8 { Terminal, Packet, Message };
    enum class Fate : quint8 {
        None,    // no message of ours, or nobody was there to see it arrive
        Waiting, // it may still come
        Arrived, // `arrivedAt`, `latencyUs`
        Missing
    };
    base::Stamp stamp;
    quint64 number = 0;
    QString text; // secrets masked
    quint32 source = 0;
    PlaceId place = 0;
    PlaceId arrivedAt = 0;
    qint32 latencyUs = 0;
    Kind kind = Kind::Terminal;
    base::Direction direction = base::Direction::In;
    Fate fate = Fate::None;

    TimelineKey key() const { return {stamp.monotonicUs, source, number}; }
};

// The names of the places, by PlaceId.
using PlaceNames = QList<QString>;

QString timelineTime(const base::Stamp &stamp); // "12:31:05.123456", local time
QString fateText(const TimelineEntry &entry, const PlaceNames &places);
// "2026-03-01 12:31:05.123456 [COM3] out AT+…", one line, for a file.
QString timelineLine(const TimelineEntry &entry, const PlaceNames &places);

} // namespace presentation
