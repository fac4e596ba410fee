// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureexport.h"
#include "app/inspector/captureimport.h"
#include "app/inspector/pastedpackets.h"
#include "tests/inspector/collectingsink.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

// A bounded pass of random damage over everything that reads what others made: no crash, no hang,
// no place outside the text, no row out of nothing. Under the sanitizers it is worth most.
class TestFileReaders : public QObject
{
    Q_OBJECT

private slots:
    void pasteStandsAnyText_data();
    void pasteStandsAnyText();
    void captureReadersStandAnyBytes_data();
    void captureReadersStandAnyBytes();
};

namespace {

QString sentence(const mqtt::Flaw &flaw)
{
    return QString::fromLatin1(mqtt::statementOf(flaw));
}

constexpr int rounds = 500;

// Flips, cuts, doubles and strews in, a few times.
QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    const int times = random.bounded(1, 6);
    for (int i = 0; i < times && !bytes.isEmpty(); ++i) {
        const auto at = qsizetype(random.bounded(quint32(bytes.size())));
        const auto length = std::min<qsizetype>(bytes.size() - at, random.bounded(1, 40));
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 3:
            bytes.truncate(at);
            break;
        default:
            for (qsizetype k = at; k < at + length && k < at + 4; ++k)
                bytes[k] = char(random.bounded(2) ? 0xFF : 0);
        }
    }
    return bytes;
}

QByteArray sampleOf(inspector::ExportFormat format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    inspector::CaptureExport out(buffer, format, inspector::Secrets::Revealed, sentence);
    out.sink().addConnection(
            {QStringLiteral("c"), mqtt::Sender::Client, "10.0.0.1:50000", "10.0.0.2:1883"});
    out.sink().addConnection(
            {QStringLiteral("d"), mqtt::Sender::Client, "10.0.0.1:50001", "10.0.0.2:9999"});
    const QByteArray connect = QByteArray::fromHex("101300044d5154540402003c0007636c69656e7431");
    for (int i = 0; i < 20; ++i)
        out.sink().addRow({size_t(i % 2),
                           inspector::CaptureKind::Packet,
                           i % 3 ? base::Direction::In : base::Direction::Out,
                           mqtt::ProtocolVersion::V311,
                           {i, i},
                           i < 2 ? connect : QByteArray::fromHex("300b0004742f696e68656c6c6f")});
    out.finish();
    return buffer.data();
}

} // namespace

void TestFileReaders::pasteStandsAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("dump") << QStringLiteral(
            "00000000  10 13 00 04 4d 51 54 54  04 02 00 3c 00 07 63 6c  |....MQTT...<..cl|\n"
            "00000010  69 65 6e 74 31                                    |ient1|\n00000015\n");
    QTest::newRow("log") << QStringLiteral(
            "[12:00:01.001] TX: AT+CIPSEND=21\n>\n10 13 00 04 4d 51 54 54 04 02 00 3c 00 07 63\n"
            "+IPD,4:20 02 00 00\n+QIURC: \"recv\",0,5\n[90 03 00 01 00]\n"
            "1,198.51.100.7,1883,4,20020000,0\n+QMTRECV: 0,0,\"t\",\"hello\"\n");
    QTest::newRow("code") << QStringLiteral(
            "const uint8_t p[] = { 0x10, 0x13, 'M', 0b00000100, -1 /* x */ }; b'\\x10\\x13'");
    QTest::newRow("base64") << QStringLiteral("data:x;base64,EBMABE1RVFQEAgA8AAdjbGllbnQx");
    QTest::newRow("table") << QStringLiteral("Time,Value\n1,0x40\n2,0x02\n3,0x00\n4,0x02\n");
    QTest::newRow("od -c") << QStringLiteral(
            "0000000 020 023  \\0 004   M   Q   T   T 004 002  \\0   <  \\0  \\a   c   l\n"
            "0000020   i   e   n   t   1\n0000025\n");
}

void TestFileReaders::pasteStandsAnyText()
{
    QFETCH(QString, text);
    QRandomGenerator random(20261126);
    for (int i = 0; i < rounds; ++i) {
        const QString tried = QString::fromUtf8(damaged(text.toUtf8(), random));
        const inspector::HexReading reading = inspector::readHex(tried);
        QCOMPARE(reading.places.size(), size_t(reading.bytes.size()));
        for (const inspector::CharRange &place : reading.places)
            QVERIFY(place.start >= 0 && place.end() <= tried.size());
        for (const inspector::HexNote &note : reading.notes)
            QVERIFY(note.at.start >= 0 && note.at.end() <= tried.size());
        qsizetype total = 0;
        for (const inspector::HexRun &run : reading.runs)
            total += run.length;
        QVERIFY(reading.runs.empty() || total == reading.bytes.size());
        qsizetype cut = 0;
        for (const auto &packet : inspector::cutPasted(reading, std::nullopt).packets)
            cut += packet.bytes.size();
        QCOMPARE(cut, reading.bytes.size());
    }
}

void TestFileReaders::captureReadersStandAnyBytes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("own") << sampleOf(inspector::ExportFormat::Own);
    QTest::newRow("pcapng") << sampleOf(inspector::ExportFormat::Pcapng);
    QTest::newRow("hex text") << sampleOf(inspector::ExportFormat::HexText);
    QTest::newRow("pcap") << QByteArray::fromHex(
            "d4c3b2a1020004000000000000000000ffff0000650000000000000001000000"
            "3d0000003d0000004500003d000040004006000a000001000a0000020000c350075b"
            "000000640000000050180000000000001013000400");
}

void TestFileReaders::captureReadersStandAnyBytes()
{
    QFETCH(QByteArray, file);
    QRandomGenerator random(20261126);
    for (int i = 0; i < rounds; ++i) {
        const QByteArray tried = damaged(file, random);
        CollectingSink read;
        const auto result =
                inspector::importCapture(tried, read, {}, [](qsizetype) { return true; });
        QVERIFY(result || !inspector::importFlawText(result.error()).isEmpty());
        for (const CollectingSink::Row &row : read.rows)
            QVERIFY(row.connection < read.connections.size());
    }
}

QTEST_GUILESS_MAIN(TestFileReaders)
#include "tst_filereaders.moc"
