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

struct Stream
{
    std::optional<base::Direction> direction;
    QByteArray bytes;
    std::vector<std::pair<qsizetype, qsizetype>> ends; // in `bytes`, in what was read
    // Where the byte before `end` stands in what was read.
    qsizetype endOf(qsizetype end) const
    {
        for (const auto &[own, whole] : ends) {
            if (end <= own)
                return whole - (own - end);
        }
        return end;
    }
};

std::vector<Stream> streamsOf(const QByteArray &bytes, const std::vector<HexRun> &runs)
{
    if (runs.empty())
        return {{std::nullopt, bytes, {}}};
    std::vector<Stream> streams;
    for (const HexRun &run : runs) {
        auto stream = std::find_if(streams.begin(), streams.end(), [&](const Stream &one) {
            return one.direction == run.direction;
        });
        if (stream == streams.end())
            stream = streams.insert(stream, {run.direction, {}, {}});
        stream->bytes += bytes.mid(run.start, run.length);
        stream->ends.push_back({stream->bytes.size(), run.start + run.length});
    }
    return streams;
}

std::vector<PastedPacket> cut(const Stream &stream)
{
    std::vector<PastedPacket> packets;
    qsizetype at = 0;
    while (at < stream.bytes.size()) {
        PastedPacket packet;
        const mqtt::FrameLength length = mqtt::frameLength(QByteArrayView(stream.bytes).sliced(at));
        const bool isWhole = length.state == mqtt::FrameLength::State::Known
                             && at + length.total <= stream.bytes.size();
        if (length.state == mqtt::FrameLength::State::Bad)
            packet.kind = CaptureKind::Garbage;
        else if (!isWhole)
            packet.kind = CaptureKind::CutPacket;
        packet.bytes = isWhole ? stream.bytes.mid(at, length.total) : stream.bytes.mid(at);
        at += packet.bytes.size();
        packet.end = stream.endOf(at);
        packets.push_back(std::move(packet));
    }
    return packets;
}

bool isGood(const PastedPacket &packet, ProtocolVersion version, std::optional<Sender> from)
{
    return mqtt::decode(packet.bytes, {version, from}).has_value();
}

std::optional<ProtocolVersion> versionOfConnect(const PastedPacket &packet)
{
    const auto decoded = mqtt::decode(packet.bytes, {ProtocolVersion::V5, {}});
    if (decoded && mqtt::typeOf(*decoded) == PacketType::Connect)
        return std::get<mqtt::Connect>(*decoded).version;
    return std::nullopt;
}

// The version by which more packets are well-formed, 3.1.1 when both are.
ProtocolVersion guessVersion(const std::vector<PastedPacket> &packets)
{
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

PastedPackets cutPasted(const QByteArray &bytes, const std::vector<HexRun> &runs,
                        std::optional<mqtt::ProtocolVersion> chosen)
{
    PastedPackets pasted;
    struct Cut
    {
        PastedPacket packet;
        std::optional<base::Direction> direction;
    };
    std::vector<Cut> cuts;
    for (const Stream &stream : streamsOf(bytes, runs)) {
        for (PastedPacket &packet : cut(stream))
            cuts.push_back({std::move(packet), stream.direction});
    }
    std::stable_sort(cuts.begin(), cuts.end(), [](const Cut &one, const Cut &other) {
        return one.packet.end < other.packet.end;
    });
    for (Cut &one : cuts)
        pasted.packets.push_back(std::move(one.packet));
    std::optional<ProtocolVersion> current;
    for (size_t i = 0; i < cuts.size() && !current; ++i)
        current = versionOfConnect(pasted.packets[i]);
    if (current)
        pasted.source = VersionSource::Connect;
    else if (chosen)
        pasted.source = VersionSource::Chosen;
    pasted.version = current ? *current : chosen ? *chosen : guessVersion(pasted.packets);
    current = pasted.version;
    for (size_t i = 0; i < pasted.packets.size(); ++i) {
        PastedPacket &packet = pasted.packets[i];
        current = versionOfConnect(packet).value_or(*current);
        packet.version = *current;
        packet.direction = cuts[i].direction.value_or(guessDirection(packet, *current));
    }
    return pasted;
}

PastedPackets cutPasted(const HexReading &reading, std::optional<mqtt::ProtocolVersion> chosen)
{
    return cutPasted(reading.bytes, reading.runs, chosen);
}

} // namespace inspector
