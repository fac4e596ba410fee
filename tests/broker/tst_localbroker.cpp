// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/localbroker.h"
#include "app/mqtt/encode.h"
#include "tests/support/freeport.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

using broker::LocalBroker;

namespace {

const QString mosquittoSub = QStringLiteral("mosquitto_sub");
const QString mosquittoPub = QStringLiteral("mosquitto_pub");

// What crossed one link, for comparing with what a client sent.
class RecordingTap : public base::WireTap
{
public:
    void linkOpened(const base::Stamp &, QByteArrayView peer) override
    {
        opened = peer.toByteArray();
    }
    void bytesCrossed(base::Direction direction, const base::Stamp &, QByteArrayView bytes) override
    {
        (direction == base::Direction::In ? in : out).append(bytes);
    }
    void linkClosed(const base::Stamp &) override { closed = true; }

    QByteArray opened;
    QByteArray in;
    QByteArray out;
    bool closed = false;
};

} // namespace

class tst_LocalBroker : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void mosquittoClientsExchangeMessages_data();
    void mosquittoClientsExchangeMessages();
    void retainedMessageReachesALaterSubscriber();
    void willIsPublishedWhenAClientIsKilled();
    void lastingSessionGetsWhatItMissed();
    void sharedSubscriptionIsDividedAmongProcesses();
    void passwordIsAskedFor();
    void takenPortIsReportedWithAFreeOne();
    void strangeAddressIsReported();
    void stopClosesAllLinksAndFreesThePort();
    void tapSeesEveryByte();
    void halfPacketsAndGarbageDoNotDisturbOthers();
    void manyClients();
    void webSocketClientIsServed();
    void worksOnAnotherThread();
    void logComesInBatches();

private:
    QStringList common(const QString &version) const;
    std::unique_ptr<QProcess> subscribe(const QStringList &arguments);
    bool publish(const QStringList &arguments);

    std::unique_ptr<LocalBroker> m_broker;
    quint16 m_port = 0;
};

void tst_LocalBroker::init()
{
    m_broker = std::make_unique<LocalBroker>();
    broker::ListenOptions options;
    options.port = 0;
    const auto port = m_broker->start(options);
    QVERIFY(port);
    m_port = *port;
}

void tst_LocalBroker::cleanup()
{
    m_broker.reset();
}

QStringList tst_LocalBroker::common(const QString &version) const
{
    return {QStringLiteral("-h"),    QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
            QString::number(m_port), QStringLiteral("-V"),        version};
}

// A subscriber whose SUBSCRIBE the broker has taken.
std::unique_ptr<QProcess> tst_LocalBroker::subscribe(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    const qsizetype subscribed = m_broker->status().clients.size();
    process->start(mosquittoSub, arguments);
    if (!process->waitForStarted())
        return nullptr;
    const bool there = QTest::qWaitFor([&] {
        const broker::BrokerStatus status = m_broker->status();
        return status.clients.size() > subscribed
               && std::all_of(
                       status.clients.begin(), status.clients.end(),
                       [](const broker::ClientInfo &info) { return !info.filters.isEmpty(); });
    });
    return there ? std::move(process) : nullptr;
}

bool tst_LocalBroker::publish(const QStringList &arguments)
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(mosquittoPub, arguments);
    return (finished.size() > 0 || finished.wait(10'000)) && process.exitCode() == 0;
}

void tst_LocalBroker::mosquittoClientsExchangeMessages_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("qos");
    for (const char *version : {"mqttv31", "mqttv311", "mqttv5"}) {
        for (const int qos : {0, 1, 2})
            QTest::addRow("%s QoS %d", version, qos) << QString::fromLatin1(version) << qos;
    }
}

void tst_LocalBroker::mosquittoClientsExchangeMessages()
{
    QFETCH(QString, version);
    QFETCH(int, qos);
    const auto subscriber = subscribe(
            common(version)
            + QStringList{QStringLiteral("-t"), QStringLiteral("home/#"), QStringLiteral("-q"),
                          QString::number(qos), QStringLiteral("-C"), QStringLiteral("2"),
                          QStringLiteral("-F"), QStringLiteral("%t %q %p")});
    QVERIFY(subscriber);
    for (const char *payload : {"hello world", "\xe4\xbd\xa0\xe5\xa5\xbd"}) {
        QVERIFY(publish(common(version)
                        + QStringList{QStringLiteral("-t"),
                                      QStringLiteral("home/garden/fountain/2"),
                                      QStringLiteral("-q"), QString::number(qos),
                                      QStringLiteral("-m"), QString::fromUtf8(payload)}));
    }
    QTRY_COMPARE(subscriber->state(), QProcess::NotRunning);
    QCOMPARE(QString::fromUtf8(subscriber->readAllStandardOutput()),
             QStringLiteral("home/garden/fountain/2 %1 hello world\n"
                            "home/garden/fountain/2 %1 你好\n")
                     .arg(qos));
}

void tst_LocalBroker::retainedMessageReachesALaterSubscriber()
{
    QVERIFY(publish(common(QStringLiteral("mqttv311"))
                    + QStringList{QStringLiteral("-t"), QStringLiteral("a"), QStringLiteral("-r"),
                                  QStringLiteral("-m"), QStringLiteral("kept")}));
    QProcess subscriber;
    subscriber.start(mosquittoSub,
                     common(QStringLiteral("mqttv5"))
                             + QStringList{QStringLiteral("-t"), QStringLiteral("#"),
                                           QStringLiteral("-C"), QStringLiteral("1"),
                                           QStringLiteral("-F"), QStringLiteral("%r %p")});
    QVERIFY(subscriber.waitForStarted());
    QTRY_COMPARE(subscriber.state(), QProcess::NotRunning);
    QCOMPARE(subscriber.readAllStandardOutput(), QByteArray("1 kept\n"));
}

void tst_LocalBroker::willIsPublishedWhenAClientIsKilled()
{
    const auto watcher = subscribe(common(QStringLiteral("mqttv5"))
                                   + QStringList{QStringLiteral("-t"), QStringLiteral("will/#"),
                                                 QStringLiteral("-C"), QStringLiteral("1")});
    QVERIFY(watcher);
    const auto victim =
            subscribe(common(QStringLiteral("mqttv311"))
                      + QStringList{QStringLiteral("-t"), QStringLiteral("x"),
                                    QStringLiteral("--will-topic"), QStringLiteral("will/victim"),
                                    QStringLiteral("--will-payload"), QStringLiteral("killed")});
    QVERIFY(victim);
    victim->kill();
    QTRY_COMPARE(watcher->state(), QProcess::NotRunning);
    QCOMPARE(watcher->readAllStandardOutput(), QByteArray("killed\n"));
    victim->waitForFinished();
}

void tst_LocalBroker::lastingSessionGetsWhatItMissed()
{
    const QStringList lasting =
            common(QStringLiteral("mqttv311"))
            + QStringList{QStringLiteral("-i"), QStringLiteral("lasting"), QStringLiteral("-c"),
                          QStringLiteral("-q"), QStringLiteral("1"),       QStringLiteral("-t"),
                          QStringLiteral("a")};
    const auto first = subscribe(lasting);
    QVERIFY(first);
    first->terminate();
    QTRY_COMPARE(m_broker->status().clients.value(0).presence, broker::ClientInfo::Presence::Away);
    first->waitForFinished();
    for (int i = 0; i < 3; ++i)
        QVERIFY(publish(common(QStringLiteral("mqttv5"))
                        + QStringList{QStringLiteral("-t"), QStringLiteral("a"),
                                      QStringLiteral("-q"), QStringLiteral("1"),
                                      QStringLiteral("-m"), QString::number(i)}));
    QCOMPARE(m_broker->status().clients.value(0).queued, 3);
    QProcess second;
    second.start(mosquittoSub, lasting + QStringList{QStringLiteral("-C"), QStringLiteral("3")});
    QTRY_COMPARE(second.state(), QProcess::NotRunning);
    QCOMPARE(second.readAllStandardOutput(), QByteArray("0\n1\n2\n"));
}

void tst_LocalBroker::sharedSubscriptionIsDividedAmongProcesses()
{
    const QStringList arguments = common(QStringLiteral("mqttv5"))
                                  + QStringList{QStringLiteral("-t"), QStringLiteral("$share/g/a"),
                                                QStringLiteral("-C"), QStringLiteral("2")};
    const auto one = subscribe(arguments);
    const auto two = subscribe(arguments);
    QVERIFY(one && two);
    for (int i = 0; i < 4; ++i)
        QVERIFY(publish(common(QStringLiteral("mqttv5"))
                        + QStringList{QStringLiteral("-t"), QStringLiteral("a"),
                                      QStringLiteral("-m"), QStringLiteral("x")}));
    QTRY_COMPARE(one->state(), QProcess::NotRunning);
    QTRY_COMPARE(two->state(), QProcess::NotRunning);
    QCOMPARE(one->readAllStandardOutput(), QByteArray("x\nx\n"));
    QCOMPARE(two->readAllStandardOutput(), QByteArray("x\nx\n"));
}

void tst_LocalBroker::passwordIsAskedFor()
{
    broker::ListenOptions options;
    options.port = 0;
    options.username = "user";
    options.password = "right";
    const auto port = m_broker->start(options);
    QVERIFY(port);
    m_port = *port;
    const QStringList message{QStringLiteral("-t"), QStringLiteral("a"),  QStringLiteral("-m"),
                              QStringLiteral("x"),  QStringLiteral("-u"), QStringLiteral("user")};
    const QStringList base = common(QStringLiteral("mqttv5")) + message;
    QVERIFY(!publish(base + QStringList{QStringLiteral("-P"), QStringLiteral("wrong")}));
    QVERIFY(publish(base + QStringList{QStringLiteral("-P"), QStringLiteral("right")}));
}

void tst_LocalBroker::takenPortIsReportedWithAFreeOne()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    broker::ListenOptions options;
    options.port = other.serverPort();
    LocalBroker second;
    const auto refused = second.start(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, broker::ListenError::Kind::PortTaken);
    QCOMPARE(refused.error().port, other.serverPort());
    QVERIFY(!second.isRunning());
    options.port = refused.error().freePort;
    QVERIFY(options.port != 0);
    QVERIFY(second.start(options));
}

void tst_LocalBroker::strangeAddressIsReported()
{
    broker::ListenOptions options;
    options.address = QHostAddress(QStringLiteral("192.0.2.1"));
    options.port = 0;
    LocalBroker second;
    const auto refused = second.start(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, broker::ListenError::Kind::AddressNotHere);
}

void tst_LocalBroker::stopClosesAllLinksAndFreesThePort()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    QVERIFY(socket.waitForConnected());
    socket.write(mqtt::encode(mqtt::Connect{}, mqtt::ProtocolVersion::V5));
    QTRY_COMPARE(m_broker->status().clients.size(), 1);
    QSignalSpy stopped(m_broker.get(), &LocalBroker::stopped);
    m_broker->stop();
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!m_broker->isRunning());
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().endsWith(QByteArray::fromHex("e0018b")));
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, m_port));
}

void tst_LocalBroker::tapSeesEveryByte()
{
    auto tap = std::make_shared<RecordingTap>();
    m_broker->setTapFactory([tap](const QString &) { return tap; });
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    QVERIFY(socket.waitForConnected());
    const QByteArray sent = mqtt::encode(mqtt::Connect{}, mqtt::ProtocolVersion::V5)
                            + mqtt::encode(mqtt::Pingreq{}, mqtt::ProtocolVersion::V5);
    socket.write(sent);
    QByteArray received;
    QTRY_VERIFY((received += socket.readAll()).endsWith(QByteArray::fromHex("d000")));
    QCOMPARE(tap->in, sent);
    QCOMPARE(tap->out, received);
    const QByteArray peer = "127.0.0.1:" + QByteArray::number(socket.localPort());
    QCOMPARE(tap->opened, peer + " (127.0.0.1:" + QByteArray::number(socket.peerPort()) + " \u2192 "
                                  + peer + ')');
    socket.disconnectFromHost();
    QTRY_VERIFY(tap->closed);
}

void tst_LocalBroker::halfPacketsAndGarbageDoNotDisturbOthers()
{
    const auto subscriber = subscribe(common(QStringLiteral("mqttv5"))
                                      + QStringList{QStringLiteral("-t"), QStringLiteral("a"),
                                                    QStringLiteral("-C"), QStringLiteral("1")});
    QVERIFY(subscriber);
    QTcpSocket half;
    half.connectToHost(QHostAddress::LocalHost, m_port);
    QVERIFY(half.waitForConnected());
    half.write(QByteArray::fromHex("100d00044d515454"));
    QTcpSocket http;
    http.connectToHost(QHostAddress::LocalHost, m_port);
    QVERIFY(http.waitForConnected());
    http.write(QByteArray(100'000, '\xff'));
    QTRY_COMPARE(http.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(publish(common(QStringLiteral("mqttv5"))
                    + QStringList{QStringLiteral("-t"), QStringLiteral("a"), QStringLiteral("-m"),
                                  QStringLiteral("x")}));
    QTRY_COMPARE(subscriber->state(), QProcess::NotRunning);
    QCOMPARE(subscriber->readAllStandardOutput(), QByteArray("x\n"));
    QCOMPARE(half.state(), QAbstractSocket::ConnectedState);
}

void tst_LocalBroker::manyClients()
{
    constexpr int count = 400;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < count; ++i) {
        auto &socket = sockets.emplace_back(std::make_unique<QTcpSocket>());
        socket->connectToHost(QHostAddress::LocalHost, m_port);
        mqtt::Connect connect;
        connect.clientId = "c" + QByteArray::number(i);
        socket->write(mqtt::encode(connect, mqtt::ProtocolVersion::V5)
                      + mqtt::encode(mqtt::Subscribe{1, {{"all", {}, {}, {}, {}}}, {}},
                                     mqtt::ProtocolVersion::V5));
    }
    QTRY_COMPARE(m_broker->status().clients.size(), count);
    QTRY_VERIFY(std::all_of(sockets.begin(), sockets.end(),
                            [](const auto &socket) { return socket->bytesAvailable() > 0; }));
    const QByteArray message =
            mqtt::encode(mqtt::Publish{"all", "x", {}, {}, {}, 0, {}}, mqtt::ProtocolVersion::V5);
    sockets.front()->write(message);
    for (const auto &socket : sockets) {
        QByteArray received;
        QTRY_VERIFY((received += socket->readAll()).endsWith(message));
    }
    sockets.clear();
    QTRY_COMPARE(m_broker->status().clients.size(), 0);
}

void tst_LocalBroker::webSocketClientIsServed()
{
    broker::ListenOptions options;
    options.port = 0;
    options.webSocketPort = 0;
    const auto port = m_broker->start(options);
    QVERIFY(port);
    m_port = *port;
    QVERIFY(m_broker->webSocketPort() != 0);

    QWebSocket socket;
    QSignalSpy opened(&socket, &QWebSocket::connected);
    QByteArray received;
    connect(&socket, &QWebSocket::binaryMessageReceived, this,
            [&received](const QByteArray &bytes) { received += bytes; });
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols({QStringLiteral("mqtt")});
    socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/mqtt").arg(m_broker->webSocketPort())),
                handshake);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(socket.subprotocol(), QStringLiteral("mqtt"));
    const QByteArray hello = mqtt::encode(mqtt::Connect{}, mqtt::ProtocolVersion::V5)
                             + mqtt::encode(mqtt::Subscribe{1, {{"a", {}, {}, {}, {}}}, {}},
                                            mqtt::ProtocolVersion::V5);
    socket.sendBinaryMessage(hello.first(7)); // frames need not hold whole packets
    socket.sendBinaryMessage(hello.sliced(7));
    QTRY_VERIFY(m_broker->status().clients.value(0).filters.contains("a"));
    QVERIFY(publish(common(QStringLiteral("mqttv5"))
                    + QStringList{QStringLiteral("-t"), QStringLiteral("a"), QStringLiteral("-m"),
                                  QStringLiteral("over the web")}));
    QTRY_VERIFY(received.endsWith("over the web"));
    QSignalSpy closed(&socket, &QWebSocket::disconnected);
    socket.sendTextMessage(QStringLiteral("text is not MQTT"));
    QTRY_COMPARE(closed.size(), 1);
    QTRY_COMPARE(m_broker->status().clients.size(), 0);
}

void tst_LocalBroker::worksOnAnotherThread()
{
    QThread thread;
    auto *moved = new LocalBroker;
    moved->moveToThread(&thread);
    connect(&thread, &QThread::finished, moved, &QObject::deleteLater);
    thread.start();
    QSignalSpy started(moved, &LocalBroker::started);
    QMetaObject::invokeMethod(moved, [moved] {
        broker::ListenOptions options;
        options.port = 0;
        moved->start(options);
    });
    QTRY_COMPARE(started.size(), 1);
    m_port = started.first().at(1).value<quint16>();
    const bool published = publish(common(QStringLiteral("mqttv5"))
                                   + QStringList{QStringLiteral("-t"), QStringLiteral("a"),
                                                 QStringLiteral("-m"), QStringLiteral("x")});
    thread.quit();
    thread.wait();
    QVERIFY(published);
}

void tst_LocalBroker::logComesInBatches()
{
    QList<broker::LogBatch> batches;
    connect(m_broker.get(), &LocalBroker::logged, this,
            [&batches](const broker::LogBatch &batch) { batches.append(batch); });
    QVERIFY(publish(common(QStringLiteral("mqttv5"))
                    + QStringList{QStringLiteral("-i"), QStringLiteral("me"), QStringLiteral("-t"),
                                  QStringLiteral("topic"), QStringLiteral("-m"),
                                  QStringLiteral("x")}));
    const auto has = [&batches](broker::LogEvent event) {
        for (const broker::LogBatch &batch : batches) {
            for (const broker::LogEntry &entry : batch.entries) {
                if (entry.event == event)
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(has(broker::LogEvent::ClientDisconnected));
    QVERIFY(has(broker::LogEvent::ClientConnected));
    QVERIFY(has(broker::LogEvent::PacketReceived));
    QVERIFY(batches.size() < 5);
    m_broker->disconnect(this);
}

QTEST_GUILESS_MAIN(tst_LocalBroker)
#include "tst_localbroker.moc"
