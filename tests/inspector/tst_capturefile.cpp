// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureexport.h"
#include "app/inspector/captureimport.h"
#include "app/mqtt/encode.h"
#include "tests/inspector/collectingsink.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using inspector::CaptureKind;
using inspector::ExportFormat;
using inspector::ImportFlaw;
using inspector::Secrets;

class TestCaptureFile : public QObject
{
    Q_OBJECT

private slots:
    void ownFileKeepsEverything();
    void tornFileGivesAllWholeBlocks();
    void damagedBlockIsLeftOut();
    void hexTextComesBack();
    void hexTextIsReadByTheTolerantReader();
    void jsonTellsPacketAndPlace();
    void secretsAreMasked();
    void secretUserPropertiesAreMasked();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
};

namespace {

QString sentence(const mqtt::Flaw &flaw)
{
    return QString::fromLatin1(mqtt::statementOf(flaw));
}

const QByteArray connectBytes = QByteArray::fromHex("101300044d5154540402003c0007636c69656e7431");
const auto goOn = [](qsizetype) { return true; };

struct Sample
{
    std::vector<inspector::FileConnection> connections{
            {QStringLiteral("Broker → here"), mqtt::Sender::Client, "127.0.0.1:50000",
             "127.0.0.1:1883"},
            {QStringLiteral("二"), mqtt::Sender::Server, "[::1]:50001", "[::1]:18083"}};
    std::vector<CollectingSink::Row> rows;

    explicit Sample(int packets)
    {
        const auto v5 = mqtt::ProtocolVersion::V5;
        const auto v311 = mqtt::ProtocolVersion::V311;
        qint64 time = 1'700'000'000'123'456;
        rows.push_back({0,
                        CaptureKind::LinkOpened,
                        base::Direction::In,
                        v311,
                        {time, 1},
                        "127.0.0.1:1883"});
        rows.push_back(
                {0, CaptureKind::Packet, base::Direction::Out, v311, {time + 5, 6}, connectBytes});
        for (int i = 0; i < packets; ++i) {
            time += 1000;
            mqtt::Publish publish;
            publish.topic = "a/" + QByteArray::number(i);
            publish.payload = QByteArray(i % 300, char(i));
            rows.push_back({size_t(i % 2),
                            CaptureKind::Packet,
                            i % 3 ? base::Direction::In : base::Direction::Out,
                            i % 2 ? v5 : v311,
                            {time, time - 1'600'000'000'000'000},
                            mqtt::encode(publish, i % 2 ? v5 : v311)});
        }
        rows.push_back({0, CaptureKind::LinkClosed, base::Direction::In, v311, {time, 7}, {}});
    }

    void feed(inspector::CaptureSink &sink) const
    {
        for (const inspector::FileConnection &connection : connections)
            sink.addConnection(connection);
        for (const CollectingSink::Row &row : rows)
            sink.addRow(
                    {row.connection, row.kind, row.direction, row.version, row.stamp, row.bytes});
    }
};

QByteArray written(const Sample &sample, ExportFormat format, Secrets secrets = Secrets::Revealed)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    inspector::CaptureExport out(buffer, format, secrets, sentence);
    sample.feed(out.sink());
    if (!out.finish())
        return {};
    return buffer.data();
}

} // namespace

void TestCaptureFile::ownFileKeepsEverything()
{
    const Sample sample(5000);
    const QByteArray file = written(sample, ExportFormat::Own);
    CollectingSink read;
    const auto result = inspector::importCapture(file, read, {}, goOn);
    QVERIFY(result);
    QCOMPARE(result->format, inspector::CaptureFormat::Own);
    QVERIFY(!result->isCutOff);
    QCOMPARE(result->damagedBytes, qsizetype(0));
    QCOMPARE(read.connections.size(), sample.connections.size());
    QVERIFY(read.connections == sample.connections);
    QCOMPARE(read.rows.size(), sample.rows.size());
    QVERIFY(read.rows == sample.rows);
}

// Wherever the writing stopped, every block that was finished is there.
void TestCaptureFile::tornFileGivesAllWholeBlocks()
{
    const Sample sample(8000); // several blocks
    const QByteArray file = written(sample, ExportFormat::Own);
    CollectingSink whole;
    QVERIFY(inspector::importCapture(file, whole, {}, goOn));
    size_t before = 0;
    for (qsizetype length = 16; length < file.size(); length += file.size() / 60) {
        CollectingSink read;
        const auto result =
                inspector::importCapture(QByteArrayView(file).first(length), read, {}, goOn);
        QVERIFY(result);
        QVERIFY(read.rows.size() <= whole.rows.size());
        QVERIFY(read.rows.size() >= before);
        QVERIFY(std::equal(read.rows.begin(), read.rows.end(), whole.rows.begin()));
        before = read.rows.size();
    }
    QVERIFY(before > 0);
}

void TestCaptureFile::damagedBlockIsLeftOut()
{
    const Sample sample(8000);
    QByteArray file = written(sample, ExportFormat::Own);
    CollectingSink whole;
    QVERIFY(inspector::importCapture(file, whole, {}, goOn));
    file[200] = static_cast<char>(file[200] ^ 0x55); // in the first block
    CollectingSink read;
    const auto result = inspector::importCapture(file, read, {}, goOn);
    QVERIFY(result);
    QVERIFY(result->damagedBytes > 0);
    QVERIFY(!inspector::importNotes(*result).isEmpty());
    QVERIFY(!read.rows.empty() && read.rows.size() < whole.rows.size());
    QVERIFY(std::equal(read.rows.rbegin(), read.rows.rend(), whole.rows.rbegin(),
                       [](const auto &a, const auto &b) { return a.bytes == b.bytes; }));
}

void TestCaptureFile::hexTextComesBack()
{
    const Sample sample(40);
    const QByteArray text = written(sample, ExportFormat::HexText);
    CollectingSink read;
    const auto result = inspector::importCapture(text, read, {}, goOn);
    QVERIFY(result);
    QCOMPARE(result->format, inspector::CaptureFormat::HexText);
    QCOMPARE(read.connections.size(), size_t(2));
    QCOMPARE(read.connections[1].server, QByteArray("[::1]:18083"));
    QCOMPARE(read.rows.size(), sample.rows.size());
    for (size_t i = 0; i < read.rows.size(); ++i) {
        QCOMPARE(read.rows[i].kind, sample.rows[i].kind);
        QCOMPARE(read.rows[i].stamp.wallUs, sample.rows[i].stamp.wallUs);
        QCOMPARE(read.rows[i].bytes, sample.rows[i].bytes);
        QCOMPARE(read.rows[i].version, sample.rows[i].version);
        const bool fromClient = inspector::isFromClient(
                sample.connections[sample.rows[i].connection], sample.rows[i].direction);
        if (inspector::carriesPacketBytes(read.rows[i].kind))
            QCOMPARE(read.rows[i].direction == base::Direction::Out, fromClient);
    }
}

void TestCaptureFile::hexTextIsReadByTheTolerantReader()
{
    QByteArray text = written(Sample(6), ExportFormat::HexText);
    text.prepend("\n"); // so that it is no file of ours
    CollectingSink read;
    const auto result = inspector::importCapture(text, read, {}, goOn);
    QVERIFY(result);
    QCOMPARE(result->format, inspector::CaptureFormat::Pasted);
    QCOMPARE(result->report.packets, quint64(7));
}

void TestCaptureFile::jsonTellsPacketAndPlace()
{
    const QByteArray lines = written(Sample(2), ExportFormat::Json);
    const QList<QByteArray> all = lines.trimmed().split('\n');
    QCOMPARE(all.size(), 5);
    const QJsonObject connect = QJsonDocument::fromJson(all[1]).object();
    QCOMPARE(connect[u"time"].toString(), QStringLiteral("2023-11-14T22:13:20.123461Z"));
    QCOMPARE(connect[u"type"].toString(), QStringLiteral("CONNECT"));
    QCOMPARE(connect[u"direction"].toString(), QStringLiteral("c2s"));
    QCOMPARE(connect[u"server"].toString(), QStringLiteral("127.0.0.1:1883"));
    QCOMPARE(connect[u"fields"][u"clientId"].toString(), QStringLiteral("client1"));
    QCOMPARE(connect[u"hex"].toString(), QString::fromLatin1(connectBytes.toHex()));
    QCOMPARE(QJsonDocument::fromJson(all[0]).object()[u"event"].toString(),
             QStringLiteral("opened"));
}

void TestCaptureFile::secretsAreMasked()
{
    Sample sample(0);
    mqtt::Connect connect;
    connect.version = mqtt::ProtocolVersion::V311;
    connect.clientId = "c";
    connect.username = "user";
    connect.password = "hunter2";
    sample.rows[1].bytes = mqtt::encode(connect, mqtt::ProtocolVersion::V311);
    for (const ExportFormat format : {ExportFormat::Own, ExportFormat::Pcapng}) {
        QVERIFY(written(sample, format, Secrets::Revealed).contains("hunter2"));
        const QByteArray hidden = written(sample, format, Secrets::Hidden);
        QVERIFY(!hidden.contains("hunter2"));
        QVERIFY(hidden.contains("*******"));
        QVERIFY(hidden.contains("user"));
    }
}

// By the names that the person marked, in a packet of any type.
void TestCaptureFile::secretUserPropertiesAreMasked()
{
    mqtt::Publish publish;
    publish.topic = "a";
    publish.properties.addPair("Badge", "hunter2");
    publish.properties.addPair("room", "garden");
    mqtt::Connack connack;
    connack.properties.addPair("badge", "hunter3");
    const auto v5 = mqtt::ProtocolVersion::V5;
    Sample sample(0);
    sample.rows[0].version = v5;
    sample.rows[0].kind = CaptureKind::Packet;
    sample.rows[0].bytes = mqtt::encode(publish, v5);
    sample.rows[1].version = v5;
    sample.rows[1].direction = base::Direction::In;
    sample.rows[1].bytes = mqtt::encode(connack, v5);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    inspector::CaptureExport out(buffer, ExportFormat::Pcapng, Secrets::Hidden, sentence,
                                 {{"badge"}});
    sample.feed(out.sink());
    QVERIFY(out.finish());
    QVERIFY(!buffer.data().contains("hunter"));
    QCOMPARE(buffer.data().count("*******"), qsizetype(2));
    QVERIFY(buffer.data().contains("garden"));
}

void TestCaptureFile::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ImportFlaw>("flaw");
    QTest::newRow("empty") << QByteArray() << ImportFlaw::Empty;
    QTest::newRow("a letter") << QByteArray("Dear colleague, here is the file.")
                              << ImportFlaw::NotKnown;
    QTest::newRow("pcap without packets")
            << QByteArray::fromHex("d4c3b2a1020004000000000000000000ffff000001000000")
            << ImportFlaw::NothingInIt;
}

void TestCaptureFile::otherFilesAreRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(ImportFlaw, flaw);
    CollectingSink read;
    const auto result = inspector::importCapture(file, read, {}, goOn);
    QVERIFY(!result);
    QCOMPARE(result.error(), flaw);
    QVERIFY(!inspector::importFlawText(flaw).isEmpty());
}

QTEST_GUILESS_MAIN(TestCaptureFile)
#include "tst_capturefile.moc"
