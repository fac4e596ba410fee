// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/mqttplan.h"
#include "tests/at/catalogfile.h"
#include "tests/at/transcriptfile.h"

#include <QTest>

#include <functional>

using at::ModuleConnect;
using at::ModuleMessage;
using at::PlanError;
using at::Step;

namespace {

// What a person wants done, in order, in words: "connect", "subscribe t/in 1 1" …
struct Job
{
    ModuleConnect connect;
    QList<ModuleMessage> messages;
    QStringList order;
};

ModuleConnect usualConnect()
{
    ModuleConnect connect;
    connect.host = QStringLiteral("broker.example.com");
    connect.clientId = "client1";
    connect.username = "user";
    connect.password = "pass";
    connect.full = false;
    return connect;
}

ModuleMessage usualMessage(int qos, quint16 id, const QString &form = {})
{
    return {"t/out", R"({"a":1})", qos, false, id, form};
}

at::Planned<QList<Step>> stepsOf(const at::Catalog &catalog, const Job &job, const QString &what)
{
    const QStringList words = what.split(u' ');
    if (words[0] == QLatin1String("connect"))
        return at::connectSteps(catalog, job.connect);
    if (words[0] == QLatin1String("subscribe"))
        return at::subscribeSteps(catalog, words[1].toUtf8(), words[2].toInt(),
                                  words[3].toUShort());
    if (words[0] == QLatin1String("unsubscribe"))
        return at::unsubscribeSteps(catalog, words[1].toUtf8(), words[2].toUShort());
    if (words[0] == QLatin1String("publish"))
        return at::publishSteps(catalog, job.messages[words[1].toInt()]);
    return at::disconnectSteps(catalog, job.connect);
}

// What goes out for these steps, command and prompt data apart.
QByteArrayList bytesOf(const at::Catalog &catalog, const QList<Step> &steps)
{
    QByteArrayList sent;
    for (const Step &step : steps) {
        const QByteArray line = *at::stepBytes(step.command, step.isHex, {});
        QByteArray data = *at::stepBytes(step.data, false, {});
        const at::CommandInfo *info = catalog.commandOf(line);
        sent.append(
                line
                + (info && !info->lineEnding.isEmpty() ? info->lineEnding : catalog.lineEnding()));
        if (data.isEmpty())
            continue;
        const at::Prompt prompt = catalog.pendingFor(line).prompt;
        if (prompt.end == at::PromptEnd::ControlZ)
            data += '\x1A';
        sent.append(data);
    }
    return sent;
}

QByteArrayList hostTurns(const QString &transcript)
{
    QByteArrayList turns;
    for (const testsupport::TranscriptTurn &turn : testsupport::readTranscript(transcript)) {
        if (!turn.host.isEmpty())
            turns.append(turn.host);
    }
    return turns;
}

Job job(const QStringList &order, const QList<ModuleMessage> &messages)
{
    return {usualConnect(), messages, order};
}

Job aliyunJob()
{
    Job aliyun = job({QStringLiteral("connect"),
                      QStringLiteral("subscribe /a1b2c3d4e5f/dev1/user/COMMUTEST 2 1"),
                      QStringLiteral("publish 0"), QStringLiteral("disconnect")},
                     {{"/a1b2c3d4e5f/dev1/user/COMMUTEST", "1122334455", 0, true, 0, {}}});
    aliyun.connect = ModuleConnect();
    aliyun.connect.host = QStringLiteral("a1b2c3d4e5f.iot-as-mqtt.cn-shanghai.aliyuncs.com");
    aliyun.connect.full = false;
    aliyun.connect.device = {QStringLiteral("a1b2c3d4e5f"), QStringLiteral("dev1"),
                             QStringLiteral("0123456789abcdef0123456789abcdef")};
    return aliyun;
}

} // namespace

Q_DECLARE_METATYPE(Job)
Q_DECLARE_METATYPE(ModuleConnect)

class MqttPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void transcriptsAreMadeByteForByte_data();
    void transcriptsAreMadeByteForByte();
    void networkCommandsOfTranscriptsAreMade_data();
    void networkCommandsOfTranscriptsAreMade();
    void everyModuleSaysHowItSpeaks();
    void fullSequencesHaveNoProblems_data();
    void fullSequencesHaveNoProblems();
    void payloadChoosesTheForm_data();
    void payloadChoosesTheForm();
    void payloadBytesSurvive_data();
    void payloadBytesSurvive();
    void messageIdFollowsTheQoS();
    void longAliyunIdentifierGoesThroughThePrompt();
    void errorsNameTheField_data();
    void errorsNameTheField();
};

void MqttPlanTest::transcriptsAreMadeByteForByte_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<Job>("wanted");
    const auto row = [](const char *transcript, const char *module, const Job &wanted) {
        QTest::newRow(transcript) << QString::fromLatin1(module) << wanted;
    };
    const QStringList plain{QStringLiteral("connect"), QStringLiteral("subscribe t/in 0 1"),
                            QStringLiteral("publish 0"), QStringLiteral("disconnect")};
    const auto with = [](const char *subscribe, const char *unsubscribe = nullptr) {
        QStringList order{QStringLiteral("connect"), QString::fromLatin1(subscribe),
                          QStringLiteral("publish 0")};
        if (unsubscribe)
            order.append(QString::fromLatin1(unsubscribe));
        return order << QStringLiteral("disconnect");
    };
    row("lierda-nt35e-plain", "lierda-nt35e",
        job(with("subscribe t/in 1 1", "unsubscribe t/in 3"), {usualMessage(1, 2)}));
    row("lierda-nt35e-prompt", "lierda-nt35e",
        job({QStringLiteral("publish 0")}, {usualMessage(1, 4, QStringLiteral("prompt"))}));
    row("lierda-nt35e-aliyun", "lierda-nt35e", aliyunJob());
    row("eigencomm-ecmt", "eigencomm-ecmt",
        job(plain, {usualMessage(0, 1, QStringLiteral("inline"))}));
    Job esp = job({QStringLiteral("connect"), QStringLiteral("subscribe t/in 0 1"),
                   QStringLiteral("publish 0"), QStringLiteral("publish 1"),
                   QStringLiteral("unsubscribe t/in 2"), QStringLiteral("disconnect")},
                  {usualMessage(0, 0, QStringLiteral("inline")), usualMessage(0, 0)});
    row("esp-at", "esp-at", esp);
    Job quectel = job(with("subscribe t/in 1 1", "unsubscribe t/in 2"), {usualMessage(0, 0)});
    quectel.connect.access.apn = QStringLiteral("CMNET");
    row("quectel-lte", "quectel-lte", quectel);
    row("quectel-nb", "quectel-nb", job(plain, {{"t/out", "{'a':1}", 1, false, 1, {}}}));
    row("simcom-cmqtt", "simcom-cmqtt", job(with("subscribe t/in 1 1"), {usualMessage(1, 2)}));
    Job sm = job(with("subscribe t/in 1 1", "unsubscribe t/in 2"), {usualMessage(1, 2)});
    sm.connect.access.apn = QStringLiteral("cmnet");
    row("simcom-sm", "simcom-sm", sm);
    Job cmq = job(plain, {usualMessage(0, 0)});
    cmq.connect.version = 3;
    row("simcom-cmq", "simcom-cmq", cmq);
    row("onemo-ml307", "onemo-ml307", job(with("subscribe t/in 1 1"), {usualMessage(1, 2)}));
    Job old = job(plain, {{"t/out", "HELLO", 1, false, 2, {}}});
    old.connect.host = QStringLiteral("198.51.100.7");
    row("chinamobile-mqtt", "chinamobile-mqtt", old);
    Job luat = job(plain, {usualMessage(1, 2, QStringLiteral("inline"))});
    luat.connect.access.apn = QStringLiteral("cmnet");
    row("luat", "luat", luat);
    row("luat-raw", "luat", job({QStringLiteral("publish 0")}, {usualMessage(0, 0)}));
    row("quectel-lte-ctrlz", "quectel-lte",
        job({QStringLiteral("publish 0")}, {usualMessage(0, 0, QStringLiteral("ctrl-z"))}));
    row("ublox-sara", "ublox-sara", job(plain, {usualMessage(0, 0)}));
}

void MqttPlanTest::transcriptsAreMadeByteForByte()
{
    QFETCH(QString, module);
    QFETCH(Job, wanted);
    const at::Catalog catalog = testsupport::moduleCatalog(module);
    QByteArrayList made;
    for (const QString &what : wanted.order) {
        const auto steps = stepsOf(catalog, wanted, what);
        QVERIFY2(steps, qPrintable(what));
        made += bytesOf(catalog, *steps);
    }
    QByteArrayList expected =
            hostTurns(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".txt"));
    QVERIFY(!expected.isEmpty());
    // What brings the module onto the network has a test of its own, and what reads messages.
    expected.removeIf([](const QByteArray &turn) { return turn.startsWith("AT+UMQTTC=6"); });
    while (!expected.isEmpty() && expected.first() != made.first())
        expected.removeFirst();
    QCOMPARE(made, expected);
}

void MqttPlanTest::networkCommandsOfTranscriptsAreMade_data()
{
    QTest::addColumn<QByteArrayList>("commands");
    QTest::newRow("lierda-nt35e") << QByteArrayList{"AT", "AT+CEREG?"};
    QTest::newRow("esp-at") << QByteArrayList{"ATE0", "AT+CWMODE=1",
                                              R"(AT+CWJAP="myssid","mypassword")"};
    QTest::newRow("quectel-nb") << QByteArrayList{"ATE0", "AT+SM=LOCK", "AT+CGATT?"};
    QTest::newRow("chinamobile-mqtt") << QByteArrayList{"AT+SM=LOCK"};
    QTest::newRow("luat") << QByteArrayList{"AT+CGATT?"};
}

void MqttPlanTest::networkCommandsOfTranscriptsAreMade()
{
    QFETCH(QByteArrayList, commands);
    const at::Catalog catalog =
            testsupport::moduleCatalog(QString::fromLatin1(QTest::currentDataTag()));
    at::NetworkAccess access;
    access.ssid = QStringLiteral("myssid");
    access.wifiPassword = QStringLiteral("mypassword");
    QByteArrayList made;
    for (const Step &step : at::networkSteps(catalog, access))
        made.append(step.command.toUtf8());
    qsizetype from = 0;
    for (const QByteArray &command : commands) {
        const qsizetype index = made.indexOf(command, from);
        QVERIFY2(index >= 0, command.constData());
        from = index + 1;
    }
}

void MqttPlanTest::everyModuleSaysHowItSpeaks()
{
    for (const char *module :
         {"lierda-nt35e", "eigencomm-ecmt", "esp-at", "quectel-lte", "quectel-nb", "simcom-cmqtt",
          "simcom-sm", "simcom-cmq", "onemo-ml307", "chinamobile-mqtt", "luat", "ublox-sara"}) {
        const at::Catalog catalog = testsupport::moduleCatalog(QString::fromLatin1(module));
        QVERIFY2(catalog.mqtt(), module);
        QVERIFY2(!catalog.network().isEmpty(), module);
        QVERIFY2(!catalog.mqtt()->unsubscribe.isEmpty(), module);
        QVERIFY2(!catalog.mqtt()->lost.isEmpty(), module);
    }
    QVERIFY(!testsupport::moduleCatalog(QStringLiteral("sim800")).mqtt());
    const auto refused =
            at::connectSteps(testsupport::moduleCatalog(QStringLiteral("nb-nso")), usualConnect());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, PlanError::Kind::NoMqtt);
}

void MqttPlanTest::fullSequencesHaveNoProblems_data()
{
    QTest::addColumn<bool>("hasWill");
    for (const char *module :
         {"lierda-nt35e", "eigencomm-ecmt", "esp-at", "quectel-lte", "quectel-nb", "simcom-cmqtt",
          "simcom-sm", "simcom-cmq", "onemo-ml307", "chinamobile-mqtt", "luat", "ublox-sara"})
        QTest::newRow(module) << (qstrcmp(module, "simcom-cmq") != 0);
}

// What the checks of the terminal say of it before anything is sent: nothing.
void MqttPlanTest::fullSequencesHaveNoProblems()
{
    QFETCH(bool, hasWill);
    const at::Catalog catalog =
            testsupport::moduleCatalog(QString::fromLatin1(QTest::currentDataTag()));
    ModuleConnect connect = usualConnect();
    connect.full = true;
    connect.cleanSession = false;
    if (hasWill)
        connect.will = at::ModuleWill{"t/will", "gone", 1, true};
    connect.access.apn = QStringLiteral("cmnet");
    auto sequence = at::connectSequence(catalog, connect);
    QVERIFY(sequence);
    sequence->steps += *at::subscribeSteps(catalog, "t/in", 1, 1);
    sequence->steps += *at::publishSteps(catalog, usualMessage(1, 2));
    sequence->steps += *at::unsubscribeSteps(catalog, "t/in", 3);
    sequence->steps += *at::disconnectSteps(catalog, connect);
    QVERIFY(at::problemsOf(*sequence, catalog).isEmpty());
    for (const Step &step : std::as_const(sequence->steps)) {
        const QByteArray line = *at::stepBytes(step.command, false, {});
        const bool isSecret = line.contains("\"pass\"");
        QVERIFY2(!isSecret || catalog.hasSecret(line), line.constData());
        QVERIFY2(!isSecret || !catalog.masked(line).contains("pass\""), line.constData());
    }
}

void MqttPlanTest::payloadChoosesTheForm_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("command"); // the last one
    QTest::addColumn<QByteArray>("data");
    const auto row = [](const char *tag, const char *module, const QByteArray &payload,
                        const QByteArray &command, const QByteArray &data) {
        QTest::newRow(tag) << QString::fromLatin1(module) << payload << command << data;
    };
    row("Lierda, text", "lierda-nt35e", "a,\"b\"", R"(AT+LMQTTPUB=0,0,0,0,"t",5,"a,"b"")", {});
    row("Lierda, binary", "lierda-nt35e", QByteArray("\0\r\n", 3), R"(AT+LMQTTPUB=0,0,0,0,"t",3)",
        QByteArray("\0\r\n", 3));
    row("Lierda, UTF-8 counted in bytes", "lierda-nt35e", "温度",
        "AT+LMQTTPUB=0,0,0,0,\"t\",6,\"温度\"", {});
    row("Lierda, empty", "lierda-nt35e", {}, R"(AT+LMQTTPUB=0,0,0,0,"t",0,"")", {});
    row("ECMT, quotes", "eigencomm-ecmt", R"({"a":1})", R"(AT+ECMTPUB=0,0,0,0,"t")", R"({"a":1})");
    row("ECMT, none", "eigencomm-ecmt", "a,b", R"(AT+ECMTPUB=0,0,0,0,"t","a,b")", {});
    row("BC26, quotes", "quectel-nb", R"({"a":1})", R"(AT+QMTPUB=0,0,0,0,"t")", R"({"a":1})");
    row("ESP, empty", "esp-at", {}, R"(AT+MQTTPUB=0,"t","",0,0)", {});
    row("SIM7020, binary", "simcom-cmq", QByteArray("\x1A\0", 2),
        R"(AT+CMQPUB=0,"t",0,0,0,4,"1A00")", {});
    row("old China Mobile, quotes", "chinamobile-mqtt", R"("x")", R"(AT+MQTTPUB="t",0,0,0,3)",
        R"("x")");
}

void MqttPlanTest::payloadChoosesTheForm()
{
    QFETCH(QString, module);
    QFETCH(QByteArray, payload);
    const auto steps =
            at::publishSteps(testsupport::moduleCatalog(module), {"t", payload, 0, false, 0, {}});
    QVERIFY(steps);
    QTEST(*at::stepBytes(steps->last().command, false, {}), "command");
    QTEST(*at::stepBytes(steps->last().data, false, {}), "data");
}

void MqttPlanTest::payloadBytesSurvive_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("what looks like a variable") << QByteArray("${round} \\x41 \\r \\\\ \\");
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    QTest::newRow("every byte") << all;
    QTest::newRow("replacement character") << QByteArray("\xEF\xBF\xBD ok");
}

// A step is text with escapes of its own; what comes out of it is what went in.
void MqttPlanTest::payloadBytesSurvive()
{
    QFETCH(QByteArray, payload);
    const at::Variables variables{{QStringLiteral("round"), QStringLiteral("1")}};
    const auto steps = at::publishSteps(testsupport::moduleCatalog(QStringLiteral("quectel-lte")),
                                        {"t", payload, 0, false, 0, {}});
    QVERIFY(steps);
    QCOMPARE(*at::stepBytes(steps->first().data, false, variables), payload);
}

void MqttPlanTest::messageIdFollowsTheQoS()
{
    const at::Catalog catalog = testsupport::moduleCatalog(QStringLiteral("quectel-lte"));
    const auto commandFor = [&catalog](int qos, quint16 id) {
        return at::publishSteps(catalog, {"t", "x", qos, false, id, {}})->first().command;
    };
    QCOMPARE(commandFor(0, 7), QStringLiteral(R"(AT+QMTPUBEX=0,0,0,0,"t",1)"));
    QCOMPARE(commandFor(1, 7), QStringLiteral(R"(AT+QMTPUBEX=0,7,1,0,"t",1)"));
    QCOMPARE(commandFor(2, 0), QStringLiteral(R"(AT+QMTPUBEX=0,1,2,0,"t",1)"));
}

void MqttPlanTest::longAliyunIdentifierGoesThroughThePrompt()
{
    ModuleConnect connect = usualConnect();
    connect.clientId = "dev1.abc|securemode=3,signmethod=hmacsha1,v=1|";
    connect.username = "dev1&a1b2c3d4e5f";
    connect.password = "sign";
    const at::Catalog catalog = testsupport::moduleCatalog(QStringLiteral("esp-at"));
    const auto steps = at::connectSteps(catalog, connect);
    QVERIFY(steps);
    QCOMPARE((*steps)[0].command,
             QStringLiteral(R"(AT+MQTTUSERCFG=0,1,"NULL","dev1&a1b2c3d4e5f","sign",0,0,"")"));
    QCOMPARE((*steps)[1].command, QStringLiteral("AT+MQTTLONGCLIENTID=0,46"));
    QCOMPARE((*steps)[1].data.toUtf8(), connect.clientId);
}

void MqttPlanTest::errorsNameTheField_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<ModuleConnect>("connect");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *tag, const char *module, PlanError::Kind kind,
                        const char *field, const std::function<void(ModuleConnect &)> &change) {
        ModuleConnect connect = usualConnect();
        change(connect);
        QTest::newRow(tag) << QString::fromLatin1(module) << connect << static_cast<int>(kind)
                           << QString::fromLatin1(field);
    };
    using Kind = PlanError::Kind;
    row("no host", "lierda-nt35e", Kind::Missing, "host",
        [](ModuleConnect &connect) { connect.host.clear(); });
    row("no secret", "lierda-nt35e", Kind::Missing, "deviceSecret", [](ModuleConnect &connect) {
        connect.device = {QStringLiteral("pk"), QStringLiteral("dn"), {}};
    });
    row("cannot sign in", "esp-at", Kind::NotSupported, "aliauth", [](ModuleConnect &connect) {
        connect.device = {QStringLiteral("pk"), QStringLiteral("dn"), QStringLiteral("ds")};
    });
    row("TLS", "simcom-cmq", Kind::NotSupported, "tls",
        [](ModuleConnect &connect) { connect.tls = true; });
    row("MQTT 5", "quectel-lte", Kind::NotSupported, "version",
        [](ModuleConnect &connect) { connect.version = 5; });
    row("quote", "quectel-lte", Kind::CannotCarry, "password",
        [](ModuleConnect &connect) { connect.password = "a\"b"; });
    row("line end in an identifier", "luat", Kind::CannotCarry, "clientId",
        [](ModuleConnect &connect) { connect.clientId = QByteArray("a\0b", 3); });
    row("long identifier", "eigencomm-ecmt", Kind::TooLong, "clientId",
        [](ModuleConnect &connect) { connect.clientId = QByteArray(49, 'x'); });
    row("long line", "esp-at", Kind::TooLong, "command", [](ModuleConnect &connect) {
        connect.will = at::ModuleWill{QByteArray(128, 't'), QByteArray(128, 'm'), 0, false};
    });
}

void MqttPlanTest::errorsNameTheField()
{
    QFETCH(QString, module);
    QFETCH(ModuleConnect, connect);
    const auto steps = at::connectSteps(testsupport::moduleCatalog(module), connect);
    QVERIFY(!steps);
    QTEST(static_cast<int>(steps.error().kind), "kind");
    QTEST(steps.error().field, "field");
}

QTEST_GUILESS_MAIN(MqttPlanTest)
#include "tst_mqttplan.moc"
