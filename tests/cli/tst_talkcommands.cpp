// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// run, pub and sub as programs, against a real broker.
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using testsupport::Mosquitto;

namespace {

constexpr int patience = 20'000;

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Outcome runCli(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(CLI_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(patience);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString urlOf(quint16 port)
{
    return QStringLiteral("mqtt://127.0.0.1:%1").arg(port);
}

} // namespace

class TestTalkCommands : public QObject
{
    Q_OBJECT

private slots:
    void publishedTextComesToASubscriber_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("qos");
        QTest::newRow("3.1.1, QoS 0") << QStringLiteral("311") << QStringLiteral("0");
        QTest::newRow("3.1.1, QoS 2") << QStringLiteral("311") << QStringLiteral("2");
        QTest::newRow("5.0, QoS 1") << QStringLiteral("5") << QStringLiteral("1");
    }
    void publishedTextComesToASubscriber()
    {
        QFETCH(const QString, version);
        QFETCH(const QString, qos);
        Mosquitto broker;
        QVERIFY(broker.start());
        const QString url = urlOf(broker.port());
        const QStringList common{QStringLiteral("--url"), url, QStringLiteral("-V"), version,
                                 QStringLiteral("-q"),    qos};
        // Retained, so that it does not matter who is first.
        const Outcome pub =
                runCli(QStringList{QStringLiteral("pub")} + common
                       + QStringList{QStringLiteral("-t"), QStringLiteral("home/garden/fountain/2"),
                                     QStringLiteral("-m"), QStringLiteral("hello world"),
                                     QStringLiteral("-r")});
        QCOMPARE(pub.errors, QByteArray());
        QCOMPARE(pub.exitCode, 0);
        const Outcome sub = runCli(QStringList{QStringLiteral("sub")} + common
                                   + QStringList{QStringLiteral("-t"), QStringLiteral("home/#"),
                                                 QStringLiteral("-v"), QStringLiteral("-C"),
                                                 QStringLiteral("1"), QStringLiteral("-W"),
                                                 QStringLiteral("15")});
        QCOMPARE(sub.output, QByteArray("home/garden/fountain/2 hello world\n"));
        QCOMPARE(sub.exitCode, 0);
    }

    void everyLineOfTheInputIsAMessage()
    {
        Mosquitto broker;
        QVERIFY(broker.start());
        const Outcome pub =
                runCli({QStringLiteral("pub"), QStringLiteral("--url"), urlOf(broker.port()),
                        QStringLiteral("-t"), QStringLiteral("a"), QStringLiteral("-l"),
                        QStringLiteral("-r"), QStringLiteral("-q"), QStringLiteral("1")},
                       "one\ntwo\n");
        QCOMPARE(pub.exitCode, 0);
        const Outcome sub =
                runCli({QStringLiteral("sub"), QStringLiteral("--url"), urlOf(broker.port()),
                        QStringLiteral("-t"), QStringLiteral("a"), QStringLiteral("--json"),
                        QStringLiteral("-C"), QStringLiteral("1"), QStringLiteral("-W"),
                        QStringLiteral("15")});
        QCOMPARE(QJsonDocument::fromJson(sub.output)[QStringLiteral("payloadHex")].toString(),
                 QStringLiteral("74776f"));
    }

    void failureHasAnExitCodeAndASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        const QString closed = urlOf(testsupport::freePort());
        const QStringList topic{QStringLiteral("-t"), QStringLiteral("a")};
        const QStringList message{QStringLiteral("-m"), QStringLiteral("b")};
        const QString pub = QStringLiteral("pub");
        const QString sub = QStringLiteral("sub");
        const QString url = QStringLiteral("--url");
        QTest::newRow("port closed") << QStringList{pub, url, closed} + topic + message << 3
                                     << QByteArray("Nothing listens on");
        QTest::newRow("port closed for sub")
                << QStringList{sub, url, closed} + topic << 3 << QByteArray("Nothing listens on");
        QTest::newRow("password in the address")
                << QStringList{pub, url, QStringLiteral("mqtt://u:p@127.0.0.1")} + topic + message
                << 2 << QByteArray("--secret-env");
        QTest::newRow("no address")
                << QStringList{pub, url, QStringLiteral("http://x")} + topic + message << 2
                << QByteArray("mqtt://");
        QTest::newRow("no topic") << QStringList{pub, url, closed} + message << 2
                                  << QByteArray("-t TOPIC");
        QTest::newRow("nothing to publish") << QStringList{pub, url, closed} + topic << 2
                                            << QByteArray("-m, -f, -s, -l and -n");
        QTest::newRow("QoS 3") << QStringList{pub, url, closed, QStringLiteral("-q"),
                                              QStringLiteral("3")}
                                          + topic + message
                               << 2 << QByteArray("from 0 to 2");
        QTest::newRow("no such profile")
                << QStringList{pub, QStringLiteral("--profile"), QStringLiteral("none such")}
                           + topic + message
                << 2 << QByteArray("none such");
        QTest::newRow("no such script")
                << QStringList{QStringLiteral("run"), QStringLiteral("/nowhere.json")} << 2
                << QByteArray("/nowhere.json");
    }
    void failureHasAnExitCodeAndASentence()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, exitCode);
        QFETCH(const QByteArray, words);
        const Outcome outcome = runCli(arguments);
        QVERIFY2(outcome.errors.contains(words), outcome.errors.constData());
        QCOMPARE(outcome.exitCode, exitCode);
    }

    void wrongScriptIsRefused_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("not JSON") << QByteArray("{") << QByteArray("byte");
        QTest::newRow("unknown key of the script")
                << QByteArray("{\"actions\":[],\"acts\":1}") << QByteArray("\"acts\"");
        QTest::newRow("unknown key of an action")
                << QByteArray("{\"actions\":[{\"do\":\"publish\",\"topc\":\"a\"}]}")
                << QByteArray("actions[0]: unknown key \"topc\"");
        QTest::newRow("unknown key of a will")
                << QByteArray("{\"actions\":[{\"do\":\"connect\",\"will\":{\"tpic\":\"a\"}}]}")
                << QByteArray("\"tpic\"");
        QTest::newRow("unknown action")
                << QByteArray("{\"actions\":[{\"do\":\"fly\"}]}") << QByteArray("\"fly\"");
        QTest::newRow("unknown event")
                << QByteArray("{\"actions\":[{\"wait\":\"tea\"}]}") << QByteArray("\"tea\"");
        QTest::newRow("unknown property")
                << QByteArray("{\"actions\":[{\"do\":\"connect\",\"properties\":[[\"x\",1]]}]}")
                << QByteArray("\"x\"");
        QTest::newRow("QoS 3") << QByteArray("{\"actions\":[{\"do\":\"publish\",\"qos\":3}]}")
                               << QByteArray("\"qos\"");
        QTest::newRow("payload twice") << QByteArray(
                "{\"actions\":[{\"do\":\"publish\",\"payload\":\"a\",\"payloadHex\":\"00\"}]}")
                                       << QByteArray("exclude");
    }
    void wrongScriptIsRefused()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QByteArray, words);
        const Outcome outcome = runCli({QStringLiteral("run"), write(script)});
        QVERIFY2(outcome.errors.contains(words), outcome.errors.constData());
        QCOMPARE(outcome.exitCode, 2);
    }

    void expectationsDecideTheExitCode_data()
    {
        QTest::addColumn<QByteArray>("expectation");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("payload") << QByteArray("\"payload\":\"{\\\"t\\\":[20.5]}\"") << 0;
        QTest::newRow("JSON pointer") << QByteArray("\"json\":{\"/t/0\":20.5}") << 0;
        QTest::newRow("other value") << QByteArray("\"json\":{\"/t/0\":21}") << 1;
        QTest::newRow("other topic") << QByteArray("\"topic\":\"b\"") << 1;
    }
    void expectationsDecideTheExitCode()
    {
        QFETCH(const QByteArray, expectation);
        QFETCH(const int, exitCode);
        Mosquitto broker;
        QVERIFY(broker.start());
        const QString script = write(
                "{\"id\":\"weather\",\"actions\":[{\"do\":\"connect\"}, "
                "{\"wait\":\"connected\"},{\"do\":\"subscribe\",\"topics\":[{\"filter\":\"a\"}]}, "
                "{\"wait\":\"subscribed\"},{\"expect\":\"packet\",\"type\":\"SUBACK\",\"fields\":{"
                "\"reasonCodes\":[0]}}, "
                "{\"do\":\"publish\",\"topic\":\"a\",\"payload\":\"{\\\"t\\\":[20.5]}\"}, "
                "{\"expect\":\"message\","
                + expectation
                + ",\"timeout\":1500}, {\"do\":\"disconnect\"},{\"wait\":\"disconnected\"}]}");
        const QString junit = m_folder.filePath(QStringLiteral("junit.xml"));
        const Outcome outcome =
                runCli({QStringLiteral("run"), script, QString::number(broker.port()),
                        QStringLiteral("--junit"), junit});
        QCOMPARE(outcome.exitCode, exitCode);
        QFile xml(junit);
        QVERIFY(xml.open(QIODevice::ReadOnly));
        const QByteArray report = xml.readAll();
        QVERIFY(report.contains("name=\"weather\" tests=\"9\""));
        QCOMPARE(report.contains("<failure"), exitCode != 0);
    }

    void scriptWithoutServerCouldNotConnect()
    {
        const Outcome outcome =
                runCli({QStringLiteral("run"),
                        write("{\"actions\":[{\"do\":\"connect\"},{\"wait\":\"connected\"}]}"),
                        QString::number(testsupport::freePort())});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.output.contains("\"event\":\"error\""));
    }

private:
    QString write(const QByteArray &script)
    {
        const QString path = m_folder.filePath(QStringLiteral("script.json"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
            return {};
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTalkCommands)
#include "tst_talkcommands.moc"
