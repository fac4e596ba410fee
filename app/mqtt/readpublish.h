// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/readheader.h"
#include "app/mqtt/readproperties.h"

namespace mqtt {

// PUBLISH (3.3) after its fixed header, as views of the packet's bytes.
template<class Trace>
inline PublishView readPublish(PacketReader<Trace> &in, const FixedHeader &header)
{
    PublishView packet;
    packet.dup = header.dup();
    packet.qos = static_cast<QoS>(header.qos());
    packet.retain = header.retain();
    // 3.1 does not say so; since 3.1.1 DUP must be 0 for QoS 0 [MQTT-3.3.1-2].
    if (packet.dup && packet.qos == QoS::AtMostOnce && in.version() != ProtocolVersion::V31)
        in.note(Rule::DupWithQoS0, {0, 1});

    const qsizetype start = in.position();
    packet.topic = in.topicName({FieldName::Topic}, Rule::WildcardInTopicName);
    const base::ByteRange topicRange = in.since(start);
    if (packet.topic.isEmpty() && !in.isV5())
        in.note(Rule::EmptyTopicName, topicRange);
    if (packet.qos != QoS::AtMostOnce)
        packet.packetId = in.packetId();
    if (in.isV5()) {
        const ReadProperties properties = readProperties(in);
        packet.properties = properties.view;
        // An empty name stands for the one that the alias stands for (3.3.2.1).
        if (packet.topic.isEmpty() && properties.complete
            && !properties.contains(PropertyId::TopicAlias))
            in.note(Rule::EmptyTopicWithoutAlias, topicRange);
    }
    packet.payload = in.rest({FieldName::Payload});
    return packet;
}

} // namespace mqtt
