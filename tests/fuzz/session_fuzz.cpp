// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/sessionmodel.h"

#include <array>

using fuzz::Input;
using namespace mqtt;

namespace {

// Few, so that a server's answers meet our requests.
PacketId idFrom(Input &in)
{
    return static_cast<PacketId>(1 + in.below(6));
}

QByteArray topicFrom(Input &in)
{
    static constexpr std::array<const char *, 7> topics{"a", "a/b", "",          "$SYS/x",
                                                        "#", "a/+", "$share/g/a"};
    const quint8 choice = in.below(8);
    return choice < topics.size() ? QByteArray(topics[choice])
                                  : in.bytes(in.below(12)).toByteArray();
}

ReasonCode reasonFrom(Input &in)
{
    return in.flag() ? ReasonCode::Success : static_cast<ReasonCode>(in.u8());
}

QoS qosFrom(Input &in)
{
    return static_cast<QoS>(in.below(3));
}

Properties publishPropertiesFrom(Input &in)
{
    Properties properties;
    const quint8 choice = in.u8();
    if (choice & 1)
        properties.addNumber(PropertyId::TopicAlias, in.below(5));
    if (choice & 2)
        properties.addPair("k", in.bytes(in.below(4)));
    if (choice & 4)
        properties.addText(PropertyId::ResponseTopic, topicFrom(in));
    if (choice & 8)
        properties.addNumber(PropertyId::SubscriptionIdentifier, in.u16());
    if (choice & 16)
        properties.addNumber(PropertyId::PayloadFormatIndicator, in.below(3));
    return properties;
}

Publish publishFrom(Input &in)
{
    Publish publish;
    publish.topic = topicFrom(in);
    publish.qos = qosFrom(in);
    const quint8 flags = in.u8();
    publish.retain = flags & 1;
    if (flags & 2)
        publish.properties = publishPropertiesFrom(in);
    publish.payload = in.bytes(in.below(16)).toByteArray();
    return publish;
}

Subscribe subscribeFrom(Input &in)
{
    Subscribe subscribe;
    for (int i = in.below(4); i > 0; --i) {
        const quint8 options = in.u8();
        subscribe.subscriptions.append({topicFrom(in), qosFrom(in), (options & 1) != 0,
                                        (options & 2) != 0,
                                        static_cast<RetainHandling>((options >> 2) % 3)});
    }
    if (in.flag())
        subscribe.properties.addNumber(PropertyId::SubscriptionIdentifier, in.u8());
    return subscribe;
}

Unsubscribe unsubscribeFrom(Input &in)
{
    Unsubscribe unsubscribe;
    for (int i = in.below(4); i > 0; --i)
        unsubscribe.filters.append(topicFrom(in));
    return unsubscribe;
}

Auth authFrom(Input &in)
{
    Auth auth;
    auth.reason = reasonFrom(in);
    if (in.flag())
        auth.properties.addText(PropertyId::AuthenticationMethod, in.flag() ? "m" : "other");
    return auth;
}

Disconnect disconnectFrom(Input &in)
{
    Disconnect disconnect;
    disconnect.reason = reasonFrom(in);
    if (in.flag())
        disconnect.properties.addNumber(PropertyId::SessionExpiryInterval, in.u8());
    return disconnect;
}

// As an owner makes it: well-formed, its values checked before.
Connect connectFrom(Input &in, ProtocolVersion version)
{
    Connect connect;
    connect.version = version;
    const quint8 flags = in.u8();
    connect.cleanStart = flags & 1;
    connect.clientId = version == ProtocolVersion::V5 && flags & 2 ? "" : "client";
    connect.keepAlive = flags & 4 ? in.u8() : 60;
    if (version != ProtocolVersion::V5)
        return connect;
    if (flags & 8)
        connect.properties.addNumber(PropertyId::SessionExpiryInterval, in.u8());
    if (flags & 16)
        connect.properties.addNumber(PropertyId::ReceiveMaximum, 1 + in.below(3));
    if (flags & 32)
        connect.properties.addNumber(PropertyId::TopicAliasMaximum, in.below(3));
    if (flags & 64)
        connect.properties.addNumber(PropertyId::MaximumPacketSize, 16 + in.u8());
    if (flags & 128)
        connect.properties.addText(PropertyId::AuthenticationMethod, "m");
    return connect;
}

Connack connackFrom(Input &in, ProtocolVersion version)
{
    Connack connack;
    const quint8 flags = in.u8();
    connack.sessionPresent = flags & 1;
    if (flags & 2)
        connack.reason = static_cast<ReasonCode>(in.u8());
    if (version != ProtocolVersion::V5)
        return connack;
    if (flags & 4)
        connack.properties.addNumber(PropertyId::ReceiveMaximum, 1 + in.below(3));
    if (flags & 8)
        connack.properties.addNumber(PropertyId::TopicAliasMaximum, in.below(4));
    if (flags & 16)
        connack.properties.addNumber(PropertyId::MaximumPacketSize, 8 + in.below(64));
    if (flags & 32)
        connack.properties.addNumber(PropertyId::MaximumQoS, in.below(3));
    if (flags & 64)
        connack.properties.addNumber(PropertyId::ServerKeepAlive, in.u8());
    if (flags & 128)
        connack.properties.addText(PropertyId::AssignedClientIdentifier, "given");
    return connack;
}

template<class Ack>
Ack ackFrom(Input &in)
{
    Ack ack;
    ack.packetId = idFrom(in);
    ack.reason = reasonFrom(in);
    return ack;
}

template<class Ack>
Ack answerFrom(Input &in)
{
    Ack ack;
    ack.packetId = idFrom(in);
    for (int i = in.below(4); i > 0; --i)
        ack.reasons.append(reasonFrom(in));
    return ack;
}

Packet serverPacketFrom(Input &in, ProtocolVersion version)
{
    switch (in.below(11)) {
    case 0:
        return connackFrom(in, version);
    case 1: {
        Publish publish = publishFrom(in);
        publish.packetId = idFrom(in);
        publish.dup = publish.qos != QoS::AtMostOnce && in.flag();
        return publish;
    }
    case 2:
        return ackFrom<Puback>(in);
    case 3:
        return ackFrom<Pubrec>(in);
    case 4:
        return ackFrom<Pubrel>(in);
    case 5:
        return ackFrom<Pubcomp>(in);
    case 6:
        return answerFrom<Suback>(in);
    case 7:
        return answerFrom<Unsuback>(in);
    case 8:
        return Pingresp{};
    case 9:
        return disconnectFrom(in);
    default:
        return authFrom(in);
    }
}

void step(Input &in, fuzz::SessionModel &model)
{
    switch (in.below(11)) {
    case 0: {
        const QByteArrayView raw = in.bytes(in.below(32));
        return model.serverSends(raw, in.u8());
    }
    case 1:
    case 2:
    case 3: {
        const Packet packet = serverPacketFrom(in, model.version());
        return model.serverSends(encode(packet, model.version()), in.flag() ? 1 : 1000);
    }
    case 4:
        return model.publish(publishFrom(in));
    case 5:
        return model.subscribe(subscribeFrom(in));
    case 6:
        return model.unsubscribe(unsubscribeFrom(in));
    case 7:
        return in.flag() ? model.auth(authFrom(in)) : model.disconnect(disconnectFrom(in));
    case 8:
        model.timePasses(qint64(in.u8()) * 500'000);
        return model.fire(static_cast<SessionTimer>(in.below(3)));
    case 9:
        if (model.hasLink())
            model.endLink();
        return;
    default:
        if (!model.hasLink())
            model.openLink(connectFrom(in, in.below(8) ? model.version()
                                                       : ProtocolVersion(3 + in.below(3))));
        return;
    }
}

} // namespace

// Whatever a server sends, in whatever order with our own requests, the session keeps its laws
// (sessionmodel.h). The input is a list of steps; the first byte chooses the version.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input in(data, size);
    fuzz::SessionModel model(static_cast<ProtocolVersion>(3 + in.below(3)));
    model.openLink(connectFrom(in, model.version()));
    while (!in.isEmpty())
        step(in, model);
    model.end();
    return 0;
}
