// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/pastedpackets.h"

#include <QFile>
#include <QTest>

using base::Direction;
using inspector::HexNoteKind;
using inspector::HexReading;
using inspector::VersionSource;

// Logs of serial modules and terminals, with the direction of what they carry.
class TestPastedLogs : public QObject
{
    Q_OBJECT

private slots:
    void wholeTranscriptsAreRead_data();
    void wholeTranscriptsAreRead();
    void linesAreRead_data();
    void linesAreRead();
    void packetsAreCutInTheirDirection();
    void versionComesFromConnectThenChoiceThenGuess();
    void bytesThatTheLogDoesNotShowAreTold();
};

namespace {

const char connectHex[] = "101300044d5154540402003c0007636c69656e7431";
const char connackHex[] = "20020000";

QString listed(const HexReading &reading)
{
    QStringList texts;
    for (const inspector::HexNote &note : reading.notes)
        texts << inspector::noteText(note);
    return texts.join(QLatin1Char('\n'));
}

// ">1013… <2002…": each packet with its way.
QByteArray spelled(const HexReading &reading)
{
    QByteArrayList packets;
    for (const auto &packet : inspector::cutPasted(reading, std::nullopt).packets)
        packets << (packet.direction == Direction::Out ? '>' : '<') + packet.bytes.toHex();
    return packets.join(' ');
}

} // namespace

void TestPastedLogs::wholeTranscriptsAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("packets");
    const QByteArray talk = ">101300044d5154540402003c0007636c69656e7431 <20020000 "
                            ">820900010004742f696e00 <9003000100 "
                            ">300e0005742f6f75747b2261223a317d <300b0004742f696e68656c6c6f >e000";
    for (const char *file : {"esp8266", "quectel", "sim800", "bc28"})
        QTest::newRow(file) << QString::fromLatin1(file) << talk;
    for (const char *file : {"ml307", "m5311"})
        QTest::newRow(file) << QString::fromLatin1(file)
                            << QByteArray(">101300044d5154540402003c0007636c69656e7431 <20020000");
}

void TestPastedLogs::wholeTranscriptsAreRead()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, packets);
    QFile transcript(QStringLiteral(TEST_DATA_DIR "/pasted/%1.txt").arg(file));
    QVERIFY(transcript.open(QIODevice::ReadOnly));
    const HexReading reading = inspector::readHex(QString::fromUtf8(transcript.readAll()));
    QVERIFY2(reading.isReadable(), qPrintable(listed(reading)));
    QVERIFY(reading.has(HexNoteKind::LogLines));
    QCOMPARE(spelled(reading), packets);
}

void TestPastedLogs::linesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("packets");
    const auto row = [](const char *name, const char *text, const QByteArray &packets) {
        QTest::newRow(name) << QString::fromUtf8(text) << packets;
    };
    const QByteArray in = QByteArray("<") + connackHex;
    const QByteArray out = QByteArray(">") + connectHex;
    row("+IPD", "+IPD,4:20 02 00 00", in);
    row("+IPD without blanks", "+IPD,4:20020000", in);
    row("+IPD of several links", "+IPD,0,4:20 02 00 00", in);
    row("+IPD with address", "+IPD,0,4,\"192.168.1.2\",1883:20 02 00 00", in);
    row("+IPD of SIM7600", "RECV FROM:1.2.3.4:1883\n+IPD4\n20 02 00 00", in);
    row("+IPD with bytes as they came", "+IPD,13:0\x0b\0\x04t/inhello", {}); // see below
    row("+IPD split within a packet", "+IPD,3:20 02 00\n+IPD,6:00 90 03 00 01 00",
        "<20020000 <9003000100");
    row("+QIURC", "+QIURC: \"recv\",0,4\n20 02 00 00", in);
    row("+QIURC in one line", "+QIURC: \"recv\",0,4,\"20020000\"", in);
    row("+QIRD", "AT+QIRD=0,1500\n+QIRD: 4\n20020000\n\nOK", in);
    row("+QIRD when empty", "+QIRD: 4\n20020000\n\nOK\nAT+QIRD=0,1500\n+QIRD: 0\n\nOK", in);
    row("+NSONMI fetched", "+NSONMI:1,4\nAT+NSORF=1,4\n1,198.51.100.7,1883,4,20020000,0\nOK", in);
    row("+NSONMI with data", "+NSONMI:1,198.51.100.7,1883,4,20020000", in);
    row("+NSORF pushed", "+NSORF:1,198.51.100.7,1883,4,20020000,0", in);
    row("+IPRD", "+IPRD: 0,\"198.51.100.7\",1883,4,20020000", in);
    row("+MIPURC", "+MIPURC: \"rtcp\",0,4,20020000", in);
    row("+MIPURC of a cache", "+MIPURC: \"rtcp\",0,4,4\nAT+MIPRD=0,100\n+MIPRD: 0,0,4,20020000",
        in);
    row("+CIPRXGET", "+CIPRXGET: 2,4,0\n20 02 00 00\nOK", in);
    row("+CIPRXGET in hex", "+CIPRXGET: 3,4,0\n20020000\nOK", in);
    row("+RECEIVE", "+RECEIVE,0,4:\n20 02 00 00", in);
    row("+CARECV", "+CARECV: 4,20020000", in);
    row("+CIPRECVDATA", "+CIPRECVDATA:4,20 02 00 00\nOK", in);
    row("+CSONMI counts digits", "+CSONMI: 0,8,20020000", in);
    row("AT+NSOSD", "AT+NSOSD=1,21,101300044D5154540402003C0007636C69656E7431", out);
    row("AT+QISENDEX", "AT+QISENDEX=0,\"101300044D5154540402003C0007636C69656E7431\"", out);
    row("AT+QISENDEX with length", "AT+QISENDEX=0,2,\"E000\"", ">e000");
    row("AT+IPSEND", "AT+IPSEND=0,21,101300044D5154540402003C0007636C69656E7431", out);
    row("SSCOM",
        "[14:23:01.123]发→◇AT+CIPSEND=21\r\n□\n[14:23:01.140]收←◆\r\nOK\r\n\r\n> \n"
        "[14:23:01.200]发→◇10 13 00 04 4D 51 54 54 04 02 00 3C 00 07 63 6C 69 65 6E 74 31 □\n"
        "[14:23:01.400]收←◆\r\nRecv 21 bytes\r\n\r\nSEND OK\r\n\r\n+IPD,4:20 02 00 00\r\n",
        out + ' ' + in);
    row("TX and RX", "TX: c0 00\nRX: d0 00", ">c000 <d000");
    row("times, TX and RX", "[12:00:01.001] TX: c0 00\n[12:00:01.101] RX: d0 00", ">c000 <d000");
    row("arrows", "--> c0 00\n<-- d0 00", ">c000 <d000");
    row("in Chinese", "发送: c0 00\n接收: d0 00", ">c000 <d000");
    row("PulseView", "100-200 UART: TX: c0\n200-300 UART: TX: 00", ">c000");
    row("follow stream",
        "00000000  c0 00                                              ..\n"
        "    00000000  d0 00                                              ..\n",
        ">c000 <d000");
}

void TestPastedLogs::linesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, packets);
    if (packets.isEmpty()) { // holds a zero, which a literal cannot
        text = QStringLiteral("+IPD,13:")
               + QString::fromLatin1(QByteArray::fromHex("300b0004742f696e68656c6c6f"));
        packets = "<300b0004742f696e68656c6c6f";
    }
    const HexReading reading = inspector::readHex(text);
    QVERIFY2(reading.isReadable(), qPrintable(listed(reading)));
    QCOMPARE(spelled(reading), packets);
    QVERIFY(!reading.repair);
}

void TestPastedLogs::packetsAreCutInTheirDirection()
{
    // A PINGREQ stands between the halves of a CONNACK.
    const HexReading reading =
            inspector::readHex(QStringLiteral("RX: 20 02\nTX: c0 00\nRX: 00 00"));
    QVERIFY2(reading.isReadable(), qPrintable(listed(reading)));
    QCOMPARE(spelled(reading), QByteArray(">c000 <20020000"));
}

void TestPastedLogs::versionComesFromConnectThenChoiceThenGuess()
{
    const auto v5 = mqtt::ProtocolVersion::V5;
    const auto v311 = mqtt::ProtocolVersion::V311;
    const QByteArray both = QByteArray::fromHex("101300044d5154540402003c0007636c69656e7431"
                                                "20020000");
    const auto told = inspector::cutPasted(both, {}, v5);
    QCOMPARE(told.source, VersionSource::Connect);
    QCOMPARE(told.packets[1].version, v311);
    const QByteArray alone = QByteArray::fromHex("20020000");
    const auto chosen = inspector::cutPasted(alone, {}, v5);
    QCOMPARE(chosen.source, VersionSource::Chosen);
    QCOMPARE(chosen.version, v5);
    const auto guessed = inspector::cutPasted(alone, {}, std::nullopt);
    QCOMPARE(guessed.source, VersionSource::Guessed);
    QCOMPARE(guessed.version, v311);
}

void TestPastedLogs::bytesThatTheLogDoesNotShowAreTold()
{
    const HexReading reading = inspector::readHex(
            QStringLiteral("AT+CIPSEND=21\n\nOK\n>\nRecv 21 bytes\nSEND OK\n+IPD,4:20020000"));
    QVERIFY2(reading.isReadable(), qPrintable(listed(reading)));
    QVERIFY(reading.has(HexNoteKind::DataNotShown));
    QCOMPARE(spelled(reading), QByteArray("<20020000"));
}

QTEST_GUILESS_MAIN(TestPastedLogs)
#include "tst_pastedlogs.moc"
