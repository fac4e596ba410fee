// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspector/packetcorpus.h"

#include "app/mqtt/encode.h"
#include "app/mqtt/propertytable.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using mqtt::PacketType;
using mqtt::ProtocolVersion;

namespace {

constexpr std::array allVersions{ProtocolVersion::V31, ProtocolVersion::V311, ProtocolVersion::V5};

bool isServers(PacketType type)
{
    return type == PacketType::Connack || type == PacketType::Suback || type == PacketType::Unsuback
           || type == PacketType::Pingresp;
}

// A packet of each type with something in every part.
mqtt::Packet packetOf(PacketType type, ProtocolVersion version)
{
    const quint16 id = 0x1234;
    switch (type) {
    case PacketType::Connect: {
        mqtt::Connect connect;
        connect.version = version;
        connect.clientId = "client";
        connect.keepAlive = 300;
        connect.username = "user";
        connect.password = "word";
        connect.will = mqtt::Will{};
        connect.will->topic = "w/t";
        connect.will->payload = "gone";
        connect.will->qos = mqtt::QoS::ExactlyOnce;
        connect.will->retain = true;
        return connect;
    }
    case PacketType::Publish: {
        mqtt::Publish publish;
        publish.topic = "a/b";
        publish.payload = "hello";
        publish.qos = mqtt::QoS::AtLeastOnce;
        publish.retain = true;
        publish.packetId = id;
        return publish;
    }
    case PacketType::Subscribe:
        return mqtt::Subscribe{id, {{"a/+", mqtt::QoS::AtLeastOnce}, {"b/#"}}, {}};
    case PacketType::Suback:
        return mqtt::Suback{id, {mqtt::ReasonCode::GrantedQoS1, mqtt::ReasonCode{0x80}}, {}};
    case PacketType::Unsubscribe:
        return mqtt::Unsubscribe{id, {"a/+", "b/#"}, {}};
    case PacketType::Unsuback:
        return mqtt::Unsuback{id, {mqtt::ReasonCode::Success, mqtt::ReasonCode{0x11}}, {}};
    case PacketType::Connack:
        return mqtt::Connack{};
    case PacketType::Puback:
        return mqtt::Puback{id, mqtt::ReasonCode{0x10}, {}};
    case PacketType::Pubrec:
        return mqtt::Pubrec{id, mqtt::ReasonCode{0x10}, {}};
    case PacketType::Pubrel:
        return mqtt::Pubrel{id, mqtt::ReasonCode{0x92}, {}};
    case PacketType::Pubcomp:
        return mqtt::Pubcomp{id, mqtt::ReasonCode{0x92}, {}};
    case PacketType::Pingreq:
        return mqtt::Pingreq{};
    case PacketType::Pingresp:
        return mqtt::Pingresp{};
    case PacketType::Disconnect:
        return mqtt::Disconnect{mqtt::ReasonCode{0x04}, {}};
    case PacketType::Auth:
    case PacketType::Reserved0:
        break;
    }
    return mqtt::Auth{mqtt::ReasonCode::ContinueAuthentication, {}};
}

void addProperty(mqtt::Properties &properties, const mqtt::PropertyInfo &info)
{
    switch (info.type) {
    case mqtt::PropertyType::Byte:
        properties.addNumber(info.id, 1);
        break;
    case mqtt::PropertyType::TwoByte:
    case mqtt::PropertyType::FourByte:
        properties.addNumber(info.id, 60);
        break;
    case mqtt::PropertyType::VariableByte:
        properties.addNumber(info.id, 321);
        break;
    case mqtt::PropertyType::Utf8:
    case mqtt::PropertyType::Binary:
        properties.addText(info.id, "text");
        break;
    case mqtt::PropertyType::Utf8Pair:
        properties.addPair("key", "value");
        break;
    }
}

CorpusPacket encoded(const QString &name, const mqtt::Packet &packet, ProtocolVersion version)
{
    const bool fromServer = isServers(mqtt::typeOf(packet));
    return {name, mqtt::encode(packet, version), version,
            fromServer ? mqtt::Sender::Server : mqtt::Sender::Client};
}

// Every packet of every version, and every property in every packet and will that may have it.
QList<CorpusPacket> encodedCases()
{
    QList<CorpusPacket> cases;
    for (const ProtocolVersion version : allVersions) {
        for (int type = 1; type <= (version == ProtocolVersion::V5 ? 15 : 14); ++type)
            cases << encoded(QStringLiteral("type %1, version %2").arg(type).arg(int(version)),
                             packetOf(static_cast<PacketType>(type), version), version);
    }
    for (quint32 id = 0; id < 64; ++id) {
        const mqtt::PropertyInfo *info = mqtt::propertyInfo(id);
        if (!info)
            continue;
        for (int type = 1; type <= 15; ++type) {
            if (!(info->packets >> type & 1))
                continue;
            mqtt::Packet packet = packetOf(static_cast<PacketType>(type), ProtocolVersion::V5);
            std::visit(
                    [info](auto &one) {
                        if constexpr (requires { one.properties; })
                            addProperty(one.properties, *info);
                    },
                    packet);
            cases << encoded(QStringLiteral("property %1, type %2").arg(id).arg(type), packet,
                             ProtocolVersion::V5);
        }
        if (info->inWill) {
            auto connect =
                    std::get<mqtt::Connect>(packetOf(PacketType::Connect, ProtocolVersion::V5));
            addProperty(connect.will->properties, *info);
            cases << encoded(QStringLiteral("property %1 of a will").arg(id), connect,
                             ProtocolVersion::V5);
        }
    }
    return cases;
}

QList<CorpusPacket> conformanceCases()
{
    QList<CorpusPacket> cases;
    QFile file(QStringLiteral(TEST_DATA_DIR "/conformance/packets.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QString direction = line[QStringLiteral("direction")].toString();
        const QByteArray bytes =
                QByteArray::fromHex(line[QStringLiteral("hex")].toString().toLatin1());
        if (line[QStringLiteral("outcome")].toString() != QLatin1String("ok") || direction.isEmpty()
            || bytes.size() > 60'000)
            continue;
        const CorpusPacket one{
                line[QStringLiteral("id")].toString(), bytes,
                static_cast<ProtocolVersion>(line[QStringLiteral("version")].toInt()),
                direction == QLatin1String("c2s") ? mqtt::Sender::Client : mqtt::Sender::Server};
        // Some are followed by bytes that are not theirs.
        if (mqtt::trace(bytes, {one.version, one.from}).length == bytes.size())
            cases << one;
    }
    return cases;
}

} // namespace

QList<CorpusPacket> packetCorpus()
{
    return encodedCases() + conformanceCases();
}
