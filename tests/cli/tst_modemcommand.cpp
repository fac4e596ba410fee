// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/seriallink.h"
#include "tests/support/mosquitto.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

namespace {

// mqttscope-cli modem …, ended with this object.
struct Program
{
    QProcess process;

    explicit Program(const QStringList &arguments)
    {
        process.start(QStringLiteral(CLI_PROGRAM),
                      QStringList{QStringLiteral("modem")} + arguments);
    }
    ~Program()
    {
        process.terminate();
        if (!process.waitForFinished(5000))
            process.kill();
        process.waitForFinished(5000);
    }
    QString firstLine()
    {
        const bool came = QTest::qWaitFor([this] { return process.canReadLine(); }, 10'000);
        return came ? QString::fromUtf8(process.readLine()).trimmed() : QString();
    }
};

QByteArray joined(const QSignalSpy &received)
{
    QByteArray bytes;
    for (const QList<QVariant> &arguments : received)
        bytes += arguments.at(0).toByteArray();
    return bytes;
}

} // namespace

class ModemCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void listNamesTheModules();
    void wrongUseIsAUsageError_data();
    void wrongUseIsAUsageError();
    void articleRunsOverAPseudoTerminal();
    void moduleAnswersOverTcp();
    void pseudoTerminalCanBeOpenedAgain();
};

void ModemCommandTest::listNamesTheModules()
{
    Program program({QStringLiteral("list")});
    QVERIFY(program.process.waitForFinished(10'000));
    QCOMPARE(program.process.exitCode(), 0);
    QVERIFY(program.process.readAllStandardOutput().startsWith("lierda-nt35e "));
}

void ModemCommandTest::wrongUseIsAUsageError_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no action") << QStringList();
    QTest::newRow("unknown module") << QStringList{QStringLiteral("simulate"), QStringLiteral("x")};
    QTest::newRow("unknown option") << QStringList{
            QStringLiteral("simulate"), QStringLiteral("lierda-nt35e"), QStringLiteral("--nobody")};
    QTest::newRow("wrong port") << QStringList{QStringLiteral("simulate"),
                                               QStringLiteral("lierda-nt35e"),
                                               QStringLiteral("--tcp"), QStringLiteral("seven")};
    QTest::newRow("wrong broker") << QStringList{QStringLiteral("simulate"),
                                                 QStringLiteral("lierda-nt35e"),
                                                 QStringLiteral("--broker"), QStringLiteral("h:0")};
}

void ModemCommandTest::wrongUseIsAUsageError()
{
    QFETCH(QStringList, arguments);
    Program program(arguments);
    QVERIFY(program.process.waitForFinished(10'000));
    QCOMPARE(program.process.exitCode(), 2);
    QVERIFY(!program.process.readAllStandardError().isEmpty());
}

void ModemCommandTest::articleRunsOverAPseudoTerminal()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    const QString brokerPort = QString::number(broker.port());
    const QString topic = QStringLiteral("/a1JszCpjS61/NT35E_06011/user/COMMUTEST");
    QProcess watcher;
    watcher.start(QStringLiteral("mosquitto_sub"),
                  {QStringLiteral("-p"), brokerPort, QStringLiteral("-C"), QStringLiteral("1"),
                   QStringLiteral("-t"), topic});
    Program program({QStringLiteral("simulate"), QStringLiteral("lierda-nt35e"),
                     QStringLiteral("--pty"), QStringLiteral("--broker"),
                     QStringLiteral("127.0.0.1:") + brokerPort});
    serial::SerialLink link;
    QSignalSpy received(&link, &serial::SerialLink::received);
    serial::PortSettings settings;
    settings.port = program.firstLine();
    link.open(settings);
    QCOMPARE(link.state(), serial::LinkState::Open);
    const QList<QPair<QByteArray, QByteArray>> dialogue{
            {"AT+LMQTTCFG=\"cloud\",0,2,1", "OK\r\n"},
            {"AT+LMQTTCFG=\"aliauth\",0,\"a1JszCpjS61\",\"NT35E_06011\","
             "\"390358fc595040aa73221e8393aba86c\"",
             "OK\r\n"},
            {"AT+LMQTTOPEN=0,\"a1JszCpjS61.iot-as-mqtt.cn-shanghai.aliyuncs.com\",1883",
             "+LMQTTOPEN: 0,0\r\n"},
            {"AT+LMQTTCONN=0,\"NT35E\"", "+LMQTTCONN: 0,0,0\r\n"},
            {"AT+LMQTTSUBUNSUB=0,0,1,\"" + topic.toUtf8() + "\",2", "+LMQTTSUBUNSUB: 0,1,0,1\r\n"},
            {"AT+LMQTTPUB=0,0,0,1,\"" + topic.toUtf8() + "\",10,\"1122334455\"",
             "\"" + topic.toUtf8() + "\",1122334455\r\n"},
    };
    for (const auto &[command, last] : dialogue) {
        received.clear();
        link.write(command + "\r\n");
        QTRY_VERIFY2(joined(received).endsWith(last), joined(received).constData());
    }
    QTRY_COMPARE(watcher.state(), QProcess::NotRunning);
    QCOMPARE(watcher.readAllStandardOutput(), QByteArray("1122334455\n"));
}

void ModemCommandTest::moduleAnswersOverTcp()
{
    Program program({QStringLiteral("simulate"), QStringLiteral("lierda-nt35e"),
                     QStringLiteral("--tcp"), QStringLiteral("0"), QStringLiteral("--echo")});
    serial::SerialLink link;
    QSignalSpy received(&link, &serial::SerialLink::received);
    serial::PortSettings settings;
    settings.port = program.firstLine();
    QVERIFY(settings.port.startsWith(QLatin1String("tcp://127.0.0.1:")));
    link.open(settings);
    QTRY_COMPARE(link.state(), serial::LinkState::Open);
    link.write("AT\r\n");
    QTRY_COMPARE(joined(received), QByteArray("AT\r\r\nOK\r\n"));
}

void ModemCommandTest::pseudoTerminalCanBeOpenedAgain()
{
    Program program({QStringLiteral("simulate"), QStringLiteral("lierda-nt35e")});
    serial::PortSettings settings;
    settings.port = program.firstLine();
    for (int round = 0; round < 3; ++round) {
        serial::SerialLink link;
        QSignalSpy received(&link, &serial::SerialLink::received);
        link.open(settings);
        QCOMPARE(link.state(), serial::LinkState::Open);
        link.write("AT\r\n");
        QTRY_COMPARE(joined(received), QByteArray("\r\nOK\r\n"));
        link.close();
    }
}

QTEST_GUILESS_MAIN(ModemCommandTest)
#include "tst_modemcommand.moc"
