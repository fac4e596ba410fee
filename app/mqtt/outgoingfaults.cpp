// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/outgoingfaults.h"

#include "app/mqtt/framing.h"

#include <QtEndian>

#include <algorithm>

namespace mqtt {

namespace {

PacketType typeOf(QByteArrayView packet)
{
    return packetTypeOf(static_cast<quint8>(packet.front()));
}

qsizetype headerSize(QByteArrayView packet)
{
    qsizetype size = 2;
    while (size < packet.size() && size < 5 && (static_cast<quint8>(packet[size - 1]) & 0x80))
        ++size;
    return size;
}

// A packet from its first byte and what follows the fixed header.
QByteArray framed(char first, QByteArrayView body)
{
    QByteArray packet(1, first);
    auto rest = static_cast<quint32>(body.size());
    do {
        const quint8 digit = rest % 128;
        rest /= 128;
        packet.append(static_cast<char>(rest > 0 ? digit | 0x80 : digit));
    } while (rest > 0);
    return packet.append(body);
}

// Where the bytes of the first string stand, which is not empty.
std::optional<qsizetype> firstStringOffset(QByteArrayView packet, ProtocolVersion version)
{
    qsizetype at = headerSize(packet);
    const PacketType type = typeOf(packet);
    if (type == PacketType::Subscribe || type == PacketType::Unsubscribe) {
        at += 2;
        if (version == ProtocolVersion::V5 && at < packet.size())
            at += 1 + static_cast<quint8>(packet[at]); // properties; those of ours are short
    } else if (type != PacketType::Connect && type != PacketType::Publish) {
        return std::nullopt;
    }
    if (at + 2 >= packet.size() || qFromBigEndian<quint16>(packet.data() + at) == 0)
        return std::nullopt;
    return at + 2;
}

bool isMet(const Fault &fault, QByteArrayView packet)
{
    return !fault.packet || *fault.packet == typeOf(packet);
}

} // namespace

std::optional<qsizetype> packetIdOffset(QByteArrayView packet)
{
    const qsizetype at = headerSize(packet);
    switch (typeOf(packet)) {
    case PacketType::Publish: {
        if (((static_cast<quint8>(packet.front()) >> 1) & 3) == 0 || at + 2 > packet.size())
            return std::nullopt;
        const qsizetype id = at + 2 + qFromBigEndian<quint16>(packet.data() + at);
        return id + 2 <= packet.size() ? std::optional(id) : std::nullopt;
    }
    case PacketType::Puback:
    case PacketType::Pubrec:
    case PacketType::Pubrel:
    case PacketType::Pubcomp:
    case PacketType::Subscribe:
    case PacketType::Suback:
    case PacketType::Unsubscribe:
    case PacketType::Unsuback:
        return at + 2 <= packet.size() ? std::optional(at) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QByteArray damaged(QByteArrayView packet, Damage damage, ProtocolVersion version)
{
    const char first = packet.front();
    const QByteArrayView body = packet.sliced(std::min(headerSize(packet), packet.size()));
    switch (damage) {
    case Damage::Flags: {
        QByteArray bytes = packet.toByteArray();
        // PUBLISH has no reserved bits; QoS 3 is what it must not say.
        const bool isPublish = typeOf(packet) == PacketType::Publish;
        bytes[0] = static_cast<char>(isPublish ? first | 0x06 : first ^ 0x0F);
        return bytes;
    }
    case Damage::LengthTooLong:
        return QByteArray(1, first) + QByteArray::fromHex("ffffffff7f") + body.toByteArray();
    case Damage::CutOff:
        return body.isEmpty() ? packet.toByteArray() : framed(first, body.chopped(1));
    case Damage::LastByteLost:
        return packet.chopped(1).toByteArray();
    case Damage::Surplus:
        return framed(first, body.toByteArray() + '\0');
    case Damage::NotUtf8: {
        QByteArray bytes = packet.toByteArray();
        if (const auto at = firstStringOffset(packet, version))
            bytes[*at] = '\xFF';
        return bytes;
    }
    }
    Q_UNREACHABLE();
}

void OutgoingFaults::linkBegins(ProtocolVersion version)
{
    m_version = version;
    m_delayed.clear();
}

void OutgoingFaults::add(const Fault &fault)
{
    m_faults.append(fault);
}

void OutgoingFaults::pass(QByteArrayView packets, qint64 nowUs, QByteArray &out)
{
    while (!packets.isEmpty()) {
        const FrameLength length = frameLength(packets);
        const bool isWhole =
                length.state == FrameLength::State::Known && length.total <= packets.size();
        const QByteArrayView packet = isWhole ? packets.first(length.total) : packets;
        if (isWhole)
            passOne(packet, nowUs, out);
        else
            out.append(packet); // what the session sends is whole; let nothing get lost
        packets = packets.sliced(packet.size());
    }
}

void OutgoingFaults::passOne(QByteArrayView packet, qint64 nowUs, QByteArray &out)
{
    const auto fault = std::find_if(m_faults.begin(), m_faults.end(),
                                    [&](const Fault &each) { return isMet(each, packet); });
    if (fault == m_faults.end()) {
        out.append(packet);
        return;
    }
    play(*fault, packet, nowUs, out);
    if (fault->count > 0 && --fault->count == 0)
        m_faults.erase(fault);
}

void OutgoingFaults::play(const Fault &fault, QByteArrayView packet, qint64 nowUs, QByteArray &out)
{
    if (packet.isEmpty())
        return;
    switch (fault.kind) {
    case FaultKind::Hold:
        m_delayed.append({typeOf(packet), packet.toByteArray(), std::nullopt});
        break;
    case FaultKind::Drop:
        break;
    case FaultKind::Late:
        m_delayed.append(
                {typeOf(packet), packet.toByteArray(), nowUs + fault.delay.count() * 1000});
        break;
    case FaultKind::Twice:
        out.append(packet);
        out.append(packet);
        break;
    case FaultKind::WrongId: {
        const qsizetype start = out.size();
        out.append(packet);
        if (const auto at = packetIdOffset(packet)) {
            const auto right = qFromBigEndian<quint16>(packet.data() + *at);
            const auto next = static_cast<PacketId>(right == 65535 ? 1 : right + 1);
            qToBigEndian(fault.packetId.value_or(next), out.data() + start + *at);
        }
        break;
    }
    case FaultKind::Malformed:
        out.append(damaged(packet, fault.damage, m_version));
        break;
    }
}

int OutgoingFaults::heldCount() const
{
    return static_cast<int>(std::count_if(m_delayed.begin(), m_delayed.end(),
                                          [](const Delayed &each) { return !each.dueUs; }));
}

void OutgoingFaults::release(std::optional<PacketType> packet, int count, QByteArray &out)
{
    int left = count > 0 ? count : -1;
    m_delayed.removeIf([&](const Delayed &each) {
        if (left == 0 || each.dueUs || (packet && *packet != each.type))
            return false;
        out.append(each.bytes);
        --left;
        return true;
    });
}

std::optional<qint64> OutgoingFaults::nextDueUs() const
{
    std::optional<qint64> next;
    for (const Delayed &each : m_delayed) {
        if (each.dueUs && (!next || *each.dueUs < *next))
            next = each.dueUs;
    }
    return next;
}

void OutgoingFaults::takeDue(qint64 nowUs, QByteArray &out)
{
    m_delayed.removeIf([&](const Delayed &each) {
        if (!each.dueUs || *each.dueUs > nowUs)
            return false;
        out.append(each.bytes);
        return true;
    });
}

} // namespace mqtt
