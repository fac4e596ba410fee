// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// MqttClient against real brokers, and against servers that misbehave: the contract of the client,
// with every engine that was built.
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/client/wording.h"
#include "app/mqtt/encode.h"
#include "tests/support/certificates.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <mutex>

using namespace client;
using mqtt::QoS;
using testsupport::Mosquitto;

namespace {

constexpr int patience = 15'000;

// Of the tests that run now.
EngineKind engine = EngineKind::Own;
bool isOwn()
{
    return engine == EngineKind::Own;
}

class Messages : public mqtt::MessageSink
{
public:
    void message(base::Direction direction, const base::Stamp &,
                 const mqtt::PublishView &publish) override
    {
        const std::lock_guard lock(m_mutex);
        (direction == base::Direction::In ? m_in : m_out).append(publish.toPublish());
    }

    QList<mqtt::Publish> in() const
    {
        const std::lock_guard lock(m_mutex);
        return m_in;
    }
    QList<mqtt::Publish> out() const
    {
        const std::lock_guard lock(m_mutex);
        return m_out;
    }

private:
    mutable std::mutex m_mutex;
    QList<mqtt::Publish> m_in;
    QList<mqtt::Publish> m_out;
};

// A client with everything it says.
struct Bench
{
    Bench()
        : client(io, nullptr, &messages), connected(&client, &MqttClient::connected),
          subscribed(&client, &MqttClient::subscribed),
          published(&client, &MqttClient::publishFinished),
          refused(&client, &MqttClient::requestRefused), failed(&client, &MqttClient::failed),
          scheduled(&client, &MqttClient::reconnectScheduled)
    {
    }

    bool connectTo(const ConnectionOptions &options)
    {
        client.connectToHost(options);
        return QTest::qWaitFor([this] { return client.state() == ClientState::Connected; },
                               patience);
    }

    QString lastWords() const
    {
        return failed.isEmpty() ? QString()
                                : explain(failed.last().first().value<ClientError>()).cause;
    }

    template<class E>
    E error(int index = 0) const
    {
        return std::get<E>(failed.at(index).first().value<ClientError>());
    }

    Messages messages;
    IoThread io;
    MqttClient client;
    QSignalSpy connected;
    QSignalSpy subscribed;
    QSignalSpy published;
    QSignalSpy refused;
    QSignalSpy failed;
    QSignalSpy scheduled;
};

ConnectionOptions to(quint16 port, mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5)
{
    ConnectionOptions options;
    options.endpoint.host = QStringLiteral("127.0.0.1");
    options.endpoint.port = port;
    options.connect.version = version;
    options.connect.clientId = "mqttscope-test";
    options.engine = engine;
    options.reconnect.enabled = false;
    return options;
}

mqtt::Publish message(const QByteArray &topic, const QByteArray &payload, QoS qos)
{
    mqtt::Publish publish;
    publish.topic = topic;
    publish.payload = payload;
    publish.qos = qos;
    return publish;
}

mqtt::Subscribe subscribeTo(const QByteArray &filter, QoS qos = QoS::ExactlyOnce)
{
    mqtt::Subscribe subscribe;
    subscribe.subscriptions = {{filter, qos, false, false, {}}};
    return subscribe;
}

bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(1000);
}

// A server that answers each connection's first bytes with the same bytes, then maybe closes.
class CannedServer : public QTcpServer
{
public:
    CannedServer(const QByteArray &answer, bool closes) : m_answer(answer), m_closes(closes)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                socket->readAll();
                socket->write(m_answer);
                if (m_closes)
                    socket->disconnectFromHost();
            });
        });
    }

private:
    QByteArray m_answer;
    bool m_closes;
};

} // namespace

class TestMqttClient : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<EngineKind>("engineKind");
        QTest::newRow("own engine") << EngineKind::Own;
        if (isBuilt(EngineKind::QtMqtt))
            QTest::newRow("Qt MQTT") << EngineKind::QtMqtt;
    }
    void initTestCase() { QVERIFY(m_certificates.make()); }
    void init()
    {
        QFETCH_GLOBAL(const EngineKind, engineKind);
        engine = engineKind;
    }

    void messagesGoAroundTheBroker_data()
    {
        QTest::addColumn<mqtt::ProtocolVersion>("version");
        QTest::addColumn<net::TransportKind>("kind");
        using Version = mqtt::ProtocolVersion;
        using Transport = net::TransportKind;
        QTest::newRow("3.1, TCP") << Version::V31 << Transport::Tcp;
        QTest::newRow("3.1.1, TCP") << Version::V311 << Transport::Tcp;
        QTest::newRow("5.0, TCP") << Version::V5 << Transport::Tcp;
        QTest::newRow("3.1.1, TLS") << Version::V311 << Transport::Tls;
        QTest::newRow("5.0, TLS") << Version::V5 << Transport::Tls;
        QTest::newRow("3.1.1, WebSocket") << Version::V311 << Transport::WebSocket;
        QTest::newRow("5.0, secure WebSocket") << Version::V5 << Transport::SecureWebSocket;
    }
    void messagesGoAroundTheBroker()
    {
        QFETCH(const mqtt::ProtocolVersion, version);
        QFETCH(const net::TransportKind, kind);
        Mosquitto broker;
        // A listener of its own: mosquitto 2.0.11 does not start with none but WebSocket ones.
        const quint16 port = testsupport::freePort();
        QByteArray configuration = "listener " + QByteArray::number(port) + " 127.0.0.1\n";
        if (net::usesWebSocket(kind))
            configuration += "protocol websockets\n";
        if (net::usesTls(kind))
            configuration += m_certificates.mosquittoConfiguration();
        QVERIFY(broker.start(configuration));
        QTRY_VERIFY_WITH_TIMEOUT(listens(port), patience);

        Bench bench;
        ConnectionOptions options = to(port, version);
        options.endpoint.kind = kind;
        options.endpoint.tls.caFile = m_certificates.certificate(QStringLiteral("ca"));
        QVERIFY2(bench.connectTo(options), qPrintable(bench.lastWords()));
        bench.client.subscribe(subscribeTo("home/#"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.subscribed.size(), 1, patience);
        const QByteArray big(300'000, 'b');
        bench.client.publish(message("home/0", "zero", QoS::AtMostOnce));
        bench.client.publish(message("home/1", "one", QoS::AtLeastOnce));
        bench.client.publish(message("home/2", big, QoS::ExactlyOnce));
        QTRY_COMPARE_WITH_TIMEOUT(bench.published.size(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bench.messages.in().size(), 3, patience);
        QCOMPARE(bench.messages.out().size(), 3);
        QCOMPARE(bench.messages.in().at(0).payload, QByteArray("zero"));
        QCOMPARE(bench.messages.in().at(2).payload, big);
        QCOMPARE(bench.messages.in().at(2).qos, QoS::ExactlyOnce);
        bench.client.disconnectFromHost();
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
        QCOMPARE(bench.failed.size(), 0);
    }

    void wrongPasswordIsARefusal_data()
    {
        QTest::addColumn<mqtt::ProtocolVersion>("version");
        QTest::newRow("3.1.1") << mqtt::ProtocolVersion::V311;
        QTest::newRow("5.0") << mqtt::ProtocolVersion::V5;
    }
    void wrongPasswordIsARefusal()
    {
        QFETCH(const mqtt::ProtocolVersion, version);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("passwords"));
        QCOMPARE(QProcess::execute(QStringLiteral("mosquitto_passwd"),
                                   {QStringLiteral("-b"), QStringLiteral("-c"), file,
                                    QStringLiteral("gardener"), QStringLiteral("right")}),
                 0);
        Mosquitto broker;
        QVERIFY(broker.start("allow_anonymous false\npassword_file " + file.toUtf8() + '\n'));
        ConnectionOptions options = to(broker.port(), version);
        options.connect.username = "gardener";
        options.connect.password = "wrong";
        options.reconnect.enabled = true; // does not help against a wrong password
        Bench bench;
        bench.client.connectToHost(options);
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        const ClientError error = bench.failed.first().first().value<ClientError>();
        QVERIFY(explain(error).cause.contains(QStringLiteral("refused")));
        QVERIFY(!explain(error).nextStep.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
        QCOMPARE(bench.scheduled.size(), 0);

        options.connect.password = "right";
        QVERIFY(bench.connectTo(options));
    }

    void comesBackAfterTheBrokerWasRestarted()
    {
        Mosquitto broker;
        QVERIFY(broker.start());
        ConnectionOptions options = to(broker.port(), mqtt::ProtocolVersion::V311);
        options.connect.cleanStart = false;
        options.reconnect = {true, std::chrono::milliseconds(50), std::chrono::milliseconds(200)};
        Bench bench;
        QVERIFY(bench.connectTo(options));
        broker.stop();
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Waiting, patience);
        QTRY_VERIFY_WITH_TIMEOUT(bench.scheduled.size() >= 2, patience);
        bench.client.publish(message("a", "kept", QoS::AtLeastOnce));
        bench.client.publish(message("a", "not kept", QoS::AtMostOnce));
        // QMqttClient keeps nothing while the link is down.
        QTRY_COMPARE_WITH_TIMEOUT(bench.refused.size(), isOwn() ? 1 : 2, patience);
        QVERIFY(broker.start());
        QTRY_COMPARE_WITH_TIMEOUT(bench.connected.size(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bench.published.size(), isOwn() ? 1 : 0, patience);
    }

    void droppedLinkIsOpenedAgain()
    {
        Mosquitto broker;
        QVERIFY(broker.start());
        ConnectionOptions options = to(broker.port());
        options.reconnect = {true, std::chrono::milliseconds(20), std::chrono::milliseconds(20)};
        Bench bench;
        QVERIFY(bench.connectTo(options));
        bench.client.dropLink();
        QTRY_COMPARE_WITH_TIMEOUT(bench.connected.size(), 2, patience);
        QCOMPARE(bench.failed.size(), 0);
    }

    void disconnectEndsTheWaiting()
    {
        ConnectionOptions options = to(testsupport::freePort());
        options.reconnect = {true, std::chrono::hours(1), std::chrono::hours(1)};
        Bench bench;
        bench.client.connectToHost(options);
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Waiting, patience);
        bench.client.disconnectFromHost();
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
        QCOMPARE(bench.failed.size(), 1);
    }

    void refusedPortIsToldInWords()
    {
        const quint16 port = testsupport::freePort();
        Bench bench;
        bench.client.connectToHost(to(port));
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        const Explanation words = explain(bench.failed.first().first().value<ClientError>());
        QCOMPARE(words.cause,
                 QStringLiteral("Nothing listens on 127.0.0.1 port %1: the connection was refused.")
                         .arg(port));
        QCOMPARE(words.nextStep, QStringLiteral("Check the port, and that the broker is running."));
    }

    void garbageIsToldInWords()
    {
        CannedServer server("HTTP/1.1 400 Bad Request\r\n\r\n", false);
        Bench bench;
        bench.client.connectToHost(to(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        const Explanation words = explain(bench.failed.first().first().value<ClientError>());
        QVERIFY2(words.cause.contains(QStringLiteral("HTTP/1.1 400")), qPrintable(words.cause));
    }

    void illFormedAnswerIsToldInWords()
    {
        CannedServer server(QByteArray::fromHex("2003020000"), false);
        Bench bench;
        bench.client.connectToHost(to(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        QCOMPARE(bench.error<Violation>().kind, Violation::Kind::IllFormedPacket);
        QCOMPARE(bench.error<Violation>().flaw.rule, mqtt::Rule::ReservedAcknowledgeFlags);
        QVERIFY(!bench.lastWords().isEmpty());
    }

    void silentRefusalIsKnown()
    {
        CannedServer server({}, true);
        Bench bench;
        bench.client.connectToHost(to(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        bench.error<ClosedBeforeConnack>();
    }

    void packetCutOffIsKnown()
    {
        CannedServer server(QByteArray::fromHex("2003000000300a0001"), true);
        Bench bench;
        bench.client.connectToHost(to(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        QCOMPARE(bench.error<ClosedMidPacket>().packet, mqtt::PacketType::Publish);
        QCOMPARE(bench.error<ClosedMidPacket>().received, 4);
        QCOMPARE(bench.error<ClosedMidPacket>().expected, 12);
    }

    void takeOverIsTold()
    {
        CannedServer server(QByteArray::fromHex("2003000000e0018e"), false);
        ConnectionOptions options = to(server.serverPort());
        options.reconnect.enabled = true;
        Bench bench;
        bench.client.connectToHost(options);
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        QVERIFY(bench.error<TakenOver>().told);
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
        QCOMPARE(bench.scheduled.size(), 0);
    }

    void twoClientsWithOneIdentifierDoNotFightForEver()
    {
        Mosquitto broker;
        QVERIFY(broker.start());
        ConnectionOptions options = to(broker.port(), mqtt::ProtocolVersion::V311);
        options.reconnect = {true, std::chrono::milliseconds(20), std::chrono::milliseconds(20)};
        Bench first;
        Bench second;
        QVERIFY(first.connectTo(options));
        QVERIFY(second.connectTo(options));
        const auto isOut = [](const Bench &bench) {
            return bench.client.state() == ClientState::Disconnected;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOut(first) || isOut(second), patience);
        const Bench &out = isOut(first) ? first : second;
        QVERIFY(!out.error<TakenOver>(static_cast<int>(out.failed.size()) - 1).told);
    }

    void takeOverIsNoticedByShortLinks()
    {
        CannedServer server(QByteArray::fromHex("20020000"), true);
        ConnectionOptions options = to(server.serverPort(), mqtt::ProtocolVersion::V311);
        options.reconnect = {true, std::chrono::milliseconds(20), std::chrono::milliseconds(20)};
        Bench bench;
        bench.client.connectToHost(options);
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 3, patience);
        QVERIFY(!bench.error<TakenOver>(2).told);
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
        QCOMPARE(bench.connected.size(), 3);
    }

    void rawBytesGoOutAsTheyAre()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Bench bench;
        bench.client.connectToHost(to(server.serverPort()));
        QVERIFY(server.waitForNewConnection(patience));
        QTcpSocket *socket = server.nextPendingConnection();
        const QByteArray raw = QByteArray::fromHex("ffff00");
        bench.client.sendRaw(raw);
        QByteArray got;
        QTRY_VERIFY_WITH_TIMEOUT((got += socket->readAll()).endsWith(raw), patience);
        const QByteArray ours = mqtt::encode(to(0).connect, mqtt::ProtocolVersion::V5);
        QVERIFY(isOwn() ? got.startsWith(ours) : got.startsWith('\x10'));
    }

    void connectAgainReplacesTheLink()
    {
        Mosquitto broker;
        QVERIFY(broker.start());
        Bench bench;
        QVERIFY(bench.connectTo(to(broker.port())));
        bench.client.connectToHost(to(broker.port()));
        QTRY_COMPARE_WITH_TIMEOUT(bench.connected.size(), 2, patience);
        QCOMPARE(bench.failed.size(), 0);
    }

    void canBeDeletedWhileConnecting()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        for (int i = 0; i < 20; ++i) {
            Bench bench;
            bench.client.connectToHost(to(server.serverPort()));
            bench.client.publish(message("a", "b", QoS::AtLeastOnce));
            QCoreApplication::processEvents();
        }
        QVERIFY(server.isListening());
    }

private:
    testsupport::Certificates m_certificates;
};

QTEST_GUILESS_MAIN(TestMqttClient)
#include "tst_mqttclient.moc"
