// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexreaders.h"

#include "app/mqtt/decode.h"
#include "app/mqtt/framing.h"

#include <algorithm>

namespace inspector {

namespace {

constexpr char connectHeader = 0x10;

QByteArray variableByteInteger(qsizetype value)
{
    QByteArray bytes;
    do {
        const auto digit = static_cast<char>(value & 127);
        value >>= 7;
        bytes.append(static_cast<char>(value > 0 ? digit | char(0x80) : digit));
    } while (value > 0);
    return bytes;
}

// Where a CONNECT's variable header begins: "MQTT" or "MQIsdp" with its length (3.1.2.1).
bool beginsProtocolName(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\0\4MQTT", 6))
           || bytes.startsWith(QByteArrayView("\0\6MQIsdp", 8));
}

// The bytes that make up the integer at the front; 0: it does not end.
qsizetype integerSize(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < std::min<qsizetype>(bytes.size(), 4); ++i) {
        if (!(static_cast<quint8>(bytes[i]) & 0x80))
            return i + 1;
    }
    return 0;
}

// The packet with the Remaining Length that fits its bytes.
QByteArray withFittingLength(QByteArrayView packet)
{
    const qsizetype size = integerSize(packet.sliced(1));
    const QByteArrayView body = packet.sliced(1 + size);
    return packet.first(1).toByteArray() + variableByteInteger(body.size()) + body.toByteArray();
}

bool isWellFormed(QByteArrayView packet)
{
    return mqtt::decode(packet, {mqtt::ProtocolVersion::V311, {}})
           || mqtt::decode(packet, {mqtt::ProtocolVersion::V5, {}});
}

CharRange placeOf(const HexReading &reading, qsizetype from, qsizetype to)
{
    if (reading.places.empty())
        return {};
    const auto last = static_cast<qsizetype>(reading.places.size()) - 1;
    const CharRange first = reading.places[static_cast<size_t>(std::min(from, last))];
    const CharRange end =
            reading.places[static_cast<size_t>(std::clamp<qsizetype>(to - 1, 0, last))];
    return {first.start, std::max(first.end(), end.end()) - first.start};
}

bool mendConnect(HexReading &reading)
{
    const QByteArrayView bytes = reading.bytes;
    if (beginsProtocolName(bytes)) {
        reading.add(HexNoteKind::FixedHeaderMissing, placeOf(reading, 0, 1));
        reading.repair = connectHeader + variableByteInteger(bytes.size()) + reading.bytes;
        return true;
    }
    const qsizetype size = integerSize(bytes);
    if (size == 0 || !beginsProtocolName(bytes.sliced(size)))
        return false;
    reading.add(HexNoteKind::FirstByteMissing, placeOf(reading, 0, 1));
    const QByteArray mended = connectHeader + reading.bytes;
    reading.repair = isCleanlyCut(mended) ? mended : withFittingLength(mended);
    return true;
}

quint16 wordAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint16>(static_cast<quint8>(bytes[at]) << 8
                                | static_cast<quint8>(bytes[at + 1]));
}

// Where the TCP payload of an IP packet at `at` begins and ends.
std::optional<std::pair<qsizetype, qsizetype>> payloadOfIp(QByteArrayView bytes, qsizetype at)
{
    constexpr quint8 tcp = 6;
    qsizetype transport = 0;
    qsizetype end = 0;
    if (bytes.size() >= at + 20 && static_cast<quint8>(bytes[at]) >> 4 == 4) {
        transport = at + (static_cast<quint8>(bytes[at]) & 15) * 4;
        end = at + wordAt(bytes, at + 2);
        if (static_cast<quint8>(bytes[at + 9]) != tcp)
            return std::nullopt;
    } else if (bytes.size() >= at + 40 && static_cast<quint8>(bytes[at]) >> 4 == 6) {
        transport = at + 40;
        end = transport + wordAt(bytes, at + 4);
        if (static_cast<quint8>(bytes[at + 6]) != tcp)
            return std::nullopt;
    }
    if (transport == 0 || transport + 20 > bytes.size() || end > bytes.size())
        return std::nullopt;
    const qsizetype payload = transport + (static_cast<quint8>(bytes[transport + 12]) >> 4) * 4;
    return payload < end ? std::optional(std::pair(payload, end)) : std::nullopt;
}

// A frame as a network sniffer copies it: Ethernet, Linux cooked, loopback, bare IP.
bool unwrapFrame(HexReading &reading)
{
    for (const qsizetype header : {14, 16, 20, 18, 4, 0}) {
        const auto payload = payloadOfIp(reading.bytes, header);
        if (!payload)
            continue;
        const QByteArray inner =
                reading.bytes.mid(payload->first, payload->second - payload->first);
        if (!isCleanlyCut(inner))
            continue;
        reading.add(HexNoteKind::NetworkHeaders, placeOf(reading, 0, payload->first),
                    payload->first);
        reading.repair = inner;
        return true;
    }
    return false;
}

bool isPlausibleStart(quint8 byte)
{
    const auto type = mqtt::packetTypeOf(byte);
    const int flags = byte & 15;
    if (type == mqtt::PacketType::Reserved0)
        return false;
    if (type == mqtt::PacketType::Publish)
        return (flags & 6) != 6;
    const bool has2 = type == mqtt::PacketType::Pubrel || type == mqtt::PacketType::Subscribe
                      || type == mqtt::PacketType::Unsubscribe;
    return flags == (has2 ? 2 : 0);
}

// The last packet that begins plausibly, and what is left of it.
void mendEnd(HexReading &reading)
{
    const QByteArrayView bytes = reading.bytes;
    qsizetype at = 0;
    qsizetype lastWhole = 0;
    while (at < bytes.size() && isPlausibleStart(static_cast<quint8>(bytes[at]))) {
        const mqtt::FrameLength length = mqtt::frameLength(bytes.sliced(at));
        if (length.state != mqtt::FrameLength::State::Known || at + length.total > bytes.size())
            break;
        lastWhole = at;
        at += length.total;
    }
    const QByteArrayView rest = bytes.sliced(at);
    if (at > 0 && (rest == "\r\n" || rest == "\n" || rest == "\r")) {
        reading.add(HexNoteKind::LineEndBehind, placeOf(reading, at, bytes.size()));
        reading.repair = reading.bytes.first(at);
        return;
    }
    const qsizetype integer = integerSize(rest.isEmpty() ? rest : rest.sliced(1));
    if (isPlausibleStart(static_cast<quint8>(rest[0])) && integer > 0 && rest.size() > 1 + integer
        && (at == 0 || isWellFormed(withFittingLength(rest)))) {
        const mqtt::FrameLength length = mqtt::frameLength(rest);
        reading.add(HexNoteKind::PacketTooShort, placeOf(reading, at + 1, at + 1 + integer),
                    length.total - 1 - integer, rest.size() - 1 - integer);
        reading.repair = reading.bytes.first(at) + withFittingLength(rest);
        return;
    }
    if (at == 0)
        return;
    reading.add(HexNoteKind::BytesBehind, placeOf(reading, at, bytes.size()), rest.size());
    const QByteArray longer = withFittingLength(bytes.sliced(lastWhole));
    reading.repair = reading.bytes.first(isWellFormed(longer) ? lastWhole : at)
                     + (isWellFormed(longer) ? longer : QByteArray());
}

} // namespace

bool isCleanlyCut(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return false;
    while (!bytes.isEmpty()) {
        const mqtt::FrameLength length = mqtt::frameLength(bytes);
        if (length.state != mqtt::FrameLength::State::Known || length.total > bytes.size()
            || mqtt::packetTypeOf(static_cast<quint8>(bytes[0])) == mqtt::PacketType::Reserved0)
            return false;
        bytes = bytes.sliced(length.total);
    }
    return true;
}

void inspectPackets(HexReading &reading)
{
    if (mendConnect(reading) || isCleanlyCut(reading.bytes) || unwrapFrame(reading))
        return;
    mendEnd(reading);
}

} // namespace inspector
