// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/readconnect.h"

#include "app/mqtt/readproperties.h"
#include "app/mqtt/utf8.h"

namespace mqtt {

namespace {

// Connect Flags (3.1.2.3).
struct ConnectFlags
{
    quint8 byte = 0;

    bool reserved() const { return byte & 0x01; }
    bool cleanStart() const { return byte & 0x02; }
    bool will() const { return byte & 0x04; }
    quint8 willQoS() const { return byte >> 3 & 3; }
    bool willRetain() const { return byte & 0x20; }
    bool password() const { return byte & 0x40; }
    bool username() const { return byte & 0x80; }
};

template<class Trace>
void readProtocol(PacketReader<Trace> &in)
{
    // Before the version is known, the oldest text with rules for strings holds.
    if (in.version() == ProtocolVersion::V31)
        in.setVersion(ProtocolVersion::V311);
    const qsizetype start = in.position();
    const QByteArrayView name = in.string({FieldName::ProtocolName});
    const base::ByteRange nameRange = in.since(start);
    const qsizetype levelStart = in.position();
    const quint8 level = in.u8({FieldName::ProtocolVersion});
    const bool isOld = name == QByteArrayView("MQIsdp");
    if (!isOld && name != QByteArrayView("MQTT"))
        in.note(Rule::UnknownProtocolName, nameRange);
    else if (level >= 3 && level <= 5 && isOld != (level == 3))
        in.note(Rule::ProtocolNameOfOtherVersion, in.since(start), level);
    if (level < 3 || level > 5)
        in.fail(Rule::UnknownProtocolVersion, in.since(levelStart), level);
    else
        in.setVersion(static_cast<ProtocolVersion>(level));
}

template<class Trace>
ConnectFlags readFlags(PacketReader<Trace> &in)
{
    const qsizetype start = in.position();
    const ConnectFlags flags{in.u8({FieldName::ConnectFlags})};
    const base::ByteRange at = in.since(start);
    // 3.1 says of the reserved bit and of a will's bits without a will only that they are not used.
    const bool strict = in.version() != ProtocolVersion::V31;
    if (flags.reserved() && strict)
        in.note(Rule::ReservedConnectFlag, at);
    if (flags.will() && flags.willQoS() == 3)
        in.note(Rule::WillQoS3, at);
    if (!flags.will() && flags.willQoS() != 0 && strict)
        in.note(Rule::WillQoSWithoutWill, at);
    if (!flags.will() && flags.willRetain() && strict)
        in.note(Rule::WillRetainWithoutWill, at);
    // 5.0 allows a password alone (3.1.2.9).
    if (flags.password() && !flags.username() && !in.isV5())
        in.note(Rule::PasswordWithoutUserName, at);
    return flags;
}

template<class Trace>
QByteArray readClientId(PacketReader<Trace> &in, bool cleanSession)
{
    const qsizetype start = in.position();
    const QByteArrayView clientId = in.string({FieldName::ClientId});
    if (in.version() == ProtocolVersion::V311 && clientId.isEmpty() && !cleanSession)
        in.note(Rule::EmptyClientId, in.since(start));
    if (in.version() == ProtocolVersion::V31) {
        const qsizetype characters = characterCount(clientId);
        if (characters < 1 || characters > 23)
            in.note(Rule::ClientIdLength, in.since(start), static_cast<quint32>(characters));
    }
    return clientId.toByteArray();
}

template<class Trace>
Will readWill(PacketReader<Trace> &in, ConnectFlags flags)
{
    const typename PacketReader<Trace>::WhenShort whenShort(in, Rule::WillMissing);
    Will will;
    will.qos = static_cast<QoS>(flags.willQoS());
    will.retain = flags.willRetain();
    if (in.isV5())
        will.properties = Properties(readProperties(in, FieldName::WillProperties).view);
    const qsizetype start = in.position();
    will.topic = in.topicName({FieldName::WillTopic}, Rule::WildcardInWillTopic).toByteArray();
    if (will.topic.isEmpty() && in.version() != ProtocolVersion::V31)
        in.note(Rule::EmptyWillTopic, in.since(start));
    will.payload = in.binary({FieldName::WillPayload}).toByteArray();
    return will;
}

// 3.1: the flags may announce what the packet then leaves out.
template<class Trace>
bool isLeftOut(const PacketReader<Trace> &in)
{
    return in.version() == ProtocolVersion::V31 && !in.hasMore();
}

template<class Trace>
void readCredentials(PacketReader<Trace> &in, ConnectFlags flags, Connect &packet)
{
    if (flags.username() && !isLeftOut(in)) {
        const typename PacketReader<Trace>::WhenShort whenShort(in, Rule::UserNameMissing);
        packet.username = in.string({FieldName::Username}).toByteArray();
    }
    if (flags.password() && !isLeftOut(in)) {
        const typename PacketReader<Trace>::WhenShort whenShort(in, Rule::PasswordMissing);
        packet.password = in.binary({FieldName::Password}).toByteArray();
    }
}

// Which rule bytes after the last announced field break: probably a flag is missing.
Rule surplusRule(ConnectFlags flags)
{
    if (!flags.username())
        return Rule::UserNameWithoutFlag;
    return flags.password() ? Rule::SurplusBytes : Rule::PasswordWithoutFlag;
}

} // namespace

template<class Trace>
Connect readConnect(PacketReader<Trace> &in)
{
    Connect packet;
    readProtocol(in);
    packet.version = in.version();
    const ConnectFlags flags = readFlags(in);
    packet.cleanStart = flags.cleanStart();
    packet.keepAlive = in.u16({FieldName::KeepAlive});
    if (in.isV5())
        packet.properties = Properties(readProperties(in).view);
    packet.clientId = readClientId(in, packet.cleanStart);
    if (flags.will())
        packet.will = readWill(in, flags);
    readCredentials(in, flags, packet);
    in.expectEnd(surplusRule(flags));
    return packet;
}

template<class Trace>
Connack readConnack(PacketReader<Trace> &in)
{
    Connack packet;
    const bool isV31 = in.version() == ProtocolVersion::V31;
    const qsizetype start = in.position();
    const quint8 flags = in.u8({FieldName::AcknowledgeFlags});
    if ((flags & 0xFE) && !isV31)
        in.note(Rule::ReservedAcknowledgeFlags, in.since(start), flags);
    // 3.1 has no Session Present; its byte is not used.
    packet.sessionPresent = (flags & 1) && !isV31;

    const qsizetype reasonStart = in.position();
    packet.reason = static_cast<ReasonCode>(in.u8({FieldName::ReasonCode}));
    const auto code = static_cast<quint8>(packet.reason);
    if (in.isV5() ? !isReasonAllowed(PacketType::Connack, packet.reason) : code > 5)
        in.note(Rule::ReasonCodeNotAllowed, in.since(reasonStart), code);
    if (packet.reason != ReasonCode::Success && packet.sessionPresent)
        in.note(Rule::SessionPresentWithRefusal, in.since(start));
    if (in.isV5())
        packet.properties = Properties(readProperties(in).view);
    return packet;
}

template Connect readConnect(PacketReader<NoTrace> &);
template Connect readConnect(PacketReader<FieldTrace> &);
template Connack readConnack(PacketReader<NoTrace> &);
template Connack readConnack(PacketReader<FieldTrace> &);

} // namespace mqtt
