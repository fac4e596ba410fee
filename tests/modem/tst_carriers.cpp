// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Raw MQTT through modules that have TCP commands only: pseudo-terminal, simulated module, broker.
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/modem/carriertransport.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/modemhosts.h"
#include "tests/modem/inbox.h"
#include "tests/modem/modembench.h"

#include <QMutex>
#include <QSignalSpy>

using client::ClientState;
using client::MqttClient;
using testsupport::Mosquitto;

namespace {

constexpr int patience = 60'000;

// A simulated module behind a pseudo-terminal, as a program on it sees a real one.
struct PortBench
{
    explicit PortBench(const modem::SimulatedModemOptions &options)
        : terminal(std::move(modem::PseudoTerminal::create()).value()), module(options)
    {
        QObject::connect(terminal.get(), &modem::PseudoTerminal::received, &module,
                         [this](const QByteArray &bytes) { module.receive(bytes); });
        QObject::connect(&module, &modem::SimulatedModem::output, terminal.get(),
                         &modem::PseudoTerminal::write);
    }

    modem::CarrierOptions carrier(const QString &moduleId)
    {
        modem::CarrierOptions options;
        options.module = *modem::moduleCatalog(moduleId);
        options.observer = [this](const base::Stamp &, const at::ShowLine &line) {
            const QMutexLocker lock(&mutex);
            if (line.kind == at::LineKind::Sent)
                sent.append(line.raw.mid(line.text.start, line.text.length));
        };
        return options;
    }
    net::EndpointOptions endpoint(const Mosquitto &broker, const QString &moduleId,
                                  const QString &carrier)
    {
        net::EndpointOptions endpoint;
        endpoint.kind = net::TransportKind::SerialModule;
        endpoint.host = QStringLiteral("127.0.0.1");
        endpoint.port = broker.port();
        endpoint.module.module = moduleId;
        endpoint.module.carrier = carrier;
        endpoint.module.port = terminal->path();
        return endpoint;
    }
    QByteArrayList commands()
    {
        const QMutexLocker lock(&mutex);
        return sent;
    }

    std::unique_ptr<modem::PseudoTerminal> terminal;
    modem::SimulatedModem module;
    QMutex mutex;
    QByteArrayList sent;
};

client::ConnectionOptions optionsFor(const net::EndpointOptions &endpoint)
{
    client::ConnectionOptions options;
    options.endpoint = endpoint;
    options.connect.version = mqtt::ProtocolVersion::V311;
    options.connect.clientId = "through-a-module";
    options.reconnect.enabled = false;
    return options;
}

// Every byte value, and what has a meaning in AT lines.
QByteArray hostilePayload(qsizetype size)
{
    QByteArray payload = "\r\nOK\r\n> \x1A\x1B+++\r\nCLOSED\r\n+IPD,5:";
    for (qsizetype i = payload.size(); i < size; ++i)
        payload.append(static_cast<char>(i % 251));
    return payload;
}

} // namespace

class CarriersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_broker.start()); }
    void articlesTwoPacketsGoThrough();
    void clientTalksThroughEachCarrier_data();
    void clientTalksThroughEachCarrier();
    void closedByBrokerIsTold_data() { clientTalksThroughEachCarrier_data(); }
    void closedByBrokerIsTold();
    void moduleThatFailsIsExplained_data();
    void moduleThatFailsIsExplained();

private:
    Mosquitto m_broker;
};

// The article's third route: its CONNECT, whose first byte it lost, and its PUBLISH.
void CarriersTest::articlesTwoPacketsGoThrough()
{
    const QByteArray clientId = "abc|securemode=3,signmethod=hmacsha1,timestamp=120|";
    const QByteArray connectPacket = QByteArray::fromHex("107400044D51545404C000780033") + clientId
                                     + QByteArray::fromHex("0009") + "5678&1234"
                                     + QByteArray::fromHex("0028")
                                     + "222750DEDFE4F774002EE87EED29CFD0638C5F66";
    const QByteArray publishPacket =
            QByteArray::fromHex("301D0009") + "/sys/post{params:{temp:10}}";
    QCOMPARE(connectPacket.size(), 118);
    QCOMPARE(publishPacket.size(), 31);

    testsupport::ModemBench watcher(testsupport::at(m_broker));
    watcher.ask("AT+LMQTTOPEN=0,\"h\",1883", "OPEN: 0,0\r\n");
    watcher.ask("AT+LMQTTCONN=0,\"watcher\"", "CONN: 0,0,0\r\n");
    watcher.ask("AT+LMQTTSUBUNSUB=0,0,1,\"/sys/post\",0", "UNSUB: 0,1,0,0\r\n");

    modem::SimulatedModemOptions simulation;
    simulation.module = QStringLiteral("esp-at");
    PortBench bench(simulation);
    modem::CarrierTransport transport(bench.carrier(QStringLiteral("esp-at")), nullptr);
    QSignalSpy opened(&transport, &net::Transport::opened);
    QByteArray received;
    connect(&transport, &net::Transport::received, this,
            [&received](const base::Stamp &, QByteArrayView bytes) { received += bytes; });
    transport.open(bench.endpoint(m_broker, QStringLiteral("esp-at"), QStringLiteral("cipsend")));
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    transport.write(connectPacket);
    QTRY_COMPARE_WITH_TIMEOUT(received, QByteArray::fromHex("20020000"), patience);
    transport.write(publishPacket);
    QTRY_VERIFY_WITH_TIMEOUT(watcher.said.endsWith("RECV,0,0,\"/sys/post\",{params:{temp:10}}\r\n"),
                             patience);
    QVERIFY(bench.commands().contains("AT+CIPSEND=118"));
    QVERIFY(bench.commands().contains(connectPacket));
    QVERIFY(bench.commands().contains("AT+CIPSEND=31"));
    QSignalSpy closed(&transport, &net::Transport::closed);
    transport.close();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
}

void CarriersTest::clientTalksThroughEachCarrier_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("carrier");
    int rows = 0;
    for (const at::Catalog &module : modem::moduleCatalogs()) {
        if (!modem::canSimulate(module))
            continue;
        if (!module.tcp())
            continue;
        for (const at::Carrier &carrier : module.tcp()->carriers) {
            QTest::addRow("%s %s", qPrintable(module.id()), qPrintable(carrier.id))
                    << module.id() << carrier.id;
            ++rows;
        }
    }
    QVERIFY(rows >= 14);
}

void CarriersTest::clientTalksThroughEachCarrier()
{
    QFETCH(QString, module);
    QFETCH(QString, carrier);
    modem::SimulatedModemOptions simulation;
    simulation.module = module;
    PortBench bench(simulation);
    client::IoThread io;
    testsupport::Inbox inbox;
    MqttClient client(io, nullptr, &inbox);
    client.setTransportFactory(modem::carrierFactory(bench.carrier(module)));
    client.connectToHost(optionsFor(bench.endpoint(m_broker, module, carrier)));
    QTRY_VERIFY2_WITH_TIMEOUT(client.state() == ClientState::Connected,
                              bench.commands().join('\n').constData(), patience);

    QSignalSpy subscribed(&client, &MqttClient::subscribed);
    mqtt::Subscribe subscribe;
    mqtt::Subscription subscription;
    subscription.filter = "carried/#";
    subscription.qos = mqtt::QoS::AtLeastOnce;
    subscribe.subscriptions.append(subscription);
    client.subscribe(subscribe);
    QTRY_COMPARE_WITH_TIMEOUT(subscribed.size(), 1, patience);

    QVERIFY(testsupport::publish(m_broker, {QStringLiteral("-t"), QStringLiteral("carried/in"),
                                            QStringLiteral("-m"), QStringLiteral("hello")}));
    QTRY_COMPARE_WITH_TIMEOUT(inbox.messages().size(), 1, patience);
    QCOMPARE(inbox.messages().first().second, QByteArray("hello"));

    mqtt::Publish message;
    message.topic = "carried/out";
    message.payload = hostilePayload(5'000); // several segments on every module
    message.qos = mqtt::QoS::AtLeastOnce;
    QSignalSpy finished(&client, &MqttClient::publishFinished);
    client.publish(message);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(inbox.messages().size(), 2, patience);
    QVERIFY(inbox.messages().last().second == message.payload);

    client.disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(client.state() == ClientState::Disconnected, patience);
}

void CarriersTest::closedByBrokerIsTold()
{
    QFETCH(QString, module);
    QFETCH(QString, carrier);
    Mosquitto broker;
    QVERIFY(broker.start());
    modem::SimulatedModemOptions simulation;
    simulation.module = module;
    PortBench bench(simulation);
    client::IoThread io;
    MqttClient client(io, nullptr, nullptr);
    client.setTransportFactory(modem::carrierFactory(bench.carrier(module)));
    client.connectToHost(optionsFor(bench.endpoint(broker, module, carrier)));
    QTRY_VERIFY_WITH_TIMEOUT(client.state() == ClientState::Connected, patience);
    QSignalSpy failed(&client, &MqttClient::failed);
    broker.stop();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    const auto error = failed.first().first().value<client::ClientError>();
    const auto *link = std::get_if<net::LinkError>(&error);
    QVERIFY(link);
    QCOMPARE(link->kind, net::LinkError::Kind::ClosedByPeer);
}

void CarriersTest::moduleThatFailsIsExplained_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("part");
    QTest::newRow("no network") << QStringLiteral("registration=3") << QStringLiteral("refused");
    QTest::newRow("silent") << QStringLiteral("drop-bytes=2")
                            << QStringLiteral("does not answer AT");
}

void CarriersTest::moduleThatFailsIsExplained()
{
    QFETCH(QString, fault);
    QFETCH(QString, part);
    modem::SimulatedModemOptions simulation;
    simulation.module = QStringLiteral("esp-at");
    const auto faults = modem::withFault({}, fault);
    QVERIFY(faults.has_value());
    simulation.faults = *faults;
    PortBench bench(simulation);
    modem::CarrierTransport transport(bench.carrier(QStringLiteral("esp-at")), nullptr);
    QList<net::LinkError> errors;
    connect(&transport, &net::Transport::failed, this,
            [&errors](const net::LinkError &error) { errors.append(error); });
    transport.open(bench.endpoint(m_broker, QStringLiteral("esp-at"), {}));
    QTRY_COMPARE_WITH_TIMEOUT(errors.size(), 1, patience);
    QCOMPARE(errors.first().kind, net::LinkError::Kind::CarrierFailed);
    QVERIFY2(errors.first().detail.contains(part), qPrintable(errors.first().detail));
    QVERIFY(!errors.first().nextStep.isEmpty());
}

QTEST_GUILESS_MAIN(CarriersTest)
#include "tst_carriers.moc"
