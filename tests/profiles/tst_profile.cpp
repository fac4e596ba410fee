// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profile.h"
#include "app/profiles/slug.h"

#include <QTest>

using namespace profiles;

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void connectPacketSaysWhatTheProfileSays();
    void propertiesAreForVersion5Only();
    void passwordIsSentOnlyWhenAskedFor();
    void freshClientIdsDiffer();
    void generatedClientIdFitsEveryVersion();
    void keyPasswordReachesTheTransport();
    void secretsOfTheWayReachTheTransport();
    void onlyEnabledSubscriptionsAreMade();
    void slugIsAFileName_data();
    void slugIsAFileName();
};

void TestProfile::connectPacketSaysWhatTheProfileSays()
{
    Profile profile;
    profile.clientId = QStringLiteral("设备");
    profile.username = QStringLiteral("user");
    profile.keepAlive = 30;
    profile.cleanStart = false;
    profile.properties.sessionExpiry = 3600;
    profile.properties.requestProblemInformation = false;
    profile.properties.authenticationMethod = QStringLiteral("TOKEN");
    profile.will.enabled = true;
    profile.will.topic = QStringLiteral("gone");
    profile.will.payload = "bye";
    profile.will.delay = 5;
    Secrets secrets;
    secrets.authenticationData = QByteArray("\x01\x02");
    const mqtt::Connect packet = connectPacket(profile, secrets);
    QCOMPARE(packet.clientId, QByteArray("设备"));
    QCOMPARE(*packet.username, QByteArray("user"));
    QVERIFY(!packet.password);
    QCOMPARE(packet.keepAlive, 30);
    QVERIFY(!packet.cleanStart);
    QCOMPARE(*packet.properties.view().number(mqtt::PropertyId::SessionExpiryInterval), 3600u);
    QCOMPARE(*packet.properties.view().number(mqtt::PropertyId::RequestProblemInformation), 0u);
    QCOMPARE(packet.properties.view().text(mqtt::PropertyId::AuthenticationData)->toByteArray(),
             secrets.authenticationData);
    QCOMPARE(packet.will->payload, QByteArray("bye"));
    QCOMPARE(*packet.will->properties.view().number(mqtt::PropertyId::WillDelayInterval), 5u);
}

void TestProfile::propertiesAreForVersion5Only()
{
    Profile profile;
    profile.version = mqtt::ProtocolVersion::V311;
    profile.properties.sessionExpiry = 3600;
    profile.will.enabled = true;
    profile.will.delay = 5;
    SavedSubscription saved;
    saved.filter = QStringLiteral("a");
    saved.noLocal = true;
    saved.retainAsPublished = true;
    profile.subscriptions.append(saved);
    const mqtt::Connect packet = connectPacket(profile, {});
    QVERIFY(packet.properties.isEmpty());
    QVERIFY(packet.will->properties.isEmpty());
    QVERIFY(!subscriptions(profile).first().noLocal);
    QVERIFY(!subscriptions(profile).first().retainAsPublished);
}

void TestProfile::passwordIsSentOnlyWhenAskedFor()
{
    Profile profile;
    Secrets secrets;
    secrets.password = QByteArray("p\0q", 3);
    QVERIFY(!connectPacket(profile, secrets).password);
    profile.password = PasswordUse::Stored;
    QCOMPARE(*connectPacket(profile, secrets).password, secrets.password);
    profile.password = PasswordUse::AskEachTime;
    QCOMPARE(*connectPacket(profile, secrets).password, secrets.password);
}

void TestProfile::freshClientIdsDiffer()
{
    Profile profile;
    profile.clientId = QStringLiteral("bench");
    profile.freshClientId = true;
    const QByteArray first = connectPacket(profile, {}).clientId;
    QVERIFY(first.startsWith("bench-"));
    QVERIFY(first != connectPacket(profile, {}).clientId);
}

void TestProfile::generatedClientIdFitsEveryVersion()
{
    // MQTT 3.1, 3.1: 1 to 23 characters.
    QVERIFY(generatedClientId().size() <= 23);
    QVERIFY(generatedClientId() != generatedClientId());
}

void TestProfile::keyPasswordReachesTheTransport()
{
    Profile profile;
    Secrets secrets;
    secrets.keyPassword = QStringLiteral("phrase");
    QVERIFY(endpoint(profile, secrets).tls.keyPassword.isEmpty());
    profile.keyPassword = PasswordUse::Stored;
    QCOMPARE(endpoint(profile, secrets).tls.keyPassword, QStringLiteral("phrase"));
}

void TestProfile::secretsOfTheWayReachTheTransport()
{
    Profile profile;
    profile.caHasPassword = true;
    profile.proxyHasPassword = true;
    profile.endpoint.webSocket.headers = {{QStringLiteral("Authorization"), {}},
                                          {QStringLiteral("X-Tenant"), QStringLiteral("one")}};
    Secrets secrets;
    secrets.caPassword = QStringLiteral("authorities");
    secrets.proxyPassword = QStringLiteral("proxy");
    secrets.headerValues = {{QStringLiteral("authorization"), QStringLiteral("Bearer x")}};
    const net::EndpointOptions options = endpoint(profile, secrets);
    QCOMPARE(options.tls.caPassword, QStringLiteral("authorities"));
    QCOMPARE(options.proxy.password, QStringLiteral("proxy"));
    QCOMPARE(options.webSocket.headers[0].value, QStringLiteral("Bearer x"));
    QCOMPARE(options.webSocket.headers[1].value, QStringLiteral("one"));
}

void TestProfile::onlyEnabledSubscriptionsAreMade()
{
    Profile profile;
    SavedSubscription off;
    off.filter = QStringLiteral("off");
    off.enabled = false;
    SavedSubscription on;
    on.filter = QStringLiteral("on");
    on.retainHandling = mqtt::RetainHandling::SendIfNew;
    profile.subscriptions = {off, on};
    const auto made = subscriptions(profile);
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().filter, QByteArray("on"));
    QCOMPARE(made.first().retainHandling, mqtt::RetainHandling::SendIfNew);
}

void TestProfile::slugIsAFileName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::addRow("words") << "Local broker"
                           << "local-broker";
    QTest::addRow("Chinese") << "阿里云 NT35E"
                             << "阿里云-nt35e";
    QTest::addRow("way up the folders") << "../../etc/passwd"
                                        << "etc-passwd";
    QTest::addRow("only signs") << "***"
                                << "connection";
    QTest::addRow("nothing") << ""
                             << "connection";
    QTest::addRow("device of Windows") << "CON"
                                       << "connection-con";
    QTest::addRow("dots and slashes") << " a.b/c\\d "
                                      << "a-b-c-d";
    QTest::addRow("very long") << QString(500, QLatin1Char('x')) << QString(60, QLatin1Char('x'));
}

void TestProfile::slugIsAFileName()
{
    QFETCH(QString, name);
    QFETCH(QString, slug);
    QCOMPARE(slugFor(name), slug);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
