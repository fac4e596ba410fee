// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"

#include <QByteArray>
#include <QHash>

#include <array>
#include <deque>
#include <vector>

namespace inspector {

// Packets and bytes of one kind.
struct PacketCount
{
    quint64 packets = 0;
    quint64 bytes = 0;
    void add(qsizetype length)
    {
        ++packets;
        bytes += quint64(length);
    }
};

// Times that answers took, for one type of request.
struct AnswerTimes
{
    quint64 count = 0;
    qint64 medianUs = 0;
    qint64 p90Us = 0;
    qint64 p99Us = 0;
    qint64 maximumUs = 0;
};

// What the packets of a capture come to: by type and direction, by topic, by second, and how long
// answers took. Counts rows as they come, so that a look costs little; rows that are given up for
// memory stay counted.
class CaptureStatistics
{
public:
    static constexpr qsizetype mostTopics = 20'000; // further ones are counted together
    static constexpr size_t mostSeconds = 24 * 3600;
    static constexpr size_t mostTimes = 200'000; // a type's answer times; newer ones replace older

    // Counts one row; `number` must be kept. Answers that come later are told by addAnswer().
    void add(const Capture &capture, PacketNumber number);
    void addAnswer(const Capture &capture, PacketNumber request);
    void clear();

    const PacketCount &count(mqtt::PacketType type, base::Direction direction) const
    {
        return m_types[size_t(type)][direction == base::Direction::Out];
    }
    PacketCount total(base::Direction direction) const;
    AnswerTimes answerTimes(mqtt::PacketType request) const;

    struct Topic
    {
        QByteArray name;
        PacketCount count;
    };
    std::vector<Topic> largestTopics(size_t most) const; // by bytes
    const PacketCount &otherTopics() const { return m_otherTopics; }
    qsizetype topicCount() const { return m_topics.size(); }

    struct Second
    {
        std::array<quint32, 2> packets{}; // in, out
        std::array<quint64, 2> bytes{};
    };
    // One a second from firstSecond() (seconds since 1970) on.
    const std::deque<Second> &seconds() const { return m_seconds; }
    qint64 firstSecond() const { return m_firstSecond; }

private:
    void addSecond(const CaptureRow &row);
    void addTopic(const Capture &capture, PacketNumber number, const CaptureRow &row);

    struct Times
    {
        std::vector<quint32> us;
        size_t next = 0;
        quint64 count = 0;
        qint64 maximum = 0;
    };

    std::array<std::array<PacketCount, 2>, 16> m_types{};
    std::array<Times, 16> m_times;
    QHash<QByteArray, PacketCount> m_topics;
    PacketCount m_otherTopics;
    std::deque<Second> m_seconds;
    qint64 m_firstSecond = 0;
};

} // namespace inspector
