// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureexport.h"
#include "app/inspector/captureimport.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/propertytable.h"
#include "app/mqtt/trace.h"
#include "tests/inspector/collectingsink.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

using base::Direction;
using inspector::CaptureKind;
using mqtt::PacketType;
using mqtt::ProtocolVersion;

// What we export is read by tshark: times, addresses, ports, and each field of each packet.
class TestPcapngExport : public QObject
{
    Q_OBJECT

private slots:
    void timesAddressesAndPortsAreRight_data();
    void timesAddressesAndPortsAreRight();
    void fieldsAgreeWithTshark_data();
    void fieldsAgreeWithTshark();
    void keyLogIsReadByTshark();
    void ownExportComesBack_data();
    void ownExportComesBack();
};

namespace {

QString sentence(const mqtt::Flaw &flaw)
{
    return QString::fromLatin1(mqtt::statementOf(flaw));
}

struct PdmlField
{
    QByteArray name;
    qsizetype start = 0; // within the MQTT packet
    qsizetype length = 0;
    QByteArray bytes;
    friend bool operator<(const PdmlField &a, const PdmlField &b) { return a.start < b.start; }
};

// One row a captured packet: tshark -T fields.
QByteArray tshark(const QString &file, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("tshark"), QStringList{QStringLiteral("-r"), file} + arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return "tshark failed: " + process.readAllStandardError();
    return process.readAllStandardOutput();
}

QString writeFile(const QTemporaryDir &folder, const inspector::FileConnection &connection,
                  const std::vector<inspector::FileRow> &rows, const QByteArray &keyLog = {})
{
    QFile file(folder.filePath(QStringLiteral("export.pcapng")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    inspector::CaptureExport out(file, inspector::ExportFormat::Pcapng,
                                 inspector::Secrets::Revealed, sentence);
    if (!keyLog.isEmpty())
        out.sink().addKeyLog(keyLog);
    out.sink().addConnection(connection);
    for (const inspector::FileRow &row : rows)
        out.sink().addRow(row);
    return out.finish() ? file.fileName() : QString();
}

// The fields of the MQTT packets with bytes of their own, one list a packet.
std::vector<std::vector<PdmlField>> fieldsOf(const QByteArray &pdml)
{
    std::vector<std::vector<PdmlField>> packets;
    QXmlStreamReader xml(pdml);
    qsizetype start = -1;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("proto"))
            start = -1;
        if (!xml.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const auto text = [&](const char *name) {
            return attributes.value(QLatin1String(name)).toLatin1();
        };
        if (xml.name() == QLatin1String("proto") && text("name") == "mqtt") {
            start = text("pos").toLongLong();
            packets.push_back({});
        } else if (start >= 0 && xml.name() == QLatin1String("field")
                   && text("name").startsWith("mqtt.") && !text("value").isEmpty()
                   && !attributes.hasAttribute(QLatin1String("unmaskedvalue"))) {
            packets.back().push_back({text("name"), text("pos").toLongLong() - start,
                                      text("size").toLongLong(),
                                      QByteArray::fromHex(text("value"))});
        }
    }
    return packets;
}

// Which of tshark's fields a leaf of ours is.
QByteArrayList namesOf(const mqtt::TracedField &field)
{
    using mqtt::FieldName;
    using mqtt::FieldPart;
    const bool isLength = field.path.part == FieldPart::Length;
    const auto text = [&](const char *name) {
        return QByteArrayList{isLength ? QByteArray(name) + "_len" : QByteArray(name)};
    };
    switch (field.path.name) {
    case FieldName::Header:
        return {"mqtt.hdrflags"};
    case FieldName::RemainingLength:
        return {"mqtt.len"};
    case FieldName::ProtocolName:
        return {isLength ? "mqtt.proto_len" : "mqtt.protoname"};
    case FieldName::ProtocolVersion:
        return {"mqtt.ver"};
    case FieldName::ConnectFlags:
        return {"mqtt.conflags"};
    case FieldName::KeepAlive:
        return {"mqtt.kalive"};
    case FieldName::ClientId:
        return text("mqtt.clientid");
    case FieldName::WillTopic:
        return text("mqtt.willtopic");
    case FieldName::WillPayload:
        return text("mqtt.willmsg");
    case FieldName::Username:
        return text("mqtt.username");
    case FieldName::Password:
        return text("mqtt.passwd");
    case FieldName::AcknowledgeFlags:
        return {"mqtt.conack.flags"};
    case FieldName::Topic:
    case FieldName::Filters:
        return text("mqtt.topic");
    case FieldName::PacketIdentifier:
        return {"mqtt.msgid"};
    case FieldName::Payload:
        return {"mqtt.msg"};
    case FieldName::Subscriptions:
        if (field.path.part == FieldPart::Options)
            return {"mqtt.subscription_options", "mqtt.sub.qos"};
        return {field.path.part == FieldPart::FilterLength ? "mqtt.topic_len" : "mqtt.topic"};
    case FieldName::ReasonCode:
    case FieldName::ReasonCodes:
        return {}; // named after the packet
    case FieldName::Properties:
    case FieldName::WillProperties:
        return {}; // named after the type
    case FieldName::NotDecoded:
        break;
    }
    return {"none"};
}

mqtt::Properties everyPropertyOf(PacketType type, bool inWill)
{
    mqtt::Properties made;
    for (const mqtt::PropertyInfo &info : mqtt::detail::propertyTable) {
        const bool isAllowed =
                info.name && (inWill ? info.inWill : info.packets >> quint8(type) & 1);
        if (!isAllowed
            || (type == PacketType::Subscribe && info.repeatable
                && info.id == mqtt::PropertyId::SubscriptionIdentifier))
            continue;
        switch (info.type) {
        case mqtt::PropertyType::Byte:
        case mqtt::PropertyType::TwoByte:
        case mqtt::PropertyType::FourByte:
        case mqtt::PropertyType::VariableByte:
            made.addNumber(info.id, 1);
            break;
        case mqtt::PropertyType::Utf8:
        case mqtt::PropertyType::Binary:
            made.addText(info.id, "text");
            break;
        case mqtt::PropertyType::Utf8Pair:
            made.addPair("key", "value");
            made.addPair("key", "again");
            break;
        }
    }
    return made;
}

struct Example
{
    mqtt::Packet packet;
    Direction direction = Direction::Out;
};

mqtt::Connect connectOf(ProtocolVersion version, bool full)
{
    mqtt::Connect connect;
    connect.version = version;
    connect.clientId = "client1";
    connect.keepAlive = 120;
    if (!full)
        return connect;
    connect.username = "user";
    connect.password = "pass";
    mqtt::Will will;
    will.topic = "will/topic";
    will.payload = "gone";
    will.qos = mqtt::QoS::AtLeastOnce;
    will.retain = true;
    if (version == ProtocolVersion::V5) {
        will.properties = everyPropertyOf(PacketType::Connect, true);
        connect.properties = everyPropertyOf(PacketType::Connect, false);
    }
    connect.will = will;
    return connect;
}

// Every type of packet that the version has, plain and with every property it may carry.
std::vector<Example> examplesOf(ProtocolVersion version)
{
    std::vector<Example> all{{connectOf(version, false)}};
    const bool isNew = version == ProtocolVersion::V5;
    const auto add = [&](auto packet, Direction direction) {
        all.push_back({packet, direction});
        if (!isNew)
            return;
        packet.properties = everyPropertyOf(mqtt::typeOf(packet), false);
        all.push_back({packet, direction});
    };
    all.push_back({connectOf(version, true)});
    add(mqtt::Connack{true, mqtt::ReasonCode::Success, {}}, Direction::In);
    mqtt::Publish publish;
    publish.topic = "a/b";
    publish.payload = "hello";
    add(publish, Direction::Out);
    publish.qos = mqtt::QoS::ExactlyOnce;
    publish.packetId = 7;
    publish.retain = publish.dup = true;
    add(publish, Direction::In);
    add(mqtt::Puback{7, mqtt::ReasonCode::Success, {}}, Direction::In);
    add(mqtt::Pubrec{7, mqtt::ReasonCode::Success, {}}, Direction::Out);
    add(mqtt::Pubrel{7, mqtt::ReasonCode::Success, {}}, Direction::In);
    add(mqtt::Pubcomp{7, mqtt::ReasonCode::Success, {}}, Direction::Out);
    mqtt::Subscription one;
    one.filter = "a/+/b";
    one.qos = mqtt::QoS::AtLeastOnce;
    mqtt::Subscription two = one;
    two.filter = "#";
    if (isNew) {
        two.noLocal = two.retainAsPublished = true;
        two.retainHandling = mqtt::RetainHandling::SendIfNew;
    }
    add(mqtt::Subscribe{9, {one, two}, {}}, Direction::Out);
    // 3.1 knows no refusal.
    const auto second = mqtt::ReasonCode(version == ProtocolVersion::V31 ? 1 : 0x80);
    add(mqtt::Suback{9, {mqtt::ReasonCode(0), second}, {}}, Direction::In);
    add(mqtt::Unsubscribe{10, {"a/+/b", "#"}, {}}, Direction::Out);
    add(mqtt::Unsuback{10,
                       isNew ? QList{mqtt::ReasonCode(0), mqtt::ReasonCode(0x11)}
                             : QList<mqtt::ReasonCode>(),
                       {}},
        Direction::In);
    all.push_back({mqtt::Pingreq{}, Direction::Out});
    all.push_back({mqtt::Pingresp{}, Direction::In});
    if (isNew) { // without its method it is none
        const mqtt::Properties properties = everyPropertyOf(PacketType::Auth, false);
        all.push_back({mqtt::Auth{mqtt::ReasonCode(0x18), properties}, Direction::Out});
    }
    add(mqtt::Disconnect{}, Direction::Out);
    return all;
}

QString differenceOf(const mqtt::TracedField &field, const std::vector<PdmlField> &theirs,
                     const QByteArray &packet)
{
    const QByteArrayList names = namesOf(field);
    for (const PdmlField &their : theirs) {
        if (their.start == field.range.start && their.length == field.range.length
            && their.bytes == packet.mid(field.range.start, field.range.length)
            && (names.isEmpty() || names.contains(their.name)))
            return {};
    }
    QStringList there;
    for (const PdmlField &their : theirs)
        there << QStringLiteral("%1@%2+%3")
                         .arg(QString::fromLatin1(their.name))
                         .arg(their.start)
                         .arg(their.length);
    return QStringLiteral("%1 at %2+%3 of %4; tshark: %5")
            .arg(QString::fromLatin1(mqtt::spanName(field.path)))
            .arg(field.range.start)
            .arg(field.range.length)
            .arg(QString::fromLatin1(packet.toHex()), there.join(QLatin1Char(' ')));
}

} // namespace

void TestPcapngExport::timesAddressesAndPortsAreRight_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("expected"); // of the two packets
    QTest::newRow("IPv4") << QByteArray("192.168.1.5:51000") << QByteArray("10.0.0.9:1883")
                          << QByteArray("192.168.1.5 51000 10.0.0.9 1883 Connect Command\n"
                                        "10.0.0.9 1883 192.168.1.5 51000 Connect Ack\n");
    QTest::newRow("IPv6") << QByteArray("[2001:db8::5]:51000") << QByteArray("[2001:db8::9]:1883")
                          << QByteArray("2001:db8::5 51000 2001:db8::9 1883 Connect Command\n"
                                        "2001:db8::9 1883 2001:db8::5 51000 Connect Ack\n");
    QTest::newRow("another port") << QByteArray("192.168.1.5:51000") << QByteArray("10.0.0.9:28883")
                                  << QByteArray("192.168.1.5 51000 10.0.0.9 28883 Connect Command\n"
                                                "10.0.0.9 28883 192.168.1.5 51000 Connect Ack\n");
}

void TestPcapngExport::timesAddressesAndPortsAreRight()
{
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, expected);
    const QTemporaryDir folder;
    const qint64 time = 1'700'000'000'123'456;
    const QByteArray connect =
            mqtt::encode(connectOf(ProtocolVersion::V311, false), ProtocolVersion::V311);
    const QByteArray connack = QByteArray::fromHex("20020000");
    const auto v311 = ProtocolVersion::V311;
    const QString file =
            writeFile(folder, {QStringLiteral("c"), mqtt::Sender::Client, client, server},
                      {{0, CaptureKind::LinkOpened, Direction::In, v311, {time, 0}, server},
                       {0, CaptureKind::Packet, Direction::Out, v311, {time + 1, 1}, connect},
                       {0, CaptureKind::Packet, Direction::In, v311, {time + 2, 2}, connack},
                       {0, CaptureKind::LinkClosed, Direction::In, v311, {time + 3, 3}, {}}});
    const QByteArray listed =
            tshark(file, {QStringLiteral("-Y"), QStringLiteral("mqtt"),
                          QStringLiteral("-T"), QStringLiteral("fields"),
                          QStringLiteral("-E"), QStringLiteral("separator= "),
                          QStringLiteral("-e"), QStringLiteral("_ws.col.Source"),
                          QStringLiteral("-e"), QStringLiteral("tcp.srcport"),
                          QStringLiteral("-e"), QStringLiteral("exported_pdu.src_port"),
                          QStringLiteral("-e"), QStringLiteral("_ws.col.Destination"),
                          QStringLiteral("-e"), QStringLiteral("tcp.dstport"),
                          QStringLiteral("-e"), QStringLiteral("exported_pdu.dst_port"),
                          QStringLiteral("-e"), QStringLiteral("_ws.col.Info")});
    QByteArrayList lines;
    for (const QByteArray &line : listed.split('\n'))
        lines << line.simplified();
    QCOMPARE(lines.join('\n'), expected);
    const QByteArray times =
            tshark(file, {QStringLiteral("-Y"), QStringLiteral("mqtt"), QStringLiteral("-T"),
                          QStringLiteral("fields"), QStringLiteral("-e"),
                          QStringLiteral("frame.time_epoch")});
    QCOMPARE(times, QByteArray("1700000000.123457000\n1700000000.123458000\n"));
}

void TestPcapngExport::fieldsAgreeWithTshark_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<QByteArray>("server");
    QTest::newRow("MQTT 3.1.1") << ProtocolVersion::V311 << QByteArray("127.0.0.1:1883");
}

void TestPcapngExport::fieldsAgreeWithTshark()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, server);
    const QTemporaryDir folder;
    std::vector<QByteArray> packets;
    std::vector<Direction> directions;
    for (const Example &example : examplesOf(version)) {
        packets.push_back(mqtt::encode(example.packet, version));
        directions.push_back(example.direction);
    }
    std::vector<inspector::FileRow> rows;
    for (size_t i = 0; i < packets.size(); ++i)
        rows.push_back({0,
                        CaptureKind::Packet,
                        directions[i],
                        version,
                        {qint64(i), qint64(i)},
                        packets[i]});
    const QString file =
            writeFile(folder, {QStringLiteral("c"), mqtt::Sender::Client, {}, server}, rows);
    const auto theirs = fieldsOf(tshark(file, {QStringLiteral("-Y"), QStringLiteral("mqtt"),
                                               QStringLiteral("-T"), QStringLiteral("pdml")}));
    QCOMPARE(theirs.size(), packets.size());
    QStringList differences;
    for (size_t i = 0; i < packets.size(); ++i) {
        // With every property at once some would be for one side only.
        const mqtt::TraceResult traced = mqtt::trace(packets[i], {version, std::nullopt});
        QVERIFY2(traced.outcome == mqtt::TraceOutcome::Ok, packets[i].toHex().constData());
        for (const mqtt::TracedField &field : traced.fields) {
            const QString difference = differenceOf(field, theirs[i], packets[i]);
            if (!difference.isEmpty())
                differences << difference;
        }
    }
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
}

void TestPcapngExport::keyLogIsReadByTshark()
{
    const QTemporaryDir folder;
    const QByteArray keyLog =
            "CLIENT_RANDOM " + QByteArray(64, 'a') + ' ' + QByteArray(96, 'b') + '\n';
    const QByteArray ping = QByteArray::fromHex("c000");
    const QString file = writeFile(
            folder, {QStringLiteral("c"), mqtt::Sender::Client, {}, "127.0.0.1:8883"},
            {{0, CaptureKind::Packet, Direction::Out, ProtocolVersion::V5, {1, 1}, ping}}, keyLog);
    const QString secrets = folder.filePath(QStringLiteral("keys"));
    QProcess capinfos;
    capinfos.start(QStringLiteral("editcap"), {QStringLiteral("--extract-secrets"), file, secrets});
    QVERIFY(capinfos.waitForFinished(60'000));
    QFile extracted(secrets);
    if (!extracted.open(QIODevice::ReadOnly)) { // older editcap: what tshark says of the file
        QVERIFY(tshark(file, {QStringLiteral("-Y"), QStringLiteral("mqtt")}).contains("Ping"));
        CollectingSink read;
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(inspector::importCapture(exported.readAll(), read, {},
                                         [](qsizetype) { return true; }));
        QCOMPARE(read.keyLog, keyLog);
        return;
    }
    QCOMPARE(extracted.readAll(), keyLog);
}

void TestPcapngExport::ownExportComesBack_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::newRow("as TCP") << QByteArray("10.0.0.9:1883");
    QTest::newRow("as exported PDUs") << QByteArray("10.0.0.9:8084");
    QTest::newRow("of a host's name") << QByteArray("broker.example.com:1883");
}

void TestPcapngExport::ownExportComesBack()
{
    QFETCH(QByteArray, server);
    const QTemporaryDir folder;
    const auto v5 = ProtocolVersion::V5;
    const QByteArray connect = mqtt::encode(connectOf(v5, false), v5);
    mqtt::Publish publish;
    publish.topic = "a";
    publish.payload = QByteArray(200'000, 'x'); // several segments
    const QByteArray large = mqtt::encode(publish, v5);
    const QString file =
            writeFile(folder, {QStringLiteral("c"), mqtt::Sender::Client, "10.0.0.1:50000", server},
                      {{0, CaptureKind::Packet, Direction::Out, v5, {10, 10}, connect},
                       {0, CaptureKind::Packet, Direction::In, v5, {20, 20}, large}});
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    CollectingSink read;
    QVERIFY(inspector::importCapture(exported.readAll(), read, {}, [](qsizetype) { return true; }));
    QCOMPARE(read.spelled(), '>' + connect.toHex() + " <" + large.toHex());
    QCOMPARE(read.connections.front().client, QByteArray("10.0.0.1:50000"));
    QCOMPARE(read.rows.back().stamp.wallUs, qint64(20));
}

QTEST_GUILESS_MAIN(TestPcapngExport)
#include "tst_pcapngexport.moc"
