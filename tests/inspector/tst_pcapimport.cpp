// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureimport.h"
#include "app/inspector/tcpframe.h"
#include "tests/inspector/collectingsink.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using inspector::CaptureKind;
using inspector::TcpEnd;
using inspector::TcpSegment;

// Network captures as other programs write them: byte orders, link types, lost, doubled and
// reordered segments, WebSockets.
class TestPcapImport : public QObject
{
    Q_OBJECT

private slots:
    void filesOfWiresharkAreRead_data();
    void filesOfWiresharkAreRead();
    void segmentsArePutInOrder_data();
    void segmentsArePutInOrder();
    void lostSegmentIsToldAndPassed();
    void mqttIsKnownByItsContent();
    void otherTrafficIsLeftOut();
    void webSocketIsUnwrapped();
    void versionComesFromPacketsWithoutConnect();
    void tornFileGivesWhatIsThere();
};

namespace {

const QByteArray connectBytes = QByteArray::fromHex("101300044d5154540402003c0007636c69656e7431");
const QByteArray connackBytes = QByteArray::fromHex("20020000");
const QByteArray publishBytes = QByteArray::fromHex("300e0005742f6f75747b2261223a317d");
const auto goOn = [](qsizetype) { return true; };

TcpEnd end(const char *text)
{
    return *TcpEnd::fromText(text);
}

// Builds a classic pcap of bare IP packets.
class PcapBuilder
{
public:
    explicit PcapBuilder(const char *client = "10.0.0.1:50000",
                         const char *server = "10.0.0.2:1883")
        : m_client(end(client)), m_server(end(server))
    {
        m_file = QByteArray::fromHex("d4c3b2a1020004000000000000000000ffff000065000000");
    }

    void open()
    {
        add(true, TcpSegment::Syn, 99, {});
        add(false, TcpSegment::Syn | TcpSegment::Ack, 199, {});
    }
    // `at` counts the bytes of that side's stream.
    void client(quint32 at, const QByteArray &bytes)
    {
        add(true, TcpSegment::Ack, 100 + at, bytes);
    }
    void server(quint32 at, const QByteArray &bytes)
    {
        add(false, TcpSegment::Ack, 200 + at, bytes);
    }
    void close() { add(true, TcpSegment::Fin | TcpSegment::Ack, 100, {}); }
    const QByteArray &file() const { return m_file; }

private:
    void add(bool isClient, quint8 flags, quint32 sequence, const QByteArray &bytes)
    {
        QByteArray frame;
        inspector::appendTcpFrame(frame,
                                  {isClient ? m_client : m_server, isClient ? m_server : m_client,
                                   sequence, 0, flags},
                                  bytes);
        const quint32 header[4] = {
                qToLittleEndian(quint32(1'700'000'000)), qToLittleEndian(m_micro += 10),
                qToLittleEndian(quint32(frame.size())), qToLittleEndian(quint32(frame.size()))};
        m_file.append(reinterpret_cast<const char *>(header), 16);
        m_file += frame;
    }

    TcpEnd m_client;
    TcpEnd m_server;
    quint32 m_micro = 0;
    QByteArray m_file;
};

CollectingSink imported(const QByteArray &file, inspector::ImportReport *report = nullptr)
{
    CollectingSink read;
    const auto result = inspector::importCapture(file, read, {}, goOn);
    if (result && report)
        *report = result->report;
    return read;
}

// Runs a tool of Wireshark; its standard output.
bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit
           && process.exitCode() == 0;
}

const QByteArray handshakeRequest = "GET /mqtt HTTP/1.1\r\nHost: b\r\nUpgrade: websocket\r\n"
                                    "Connection: Upgrade\r\nSec-WebSocket-Key: x\r\n"
                                    "Sec-WebSocket-Protocol: mqtt\r\n\r\n";
const QByteArray handshakeAnswer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                   "Connection: Upgrade\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n";

QByteArray masked(const QByteArray &payload, quint8 opcode)
{
    QByteArray frame;
    frame.append(char(0x80 | opcode));
    frame.append(char(0x80 | payload.size()));
    const QByteArray mask = "\x11\x22\x33\x44";
    frame += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame.append(char(payload[i] ^ mask[i % 4]));
    return frame;
}

} // namespace

void TestPcapImport::filesOfWiresharkAreRead_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("pcap") << QStringLiteral("pcap");
    QTest::newRow("pcap with nanoseconds") << QStringLiteral("nsecpcap");
    QTest::newRow("pcapng") << QStringLiteral("pcapng");
}

// text2pcap and editcap write the files; the frames are Ethernet with IPv4.
void TestPcapImport::filesOfWiresharkAreRead()
{
    QFETCH(QString, format);
    QTemporaryDir folder;
    QFile text(folder.filePath(QStringLiteral("in.txt")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    for (const QByteArray &packet : {connectBytes, publishBytes})
        text.write("000000 " + packet.toHex(' ') + "\n\n");
    text.close();
    const QString raw = folder.filePath(QStringLiteral("raw"));
    const QString made = folder.filePath(QStringLiteral("made"));
    QVERIFY(run(QStringLiteral("text2pcap"),
                {QStringLiteral("-T"), QStringLiteral("50000,1883"), text.fileName(), raw}));
    QVERIFY(run(QStringLiteral("editcap"), {QStringLiteral("-F"), format, raw, made}));
    QFile file(made);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const CollectingSink read = imported(file.readAll());
    QCOMPARE(read.spelled(), '>' + connectBytes.toHex() + " >" + publishBytes.toHex());
    QCOMPARE(read.connections.front().server, QByteArray("10.2.2.2:1883"));
    QCOMPARE(read.rows[1].stamp.wallUs - read.rows[0].stamp.wallUs, qint64(1));
}

void TestPcapImport::segmentsArePutInOrder_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *name, auto &&fill) {
        PcapBuilder pcap;
        pcap.open();
        fill(pcap);
        QTest::newRow(name) << pcap.file();
    };
    row("in order", [](PcapBuilder &pcap) {
        pcap.client(0, connectBytes);
        pcap.server(0, connackBytes);
        pcap.client(21, publishBytes);
    });
    row("packets split over segments", [](PcapBuilder &pcap) {
        pcap.client(0, connectBytes.left(3));
        pcap.client(3, connectBytes.mid(3));
        pcap.server(0, connackBytes.left(1));
        pcap.server(1, connackBytes.mid(1));
        pcap.client(21, publishBytes);
    });
    row("a segment comes too early", [](PcapBuilder &pcap) {
        pcap.client(10, connectBytes.mid(10));
        pcap.client(0, connectBytes.left(10));
        pcap.server(0, connackBytes);
        pcap.client(21, publishBytes);
    });
    row("segments sent again", [](PcapBuilder &pcap) {
        pcap.client(0, connectBytes);
        pcap.client(0, connectBytes);
        pcap.server(0, connackBytes);
        pcap.client(10, connectBytes.mid(10) + publishBytes); // overlaps
        pcap.server(0, connackBytes);
    });
}

void TestPcapImport::segmentsArePutInOrder()
{
    QFETCH(QByteArray, file);
    const CollectingSink read = imported(file);
    QCOMPARE(read.spelled(), '>' + connectBytes.toHex() + " <" + connackBytes.toHex() + " >"
                                     + publishBytes.toHex());
    QCOMPARE(read.rows.front().kind, CaptureKind::LinkOpened);
    QCOMPARE(read.connections.front().client, QByteArray("10.0.0.1:50000"));
}

void TestPcapImport::lostSegmentIsToldAndPassed()
{
    PcapBuilder pcap;
    pcap.open();
    pcap.client(0, connectBytes + publishBytes.left(4));
    pcap.client(21 + 16, publishBytes); // twelve bytes before it are missing
    pcap.close();
    inspector::ImportReport report;
    const CollectingSink read = imported(pcap.file(), &report);
    QCOMPARE(report.missingBytes, quint64(12));
    QCOMPARE(read.spelled(), '>' + connectBytes.toHex() + " >" + publishBytes.left(4).toHex() + " >"
                                     + publishBytes.toHex());
    QCOMPARE(read.rows[2].kind, CaptureKind::CutPacket);
    QCOMPARE(read.rows.back().kind, CaptureKind::LinkClosed);
}

void TestPcapImport::mqttIsKnownByItsContent()
{
    PcapBuilder pcap("10.0.0.1:50000", "10.0.0.2:31883");
    pcap.open();
    pcap.client(0, connectBytes);
    pcap.server(0, connackBytes);
    QCOMPARE(imported(pcap.file()).spelled(),
             '>' + connectBytes.toHex() + " <" + connackBytes.toHex());
    PcapBuilder late("10.0.0.1:50000", "10.0.0.2:31883"); // the beginning was not captured
    late.client(0, publishBytes);
    late.client(16, publishBytes);
    QCOMPARE(imported(late.file()).spelled(),
             '>' + publishBytes.toHex() + " >" + publishBytes.toHex());
}

void TestPcapImport::otherTrafficIsLeftOut()
{
    PcapBuilder tls("10.0.0.1:50000", "10.0.0.2:8883");
    tls.open();
    tls.client(0, QByteArray::fromHex("16030100c8010000c40303"));
    CollectingSink read;
    const auto result = inspector::importCapture(tls.file(), read, {}, goOn);
    QVERIFY(!result);
    QCOMPARE(result.error(), inspector::ImportFlaw::NothingInIt);
    PcapBuilder http("10.0.0.1:50000", "10.0.0.2:80");
    http.open();
    http.client(0, "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n");
    http.server(0, "HTTP/1.1 200 OK\r\n\r\nhello");
    QVERIFY(imported(http.file()).rows.empty());
}

void TestPcapImport::webSocketIsUnwrapped()
{
    PcapBuilder pcap("10.0.0.1:50000", "10.0.0.2:8083");
    pcap.open();
    pcap.client(0, handshakeRequest);
    pcap.server(0, handshakeAnswer);
    quint32 at = quint32(handshakeRequest.size());
    // A packet in two frames, one of them in two segments, a ping between them.
    const QByteArray first = masked(connectBytes.left(8), 2);
    const QByteArray rest = masked("ping", 9) + masked(connectBytes.mid(8), 0);
    pcap.client(at, first.left(3));
    pcap.client(at + 3, first.mid(3) + rest);
    pcap.server(quint32(handshakeAnswer.size()), "\x82\x04" + connackBytes);
    inspector::ImportReport report;
    const CollectingSink read = imported(pcap.file(), &report);
    QCOMPARE(read.spelled(), '>' + connectBytes.toHex() + " <" + connackBytes.toHex());
    QCOMPARE(report.connections, quint64(1));
}

void TestPcapImport::versionComesFromPacketsWithoutConnect()
{
    PcapBuilder pcap;
    pcap.server(0, QByteArray::fromHex("2003000000")); // CONNACK of 5.0
    pcap.client(0, publishBytes);
    const CollectingSink read = imported(pcap.file());
    QCOMPARE(read.rows[0].version, mqtt::ProtocolVersion::V5);
    QCOMPARE(read.rows[1].version, mqtt::ProtocolVersion::V5);
    QCOMPARE(read.rows[0].direction, base::Direction::In);
}

void TestPcapImport::tornFileGivesWhatIsThere()
{
    PcapBuilder pcap;
    pcap.open();
    pcap.client(0, connectBytes);
    pcap.client(21, publishBytes);
    CollectingSink read;
    const auto result =
            inspector::importCapture(QByteArrayView(pcap.file()).chopped(5), read, {}, goOn);
    QVERIFY(result);
    QVERIFY(result->isCutOff);
    QCOMPARE(read.spelled(), '>' + connectBytes.toHex());
}

QTEST_GUILESS_MAIN(TestPcapImport)
#include "tst_pcapimport.moc"
