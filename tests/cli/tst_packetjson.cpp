// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/packetjson.h"

#include "app/cli/packetfromjson.h"
#include "app/client/wording.h"
#include "tests/mqtt/conformancecases.h"

#include <QJsonDocument>
#include <QTest>

using conformance::Case;

class PacketJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAndPropertiesAreThoseOfTheCases();
    void validPacketsComeBackByteForByte();
    void invalidPacketsSayWhatIsWrong();
    void textIsEscaped();
    void illFormedTextIsStillJson();
    void shortFormsFollowFromWhatIsGiven_data();
    void shortFormsFollowFromWhatIsGiven();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
};

namespace {

QJsonObject jsonOf(const QByteArray &bytes, const mqtt::DecodeContext &context)
{
    QByteArray json = "{";
    inspector::appendPacketMembers(json, mqtt::trace(bytes, context), bytes, client::describe);
    return QJsonDocument::fromJson(json + '}').object();
}

// The cases give the payload of some packets by its length and hash only.
bool isLeftOut(const QString &key)
{
    return key == QLatin1String("payloadLength") || key == QLatin1String("payloadSha256");
}

QJsonArray withoutNames(const QJsonArray &properties)
{
    QJsonArray bare;
    for (const QJsonValue &property : properties)
        bare.append(QJsonArray{property[u"id"], property[u"value"]});
    return bare;
}

QJsonObject objectOf(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void PacketJsonTest::fieldsAndPropertiesAreThoseOfTheCases()
{
    int count = 0;
    for (const Case &one : conformance::cases()) {
        if (one.outcome != QLatin1String("ok"))
            continue;
        const QJsonObject json = jsonOf(one.bytes, one.context);
        const QJsonObject expected = one.expect[u"fields"].toObject();
        for (auto field = expected.begin(); field != expected.end(); ++field) {
            if (!isLeftOut(field.key()))
                QCOMPARE(json[u"fields"][field.key()], field.value());
        }
        for (const auto &group : {QStringLiteral("properties"), QStringLiteral("willProperties")}) {
            if (one.expect.contains(group))
                QCOMPARE(withoutNames(json[group].toArray()),
                         withoutNames(one.expect[group].toArray()));
        }
        QCOMPARE(json[u"spans"], one.expect[u"spans"]);
        QCOMPARE(json[u"length"], one.expect[u"length"]);
        ++count;
    }
    QVERIFY(count > 1500);
}

void PacketJsonTest::validPacketsComeBackByteForByte()
{
    int count = 0;
    for (const Case &one : conformance::cases()) {
        if (one.outcome != QLatin1String("ok"))
            continue;
        const auto bytes = cli::bytesOfPacket(jsonOf(one.bytes, one.context));
        QVERIFY2(bytes.has_value(), qPrintable(QString::fromUtf8(one.id)));
        QCOMPARE(bytes->toHex(), conformance::packetOf(one).toHex());
        ++count;
    }
    QVERIFY(count > 1500);
}

void PacketJsonTest::invalidPacketsSayWhatIsWrong()
{
    int count = 0;
    for (const Case &one : conformance::cases()) {
        if (one.outcome != QLatin1String("invalid"))
            continue;
        const QJsonObject json = jsonOf(one.bytes, one.context);
        const QJsonObject breaks = json[u"breaks"].toObject();
        QCOMPARE(breaks[u"statement"], one.breaks[u"statement"]);
        QCOMPARE(breaks[u"at"], one.breaks[u"at"]);
        const QString what = breaks[u"what"].toString();
        QVERIFY2(what.endsWith(u'.') || what.endsWith(u'?'), qPrintable(what));
        QVERIFY2(!what.contains(u'%'), qPrintable(what));
        ++count;
    }
    QVERIFY(count > 1500);
}

void PacketJsonTest::textIsEscaped()
{
    // The topic is a quote, a backslash, a line feed, U+0001 and U+4E2D.
    const QByteArray bytes = QByteArray::fromHex("30090007225c0a01e4b8ad");
    const QJsonObject json = jsonOf(bytes, {mqtt::ProtocolVersion::V311, std::nullopt});
    QCOMPARE(json[u"fields"][u"topic"].toString(), QString::fromUtf8("\"\\\n\x01\xe4\xb8\xad"));
}

void PacketJsonTest::illFormedTextIsStillJson()
{
    const QByteArray bytes = QByteArray::fromHex("3005000361ff62");
    const QJsonObject json = jsonOf(bytes, {mqtt::ProtocolVersion::V311, std::nullopt});
    QCOMPARE(json[u"outcome"].toString(), QStringLiteral("invalid"));
    QCOMPARE(json[u"fields"][u"topic"].toString(), QString::fromUtf8("a\xef\xbf\xbd"
                                                                     "b"));
}

void PacketJsonTest::shortFormsFollowFromWhatIsGiven_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *name, const char *json, const char *hex) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(hex);
    };
    row("identifier only", R"({"type":"PUBACK","fields":{"packetId":1}})", "40020001");
    row("with a reason", R"({"type":"PUBACK","fields":{"packetId":1,"reasonCode":0}})",
        "4003000100");
    row("with properties", R"({"type":"PUBACK","fields":{"packetId":1},"properties":[]})",
        "400400010000");
    row("by length",
        R"({"type":"PUBACK","remainingLength":2,"fields":{"packetId":1,"reasonCode":0},
            "properties":[]})",
        "40020001");
    row("3.1.1 has one form",
        R"({"type":"PUBACK","version":4,"fields":{"packetId":1,"reasonCode":0}})", "40020001");
    row("flags as told", R"({"type":"PUBREL","flags":0,"fields":{"packetId":1}})", "60020001");
    row("a property by name",
        R"({"type":"DISCONNECT","fields":{"reasonCode":4},
            "properties":[{"name":"sessionExpiryInterval","value":1}]})",
        "e00704051100000001");
}

void PacketJsonTest::shortFormsFollowFromWhatIsGiven()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, hex);
    const auto bytes = cli::bytesOfPacket(objectOf(json.constData()));
    QVERIFY(bytes);
    QCOMPARE(bytes->toHex(), hex);
}

void PacketJsonTest::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *json, const char *named) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(named);
    };
    row("no type", R"({"fields":{}})", "type");
    row("unknown type", R"({"type":"PUBLSH"})", "type");
    row("unknown field", R"({"type":"PUBLISH","fields":{"topik":"a"}})", "fields.topik");
    row("payload that is no hex", R"({"type":"PUBLISH","fields":{"payload":"xy"}})",
        "fields.payload");
    row("number too large", R"({"type":"PUBACK","fields":{"packetId":65536}})", "fields.packetId");
    row("text for a number", R"({"type":"PUBACK","fields":{"packetId":"1"}})", "fields.packetId");
    row("unknown property", R"({"type":"PUBACK","properties":[{"name":"reason"}]})", "reason");
    row("version", R"({"type":"PINGREQ","version":6})", "version");
}

void PacketJsonTest::mistakesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto bytes = cli::bytesOfPacket(objectOf(json.constData()));
    QVERIFY(!bytes);
    QVERIFY2(bytes.error().contains(named), qPrintable(bytes.error()));
}

QTEST_GUILESS_MAIN(PacketJsonTest)
#include "tst_packetjson.moc"
