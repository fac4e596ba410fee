// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mosquitto.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int patience = 60'000; // ms

struct Ended
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    QByteArrayList lines() const { return output.trimmed().split('\n'); }
};

QProcessEnvironment environment(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MQTTSCOPE_HOME"), home);
    environment.insert(QStringLiteral("SECRET"), QStringLiteral("pass"));
    return environment;
}

// A simulated module on a pseudo-terminal, ended with this object.
struct Simulation
{
    QProcess process;
    QString port;

    explicit Simulation(quint16 broker)
    {
        process.start(QStringLiteral(CLI_PROGRAM),
                      {QStringLiteral("modem"), QStringLiteral("simulate"),
                       QStringLiteral("lierda-nt35e"), QStringLiteral("--pty"),
                       QStringLiteral("--broker"), QStringLiteral("127.0.0.1:%1").arg(broker)});
        if (QTest::qWaitFor([this] { return process.canReadLine(); }, patience))
            port = QString::fromUtf8(process.readLine()).trimmed();
    }
    ~Simulation()
    {
        process.terminate();
        if (!process.waitForFinished(patience))
            process.kill();
        process.waitForFinished(patience);
    }
};

QJsonObject object(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

class AtCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void commandsArePrinted_data();
    void commandsArePrinted();
    void wrongUseIsAUsageError_data();
    void wrongUseIsAUsageError();
    void ownModuleIsFoundAndItsFaultTold();
    void singleCommandsAreSent();
    void moduleIsRunFromAttachToMessage();
    void scriptIsPlayedThroughTheModule();
    void refusedConnectionIsExitCodeThree();

private:
    Ended run(const QStringList &arguments);

    QTemporaryDir m_home;
};

Ended AtCommandTest::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment(m_home.path()));
    process.start(QStringLiteral(CLI_PROGRAM), arguments);
    if (!process.waitForFinished(patience))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void AtCommandTest::commandsArePrinted_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("last"); // lines
    QTest::newRow("connect") << QStringLiteral("quectel-lte connect host=broker.example.com "
                                               "clientId=client1 username=user --secret-env SECRET")
                             << QByteArray("AT+QMTOPEN=0,\"broker.example.com\",1883\n"
                                           "AT+QMTCONN=0,\"client1\",\"user\",\"pass\"");
    QTest::newRow("triple, signed by the module")
            << QStringLiteral("lierda-nt35e connect --triple pk12345,dev1 --secret-env SECRET")
            << QByteArray("AT+LMQTTOPEN=0,\"pk12345.iot-as-mqtt.cn-shanghai.aliyuncs.com\",1883\n"
                          "AT+LMQTTCONN=0,\"NT35E\"");
    QTest::newRow("subscribe") << QStringLiteral("simcom-cmqtt subscribe filter=t/in qos=1")
                               << QByteArray("AT+CMQTTSUB=0,4,1\n> t/in");
    QTest::newRow("publish") << QStringLiteral("esp-at publish topic=t payloadHex=001A")
                             << QByteArray("AT+MQTTPUBRAW=0,\"t\",2,0,0\n> \\x00\\x1a");
    QTest::newRow("disconnect") << QStringLiteral("luat disconnect")
                                << QByteArray("AT+MDISCONNECT\nAT+MIPCLOSE");
}

void AtCommandTest::commandsArePrinted()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, last);
    const Ended ended = run(QStringList{QStringLiteral("at")} + arguments.split(u' '));
    QVERIFY2(ended.exitCode == 0, ended.errors.constData());
    QVERIFY2(ended.output.trimmed().endsWith(last), ended.output.constData());
}

void AtCommandTest::wrongUseIsAUsageError_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("no module") << QStringLiteral("nobody connect host=h");
    QTest::newRow("no action") << QStringLiteral("luat dance");
    QTest::newRow("unknown key") << QStringLiteral("luat connect hots=h");
    QTest::newRow("secret on the line") << QStringLiteral("luat connect host=h password=x");
    QTest::newRow("no host") << QStringLiteral("luat connect");
    QTest::newRow("no MQTT") << QStringLiteral("sim800 connect host=h");
    QTest::newRow("too long") << QStringLiteral("quectel-nb publish topic=t form=inline2");
    QTest::newRow("no port") << QStringLiteral("any send AT");
}

void AtCommandTest::wrongUseIsAUsageError()
{
    QFETCH(QString, arguments);
    const Ended ended = run(QStringList{QStringLiteral("at")} + arguments.split(u' '));
    QCOMPARE(ended.exitCode, 2);
    QVERIFY(!ended.errors.isEmpty());
    QVERIFY(ended.output.isEmpty());
}

void AtCommandTest::ownModuleIsFoundAndItsFaultTold()
{
    const QString folder = m_home.filePath(QStringLiteral("config/modules"));
    QVERIFY(QDir().mkpath(folder));
    const auto write = [&folder](const QByteArray &connect) {
        QFile file(folder + QStringLiteral("/own.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\":\"mqttscope-at-module\",\"version\":1,\"id\":\"own\",\n"
                   "\"name\":\"Own\",\n\"mqtt\":{\"connect\":[\""
                   + connect
                   + "\"],\n"
                     "\"subscribe\":[\"AT+S\"],\"disconnect\":[\"AT+D\"],\n"
                     "\"publish\":[{\"id\":\"x\",\"steps\":[\"AT+P\"]}],\n"
                     "\"receive\":[{\"pattern\":\"^(?<topic>t)(?<payload>.*)$\"}]}}");
    };
    write("AT+GO={host}");
    const Ended good = run({QStringLiteral("at"), QStringLiteral("own"), QStringLiteral("connect"),
                            QStringLiteral("host=h")});
    QVERIFY2(good.output.endsWith("AT+GO=h\n"), (good.output + good.errors).constData());
    write("AT+GO={hots}");
    const Ended bad = run({QStringLiteral("at"), QStringLiteral("own"), QStringLiteral("connect"),
                           QStringLiteral("host=h")});
    QCOMPARE(bad.exitCode, 2);
    QVERIFY2(bad.errors.contains("mqtt.connect[0], line 3"), bad.errors.constData());
    QVERIFY2(bad.errors.contains("hots"), bad.errors.constData());
    QVERIFY(QFile::remove(folder + QStringLiteral("/own.json")));
}

void AtCommandTest::singleCommandsAreSent()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    Simulation simulation(broker.port());
    QVERIFY(!simulation.port.isEmpty());
    const Ended good = run({QStringLiteral("at"), QStringLiteral("lierda-nt35e"),
                            QStringLiteral("send"), QStringLiteral("--port"), simulation.port,
                            QStringLiteral("AT"), QStringLiteral("AT+CSQ")});
    QCOMPARE(good.exitCode, 0);
    QVERIFY2(good.output.contains("+CSQ: 24,99"), good.output.constData());
    const Ended bad =
            run({QStringLiteral("at"), QStringLiteral("lierda-nt35e"), QStringLiteral("send"),
                 QStringLiteral("--port"), simulation.port, QStringLiteral("AT+NOBODY=1")});
    QCOMPARE(bad.exitCode, 1);
    QCOMPARE(run({QStringLiteral("at"), QStringLiteral("any"), QStringLiteral("send"),
                  QStringLiteral("--port"), m_home.filePath(QStringLiteral("no-port")),
                  QStringLiteral("AT")})
                     .exitCode,
             3);
}

void AtCommandTest::moduleIsRunFromAttachToMessage()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    Simulation simulation(broker.port());
    QVERIFY(!simulation.port.isEmpty());
    const Ended ended = run({QStringLiteral("modem"),
                             QStringLiteral("run"),
                             QStringLiteral("lierda-nt35e"),
                             QStringLiteral("--port"),
                             simulation.port,
                             QStringLiteral("host=127.0.0.1"),
                             QStringLiteral("clientId=c1"),
                             QStringLiteral("username=user"),
                             QStringLiteral("--secret-env"),
                             QStringLiteral("SECRET"),
                             QStringLiteral("--subscribe"),
                             QStringLiteral("t/#"),
                             QStringLiteral("--publish"),
                             QStringLiteral("t/a"),
                             QStringLiteral("--payload"),
                             QStringLiteral("{\"a\":1}"),
                             QStringLiteral("--qos"),
                             QStringLiteral("1"),
                             QStringLiteral("--receive"),
                             QStringLiteral("1"),
                             QStringLiteral("--json")});
    QVERIFY2(ended.exitCode == 0, (ended.output + ended.errors).constData());
    QVERIFY(!ended.output.contains("\"pass\""));
    QStringList events;
    QByteArray payload;
    for (const QByteArray &line : ended.lines()) {
        const QJsonObject event = object(line);
        if (event[QLatin1String("event")].toString() != QLatin1String("step"))
            events.append(event[QLatin1String("event")].toString());
        if (events.value(events.size() - 1) == QLatin1String("message"))
            payload = QByteArray::fromHex(event[QLatin1String("payloadHex")].toString().toLatin1());
    }
    QVERIFY(events.contains(QLatin1String("published")));
    QCOMPARE(events.first(), QStringLiteral("connected"));
    QCOMPARE(events.last(), QStringLiteral("disconnected"));
    QCOMPARE(events.count(QStringLiteral("message")), 1);
    QVERIFY(ended.output.contains("7b2261223a317d"));
}

void AtCommandTest::scriptIsPlayedThroughTheModule()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    Simulation simulation(broker.port());
    QVERIFY(!simulation.port.isEmpty());
    QFile script(m_home.filePath(QStringLiteral("script.json")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(R"({"version":4,"actions":[
        {"do":"connect","clientId":"c","cleanStart":true,"keepAlive":60},{"wait":"connected"},
        {"do":"subscribe","topics":[{"filter":"t","qos":1}]},{"wait":"subscribed"},
        {"do":"publish","topic":"t","payload":"hello","qos":1},
        {"expect":"message","topic":"t","payload":"hello"},
        {"do":"disconnect"},{"wait":"disconnected"}]})");
    script.close();
    const Ended ended = run({QStringLiteral("modem"), QStringLiteral("run"),
                             QStringLiteral("lierda-nt35e"), QStringLiteral("--port"),
                             simulation.port, QStringLiteral("host=127.0.0.1"), script.fileName()});
    QVERIFY2(ended.exitCode == 0, (ended.output + ended.errors).constData());
    QVERIFY(ended.output.contains("\"event\":\"message\""));
}

void AtCommandTest::refusedConnectionIsExitCodeThree()
{
    Simulation simulation(1); // nobody listens there
    QVERIFY(!simulation.port.isEmpty());
    const Ended ended =
            run({QStringLiteral("modem"), QStringLiteral("run"), QStringLiteral("lierda-nt35e"),
                 QStringLiteral("--port"), simulation.port, QStringLiteral("host=127.0.0.1"),
                 QStringLiteral("clientId=c1")});
    QCOMPARE(ended.exitCode, 3);
    QVERIFY2(ended.errors.contains("+LMQTTOPEN: 0,-1"), ended.errors.constData());
}

QTEST_GUILESS_MAIN(AtCommandTest)
#include "tst_atcommand.moc"
