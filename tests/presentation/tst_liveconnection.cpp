// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/liveconnection.h"

#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/mqtt/framing.h"
#include "tests/support/mosquitto.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/subscriptionmodel.h"

#include <QAbstractItemModelTester>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
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
    explicit Bench(const profiles::Profile &profile, const QString &sessions = {})
        : connection(ioThread, capture, pulse, profile, sessions)
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

// Accepts every CONNECT; what follows it, and each SUBSCRIBE, is answered from lists.
class CannedServer : public QTcpServer
{
public:
    CannedServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            ++links;
            m_socket = nextPendingConnection();
            connect(m_socket, &QTcpSocket::readyRead, m_socket,
                    [this, socket = m_socket] { takePackets(*socket); });
        });
    }

    QList<QByteArray> afterConnack;   // one a link
    QList<QList<QByteArray>> answers; // to the SUBSCRIBEs of each link, counted from 1
    bool sessionPresent = false;
    int links = 0;

    void dropLink() { m_socket->disconnectFromHost(); }
    int count(mqtt::PacketType type) const
    {
        return static_cast<int>(
                std::count_if(m_packets.begin(), m_packets.end(),
                              [type](const QByteArray &packet) { return typeOf(packet) == type; }));
    }
    QByteArray last(mqtt::PacketType type) const
    {
        QByteArray found;
        for (const QByteArray &packet : m_packets)
            found = typeOf(packet) == type ? packet : found;
        return found;
    }

private:
    static mqtt::PacketType typeOf(const QByteArray &packet)
    {
        return mqtt::packetTypeOf(static_cast<quint8>(packet.at(0)));
    }

    void takePackets(QTcpSocket &socket)
    {
        m_stream += socket.readAll();
        while (true) {
            const mqtt::FrameLength length = mqtt::frameLength(m_stream);
            if (length.state != mqtt::FrameLength::State::Known || length.total > m_stream.size())
                return;
            m_packets.append(m_stream.first(length.total));
            m_stream.remove(0, length.total);
            answer(socket, m_packets.last());
        }
    }

    void answer(QTcpSocket &socket, const QByteArray &packet)
    {
        if (typeOf(packet) == mqtt::PacketType::Connect) {
            const bool is5 = packet.at(8) == 5;
            QByteArray connack = QByteArray::fromHex(is5 ? "2003000000" : "20020000");
            connack[2] = sessionPresent ? 1 : 0;
            socket.write(connack);
            if (!afterConnack.isEmpty())
                socket.write(afterConnack.takeFirst());
        } else if (typeOf(packet) == mqtt::PacketType::Subscribe
                   && answers.value(links).size() > 0) {
            socket.write(answers[links].takeFirst());
        }
    }

    QTcpSocket *m_socket = nullptr;
    QByteArray m_stream;
    QList<QByteArray> m_packets;
};

constexpr int patience = 20'000;

} // namespace

class TestLiveConnection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void endpointTextNamesTheTransport_data();
    void endpointTextNamesTheTransport();
    void goesThroughASimulatedModule();
    void moduleThatIsNotDescribedIsExplained();
    void subscribesOnlyWhenAskedTo();
    void subscriptionMadeOfflineIsSentOnceConnected();
    void subscriptionsComeBackAfterAReconnect();
    void refusedSubscriptionSaysWhy();
    void refusedSubscriptionIsNotAskedForAgain();
    void violationStaysToBeReadAfterAReconnect();
    void takeOverIsExplainedAndEndsTheTries();
    void unfinishedMessageOutlivesTheConnection();
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

// What Ethernet carries, a module's TCP commands carry too: MQTT 5, and the packets in the capture.
void TestLiveConnection::goesThroughASimulatedModule()
{
    profiles::Profile profile = profileFor(m_server.port());
    profile.endpoint.kind = net::TransportKind::SerialModule;
    profile.endpoint.module.module = QStringLiteral("quectel-lte");
    profile.endpoint.module.isSimulated = true;
    Bench bench(profile);
    QVERIFY(bench.connection.endpointText().contains(QStringLiteral("through Quectel")));
    QVERIFY(bench.connection.endpointText().endsWith(QStringLiteral("simulated")));
    bench.connection.connectToHost();
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.state(), ClientState::Connected, 30'000);
    bench.connection.subscribe(to("carried/#"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.stateOf(0), SubscriptionState::Granted, 30'000);
    mqtt::Publish message;
    message.topic = "carried/by/a/module";
    message.payload = "hello";
    bench.connection.publish(message);
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.store().size(), 2u, 30'000); // out, and in
    bench.capture.drain();
    QVERIFY(bench.capture.count() >= 6);
}

void TestLiveConnection::moduleThatIsNotDescribedIsExplained()
{
    profiles::Profile profile = profileFor(m_server.port());
    profile.endpoint.kind = net::TransportKind::SerialModule;
    profile.endpoint.module.module = QStringLiteral("nobody");
    profile.endpoint.module.isSimulated = true;
    Bench bench(profile);
    bench.connection.connectToHost();
    QTRY_VERIFY_WITH_TIMEOUT(bench.connection.problem(), 30'000);
    QVERIFY(bench.connection.problem()->cause.contains(QStringLiteral("nobody")));
    QVERIFY(!bench.connection.problem()->nextStep.isEmpty());
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

void TestLiveConnection::refusedSubscriptionIsNotAskedForAgain()
{
    CannedServer server;
    server.answers = {{}, {QByteArray::fromHex("900400010087")}}; // Not authorized
    profiles::Profile profile = profileFor(server.serverPort());
    profile.autoReconnect = true;
    profile.longestReconnectSeconds = 1;
    Bench bench(profile);
    bench.connection.connectToHost();
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.state(), ClientState::Connected, patience);
    bench.connection.subscribe(to("secret"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.stateOf(0), SubscriptionState::Refused, patience);
    server.dropLink();
    QTRY_COMPARE_WITH_TIMEOUT(server.links, 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.state(), ClientState::Connected, patience);
    bench.connection.subscribe(to("other"));
    QTRY_COMPARE_WITH_TIMEOUT(server.count(mqtt::PacketType::Subscribe), 2, patience);
    QCOMPARE(bench.stateOf(0), SubscriptionState::Refused); // said once, "other" is the second
    bench.connection.connectToHost();                       // a person asks again
    QTRY_COMPARE_WITH_TIMEOUT(server.count(mqtt::PacketType::Subscribe), 4, patience);
}

void TestLiveConnection::violationStaysToBeReadAfterAReconnect()
{
    CannedServer server;
    server.afterConnack = {QByteArray::fromHex("c000")}; // PINGREQ is a client's; once
    profiles::Profile profile = profileFor(server.serverPort());
    profile.autoReconnect = true;
    profile.longestReconnectSeconds = 1;
    Bench bench(profile);
    bench.connection.connectToHost();
    QTRY_COMPARE_WITH_TIMEOUT(server.links, 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(bench.connection.state() == ClientState::Connected
                                     && !bench.connection.problem(),
                             patience);
    QVERIFY(bench.connection.violation().has_value());
    QVERIFY(bench.connection.violation()->cause.contains(QStringLiteral("MQTT-4.13.1-1")));
    QVERIFY(!bench.connection.violation()->nextStep.isEmpty());
    bench.connection.dismissViolation();
    QVERIFY(!bench.connection.violation());
}

void TestLiveConnection::takeOverIsExplainedAndEndsTheTries()
{
    CannedServer server;
    server.afterConnack = {QByteArray::fromHex("e0018e")};
    profiles::Profile profile = profileFor(server.serverPort());
    profile.autoReconnect = true;
    Bench bench(profile);
    bench.connection.connectToHost();
    QTRY_VERIFY_WITH_TIMEOUT(bench.connection.problem().has_value(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.state(), ClientState::Disconnected, patience);
    QVERIFY(bench.connection.problem()->cause.contains(QStringLiteral("same client identifier")));
    QCOMPARE(server.links, 1);
}

void TestLiveConnection::unfinishedMessageOutlivesTheConnection()
{
    CannedServer server; // acknowledges nothing
    server.sessionPresent = true;
    QTemporaryDir folder;
    profiles::Profile profile = profileFor(server.serverPort());
    profile.version = mqtt::ProtocolVersion::V311;
    profile.cleanStart = false;
    mqtt::Publish publish;
    publish.topic = "a";
    publish.qos = mqtt::QoS::AtLeastOnce;
    for (int link = 1; link <= 2; ++link) {
        Bench bench(profile, folder.path());
        bench.connection.connectToHost();
        QTRY_COMPARE_WITH_TIMEOUT(bench.connection.state(), ClientState::Connected, patience);
        if (link == 1)
            bench.connection.publish(publish);
        QTRY_COMPARE_WITH_TIMEOUT(server.count(mqtt::PacketType::Publish), link, patience);
    }
    QCOMPARE(static_cast<quint8>(server.last(mqtt::PacketType::Publish).at(0)), 0x3A); // DUP, QoS 1
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
