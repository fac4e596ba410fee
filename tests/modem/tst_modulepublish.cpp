// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that a module does not publish: refused, never answered, and with its port gone.
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/client/wording.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/moduledriver.h"
#include "app/modem/moduletransport.h"
#include "app/modem/serialcommandport.h"
#include "tests/modem/modembench.h"
#include "tests/modem/ptymodem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>
#include <QSignalSpy>

using client::ClientState;
using client::MqttClient;
using testsupport::Mosquitto;
using testsupport::PtyModem;

namespace {

constexpr int patience = 60'000;      // ms
constexpr int publishTimeout = 4'000; // ms; long enough for an answer on a busy machine

class Outcomes : public mqtt::MessageSink
{
public:
    void message(base::Direction, const base::Stamp &, const mqtt::PublishView &) override {}
    void acknowledged(const base::Stamp &, mqtt::PacketId, mqtt::ReasonCode) override
    {
        const QMutexLocker lock(&m_mutex);
        ++m_acknowledged;
    }
    void undelivered(const base::Stamp &, mqtt::PacketId, const QString &why) override
    {
        const QMutexLocker lock(&m_mutex);
        m_failures.append(why);
    }
    void undeliveredUnnumbered(const base::Stamp &, QByteArrayView topic, QByteArrayView payload,
                               int later, const QString &why) override
    {
        const QMutexLocker lock(&m_mutex);
        m_failures.append(why);
        m_unnumbered =
                topic.toByteArray() + ' ' + payload.toByteArray() + ' ' + QByteArray::number(later);
    }
    int acknowledgedCount()
    {
        const QMutexLocker lock(&m_mutex);
        return m_acknowledged;
    }
    QStringList failures()
    {
        const QMutexLocker lock(&m_mutex);
        return m_failures;
    }
    QByteArray unnumbered()
    {
        const QMutexLocker lock(&m_mutex);
        return m_unnumbered;
    }

private:
    QMutex m_mutex;
    int m_acknowledged = 0;
    QStringList m_failures;
    QByteArray m_unnumbered;
};

// The module's description, but for how long an answer to a publish is waited for.
at::Catalog impatientCatalog(const QString &id)
{
    QJsonObject root = modem::moduleCatalog(id)->root();
    QJsonArray commands = root[QLatin1String("commands")].toArray();
    for (qsizetype i = 0; i < commands.size(); ++i) {
        QJsonObject command = commands[i].toObject();
        if (!command.value(QLatin1String("name")).toString().contains(QLatin1String("PUB")))
            continue;
        command[QLatin1String("timeoutMs")] = publishTimeout;
        QJsonObject late = command.value(QLatin1String("late")).toObject();
        if (!late.isEmpty()) {
            late[QLatin1String("timeoutMs")] = publishTimeout;
            command[QLatin1String("late")] = late;
        }
        commands[i] = command;
    }
    root[QLatin1String("commands")] = commands;
    auto catalog = at::Catalog::fromJson(QJsonDocument(root).toJson());
    if (!catalog)
        qFatal("%s: %s", qPrintable(catalog.error().place), qPrintable(catalog.error().detail));
    catalog->merge(modem::commonCatalog());
    return *catalog;
}

// A client of ours that speaks by the commands of a module on a pseudo-terminal.
struct Bench
{
    Bench(const QString &id, const Mosquitto &broker)
        : modem(simulation(id, broker)), port(impatientCatalog(id)), driver(port)
    {
        QObject::connect(&driver, &modem::ModuleDriver::requestFailed, &driver,
                         [this](const QString &cause, const QString &nextStep) {
                             toldCause = cause;
                             toldNextStep = nextStep;
                         });
    }
    static modem::SimulatedModemOptions simulation(const QString &id, const Mosquitto &broker)
    {
        modem::SimulatedModemOptions options = testsupport::at(broker);
        options.module = id;
        return options;
    }
    void openPort()
    {
        serial::PortSettings settings;
        settings.port = modem.path();
        port.open(settings);
        QTRY_VERIFY_WITH_TIMEOUT(port.isOpen(), patience);
    }
    void connectClient(bool reconnects)
    {
        client.setTransportFactory(
                [wire = driver.wire(), identity = identity](net::TransportKind, base::WireTap *) {
                    return std::make_unique<modem::ModuleTransport>(wire, identity);
                });
        client::ConnectionOptions options;
        options.endpoint.host = QStringLiteral("198.51.100.7");
        options.connect.version = mqtt::ProtocolVersion::V311;
        options.connect.clientId = "client1";
        options.reconnect.enabled = reconnects;
        options.reconnect.longest = std::chrono::seconds(1);
        options.renew = [identity = identity](client::ConnectionOptions &own) {
            identity->connect = own.connect;
        };
        client.connectToHost(options);
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), ClientState::Connected, patience);
    }
    void publish(mqtt::QoS qos, const QByteArray &payload = "x")
    {
        mqtt::Publish message;
        message.topic = "t/out";
        message.payload = payload;
        message.qos = qos;
        client.publish(message);
    }
    // A module on a busy machine may be late once more.
    bool publishesAgain()
    {
        for (int attempt = 0; attempt < 10; ++attempt) {
            const int before = outcomes.acknowledgedCount();
            const auto failed = outcomes.failures().size();
            publish(mqtt::QoS::AtLeastOnce, "again");
            const bool ended = QTest::qWaitFor(
                    [&] {
                        return outcomes.acknowledgedCount() > before
                               || outcomes.failures().size() > failed;
                    },
                    patience);
            if (!ended)
                return false;
            if (outcomes.acknowledgedCount() > before)
                return true;
        }
        return false;
    }

    PtyModem modem;
    modem::SerialCommandPort port;
    modem::ModuleDriver driver;
    std::shared_ptr<modem::ModuleIdentity> identity = std::make_shared<modem::ModuleIdentity>();
    Outcomes outcomes;
    client::IoThread ioThread;
    MqttClient client{ioThread, nullptr, &outcomes};
    QString toldCause; // told last
    QString toldNextStep;
};

// Of every command that publishes, on these modules.
bool isPublish(const QByteArray &line)
{
    return line.startsWith("AT+LMQTTPUB") || line.startsWith("AT+QMTPUB")
           || line.startsWith("AT+MQTTPUB") || line.startsWith("AT+CMQTTPUB");
}

} // namespace

class ModulePublishTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_broker.start()); }
    void refusedMessageIsTold_data() { rows(); }
    void refusedMessageIsTold();
    void unansweredMessageIsTold_data();
    void unansweredMessageIsTold();
    void messageOfAVanishedPortIsTold_data() { rows(); }
    void messageOfAVanishedPortIsTold();
    void acknowledgedKindIsSentAgainWhenThePortIsBack();
    void equalMessagesAreToldApart();

private:
    static void rows();

    Mosquitto m_broker;
};

void ModulePublishTest::rows()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<mqtt::QoS>("qos");
    for (const char *module : {"lierda-nt35e", "quectel-lte", "esp-at", "simcom-cmqtt"}) {
        for (const auto qos : {mqtt::QoS::AtMostOnce, mqtt::QoS::AtLeastOnce})
            QTest::addRow("%s, QoS %d", module, static_cast<int>(qos))
                    << QString::fromLatin1(module) << qos;
    }
}

void ModulePublishTest::refusedMessageIsTold()
{
    QFETCH(QString, module);
    QFETCH(mqtt::QoS, qos);
    Bench bench(module, m_broker);
    bench.openPort();
    bench.connectClient(false);
    bench.modem.judge = [](const QByteArray &line) {
        return isPublish(line) ? PtyModem::Verdict::Refuse : PtyModem::Verdict::Pass;
    };
    bench.publish(qos);
    QTRY_COMPARE_WITH_TIMEOUT(bench.outcomes.failures().size(), 1, patience);
    const QString told = bench.outcomes.failures().first();
    QVERIFY2(told.contains(QLatin1String("ERROR")), qPrintable(told));
    QTRY_COMPARE_WITH_TIMEOUT(bench.toldCause, told, patience);
    QVERIFY(!bench.toldNextStep.isEmpty());
    if (qos == mqtt::QoS::AtMostOnce)
        QCOMPARE(bench.outcomes.unnumbered(), QByteArray("t/out x 0"));
    bench.modem.judge = {};
    QVERIFY(bench.publishesAgain());
    QCOMPARE(bench.client.state(), ClientState::Connected);
}

void ModulePublishTest::unansweredMessageIsTold_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<mqtt::QoS>("qos");
    QTest::newRow("inline") << QStringLiteral("lierda-nt35e") << mqtt::QoS::AtMostOnce;
    QTest::newRow("at a prompt") << QStringLiteral("quectel-lte") << mqtt::QoS::AtLeastOnce;
    QTest::newRow("of several commands")
            << QStringLiteral("simcom-cmqtt") << mqtt::QoS::AtLeastOnce;
}

void ModulePublishTest::unansweredMessageIsTold()
{
    QFETCH(QString, module);
    QFETCH(mqtt::QoS, qos);
    Bench bench(module, m_broker);
    bench.openPort();
    bench.connectClient(false);
    bench.modem.judge = [](const QByteArray &line) {
        return isPublish(line) ? PtyModem::Verdict::Swallow : PtyModem::Verdict::Pass;
    };
    bench.publish(qos);
    QTRY_COMPARE_WITH_TIMEOUT(bench.outcomes.failures().size(), 1, patience);
    const QString told = bench.outcomes.failures().first();
    QVERIFY2(told.contains(QLatin1String("in time")), qPrintable(told));
    QVERIFY(!bench.toldNextStep.isEmpty());
    bench.modem.judge = {};
    QVERIFY(bench.publishesAgain());
}

void ModulePublishTest::messageOfAVanishedPortIsTold()
{
    QFETCH(QString, module);
    QFETCH(mqtt::QoS, qos);
    Bench bench(module, m_broker);
    bench.openPort();
    bench.connectClient(false);
    int swallowed = 0;
    bench.modem.judge = [&swallowed](const QByteArray &line) {
        if (!isPublish(line))
            return PtyModem::Verdict::Pass;
        ++swallowed;
        return PtyModem::Verdict::Swallow;
    };
    QSignalSpy failed(&bench.client, &MqttClient::failed);
    QSignalSpy refused(&bench.client, &MqttClient::requestRefused);
    bench.publish(qos, "with the module");
    bench.publish(qos, "behind it");
    QTRY_COMPARE_WITH_TIMEOUT(swallowed, 1, patience);
    bench.modem.unplug();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    const auto words = client::explain(failed[0][0].value<client::ClientError>());
    QVERIFY2(words.cause.contains(QLatin1String("port")), qPrintable(words.cause));
    QVERIFY(!words.nextStep.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(bench.outcomes.failures().size(), 2, patience);
    for (const QString &why : bench.outcomes.failures())
        QVERIFY(!why.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Disconnected, patience);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), qos == mqtt::QoS::AtMostOnce ? 0 : 2, patience);
    QVERIFY(!bench.driver.isConnected());
}

void ModulePublishTest::acknowledgedKindIsSentAgainWhenThePortIsBack()
{
    Bench bench(QStringLiteral("lierda-nt35e"), m_broker);
    bench.openPort();
    bench.connectClient(true);
    int swallowed = 0;
    bench.modem.judge = [&swallowed](const QByteArray &line) {
        if (!isPublish(line))
            return PtyModem::Verdict::Pass;
        ++swallowed;
        return PtyModem::Verdict::Swallow;
    };
    bench.publish(mqtt::QoS::AtLeastOnce, "kept");
    QTRY_COMPARE_WITH_TIMEOUT(swallowed, 1, patience);
    bench.modem.unplug();
    QTRY_COMPARE_WITH_TIMEOUT(bench.client.state(), ClientState::Waiting, patience);
    PtyModem other(Bench::simulation(QStringLiteral("lierda-nt35e"), m_broker));
    serial::PortSettings settings;
    settings.port = other.path();
    bench.port.open(settings);
    QTRY_COMPARE_WITH_TIMEOUT(bench.outcomes.acknowledgedCount(), 1, patience);
    QCOMPARE(bench.outcomes.failures(), QStringList());
}

void ModulePublishTest::equalMessagesAreToldApart()
{
    Bench bench(QStringLiteral("lierda-nt35e"), m_broker);
    bench.openPort();
    bench.connectClient(false);
    int seen = 0;
    bench.modem.judge = [&seen](const QByteArray &line) {
        return isPublish(line) && ++seen == 2 ? PtyModem::Verdict::Refuse : PtyModem::Verdict::Pass;
    };
    for (int i = 0; i < 4; ++i)
        bench.publish(mqtt::QoS::AtMostOnce, "same");
    QTRY_COMPARE_WITH_TIMEOUT(bench.outcomes.failures().size(), 1, patience);
    QCOMPARE(bench.outcomes.unnumbered(), QByteArray("t/out same 2"));
}

QTEST_GUILESS_MAIN(ModulePublishTest)
#include "tst_modulepublish.moc"
