// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/properties.h"
#include "app/mqtt/reasoncodes.h"
#include "app/mqtt/types.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <variant>

// The fifteen control packets as values, one struct for all protocol versions; what a version lacks
// stays empty. Strings are UTF-8 bytes as on the wire; text is made where it is shown.
namespace mqtt {

struct Will
{
    QByteArray topic;
    QByteArray payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    Properties properties;
    friend bool operator==(const Will &, const Will &) = default;
};

struct Connect
{
    ProtocolVersion version = ProtocolVersion::V5;
    bool cleanStart = true; // "Clean Session" in 3.x
    quint16 keepAlive = 60; // seconds; 0: off
    QByteArray clientId;
    std::optional<Will> will;
    std::optional<QByteArray> username; // empty is not absent
    std::optional<QByteArray> password;
    Properties properties;
    friend bool operator==(const Connect &, const Connect &) = default;
};

struct Connack
{
    bool sessionPresent = false;
    ReasonCode reason = ReasonCode::Success;
    Properties properties;
    friend bool operator==(const Connack &, const Connack &) = default;
};

struct Publish
{
    QByteArray topic;
    QByteArray payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool dup = false;
    PacketId packetId = 0; // QoS 1 and 2
    Properties properties;
    friend bool operator==(const Publish &, const Publish &) = default;
};

// A PUBLISH as it lies in the receive buffer: nothing copied, valid as long as those bytes are.
struct PublishView
{
    QByteArrayView topic;
    QByteArrayView payload;
    QoS qos = QoS::AtMostOnce;
    bool retain = false;
    bool dup = false;
    PacketId packetId = 0;
    PropertiesView properties;

    Publish toPublish() const
    {
        return {topic.toByteArray(),   payload.toByteArray(), qos, retain, dup, packetId,
                Properties(properties)};
    }
};

struct Puback
{
    PacketId packetId = 0;
    ReasonCode reason = ReasonCode::Success;
    Properties properties;
    friend bool operator==(const Puback &, const Puback &) = default;
};

struct Pubrec
{
    PacketId packetId = 0;
    ReasonCode reason = ReasonCode::Success;
    Properties properties;
    friend bool operator==(const Pubrec &, const Pubrec &) = default;
};

struct Pubrel
{
    PacketId packetId = 0;
    ReasonCode reason = ReasonCode::Success;
    Properties properties;
    friend bool operator==(const Pubrel &, const Pubrel &) = default;
};

struct Pubcomp
{
    PacketId packetId = 0;
    ReasonCode reason = ReasonCode::Success;
    Properties properties;
    friend bool operator==(const Pubcomp &, const Pubcomp &) = default;
};

struct Subscription
{
    QByteArray filter;
    QoS qos = QoS::AtMostOnce;
    bool noLocal = false; // this and the following: 5.0 only
    bool retainAsPublished = false;
    RetainHandling retainHandling = RetainHandling::SendAlways;
    friend bool operator==(const Subscription &, const Subscription &) = default;
};

struct Subscribe
{
    PacketId packetId = 0;
    QList<Subscription> subscriptions;
    Properties properties;
    friend bool operator==(const Subscribe &, const Subscribe &) = default;
};

struct Suback
{
    PacketId packetId = 0;
    QList<ReasonCode> reasons;
    Properties properties;
    friend bool operator==(const Suback &, const Suback &) = default;
};

struct Unsubscribe
{
    PacketId packetId = 0;
    QList<QByteArray> filters;
    Properties properties;
    friend bool operator==(const Unsubscribe &, const Unsubscribe &) = default;
};

struct Unsuback
{
    PacketId packetId = 0;
    QList<ReasonCode> reasons; // 5.0 only
    Properties properties;
    friend bool operator==(const Unsuback &, const Unsuback &) = default;
};

struct Pingreq
{
    friend bool operator==(const Pingreq &, const Pingreq &) = default;
};

struct Pingresp
{
    friend bool operator==(const Pingresp &, const Pingresp &) = default;
};

struct Disconnect
{
    ReasonCode reason = ReasonCode::Success;
    Properties properties;
    friend bool operator==(const Disconnect &, const Disconnect &) = default;
};

struct Auth // 5.0 only
{
    ReasonCode reason = ReasonCode::Success;
    Properties properties;
    friend bool operator==(const Auth &, const Auth &) = default;
};

using Packet = std::variant<Connect, Connack, Publish, Puback, Pubrec, Pubrel, Pubcomp, Subscribe,
                            Suback, Unsubscribe, Unsuback, Pingreq, Pingresp, Disconnect, Auth>;

// The alternatives stand in the order of their types.
inline PacketType typeOf(const Packet &packet)
{
    return static_cast<PacketType>(packet.index() + 1);
}

} // namespace mqtt
