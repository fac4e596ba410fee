// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/base/wiretap.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace presentation {

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
    Kind kind = Kind::Terminal;
    base::Direction direction = base::Direction::In;
    base::Stamp stamp;
    QString where;    // the port's module, or the connection's name
    QString text;     // secrets masked
    QByteArray topic; // of a message, or of a PUBLISH that reached the local broker
    QByteArray payload;
    bool isAtBroker = false; // a packet at the local broker's side
    Fate fate = Fate::None;
    qint64 latencyUs = 0;
    QString arrivedAt;
};

// In the order of time.
void sortByTime(QList<TimelineEntry> &entries);

// Joins each message we sent with the first arrival of the same topic and payload elsewhere: at the
// local broker or at another connection. `isWatched` says whether anybody else would have seen it;
// `nowUs` is the monotonic clock, `patienceUs` how long it may take. The entries are sorted.
using IsWatched = std::function<bool(const QByteArray &topic, const QString &sender)>;
void joinMessages(QList<TimelineEntry> &entries, qint64 nowUs, qint64 patienceUs,
                  const IsWatched &isWatched);

// "12:31:05.123456 [COM3] → AT+…", one line, for a file.
QString timelineLine(const TimelineEntry &entry);
QString fateText(const TimelineEntry &entry);

} // namespace presentation
