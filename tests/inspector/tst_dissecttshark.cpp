// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/dissect.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/propertytable.h"
#include "tests/support/tshark.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using inspector::Dissection;
using inspector::Field;
using inspector::FieldRole;
using mqtt::PacketType;
using mqtt::ProtocolVersion;
using testsupport::TsharkField;

namespace {

struct Case
{
    QString name;
    QByteArray bytes;
    ProtocolVersion version = ProtocolVersion::V5;
    mqtt::Sender from = mqtt::Sender::Client;
};

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

Case encoded(const QString &name, const mqtt::Packet &packet, ProtocolVersion version)
{
    const bool fromServer = isServers(mqtt::typeOf(packet));
    return {name, mqtt::encode(packet, version), version,
            fromServer ? mqtt::Sender::Server : mqtt::Sender::Client};
}

// Every packet of every version, and every property in every packet and will that may have it.
QList<Case> encodedCases()
{
    QList<Case> cases;
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

QList<Case> conformanceCases()
{
    QList<Case> cases;
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
        const Case one{line[QStringLiteral("id")].toString(), bytes,
                       static_cast<ProtocolVersion>(line[QStringLiteral("version")].toInt()),
                       direction == QLatin1String("c2s") ? mqtt::Sender::Client
                                                         : mqtt::Sender::Server};
        // Some are followed by bytes that are not theirs.
        if (mqtt::trace(bytes, {one.version, one.from}).length == bytes.size())
            cases << one;
    }
    return cases;
}

// Each in a connection of its own, after a CONNECT that tells the version.
QList<testsupport::TsharkPacket> dissectedByTshark(const QList<Case> &cases)
{
    QList<QList<testsupport::WireChunk>> conversations;
    for (const Case &one : cases) {
        QList<testsupport::WireChunk> conversation;
        if (mqtt::packetTypeOf(static_cast<quint8>(one.bytes[0])) != PacketType::Connect) {
            mqtt::Connect connect;
            connect.version = one.version;
            connect.clientId = "c";
            conversation << testsupport::WireChunk{true, mqtt::encode(connect, one.version)};
        }
        conversation << testsupport::WireChunk{one.from == mqtt::Sender::Client, one.bytes};
        conversations << conversation;
    }
    return testsupport::lastPacketsByTshark(conversations);
}

// Names of Wireshark that stand for more than one of our leaves, or for none.
bool isContainer(const QString &name)
{
    static const QSet<QString> containers{QStringLiteral("mqtt.properties"),
                                          QStringLiteral("mqtt.will_properties"),
                                          QStringLiteral("mqtt.property.content_type")};
    return containers.contains(name);
}

// One of theirs stands for two of our leaves.
bool isExcused(const Field &leaf, const QList<TsharkField> &theirs)
{
    return std::any_of(theirs.begin(), theirs.end(), [&](const TsharkField &field) {
        return field.name == QLatin1String("mqtt.property.content_type")
               && field.range.start <= leaf.range.start && leaf.range.end() <= field.range.end();
    });
}

// Bits that both name.
QString tsharkNameOf(const Dissection &dissection, const Field &bits)
{
    static const QHash<QByteArray, QString> names{
            {"Packet Type", QStringLiteral("mqtt.msgtype")},
            {"DUP flag", QStringLiteral("mqtt.dupflag")},
            {"QoS level", QStringLiteral("mqtt.qos")},
            {"RETAIN flag", QStringLiteral("mqtt.retain")},
            {"Flags", QStringLiteral("mqtt.hdr_reserved")},
            {"User Name Flag", QStringLiteral("mqtt.conflag.uname")},
            {"Password Flag", QStringLiteral("mqtt.conflag.passwd")},
            {"Will Retain", QStringLiteral("mqtt.conflag.retain")},
            {"Will QoS", QStringLiteral("mqtt.conflag.qos")},
            {"Will Flag", QStringLiteral("mqtt.conflag.willflag")},
            {"Clean Start", QStringLiteral("mqtt.conflag.cleansess")},
            {"Clean Session", QStringLiteral("mqtt.conflag.cleansess")},
            {"Session Present", QStringLiteral("mqtt.conack.flags.sp")},
            {"Retain Handling", QStringLiteral("mqtt.subscription_options_retain")},
            {"Retain As Published", QStringLiteral("mqtt.subscription_options_rap")},
            {"No Local", QStringLiteral("mqtt.subscription_options_nl")},
            {"Maximum QoS", QStringLiteral("mqtt.subscription_options_qos")},
            {"Requested QoS", QStringLiteral("mqtt.sub.qos")}};
    if (qstrcmp(bits.term, "Reserved") != 0)
        return names.value(bits.term);
    switch (dissection.field(bits.parent).path.name) {
    case mqtt::FieldName::ConnectFlags:
        return QStringLiteral("mqtt.conflag.reserved");
    case mqtt::FieldName::Subscriptions:
        return dissection.trace.version == ProtocolVersion::V5
                       ? QStringLiteral("mqtt.subscription_options_reserved")
                       : QString();
    default:
        return QString(); // tshark has them bit by bit
    }
}

} // namespace

class TestDissectTshark : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void corpusHasEveryPacketVersionAndProperty();
    void everyLeafIsAFieldOfTshark();
    void everyFieldOfTsharkIsALeaf();
    void numbersAndTextsAreTheSame();
    void bitsAreTheSame();

private:
    Dissection dissect(qsizetype index) const
    {
        return inspector::dissect(m_cases[index].bytes,
                                  {m_cases[index].version, m_cases[index].from});
    }

    QList<Case> m_cases;
    QList<testsupport::TsharkPacket> m_theirs;
};

void TestDissectTshark::initTestCase()
{
    m_cases = encodedCases() + conformanceCases();
    m_theirs = dissectedByTshark(m_cases);
    QCOMPARE(m_theirs.size(), m_cases.size());
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        QVERIFY2(!m_theirs[i].fields.isEmpty(), qPrintable(m_cases[i].name));
        QCOMPARE(m_theirs[i].size, m_cases[i].bytes.size());
    }
}

void TestDissectTshark::corpusHasEveryPacketVersionAndProperty()
{
    QVERIFY(m_cases.size() > 1500);
    QSet<QPair<int, int>> packets;
    QSet<quint8> properties;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const Dissection dissection = dissect(i);
        packets << qMakePair(int(dissection.trace.type), int(dissection.trace.version));
        for (const Field &field : dissection.fields) {
            if (field.path.part == mqtt::FieldPart::Value)
                properties << static_cast<quint8>(field.property);
        }
    }
    QCOMPARE(packets.size(), 14 + 14 + 15);
    qsizetype known = 0;
    for (quint32 id = 0; id < 256; ++id)
        known += mqtt::propertyInfo(id) != nullptr;
    QCOMPARE(properties.size(), known);
}

void TestDissectTshark::everyLeafIsAFieldOfTshark()
{
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const Dissection dissection = dissect(i);
        const QList<TsharkField> &theirs = m_theirs[i].fields;
        for (const Field &leaf : dissection.fields) {
            if (leaf.role != FieldRole::Leaf || leaf.range.isEmpty())
                continue;
            const bool isTheirs =
                    std::any_of(theirs.begin(), theirs.end(), [&](const TsharkField &field) {
                        return field.range == leaf.range;
                    });
            QVERIFY2(isTheirs || isExcused(leaf, theirs),
                     qPrintable(QStringLiteral("%1: %2 at %3")
                                        .arg(m_cases[i].name, QLatin1String(leaf.term))
                                        .arg(leaf.range.start)));
        }
    }
}

void TestDissectTshark::everyFieldOfTsharkIsALeaf()
{
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const Dissection dissection = dissect(i);
        for (const TsharkField &field : m_theirs[i].fields) {
            if (isContainer(field.name) || field.range.isEmpty())
                continue;
            const bool isOurs = std::any_of(
                    dissection.fields.begin(), dissection.fields.end(), [&](const Field &leaf) {
                        return leaf.role == FieldRole::Leaf && leaf.range == field.range;
                    });
            QVERIFY2(isOurs, qPrintable(QStringLiteral("%1: %2 at %3")
                                                .arg(m_cases[i].name, field.name)
                                                .arg(field.range.start)));
        }
    }
}

void TestDissectTshark::numbersAndTextsAreTheSame()
{
    qsizetype compared = 0;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const Dissection dissection = dissect(i);
        for (const TsharkField &field : m_theirs[i].fields) {
            const qint32 index = dissection.leafAt(field.range.start);
            if (index < 0 || isContainer(field.name) || field.isBits
                || dissection.field(index).range != field.range)
                continue;
            const Field &leaf = dissection.field(index);
            // tshark 4.0 shows the bytes of a longer Variable Byte Integer, not its value.
            if (field.name == QLatin1String("mqtt.property_len") && leaf.range.length > 1)
                continue;
            bool isNumber = false;
            const quint64 number = field.show.toULongLong(&isNumber, 0);
            const QByteArray bytes = m_cases[i].bytes.mid(leaf.range.start, leaf.range.length);
            const QString where =
                    QStringLiteral("%1: %2 = %3").arg(m_cases[i].name, field.name, field.show);
            if (leaf.kind == mqtt::FieldKind::Number) {
                QVERIFY2(isNumber && number == leaf.number, qPrintable(where));
                ++compared;
            } else if (leaf.kind == mqtt::FieldKind::Text
                       && std::all_of(bytes.begin(), bytes.end(), [](char c) {
                              return c >= 0x20 && c < 0x7F && c != '\\' && c != '"';
                          })) {
                QVERIFY2(field.show == QString::fromLatin1(bytes), qPrintable(where));
                ++compared;
            }
        }
    }
    QVERIFY2(compared > 10'000, qPrintable(QString::number(compared)));
}

void TestDissectTshark::bitsAreTheSame()
{
    qsizetype compared = 0;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const Dissection dissection = dissect(i);
        for (const Field &bits : dissection.fields) {
            const QString name =
                    bits.role == FieldRole::Bits ? tsharkNameOf(dissection, bits) : QString();
            for (const TsharkField &field : m_theirs[i].fields) {
                if (name.isEmpty() || field.name != name || field.range != bits.range)
                    continue;
                QVERIFY2(field.number() == bits.number,
                         qPrintable(QStringLiteral("%1: %2 = %3")
                                            .arg(m_cases[i].name, name, field.show)));
                ++compared;
            }
        }
    }
    QVERIFY2(compared > 5'000, qPrintable(QString::number(compared)));
}

QTEST_GUILESS_MAIN(TestDissectTshark)
#include "tst_dissecttshark.moc"
