// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/chunk.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

namespace messages {

namespace {

constexpr quint32 qosMask = 0x03;
constexpr quint32 retainFlag = 0x04;
constexpr quint32 dupFlag = 0x08;
constexpr quint32 outFlag = 0x10;
constexpr quint32 longPropertiesFlag = 0x20; // their length does not fit and lies before them
constexpr quint32 packetIdFlag = 0x40;       // the packet identifier lies before them
constexpr quint32 propertiesShift = 8;
constexpr qsizetype shortPropertiesLimit = 0xFFFFFF;

quint32 flagsOf(base::Direction direction, const mqtt::PublishView &publish)
{
    quint32 flags = static_cast<quint32>(publish.qos) & qosMask;
    if (publish.retain)
        flags |= retainFlag;
    if (publish.dup)
        flags |= dupFlag;
    if (direction == base::Direction::Out)
        flags |= outFlag;
    return flags;
}

bool keepsPacketId(base::Direction direction, const mqtt::PublishView &publish)
{
    return direction == base::Direction::Out && publish.packetId != 0;
}

bool hasLongProperties(const mqtt::PublishView &publish)
{
    return publish.properties.bytes().size() > shortPropertiesLimit;
}

qsizetype bodyBytes(base::Direction direction, const mqtt::PublishView &publish)
{
    qsizetype prefix = hasLongProperties(publish) ? qsizetype(sizeof(quint32)) : 0;
    if (keepsPacketId(direction, publish))
        prefix += qsizetype(sizeof(mqtt::PacketId));
    return prefix + publish.properties.bytes().size() + publish.payload.size();
}

template<class T>
QByteArrayView bytesOf(const T &value)
{
    return {reinterpret_cast<const char *>(&value), qsizetype(sizeof(value))};
}

template<class T>
T taken(const char *&at)
{
    T value{};
    std::memcpy(&value, at, sizeof(value));
    at += sizeof(value);
    return value;
}

constexpr qsizetype roundedUp(qsizetype bytes, qsizetype step)
{
    return (bytes + step - 1) / step * step;
}

} // namespace

Chunk::Chunk(qsizetype capacity)
    : m_capacity(roundedUp(capacity, sizeof(Row))),
      m_block(std::make_unique_for_overwrite<std::byte[]>(static_cast<size_t>(m_capacity))),
      m_rowsEnd(reinterpret_cast<Row *>(m_block.get() + m_capacity))
{
}

qsizetype Chunk::capacityFor(base::Direction direction, const mqtt::PublishView &publish)
{
    return roundedUp(publish.topic.size() + bodyBytes(direction, publish), sizeof(Row))
           + qsizetype(sizeof(Row));
}

quint32 Chunk::put(QByteArrayView bytes)
{
    const auto offset = static_cast<quint32>(m_used);
    if (!bytes.isEmpty())
        std::memcpy(m_block.get() + m_used, bytes.data(), static_cast<size_t>(bytes.size()));
    m_used += bytes.size();
    return offset;
}

bool Chunk::append(base::Direction direction, const base::Stamp &stamp,
                   const mqtt::PublishView &publish)
{
    if (m_slots.empty())
        growSlots();
    const size_t hash = qHashBits(publish.topic.data(), static_cast<size_t>(publish.topic.size()));
    const quint32 topic = findTopic(publish.topic, hash);
    const bool newTopic = topic == topicCount();
    const qsizetype needed = (newTopic ? publish.topic.size() : 0) + bodyBytes(direction, publish)
                             + qsizetype(sizeof(Row));
    if (usedBytes() + needed > m_capacity)
        return false;

    if (newTopic)
        addTopic(publish.topic, hash);
    const auto offset = static_cast<quint32>(m_used);
    const QByteArrayView properties = publish.properties.bytes();
    quint32 flags = flagsOf(direction, publish);
    if (keepsPacketId(direction, publish)) {
        put(bytesOf(publish.packetId));
        flags |= packetIdFlag;
    }
    if (hasLongProperties(publish)) {
        const auto length = static_cast<quint32>(properties.size());
        put(bytesOf(length));
        flags |= longPropertiesFlag;
    } else {
        flags |= static_cast<quint32>(properties.size()) << propertiesShift;
    }
    put(properties);
    put(publish.payload);
    ++m_rows;
    if (direction == base::Direction::Out)
        ++m_ownRows;
    new (m_rowsEnd - m_rows) Row{stamp.wallUs, stamp.monotonicUs,
                                 offset,       static_cast<quint32>(publish.payload.size()),
                                 topic,        flags};
    return true;
}

MessageView Chunk::at(quint32 index) const
{
    const Row &r = row(index);
    const char *body = reinterpret_cast<const char *>(m_block.get()) + r.offset;
    MessageView view;
    if (r.flagsAndPropertiesLength & packetIdFlag)
        view.publish.packetId = taken<mqtt::PacketId>(body);
    const qsizetype propertiesLength = r.flagsAndPropertiesLength & longPropertiesFlag
                                               ? qsizetype(taken<quint32>(body))
                                               : r.flagsAndPropertiesLength >> propertiesShift;
    view.direction = directionAt(index);
    view.stamp = {r.wallUs, r.monotonicUs};
    view.topicIndex = r.topic;
    view.publish.topic = topic(r.topic);
    view.publish.qos = static_cast<mqtt::QoS>(r.flagsAndPropertiesLength & qosMask);
    view.publish.retain = r.flagsAndPropertiesLength & retainFlag;
    view.publish.dup = r.flagsAndPropertiesLength & dupFlag;
    view.publish.properties = mqtt::PropertiesView(QByteArrayView(body, propertiesLength));
    view.publish.payload = QByteArrayView(body + propertiesLength, qsizetype(r.payloadLength));
    return view;
}

base::Direction Chunk::directionAt(quint32 index) const
{
    return row(index).flagsAndPropertiesLength & outFlag ? base::Direction::Out
                                                         : base::Direction::In;
}

base::Stamp Chunk::stampAt(quint32 index) const
{
    const Row &r = row(index);
    return {r.wallUs, r.monotonicUs};
}

quint32 Chunk::topicIndexAt(quint32 index) const
{
    return row(index).topic;
}

QByteArrayView Chunk::topic(quint32 index) const
{
    const Topic &topic = m_topics[index];
    return {reinterpret_cast<const char *>(m_block.get()) + topic.offset, qsizetype(topic.length)};
}

quint32 Chunk::findTopic(QByteArrayView text, size_t hash) const
{
    // Devices send in runs, so the last topic is often the next one.
    if (m_rows > 0 && topic(row(m_rows - 1).topic) == text)
        return row(m_rows - 1).topic;
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = hash & mask; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const quint32 index = m_slots[slot] - 1;
        if (topic(index) == text)
            return index;
    }
    return topicCount();
}

void Chunk::addTopic(QByteArrayView text, size_t hash)
{
    if ((m_topics.size() + 1) * 2 > m_slots.size())
        growSlots();
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    while (m_slots[slot] != 0)
        slot = (slot + 1) & mask;
    m_topics.push_back({put(text), static_cast<quint32>(text.size())});
    m_slots[slot] = topicCount();
}

void Chunk::growSlots()
{
    m_slots.assign(std::bit_ceil(std::max<size_t>(16, (m_topics.size() + 1) * 4)), 0);
    const size_t mask = m_slots.size() - 1;
    for (quint32 index = 0; index < topicCount(); ++index) {
        const QByteArrayView text = topic(index);
        size_t slot = qHashBits(text.data(), static_cast<size_t>(text.size())) & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = index + 1;
    }
}

void Chunk::finish()
{
    m_slots = {};
    m_topics.shrink_to_fit();
    if (!isNearlyFull())
        shrink();
}

void Chunk::shrink()
{
    const auto rowBytes = static_cast<qsizetype>(m_rows * sizeof(Row));
    const qsizetype capacity = roundedUp(m_used, sizeof(Row)) + rowBytes;
    auto block = std::make_unique_for_overwrite<std::byte[]>(static_cast<size_t>(capacity));
    if (m_used > 0)
        std::memcpy(block.get(), m_block.get(), static_cast<size_t>(m_used));
    if (rowBytes > 0) {
        std::memcpy(block.get() + capacity - rowBytes, m_block.get() + m_capacity - rowBytes,
                    static_cast<size_t>(rowBytes));
    }
    m_block = std::move(block);
    m_capacity = capacity;
    m_rowsEnd = reinterpret_cast<Row *>(m_block.get() + m_capacity);
}

qsizetype Chunk::allocatedBytes() const
{
    return m_capacity
           + static_cast<qsizetype>(m_topics.capacity() * sizeof(Topic)
                                    + m_slots.capacity() * sizeof(quint32) + sizeof(Chunk));
}

} // namespace messages
