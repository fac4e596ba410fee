// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"
#include "app/mqtt/requesterror.h"
#include "app/mqtt/violation.h"
#include "app/net/linkerror.h"

#include <variant>

namespace client {

using mqtt::RequestError;
using mqtt::Violation;

// The server said no in its CONNACK.
struct Refused
{
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5;
    mqtt::Connack connack;
};

// The server sent no sign of life in time.
struct KeepAliveTimeout
{
};

// The link opened, but no CONNACK came in time.
struct ConnackTimeout
{
};

// The server closed the link without an answer to CONNECT: its way to say no when it gives no
// reason, or the sign of a port that speaks something else.
struct ClosedBeforeConnack
{
};

// The link ended within a packet.
struct ClosedMidPacket
{
    mqtt::PacketType packet = mqtt::PacketType::Reserved0;
    qsizetype received = 0; // bytes of it
    qsizetype expected = 0; // bytes, 0 when its length had not come yet
};

// The server ended the session with DISCONNECT (5.0).
struct DisconnectedByServer
{
    mqtt::Disconnect packet;
};

// Another client took the session over: said by DISCONNECT 0x8E, or shown by links that the server
// closed at once after CONNACK, again and again. Reconnecting would only throw the other one out.
struct TakenOver
{
    bool told = false; // by DISCONNECT 0x8E
};

// The program was built without the engine that was asked for.
struct EngineMissing
{
};

using ClientError = std::variant<net::LinkError, Refused, Violation, KeepAliveTimeout,
                                 ConnackTimeout, ClosedBeforeConnack, ClosedMidPacket,
                                 DisconnectedByServer, TakenOver, EngineMissing>;

} // namespace client
