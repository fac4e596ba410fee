// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace profiles;

namespace {

Profile fullProfile()
{
    Profile profile;
    profile.id = QStringLiteral("id-1");
    profile.name = QStringLiteral("温室 greenhouse");
    profile.group = QStringLiteral("Field");
    profile.notes = QStringLiteral("two\nlines");
    profile.endpoint.kind = net::TransportKind::SecureWebSocket;
    profile.endpoint.host = QStringLiteral("broker.example");
    profile.endpoint.port = 443;
    profile.endpoint.path = QStringLiteral("/ws");
    profile.endpoint.timeoutMs = 5000;
    profile.endpoint.tls = {QStringLiteral("/ca.pem"),
                            QStringLiteral("/cert.pem"),
                            QStringLiteral("/key.pem"),
                            {},
                            false,
                            QStringLiteral("name")};
    profile.version = mqtt::ProtocolVersion::V311;
    profile.clientId = QStringLiteral("client");
    profile.freshClientId = true;
    profile.username = QString(QLatin1String(""));
    profile.password = PasswordUse::Stored;
    profile.keyHasPassword = true;
    profile.keepAlive = 65535;
    profile.cleanStart = false;
    profile.properties = {0xFFFFFFFF,
                          20,
                          1 << 20,
                          10,
                          true,
                          false,
                          {{QStringLiteral("k"), QStringLiteral("v")},
                           {QStringLiteral("k"), QStringLiteral("w")}},
                          QStringLiteral("SCRAM-SHA-1"),
                          QStringLiteral("bench"),
                          true};
    profile.will = {true,
                    QStringLiteral("gone"),
                    QByteArray("\x00\xff", 2),
                    mqtt::QoS::ExactlyOnce,
                    true,
                    5,
                    60,
                    true,
                    QStringLiteral("text/plain"),
                    QStringLiteral("answer"),
                    QByteArray("id"),
                    {{QStringLiteral("a"), QStringLiteral("b")}}};
    profile.autoReconnect = false;
    profile.longestReconnectSeconds = 7;
    profile.subscriptions = {{QStringLiteral("home/#"), mqtt::QoS::AtLeastOnce, true, true,
                              mqtt::RetainHandling::DoNotSend, QStringLiteral("#1f5fae"), false}};
    profile.origin = {QStringLiteral("tencent"),
                      {{QStringLiteral("productId"), QStringLiteral("LD8S5J1L07")},
                       {QStringLiteral("expiry"), QStringLiteral("day")}}};
    return profile;
}

QJsonObject changed(QJsonObject json, const QString &key, const QJsonValue &value)
{
    json.insert(key, value);
    return json;
}

} // namespace

class TestProfileJson : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberSurvives();
    void plainProfileSurvives();
    void absentMembersTakeTheirDefaults();
    void secretsAreNotInTheFile();
    void unusableMembersAreNamed_data();
    void unusableMembersAreNamed();
    void fileIsSmallAndStable();
};

void TestProfileJson::everyMemberSurvives()
{
    const Profile profile = fullProfile();
    const auto read = profileFromJson(toJson(profile));
    QVERIFY(read);
    QVERIFY(*read == profile);
}

void TestProfileJson::plainProfileSurvives()
{
    Profile profile;
    profile.name = QStringLiteral("plain");
    const auto read = profileFromJson(toJson(profile));
    QVERIFY(read);
    QVERIFY(*read == profile);
}

void TestProfileJson::absentMembersTakeTheirDefaults()
{
    const auto read = profileFromJson({{QStringLiteral("name"), QStringLiteral("short")}});
    QVERIFY(read);
    Profile expected;
    expected.name = QStringLiteral("short");
    QVERIFY(*read == expected);
}

void TestProfileJson::secretsAreNotInTheFile()
{
    Profile profile = fullProfile();
    profile.endpoint.tls.keyPassword = QStringLiteral("must-not-be-seen");
    const QByteArray bytes = storage::jsonBytes(toJson(profile), profileFormat());
    QVERIFY(!bytes.contains("must-not-be-seen"));
}

void TestProfileJson::unusableMembersAreNamed_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("named");
    const auto object = [](const char *key, const QJsonValue &value) {
        return QJsonObject{{QLatin1String(key), value}};
    };
    const QJsonObject plain = toJson(Profile());
    const auto inEndpoint = [&](const char *key, const QJsonValue &value) {
        return changed(plain, QStringLiteral("endpoint"), object(key, value));
    };
    const auto inMqtt = [&](const char *key, const QJsonValue &value) {
        return changed(plain, QStringLiteral("mqtt"), object(key, value));
    };
    QTest::addRow("port too large") << inEndpoint("port", 65536) << QStringLiteral("endpoint.port");
    QTest::addRow("port zero") << inEndpoint("port", 0) << QStringLiteral("endpoint.port");
    QTest::addRow("port as text") << inEndpoint("port", QStringLiteral("1883"))
                                  << QStringLiteral("endpoint.port");
    QTest::addRow("keep-alive with a fraction")
            << inMqtt("keepAlive", 1.5) << QStringLiteral("mqtt.keepAlive");
    QTest::addRow("unknown version")
            << inMqtt("version", QStringLiteral("4")) << QStringLiteral("mqtt.version");
    QTest::addRow("will payload that is no hex")
            << inMqtt("will", object("payloadHex", QStringLiteral("0g")))
            << QStringLiteral("mqtt.will.payloadHex");
    QTest::addRow("QoS 3") << changed(plain, QStringLiteral("subscriptions"),
                                      QJsonArray{object("qos", 3)})
                           << QStringLiteral("subscriptions[0].qos");
    QTest::addRow("user property without a value")
            << inMqtt("properties",
                      object("userProperties", QJsonArray{QJsonArray{QStringLiteral("k")}}))
            << QStringLiteral("mqtt.properties.userProperties");
    QTest::addRow("endpoint is a list") << changed(plain, QStringLiteral("endpoint"), QJsonArray())
                                        << QStringLiteral("endpoint");
}

void TestProfileJson::unusableMembersAreNamed()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, named);
    const auto read = profileFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error(), QStringList{named});
}

void TestProfileJson::fileIsSmallAndStable()
{
    Profile profile;
    profile.name = QStringLiteral("plain");
    const QByteArray bytes = storage::jsonBytes(toJson(profile), profileFormat());
    const auto again = profileFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY(again);
    QCOMPARE(storage::jsonBytes(toJson(*again), profileFormat()), bytes);
    QVERIFY(!bytes.contains("will"));
    QVERIFY(!bytes.contains("tls"));
}

QTEST_GUILESS_MAIN(TestProfileJson)
#include "tst_profilejson.moc"
