// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexinput.h"
#include "app/inspector/pastedpackets.h"

#include <QTest>

using inspector::HexNoteKind;
using inspector::HexReading;
using Kinds = QList<HexNoteKind>;

namespace {

// The article's dumps as they stand.
const QString articleConnect = QStringLiteral(
        "0x74 0x00 0x04 0x4d 0x51 0x54 0x54 0x04 0xC0 0078 0033 0x61 0x62 0x63 0x7c 0x73 0x65 0x63 "
        "0x75 0x72 0x65 0x6d 0x6f 0x64 0x65 0x3d 0x33 0x2c 0x73 0x69 0x67\n\n0x6e 0x6d 0x65 0x74 "
        "0x68 0x6f 0x64 0x3d 0x68 0x6d 0x61 0x63 0x73 0x68 0x61 0x31 0x2c 0x74 0x69 0x6d 0x65 0x73 "
        "0x74 0x61 0x6d 0x70 0x3d 0x31 0x32 0x30 0x7c 0009\n\n0x35 0x36 0x37 0x38 0x26 0x31 0x32 "
        "0x33 0x34 0028 0x32 0x32 0x32 0x37 0x35 0x30 0x44 0x45 0x44 0x46 0x45 0x34 0x46 0x37 0x37 "
        "0x34 0x30 0x30 0x32 0x45 0x45 0x38 0x37 0x45 0x45 0x44 0x32 0x39 0x43 0x46 0x44 0x30 0x36 "
        "0x33 0x38 0x43 0x35 0x46 0x36 0x36");
const QString articlePublish = QStringLiteral(
        "0x30 0x1D 0009 2f7379732f706f7374 0x7b 0x70 0x61 0x72 0x61 0x6d 0x73 0x3a 0x7b 0x74 0x65 "
        "0x6d 0x70 0x3a 0x31 0x30 0x7d 0x7d");

const QByteArray connect21 = QByteArray::fromHex("101300044d51545404 02003c0007636c69656e7431");
const QByteArray publish16 = QByteArray::fromHex("300e0005742f6f75747b2261223a317d");

Kinds kindsOf(const HexReading &reading)
{
    Kinds kinds;
    for (const inspector::HexNote &note : reading.notes)
        kinds << note.kind;
    return kinds;
}

QString listed(const HexReading &reading)
{
    QStringList lines{QString::fromLatin1(reading.bytes.toHex(' '))};
    for (const inspector::HexNote &note : reading.notes)
        lines << QStringLiteral("%1 at %2+%3: %4")
                         .arg(int(note.kind))
                         .arg(note.at.start)
                         .arg(note.at.length)
                         .arg(inspector::noteText(note));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestHexInput : public QObject
{
    Q_OBJECT

private slots:
    void articleConnectIsReadAndItsFirstByteOffered();
    void articlePublishIsReadAsItStands();
    void notationsAreRead_data();
    void notationsAreRead();
    void wrongTextIsPointedAt_data();
    void wrongTextIsPointedAt();
    void oddPacketsAreMended_data();
    void oddPacketsAreMended();
    void everyByteHasItsPlace();
    void everyNoteHasWords();
    void pastedPacketsAreCutAndTheirVersionFound();
    void unfinishedPacketIsKept();
};

void TestHexInput::articleConnectIsReadAndItsFirstByteOffered()
{
    const HexReading reading = inspector::readHex(articleConnect);
    QVERIFY2(reading.isReadable(), qPrintable(listed(reading)));
    QCOMPARE(reading.bytes.size(), 117);
    QCOMPARE(kindsOf(reading), (Kinds{HexNoteKind::MixedNotation, HexNoteKind::FirstByteMissing}));
    QCOMPARE(reading.notes[0].at, (inspector::CharRange{articleConnect.indexOf(u"0078"), 4}));
    QCOMPARE(reading.notes[1].at, (inspector::CharRange{0, 4}));
    QVERIFY(reading.repair);
    QCOMPARE(*reading.repair, char(0x10) + reading.bytes);
    const auto packets = inspector::cutPasted(*reading.repair, {}, std::nullopt).packets;
    QCOMPARE(packets.size(), size_t(1));
    QCOMPARE(packets.front().version, mqtt::ProtocolVersion::V311);
    QCOMPARE(packets.front().kind, inspector::CaptureKind::Packet);
}

void TestHexInput::articlePublishIsReadAsItStands()
{
    const HexReading reading = inspector::readHex(articlePublish);
    QVERIFY(reading.isReadable());
    QCOMPARE(reading.bytes.size(), 31);
    QVERIFY(reading.bytes.endsWith("/sys/post{params:{temp:10}}"));
    QCOMPARE(kindsOf(reading), (Kinds{HexNoteKind::MixedNotation}));
    QVERIFY(!reading.repair);
}

void TestHexInput::notationsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kinds>("notes");
    const auto row = [](const char *name, const char *text, const QByteArray &bytes,
                        const Kinds &notes = {}) {
        QTest::newRow(name) << QString::fromUtf8(text) << bytes << notes;
    };
    const QByteArray ping = QByteArray::fromHex("c000");
    const QByteArray puback = QByteArray::fromHex("40020002");
    row("stream", "101300044d5154540402003c0007636c69656e7431", connect21);
    row("stream in capitals over two lines", "101300044D515454\n0402003C0007636C69656E7431",
        connect21);
    row("pairs", "10 13 00 04 4D 51 54 54 04 02 00 3C 00 07 63 6C 69 65 6E 74 31", connect21);
    row("pairs with tabs and a line end", "\t40 02\t00 02\r\n", puback);
    row("colons", "40:02:00:02", puback);
    row("dashes", "40-02-00-02", puback);
    row("commas", "40,02,00,02", puback);
    row("bars between parts", "10 13 | 00 04 4D 51 54 54 | 04 | 02 | 00 3C | 00 07 636C69656E7431",
        connect21);
    row("0x list", "0x40 0x02 0x00 0x02", puback);
    row("0X list with commas", "0X40,0X02,0X00,0X02", puback);
    row("0x glued together", "0x400x020x000x02", puback);
    row("0x in front of all", "0x40020002", puback, {HexNoteKind::WideNumbers});
    row("single digits after 0x", "0x40, 0x2, 0x0, 0x2", puback, {HexNoteKind::SingleDigits});
    row("suffix h", "40h 02h 00h 02h", puback);
    row("dollar", "$40 $02 $00 $02", puback);
    row("percent", "%40%02%00%02", puback);
    row("full-width", "０ｘ４０，０ｘ０２，０ｘ００，０ｘ０２", puback, {HexNoteKind::OddSigns});
    row("no-break spaces", "40\u00a002\u00a000\u00a002", puback, {HexNoteKind::OddSigns});
    row("c array",
        "const unsigned char packet[4] = {\n    0x40, 0x02, // PUBACK\n    0x00, 0x02,\n};\n"
        "unsigned int packet_len = 4;",
        puback, {HexNoteKind::CodeArray, HexNoteKind::CommentsSkipped});
    row("c array with characters", "char p[] = { 0xc0, 0x00, 0x30, 0x03, 0, 1, 'a' };",
        QByteArray::fromHex("c000300300 0161"),
        {HexNoteKind::CodeArray, HexNoteKind::DecimalNumbers});
    row("java array", "byte[] p = new byte[] {(byte)0x40, 0x02, 0x00, 0x02};", puback,
        {HexNoteKind::CodeArray});
    row("rust array", "let p: [u8; 4] = [0x40u8, 0x02, 0x00, 0x02];", puback,
        {HexNoteKind::CodeArray});
    row("go slice", "p := []byte{0x40, 0x02, 0x00, 0x02}", puback, {HexNoteKind::CodeArray});
    row("python list of decimals", "[64, 2, 0, 2]", puback,
        {HexNoteKind::CodeArray, HexNoteKind::DecimalNumbers});
    row("node buffer as json", "{\"type\":\"Buffer\",\"data\":[64,2,0,2]}", puback,
        {HexNoteKind::CodeArray, HexNoteKind::DecimalNumbers});
    row("erlang binary", "<<64,2,0,2>>", puback,
        {HexNoteKind::CodeArray, HexNoteKind::DecimalNumbers});
    row("decimals with commas", "64,2,0,2", puback, {HexNoteKind::DecimalNumbers});
    row("decimals with blanks", "192 0 48 3 0 1 97", QByteArray::fromHex("c0003003000161"),
        {HexNoteKind::DecimalNumbers});
    row("python bytes", "b'\\xc0\\x00'", ping, {HexNoteKind::EscapedString});
    row("python bytes with text", "b'\\x10\\x13\\x00\\x04MQTT\\x04\\x02\\x00<\\x00\\x07client1'",
        connect21, {HexNoteKind::EscapedString});
    row("rust bytes over two lines", "b\"\\x40\\x02\\\n\\x00\\x02\"", puback,
        {HexNoteKind::EscapedString});
    row("c strings side by side", "\"\\x40\\x02\" \"\\x00\\x02\";", puback,
        {HexNoteKind::EscapedString});
    row("c octal escapes", "\"\\x40\\2\\0\\002\"", puback, {HexNoteKind::EscapedString});
    row("echo -ne", "\\x40\\x02\\x00\\x02", puback, {HexNoteKind::EscapedString});
    row("wireshark escaped string", "\"\\x40\\x02\" \\\n\"\\x00\\x02\"", puback,
        {HexNoteKind::EscapedString});
    row("python fromhex", "bytes.fromhex('40 02 00 02')", puback);
    row("json hex", "{\"hex\":\"40020002\"}", puback);
    row("hexdump -C",
        "00000000  10 13 00 04 4d 51 54 54  04 02 00 3c 00 07 63 6c  |....MQTT...<..cl|\n"
        "00000010  69 65 6e 74 31                                    |ient1|\n00000015\n",
        connect21, {HexNoteKind::DumpColumns});
    row("hexdump -C of one line with digits as text",
        "00000000  30 05 00 01 61 31 32                              |0...a12|\n00000007\n",
        QByteArray::fromHex("30050001613132"), {HexNoteKind::DumpColumns});
    row("hexdump",
        "0000000 1310 0400 514d 5454 0204 3c00 0700 6c63\n0000010 6569 746e 0031\n0000015\n",
        connect21, {HexNoteKind::DumpColumns, HexNoteKind::SwappedWords});
    row("hexdump with repeated lines",
        "00000000  30 32 00 01 61 00 00 00  00 00 00 00 00 00 00 00  |02..a...........|\n"
        "00000010  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|\n*\n"
        "00000030  00 00 00 00                                       |....|\n00000034\n",
        QByteArray::fromHex("3032000161") + QByteArray(47, '\0'),
        {HexNoteKind::DumpColumns, HexNoteKind::RepeatedLines});
    row("xxd",
        "00000000: 1013 0004 4d51 5454 0402 003c 0007 636c  ....MQTT...<..cl\n"
        "00000010: 6965 6e74 31                             ient1\n",
        connect21, {HexNoteKind::DumpColumns});
    row("xxd of one line", "00000000: 4002 0002                                @...\n", puback,
        {HexNoteKind::DumpColumns});
    row("xxd -e",
        "00000000: 04001310 5454514d 3c000204 6c630700  ....MQTT...<..cl\n"
        "00000010: 746e6569 31                          ient1\n",
        connect21, {HexNoteKind::DumpColumns, HexNoteKind::SwappedWords});
    row("xxd -i",
        "unsigned char p_bin[] = {\n  0x40, 0x02, 0x00, 0x02\n};\nunsigned int p_bin_len = 4;\n",
        puback, {HexNoteKind::CodeArray});
    row("od -A x -t x1",
        "000000 10 13 00 04 4d 51 54 54 04 02 00 3c 00 07 63 6c\n000010 69 65 6e 74 31\n000015\n",
        connect21, {HexNoteKind::DumpColumns});
    row("od -t x1 with octal offsets",
        "0000000 10 13 00 04 4d 51 54 54 04 02 00 3c 00 07 63 6c\n0000020 69 65 6e 74 "
        "31\n0000025\n",
        connect21, {HexNoteKind::DumpColumns});
    row("od -b",
        "0000000 020 023 000 004 115 121 124 124 004 002 000 074 000 007 143 154\n"
        "0000020 151 145 156 164 061\n0000025\n",
        connect21, {HexNoteKind::DumpColumns, HexNoteKind::OctalNumbers});
    row("wireshark hex and text",
        "0000   10 13 00 04 4d 51 54 54 04 02 00 3c 00 07 63 6c   ....MQTT...<..cl\n"
        "0010   69 65 6e 74 31                                    ient1\n",
        connect21, {HexNoteKind::DumpColumns});
    row("wireshark hex", "0000   30 0e 00 05 74 2f 6f 75 74 7b 22 61 22 3a 31 7d", publish16,
        {HexNoteKind::DumpColumns});
    row("wireshark follow stream",
        "00000000  10 13 00 04 4d 51 54 54  04 02 00 3c 00 07 63 6c   ....MQTT ...<..cl\n"
        "00000010  69 65 6e 74 31                                     ient1\n"
        "    00000000  20 02 00 00                                         ...\n",
        connect21 + QByteArray::fromHex("20020000"), {HexNoteKind::DumpColumns});
}

void TestHexInput::notationsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QFETCH(Kinds, notes);
    const HexReading reading = inspector::readHex(text);
    QVERIFY2(reading.isReadable(), qPrintable(listed(reading)));
    QCOMPARE(reading.bytes.toHex(' '), bytes.toHex(' '));
    QVERIFY2(kindsOf(reading) == notes, qPrintable(listed(reading)));
    QCOMPARE(reading.places.size(), size_t(bytes.size()));
    QVERIFY(!reading.repair);
}

void TestHexInput::wrongTextIsPointedAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<HexNoteKind>("problem");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QByteArray>("repair");
    const auto row = [](const char *name, const char *text, HexNoteKind problem, const char *marked,
                        const char *repair) {
        QTest::newRow(name) << QString::fromUtf8(text) << problem << QString::fromUtf8(marked)
                            << QByteArray::fromHex(repair);
    };
    row("empty", "", HexNoteKind::NothingToRead, "", "");
    row("blanks", " \n\t", HexNoteKind::NothingToRead, "", "");
    row("words", "hello world", HexNoteKind::StrangeText, "hello world", "");
    row("letter among pairs", "40 02 0g 02", HexNoteKind::StrangeText, "0g", "400202");
    row("label in chinese", "数据头:0xC0 0x00", HexNoteKind::StrangeText, "数据头", "c000");
    row("one digit", "40 02 0 02", HexNoteKind::OddDigits, "0", "40020002");
    row("stream with a digit too many", "c0000", HexNoteKind::OddDigits, "c0000", "c000");
    row("three digits after 0x", "0x400 0x02", HexNoteKind::OddDigits, "0x400", "040002");
    row("dots", "40 02 … 02", HexNoteKind::LeftOut, "…", "400202");
    row("three dots", "40 02 ... 02", HexNoteKind::LeftOut, "...", "400202");
    row("decimal too large", "[64, 2, 0, 256]", HexNoteKind::NumberTooLarge, "256", "400200");
    row("line of a dump with a byte missing",
        "00000000  10 13 00 04 4d 51 54 54  04 02 00 3c 00 07 63\n"
        "00000010  69 65 6e 74 31\n00000015\n",
        HexNoteKind::DumpLineLength, "00000000  10 13 00 04 4d 51 54 54  04 02 00 3c 00 07 63",
        "101300044d5154540402003c00076369656e7431");
}

void TestHexInput::wrongTextIsPointedAt()
{
    QFETCH(QString, text);
    QFETCH(HexNoteKind, problem);
    QFETCH(QString, marked);
    QFETCH(QByteArray, repair);
    const HexReading reading = inspector::readHex(text);
    QVERIFY(!reading.isReadable());
    const auto note =
            std::find_if(reading.notes.begin(), reading.notes.end(),
                         [](const inspector::HexNote &one) { return isProblem(one.kind); });
    QCOMPARE(note->kind, problem);
    QCOMPARE(text.mid(note->at.start, note->at.length), marked);
    QCOMPARE(reading.repair.value_or(QByteArray()).toHex(' '), repair.toHex(' '));
}

void TestHexInput::oddPacketsAreMended_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<HexNoteKind>("note");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QByteArray>("repair");
    const auto row = [](const char *name, const char *text, HexNoteKind note, const char *marked,
                        const QByteArray &repair) {
        QTest::newRow(name) << QString::fromLatin1(text) << note << QString::fromLatin1(marked)
                            << repair;
    };
    row("connect without first byte", "13 00 04 4d 51 54 54 04 02 00 3c 00 07 63 6c 69 65 6e 74 31",
        HexNoteKind::FirstByteMissing, "13", connect21);
    row("connect without first byte, packets behind",
        "13 00 04 4d 51 54 54 04 02 00 3c 00 07 63 6c 69 65 6e 74 31 c0 00",
        HexNoteKind::FirstByteMissing, "13", connect21 + QByteArray::fromHex("c000"));
    row("connect without fixed header", "00044d5154540402003c0007636c69656e7431",
        HexNoteKind::FixedHeaderMissing, "00", connect21);
    row("remaining length too large", "30 0f 00 05 74 2f 6f 75 74 7b 22 61 22 3a 31 7d",
        HexNoteKind::PacketTooShort, "0f", publish16);
    row("remaining length too small", "30 0d 00 05 74 2f 6f 75 74 7b 22 61 22 3a 31 7d",
        HexNoteKind::BytesBehind, "7d", publish16);
    row("line end behind", "c0 00 0d 0a", HexNoteKind::LineEndBehind, "0d 0a",
        QByteArray::fromHex("c000"));
    row("zeros behind", "c0 00 00 00", HexNoteKind::BytesBehind, "00 00",
        QByteArray::fromHex("c000"));
    row("ethernet frame",
        "000000000000000000000000080045000036000140004006 3cbf7f0000017f000001 d431075b000000010000"
        "00015018ffff00000000300c0003612f6268656c6c6f2121",
        HexNoteKind::NetworkHeaders,
        "000000000000000000000000080045000036000140004006 3cbf7f0000017f000001 d431075b000000010000"
        "00015018ffff00000000",
        QByteArray::fromHex("300c0003612f6268656c6c6f2121"));
}

void TestHexInput::oddPacketsAreMended()
{
    QFETCH(QString, text);
    QFETCH(HexNoteKind, note);
    QFETCH(QString, marked);
    QFETCH(QByteArray, repair);
    const HexReading reading = inspector::readHex(text);
    QVERIFY2(reading.isReadable(), qPrintable(listed(reading)));
    QVERIFY2(reading.has(note), qPrintable(listed(reading)));
    const inspector::CharRange at = reading.notes.back().at;
    QCOMPARE(text.mid(at.start, at.length), marked);
    QVERIFY(reading.repair);
    QCOMPARE(reading.repair->toHex(' '), repair.toHex(' '));
    QVERIFY(!inspector::repairText(reading).isEmpty());
}

void TestHexInput::everyByteHasItsPlace()
{
    const QString text = QStringLiteral("0x30 0x03 0001 'x'").remove(QStringLiteral(" 'x'"))
                         + QStringLiteral(" 61");
    const HexReading reading = inspector::readHex(text);
    QStringList places;
    for (const inspector::CharRange &place : reading.places)
        places << text.mid(place.start, place.length);
    QCOMPARE(places.join(QLatin1Char('|')), QStringLiteral("0x30|0x03|00|01|61"));
}

void TestHexInput::everyNoteHasWords()
{
    for (int kind = 0; kind <= int(HexNoteKind::ModuleFraming); ++kind)
        QVERIFY2(!inspector::noteText({HexNoteKind(kind), {}, 1, 2}).isEmpty(),
                 qPrintable(QString::number(kind)));
}

void TestHexInput::pastedPacketsAreCutAndTheirVersionFound()
{
    // CONNECT of 5.0, CONNACK of 5.0, PINGREQ
    const auto packets = inspector::cutPasted(QByteArray::fromHex("100d00044d5154540502003c000000"
                                                                  "2003000000"
                                                                  "c000"),
                                              {}, std::nullopt)
                                 .packets;
    QCOMPARE(packets.size(), size_t(3));
    QCOMPARE(packets[0].version, mqtt::ProtocolVersion::V5);
    QCOMPARE(packets[1].version, mqtt::ProtocolVersion::V5);
    QCOMPARE(packets[0].direction, base::Direction::Out);
    QCOMPARE(packets[1].direction, base::Direction::In);
    const auto connack =
            inspector::cutPasted(QByteArray::fromHex("2003000000"), {}, std::nullopt).packets;
    QCOMPARE(connack.front().version, mqtt::ProtocolVersion::V5);
    const auto told =
            inspector::cutPasted(QByteArray::fromHex("2003000000"), {}, mqtt::ProtocolVersion::V311)
                    .packets;
    QCOMPARE(told.front().version, mqtt::ProtocolVersion::V311);
}

void TestHexInput::unfinishedPacketIsKept()
{
    const auto packets =
            inspector::cutPasted(QByteArray::fromHex("c000300500"), {}, std::nullopt).packets;
    QCOMPARE(packets.size(), size_t(2));
    QCOMPARE(packets[1].kind, inspector::CaptureKind::CutPacket);
    QCOMPARE(packets[1].bytes, QByteArray::fromHex("300500"));
}

QTEST_GUILESS_MAIN(TestHexInput)
#include "tst_hexinput.moc"
