// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexreaders.h"

#include "app/mqtt/decode.h"
#include "app/mqtt/framing.h"
#include "app/mqtt/trace.h"

#include <algorithm>
#include <array>
#include <cstdlib>

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

bool mendConnect(HexReading &reading)
{
    const QByteArrayView bytes = reading.bytes;
    if (beginsProtocolName(bytes)) {
        reading.add(HexNoteKind::FixedHeaderMissing, reading.placeOf(0, 1));
        reading.repair = connectHeader + variableByteInteger(bytes.size()) + reading.bytes;
        return true;
    }
    const qsizetype size = integerSize(bytes);
    if (size == 0 || !beginsProtocolName(bytes.sliced(size)))
        return false;
    reading.add(HexNoteKind::FirstByteMissing, reading.placeOf(0, 1), connectHeader);
    const QByteArray mended = connectHeader + reading.bytes;
    reading.repair = isCleanlyCut(mended) ? mended : withFittingLength(mended);
    return true;
}

// A topic as people write them, not what any bytes happen to be.
bool hasPlausibleTopic(QByteArrayView packet)
{
    const auto publish = mqtt::decodePublish(packet, {mqtt::ProtocolVersion::V311, {}});
    return publish && !publish->topic.isEmpty()
           && std::all_of(publish->topic.begin(), publish->topic.end(),
                          [](char c) { return static_cast<quint8>(c) >= 0x20; });
}

// The text begins with a Remaining Length that fits: the first byte that makes a packet of it, the
// likelier types first.
bool mendFirstByte(HexReading &reading)
{
    const mqtt::FrameLength length = mqtt::frameLength(' ' + reading.bytes);
    if (length.state != mqtt::FrameLength::State::Known || length.total < 3
        || length.total - 1 > reading.bytes.size())
        return false;
    const QByteArray rest = reading.bytes.mid(length.total - 1);
    if (!rest.isEmpty() && !isCleanlyCut(rest))
        return false;
    for (const quint8 first : {0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x82, 0x90, 0xA2, 0x40, 0x20,
                               0x50, 0x62, 0x70, 0xB0, 0xE0, 0xF0}) {
        const QByteArray packet = static_cast<char>(first) + reading.bytes.first(length.total - 1);
        const bool isPublish = mqtt::packetTypeOf(first) == mqtt::PacketType::Publish;
        if (isPublish ? !hasPlausibleTopic(packet) : !isWellFormed(packet))
            continue;
        reading.add(HexNoteKind::FirstByteMissing, reading.placeOf(0, 1), first);
        reading.repair = packet + rest;
        return true;
    }
    return false;
}

bool areWellFormed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const mqtt::FrameLength length = mqtt::frameLength(bytes);
        if (length.state != mqtt::FrameLength::State::Known || length.total > bytes.size()
            || !isWellFormed(bytes.first(length.total)))
            return false;
        bytes = bytes.sliced(length.total);
    }
    return true;
}

// Some bytes before whole packets: a line end, a marker of the tool.
bool mendFront(HexReading &reading)
{
    constexpr qsizetype farthest = 64;
    const QByteArrayView bytes = reading.bytes;
    for (qsizetype at = 1; at <= std::min(farthest, bytes.size() - 2); ++at) {
        if (!isPlausibleStart(static_cast<quint8>(bytes[at])) || !areWellFormed(bytes.sliced(at)))
            continue;
        reading.add(HexNoteKind::BytesInFront, reading.placeOf(0, at), at);
        reading.repair = reading.bytes.mid(at);
        return true;
    }
    return false;
}

// What is left behind the whole packets at the front.
void mendRest(HexReading &reading, qsizetype at, qsizetype lastWhole)
{
    const QByteArrayView bytes = reading.bytes;
    const QByteArrayView rest = bytes.sliced(at);
    const QByteArray longer = withFittingLength(bytes.sliced(lastWhole));
    reading.add(HexNoteKind::BytesBehind, reading.placeOf(at, bytes.size()), rest.size());
    reading.repair = reading.bytes.first(isWellFormed(longer) ? lastWhole : at)
                     + (isWellFormed(longer) ? longer : QByteArray());
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
        reading.add(HexNoteKind::LineEndBehind, reading.placeOf(at, bytes.size()));
        reading.repair = reading.bytes.first(at);
        return;
    }
    const qsizetype integer = integerSize(rest.isEmpty() ? rest : rest.sliced(1));
    const bool beginsPacket = isPlausibleStart(static_cast<quint8>(rest[0])) && integer > 0
                              && rest.size() > 1 + integer;
    const QByteArray fitting = beginsPacket ? withFittingLength(rest) : QByteArray();
    if (beginsPacket && (at == 0 || isWellFormed(fitting))) {
        const mqtt::FrameLength length = mqtt::frameLength(rest);
        reading.add(HexNoteKind::PacketTooShort, reading.placeOf(at + 1, at + 1 + integer),
                    length.total - 1 - integer, rest.size() - 1 - integer);
        if (isWellFormed(fitting)) // else bytes are missing, and no length brings them back
            reading.repair = reading.bytes.first(at) + fitting;
    } else if (at > 0) {
        mendRest(reading, at, lastWhole);
    }
}

// Flags that the standard reserves, in the first packet that has them.
bool mendFlags(HexReading &reading, qsizetype at, QByteArrayView packet)
{
    const quint8 first = static_cast<quint8>(packet[0]);
    const auto type = mqtt::packetTypeOf(first);
    if (type == mqtt::PacketType::Publish || isPlausibleStart(first))
        return false;
    QByteArray mended = packet.toByteArray();
    for (const quint8 flags : {0, 2}) {
        mended[0] = static_cast<char>((first & 0xF0) | flags);
        if (!isPlausibleStart(static_cast<quint8>(mended[0])) || !isWellFormed(mended))
            continue;
        reading.add(HexNoteKind::WrongFlags, reading.placeOf(at, at + 1), first,
                    static_cast<quint8>(mended[0]));
        reading.repair = reading.bytes.first(at) + mended + reading.bytes.mid(at + mended.size());
        return true;
    }
    return false;
}

bool isLengthPart(mqtt::FieldPart part)
{
    return part == mqtt::FieldPart::Length || part == mqtt::FieldPart::KeyLength
           || part == mqtt::FieldPart::ValueLength || part == mqtt::FieldPart::FilterLength;
}

// A string's length that, told otherwise, makes the packet well-formed; the nearest such.
bool mendInnerLength(HexReading &reading, qsizetype at, QByteArrayView packet)
{
    constexpr qsizetype largest = 1024; // as every length is tried
    if (packet.size() > largest)
        return false;
    const mqtt::TraceResult traced = mqtt::trace(packet, {mqtt::ProtocolVersion::V311, {}});
    std::optional<QByteArray> best;
    HexNote note{HexNoteKind::InnerLength, {}, 0, 0};
    for (const mqtt::TracedField &field : traced.fields) {
        if (!isLengthPart(field.path.part) || field.range.length != 2)
            continue;
        for (qsizetype length = 0; length <= packet.size() - field.range.end(); ++length) {
            const qsizetype told = field.number;
            if (best && std::abs(length - told) >= std::abs(note.other - note.value))
                continue;
            QByteArray tried = packet.toByteArray();
            tried[field.range.start] = static_cast<char>(length >> 8);
            tried[field.range.start + 1] = static_cast<char>(length);
            if (!isWellFormed(tried))
                continue;
            best = tried;
            note = {HexNoteKind::InnerLength,
                    reading.placeOf(at + field.range.start, at + field.range.end()), told, length};
        }
    }
    if (!best)
        return false;
    reading.notes.push_back(note);
    reading.repair = reading.bytes.first(at) + *best + reading.bytes.mid(at + packet.size());
    return true;
}

// Packets that are whole, but one of them is wrong in itself.
void mendWithin(HexReading &reading)
{
    if (reading.runs.size() > 1)
        return; // packets may be spread over runs
    for (qsizetype at = 0; at < reading.bytes.size();) {
        const mqtt::FrameLength length =
                mqtt::frameLength(QByteArrayView(reading.bytes).sliced(at));
        const QByteArray packet = reading.bytes.mid(at, length.total);
        if (!isWellFormed(packet)) {
            if (!mendFlags(reading, at, packet))
                mendInnerLength(reading, at, packet);
            return;
        }
        at += length.total;
    }
}

} // namespace

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

bool isWellFormed(QByteArrayView packet)
{
    return mqtt::decode(packet, {mqtt::ProtocolVersion::V311, {}})
           || mqtt::decode(packet, {mqtt::ProtocolVersion::V5, {}});
}

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

bool isCleanlyCut(const QByteArray &bytes, const std::vector<HexRun> &runs)
{
    if (runs.empty())
        return isCleanlyCut(bytes);
    std::array<QByteArray, 3> streams; // in, out, nobody knows
    for (const HexRun &run : runs) {
        const size_t stream = run.direction ? size_t(*run.direction == base::Direction::Out) : 2;
        streams[stream] += bytes.mid(run.start, run.length);
    }
    return std::all_of(streams.begin(), streams.end(), [](const QByteArray &stream) {
        return stream.isEmpty() || isCleanlyCut(stream);
    });
}

void inspectPackets(HexReading &reading)
{
    if (reading.runs.size() <= 1 && mendConnect(reading))
        return;
    if (isCleanlyCut(reading.bytes, reading.runs)) {
        mendWithin(reading);
        return;
    }
    if (unwrapFrames(reading) || unwrapModule(reading) || reading.runs.size() > 1)
        return;
    const bool beginsWell = isPlausibleStart(static_cast<quint8>(reading.bytes[0]));
    if (mendFirstByte(reading) || (!beginsWell && mendFront(reading)))
        return;
    mendEnd(reading);
    if (!reading.repair)
        mendFront(reading);
}

} // namespace inspector
