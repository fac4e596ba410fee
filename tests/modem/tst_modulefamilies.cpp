// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// MQTT by the own commands of one module of each family: real pseudo-terminal, real broker.
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/modemhosts.h"
#include "app/modem/moduledriver.h"
#include "app/modem/moduletransport.h"
#include "app/modem/serialcommandport.h"
#include "tests/modem/inbox.h"
#include "tests/modem/modembench.h"

#include <QSignalSpy>

using client::ClientState;
using client::MqttClient;
using testsupport::Mosquitto;

namespace {

constexpr int patience = 60'000; // ms

} // namespace

class ModuleFamiliesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_broker.start()); }
    void clientTalksThroughEachModule_data();
    void clientTalksThroughEachModule();

private:
    Mosquitto m_broker;
};

void ModuleFamiliesTest::clientTalksThroughEachModule_data()
{
    QTest::addColumn<QString>("module");
    int rows = 0;
    for (const at::Catalog &module : modem::moduleCatalogs()) {
        if (!module.mqtt())
            continue;
        QVERIFY(modem::canSimulate(module));
        QTest::newRow(qPrintable(module.id())) << module.id();
        ++rows;
    }
    QVERIFY(rows >= 12);
}

void ModuleFamiliesTest::clientTalksThroughEachModule()
{
    QFETCH(QString, module);
    modem::SimulatedModemOptions simulation;
    simulation.module = module;
    simulation.broker = testsupport::at(m_broker).broker;
    auto terminal = std::move(modem::PseudoTerminal::create()).value();
    modem::SimulatedModem modem(simulation);
    connect(terminal.get(), &modem::PseudoTerminal::received, &modem,
            [&modem](const QByteArray &bytes) { modem.receive(bytes); });
    connect(&modem, &modem::SimulatedModem::output, terminal.get(), &modem::PseudoTerminal::write);

    const at::Catalog catalog = *modem::moduleCatalog(module);
    modem::SerialCommandPort port(catalog);
    QByteArrayList lines;
    connect(&port, &modem::CommandPort::lineShown, this,
            [&lines](at::LineKind, const QByteArray &text, bool) { lines.append(text); });
    connect(&port, &modem::SerialCommandPort::sent, this,
            [&lines](const QByteArray &bytes) { lines.append("H> " + bytes.trimmed()); });
    serial::PortSettings settings;
    settings.port = terminal->path();
    port.open(settings);
    QTRY_VERIFY_WITH_TIMEOUT(port.isOpen(), patience);
    modem::ModuleDriver driver(port);

    client::IoThread io;
    testsupport::Inbox inbox;
    MqttClient client(io, nullptr, &inbox);
    const auto identity = std::make_shared<modem::ModuleIdentity>();
    client.setTransportFactory(
            [wire = driver.wire(), identity](net::TransportKind, base::WireTap *) {
                return std::make_unique<modem::ModuleTransport>(wire, identity);
            });
    client::ConnectionOptions options;
    options.endpoint.host = QStringLiteral("198.51.100.7");
    options.connect.version = mqtt::ProtocolVersion::V311;
    options.connect.clientId = "client1";
    options.connect.username = "user";
    options.connect.password = "pass";
    options.reconnect.enabled = false;
    options.renew = [identity](client::ConnectionOptions &own) { identity->connect = own.connect; };
    client.connectToHost(options);
    const auto said = [&lines] { return lines.join('\n'); };
    QTRY_VERIFY2_WITH_TIMEOUT(client.state() == ClientState::Connected, said().constData(),
                              patience);

    QSignalSpy subscribed(&client, &MqttClient::subscribed);
    mqtt::Subscribe subscribe;
    subscribe.subscriptions = {{"family/in", mqtt::QoS::AtMostOnce}};
    client.subscribe(subscribe);
    QTRY_VERIFY2_WITH_TIMEOUT(subscribed.size() == 1, said().constData(), patience);
    QVERIFY(testsupport::publish(m_broker, {QStringLiteral("-t"), QStringLiteral("family/in"),
                                            QStringLiteral("-m"), QStringLiteral("hello")}));
    const QList<std::pair<QByteArray, QByteArray>> expected{{"family/in", "hello"}};
    QTRY_VERIFY2_WITH_TIMEOUT(inbox.messages() == expected, said().constData(), patience);

    testsupport::ModemBench watcher(testsupport::at(m_broker));
    watcher.ask("AT+LMQTTOPEN=0,\"h\",1883", "OPEN: 0,0\r\n");
    watcher.ask("AT+LMQTTCONN=0,\"watcher\"", "CONN: 0,0,0\r\n");
    watcher.ask("AT+LMQTTSUBUNSUB=0,0,1,\"family/out\",1", "UNSUB: 0,1,0,1\r\n");
    QSignalSpy published(&client, &MqttClient::publishFinished);
    mqtt::Publish message;
    message.topic = "family/out";
    message.payload = "{'a':1,'b':'x y'}"; // double quotes break the inline forms
    message.qos = mqtt::QoS::AtLeastOnce;
    client.publish(message);
    QTRY_VERIFY2_WITH_TIMEOUT(published.size() == 1, said().constData(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(watcher.said.contains("\"family/out\"," + message.payload + "\r\n"),
                             patience);
    client.disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(client.state() == ClientState::Disconnected, patience);
}

QTEST_GUILESS_MAIN(ModuleFamiliesTest)
#include "tst_modulefamilies.moc"
