// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Faults played on a real link, and what a real broker makes of them.
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/mqtt/encode.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using client::ClientState;
using client::MqttClient;
using mqtt::Fault;
using mqtt::FaultKind;
using mqtt::PacketType;
using mqtt::QoS;

namespace {

constexpr int patience = 15'000;

mqtt::Publish message(QoS qos, mqtt::PacketId id = 0)
{
    mqtt::Publish publish;
    publish.topic = "a";
    publish.payload = "1";
    publish.qos = qos;
    publish.packetId = id;
    return publish;
}

QByteArray bytes(const mqtt::Packet &packet)
{
    return mqtt::encode(packet, mqtt::ProtocolVersion::V5);
}

struct Bench
{
    explicit Bench(quint16 port)
    {
        options.endpoint.host = QStringLiteral("127.0.0.1");
        options.endpoint.port = port;
        options.connect.clientId = "bench";
        options.reconnect.enabled = false;
    }

    client::ConnectionOptions options;
    client::IoThread io;
    MqttClient client{io, nullptr, nullptr};
    QSignalSpy published{&client, &MqttClient::publishFinished};
    QSignalSpy failed{&client, &MqttClient::failed};
    QSignalSpy disconnectReceived{&client, &MqttClient::disconnectReceived};
    QSignalSpy faults{&client, &MqttClient::faultsChanged};
    QSignalSpy scheduled{&client, &MqttClient::reconnectScheduled};
};

// Accepts one client, keeps what it sends.
class Listener
{
public:
    Listener() { m_server.listen(QHostAddress::LocalHost); }
    quint16 port() const { return m_server.serverPort(); }
    bool accept(const mqtt::Connect &connect)
    {
        const QByteArray first = bytes(connect);
        if (!QTest::qWaitFor([this] { return m_server.hasPendingConnections(); }, patience))
            return false;
        m_socket = m_server.nextPendingConnection();
        if (!hasCome(first))
            return false;
        send(mqtt::Connack{});
        return true;
    }
    void send(const mqtt::Packet &packet)
    {
        m_socket->write(bytes(packet));
        m_socket->flush();
    }
    // Whether exactly these bytes are the next.
    bool hasCome(const QByteArray &expected)
    {
        const bool enough = QTest::qWaitFor(
                [&] {
                    m_got += m_socket->readAll();
                    return m_got.size() >= expected.size();
                },
                patience);
        const bool same = enough && m_got.startsWith(expected);
        m_got.remove(0, expected.size());
        return same;
    }

private:
    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
    QByteArray m_got;
};

} // namespace

class TestFaultSender : public QObject
{
    Q_OBJECT

private slots:
    void acknowledgementIsHeldUntilLetGo()
    {
        Listener listener;
        Bench bench(listener.port());
        Fault fault;
        fault.packet = PacketType::Puback;
        bench.client.addFault(fault);
        bench.client.connectToHost(bench.options);
        QVERIFY(listener.accept(bench.options.connect));
        listener.send(message(QoS::AtLeastOnce, 5));
        listener.send(message(QoS::AtLeastOnce, 6));
        QVERIFY(listener.hasCome(bytes(mqtt::Puback{6, {}, {}})));
        QTRY_VERIFY_WITH_TIMEOUT(!bench.faults.isEmpty()
                                         && bench.faults.last().first().value<QList<PacketType>>()
                                                    == QList{PacketType::Puback},
                                 patience);
        bench.client.releaseHeld();
        QVERIFY(listener.hasCome(bytes(mqtt::Puback{5, {}, {}})));
    }

    void latePacketComesByItself()
    {
        Listener listener;
        Bench bench(listener.port());
        bench.client.connectToHost(bench.options);
        QVERIFY(listener.accept(bench.options.connect));
        Fault fault;
        fault.packet = PacketType::Puback;
        fault.kind = FaultKind::Late;
        fault.delay = std::chrono::milliseconds(50);
        bench.client.addFault(fault);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.faults.isEmpty() && bench.faults.last().at(1).toInt() == 1,
                                 patience);
        listener.send(message(QoS::AtLeastOnce, 5));
        listener.send(message(QoS::ExactlyOnce, 6));
        QVERIFY(listener.hasCome(bytes(mqtt::Pubrec{6, {}, {}}) + bytes(mqtt::Puback{5, {}, {}})));
    }

    void packetIsSentTwiceWithAnotherIdentifierThenAsItShould()
    {
        Listener listener;
        Bench bench(listener.port());
        bench.client.connectToHost(bench.options);
        QVERIFY(listener.accept(bench.options.connect));
        Fault twice;
        twice.packet = PacketType::Publish;
        twice.kind = FaultKind::Twice;
        bench.client.addFault(twice);
        Fault other = twice;
        other.kind = FaultKind::WrongId;
        other.packetId = 99;
        bench.client.addFault(other);
        for (int i = 0; i < 3; ++i)
            bench.client.publish(message(QoS::AtLeastOnce));
        const QByteArray first = bytes(message(QoS::AtLeastOnce, 1));
        QVERIFY(listener.hasCome(first + first + bytes(message(QoS::AtLeastOnce, 99))
                                 + bytes(message(QoS::AtLeastOnce, 3))));
    }

    void brokerThrowsOutWhoSendsMalformed_data()
    {
        QTest::addColumn<mqtt::Damage>("damage");
        QTest::newRow("QoS 3") << mqtt::Damage::Flags;
        QTest::newRow("length") << mqtt::Damage::LengthTooLong;
        QTest::newRow("not UTF-8") << mqtt::Damage::NotUtf8;
    }
    void brokerThrowsOutWhoSendsMalformed()
    {
        QFETCH(const mqtt::Damage, damage);
        testsupport::Mosquitto broker;
        QVERIFY(broker.start());
        Bench bench(broker.port());
        bench.client.connectToHost(bench.options);
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Connected, patience);
        bench.client.publish(message(QoS::AtLeastOnce));
        QTRY_COMPARE_WITH_TIMEOUT(bench.published.size(), 1, patience);
        Fault fault;
        fault.packet = PacketType::Publish;
        fault.kind = FaultKind::Malformed;
        fault.damage = damage;
        bench.client.addFault(fault);
        bench.client.publish(message(QoS::AtLeastOnce));
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
        QCOMPARE(bench.published.size(), 1);
        QCOMPARE(bench.failed.size(), 1);
    }

    void brokerWaitsForTheReleaseOfAMessage()
    {
        testsupport::Mosquitto broker;
        QVERIFY(broker.start());
        Bench bench(broker.port());
        bench.client.connectToHost(bench.options);
        QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Connected, patience);
        Fault fault;
        fault.packet = PacketType::Pubrel;
        bench.client.addFault(fault);
        bench.client.publish(message(QoS::ExactlyOnce));
        bench.client.publish(message(QoS::AtLeastOnce)); // its PUBACK comes after the PUBREC
        QTRY_COMPARE_WITH_TIMEOUT(bench.published.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bench.faults.last().first().value<QList<PacketType>>().size(), 1,
                                  patience);
        bench.client.releaseHeld(PacketType::Pubrel, 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.published.size(), 2, patience);
    }

    void rawPacketBringsItsOwnFault()
    {
        Listener listener;
        Bench bench(listener.port());
        bench.client.connectToHost(bench.options);
        QVERIFY(listener.accept(bench.options.connect));
        const QByteArray packet = bytes(message(QoS::AtLeastOnce, 7));
        Fault fault;
        fault.packet = PacketType::Puback; // what it is meant for plays no part here
        const auto play = [&](FaultKind kind) {
            fault.kind = kind;
            bench.client.sendRaw(packet, fault);
        };
        play(FaultKind::Hold);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.faults.isEmpty()
                                         && bench.faults.last().first().value<QList<PacketType>>()
                                                    == QList{PacketType::Publish},
                                 patience);
        play(FaultKind::WrongId);
        QVERIFY(listener.hasCome(bytes(message(QoS::AtLeastOnce, 8))));
        play(FaultKind::Twice);
        QVERIFY(listener.hasCome(packet + packet));
        play(FaultKind::Malformed);
        QVERIFY(listener.hasCome(
                mqtt::damaged(packet, mqtt::Damage::Flags, mqtt::ProtocolVersion::V5)));
        fault.delay = std::chrono::milliseconds(1);
        play(FaultKind::Late);
        QVERIFY(listener.hasCome(packet));
        bench.client.releaseHeld();
        QVERIFY(listener.hasCome(packet));
        bench.client.sendRaw(packet.first(1), fault); // half a packet too
        QVERIFY(listener.hasCome(packet.first(1)));
    }

    void tryNowDoesNotWait()
    {
        const quint16 port = testsupport::freePort();
        Bench bench(port);
        bench.options.reconnect = {true, std::chrono::hours(1), std::chrono::hours(1)};
        bench.client.connectToHost(bench.options);
        QTRY_COMPARE_WITH_TIMEOUT(bench.scheduled.size(), 1, patience);
        bench.client.retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(bench.scheduled.size(), 2, patience);
        QCOMPARE(bench.scheduled.last().at(1).toInt(), 2); // the second try
        QCOMPARE(bench.client.state(), ClientState::Waiting);
    }
};

QTEST_GUILESS_MAIN(TestFaultSender)
#include "tst_faultsender.moc"
