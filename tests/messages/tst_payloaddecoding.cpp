// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/decoderules.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace messages;
using Form = PayloadDecoding::Form;
using Kind = PayloadFlaw::Kind;

namespace {

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

QByteArray deepJson()
{
    return "{\"t\":21.50}";
}

QByteArray birth()
{
    return bytes("0880d095ffbc3112160a0b54656d706572617475726510012009650000ac4112110a054c657665"
                 "6c1002200350fbffffff0f1800");
}

QByteArray data()
{
    return bytes("08e8d795ffbc31120910012009650000b24112071007200c7a01781204100238011801");
}

PayloadDecoding as(Form form)
{
    PayloadDecoding decoding;
    decoding.form = form;
    return decoding;
}

constexpr char timeProto[] = "syntax = \"proto3\";\n"
                             "package plant;\n"
                             "import \"google/protobuf/timestamp.proto\";\n"
                             "message Reading {\n"
                             "  string name = 1;\n"
                             "  sint64 value = 2;\n"
                             "  google.protobuf.Timestamp at = 3;\n"
                             "  message Extra { bytes raw = 1; }\n"
                             "  Extra extra = 4;\n"
                             "}\n";

} // namespace

class TestPayloadDecoding : public QObject
{
    Q_OBJECT

private slots:
    void textKeepsBadBytesVisible_data();
    void textKeepsBadBytesVisible();
    void textIsCutBetweenCharacters();
    void unwraps_data();
    void unwraps();
    void brokenWrappings_data();
    void brokenWrappings();
    void aBombIsNotUnpacked();
    void readings_data();
    void readings();
    void flawsKeepTheBytes_data();
    void flawsKeepTheBytes();
    void detects_data();
    void detects();
    void protobufFieldsByName();
    void protobufUnknownFieldsByNumber();
    void descriptorSetsToo();
    void brokenSchemasSayWhere();
    void sparkplugNamesAliasesFromTheBirth();
    void theFirstEnabledRuleDecides();
};

void TestPayloadDecoding::textKeepsBadBytesVisible_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("bad");
    QTest::newRow("UTF-8") << QByteArray("温度 21°") << TextEncoding::Utf8 << "温度 21°" << 0;
    QTest::newRow("UTF-8 with a lone byte")
            << QByteArray("a\xff z") << TextEncoding::Utf8 << "a\\xFF z" << 1;
    QTest::newRow("UTF-8 cut in a character")
            << bytes("41e6b8") << TextEncoding::Utf8 << "A\\xE6\\xB8" << 2;
    QTest::newRow("GB 18030") << bytes("c4e3bac3") << TextEncoding::Gb18030 << "你好" << 0;
    QTest::newRow("GB 18030, four bytes")
            << bytes("95328236") << TextEncoding::Gb18030 << QString::fromUcs4(U"\U00020000") << 0;
    QTest::newRow("GB 18030, bad lead")
            << bytes("c4e3ff41") << TextEncoding::Gb18030 << "你\\xFFA" << 1;
    QTest::newRow("UTF-16 little endian")
            << bytes("604f7d59") << TextEncoding::Utf16Le << "你好" << 0;
    QTest::newRow("UTF-16 big endian") << bytes("4f60597d") << TextEncoding::Utf16Be << "你好" << 0;
    QTest::newRow("UTF-16 lone surrogate")
            << bytes("00d84100") << TextEncoding::Utf16Le << QString::fromUtf8("\\x00\\xD8A") << 2;
    QTest::newRow("UTF-16 half a unit")
            << bytes("410042") << TextEncoding::Utf16Le << "A\\x42" << 1;
    QTest::newRow("Latin-1") << bytes("b5e9") << TextEncoding::Latin1 << "µé" << 0;
}

void TestPayloadDecoding::textKeepsBadBytesVisible()
{
    QFETCH(QByteArray, payload);
    QFETCH(TextEncoding, encoding);
    QFETCH(QString, text);
    QFETCH(int, bad);
    const EncodedText decoded = decodeText(payload, encoding);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.badBytes, bad);
    QCOMPARE(decoded.badPlaces.size(), size_t(bad));
    QCOMPARE(decoded.firstBad >= 0, bad > 0);
    for (const base::ByteRange &place : decoded.badPlaces)
        QVERIFY(decoded.text.mid(place.start, place.length).startsWith("\\x"));
}

void TestPayloadDecoding::textIsCutBetweenCharacters()
{
    const QByteArray text = QString::fromUtf8("温度").toUtf8();
    QCOMPARE(wholeCharacters(text.first(5), TextEncoding::Utf8), 3);
    QCOMPARE(wholeCharacters(text, TextEncoding::Utf8), 6);
    QCOMPARE(wholeCharacters(bytes("c4e3ba"), TextEncoding::Gb18030), 2);
    QCOMPARE(wholeCharacters(bytes("410042"), TextEncoding::Utf16Le), 2);
    QCOMPARE(wholeCharacters("ab\xffzzzzzz", TextEncoding::Utf8), 9);
}

void TestPayloadDecoding::unwraps_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<Wrapping>("wrapping");
    QTest::addColumn<Wrapping>("found");
    QTest::addColumn<QByteArray>("unpacked");
    const QByteArray gzip = bytes("1f8b0800000000000203ab562a51b23232d43335a80500cc496fa10b000000");
    const QByteArray zlib = bytes("789cab562a51b23232d43335a8050011b702e1");
    const QByteArray zstd = bytes("28b52ffd04585900007b2274223a32312e35307d749255c6");
    QTest::newRow("gzip") << gzip << Wrapping::Gzip << Wrapping::Gzip << deepJson();
    QTest::newRow("gzip found") << gzip << Wrapping::Detect << Wrapping::Gzip << deepJson();
    QTest::newRow("two gzip members") << bytes(
            "1f8b08000000000002034b4c02006d48839e020000001f8b08000000000002034b4e0100da8fd6"
            "4502000000") << Wrapping::Gzip
                                      << Wrapping::Gzip << QByteArray("abcd");
    QTest::newRow("zlib") << zlib << Wrapping::Zlib << Wrapping::Zlib << deepJson();
    QTest::newRow("zlib found") << zlib << Wrapping::Detect << Wrapping::Zlib << deepJson();
    QTest::newRow("zstd") << zstd << Wrapping::Zstd << Wrapping::Zstd << deepJson();
    QTest::newRow("zstd found") << zstd << Wrapping::Detect << Wrapping::Zstd << deepJson();
    QTest::newRow("Base64") << QByteArray("eyJ0Ijoy\r\nMS41MH0=") << Wrapping::Base64
                            << Wrapping::Base64 << deepJson();
    QTest::newRow("Base64 for URLs")
            << QByteArray("-_8") << Wrapping::Base64 << Wrapping::Base64 << bytes("fbff");
    QTest::newRow("plain text") << QByteArray("plain") << Wrapping::Detect << Wrapping::None
                                << QByteArray("plain");
    QTest::newRow("text that begins like zlib")
            << QByteArray("x\x9c is not packed") << Wrapping::Detect << Wrapping::None
            << QByteArray("x\x9c is not packed");
    QTest::newRow("left as it is") << gzip << Wrapping::None << Wrapping::None << gzip;
}

void TestPayloadDecoding::unwraps()
{
    QFETCH(QByteArray, packed);
    QFETCH(Wrapping, wrapping);
    QFETCH(Wrapping, found);
    QFETCH(QByteArray, unpacked);
    const auto result = unwrap(packed, wrapping);
    QVERIFY(result);
    QCOMPARE(result->found, found);
    QCOMPARE(result->bytes, unpacked);
}

void TestPayloadDecoding::brokenWrappings_data()
{
    QTest::addColumn<QByteArray>("packed");
    QTest::addColumn<Wrapping>("wrapping");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("gzip cut") << bytes("1f8b0800000000000203ab562a51b232") << Wrapping::Gzip
                              << Kind::CutWrapping;
    QTest::newRow("gzip with a wrong sum")
            << bytes("1f8b0800000000000203ab562a51b23232d43335a80500cc496fa20b000000")
            << Wrapping::Detect << Kind::BrokenWrapping;
    QTest::newRow("something behind gzip")
            << bytes("1f8b0800000000000203ab562a51b23232d43335a80500cc496fa10b00000041")
            << Wrapping::Gzip << Kind::BrokenWrapping;
    QTest::newRow("not gzip") << QByteArray("hello") << Wrapping::Gzip << Kind::NotThisWrapping;
    QTest::newRow("zstd cut") << bytes("28b52ffd04585900007b22") << Wrapping::Zstd
                              << Kind::CutWrapping;
    QTest::newRow("zstd with a wrong sum")
            << bytes("28b52ffd04585900007b2274223a32312e35307d749255c7") << Wrapping::Zstd
            << Kind::BrokenWrapping;
    QTest::newRow("not Base64") << QByteArray("ab!c") << Wrapping::Base64 << Kind::NotBase64;
    QTest::newRow("empty is not gzip") << QByteArray() << Wrapping::Gzip << Kind::NotThisWrapping;
}

void TestPayloadDecoding::brokenWrappings()
{
    QFETCH(QByteArray, packed);
    QFETCH(Wrapping, wrapping);
    QFETCH(Kind, kind);
    const auto result = unwrap(packed, wrapping);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
}

void TestPayloadDecoding::aBombIsNotUnpacked()
{
    const QByteArray zeros(1024 * 1024, '\0');
    const QByteArray packed = qCompress(zeros).sliced(4); // behind Qt's own length: plain zlib
    const auto result = unwrap(packed, Wrapping::Zlib, 100'000);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::TooLargeUnpacked);
    QCOMPARE(unwrap(packed, Wrapping::Zlib, zeros.size() + 1)->bytes, zeros);
}

void TestPayloadDecoding::readings_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<PayloadDecoding>("decoding");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("JSON keeps its digits")
            << deepJson() << as(Form::Json) << QByteArray("{\n  \"t\": 21.50\n}");
    QTest::newRow("XML") << QByteArray("<a x='1'><b>2.50</b><!--c--><d/></a>") << as(Form::Xml)
                         << QByteArray("<a x=\"1\">\n  <b>2.50</b>\n  <!--c-->\n  <d/>\n</a>");
    QTest::newRow("Base64") << bytes("fbff00") << as(Form::Base64) << QByteArray("+/8A");
    QTest::newRow("CBOR of RFC 8949, appendix A")
            << bytes("8301820203820405") << as(Form::Cbor)
            << QByteArray("[\n  1,\n  [\n    2,\n    3\n  ],\n  [\n    4,\n    5\n  ]\n]");
    QTest::newRow("CBOR, all kinds")
            << bytes("9f6161bf0222fff820f93e00fb3ff199999999999ac11a514b67b04202037f61736174fff780f"
                     "f")
            << as(Form::Cbor)
            << QByteArray("[\n  \"a\",\n  {\n    2: -3\n  },\n  simple(32),\n  1.5,\n  1.1,\n  "
                          "1(1363896240),\n  h'0203',\n  \"st\",\n  undefined,\n  []\n]");
    QTest::newRow("CBOR sequence") << bytes("0120") << as(Form::Cbor) << QByteArray("1\n-1");
    QTest::newRow("CBOR, all 64 bits")
            << bytes("821bffffffffffffffff3bffffffffffffffff") << as(Form::Cbor)
            << QByteArray("[\n  18446744073709551615,\n  "
                          "-18446744073709551616\n]");
    QTest::newRow("MessagePack of its home page")
            << bytes("82a7636f6d70616374c3a6736368656d6100") << as(Form::MessagePack)
            << QByteArray("{\n  \"compact\": true,\n  "
                          "\"schema\": 0\n}");
    QTest::newRow("MessagePack, all kinds")
            << bytes("9acfffffffffffffffffd3ffffffffffffffffca41ac0000cb3ff8000000000000c402"
                     "0affd40701c0a322410a9080")
            << as(Form::MessagePack)
            << QByteArray("[\n  18446744073709551615,\n  -1,\n  21.5,\n  1.5,\n  h'0aff',\n  "
                          "ext(7, h'01'),\n  null,\n  \"\\\"A\\u000a\",\n  [],\n  {}\n]");
    PayloadDecoding numbers = as(Form::Numbers);
    numbers.numbers = {NumberLayout::Kind::Signed, 16, NumberLayout::Order::BigEndian};
    QTest::newRow("numbers, 16 bits") << bytes("fffe0001") << numbers
                                      << QByteArray("     0  -2                      ff fe\n"
                                                    "     2  1                       00 01\n");
    numbers.numbers = {NumberLayout::Kind::Float, 32, NumberLayout::Order::LittleEndian};
    QTest::newRow("numbers, float") << bytes("0000ac41") << numbers
                                    << QByteArray("     0  21.5                    00 00 ac 41\n");
    PayloadDecoding base64Json = as(Form::Json);
    base64Json.wrapping = Wrapping::Base64;
    QTest::newRow("JSON within Base64")
            << QByteArray("eyJ0IjoyMS41MH0=") << base64Json << QByteArray("{\n  \"t\": 21.50\n}");
}

void TestPayloadDecoding::readings()
{
    QFETCH(QByteArray, payload);
    QFETCH(PayloadDecoding, decoding);
    QFETCH(QByteArray, text);
    const DecodedPayload decoded = decodePayload(payload, decoding, {});
    QVERIFY2(!decoded.flaw, decoded.flaw ? qPrintable(decoded.flaw->detail) : "");
    QCOMPARE(decoded.text, text);
}

void TestPayloadDecoding::flawsKeepTheBytes_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<PayloadDecoding>("decoding");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("offset");
    QTest::newRow("JSON") << QByteArray("{\"a\":}") << as(Form::Json) << Kind::NotJson << 5;
    QTest::newRow("XML") << QByteArray("<a><b></a>") << as(Form::Xml) << Kind::NotXml << -2;
    QTest::newRow("CBOR cut") << bytes("8301") << as(Form::Cbor) << Kind::NotCbor << -2;
    QTest::newRow("CBOR, too deep")
            << QByteArray(100'000, '\x81') << as(Form::Cbor) << Kind::NotCbor << -2;
    QTest::newRow("CBOR, tags without end")
            << QByteArray(100'000, '\xc1') << as(Form::Cbor) << Kind::NotCbor << -2;
    QTest::newRow("CBOR, nothing") << QByteArray() << as(Form::Cbor) << Kind::NotCbor << -2;
    QTest::newRow("MessagePack cut")
            << bytes("82a763") << as(Form::MessagePack) << Kind::NotMessagePack << -2;
    QTest::newRow("MessagePack, reserved")
            << bytes("c1") << as(Form::MessagePack) << Kind::NotMessagePack << 0;
    QTest::newRow("MessagePack, nothing")
            << QByteArray() << as(Form::MessagePack) << Kind::NotMessagePack << 0;
    QTest::newRow("MessagePack, too deep")
            << QByteArray(100'000, '\x91') << as(Form::MessagePack) << Kind::NotMessagePack << -2;
    QTest::newRow("numbers") << bytes("010203") << as(Form::Numbers) << Kind::NotWholeNumbers << 2;
    QTest::newRow("image") << QByteArray("GIF") << as(Form::Image) << Kind::NotImage << 0;
    QTest::newRow("Protobuf without schema")
            << bytes("0801") << as(Form::Protobuf) << Kind::NoSchema << -1;
    QTest::newRow("script without file")
            << bytes("0801") << as(Form::JavaScript) << Kind::NoScript << -1;
    QTest::newRow("Sparkplug") << bytes("ffff") << as(Form::SparkplugB) << Kind::NotProtobuf << -1;
}

void TestPayloadDecoding::flawsKeepTheBytes()
{
    QFETCH(QByteArray, payload);
    QFETCH(PayloadDecoding, decoding);
    QFETCH(Kind, kind);
    QFETCH(int, offset); // -2: the library's business
    const DecodedPayload decoded = decodePayload(payload, decoding, {});
    QVERIFY(decoded.flaw);
    QCOMPARE(decoded.flaw->kind, kind);
    if (offset > -2)
        QCOMPARE(decoded.flaw->offset, offset);
    QCOMPARE(decoded.bytes, payload);
    QVERIFY(decoded.text.isEmpty());
}

void TestPayloadDecoding::detects_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<Form>("form");
    const QByteArray topic = "a/b";
    QTest::newRow("JSON") << deepJson() << topic << QByteArray() << Form::Json;
    QTest::newRow("JSON packed") << bytes(
            "1f8b0800000000000203ab562a51b23232d43335a80500cc496fa10b000000")
                                 << topic << QByteArray() << Form::Json;
    QTest::newRow("XML") << QByteArray("<?xml version='1.0'?><a/>") << topic << QByteArray()
                         << Form::Xml;
    QTest::newRow("PNG") << bytes("89504e470d0a1a0a00") << topic << QByteArray() << Form::Image;
    QTest::newRow("self-described CBOR")
            << bytes("d9d9f701") << topic << QByteArray() << Form::Cbor;
    QTest::newRow("CBOR by its content type")
            << bytes("a0") << topic << QByteArray("application/senml+cbor") << Form::Cbor;
    QTest::newRow("MessagePack by its content type")
            << bytes("80") << topic << QByteArray("Application/MsgPack; v=1") << Form::MessagePack;
    QTest::newRow("Sparkplug by its topic")
            << birth() << QByteArray("spBv1.0/g/NBIRTH/n") << QByteArray() << Form::SparkplugB;
    QTest::newRow("Sparkplug's host state")
            << QByteArray("{\"online\":true}") << QByteArray("spBv1.0/STATE/host/x") << QByteArray()
            << Form::Json;
    QTest::newRow("binary") << bytes("00ff") << topic << QByteArray() << Form::Hex;
    QTest::newRow("a reading") << QByteArray("21.5") << topic << QByteArray() << Form::Text;
    QTest::newRow("nothing") << QByteArray() << topic << QByteArray() << Form::Text;
}

void TestPayloadDecoding::detects()
{
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, topic);
    QFETCH(QByteArray, contentType);
    QFETCH(Form, form);
    DecodingContext context;
    context.topic = topic;
    context.contentType = contentType;
    QCOMPARE(decodePayload(payload, {}, context).form, form);
}

static ProtoSchema writeAndLoad(const QTemporaryDir &folder, const QByteArray &proto)
{
    const QString path = folder.filePath(QStringLiteral("reading.proto"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(proto) != proto.size())
        qFatal("cannot write %s", qPrintable(path));
    file.close();
    const auto schema = ProtoSchema::fromFile(path);
    if (!schema)
        qFatal("%s", qPrintable(schema.error().detail));
    return schema.value();
}

void TestPayloadDecoding::protobufFieldsByName()
{
    const QTemporaryDir folder;
    const ProtoSchema schema = writeAndLoad(folder, timeProto);
    QVERIFY(schema.messageTypes().contains("plant.Reading"));
    QVERIFY(schema.messageTypes().contains("plant.Reading.Extra"));
    PayloadDecoding decoding = as(Form::Protobuf);
    decoding.schemaFile = "reading.proto";
    decoding.messageType = "plant.Reading";
    DecodingContext context;
    context.schema = schema;
    const auto decoded = decodePayload(bytes("0a046675656c1009"
                                             "1a060880e2cfaa06"
                                             "22040a02ff00"),
                                       decoding, context);
    QVERIFY2(!decoded.flaw, decoded.flaw ? qPrintable(decoded.flaw->detail) : "");
    QCOMPARE(decoded.text, QByteArray("name: \"fuel\"\nvalue: -5\nat {\n  seconds: 1700000000\n}\n"
                                      "extra {\n  raw: \"\\377\\000\"\n}"));
    decoding.messageType = "plant.Nothing";
    QCOMPARE(decodePayload(bytes("0a00"), decoding, context).flaw->kind, Kind::UnknownMessageType);
    decoding.messageType = "plant.Reading";
    QCOMPARE(decodePayload(bytes("0aff"), decoding, context).flaw->kind, Kind::NotProtobuf);
}

void TestPayloadDecoding::protobufUnknownFieldsByNumber()
{
    const auto schema = ProtoSchema::fromText("syntax = \"proto3\"; message M { int32 a = 1; }");
    QVERIFY(schema);
    const auto text = schema->text(bytes("080178b017"), QStringLiteral("M"));
    QVERIFY(text);
    QCOMPARE(text.value(), QByteArray("a: 1\n15: 2992"));
}

void TestPayloadDecoding::descriptorSetsToo()
{
    const QTemporaryDir folder;
    writeAndLoad(folder, timeProto);
    const QString set = folder.filePath(QStringLiteral("reading.bin"));
    QProcess protoc;
    protoc.start("protoc", {"-I" + folder.path(), "--include_imports",
                            "--descriptor_set_out=" + set, "reading.proto"});
    QVERIFY(protoc.waitForFinished());
    QCOMPARE(protoc.exitCode(), 0);
    const auto schema = ProtoSchema::fromFile(set);
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().detail));
    QVERIFY(schema->hasType(QStringLiteral("plant.Reading")));
    QCOMPARE(schema->text(bytes("1009"), QStringLiteral("plant.Reading")).value(),
             QByteArray("value: -5"));
}

void TestPayloadDecoding::brokenSchemasSayWhere()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("bad.proto")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("syntax = \"proto3\";\nmessage M { int32 a = ; }\n");
    file.close();
    const auto schema = ProtoSchema::fromFile(file.fileName());
    QVERIFY(!schema);
    QCOMPARE(schema.error().kind, Kind::SchemaUnreadable);
    QVERIFY2(schema.error().detail.startsWith("bad.proto:2:"), qPrintable(schema.error().detail));
    const auto missing = ProtoSchema::fromFile(folder.filePath(QStringLiteral("none.proto")));
    QVERIFY(!missing);
    QVERIFY(missing.error().detail.contains("none.proto"));
}

void TestPayloadDecoding::sparkplugNamesAliasesFromTheBirth()
{
    const auto topic = SparkplugTopic::parse("spBv1.0/g/DDATA/n/d");
    QVERIFY(topic);
    QCOMPARE(topic->birthTopics(),
             (std::vector<QByteArray>{"spBv1.0/g/NBIRTH/n", "spBv1.0/g/DBIRTH/n/d"}));
    QVERIFY(!SparkplugTopic::parse("spBv1.0/g/NDATA"));
    QVERIFY(!SparkplugTopic::parse("a/g/NDATA/n"));

    const auto born = sparkplugText(birth(), {});
    QVERIFY(born);
    QCOMPARE(born.value(), QByteArray("timestamp: 2023-11-14T22:13:20.000Z\nseq: 0\nmetrics: 2\n"
                                      "  Temperature [1]: 21.5  Float\n"
                                      "  Level [2]: -5  Int32"));
    const SparkplugAliases aliases = sparkplugAliases(birth());
    QCOMPARE(aliases.size(), 2);
    const auto text = sparkplugText(data(), aliases);
    QVERIFY(text);
    QCOMPARE(text.value(), QByteArray("timestamp: 2023-11-14T22:13:21.000Z\nseq: 1\nmetrics: 3\n"
                                      "  Temperature [1]: 22.25  Float\n"
                                      "  [7] ?: \"x\"  String\n"
                                      "  Level [2]: null"));
}

void TestPayloadDecoding::theFirstEnabledRuleDecides()
{
    DecodeRules rules{{false, "a/b", as(Form::Cbor)},
                      {true, "a/#/wrong", as(Form::Xml)},
                      {true, "a/+", as(Form::Json)},
                      {true, "#", as(Form::Hex)}};
    QCOMPARE(ruleFor(rules, "a/b")->decoding.form, Form::Json);
    QCOMPARE(ruleFor(rules, "a/b/c")->decoding.form, Form::Hex);
    QCOMPARE(ruleFor(rules, "$SYS/x"), nullptr);
}

QTEST_GUILESS_MAIN(TestPayloadDecoding)
#include "tst_payloaddecoding.moc"
