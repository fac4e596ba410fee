// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/liveconnection.h"

#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "tests/support/mosquitto.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/subscriptionmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using client::ClientState;
using presentation::LiveConnection;
using presentation::SubscriptionModel;
using presentation::SubscriptionState;

namespace {

profiles::Profile profileFor(quint16 port)
{
    profiles::Profile profile;
    profile.id = QStringLiteral("test");
    profile.name = QStringLiteral("Test");
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = port;
    profile.clientId = profiles::generatedClientId();
    profile.autoReconnect = false;
    return profile;
}

mqtt::Subscription to(const QByteArray &filter, mqtt::QoS qos = mqtt::QoS::AtMostOnce)
{
    mqtt::Subscription subscription;
    subscription.filter = filter;
    subscription.qos = qos;
    return subscription;
}

struct Bench
{
    explicit Bench(const profiles::Profile &profile) : connection(ioThread, capture, pulse, profile)
    {
    }
    SubscriptionState stateOf(qsizetype index) const
    {
        return connection.subscriptions().entries().at(index).state;
    }

    client::IoThread ioThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    LiveConnection connection;
};

} // namespace

class TestLiveConnection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void endpointTextNamesTheTransport_data();
    void endpointTextNamesTheTransport();
    void subscribesOnlyWhenAskedTo();
    void subscriptionMadeOfflineIsSentOnceConnected();
    void subscriptionsComeBackAfterAReconnect();
    void refusedSubscriptionSaysWhy();
    void wrongPasswordIsExplained();
    void publishFinishesWithTheServersReason();
    void clearsMessagesAndGoesOn();
    void modelFollowsTheSubscriptions();

private:
    testsupport::Mosquitto m_server;
};

void TestLiveConnection::endpointTextNamesTheTransport_data()
{
    QTest::addColumn<net::TransportKind>("kind");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("text");
    using Kind = net::TransportKind;
    QTest::newRow("TCP") << Kind::Tcp << "broker"
                         << "mqtt://broker:1883";
    QTest::newRow("TLS") << Kind::Tls << "broker"
                         << "mqtts://broker:1883";
    QTest::newRow("WebSocket") << Kind::WebSocket << "broker"
                               << "ws://broker:1883/mqtt";
    QTest::newRow("secure WebSocket") << Kind::SecureWebSocket << "b"
                                      << "wss://b:1883/mqtt";
    QTest::newRow("IPv6") << Kind::Tcp << "::1"
                          << "mqtt://[::1]:1883";
}

void TestLiveConnection::endpointTextNamesTheTransport()
{
    QFETCH(net::TransportKind, kind);
    QFETCH(QString, host);
    profiles::Profile profile = profileFor(1883);
    profile.endpoint.kind = kind;
    profile.endpoint.host = host;
    Bench bench(profile);
    QTEST(bench.connection.endpointText(), "text");
}

void TestLiveConnection::subscribesOnlyWhenAskedTo()
{
    Bench bench(profileFor(m_server.port()));
    bench.connection.connectToHost();
    QTRY_COMPARE(bench.connection.state(), ClientState::Connected);
    QCOMPARE(bench.connection.subscriptions().size(), 0);
    bench.capture.drain();
    QCOMPARE(bench.capture.count(), 3); // link opened, CONNECT and CONNACK, nothing else
}

void TestLiveConnection::subscriptionMadeOfflineIsSentOnceConnected()
{
    Bench bench(profileFor(m_server.port()));
    bench.connection.subscribe(to("a"));
    QCOMPARE(bench.stateOf(0), SubscriptionState::Inactive);
    bench.connection.connectToHost();
    QTRY_COMPARE(bench.connection.state(), ClientState::Connected);
    QTRY_COMPARE(bench.stateOf(0), SubscriptionState::Granted);
}

void TestLiveConnection::subscriptionsComeBackAfterAReconnect()
{
    Bench bench(profileFor(m_server.port()));
    bench.connection.connectToHost();
    QTRY_COMPARE(bench.connection.state(), ClientState::Connected);
    bench.connection.subscribe(to("back", mqtt::QoS::AtLeastOnce));
    QTRY_COMPARE(bench.stateOf(0), SubscriptionState::Granted);
    bench.connection.disconnectFromHost();
    QTRY_COMPARE(bench.connection.state(), ClientState::Disconnected);
    QCOMPARE(bench.stateOf(0), SubscriptionState::Inactive);
    QVERIFY(!bench.connection.problem()); // wanted, so nothing went wrong

    bench.connection.connectToHost();
    QTRY_COMPARE(bench.connection.state(), ClientState::Connected);
    QTRY_COMPARE(bench.stateOf(0), SubscriptionState::Granted);
    mqtt::Publish message;
    message.topic = "back";
    bench.connection.publish(message);
    QTRY_COMPARE(bench.connection.store().size(), quint64(2));
    QCOMPARE(bench.connection.subscriptions().entries().at(0).received, quint64(1));
}

void TestLiveConnection::refusedSubscriptionSaysWhy()
{
    Bench bench(profileFor(m_server.port()));
    bench.connection.connectToHost();
    QTRY_COMPARE(bench.connection.state(), ClientState::Connected);
    bench.connection.subscribe(to("wrong/#/filter")); // the session does not send it
    QTRY_COMPARE(bench.stateOf(0), SubscriptionState::Refused);
    QVERIFY(!bench.connection.subscriptions().entries().at(0).refusal.isEmpty());
    QCOMPARE(bench.connection.state(), ClientState::Connected);
}

void TestLiveConnection::wrongPasswordIsExplained()
{
    testsupport::Mosquitto server;
    QTemporaryDir folder;
    QFile passwords(folder.filePath(QStringLiteral("passwords")));
    QVERIFY(passwords.open(QIODevice::WriteOnly));
    passwords.close();
    passwords.setPermissions(QFile::ReadOwner | QFile::ReadOther);
    QVERIFY(server.start("allow_anonymous false\npassword_file "
                         + QFile::encodeName(passwords.fileName()) + "\n"));
    profiles::Profile profile = profileFor(server.port());
    profile.username = QStringLiteral("somebody");
    profile.password = profiles::PasswordUse::AskEachTime;
    profile.autoReconnect = true; // a refusal that cannot get better ends the tries
    Bench bench(profile);
    profiles::Secrets secrets;
    secrets.password = "wrong";
    bench.connection.connectToHost(secrets);
    QTRY_VERIFY(bench.connection.problem());
    QVERIFY(!bench.connection.problem()->cause.isEmpty());
    QVERIFY(!bench.connection.problem()->nextStep.isEmpty());
    QTRY_COMPARE(bench.connection.state(), ClientState::Disconnected);
    bench.capture.drain();
    QVERIFY(bench.capture.count() >= 2); // CONNECT and the refusal can be looked at
}

void TestLiveConnection::publishFinishesWithTheServersReason()
{
    Bench bench(profileFor(m_server.port()));
    bench.connection.connectToHost();
    QTRY_COMPARE(bench.connection.state(), ClientState::Connected);
    QSignalSpy finished(&bench.connection, &LiveConnection::publishFinished);
    mqtt::Publish message;
    message.topic = "nobody/listens";
    message.qos = mqtt::QoS::AtLeastOnce;
    const client::RequestId request = bench.connection.publish(message);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).value<client::RequestId>(), request);
    QCOMPARE(finished.at(0).at(1).value<mqtt::ReasonCode>(),
             mqtt::ReasonCode::NoMatchingSubscribers);
}

void TestLiveConnection::clearsMessagesAndGoesOn()
{
    Bench bench(profileFor(m_server.port()));
    bench.connection.connectToHost();
    QTRY_COMPARE(bench.connection.state(), ClientState::Connected);
    mqtt::Publish message;
    message.topic = "t";
    bench.connection.publish(message);
    QTRY_COMPARE(bench.connection.store().size(), quint64(1));
    bench.connection.clearMessages();
    QCOMPARE(bench.connection.store().size(), quint64(0));
    bench.connection.publish(message);
    QTRY_COMPARE(bench.connection.store().size(), quint64(1));
    QTRY_VERIFY(bench.connection.messagesPerSecond() > 0);
}

void TestLiveConnection::modelFollowsTheSubscriptions()
{
    Bench bench(profileFor(m_server.port()));
    SubscriptionModel model(bench.connection);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const char *filter : {"a", "b", "c"})
        bench.connection.subscribe(to(filter));
    QCOMPARE(model.rowCount(), 3);
    bench.connection.unsubscribe("b"); // not connected, so it is gone at once
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, SubscriptionModel::Filter).data().toString(), QStringLiteral("c"));
    QCOMPARE(model.index(1, 0).data(SubscriptionModel::ColorRole).toInt(), 2);

    bench.connection.connectToHost();
    QTRY_COMPARE(bench.stateOf(1), SubscriptionState::Granted);
    mqtt::Publish message;
    message.topic = "c";
    bench.connection.publish(message);
    const QModelIndex count = model.index(1, SubscriptionModel::Count);
    QTRY_COMPARE(count.data().toString(), QStringLiteral("1"));
    bench.connection.setMuted("c", true);
    QVERIFY(count.data(SubscriptionModel::MutedRole).toBool());
    bench.connection.subscribe(to("a", mqtt::QoS::ExactlyOnce)); // new options, same row
    QCOMPARE(model.rowCount(), 2);
    QTRY_COMPARE(model.index(0, SubscriptionModel::QoS).data().toString(), QStringLiteral("2"));
}

QTEST_GUILESS_MAIN(TestLiveConnection)
#include "tst_liveconnection.moc"
