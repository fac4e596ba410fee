// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/packetedit.h"

#include "app/mqtt/encode.h"
#include "app/mqtt/properties.h"

#include <QtEndian>

#include <algorithm>

namespace inspector {

namespace {

using mqtt::FieldName;
using mqtt::FieldPart;
using mqtt::TracedField;

QByteArray variableByteInteger(quint32 value)
{
    QByteArray bytes;
    do {
        const auto digit = static_cast<char>(value & 127);
        value >>= 7;
        bytes.append(static_cast<char>(value > 0 ? digit | char(0x80) : digit));
    } while (value > 0);
    return bytes;
}

bool isProperties(FieldName name)
{
    return name == FieldName::Properties || name == FieldName::WillProperties;
}

// One run of bytes put in the place of another, and what that means for the lengths in front of it.
class Change
{
public:
    Change(QByteArrayView packet, const mqtt::TraceResult &traced)
        : m_packet(packet.toByteArray()), m_traced(traced)
    {
    }

    // From the back to the front, so that places in front stay as they were traced.
    void replace(base::ByteRange range, QByteArrayView bytes)
    {
        m_packet.replace(range.start, range.length, bytes.toByteArray());
        m_growth += bytes.size() - range.length;
    }

    // The Property Length of the list that is `name`, when it was traced.
    void followProperties(FieldName name)
    {
        for (const TracedField &field : m_traced.fields) {
            if (field.path == mqtt::FieldPath{name, FieldPart::Length, -1})
                replace(field.range,
                        variableByteInteger(static_cast<quint32>(field.number + m_growth)));
        }
    }

    // The Remaining Length, whatever it said before; nullopt: there is none, or it grows too large.
    std::optional<QByteArray> finish()
    {
        for (const TracedField &field : m_traced.fields) {
            if (field.path.name != FieldName::RemainingLength)
                continue;
            const qsizetype body = m_packet.size() - field.range.end();
            if (body > qsizetype(mqtt::maximumVariableByteInteger))
                return std::nullopt;
            m_packet.replace(field.range.start, field.range.length,
                             variableByteInteger(static_cast<quint32>(body)));
            return m_packet;
        }
        return std::nullopt;
    }

private:
    QByteArray m_packet;
    const mqtt::TraceResult &m_traced;
    qsizetype m_growth = 0;
};

const TracedField *lengthOf(const mqtt::TraceResult &traced, size_t field)
{
    if (field == 0)
        return nullptr;
    const mqtt::FieldPath &path = traced.fields[field].path;
    const TracedField &before = traced.fields[field - 1];
    const bool isLength = before.path.name == path.name && before.path.index == path.index
                          && before.path.part == mqtt::lengthPartOf(path.part)
                          && before.range.length == 2;
    return isLength ? &before : nullptr;
}

bool isLengthPart(FieldPart part)
{
    return part == FieldPart::Length || part == FieldPart::KeyLength
           || part == FieldPart::ValueLength || part == FieldPart::FilterLength;
}

QByteArray word(qsizetype value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(static_cast<quint16>(value), bytes.data());
    return bytes;
}

} // namespace

bool isEditable(const TracedField &field)
{
    return field.path.name != FieldName::RemainingLength && !isLengthPart(field.path.part);
}

std::optional<QByteArray> bytesOfNumber(const TracedField &field, quint32 number)
{
    const bool isVariable = field.property == mqtt::PropertyId::SubscriptionIdentifier
                            && field.path.part == FieldPart::Value;
    if (isVariable)
        return number <= mqtt::maximumVariableByteInteger
                       ? std::optional(variableByteInteger(number))
                       : std::nullopt;
    const qsizetype size = field.range.length;
    if (size < 1 || size > 4 || (size < 4 && number >> (8 * size) != 0))
        return std::nullopt;
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes.last(size);
}

std::optional<QByteArray> withLeaf(QByteArrayView packet, const mqtt::TraceResult &traced,
                                   size_t field, QByteArrayView bytes)
{
    if (field >= traced.fields.size())
        return std::nullopt;
    const TracedField &leaf = traced.fields[field];
    const TracedField *length = lengthOf(traced, field);
    if (length && bytes.size() > 0xFFFF)
        return std::nullopt;
    Change change(packet, traced);
    change.replace(leaf.range, bytes);
    if (length)
        change.replace(length->range, word(bytes.size()));
    if (isProperties(leaf.path.name))
        change.followProperties(leaf.path.name);
    return change.finish();
}

std::optional<QByteArray> withProperty(QByteArrayView packet, const mqtt::TraceResult &traced,
                                       mqtt::PropertyId id, bool inWill)
{
    const FieldName list = inWill ? FieldName::WillProperties : FieldName::Properties;
    const mqtt::PropertyInfo *info = mqtt::propertyInfo(quint32(id));
    base::ByteRange end{-1, 0};
    for (const TracedField &field : traced.fields) {
        if (field.path.name == list)
            end.start = field.range.end();
    }
    if (end.start < 0 || !info)
        return std::nullopt;
    mqtt::Properties made;
    switch (info->type) {
    case mqtt::PropertyType::Utf8:
    case mqtt::PropertyType::Binary:
        made.addText(id, "text");
        break;
    case mqtt::PropertyType::Utf8Pair:
        made.addPair("key", "value");
        break;
    default:
        made.addNumber(id, 1);
    }
    Change change(packet, traced);
    change.replace(end, made.bytes());
    change.followProperties(list);
    return change.finish();
}

std::optional<QByteArray> withListItem(QByteArrayView packet, const mqtt::TraceResult &traced)
{
    QByteArray item;
    switch (traced.type) {
    case mqtt::PacketType::Subscribe:
        item = word(1) + '#' + '\0';
        break;
    case mqtt::PacketType::Unsubscribe:
        item = word(1) + '#';
        break;
    case mqtt::PacketType::Suback:
        item = QByteArray(1, '\0');
        break;
    case mqtt::PacketType::Unsuback:
        if (traced.version != mqtt::ProtocolVersion::V5)
            return std::nullopt;
        item = QByteArray(1, '\0');
        break;
    default:
        return std::nullopt;
    }
    Change change(packet, traced);
    change.replace({packet.size(), 0}, item);
    return change.finish();
}

std::optional<QByteArray> withoutItem(QByteArrayView packet, const mqtt::TraceResult &traced,
                                      size_t field)
{
    if (field >= traced.fields.size() || traced.fields[field].path.index < 0)
        return std::nullopt;
    const mqtt::FieldPath &path = traced.fields[field].path;
    base::ByteRange item;
    for (const TracedField &one : traced.fields) {
        if (one.path.name != path.name || one.path.index != path.index)
            continue;
        item = item.isEmpty() ? one.range : base::ByteRange::fromTo(item.start, one.range.end());
    }
    Change change(packet, traced);
    change.replace(item, {});
    if (isProperties(path.name))
        change.followProperties(path.name);
    return change.finish();
}

mqtt::Sender senderOfTemplate(mqtt::PacketType type)
{
    const bool isServers = type == mqtt::PacketType::Connack || type == mqtt::PacketType::Suback
                           || type == mqtt::PacketType::Unsuback
                           || type == mqtt::PacketType::Pingresp;
    return isServers ? mqtt::Sender::Server : mqtt::Sender::Client;
}

namespace {

mqtt::Packet plainPacket(mqtt::PacketType type, mqtt::ProtocolVersion version)
{
    using mqtt::PacketType;
    using mqtt::ReasonCode;
    switch (type) {
    case PacketType::Connect: {
        mqtt::Connect connect;
        connect.version = version;
        connect.clientId = "client1";
        return connect;
    }
    case PacketType::Connack:
        return mqtt::Connack{};
    case PacketType::Publish: {
        mqtt::Publish publish;
        publish.topic = "topic";
        publish.payload = "hello";
        publish.qos = mqtt::QoS::AtLeastOnce;
        publish.packetId = 1;
        return publish;
    }
    case PacketType::Puback:
        return mqtt::Puback{1, ReasonCode::Success, {}};
    case PacketType::Pubrec:
        return mqtt::Pubrec{1, ReasonCode::Success, {}};
    case PacketType::Pubrel:
        return mqtt::Pubrel{1, ReasonCode::Success, {}};
    case PacketType::Pubcomp:
        return mqtt::Pubcomp{1, ReasonCode::Success, {}};
    case PacketType::Subscribe: {
        mqtt::Subscription subscription;
        subscription.filter = "topic/#";
        return mqtt::Subscribe{1, {subscription}, {}};
    }
    case PacketType::Suback:
        return mqtt::Suback{1, {ReasonCode::Success}, {}};
    case PacketType::Unsubscribe:
        return mqtt::Unsubscribe{1, {"topic/#"}, {}};
    case PacketType::Unsuback:
        return mqtt::Unsuback{1,
                              version == mqtt::ProtocolVersion::V5 ? QList{ReasonCode::Success}
                                                                   : QList<ReasonCode>(),
                              {}};
    case PacketType::Pingreq:
        return mqtt::Pingreq{};
    case PacketType::Pingresp:
        return mqtt::Pingresp{};
    case PacketType::Auth:
        return mqtt::Auth{ReasonCode(0x18), {}};
    case PacketType::Disconnect:
    case PacketType::Reserved0:
        break;
    }
    return mqtt::Disconnect{};
}

// With the parts that may be left off, so that there is something to change.
QByteArray inFull(QByteArray packet, mqtt::PacketType type)
{
    using mqtt::PacketType;
    const bool isAck = type >= PacketType::Puback && type <= PacketType::Pubcomp;
    const bool isEnd = type == PacketType::Disconnect || type == PacketType::Auth;
    const qsizetype wanted = isAck ? 6 : isEnd ? 4 : 0;
    if (type == PacketType::Auth && packet.size() == 3)
        packet.append('\0');
    while (packet.size() < wanted)
        packet.append('\0');
    if (wanted > 0)
        packet[1] = static_cast<char>(packet.size() - 2);
    return packet;
}

} // namespace

QByteArray packetTemplate(mqtt::PacketType type, mqtt::ProtocolVersion version)
{
    if (type == mqtt::PacketType::Auth)
        version = mqtt::ProtocolVersion::V5; // there is none before
    const QByteArray packet = mqtt::encode(plainPacket(type, version), version);
    if (version != mqtt::ProtocolVersion::V5)
        return packet;
    if (type == mqtt::PacketType::Auth) { // AUTH needs its method (4.12)
        mqtt::Auth auth{mqtt::ReasonCode(0x18), {}};
        auth.properties.addText(mqtt::PropertyId::AuthenticationMethod, "SCRAM-SHA-1");
        return mqtt::encode(auth, version);
    }
    return inFull(packet, type);
}

} // namespace inspector
