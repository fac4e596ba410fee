// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/publishencoder.h"

#include "app/mqtt/encode.h"

namespace broker {

namespace {

constexpr qsizetype keptCapacity = 64 << 10;

// Topic and its length stand between fixed header and packet identifier (3.3.2).
void putPacketId(char *packet, qsizetype topicSize, mqtt::PacketId packetId)
{
    qsizetype at = 1;
    while (packet[at] & 0x80)
        ++at;
    at += 1 + 2 + topicSize;
    packet[at] = static_cast<char>(packetId >> 8);
    packet[at + 1] = static_cast<char>(packetId & 0xff);
}

} // namespace

void PublishEncoder::begin(const mqtt::PublishView &publish, qsizetype receivers)
{
    m_publish = publish;
    m_receivers = receivers;
    for (QByteArray &bytes : m_encoded) {
        if (bytes.capacity() > keptCapacity)
            bytes = QByteArray();
        else if (!bytes.isEmpty())
            bytes.resize(0); // keeps its capacity
    }
}

void PublishEncoder::encode(QByteArray &out, mqtt::ProtocolVersion version, mqtt::QoS qos,
                            bool retain, mqtt::PacketId packetId,
                            mqtt::PropertiesView properties) const
{
    mqtt::PublishView publish = m_publish;
    publish.qos = qos;
    publish.retain = retain;
    publish.dup = false; // [MQTT-3.3.1-3] not propagated
    publish.packetId = packetId;
    publish.properties = version == mqtt::ProtocolVersion::V5 ? properties : mqtt::PropertiesView();
    mqtt::encodePublishTo(out, publish, version);
}

QByteArray &PublishEncoder::encoded(mqtt::ProtocolVersion version, mqtt::QoS qos, bool retain)
{
    const size_t index = (version == mqtt::ProtocolVersion::V5 ? 6u : 0u)
                         + 2u * static_cast<size_t>(qos) + (retain ? 1u : 0u);
    QByteArray &bytes = m_encoded[index];
    if (bytes.isEmpty())
        encode(bytes, version, qos, retain, 1, m_publish.properties);
    return bytes;
}

void PublishEncoder::append(QByteArray &out, mqtt::ProtocolVersion version, mqtt::QoS qos,
                            bool retain, mqtt::PacketId packetId, const Identifiers &identifiers)
{
    if (!identifiers.isEmpty() && version == mqtt::ProtocolVersion::V5) {
        mqtt::Properties properties(m_publish.properties);
        for (const quint32 identifier : identifiers)
            properties.addNumber(mqtt::PropertyId::SubscriptionIdentifier, identifier);
        encode(out, version, qos, retain, packetId, properties);
        return;
    }
    if (m_receivers == 1) {
        encode(out, version, qos, retain, packetId, m_publish.properties);
        return;
    }
    const qsizetype start = out.size();
    out.append(encoded(version, qos, retain));
    if (qos != mqtt::QoS::AtMostOnce)
        putPacketId(out.data() + start, m_publish.topic.size(), packetId);
}

} // namespace broker
