// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capturestatistics.h"

#include "app/mqtt/decode.h"

#include <algorithm>
#include <limits>

namespace inspector {

namespace {

qint64 atQuantile(const std::vector<quint32> &sorted, double quantile)
{
    if (sorted.empty())
        return 0;
    const auto index = size_t(quantile * double(sorted.size() - 1) + 0.5);
    return sorted[std::min(index, sorted.size() - 1)];
}

} // namespace

void CaptureStatistics::add(const Capture &capture, PacketNumber number)
{
    const CaptureRow &row = *capture.row(number);
    if (!carriesPacketBytes(row.kind()))
        return;
    m_types[size_t(row.type())][row.direction() == base::Direction::Out].add(row.length());
    addSecond(row);
    if (row.type() == mqtt::PacketType::Publish)
        addTopic(capture, number, row);
    if (row.rowsToAnswer() != 0)
        addAnswer(capture, number);
}

void CaptureStatistics::addSecond(const CaptureRow &row)
{
    const qint64 second = row.stamp().wallUs / 1'000'000;
    if (m_seconds.empty())
        m_firstSecond = second;
    // A clock that was set back, or a file of another day, goes into the nearest second there is.
    const qint64 last = m_firstSecond + qint64(m_seconds.size()) - 1;
    qint64 place = std::max(second, m_firstSecond);
    if (place - last > qint64(mostSeconds)) {
        m_seconds.clear();
        m_firstSecond = place;
    }
    while (m_firstSecond + qint64(m_seconds.size()) <= place)
        m_seconds.emplace_back();
    while (m_seconds.size() > mostSeconds) {
        m_seconds.pop_front();
        ++m_firstSecond;
    }
    place = std::max(place, m_firstSecond);
    Second &counted = m_seconds[size_t(place - m_firstSecond)];
    const size_t way = row.direction() == base::Direction::Out;
    ++counted.packets[way];
    counted.bytes[way] += quint64(row.length());
}

void CaptureStatistics::addTopic(const Capture &capture, PacketNumber number, const CaptureRow &row)
{
    const auto publish = mqtt::decodePublish(row.bytes(), {row.version(), capture.sender(row)});
    if (!publish)
        return;
    QByteArray topic = publish->topic.toByteArray();
    if (topic.isEmpty())
        topic = capture.topicOf(number);
    const auto known = m_topics.find(topic);
    if (known != m_topics.end())
        known->add(row.length());
    else if (m_topics.size() < mostTopics)
        m_topics[topic].add(row.length());
    else
        m_otherTopics.add(row.length());
}

void CaptureStatistics::addAnswer(const Capture &capture, PacketNumber request)
{
    const CaptureRow *row = capture.row(request);
    const CaptureRow *answer =
            row && row->rowsToAnswer() != 0 ? capture.row(request + row->rowsToAnswer()) : nullptr;
    if (!answer)
        return;
    const qint64 took = answer->stamp().monotonicUs - row->stamp().monotonicUs;
    if (took < 0)
        return;
    Times &times = m_times[size_t(row->type())];
    const auto us = quint32(std::min<qint64>(took, std::numeric_limits<quint32>::max()));
    if (times.us.size() < mostTimes)
        times.us.push_back(us);
    else
        times.us[times.next++ % mostTimes] = us;
    ++times.count;
    times.maximum = std::max(times.maximum, took);
}

void CaptureStatistics::clear()
{
    *this = CaptureStatistics();
}

PacketCount CaptureStatistics::total(base::Direction direction) const
{
    PacketCount sum;
    for (const auto &type : m_types) {
        const PacketCount &one = type[direction == base::Direction::Out];
        sum.packets += one.packets;
        sum.bytes += one.bytes;
    }
    return sum;
}

AnswerTimes CaptureStatistics::answerTimes(mqtt::PacketType request) const
{
    const Times &times = m_times[size_t(request)];
    std::vector<quint32> sorted = times.us;
    std::sort(sorted.begin(), sorted.end());
    return {times.count, atQuantile(sorted, 0.5), atQuantile(sorted, 0.9), atQuantile(sorted, 0.99),
            times.maximum};
}

std::vector<CaptureStatistics::Topic> CaptureStatistics::largestTopics(size_t most) const
{
    std::vector<Topic> topics;
    topics.reserve(size_t(m_topics.size()));
    for (auto topic = m_topics.begin(); topic != m_topics.end(); ++topic)
        topics.push_back({topic.key(), topic.value()});
    const size_t kept = std::min(most, topics.size());
    std::partial_sort(topics.begin(), topics.begin() + qsizetype(kept), topics.end(),
                      [](const Topic &a, const Topic &b) {
                          return a.count.bytes != b.count.bytes ? a.count.bytes > b.count.bytes
                                                                : a.name < b.name;
                      });
    topics.resize(kept);
    return topics;
}

} // namespace inspector
