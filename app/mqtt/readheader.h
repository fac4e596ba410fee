// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packetreader.h"

namespace mqtt {

// The fixed header (2.1) as read.
struct FixedHeader
{
    PacketType type{};
    quint8 flags = 0;
    bool hasLength = false; // Remaining Length could be read
    quint32 remainingLength = 0;
    qsizetype total = 0; // bytes of the whole packet, when hasLength

    bool dup() const { return flags & 8; }
    quint8 qos() const { return flags >> 1 & 3; }
    bool retain() const { return flags & 1; }
};

// 15 came with 5.0.
constexpr bool isReserved(PacketType type, ProtocolVersion version)
{
    return type == PacketType::Reserved0
           || (type == PacketType::Auth && version != ProtocolVersion::V5);
}

// Remaining Length of packets that have but one.
constexpr std::optional<quint32> fixedRemainingLength(PacketType type, ProtocolVersion version)
{
    switch (type) {
    case PacketType::Pingreq:
    case PacketType::Pingresp:
        return 0;
    case PacketType::Connack:
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
    case PacketType::Unsuback:
        return version == ProtocolVersion::V5 ? std::nullopt : std::optional<quint32>(2);
    case PacketType::Disconnect:
        return version == ProtocolVersion::V5 ? std::nullopt : std::optional<quint32>(0);
    default:
        return std::nullopt;
    }
}

namespace detail {

// Table 2-2: what the low nibble of the first byte must be.
constexpr quint8 requiredFlags(PacketType type)
{
    return type == PacketType::Pubrel || type == PacketType::Subscribe
                           || type == PacketType::Unsubscribe
                   ? 2
                   : 0;
}

template<class Trace>
void checkFirstByte(PacketReader<Trace> &in, const FixedHeader &header)
{
    const base::ByteRange firstByte{0, 1};
    if (header.type == PacketType::Publish) [[likely]] {
        if (header.qos() == 3)
            in.note(Rule::QoS3, firstByte);
        return;
    }
    if (isReserved(header.type, in.version()))
        in.note(Rule::ReservedPacketType, firstByte, static_cast<quint8>(header.type));
    else if (in.version() != ProtocolVersion::V31 && header.flags != requiredFlags(header.type))
        in.note(Rule::ReservedFlags, firstByte, header.flags);
}

} // namespace detail

// The packet's bytes must not be empty. Afterwards the reader ends where the packet ends.
template<class Trace>
FixedHeader readFixedHeader(PacketReader<Trace> &in)
{
    FixedHeader header;
    const quint8 firstByte = in.u8({FieldName::Header});
    header.type = packetTypeOf(firstByte);
    header.flags = firstByte & 15;
    in.setPacket(header.type);
    detail::checkFirstByte(in, header);
    const qsizetype start = in.position();
    header.remainingLength = in.remainingLength();
    header.hasLength = !in.isStopped();
    header.total = in.position() + qsizetype(header.remainingLength);
    const auto only = fixedRemainingLength(header.type, in.version());
    if (only && header.remainingLength != *only)
        in.note(Rule::WrongRemainingLength, in.since(start), header.remainingLength);
    in.setEnd(header.total);
    return header;
}

} // namespace mqtt
