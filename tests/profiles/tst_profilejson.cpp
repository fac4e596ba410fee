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
    profile.endpoint.socketFile = QStringLiteral("/run/broker.sock");
    profile.endpoint.webSocket = {QStringLiteral("mqttv3.1"),
                                  {{QStringLiteral("X-Tenant"), QStringLiteral("one")},
                                   {QStringLiteral("Authorization"), {}}}};
    profile.endpoint.tls.caFile = QStringLiteral("/ca.pem");
    profile.endpoint.tls.certFile = QStringLiteral("/cert.pem");
    profile.endpoint.tls.keyFile = QStringLiteral("/key.pem");
    profile.endpoint.tls.verification = net::Verification::Pinned;
    profile.endpoint.tls.pinnedCertificate = QByteArray("\x30\x01\xff", 3);
    profile.endpoint.tls.serverName = QStringLiteral("name");
    profile.endpoint.tls.alpn = {QStringLiteral("mqtt"), QStringLiteral("x-amzn-mqtt-ca")};
    profile.endpoint.tls.minimumVersion = net::TlsVersion::Tls13;
    profile.endpoint.proxy = {
            net::ProxyKind::Socks5, QStringLiteral("proxy"), 1080, QStringLiteral("anna"), {}};
    profile.engine = Engine::QtMqtt;
    profile.caHasPassword = true;
    profile.proxyHasPassword = true;
    profile.endpoint.module = {QStringLiteral("sim800"),
                               QStringLiteral("cipsendhex"),
                               QStringLiteral("/dev/ttyUSB0"),
                               true,
                               9'600,
                               true,
                               QStringLiteral("cmnet"),
                               QStringLiteral("anna"),
                               QStringLiteral("greenhouse"),
                               {}};
    profile.networkHasPassword = true;
    profile.version = mqtt::ProtocolVersion::V311;
    profile.clientId = QStringLiteral("client");
    profile.freshClientId = true;
    profile.username = QString(QLatin1String(""));
    profile.password = PasswordUse::Stored;
    profile.keyPassword = PasswordUse::Stored;
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
    void flagsOfTheFirstVersionAreRead();
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
    const QString secret = QStringLiteral("must-not-be-seen");
    profile.endpoint.tls.keyPassword = secret;
    profile.endpoint.tls.caPassword = secret;
    profile.endpoint.proxy.password = secret;
    profile.endpoint.module.networkPassword = secret;
    for (const char *name : {"authorization", "Cookie", "X-Api-Key", "X-Auth-Token"})
        profile.endpoint.webSocket.headers.append({QString::fromLatin1(name), secret});
    const QByteArray bytes = storage::jsonBytes(toJson(profile), profileFormat());
    QVERIFY(!bytes.contains("must-not-be-seen"));
}

void TestProfileJson::flagsOfTheFirstVersionAreRead()
{
    const QJsonObject tls{{QStringLiteral("verifyPeer"), false}};
    const auto read = profileFromJson(
            {{QStringLiteral("keyHasPassword"), true},
             {QStringLiteral("endpoint"), QJsonObject{{QStringLiteral("tls"), tls}}}});
    QVERIFY(read);
    QCOMPARE(read->endpoint.tls.verification, net::Verification::Off);
    QCOMPARE(read->keyPassword, PasswordUse::Stored);
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
