// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A window that does not answer must not cost a connection: keep-alive runs on the I/O thread.
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/mqtt/encode.h"
#include "tests/support/mosquitto.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

#include <atomic>

using client::ClientState;
using client::MqttClient;

namespace {

constexpr int patience = 20'000;
constexpr quint16 keepAlive = 5; // seconds

class PingCounter : public base::WireTap
{
public:
    void linkOpened(const base::Stamp &, QByteArrayView) override {}
    void bytesCrossed(base::Direction direction, const base::Stamp &, QByteArrayView bytes) override
    {
        if (direction == base::Direction::Out && bytes == QByteArrayView("\xC0\0", 2))
            ++count;
    }
    void linkClosed(const base::Stamp &) override {}

    std::atomic<int> count = 0;
};

class LastMessage : public mqtt::MessageSink
{
public:
    void message(base::Direction direction, const base::Stamp &, const mqtt::PublishView &) override
    {
        if (direction == base::Direction::In)
            ++received;
    }

    std::atomic<int> received = 0;
};

mqtt::Connect connectAs(const QByteArray &clientId)
{
    mqtt::Connect connect;
    connect.version = mqtt::ProtocolVersion::V311;
    connect.clientId = clientId;
    connect.keepAlive = keepAlive;
    return connect;
}

} // namespace

class TestBlockedWindow : public QObject
{
    Q_OBJECT

private slots:
    void connectionOutlivesThirtySecondsWithoutTheWindow()
    {
        testsupport::Mosquitto broker;
        QVERIFY(broker.start());
        // Says nothing after CONNECT: shows that the broker throws out who is silent.
        QTcpSocket silent;
        silent.connectToHost(QHostAddress::LocalHost, broker.port());
        QVERIFY(silent.waitForConnected(patience));
        silent.write(mqtt::encode(connectAs("silent"), mqtt::ProtocolVersion::V311));
        QVERIFY(silent.waitForReadyRead(patience));

        PingCounter tap;
        LastMessage sink;
        client::IoThread io;
        MqttClient client(io, &tap, &sink);
        QSignalSpy connected(&client, &MqttClient::connected);
        QSignalSpy failed(&client, &MqttClient::failed);
        client::ConnectionOptions options;
        options.endpoint.host = QStringLiteral("127.0.0.1");
        options.endpoint.port = broker.port();
        options.connect = connectAs("busy");
        client.connectToHost(options);
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), ClientState::Connected, patience);

        QThread::sleep(30); // what a window does that hangs

        QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QAbstractSocket::UnconnectedState, patience);
        QVERIFY2(tap.count >= 4, qPrintable(QString::number(tap.count)));
        mqtt::Subscribe subscribe;
        subscribe.subscriptions = {{"a"}};
        client.subscribe(subscribe);
        mqtt::Publish publish;
        publish.topic = "a";
        client.publish(publish);
        QTRY_COMPARE_WITH_TIMEOUT(sink.received.load(), 1, patience);
        QCOMPARE(client.state(), ClientState::Connected);
        QCOMPARE(connected.size(), 1); // and not once more
        QCOMPARE(failed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBlockedWindow)
#include "tst_blockedwindow.moc"
