// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/session.h"
#include "app/mqtt/packets.h"

#include <array>

namespace broker {

// Writes one message for many receivers: encoded once for each version, QoS and retain flag, and
// then only copied, with the packet identifier put in.
class PublishEncoder
{
public:
    // The message from now on; `receivers` is how many are expected. The bytes it views must stay.
    void begin(const mqtt::PublishView &publish, qsizetype receivers);
    void append(QByteArray &out, mqtt::ProtocolVersion version, mqtt::QoS qos, bool retain,
                mqtt::PacketId packetId, const Identifiers &identifiers);

private:
    QByteArray &encoded(mqtt::ProtocolVersion version, mqtt::QoS qos, bool retain);
    void encode(QByteArray &out, mqtt::ProtocolVersion version, mqtt::QoS qos, bool retain,
                mqtt::PacketId packetId, mqtt::PropertiesView properties) const;

    mqtt::PublishView m_publish;
    qsizetype m_receivers = 0;
    std::array<QByteArray, 12> m_encoded; // empty: not yet
};

} // namespace broker
