// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/timeline.h"

#include <QByteArrayView>
#include <QHash>
#include <QVarLengthArray>

#include <deque>
#include <functional>
#include <queue>
#include <vector>

namespace presentation {

// What a message is known by: topic and payload, of which only two independent hashes are kept.
struct MessageKey
{
    size_t first = 0;
    size_t second = 0;

    static MessageKey of(QByteArrayView topic, QByteArrayView payload);
    friend bool operator==(const MessageKey &, const MessageKey &) = default;
};

inline size_t qHash(const MessageKey &key, size_t seed = 0) noexcept
{
    return key.first ^ seed;
}

// Joins each message that was sent with its arrival elsewhere: at the local broker or at another
// connection. Of equal messages, each place's arrivals belong to them one by one in the order of
// time; the earliest place counts. It goes by what it is told, in any order, and forgets what is
// too old to matter: its size is bounded by what two spans of patience hold.
class TimelineJoin
{
public:
    // How long an arrival may take.
    explicit TimelineJoin(qint64 patienceUs) : m_patienceUs(patienceUs) {}

    // `isWatched`: somebody else was there to see it arrive.
    void addSent(const TimelineKey &sent, const MessageKey &message, PlaceId place, bool isWatched);
    void addArrival(const TimelineKey &arrival, const MessageKey &message, PlaceId place);
    // Something of that time was never seen, so nothing sent then can be said to be missing.
    void addGap(qint64 fromUs, qint64 toUs);

    struct Fate
    {
        TimelineKey sent;
        TimelineEntry::Fate fate = TimelineEntry::Fate::None;
        PlaceId arrivedAt = 0;
        qint32 latencyUs = 0;
    };
    // What is another now, in the order of time. Everything up to `seenUs` was told.
    std::vector<Fate> settle(qint64 seenUs);

    qsizetype messageCount() const { return m_groups.size(); } // different ones that are kept

private:
    struct Event
    {
        TimelineKey key;
        PlaceId place = 0;
        // Of what was sent, as told last.
        PlaceId arrivedAt = 0;
        qint32 latencyUs = 0;
        TimelineEntry::Fate fate = TimelineEntry::Fate::None;
        bool isSent = false;
        bool isWatched = false;
        qint64 takenBy = nobody; // of an arrival: when the message was sent
    };
    // All of one message, in the order of time. Mostly there are two.
    struct Group
    {
        QVarLengthArray<Event, 2> events;
        bool isTouched = false;
    };
    struct Appointment
    {
        qint64 us = 0;
        MessageKey message;
        friend bool operator>(const Appointment &a, const Appointment &b) { return a.us > b.us; }
    };
    struct Gap
    {
        qint64 fromUs = 0;
        qint64 toUs = 0;
    };

    static constexpr qint64 nobody = -1;

    void add(const Event &event, const MessageKey &message);
    void touch(const MessageKey &message, Group &group);
    void wakeOverdue(qint64 seenUs);
    void forgetOld(qint64 seenUs);
    void join(Group &group, qint64 seenUs, std::vector<Fate> &changed) const;
    bool fellIntoGap(qint64 sentUs) const;
    TimelineEntry::Fate fateOfUnseen(const Event &sent, qint64 seenUs) const;

    const qint64 m_patienceUs;
    QHash<MessageKey, Group> m_groups;
    std::vector<MessageKey> m_touched;
    // Messages to be looked at again when this time is seen: they may be missing then.
    std::priority_queue<Appointment, std::vector<Appointment>, std::greater<>> m_due;
    std::deque<Appointment> m_known; // all events, roughly in the order of time
    std::vector<Gap> m_gaps;
};

} // namespace presentation
