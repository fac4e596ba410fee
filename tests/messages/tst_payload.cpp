// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadformat.h"
#include "app/messages/payloadhex.h"
#include "app/messages/payloadjson.h"

#include <QtTest>

using namespace messages;

class TestPayload : public QObject
{
    Q_OBJECT

private slots:
    void prettyJsonPutsEachMemberOnALine();
    void noTokenChanges_data();
    void noTokenChanges();
    void compactJsonIsTheSameTokens();
    void flawsOfJson_data();
    void flawsOfJson();
    void placeCountsCharacters();
    void guesses_data();
    void guesses();
    void guessesByTheFirstPartOfALargePayload();
    void hexDumpShowsOffsetBytesAndText();
    void readsHexAsPeopleTypeIt_data();
    void readsHexAsPeopleTypeIt();
    void pointsAtHexItCannotRead_data();
    void pointsAtHexItCannotRead();
};

void TestPayload::prettyJsonPutsEachMemberOnALine()
{
    const auto pretty = prettyJson(R"({"a":1,"b":[true,null,{}],"c":{"d":"x, y"},"e":[]})");
    QVERIFY(pretty);
    QCOMPARE(pretty.value(), QByteArray("{\n"
                                        "  \"a\": 1,\n"
                                        "  \"b\": [\n"
                                        "    true,\n"
                                        "    null,\n"
                                        "    {}\n"
                                        "  ],\n"
                                        "  \"c\": {\n"
                                        "    \"d\": \"x, y\"\n"
                                        "  },\n"
                                        "  \"e\": []\n"
                                        "}"));
}

void TestPayload::noTokenChanges_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("a fraction of zero") << QByteArray("1.0");
    QTest::newRow("beyond a double") << QByteArray("1e400");
    QTest::newRow("beyond 64 bits") << QByteArray("12345678901234567890");
    QTest::newRow("minus zero") << QByteArray("-0");
    QTest::newRow("capital exponent with plus") << QByteArray("1E+05");
    QTest::newRow("more digits than a double has")
            << QByteArray("0.1000000000000000055511151231257827");
    QTest::newRow("escaped slash and capital hex") << QByteArray(R"("\/\u00E9\u00e9")");
    QTest::newRow("lone surrogate escape") << QByteArray(R"("\ud800")");
    QTest::newRow("characters beyond ASCII") << QByteArray("\"温度 🌡\"");
}

void TestPayload::noTokenChanges()
{
    QFETCH(QByteArray, token);
    QCOMPARE(prettyJson(token).value(), token);
    QCOMPARE(prettyJson("[" + token + "]").value(), "[\n  " + token + "\n]");
    QCOMPARE(prettyJson("{\"k\":" + token + ",\"k\":" + token + "}").value(),
             "{\n  \"k\": " + token + ",\n  \"k\": " + token + "\n}");
}

void TestPayload::compactJsonIsTheSameTokens()
{
    QCOMPARE(compactJson(" { \"a\" : [ 1.0 , 2 ] ,\n\"b\":\"x y\" } ").value(),
             QByteArray(R"({"a":[1.0,2],"b":"x y"})"));
}

void TestPayload::flawsOfJson_data()
{
    using Kind = JsonFlaw::Kind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("offset");
    QTest::newRow("nothing") << QByteArray("  ") << Kind::Empty << 2;
    QTest::newRow("open object") << QByteArray("{\"a\":1") << Kind::UnexpectedEnd << 6;
    QTest::newRow("open string") << QByteArray("[\"a") << Kind::UnexpectedEnd << 3;
    QTest::newRow("comma before the end") << QByteArray("[1,]") << Kind::UnexpectedCharacter << 3;
    QTest::newRow("comma before the end of an object")
            << QByteArray("{\"a\":1,}") << Kind::UnexpectedCharacter << 7;
    QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << Kind::UnexpectedCharacter << 5;
    QTest::newRow("key without quotes") << QByteArray("{a:1}") << Kind::BadLiteral << 1;
    QTest::newRow("wrong bracket") << QByteArray("[1}") << Kind::UnexpectedCharacter << 2;
    QTest::newRow("line break in a string")
            << QByteArray("[\"a\nb\"]") << Kind::ControlCharacterInString << 3;
    QTest::newRow("unknown escape") << QByteArray(R"(["\x41"])") << Kind::BadEscape << 2;
    QTest::newRow("cut unicode escape") << QByteArray(R"(["\u12"])") << Kind::BadEscape << 2;
    QTest::newRow("escaped NUL byte") << QByteArray("[\"\\\0\"]", 6) << Kind::BadEscape << 2;
    QTest::newRow("leading zero") << QByteArray("[01]") << Kind::BadNumber << 1;
    QTest::newRow("no digit after the point") << QByteArray("[1.]") << Kind::BadNumber << 1;
    QTest::newRow("no digit in the exponent") << QByteArray("[1e]") << Kind::BadNumber << 1;
    QTest::newRow("lonely minus") << QByteArray("[-]") << Kind::BadNumber << 1;
    QTest::newRow("capital True") << QByteArray("[True]") << Kind::BadLiteral << 1;
    QTest::newRow("not a number") << QByteArray("[NaN]") << Kind::BadLiteral << 1;
    QTest::newRow("two texts") << QByteArray("{} {}") << Kind::SomethingAfterTheEnd << 3;
    QTest::newRow("not UTF-8") << QByteArray("[\"\xff\"]") << Kind::NotUtf8 << 2;
    QTest::newRow("deep") << QByteArray(600, '[') << Kind::TooDeep << 512;
}

void TestPayload::flawsOfJson()
{
    QFETCH(QByteArray, text);
    QFETCH(JsonFlaw::Kind, kind);
    QFETCH(int, offset);
    const auto flaw = checkJson(text);
    QVERIFY(flaw);
    QCOMPARE(flaw->kind, kind);
    QCOMPARE(flaw->offset, qsizetype(offset));
    QVERIFY(!prettyJson(text));
}

void TestPayload::placeCountsCharacters()
{
    QCOMPARE(placeOf("abc", 0), (TextPlace{1, 1}));
    QCOMPARE(placeOf("a\n温度x", 8), (TextPlace{2, 3}));
    QCOMPARE(placeOf("ab", 99), (TextPlace{1, 3}));
}

void TestPayload::guesses_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<PayloadFormat>("format");
    QTest::newRow("nothing") << QByteArray() << PayloadFormat::Empty;
    QTest::newRow("object") << QByteArray(" {\"a\": 1}\n") << PayloadFormat::Json;
    QTest::newRow("broken object") << QByteArray("{\"a\": }") << PayloadFormat::Text;
    QTest::newRow("number") << QByteArray("21.5") << PayloadFormat::Text;
    QTest::newRow("Chinese") << QByteArray("你好，世界") << PayloadFormat::Text;
    QTest::newRow("NUL inside") << QByteArray("a\0b", 3) << PayloadFormat::Binary;
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << PayloadFormat::Binary;
    QTest::newRow("text with tab and line end") << QByteArray("a\tb\r\n") << PayloadFormat::Text;
}

void TestPayload::guesses()
{
    QFETCH(QByteArray, payload);
    QTEST(guessFormat(payload), "format");
}

void TestPayload::guessesByTheFirstPartOfALargePayload()
{
    QByteArray json = "[";
    while (json.size() < 1024 * 1024)
        json += "\"温度\",";
    json += "0]";
    QCOMPARE(guessFormat(json), PayloadFormat::Json);
    QByteArray text;
    while (text.size() < 1024 * 1024)
        text += "温";
    QCOMPARE(guessFormat(text), PayloadFormat::Text);
    QCOMPARE(guessFormat(QByteArray(1024 * 1024, '\0')), PayloadFormat::Binary);
}

void TestPayload::hexDumpShowsOffsetBytesAndText()
{
    const QByteArray bytes = QByteArray("0123456789abcdef") + QByteArray("\x00\xff~", 3);
    QCOMPARE(hexDump(bytes),
             QByteArray("00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  "
                        "0123456789abcdef\n"
                        "00000010  00 ff 7e                                          ..~"));
    QVERIFY(hexDump("a", 0x1234).startsWith("00001234  61 "));
    QCOMPARE(hexDump({}), QByteArray());
}

void TestPayload::readsHexAsPeopleTypeIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("pairs") << "30 0d 00 FF";
    QTest::newRow("in one run") << "300d00ff";
    QTest::newRow("C array") << "0x30, 0x0D,\n0x00, 0xff";
    QTest::newRow("escapes") << "\\x30\\x0d\\x00\\xff";
    QTest::newRow("colons and hyphens") << "30:0d-00:ff";
}

void TestPayload::readsHexAsPeopleTypeIt()
{
    QFETCH(QString, text);
    const auto bytes = parseHex(text);
    QVERIFY(bytes);
    QCOMPARE(bytes.value(), QByteArray("\x30\x0d\x00\xff", 4));
}

void TestPayload::pointsAtHexItCannotRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<HexFlaw::Kind>("kind");
    QTest::addColumn<int>("at");
    QTest::newRow("a letter beyond f") << "30 g0" << HexFlaw::Kind::NotHex << 3;
    QTest::newRow("second digit wrong") << "30 0z" << HexFlaw::Kind::NotHex << 4;
    QTest::newRow("half a byte at the end") << "30 0" << HexFlaw::Kind::HalfByte << 3;
    QTest::newRow("half a byte inside") << "3 00" << HexFlaw::Kind::HalfByte << 0;
}

void TestPayload::pointsAtHexItCannotRead()
{
    QFETCH(QString, text);
    QFETCH(HexFlaw::Kind, kind);
    QFETCH(int, at);
    const auto bytes = parseHex(text);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error(), (HexFlaw{kind, at}));
}

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_payload.moc"
