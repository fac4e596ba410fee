// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// mqttscope-cli run against a real broker: a session that outlives a killed program, faults from
// scripts, the JUnit report, and scripts that cannot be read.
#include "app/mqtt/sessionjournal.h"
#include "tests/modem/ptymodem.h"
#include "tests/support/mosquitto.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

constexpr int patience = 60'000;

struct Outcome
{
    int code = -1;
    QList<QJsonObject> events;
    QString errors;

    int count(const QString &event) const
    {
        return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const auto &each) {
            return each.value(QLatin1String("event")).toString() == event;
        }));
    }
    QJsonObject first(const QString &event) const
    {
        for (const QJsonObject &each : events) {
            if (each.value(QLatin1String("event")).toString() == event)
                return each;
        }
        return {};
    }
};

} // namespace

class TestRunCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_broker.start()); }

    void killedProgramGoesOnWithItsSession_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("3.1.1") << 4;
        QTest::newRow("5.0") << 5;
    }
    void killedProgramGoesOnWithItsSession();
    void heldAcknowledgementIsSentAgainByTheBroker();
    void packetsAreExpectedByTheirFields();
    void reportIsReadAsJunit();
    void scriptThatCannotBeReadNamesWhatIsWrong_data();
    void scriptThatCannotBeReadNamesWhatIsWrong();
    void scriptIsPlayedThroughAModule();
    void wrongModuleIsRefused_data();
    void wrongModuleIsRefused();

private:
    QString script(const QByteArray &actions)
    {
        const QString path = m_folder.filePath(QStringLiteral("script.json"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("{\"actions\":[" + actions + "]}");
        return path;
    }
    QStringList arguments(const QByteArray &actions)
    {
        return {QStringLiteral("run"), script(actions), QString::number(m_broker.port())};
    }
    Outcome run(const QByteArray &actions, const QStringList &options = {})
    {
        QProcess process;
        process.start(QStringLiteral(CLI_PROGRAM), arguments(actions) + options);
        Outcome outcome;
        if (!process.waitForFinished(patience))
            return outcome;
        return read(process);
    }
    // While what runs in this process goes on.
    Outcome runBesideUs(const QByteArray &actions, const QStringList &options)
    {
        QProcess process;
        process.start(QStringLiteral(CLI_PROGRAM), arguments(actions) + options);
        const bool ended = QTest::qWaitFor(
                [&process] { return process.state() == QProcess::NotRunning; }, 5 * patience);
        return ended ? read(process) : Outcome();
    }
    static Outcome read(QProcess &process)
    {
        Outcome outcome;
        outcome.code = process.exitCode();
        outcome.errors = QString::fromUtf8(process.readAllStandardError());
        const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines)
            outcome.events.append(QJsonDocument::fromJson(line).object());
        return outcome;
    }

    testsupport::Mosquitto m_broker;
    QTemporaryDir m_folder;
};

void TestRunCommand::killedProgramGoesOnWithItsSession()
{
    QFETCH(const int, version);
    const QByteArray name = "kept" + QByteArray::number(version);
    const QByteArray properties =
            version == 5 ? R"(,"properties":[["sessionExpiryInterval",600]])" : "";
    const QByteArray connect = R"({"do":"connect","cleanStart":false,"version":)"
                               + QByteArray::number(version) + R"(,"clientId":")" + name
                               + R"(","sessionFile":")" + name + '"' + properties
                               + R"(},{"wait":"connected","timeout":20000},)";
    const QByteArray topic = R"("topic":")" + name + R"(",)";

    // Subscribed before, and gets afterwards what the broker handed on.
    const auto watch = [&](const QStringList &options) {
        QProcess watcher;
        watcher.start(QStringLiteral("mosquitto_sub"),
                      QStringList{QStringLiteral("-p"), QString::number(m_broker.port()),
                                  QStringLiteral("-i"), QStringLiteral("watcher"),
                                  QStringLiteral("-c"), QStringLiteral("-q"), QStringLiteral("2"),
                                  QStringLiteral("-t"), QString::fromLatin1(name)}
                              + options);
        watcher.waitForFinished(patience);
        return watcher.readAllStandardOutput();
    };
    watch({QStringLiteral("-E")});

    // "one" is lost on its way, and the release of "two" never leaves.
    QProcess killed;
    killed.start(QStringLiteral(CLI_PROGRAM),
                 arguments(connect + R"({"do":"fault","packet":"PUBLISH","kind":"drop"},)"
                           + R"({"do":"publish",)" + topic + R"("payload":"one","qos":1},)"
                           + R"({"do":"fault","packet":"PUBREL","kind":"hold"},)"
                           + R"({"do":"publish",)" + topic + R"("payload":"two","qos":2},)"
                           + R"({"do":"sleep","ms":600000})"));
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    const auto kept = [&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return mqtt::KeptSession();
        return mqtt::readJournal(file.readAll()).session.value_or(mqtt::KeptSession());
    };
    const auto isReleased = [&] {
        const mqtt::KeptSession session = kept();
        return session.inFlight.size() == 2 && session.inFlight[1].released;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isReleased(), patience);
    killed.kill(); // SIGKILL: nothing is tidied up
    QVERIFY(killed.waitForFinished(patience));

    const Outcome outcome = run(connect + R"({"wait":"published","count":2,"timeout":20000},)"
                                + R"({"do":"publish",)" + topic + R"("payload":"end","qos":2},)"
                                + R"({"wait":"published","timeout":20000},{"do":"disconnect"})");
    QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.first(QStringLiteral("connected")).value(QLatin1String("sessionPresent")),
             QJsonValue(true));
    QVERIFY(kept().inFlight.empty());
    QList<QByteArray> seen = watch({QStringLiteral("-C"), QStringLiteral("3"), QStringLiteral("-W"),
                                    QStringLiteral("20")})
                                     .trimmed()
                                     .split('\n');
    std::sort(seen.begin(), seen.end());
    QCOMPARE(seen, (QList<QByteArray>{"end", "one", "two"}));
}

void TestRunCommand::heldAcknowledgementIsSentAgainByTheBroker()
{
    const Outcome outcome = run(R"(
        {"do":"connect","version":4,"clientId":"holder","cleanStart":false},{"wait":"connected","timeout":20000},
        {"do":"subscribe","topics":[{"filter":"held","qos":1}]},{"wait":"subscribed","timeout":20000},
        {"do":"fault","packet":"PUBACK","kind":"hold"},
        {"do":"publish","topic":"held","payload":"again","qos":1},{"wait":"message","timeout":20000},
        {"wait":"published","timeout":20000},
        {"do":"dropLink"},{"wait":"disconnected","timeout":20000},{"do":"reconnect"},{"wait":"connected","timeout":20000},
        {"expect":"packet","type":"PUBLISH","timeout":20000,"fields":{"dup":true,"topic":"held"}},
        {"do":"disconnect"},{"wait":"disconnected","timeout":20000})");
    QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.count(QStringLiteral("message")), 2);
}

void TestRunCommand::packetsAreExpectedByTheirFields()
{
    const Outcome outcome = run(R"(
        {"do":"connect","version":5,"clientId":"looker"},
        {"expect":"packet","type":"CONNACK","timeout":20000,"fields":{"reasonCode":0,"sessionPresent":false}},
        {"do":"sendPacket","packet":{"type":"SUBSCRIBE","fields":{"packetId":77,
            "subscriptions":[{"filter":"x","qos":1}]},"properties":[]}},
        {"expect":"packet","type":"SUBACK","timeout":20000,"fields":{"packetId":77,"reasonCodes":[1]}},
        {"do":"publish","topic":"x","payload":"z","qos":1,
            "properties":[["userProperty",["k","1"]],["userProperty",["k","2"]]]},
        {"expect":"packet","type":"PUBLISH","timeout":20000,"fields":{"payload":"7a",
            "properties":[["userProperty",["k","1"]],["userProperty",["k","2"]]]}},
        {"do":"disconnect"})");
    QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
}

void TestRunCommand::scriptIsPlayedThroughAModule()
{
    modem::SimulatedModemOptions simulation;
    simulation.module = QStringLiteral("quectel-lte");
    testsupport::PtyModem modem(simulation);
    QByteArrayList commands;
    modem.judge = [&commands](const QByteArray &line) {
        commands.append(line);
        return testsupport::PtyModem::Verdict::Pass;
    };
    const Outcome outcome = runBesideUs(R"(
        {"do":"connect","clientId":"scripted","version":5},{"wait":"connected","timeout":60000},
        {"do":"subscribe","topics":[{"filter":"scripted/#","qos":1}]},
        {"wait":"subscribed","timeout":60000},
        {"do":"publish","topic":"scripted/a","payload":"through a module","qos":1},
        {"expect":"message","topic":"scripted/a","payload":"through a module","timeout":60000},
        {"do":"disconnect"},{"wait":"disconnected","timeout":60000})",
                                        {QStringLiteral("--module"), QStringLiteral("quectel-lte"),
                                         QStringLiteral("--module-port"), modem.path(),
                                         QStringLiteral("--carrier"), QStringLiteral("qisend")});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.count(QStringLiteral("message")), 1);
    const auto opens = [](const QByteArray &line) { return line.startsWith("AT+QIOPEN="); };
    QVERIFY(std::any_of(commands.begin(), commands.end(), opens));
}

void TestRunCommand::wrongModuleIsRefused_data()
{
    QTest::addColumn<QByteArray>("actions");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("part");
    const QByteArray plain = R"({"do":"connect"})";
    const auto words = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char(' '));
    };
    QTest::newRow("no port") << plain << words("--module esp-at")
                             << QStringLiteral("--module-port");
    QTest::newRow("no such module") << plain << words("--module nobody --module-port simulated")
                                    << QStringLiteral("modem list");
    QTest::newRow("no module") << plain << words("--apn cmnet") << QStringLiteral("--module");
    QTest::newRow("not over TCP") << QByteArray(R"({"do":"connect","transport":"tls"})")
                                  << words("--module esp-at --module-port simulated")
                                  << QStringLiteral("plain TCP");
}

void TestRunCommand::wrongModuleIsRefused()
{
    QFETCH(QByteArray, actions);
    QFETCH(QStringList, options);
    QFETCH(QString, part);
    const Outcome outcome = run(actions, options);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.contains(part), qPrintable(outcome.errors));
}

void TestRunCommand::reportIsReadAsJunit()
{
    const QString path = m_folder.filePath(QStringLiteral("report.xml"));
    const Outcome outcome = run(R"(
        {"do":"connect","clientId":"reporter"},{"wait":"connected","timeout":20000},
        {"wait":"message","timeout":50},{"do":"disconnect"})",
                                {QStringLiteral("--junit"), path});
    QCOMPARE(outcome.code, 4);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), QLatin1String("testsuites"));
    QCOMPARE(xml.attributes().value(QLatin1String("tests")), QLatin1String("4"));
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), QLatin1String("testsuite"));
    QCOMPARE(xml.attributes().value(QLatin1String("failures")), QLatin1String("1"));
    QCOMPARE(xml.attributes().value(QLatin1String("skipped")), QLatin1String("1"));
    QStringList inside;
    while (xml.readNextStartElement()) {
        QVERIFY(xml.attributes().hasAttribute(QLatin1String("time")));
        QString what = QStringLiteral("passed");
        while (xml.readNextStartElement()) {
            what = xml.name().toString();
            xml.skipCurrentElement();
        }
        inside.append(what);
    }
    QVERIFY(!xml.hasError());
    QCOMPARE(inside, (QStringList{QStringLiteral("passed"), QStringLiteral("passed"),
                                  QStringLiteral("failure"), QStringLiteral("skipped")}));
}

void TestRunCommand::scriptThatCannotBeReadNamesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *action, const char *named) {
        QTest::newRow(named) << QByteArray(action) << QString::fromLatin1(named);
    };
    row(R"({"do":"publish","topik":"a"})", "topik");
    row(R"({"do":"fly"})", "fly");
    row(R"({"do":"fault","packet":"PUBACK"})", "kind");
    row(R"({"do":"fault","kind":"eaten"})", "malformed");
    row(R"({"do":"fault","kind":"twice","ms":5})", "ms");
    row(R"({"do":"fault","kind":"hold","packet":"PONG"})", "packet");
    row(R"({"do":"release","all":true})", "all");
    row(R"({"do":"sendPacket","packet":{"type":"NOTHING"}})", "type");
    row(R"({"do":"connect","scram":{"method":"PLAIN"}})", "method");
    row(R"({"do":"connect","will":{"topics":"a"}})", "topics");
}

void TestRunCommand::scriptThatCannotBeReadNamesWhatIsWrong()
{
    QFETCH(const QByteArray, action);
    QFETCH(const QString, named);
    const Outcome outcome = run(action);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.contains(named), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(QLatin1String("actions[0]")), qPrintable(outcome.errors));
}

QTEST_GUILESS_MAIN(TestRunCommand)
#include "tst_runcommand.moc"
