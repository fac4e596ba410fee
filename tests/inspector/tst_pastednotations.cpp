// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexinput.h"

#include <QTest>

#include <algorithm>

using inspector::HexNoteKind;
using inspector::HexReading;

// The rarer notations, and what is offered for each kind of damage.
class TestPastedNotations : public QObject
{
    Q_OBJECT

private slots:
    void notationsAreRead_data();
    void notationsAreRead();
    void damageIsPointedAt_data();
    void damageIsPointedAt();
    void oddPacketsAreMended_data();
    void oddPacketsAreMended();
    void base64OfNoPacketIsNotTaken();
};

namespace {

const QByteArray connect21 = QByteArray::fromHex("101300044d5154540402003c0007636c69656e7431");
const QByteArray puback = QByteArray::fromHex("40020002");

QString listed(const HexReading &reading)
{
    QStringList texts;
    for (const inspector::HexNote &note : reading.notes)
        texts << inspector::noteText(note);
    return texts.join(QLatin1Char('\n'));
}

} // namespace

void TestPastedNotations::notationsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const char *text, const QByteArray &bytes) {
        QTest::newRow(name) << QString::fromUtf8(text) << bytes;
    };
    row("base64", "EBMABE1RVFQEAgA8AAdjbGllbnQx", connect21);
    row("base64 over lines", "EBMABE1RVFQE\nAgA8AAdjbGll\r\nbnQx\n", connect21);
    row("base64 with padding", "MAMAAWE=", QByteArray::fromHex("3003000161"));
    row("base64 without padding", "MAMAAWE", QByteArray::fromHex("3003000161"));
    row("base64 for addresses", "MAYAAWH7__4", QByteArray::fromHex("3006000161fbfffe"));
    row("base64 in quotes", "\"EBMABE1RVFQEAgA8AAdjbGllbnQx\"", connect21);
    row("data url", "data:application/octet-stream;base64,EBMABE1RVFQEAgA8AAdjbGllbnQx", connect21);
    row("wireshark yaml",
        "packets:\n  - packet: 4\n    peer: 0\n    data: !!binary |\n      "
        "EBMABE1RVFQEAgA8AAdjbGllbnQx\n  - packet: 6\n    peer: 1\n    data: !!binary |\n"
        "      IAIAAA==\n",
        connect21 + QByteArray::fromHex("20020000"));
    row("node buffer", "<Buffer 40 02 00 02>", puback);
    row("kotlin", "byteArrayOf(0x40, 0x02, 0x00, 0x02)", puback);
    row("java with negative numbers", "byte[] p = {16, 2, -112, 3};",
        QByteArray::fromHex("10029003"));
    row("binary literals", "{0b01000000, 0b00000010, 0, 2}", puback);
    row("postgresql bytea", "\\x40020002", puback);
    row("verilog", "8'h40 8'h02 8'h00 8'h02", puback);
    row("markdown fence", "```\n40 02 00 02\n```", puback);
    row("tags", "<hex>40 02 00 02</hex>", puback);
    row("registry", "\"x\"=hex:40,02,00,\\\n  02", puback);
    row("xxd -b", "00000000: 01000000 00000010 00000000 00000010            @...\n", puback);
    row("od -c",
        "0000000 020 023  \\0 004   M   Q   T   T 004 002  \\0   <  \\0  \\a   c   l\n"
        "0000020   i   e   n   t   1\n0000025\n",
        connect21);
    row("od -c with a blank", "0000000   0 003  \\0 001       a\n0000006\n",
        QByteArray::fromHex("300300012061"));
    row("hexdump -d",
        "0000000   04880   01024   20813   21588   00516   15360   01792   27747\n"
        "0000010   25961   29806   00049                                        \n0000015\n",
        connect21);
    row("dump with a title",
        "Frame (21 bytes):\n"
        "0000   10 13 00 04 4d 51 54 54 04 02 00 3c 00 07 63 6c   ....MQTT...<..cl\n"
        "0010   69 65 6e 74 31                                    ient1\n",
        connect21);
    row("saleae table",
        "Time [s],Value,Parity Error,Framing Error\n0.0001,0x40,,\n0.0002,0x02,,\n0.0003,0x00,,\n"
        "0.0004,0x02,,\n",
        puback);
    row("logic 2 table",
        "name,type,start_time,duration,data\n\"Async Serial\",\"data\",0.1,0.2,0x40\n"
        "\"Async Serial\",\"data\",0.3,0.2,0x02\n\"Async Serial\",\"data\",0.5,0.2,0x00\n"
        "\"Async Serial\",\"data\",0.7,0.2,0x02\n",
        puback);
    row("lines with times", "12:00:01.001 40 02\n12:00:01.101 00 02\n", puback);
    row("esp-idf buffer",
        "I (1234) mqtt: 0x3ffb1234   10 13 00 04 4d 51 54 54  04 02 00 3c 00 07 63 6c  "
        "|....MQTT...<..cl|\n"
        "I (1234) mqtt: 0x3ffb1244   69 65 6e 74 31                                    |ient1|",
        connect21);
    row("lines named after packets",
        "CONNECT: 10 13 00 04 4d 51 54 54 04 02 00 3c 00 07 63 6c 69 65 6e 74 31\n"
        "CONNACK: 20 02 00 00\n",
        connect21 + QByteArray::fromHex("20020000"));
}

void TestPastedNotations::notationsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    const HexReading reading = inspector::readHex(text);
    QVERIFY2(reading.isReadable(), qPrintable(listed(reading)));
    QCOMPARE(reading.bytes.toHex(' '), bytes.toHex(' '));
    QCOMPARE(reading.places.size(), size_t(bytes.size()));
    for (const inspector::CharRange &place : reading.places)
        QVERIFY(place.start >= 0 && place.length > 0 && place.end() <= text.size());
}

void TestPastedNotations::damageIsPointedAt_data()
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
    row("O for 0", "4O 02 00 02", HexNoteKind::LookAlikes, "4O", "40020002");
    row("l for 1", "l0 02 00 02", HexNoteKind::LookAlikes, "l0", "10020002");
    row("O in a stream", "4002O00240020002", HexNoteKind::LookAlikes, "4002O00240020002",
        "4002000240020002");
    row("a word is not taken for digits", "40 02 of 02", HexNoteKind::StrangeText, "of", "400202");
    row("header with another length", "+IPD,5:20 02 00 00", HexNoteKind::LogLength,
        "+IPD,5:", "20020000");
    row("message of a module that speaks mqtt", "+QMTRECV: 0,0,\"t/in\",\"hello\"",
        HexNoteKind::ModuleMessage, "+QMTRECV: 0,0,\"t/in\",\"hello\"",
        "300b0004742f696e68656c6c6f");
    row("strange cell of a table", "Time,Value\n1,0x40\n2,??\n3,0x00\n", HexNoteKind::StrangeText,
        "??", "4000");
    row("negative number that is no byte", "{1, -200, 3}", HexNoteKind::NumberTooLarge, "200",
        "0103");
}

void TestPastedNotations::damageIsPointedAt()
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

void TestPastedNotations::oddPacketsAreMended_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<HexNoteKind>("note");
    QTest::addColumn<QByteArray>("repair");
    const auto row = [](const char *name, const char *text, HexNoteKind note, const char *repair) {
        QTest::newRow(name) << QString::fromLatin1(text) << note << QByteArray::fromHex(repair);
    };
    row("publish without first byte", "0e0005742f6f75747b2261223a317d",
        HexNoteKind::FirstByteMissing, "300e0005742f6f75747b2261223a317d");
    row("subscribe without first byte", "0900010004742f696e00", HexNoteKind::FirstByteMissing,
        "820900010004742f696e00");
    row("suback without first byte", "03000100", HexNoteKind::FirstByteMissing, "9003000100");
    row("connack without first byte", "020000", HexNoteKind::FirstByteMissing, "20020000");
    row("line end in front", "0d0a20020000", HexNoteKind::BytesInFront, "20020000");
    row("length of the client identifier", "101300044d5154540402003c0008636c69656e7431",
        HexNoteKind::InnerLength, "101300044d5154540402003c0007636c69656e7431");
    row("flags of subscribe", "800900010004742f696e00", HexNoteKind::WrongFlags,
        "820900010004742f696e00");
    row("serial bytes of a module", "0d0a2b4950442c343a20020000", HexNoteKind::ModuleFraming,
        "20020000");
}

void TestPastedNotations::oddPacketsAreMended()
{
    QFETCH(QString, text);
    QFETCH(HexNoteKind, note);
    QFETCH(QByteArray, repair);
    const HexReading reading = inspector::readHex(text);
    QVERIFY2(reading.isReadable(), qPrintable(listed(reading)));
    QVERIFY2(reading.has(note), qPrintable(listed(reading)));
    QVERIFY(reading.notes.back().at.length > 0);
    QVERIFY(reading.repair);
    QCOMPARE(reading.repair->toHex(' '), repair.toHex(' '));
    QVERIFY(!inspector::repairText(reading).isEmpty());
    QCOMPARE(reading.bytes.toHex(), text.toLatin1()); // never made silently
}

void TestPastedNotations::base64OfNoPacketIsNotTaken()
{
    const HexReading reading = inspector::readHex(QStringLiteral("SGVsbG8gd29ybGQh"));
    QVERIFY(!reading.isReadable());
    QVERIFY(!reading.has(HexNoteKind::Base64));
}

QTEST_GUILESS_MAIN(TestPastedNotations)
#include "tst_pastednotations.moc"
