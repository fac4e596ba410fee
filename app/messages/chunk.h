// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/base/wiretap.h"
#include "app/mqtt/packets.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace messages {

// A kept message as it lies in the store: nothing copied, valid until the store is changed.
struct MessageView
{
    base::Direction direction = base::Direction::In;
    base::Stamp stamp;
    mqtt::PublishView publish; // packetId is kept of our own messages only
    quint32 topicIndex = 0;    // of the topic within its chunk
};

// A run of messages in one block of memory: bytes grow from its front, rows of 32 bytes from its
// back, and each topic lies there once. It is filled by one thread and then handed on whole.
class Chunk
{
public:
    explicit Chunk(qsizetype capacity); // bytes
    Chunk(const Chunk &) = delete;
    Chunk &operator=(const Chunk &) = delete;

    // False when the message does not fit any more; nothing is changed then.
    bool append(base::Direction direction, const base::Stamp &stamp,
                const mqtt::PublishView &publish);
    // What a chunk must at least hold for this message alone.
    static qsizetype capacityFor(base::Direction direction, const mqtt::PublishView &publish);

    quint32 size() const { return m_rows; }
    quint32 ownCount() const { return m_ownRows; } // messages of ours among them
    MessageView at(quint32 row) const;
    base::Direction directionAt(quint32 row) const;
    base::Stamp stampAt(quint32 row) const;
    quint32 topicIndexAt(quint32 row) const;
    quint32 payloadLengthAt(quint32 row) const { return this->row(row).payloadLength; }

    quint32 topicCount() const { return static_cast<quint32>(m_topics.size()); }
    QByteArrayView topic(quint32 index) const;

    qsizetype usedBytes() const { return m_used + qsizetype(m_rows) * qsizetype(sizeof(Row)); }
    qsizetype capacity() const { return m_capacity; }
    qsizetype allocatedBytes() const; // with the topic tables
    bool isNearlyFull() const { return usedBytes() >= m_capacity / 8 * 7; }
    // Gives back what is of use only while messages are added; views into it end.
    void finish();

private:
    struct Row
    {
        qint64 wallUs;
        qint64 monotonicUs;
        quint32 offset; // of properties and payload
        quint32 payloadLength;
        quint32 topic;
        quint32 flagsAndPropertiesLength; // flags in the low byte
    };
    static_assert(sizeof(Row) == 32);

    struct Topic
    {
        quint32 offset;
        quint32 length;
    };

    const Row &row(quint32 index) const { return m_rowsEnd[-1 - qptrdiff(index)]; }
    quint32 findTopic(QByteArrayView topic, size_t hash) const; // topicCount(): not there
    void addTopic(QByteArrayView topic, size_t hash);
    void growSlots();
    quint32 put(QByteArrayView bytes);
    void shrink();

    qsizetype m_capacity;
    std::unique_ptr<std::byte[]> m_block;
    Row *m_rowsEnd;
    qsizetype m_used = 0; // bytes from the front
    quint32 m_rows = 0;
    quint32 m_ownRows = 0;
    std::vector<Topic> m_topics;
    std::vector<quint32> m_slots; // open addressing; topic index + 1, 0: free
};

} // namespace messages
