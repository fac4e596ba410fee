// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/flaw.h"
#include "app/mqtt/packets.h"
#include "app/net/linkerror.h"

#include <variant>

namespace client {

// The server said no in its CONNACK.
struct Refused
{
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5;
    mqtt::Connack connack;
};

// The server sent what it must not: ill-formed bytes, or a packet out of place.
struct Violation
{
    enum class Kind : quint8 {
        IllFormedPacket, // `flaw` says what
        NotMqtt,         // the first bytes cannot be a CONNACK: another protocol answers
        FirstPacketNotConnack,
        SecondConnack,
        PacketFromWrongSide, // a type only a client sends
        UnexpectedSessionPresent,
        ReceiveMaximumExceeded,
        PacketTooLarge,
        TopicAliasInvalid,
        WrongAcknowledgement, // of another kind than the packet asked for, or of another count
        AuthNotAskedFor,
        QoSTooHigh
    };
    Kind kind = Kind::IllFormedPacket;
    mqtt::Flaw flaw;
    QByteArray statement; // the statement broken
};

// The server sent no sign of life in time.
struct KeepAliveTimeout
{
};

using ClientError = std::variant<net::LinkError, Refused, Violation, KeepAliveTimeout>;

// Why a request was not sent.
struct RequestError
{
    enum class Kind : quint8 {
        NotConnected,
        InvalidTopic,
        PacketTooLarge,
        QoSNotSupported,
        RetainNotSupported,
        WildcardsNotSupported,
        SubscriptionIdentifiersNotSupported,
        SharedSubscriptionsNotSupported,
        TopicAliasNotAllowed,
        NoPacketIdLeft,
        InvalidProperty,
        NotInThisVersion
    };
    Kind kind = Kind::NotConnected;
    quint32 limit = 0; // the server's maximum, where there is one
};

} // namespace client
