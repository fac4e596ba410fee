// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/pastedpackets.h"

#include "app/mqtt/decode.h"
#include "app/mqtt/framing.h"

#include <algorithm>

namespace inspector {

namespace {

using mqtt::PacketType;
using mqtt::ProtocolVersion;
using mqtt::Sender;

std::vector<PastedPacket> cut(const QByteArray &bytes)
{
    std::vector<PastedPacket> packets;
    qsizetype at = 0;
    while (at < bytes.size()) {
        PastedPacket packet;
        const mqtt::FrameLength length = mqtt::frameLength(QByteArrayView(bytes).sliced(at));
        const bool isWhole = length.state == mqtt::FrameLength::State::Known
                             && at + length.total <= bytes.size();
        if (length.state == mqtt::FrameLength::State::Bad)
            packet.kind = CaptureKind::Garbage;
        else if (!isWhole)
            packet.kind = CaptureKind::CutPacket;
        packet.bytes = isWhole ? bytes.mid(at, length.total) : bytes.mid(at);
        at += packet.bytes.size();
        packets.push_back(std::move(packet));
    }
    return packets;
}

bool isGood(const PastedPacket &packet, ProtocolVersion version, std::optional<Sender> from)
{
    return mqtt::decode(packet.bytes, {version, from}).has_value();
}

// CONNECT tells it; else the version by which more packets are well-formed, 3.1.1 when both are.
ProtocolVersion guessVersion(const std::vector<PastedPacket> &packets)
{
    for (const PastedPacket &packet : packets) {
        const auto decoded = mqtt::decode(packet.bytes, {ProtocolVersion::V5, {}});
        if (decoded && mqtt::typeOf(*decoded) == PacketType::Connect)
            return std::get<mqtt::Connect>(*decoded).version;
    }
    const auto good = [&](ProtocolVersion version) {
        return std::count_if(packets.begin(), packets.end(), [version](const PastedPacket &packet) {
            return isGood(packet, version, std::nullopt);
        });
    };
    return good(ProtocolVersion::V5) > good(ProtocolVersion::V311) ? ProtocolVersion::V5
                                                                   : ProtocolVersion::V311;
}

base::Direction guessDirection(const PastedPacket &packet, ProtocolVersion version)
{
    switch (packet.bytes.isEmpty() ? PacketType::Reserved0
                                   : mqtt::packetTypeOf(static_cast<quint8>(packet.bytes[0]))) {
    case PacketType::Connack:
    case PacketType::Suback:
    case PacketType::Unsuback:
    case PacketType::Pingresp:
        return base::Direction::In;
    case PacketType::Connect:
    case PacketType::Subscribe:
    case PacketType::Unsubscribe:
    case PacketType::Pingreq:
        return base::Direction::Out;
    default:
        return !isGood(packet, version, Sender::Client) && isGood(packet, version, Sender::Server)
                       ? base::Direction::In
                       : base::Direction::Out;
    }
}

} // namespace

std::vector<PastedPacket> cutPasted(const QByteArray &bytes,
                                    std::optional<mqtt::ProtocolVersion> version)
{
    std::vector<PastedPacket> packets = cut(bytes);
    const ProtocolVersion used = version ? *version : guessVersion(packets);
    for (PastedPacket &packet : packets) {
        packet.version = used;
        packet.direction = guessDirection(packet, used);
    }
    return packets;
}

} // namespace inspector
