// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/timelinejoin.h"

#include <algorithm>
#include <utility>

namespace presentation {

namespace {

constexpr size_t firstSeed = 0x6D717474;
constexpr size_t secondSeed = 0x73636F70;

size_t hashOf(QByteArrayView topic, QByteArrayView payload, size_t seed)
{
    return qHashBits(payload.data(), static_cast<size_t>(payload.size()),
                     qHashBits(topic.data(), static_cast<size_t>(topic.size()), seed));
}

// The arrivals of one message at one place that no message took so far.
struct Lane
{
    PlaceId place = 0;
    QVarLengthArray<qsizetype, 8> arrivals; // indices of events, in the order of time
    qsizetype next = 0;
};
using Lanes = QVarLengthArray<Lane, 4>;

Lane &laneOf(Lanes &lanes, PlaceId place)
{
    const auto found = std::find_if(lanes.begin(), lanes.end(),
                                    [place](const Lane &lane) { return lane.place == place; });
    if (found != lanes.end())
        return *found;
    lanes.append(Lane{place, {}, 0});
    return lanes.last();
}

} // namespace

MessageKey MessageKey::of(QByteArrayView topic, QByteArrayView payload)
{
    return {hashOf(topic, payload, firstSeed), hashOf(topic, payload, secondSeed)};
}

void TimelineJoin::addSent(const TimelineKey &sent, const MessageKey &message, PlaceId place,
                           bool isWatched)
{
    Event event;
    event.key = sent;
    event.place = place;
    event.isSent = true;
    event.isWatched = isWatched;
    add(event, message);
    if (isWatched)
        m_due.push({sent.us + m_patienceUs, message});
}

void TimelineJoin::addArrival(const TimelineKey &arrival, const MessageKey &message, PlaceId place)
{
    Event event;
    event.key = arrival;
    event.place = place;
    add(event, message);
}

void TimelineJoin::add(const Event &event, const MessageKey &message)
{
    Group &group = m_groups[message];
    auto &events = group.events;
    const auto at = std::upper_bound(events.begin(), events.end(), event,
                                     [](const Event &a, const Event &b) { return a.key < b.key; });
    events.insert(at, event);
    m_known.push_back({event.key.us, message});
    touch(message, group);
}

void TimelineJoin::touch(const MessageKey &message, Group &group)
{
    if (!std::exchange(group.isTouched, true))
        m_touched.push_back(message);
}

void TimelineJoin::addGap(qint64 fromUs, qint64 toUs)
{
    m_gaps.push_back({fromUs, toUs});
}

std::vector<TimelineJoin::Fate> TimelineJoin::settle(qint64 seenUs)
{
    wakeOverdue(seenUs);
    std::vector<Fate> changed;
    for (const MessageKey &message : std::exchange(m_touched, {})) {
        Group &group = m_groups[message];
        group.isTouched = false;
        join(group, seenUs, changed);
    }
    forgetOld(seenUs);
    std::sort(changed.begin(), changed.end(),
              [](const Fate &a, const Fate &b) { return a.sent < b.sent; });
    return changed;
}

void TimelineJoin::wakeOverdue(qint64 seenUs)
{
    while (!m_due.empty() && m_due.top().us < seenUs) {
        const auto found = m_groups.find(m_due.top().message);
        if (found != m_groups.end())
            touch(found.key(), *found);
        m_due.pop();
    }
}

// Each message in turn takes the first arrival at every other place.
void TimelineJoin::join(Group &group, qint64 seenUs, std::vector<Fate> &changed) const
{
    auto &events = group.events;
    Lanes lanes;
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (events[i].isSent)
            continue;
        events[i].takenBy = nobody;
        laneOf(lanes, events[i].place).arrivals.append(i);
    }
    for (Event &sent : events) {
        if (!sent.isSent)
            continue;
        const Event *first = nullptr;
        for (Lane &lane : lanes) {
            if (lane.place == sent.place)
                continue; // its own echo
            while (lane.next < lane.arrivals.size()
                   && events[lane.arrivals[lane.next]].key.us < sent.key.us)
                ++lane.next;
            if (lane.next == lane.arrivals.size())
                continue;
            Event &arrival = events[lane.arrivals[lane.next]];
            if (arrival.key.us - sent.key.us > m_patienceUs)
                continue;
            ++lane.next;
            arrival.takenBy = sent.key.us;
            if (!first || arrival.key < first->key)
                first = &arrival;
        }
        Fate fate{sent.key, fateOfUnseen(sent, seenUs), 0, 0};
        if (first)
            fate = {sent.key, TimelineEntry::Fate::Arrived, first->place,
                    static_cast<qint32>(first->key.us - sent.key.us)};
        if (fate.fate == sent.fate && fate.arrivedAt == sent.arrivedAt
            && fate.latencyUs == sent.latencyUs)
            continue;
        sent.fate = fate.fate;
        sent.arrivedAt = fate.arrivedAt;
        sent.latencyUs = fate.latencyUs;
        changed.push_back(fate);
    }
}

bool TimelineJoin::fellIntoGap(qint64 sentUs) const
{
    return std::any_of(m_gaps.begin(), m_gaps.end(), [&](const Gap &gap) {
        return gap.fromUs <= sentUs + m_patienceUs && gap.toUs >= sentUs;
    });
}

TimelineEntry::Fate TimelineJoin::fateOfUnseen(const Event &sent, qint64 seenUs) const
{
    if (!sent.isWatched)
        return TimelineEntry::Fate::None;
    if (sent.key.us + m_patienceUs >= seenUs)
        return TimelineEntry::Fate::Waiting;
    return fellIntoGap(sent.key.us) ? TimelineEntry::Fate::None : TimelineEntry::Fate::Missing;
}

// A message goes together with the arrivals it took, so that no later one takes them.
void TimelineJoin::forgetOld(qint64 seenUs)
{
    const qint64 before = seenUs - 2 * m_patienceUs;
    while (!m_known.empty() && m_known.front().us < before) {
        const auto group = m_groups.find(m_known.front().message);
        m_known.pop_front();
        if (group == m_groups.end() || group->events.first().key.us >= before)
            continue;
        auto &events = group->events;
        events.erase(std::remove_if(events.begin(), events.end(),
                                    [before](const Event &event) {
                                        return event.key.us < before
                                               || (event.takenBy != nobody
                                                   && event.takenBy < before);
                                    }),
                     events.end());
        if (events.isEmpty())
            m_groups.erase(group);
    }
    std::erase_if(m_gaps, [&](const Gap &gap) { return gap.toUs < before - m_patienceUs; });
}

} // namespace presentation
