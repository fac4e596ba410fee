// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Connections through modules in rough conditions: sudden restarts, lines in the worst places,
// noise, endless lines, a wrong baud rate. Pseudo-terminal, simulated module, real broker.
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/client/wording.h"
#include "app/modem/carriertransport.h"
#include "app/modem/modemcatalog.h"
#include "tests/modem/inbox.h"
#include "tests/modem/modembench.h"
#include "tests/modem/ptymodem.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using client::ClientState;
using client::MqttClient;
using testsupport::Mosquitto;
using testsupport::PtyModem;

namespace {

constexpr int patience = 90'000; // ms

struct Bench
{
    Bench(const QString &module, const QString &carrier, modem::SimulatedModemOptions options,
          const Mosquitto &broker)
        : modem(with(std::move(options), module))
    {
        connection.endpoint.kind = net::TransportKind::SerialModule;
        connection.endpoint.host = QStringLiteral("127.0.0.1");
        connection.endpoint.port = broker.port();
        connection.endpoint.module.module = module;
        connection.endpoint.module.carrier = carrier;
        connection.endpoint.module.port = modem.path();
        connection.connect.version = mqtt::ProtocolVersion::V311;
        connection.connect.clientId = "rough";
        connection.connect.keepAlive = 5; // a module that says nothing of its restart
        connection.reconnect.longest = std::chrono::seconds(1);
        client.setTransportFactory(modem::carrierFactory({*modem::moduleCatalog(module), {}, {}}));
    }
    static modem::SimulatedModemOptions with(modem::SimulatedModemOptions options,
                                             const QString &module)
    {
        options.module = module;
        return options;
    }
    bool connectClient()
    {
        client.connectToHost(connection);
        return QTest::qWaitFor([this] { return client.state() == ClientState::Connected; },
                               patience);
    }
    // Subscribed and sent through the module, and come back the same way.
    bool echoes(const QByteArray &payload)
    {
        mqtt::Subscribe subscribe;
        subscribe.subscriptions = {{"rough/#", mqtt::QoS::AtLeastOnce}};
        client.subscribe(subscribe);
        mqtt::Publish publish;
        publish.topic = "rough/a";
        publish.payload = payload;
        publish.qos = mqtt::QoS::AtLeastOnce;
        client.publish(publish);
        return QTest::qWaitFor([&] { return inbox.hasPayload(payload); }, patience);
    }

    PtyModem modem;
    client::ConnectionOptions connection;
    testsupport::Inbox inbox;
    client::IoThread io;
    MqttClient client{io, nullptr, &inbox};
};

modem::SimulatedModemOptions faulty(const QStringList &faults)
{
    modem::SimulatedModemOptions options;
    for (const QString &fault : faults)
        options.faults = modem::withFault(options.faults, fault).value();
    return options;
}

QByteArray hostilePayload()
{
    QByteArray payload = "\r\nOK\r\n> \x1A\x1B+++\r\nRDY\r\nCLOSED\r\n+IPD,5:";
    for (int i = 0; i < 256; ++i)
        payload.append(static_cast<char>(i));
    return payload;
}

} // namespace

class RoughModulesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_broker.start()); }
    void connectionComesBackAfterARestart_data() { everyCarrier(); }
    void connectionComesBackAfterARestart();
    void linesInTheWorstPlacesDoNoHarm_data() { bestCarriers(); }
    void linesInTheWorstPlacesDoNoHarm();
    void noiseIsSurvived_data();
    void noiseIsSurvived();
    void wrongBaudRateIsExplained();

private:
    static void everyCarrier();
    static void bestCarriers(); // of each module one

    Mosquitto m_broker;
};

void RoughModulesTest::everyCarrier()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("carrier");
    for (const at::Catalog &module : modem::moduleCatalogs()) {
        if (!module.tcp())
            continue;
        for (const at::Carrier &carrier : module.tcp()->carriers)
            QTest::addRow("%s %s", qPrintable(module.id()), qPrintable(carrier.id))
                    << module.id() << carrier.id;
    }
}

void RoughModulesTest::bestCarriers()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("carrier");
    for (const at::Catalog &module : modem::moduleCatalogs()) {
        if (const at::Carrier *carrier = module.carrier())
            QTest::newRow(qPrintable(module.id())) << module.id() << carrier->id;
    }
}

void RoughModulesTest::connectionComesBackAfterARestart()
{
    QFETCH(QString, module);
    QFETCH(QString, carrier);
    modem::FaultControl control;
    modem::SimulatedModemOptions options;
    options.control = &control;
    Bench bench(module, carrier, options, m_broker);
    QVERIFY(bench.connectClient());
    QSignalSpy failed(&bench.client, &MqttClient::failed);
    QSignalSpy connected(&bench.client, &MqttClient::connected);
    emit control.resetRequested();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
    const auto words = client::explain(failed[0][0].value<client::ClientError>());
    QVERIFY(!words.cause.isEmpty() && !words.nextStep.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!connected.isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Connected, patience);
}

void RoughModulesTest::linesInTheWorstPlacesDoNoHarm()
{
    QFETCH(QString, module);
    QFETCH(QString, carrier);
    modem::SimulatedModemOptions options =
            faulty({QStringLiteral("unsolicited"), QStringLiteral("pieces=16")});
    options.echo = false;
    Bench bench(module, carrier, options, m_broker);
    QVERIFY(bench.connectClient());
    QVERIFY(bench.echoes(hostilePayload()));
}

void RoughModulesTest::noiseIsSurvived_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QByteArray>("noise");
    QByteArray bytes;
    QRandomGenerator random(7); // always the same
    for (int i = 0; i < 20'000; ++i)
        bytes.append(static_cast<char>(random.bounded(256)));
    for (const char *module : {"esp-at", "quectel-lte", "nb-nso"}) {
        const QString id = QString::fromLatin1(module);
        QTest::addRow("binary, %s", module) << id << bytes + "\r\n";
        QTest::addRow("an endless line, %s", module) << id << QByteArray(300'000, 'x');
        QTest::addRow("zeros, %s", module) << id << QByteArray(5'000, '\0');
    }
}

// What it breaks is made anew: the connection stands afterwards, whatever it was hit by.
void RoughModulesTest::noiseIsSurvived()
{
    QFETCH(QString, module);
    QFETCH(QByteArray, noise);
    Bench bench(module, {}, {}, m_broker);
    QVERIFY(bench.connectClient());
    bench.modem.say(noise);
    QVERIFY(bench.echoes("after the noise"));
}

void RoughModulesTest::wrongBaudRateIsExplained()
{
    Bench bench(QStringLiteral("quectel-lte"), {}, {}, m_broker);
    bench.connection.reconnect.enabled = false;
    bench.modem.distort = [](QByteArray bytes) {
        for (char &byte : bytes)
            byte = static_cast<char>((byte << 3) ^ 0xA5);
        return bytes;
    };
    QSignalSpy failed(&bench.client, &MqttClient::failed);
    bench.client.connectToHost(bench.connection);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    const auto words = client::explain(failed[0][0].value<client::ClientError>());
    QVERIFY2(words.cause.contains(QLatin1String("does not answer AT")), qPrintable(words.cause));
    QVERIFY2(words.nextStep.contains(QLatin1String("baud rate")), qPrintable(words.nextStep));
}

QTEST_GUILESS_MAIN(RoughModulesTest)
#include "tst_roughmodules.moc"
