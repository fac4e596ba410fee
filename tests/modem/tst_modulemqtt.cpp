// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/client/wording.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/moduledriver.h"
#include "app/modem/moduletransport.h"
#include "app/modem/serialcommandport.h"
#include "app/modem/simulatedport.h"
#include "tests/modem/modembench.h"

#include <QSignalSpy>

#include <mutex>

using client::ClientState;
using client::MqttClient;

namespace {

constexpr int patience = 60'000; // ms

class Messages : public mqtt::MessageSink
{
public:
    void message(base::Direction direction, const base::Stamp &,
                 const mqtt::PublishView &publish) override
    {
        const std::lock_guard lock(m_mutex);
        if (direction == base::Direction::In)
            m_received.append(publish.toPublish());
    }
    void undelivered(const base::Stamp &, mqtt::PacketId, const QString &why) override
    {
        const std::lock_guard lock(m_mutex);
        m_undelivered.append(why);
    }
    QStringList undelivered() const
    {
        const std::lock_guard lock(m_mutex);
        return m_undelivered;
    }
    QList<mqtt::Publish> received() const
    {
        const std::lock_guard lock(m_mutex);
        return m_received;
    }

private:
    mutable std::mutex m_mutex;
    QList<mqtt::Publish> m_received;
    QStringList m_undelivered;
};

// A client of ours that speaks through a simulated module on a port.
struct Bench
{
    Bench() : port(*modem::moduleCatalog(QStringLiteral("lierda-nt35e"))), driver(port) {}

    void openPort(const modem::SimulatedModemOptions &options)
    {
        port.openDevice(QStringLiteral("simulated"),
                        [options] { return std::make_unique<modem::SimulatedPort>(options); });
        QTRY_VERIFY_WITH_TIMEOUT(port.isOpen(), patience);
    }
    void connectClient(quint16 brokerPort)
    {
        client.setTransportFactory(
                [wire = driver.wire(), identity = identity](net::TransportKind, base::WireTap *) {
                    return std::make_unique<modem::ModuleTransport>(wire, identity);
                });
        client::ConnectionOptions options;
        options.endpoint.host = QStringLiteral("127.0.0.1");
        options.endpoint.port = brokerPort;
        options.connect.version = mqtt::ProtocolVersion::V311;
        options.connect.clientId = "through-a-module";
        options.connect.username = "user";
        options.connect.password = "pass";
        options.reconnect.enabled = false;
        options.renew = [identity = identity](client::ConnectionOptions &own) {
            identity->connect = own.connect;
        };
        client.connectToHost(options);
    }

    modem::SerialCommandPort port;
    modem::ModuleDriver driver;
    std::shared_ptr<modem::ModuleIdentity> identity = std::make_shared<modem::ModuleIdentity>();
    Messages messages;
    client::IoThread ioThread;
    MqttClient client{ioThread, nullptr, &messages};
};

mqtt::Subscribe subscription(const QByteArray &filter, mqtt::QoS qos)
{
    mqtt::Subscribe packet;
    packet.subscriptions = {{filter, qos}};
    return packet;
}

} // namespace

class ModuleMqttTest : public QObject
{
    Q_OBJECT

private slots:
    void messagesCrossTheModule();
    void refusalIsToldAsTheServersOwn();
    void whatTheModuleSaysBecomesASentence();
    void withoutAPortThePersonIsTold();
    void messageTheModuleRefusesIsGivenUp();
    void lostConnectionIsTold();
};

void ModuleMqttTest::messagesCrossTheModule()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    Bench bench;
    bench.openPort({});
    QSignalSpy subscribed(&bench.client, &MqttClient::subscribed);
    QSignalSpy published(&bench.client, &MqttClient::publishFinished);
    bench.connectClient(broker.port());
    QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Connected, patience);
    bench.client.subscribe(subscription("t/in", mqtt::QoS::AtLeastOnce));
    QTRY_COMPARE_WITH_TIMEOUT(subscribed.count(), 1, patience);
    const auto suback = subscribed[0][1].value<mqtt::Suback>();
    QCOMPARE(suback.reasons, QList<mqtt::ReasonCode>{mqtt::ReasonCode::GrantedQoS1});
    QVERIFY(testsupport::publish(broker,
                                 {QStringLiteral("-t"), QStringLiteral("t/in"),
                                  QStringLiteral("-m"), QStringLiteral("{\"a\":\"b,c\"}")}));
    QTRY_COMPARE_WITH_TIMEOUT(bench.messages.received().size(), 1, patience);
    QCOMPARE(bench.messages.received()[0].topic, QByteArray("t/in"));
    QCOMPARE(bench.messages.received()[0].payload, QByteArray(R"({"a":"b,c"})"));
    for (const mqtt::QoS qos :
         {mqtt::QoS::AtMostOnce, mqtt::QoS::AtLeastOnce, mqtt::QoS::ExactlyOnce}) {
        mqtt::Publish publish;
        publish.topic = "t/in";
        publish.payload = "own \"words\"";
        publish.qos = qos;
        bench.client.publish(publish);
    }
    QTRY_COMPARE_WITH_TIMEOUT(published.count(), 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.messages.received().size(), 4, patience);
    QCOMPARE(bench.messages.received().last().payload, QByteArray("own \"words\""));
    bench.client.disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.driver.isConnected(), patience);
}

void ModuleMqttTest::refusalIsToldAsTheServersOwn()
{
    testsupport::Mosquitto broker;
    QTemporaryDir folder;
    QFile passwords(folder.filePath(QStringLiteral("passwords")));
    QVERIFY(passwords.open(QIODevice::WriteOnly));
    passwords.close();
    QVERIFY(broker.start("allow_anonymous false\npassword_file " + passwords.fileName().toUtf8()
                         + '\n'));
    Bench bench;
    bench.openPort({});
    QSignalSpy failed(&bench.client, &MqttClient::failed);
    bench.connectClient(broker.port());
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    const auto error = failed[0][0].value<client::ClientError>();
    const auto *refused = std::get_if<client::Refused>(&error);
    QVERIFY(refused);
    QVERIFY(static_cast<int>(refused->connack.reason) == 4
            || static_cast<int>(refused->connack.reason) == 5);
}

void ModuleMqttTest::whatTheModuleSaysBecomesASentence()
{
    Bench bench;
    bench.openPort({});
    QSignalSpy failed(&bench.client, &MqttClient::failed);
    bench.connectClient(1); // nobody listens there
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    const auto words = client::explain(failed[0][0].value<client::ClientError>());
    QVERIFY2(words.cause.contains(QLatin1String("+LMQTTOPEN: 0,-1")), qPrintable(words.cause));
    QVERIFY(!words.nextStep.isEmpty());
}

void ModuleMqttTest::withoutAPortThePersonIsTold()
{
    Bench bench;
    QSignalSpy failed(&bench.client, &MqttClient::failed);
    bench.connectClient(1);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    const auto words = client::explain(failed[0][0].value<client::ClientError>());
    QVERIFY(!words.cause.isEmpty());
    QVERIFY(!words.nextStep.isEmpty());
}

void ModuleMqttTest::messageTheModuleRefusesIsGivenUp()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    Bench bench;
    bench.openPort({});
    QSignalSpy published(&bench.client, &MqttClient::publishFinished);
    bench.connectClient(broker.port());
    QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Connected, patience);
    for (const mqtt::QoS qos : {mqtt::QoS::AtLeastOnce, mqtt::QoS::ExactlyOnce}) {
        mqtt::Publish publish;
        publish.topic = "t/" + QByteArray(4000, 'x'); // longer than the module takes
        publish.payload = "x";
        publish.qos = qos;
        bench.client.publish(publish);
    }
    QTRY_COMPARE_WITH_TIMEOUT(published.count(), 2, patience);
    for (const auto &finished : published) {
        QCOMPARE(finished[1].value<mqtt::ReasonCode>(), mqtt::ReasonCode::UnspecifiedError);
        const auto properties = finished[2].value<mqtt::Properties>();
        QVERIFY(properties.view().text(mqtt::PropertyId::ReasonString));
    }
    QCOMPARE(bench.messages.undelivered().size(), 2);
    QVERIFY(!bench.messages.undelivered()[0].isEmpty());
    mqtt::Publish good;
    good.topic = "t";
    good.qos = mqtt::QoS::AtLeastOnce;
    good.payload = "x";
    bench.client.publish(good); // the connection goes on
    QTRY_COMPARE_WITH_TIMEOUT(published.count(), 3, patience);
    QCOMPARE(published[2][1].value<mqtt::ReasonCode>(), mqtt::ReasonCode::Success);
}

void ModuleMqttTest::lostConnectionIsTold()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    Bench bench;
    bench.openPort({});
    QSignalSpy failed(&bench.client, &MqttClient::failed);
    bench.connectClient(broker.port());
    QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Connected, patience);
    broker.stop();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    const auto words = client::explain(failed[0][0].value<client::ClientError>());
    QVERIFY2(words.cause.contains(QLatin1String("STATS")), qPrintable(words.cause));
    QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
}

QTEST_GUILESS_MAIN(ModuleMqttTest)
#include "tst_modulemqtt.moc"
