// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"

#include "app/base/bytegrow.h"

#include <QtEndian>

namespace mqtt {

namespace {

constexpr qsizetype longestString = 65535;

// Where a packet's body goes to be measured. Has the words of BodyWriter.
class BodyCounter
{
public:
    void u8(quint8) { m_size += 1; }
    void u16(quint16) { m_size += 2; }
    void raw(QByteArrayView run) { m_size += run.size(); }
    void string(QByteArrayView run)
    {
        m_fits = m_fits && run.size() <= longestString;
        m_size += 2 + run.size();
    }
    void properties(PropertiesView properties)
    {
        const qsizetype size = properties.bytes().size();
        m_fits = m_fits && size <= qsizetype(maximumVariableByteInteger);
        m_size += variableSize(static_cast<quint32>(size)) + size;
    }

    qsizetype size() const { return m_size; }
    bool fits() const { return m_fits && m_size <= qsizetype(maximumVariableByteInteger); }

private:
    qsizetype m_size = 0;
    bool m_fits = true;
};

// Where a packet's body goes to be written: room that was measured before.
class BodyWriter
{
public:
    explicit BodyWriter(char *out) : m_out(out) {}

    void u8(quint8 value) { *m_out++ = static_cast<char>(value); }
    void u16(quint16 value)
    {
        qToBigEndian(value, m_out);
        m_out += sizeof value;
    }
    void raw(QByteArrayView run) { m_out = base::put(m_out, run); }
    void string(QByteArrayView run)
    {
        u16(static_cast<quint16>(run.size()));
        raw(run);
    }
    void variable(quint32 value)
    {
        do {
            const quint32 digit = value & 127;
            value >>= 7;
            u8(static_cast<quint8>(digit | (value ? 128 : 0)));
        } while (value);
    }
    void properties(PropertiesView properties)
    {
        variable(static_cast<quint32>(properties.bytes().size()));
        raw(properties.bytes());
    }

private:
    char *m_out;
};

quint8 firstByte(PacketType type, quint8 flags = 0)
{
    return static_cast<quint8>(static_cast<quint8>(type) << 4 | flags);
}

quint8 publishFlags(bool dup, QoS qos, bool retain)
{
    return static_cast<quint8>((dup ? 8 : 0) | static_cast<quint8>(qos) << 1 | (retain ? 1 : 0));
}

quint8 headerOf(const Packet &packet)
{
    const PacketType type = typeOf(packet);
    if (const auto *publish = std::get_if<Publish>(&packet))
        return firstByte(type, publishFlags(publish->dup, publish->qos, publish->retain));
    // [MQTT-3.6.1-1], [MQTT-3.8.1-1], [MQTT-3.10.1-1]: bit 1 is set in these three.
    const bool marked = type == PacketType::Pubrel || type == PacketType::Subscribe
                        || type == PacketType::Unsubscribe;
    return firstByte(type, marked ? 2 : 0);
}

quint8 connectFlags(const Connect &packet)
{
    quint8 flags = packet.cleanStart ? 0x02 : 0;
    if (packet.will) {
        flags |= 0x04 | static_cast<quint8>(static_cast<quint8>(packet.will->qos) << 3)
                 | (packet.will->retain ? 0x20 : 0);
    }
    return flags | (packet.password ? 0x40 : 0) | (packet.username ? 0x80 : 0);
}

template<class Out>
void write(Out &out, const Connect &packet, ProtocolVersion)
{
    const ProtocolVersion version = packet.version;
    out.string(version == ProtocolVersion::V31 ? QByteArrayView("MQIsdp") : QByteArrayView("MQTT"));
    out.u8(static_cast<quint8>(version));
    out.u8(connectFlags(packet));
    out.u16(packet.keepAlive);
    if (version == ProtocolVersion::V5)
        out.properties(packet.properties);
    out.string(packet.clientId);
    if (packet.will) {
        if (version == ProtocolVersion::V5)
            out.properties(packet.will->properties);
        out.string(packet.will->topic);
        out.string(packet.will->payload);
    }
    if (packet.username)
        out.string(*packet.username);
    if (packet.password)
        out.string(*packet.password);
}

template<class Out>
void write(Out &out, const Connack &packet, ProtocolVersion version)
{
    out.u8(packet.sessionPresent ? 1 : 0);
    out.u8(static_cast<quint8>(packet.reason));
    if (version == ProtocolVersion::V5)
        out.properties(packet.properties);
}

template<class Out>
void write(Out &out, const PublishView &packet, ProtocolVersion version)
{
    out.string(packet.topic);
    if (packet.qos != QoS::AtMostOnce)
        out.u16(packet.packetId);
    if (version == ProtocolVersion::V5)
        out.properties(packet.properties);
    out.raw(packet.payload);
}

PublishView viewOf(const Publish &packet)
{
    return {packet.topic, packet.payload,  packet.qos,       packet.retain,
            packet.dup,   packet.packetId, packet.properties};
}

template<class Out>
void write(Out &out, const Publish &packet, ProtocolVersion version)
{
    write(out, viewOf(packet), version);
}

// What may be left off at the end (3.4.2.1, 3.14.2.1, 3.15.2.1) is left off.
template<class Out>
void writeReason(Out &out, ReasonCode reason, const Properties &properties)
{
    if (reason == ReasonCode::Success && properties.isEmpty())
        return;
    out.u8(static_cast<quint8>(reason));
    if (!properties.isEmpty())
        out.properties(properties);
}

template<class Out, class Ack>
void writeAck(Out &out, const Ack &packet, ProtocolVersion version)
{
    out.u16(packet.packetId);
    if (version == ProtocolVersion::V5)
        writeReason(out, packet.reason, packet.properties);
}

template<class Out>
void write(Out &out, const Puback &packet, ProtocolVersion version)
{
    writeAck(out, packet, version);
}

template<class Out>
void write(Out &out, const Pubrec &packet, ProtocolVersion version)
{
    writeAck(out, packet, version);
}

template<class Out>
void write(Out &out, const Pubrel &packet, ProtocolVersion version)
{
    writeAck(out, packet, version);
}

template<class Out>
void write(Out &out, const Pubcomp &packet, ProtocolVersion version)
{
    writeAck(out, packet, version);
}

quint8 subscriptionOptions(const Subscription &subscription, ProtocolVersion version)
{
    const auto qos = static_cast<quint8>(subscription.qos);
    if (version != ProtocolVersion::V5)
        return qos;
    return static_cast<quint8>(qos | (subscription.noLocal ? 0x04 : 0)
                               | (subscription.retainAsPublished ? 0x08 : 0)
                               | static_cast<quint8>(subscription.retainHandling) << 4);
}

template<class Out>
void write(Out &out, const Subscribe &packet, ProtocolVersion version)
{
    out.u16(packet.packetId);
    if (version == ProtocolVersion::V5)
        out.properties(packet.properties);
    for (const Subscription &subscription : packet.subscriptions) {
        out.string(subscription.filter);
        out.u8(subscriptionOptions(subscription, version));
    }
}

template<class Out>
void write(Out &out, const Unsubscribe &packet, ProtocolVersion version)
{
    out.u16(packet.packetId);
    if (version == ProtocolVersion::V5)
        out.properties(packet.properties);
    for (const QByteArray &filter : packet.filters)
        out.string(filter);
}

template<class Out>
void write(Out &out, const Suback &packet, ProtocolVersion version)
{
    out.u16(packet.packetId);
    if (version == ProtocolVersion::V5)
        out.properties(packet.properties);
    for (const ReasonCode reason : packet.reasons)
        out.u8(static_cast<quint8>(reason));
}

template<class Out>
void write(Out &out, const Unsuback &packet, ProtocolVersion version)
{
    out.u16(packet.packetId);
    if (version != ProtocolVersion::V5)
        return;
    out.properties(packet.properties);
    for (const ReasonCode reason : packet.reasons)
        out.u8(static_cast<quint8>(reason));
}

template<class Out>
void write(Out &, const Pingreq &, ProtocolVersion)
{
}

template<class Out>
void write(Out &, const Pingresp &, ProtocolVersion)
{
}

template<class Out>
void write(Out &out, const Disconnect &packet, ProtocolVersion version)
{
    if (version == ProtocolVersion::V5)
        writeReason(out, packet.reason, packet.properties);
}

template<class Out>
void write(Out &out, const Auth &packet, ProtocolVersion)
{
    writeReason(out, packet.reason, packet.properties);
}

template<class Out>
void write(Out &out, const Packet &packet, ProtocolVersion version)
{
    std::visit([&](const auto &alternative) { write(out, alternative, version); }, packet);
}

template<class P>
BodyCounter measured(const P &packet, ProtocolVersion version)
{
    BodyCounter counter;
    write(counter, packet, version);
    return counter;
}

template<class P>
void appendPacket(QByteArray &out, quint8 header, const P &packet, ProtocolVersion version)
{
    const BodyCounter body = measured(packet, version);
    if (!body.fits())
        return;
    const auto remaining = static_cast<quint32>(body.size());
    BodyWriter writer(base::grow(out, 1 + variableSize(remaining) + body.size()));
    writer.u8(header);
    writer.variable(remaining);
    write(writer, packet, version);
}

} // namespace

QByteArray encode(const Packet &packet, ProtocolVersion version)
{
    QByteArray out;
    encodeTo(out, packet, version);
    return out;
}

void encodeTo(QByteArray &out, const Packet &packet, ProtocolVersion version)
{
    appendPacket(out, headerOf(packet), packet, version);
}

void encodePublishTo(QByteArray &out, const PublishView &publish, ProtocolVersion version)
{
    const quint8 flags = publishFlags(publish.dup, publish.qos, publish.retain);
    appendPacket(out, firstByte(PacketType::Publish, flags), publish, version);
}

bool fits(const Packet &packet, ProtocolVersion version)
{
    return measured(packet, version).fits();
}

qsizetype encodedSize(const Packet &packet, ProtocolVersion version)
{
    const qsizetype body = measured(packet, version).size();
    return 1 + variableSize(static_cast<quint32>(body)) + body;
}

} // namespace mqtt
