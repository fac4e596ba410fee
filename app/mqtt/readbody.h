// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/readacks.h"
#include "app/mqtt/readauth.h"
#include "app/mqtt/readconnect.h"
#include "app/mqtt/readpublish.h"
#include "app/mqtt/readsubscribe.h"

namespace mqtt {

namespace detail {

// Empty for a type that has no layout.
template<class Trace>
std::optional<Packet> readByType(PacketReader<Trace> &in, const FixedHeader &header)
{
    switch (header.type) {
    case PacketType::Reserved0:
        break;
    case PacketType::Connect:
        return readConnect(in);
    case PacketType::Connack:
        return readConnack(in);
    case PacketType::Publish:
        return readPublish(in, header).toPublish();
    case PacketType::Puback:
        return readAck<Puback>(in);
    case PacketType::Pubrec:
        return readAck<Pubrec>(in);
    case PacketType::Pubrel:
        return readAck<Pubrel>(in);
    case PacketType::Pubcomp:
        return readAck<Pubcomp>(in);
    case PacketType::Subscribe:
        return readSubscribe(in);
    case PacketType::Suback:
        return readSuback(in);
    case PacketType::Unsubscribe:
        return readUnsubscribe(in);
    case PacketType::Unsuback:
        return readUnsuback(in);
    case PacketType::Pingreq:
        return Pingreq{};
    case PacketType::Pingresp:
        return Pingresp{};
    case PacketType::Disconnect:
        return readDisconnect(in);
    case PacketType::Auth:
        return readAuth(in);
    }
    return std::nullopt;
}

} // namespace detail

// Reads what follows the fixed header up to the end of the packet; empty for a reserved type.
template<class Trace>
std::optional<Packet> readBody(PacketReader<Trace> &in, const FixedHeader &header)
{
    if (isReserved(header.type, in.version()))
        return std::nullopt;
    std::optional<Packet> packet = detail::readByType(in, header);
    // Where the length is fixed, a wrong one was noted already.
    if (!fixedRemainingLength(header.type, in.version()))
        in.expectEnd();
    return packet;
}

} // namespace mqtt
