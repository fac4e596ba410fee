// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/chunk.h"

namespace messages {

// The small facts of a message as one number of a recording's column "flags": bits 0 and 1 QoS,
// 2 retain, 3 dup, 4 sent by us, 5 payload is text to be indexed, 16 to 31 packet identifier of
// our own.
class RecordedFlags
{
public:
    explicit RecordedFlags(qint64 bits) : m_bits(bits) {}
    RecordedFlags(const MessageView &message, bool isText)
        : m_bits(qint64(message.publish.qos) | (message.publish.retain ? 4 : 0)
                 | (message.publish.dup ? 8 : 0)
                 | (message.direction == base::Direction::Out ? 16 : 0) | (isText ? 32 : 0)
                 | qint64(message.publish.packetId) << 16)
    {
    }

    qint64 bits() const { return m_bits; }
    base::Direction direction() const
    {
        return m_bits & 16 ? base::Direction::Out : base::Direction::In;
    }
    void applyTo(mqtt::PublishView &publish) const
    {
        publish.qos = static_cast<mqtt::QoS>(m_bits & 3);
        publish.retain = m_bits & 4;
        publish.dup = m_bits & 8;
        publish.packetId = static_cast<mqtt::PacketId>(m_bits >> 16);
    }

private:
    qint64 m_bits;
};

} // namespace messages
