// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureexport.h"
#include "app/inspector/captureimport.h"
#include "app/inspector/dissect.h"
#include "app/mqtt/encode.h"
#include "tests/inspector/collectingsink.h"
#include "tests/inspector/packetcorpus.h"
#include "tests/inspector/tsharkagreement.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using base::Direction;
using inspector::CaptureKind;
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

mqtt::Connect connectOf(ProtocolVersion version)
{
    mqtt::Connect connect;
    connect.version = version;
    connect.clientId = "client1";
    connect.keepAlive = 120;
    return connect;
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
            mqtt::encode(connectOf(ProtocolVersion::V311), ProtocolVersion::V311);
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
    QTest::addColumn<QByteArray>("server");
    QTest::newRow("as TCP") << QByteArray("127.0.0.1:1883");
    QTest::newRow("as exported PDUs") << QByteArray("127.0.0.1:28883");
}

// Each packet in a connection of its own, after a CONNECT that tells the version.
void TestPcapngExport::fieldsAgreeWithTshark()
{
    QFETCH(QByteArray, server);
    const QList<CorpusPacket> corpus = packetCorpus();
    QList<CorpusPacket> exported;
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("corpus.pcapng")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    inspector::CaptureExport out(file, inspector::ExportFormat::Pcapng,
                                 inspector::Secrets::Revealed, sentence);
    size_t connection = 0;
    const auto add = [&](const CorpusPacket &packet) {
        const Direction direction =
                packet.from == mqtt::Sender::Client ? Direction::Out : Direction::In;
        const auto time = qint64(exported.size());
        out.sink().addRow({connection,
                           CaptureKind::Packet,
                           direction,
                           packet.version,
                           {time, time},
                           packet.bytes});
        exported << packet;
    };
    for (const CorpusPacket &packet : corpus) {
        out.sink().addConnection({packet.name, mqtt::Sender::Client, {}, server});
        if (mqtt::packetTypeOf(quint8(packet.bytes[0])) != mqtt::PacketType::Connect)
            add({packet.name, mqtt::encode(connectOf(packet.version), packet.version),
                 packet.version, mqtt::Sender::Client});
        add(packet);
        ++connection;
    }
    QVERIFY(out.finish());
    file.close();
    const QList<testsupport::TsharkPacket> theirs = testsupport::packetsOfFile(file.fileName());
    QCOMPARE(theirs.size(), exported.size());
    qsizetype compared = 0;
    for (qsizetype i = 0; i < exported.size(); ++i) {
        const CorpusPacket &packet = exported[i];
        QCOMPARE(theirs[i].size, packet.bytes.size());
        const inspector::Dissection ours =
                inspector::dissect(packet.bytes, {packet.version, packet.from});
        for (const QString &difference :
             {rangesDiffer(ours, theirs[i]), valuesDiffer(ours, theirs[i], compared),
              bitsDiffer(ours, theirs[i], compared)})
            QVERIFY2(difference.isEmpty(),
                     qPrintable(packet.name + QStringLiteral(": ") + difference));
    }
    QVERIFY2(compared > 15'000, QByteArray::number(compared).constData());
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
    const QByteArray connect = mqtt::encode(connectOf(v5), v5);
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
