// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/sequence.h"
#include "tests/at/atbench.h"
#include "tests/at/catalogfile.h"

#include <QTest>

using at::LineKind;
using at::Outcome;
using at::Session;
using testsupport::AtBench;
using testsupport::kindsFor;

// The quirks that bite of the reference, section 8, as far as they meet the receiver and the
// command queue; each is played in whole and cut after every byte.
class QuirksTest : public QObject
{
    Q_OBJECT

private slots:
    void q3PayloadsAreTakenWhole();
    void q4PayloadIsNeverScanned_data();
    void q4PayloadIsNeverScanned();
    void q5RepliesWithoutLeadingLineEnd();
    void q6EventsBetweenEchoReplyAndOk();
    void q7EventsMayGoToAnotherPort();
    void q8ResultsMayBeSwitchedOff();
    void q9ControlBytesInDataAreToldBefore();
    void q10LineEndingOfThePromptCommand();
    void q11LengthsAreBytes();
    void q13BusyIsNoResult();
    void q14OkIsNotSuccess();
    void q15LateConnectIsExplained();
    void q16ClientsLeftBehindAreExplained();
    void q17OpenAndGoneAtOnce();
    void q18AcknowledgementsBelongToTheirMessage();
    void q20GarbledFirstCharacters();
    void q21SleepByDtrIsWarnedOf();
    void q22SilenceWithoutRtsIsNoAnswer();
    void q23LinesHeldBackArePokedFor();
    void q24SleepIsAnnounced();
    void q25LatePowerOnLines();
    void q26BlanksAroundColons();
    void q27CommandsThatEndWithoutOk();
    void q28DataWithoutHeadIsNoResult();
    void q29BufferedDataIsReadUntilEmpty();
    void q30LargeMessagesComeInParts();
    void q31OverrunsResynchronise();
    void q32ModulesAreKnownByTheirAnswer_data();
    void q32ModulesAreKnownByTheirAnswer();
    void q33MisspeltEvents();
    void numericResults();
    void repeatCommand();
    void dataModeUntilTheEscape();
    void echoOfPromptData();
    void absurdLengthsAreLines();
    void countedDataThatStopsComingIsGivenUp();
    void doubtfulLengthIsCheckedByTheLineEnd();
    void lengthShownOnlyWhenSwitchedOn();
    void promptTakesItsDataInPieces();
};

namespace {

at::Catalog module(const char *id)
{
    return testsupport::moduleCatalog(QLatin1String(id));
}

QByteArray dataOf(const AtBench &bench)
{
    QByteArray data;
    for (const testsupport::ShownLine &line : bench.shown) {
        if (line.kind == LineKind::Data)
            data += line.text;
    }
    return data;
}

} // namespace

void QuirksTest::q3PayloadsAreTakenWhole()
{
    AtBench bench(module("quectel-lte"));
    bench.receive("\r\n+QMTRECV: 0,0,\"t/in\",19,\"{\"a\":\"1,2\",\"b\":\",\"}\"\r\n");
    QCOMPARE(bench.kinds(), QByteArray("event data"));
    QCOMPARE(dataOf(bench), QByteArray("{\"a\":\"1,2\",\"b\":\",\"}"));
    QCOMPARE(kindsFor(module("lierda-nt35e"), {},
                      "\r\n+LMQTTURC: RECV,0,0,\"t\",{\"a\":\"x,y\"},\"z\"\r\n"),
             QByteArray("event"));
    QCOMPARE(kindsFor(module("quectel-lte"), {}, "\r\n+QMTRECV: 0,0,\"t\",\"{\"a\":1,\"b\"}\"\r\n"),
             QByteArray("event"));
}

void QuirksTest::q4PayloadIsNeverScanned_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("tail");
    const auto row = [](const char *name, const char *head, const char *tail = "\r\n") {
        QTest::newRow(name) << QByteArray(head) << QByteArray(tail);
    };
    row("ESP TCP", "\r\n+IPD,%1:", "");
    row("ESP TCP, several connections", "\r\n+IPD,3,%1:", "");
    row("ESP TCP with address", "\r\n+IPD,3,%1,\"198.51.100.7\",1883:", "");
    row("ESP passive", "+CIPRECVDATA:%1,");
    row("ESP passive, older", "+CIPRECVDATA,%1:");
    row("ESP MQTT", "+MQTTSUBRECV:0,\"t\",%1,");
    row("Quectel TCP", "\r\n+QIURC: \"recv\",0,%1\r\n");
    row("Quectel TCP read", "\r\n+QIRD: %1\r\n");
    row("Quectel MQTT", "\r\n+QMTRECV: 0,1,\"t\",%1,\"", "\"\r\n");
    row("SIM800 mux", "\r\n+RECEIVE,0,%1:\r\n", "");
    row("SIM800 manual", "\r\n+CIPRXGET: 2,%1,0\r\n");
    row("SIM800 manual mux", "\r\n+CIPRXGET: 2,1,%1,0\r\n");
    row("SIM7600 TCP", "\r\n+IPD%1\r\n", "");
    row("SIM7600 topic", "\r\n+CMQTTRXTOPIC: 0,%1\r\n");
    row("SIM7600 payload", "\r\n+CMQTTRXPAYLOAD: 0,%1\r\n");
    row("OneMO", "\r\n+MQTTURC: \"publish\",0,2,\"t\",99,%1,");
    row("OneMO cached", "\r\n+MQTTREAD: 0,2,\"t\",%1,");
    row("older China Mobile", "\r\n+MQTTPUBLISH:0,0,0,0,t,%1,");
    row("Luat", "\r\n+MSUB: \"t\",%1 byte,");
    row("u-blox", "\r\n+UMQTTC: 6,0,9,1,\"t\",%1,\"", "\"\r\n");
    row("ML307 TCP", "\r\n+MIPURC: \"rtcp\",0,%1,");
    row("ML307 TCP cached", "\r\n+MIPRD: 0,0,%1,");
}

void QuirksTest::q4PayloadIsNeverScanned()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, tail);
    AtBench prepared(testsupport::readCatalog(QStringLiteral("common")));
    prepared.command("AT+NOBODY?");
    const QByteArray payloads[] = {"\r\nOK\r\n>",
                                   "ERROR\r\n",
                                   QByteArray("\0\x1A\x1B\r\n\r\nOK\r\n+IPD,3:abc", 21),
                                   "+CME ERROR: 10\r\n",
                                   "\"},\"",
                                   "\r\n> \r\nSEND OK\r\n",
                                   "a"};
    for (const QByteArray &payload : payloads) {
        const QByteArray bytes =
                QByteArray(head).replace("%1", QByteArray::number(payload.size())) + payload + tail;
        for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
            AtBench bench = prepared;
            bench.receive(bytes.first(cut));
            bench.receive(bytes.sliced(cut));
            QVERIFY2(bench.finished.isEmpty(), payload.toHex(' ').constData());
            QCOMPARE(dataOf(bench), payload);
            bench.receive("\r\nOK\r\n");
            QVERIFY(bench.succeeded());
        }
    }
}

void QuirksTest::q5RepliesWithoutLeadingLineEnd()
{
    QCOMPARE(kindsFor(module("esp-at"), "AT+CIPSTART=\"TCP\",\"h\",1", "CONNECT\r\n\r\nOK\r\n"),
             QByteArray("info ok"));
    QCOMPARE(kindsFor(module("esp-at"), "AT+CWJAP=\"a\",\"b\"",
                      "WIFI CONNECTED\r\nWIFI GOT IP\r\n\r\nOK\r\n"),
             QByteArray("event event ok"));
    QCOMPARE(kindsFor(module("quectel-lte"), "AT+QMTRECV=1,0",
                      "+QMTRECV: 1,0,\"t\",16,\"{\"cmd\": \"blink\"}\"\r\n\r\nOK\r\n"),
             QByteArray("info data ok"));
}

void QuirksTest::q6EventsBetweenEchoReplyAndOk()
{
    QCOMPARE(kindsFor(module("quectel-lte"), "AT+CSQ",
                      "AT+CSQ\r\r\n+QMTSTAT: 0,1\r\n\r\n+CSQ: 24,99\r\n\r\nRING\r\n\r\nOK\r\n"),
             QByteArray("echo event info event ok"));
    QCOMPARE(kindsFor(module("quectel-lte"), "AT+CEREG?",
                      "\r\n+CEREG: 0,1\r\n\r\nOK\r\n\r\n+CEREG: 5\r\n"),
             QByteArray("info ok event"));
    QCOMPARE(kindsFor(module("quectel-lte"), "AT+CSQ",
                      "\r\n+QMTRECV: 0,1\r\n\r\n+CSQ: 24,99\r\n\r\nOK\r\n"),
             QByteArray("event info ok"));
}

void QuirksTest::q7EventsMayGoToAnotherPort()
{
    const at::CommandInfo *info = module("quectel-lte").commandOf("AT+QURCCFG=\"urcport\"");
    QVERIFY(info);
    QVERIFY(info->example.contains(QStringLiteral("uart1")));
    // The result never comes: the command ends by time, not by the OK.
    AtBench bench(module("quectel-lte"));
    bench.command("AT+QMTOPEN=0,\"h\",1883");
    bench.receive("\r\nOK\r\n");
    QCOMPARE(bench.session.phase(), at::Session::Phase::AwaitingLateResult);
    bench.session.timerFired();
    bench.collect();
    QCOMPARE(bench.finished.value(0).first, Outcome::TimedOut);
}

void QuirksTest::q8ResultsMayBeSwitchedOff()
{
    const at::Catalog catalog = module("lierda-nt35e");
    const at::CommandInfo *info = catalog.commandOf("AT+LMQTTCFG=\"urc\",0,1");
    QVERIFY(info);
    QCOMPARE(info->name, QStringLiteral("AT+LMQTTCFG=\"URC\""));
    QVERIFY(!info->help.in(QLocale::English).isEmpty());
    AtBench bench(catalog);
    bench.command("AT+LMQTTOPEN=0,\"h\",1883");
    bench.receive("\r\nOK\r\n");
    QVERIFY(bench.finished.isEmpty());
    QVERIFY(bench.timerRuns);
}

void QuirksTest::q9ControlBytesInDataAreToldBefore()
{
    at::Sequence sequence;
    at::Step step;
    step.command = QStringLiteral("AT+QMTPUB=0,0,0,0,\"t\"");
    step.data = QStringLiteral("a\\x1ab");
    sequence.steps = {step};
    QCOMPARE(at::problemsOf(sequence, module("quectel-lte")).value(0).fault,
             at::StepFault::ControlInData);
    sequence.steps[0].data = QStringLiteral("ab\\x1a");
    QVERIFY(at::problemsOf(sequence, module("quectel-lte")).isEmpty());
    sequence.steps[0].command = QStringLiteral("AT+QMTPUBEX=0,0,0,0,\"t\",3");
    sequence.steps[0].data = QStringLiteral("a\\x1ab");
    QVERIFY(at::problemsOf(sequence, module("quectel-lte")).isEmpty());
}

void QuirksTest::q10LineEndingOfThePromptCommand()
{
    const auto catalog = at::Catalog::fromJson(
            R"({"format":"mqttscope-at-module","version":1,"id":"m","name":"M","commands":[
            {"name":"AT+DATA","lineEnding":"cr","prompt":{"when":"=(\\d+)$"}}]})");
    QVERIFY(catalog);
    AtBench bench(*catalog);
    bench.command("AT+DATA=3", "abc");
    QCOMPARE(bench.sent, QByteArray("AT+DATA=3\r"));
    bench.receive("\r\n> ");
    QCOMPARE(bench.sent, QByteArray("AT+DATA=3\rabc"));
}

void QuirksTest::q11LengthsAreBytes()
{
    at::Sequence sequence;
    at::Step step;
    step.command = QStringLiteral("AT+QMTPUBEX=0,0,0,0,\"t\",2");
    step.data = QStringLiteral("温度");
    sequence.steps = {step};
    const auto problem = at::problemsOf(sequence, module("quectel-lte")).value(0);
    QCOMPARE(problem.fault, at::StepFault::WrongDataLength);
    QCOMPARE(problem.detail, QStringLiteral("6 ≠ 2"));
    sequence.steps[0].command = QStringLiteral("AT+QMTPUBEX=0,0,0,0,\"t\",6");
    QVERIFY(at::problemsOf(sequence, module("quectel-lte")).isEmpty());
}

void QuirksTest::q13BusyIsNoResult()
{
    AtBench bench(module("esp-at"));
    bench.command("AT+CIPSEND=3");
    bench.command("AT+GMR");
    QCOMPARE(bench.session.queued(), 1); // nothing is sent while a command runs
    bench.receive("\r\nOK\r\n\r\n>");
    bench.sendNow("abcd");
    bench.receive("\r\nbusy p...\r\n");
    QVERIFY(bench.finished.isEmpty());
    bench.receive("\r\nRecv 3 bytes\r\n\r\nSEND OK\r\n");
    QCOMPARE(bench.finished.size(), 1);
    QVERIFY(bench.session.catalog()
                    .explain("busy p...", QLocale::English)
                    .contains(QStringLiteral("thrown away")));
}

void QuirksTest::q14OkIsNotSuccess()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT+QMTCONN=0,\"c\"");
    bench.receive("\r\nOK\r\n");
    QVERIFY(bench.finished.isEmpty());
    bench.receive("\r\n+QMTCONN: 0,0,5\r\n");
    QCOMPARE(bench.finished.first().first, Outcome::Failed);
    AtBench open(module("lierda-nt35e"));
    open.command("AT+LMQTTOPEN=0,\"h\",1883");
    open.receive("\r\nOK\r\n\r\n+LMQTTOPEN: 0,-1,4\r\n");
    QCOMPARE(open.finished.first().first, Outcome::Failed);
}

void QuirksTest::q15LateConnectIsExplained()
{
    const at::Catalog catalog = module("quectel-lte");
    const auto says = [&catalog](const char *line, const char *words) {
        return catalog.explain(line, QLocale::English).contains(QLatin1String(words));
    };
    QVERIFY(says("+QMTOPEN: 0,0", "at once"));
    QVERIFY(says("+QMTSTAT: 0,7", "late CONNECT"));
    QVERIFY(says("+QMTSTAT: 0,1", "closed"));
    QVERIFY(module("lierda-nt35e")
                    .explain("+LMQTTOPEN: 0,0", QLocale::English)
                    .contains(QStringLiteral("five seconds")));
}

void QuirksTest::q16ClientsLeftBehindAreExplained()
{
    const auto explain = [](const char *id, const char *line) {
        return module(id).explain(line, QLocale::English);
    };
    QVERIFY(explain("quectel-lte", "+QMTOPEN: 0,2").contains(QStringLiteral("in use")));
    QVERIFY(explain("lierda-nt35e", "+LMQTTOPEN: 0,-1,2").contains(QStringLiteral("in use")));
    QVERIFY(!explain("sim800", "ALREADY CONNECT").isEmpty());
    AtBench open(module("quectel-lte"));
    open.command("AT+QMTOPEN=0,\"h\",1883");
    open.receive("\r\nOK\r\n\r\n+QMTOPEN: 0,2\r\n");
    QCOMPARE(open.finished.value(0).first, Outcome::Failed);
    // Started already is as good as started.
    AtBench start(module("simcom-cmqtt"));
    start.command("AT+CMQTTSTART");
    start.receive("\r\nOK\r\n\r\n+CMQTTSTART: 23\r\n");
    QCOMPARE(start.finished.value(0).first, Outcome::Succeeded);
}

void QuirksTest::q17OpenAndGoneAtOnce()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT+QMTOPEN=0,\"h\",1883");
    bench.receive("\r\nOK\r\n\r\n+QMTOPEN: 0,0\r\n\r\n+QMTSTAT: 0,1\r\n");
    QVERIFY(bench.succeeded()); // it says so
    QCOMPARE(bench.kinds(), QByteArray("ok event event"));
    bench.finished.clear();
    bench.command("AT+QMTCONN=0,\"c\"");
    bench.receive("\r\nERROR\r\n");
    QCOMPARE(bench.finished.value(0).first, Outcome::Failed);
}

void QuirksTest::q18AcknowledgementsBelongToTheirMessage()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT+QMTPUBEX=0,7,1,0,\"t\",1", "x");
    bench.receive("\r\n> ");
    // Of an earlier message, of another connection, and a retransmission, which is no end.
    bench.receive("\r\nOK\r\n\r\n+QMTPUBEX: 0,6,0\r\n\r\n+QMTPUBEX: 1,7,0\r\n\r\n+QMTPUBEX: "
                  "0,7,1,1\r\n");
    QVERIFY(bench.finished.isEmpty());
    bench.receive("\r\n+QMTPUB: 0,7,0\r\n"); // some firmware leaves EX out
    QVERIFY(bench.succeeded());
}

void QuirksTest::q20GarbledFirstCharacters()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT");
    bench.receive(QByteArray("\xF0\0\x80"
                             "A\xFF\r\n\r\nOK\r\n",
                             13));
    QVERIFY(bench.succeeded());
}

void QuirksTest::q21SleepByDtrIsWarnedOf()
{
    const at::Catalog catalog = module("quectel-lte");
    for (const char *line : {"AT+QSCLK=1", "AT+CSCLK=1"}) {
        const at::CommandInfo *info = catalog.commandOf(line);
        QVERIFY2(info, line);
        QVERIFY2(info->warning.in(QLocale::English).contains(QStringLiteral("DTR")), line);
    }
}

void QuirksTest::q24SleepIsAnnounced()
{
    const at::Catalog catalog = module("quectel-nb");
    for (const char *line : {"+QNBIOTEVENT: \"ENTER PSM\"", "+NPSMR: 1", "+NPSMR:1", "*GOTOSLEEP"})
        QVERIFY2(catalog.announcesSleep(line), line);
    QVERIFY(!catalog.announcesSleep("+QNBIOTEVENT: \"EXIT PSM\""));
    QVERIFY(!catalog.announcesSleep("+NPSMR: 0"));
}

void QuirksTest::q25LatePowerOnLines()
{
    QCOMPARE(kindsFor(module("quectel-lte"), "AT+CSQ",
                      "\r\nSMS DONE\r\n\r\n+CSQ: 24,99\r\n\r\nPB DONE\r\n\r\nOK\r\n"),
             QByteArray("event info event ok"));
}

void QuirksTest::q26BlanksAroundColons()
{
    QCOMPARE(kindsFor(module("luat"), "AT+MQTTSTATU", "\r\n+MQTTSTATU :1\r\n\r\nOK\r\n"),
             QByteArray("info ok"));
    QCOMPARE(kindsFor(module("quectel-lte"), "AT+CSQ", "\r\n+CSQ:24,99\r\n\r\nOK\r\n"),
             QByteArray("info ok"));
    QCOMPARE(kindsFor(module("quectel-lte"), {}, "\r\n+QMTSTAT :0,1\r\n"), QByteArray("event"));
    QVERIFY(at::startsWithPrefix("+QMTSTAT : 0,1", "+QMTSTAT:"));
    QVERIFY(!at::startsWithPrefix("+QMTSTATS: 0", "+QMTSTAT:"));
}

void QuirksTest::q27CommandsThatEndWithoutOk()
{
    const at::Catalog sim800 = module("sim800");
    const auto ends = [&sim800](const char *command, const char *line) {
        AtBench bench(sim800);
        bench.command(command);
        bench.receive(line);
        return bench.succeeded();
    };
    QVERIFY(ends("AT+CIFSR", "\r\n10.58.98.131\r\n"));
    QVERIFY(ends("AT+CIPSHUT", "\r\nSHUT OK\r\n"));
    QVERIFY(ends("AT+CIPCLOSE", "\r\nCLOSE OK\r\n"));
    QVERIFY(ends("AT+CIPCLOSE=0", "\r\n0, CLOSE OK\r\n"));
    QVERIFY(!ends("AT+CIFSR", "\r\nhello\r\n"));
}

void QuirksTest::q28DataWithoutHeadIsNoResult()
{
    // Bare data cannot be told from replies, so it must at least end no command by itself.
    AtBench bench(module("sim800"));
    bench.receive("hello\r\n");
    QCOMPARE(bench.kinds(), QByteArray("other"));
    // With the head it is counted, whatever it holds.
    bench.command("AT+CSQ");
    bench.receive("\r\n+IPD,4:OK\r\n\r\n+CSQ: 24,0\r\n");
    QVERIFY(bench.finished.isEmpty());
    QCOMPARE(dataOf(bench), QByteArray("OK\r\n"));
    bench.receive("\r\nOK\r\n");
    QVERIFY(bench.succeeded());
}

void QuirksTest::q29BufferedDataIsReadUntilEmpty()
{
    AtBench bench(module("quectel-lte"));
    bench.receive("\r\n+QIURC: \"recv\",0\r\n");
    QVERIFY(bench.session.catalog()
                    .explain("+QIURC: \"recv\",0", QLocale::English)
                    .contains(QStringLiteral("until it is empty")));
    for (const char *answer : {"\r\n+QIRD: 3\r\nabc\r\n\r\nOK\r\n", "\r\n+QIRD: 0\r\n\r\nOK\r\n"}) {
        bench.finished.clear();
        bench.command("AT+QIRD=0,1500");
        bench.receive(answer);
        QVERIFY2(bench.succeeded(), answer);
    }
    QCOMPARE(dataOf(bench), QByteArray("abc"));
}

void QuirksTest::q30LargeMessagesComeInParts()
{
    AtBench bench(module("simcom-cmqtt"));
    bench.receive("\r\n+CMQTTRXSTART: 0,1,6\r\n\r\n\r\n+CMQTTRXTOPIC: 0,1\r\nt\r\n"
                  "+CMQTTRXPAYLOAD: 0,3\r\nabc\r\n+CMQTTRXPAYLOAD: 0,3\r\n\r\nO\r\n"
                  "+CMQTTRXEND: 0\r\n");
    QCOMPARE(bench.kinds(), QByteArray("event event data event data event data event"));
    QCOMPARE(dataOf(bench), QByteArray("tabc\r\nO"));
}

void QuirksTest::q31OverrunsResynchronise()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT+CSQ");
    bench.receive("\r\n+CSQ: 2+QMTRE\r\n+CSQ: 24,99\r\n\r\nOK\r\n"); // characters are missing
    QVERIFY(bench.succeeded());
    bench.finished.clear();
    bench.command("AT+CSQ");
    bench.receive(QByteArray(100'000, 'x') + "\r\n\r\nOK\r\n");
    QVERIFY(bench.succeeded());
}

void QuirksTest::q32ModulesAreKnownByTheirAnswer_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("NT35E") << QStringLiteral("lierda-nt35e");
    QTest::newRow("NT26E-CN") << QStringLiteral("lierda-nt35e");
    QTest::newRow("EC20F") << QStringLiteral("quectel-lte");
    QTest::newRow("BC26") << QStringLiteral("quectel-nb");
    QTest::newRow("SIMCOM_SIM7600CE") << QStringLiteral("simcom-cmqtt");
    QTest::newRow("A7670C-FASL") << QStringLiteral("simcom-cmqtt");
    QTest::newRow("SIM7080G") << QStringLiteral("simcom-sm");
    QTest::newRow("SIM7020C") << QStringLiteral("simcom-cmq");
    QTest::newRow("SIM800C") << QStringLiteral("sim800");
    QTest::newRow("ML307A") << QStringLiteral("onemo-ml307");
    QTest::newRow("M5311") << QStringLiteral("chinamobile-mqtt");
    QTest::newRow("+CGMM: \"Air724UG\"") << QStringLiteral("luat");
    QTest::newRow("SARA-R510S-01B-00") << QStringLiteral("ublox-sara");
}

void QuirksTest::q32ModulesAreKnownByTheirAnswer()
{
    QFETCH(QString, id);
    const QByteArray answer = QTest::currentDataTag();
    QVERIFY(testsupport::readCatalog(id).identifies(answer));
    const QStringList ids{QStringLiteral("lierda-nt35e"),     QStringLiteral("quectel-lte"),
                          QStringLiteral("quectel-nb"),       QStringLiteral("simcom-cmqtt"),
                          QStringLiteral("simcom-sm"),        QStringLiteral("simcom-cmq"),
                          QStringLiteral("sim800"),           QStringLiteral("onemo-ml307"),
                          QStringLiteral("chinamobile-mqtt"), QStringLiteral("luat"),
                          QStringLiteral("ublox-sara"),       QStringLiteral("esp-at")};
    for (const QString &other : ids)
        QCOMPARE(testsupport::readCatalog(other).identifies(answer), other == id);
}

void QuirksTest::q33MisspeltEvents()
{
    AtBench bench(module("lierda-nt35e"));
    bench.command("AT+LMQTTSUBUNSUB=0,1,3,\"t\",0");
    bench.receive("\r\nOK\r\n\r\n+LMQTTUNSUNSUB: 0,3,0\r\n");
    QVERIFY(bench.succeeded());
    QCOMPARE(kindsFor(module("onemo-ml307"), {}, "\r\n+MQTTUTC: \"pubnmi\",0,1,5\r\n"),
             QByteArray("event"));
}

void QuirksTest::q22SilenceWithoutRtsIsNoAnswer()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT");
    bench.command("AT+CSQ");
    QVERIFY(bench.timerRuns);
    bench.session.timerFired(); // RTS was not asserted: not one byte came
    bench.collect();
    QCOMPARE(bench.finished.value(0).first, Outcome::TimedOut);
    QVERIFY(bench.sent.endsWith("AT+CSQ\r"));       // what waited is sent all the same
    bench.receive("\r\n+CSQ: 24,99\r\n\r\nOK\r\n"); // it is asserted now
    QCOMPARE(bench.finished.value(1).first, Outcome::Succeeded);
}

void QuirksTest::q23LinesHeldBackArePokedFor()
{
    AtBench bench(module("ublox-sara"));
    bench.command("AT+UMQTTC=1");
    bench.receive("\r\nOK\r\n");
    QCOMPARE(bench.session.phase(), Session::Phase::AwaitingLateResult);
    const auto first = bench.delay;
    bench.sent.clear();
    bench.session.timerFired();
    bench.collect();
    QCOMPARE(bench.sent, QByteArray("AT\r"));
    QVERIFY(bench.finished.isEmpty());
    bench.receive("AT\r\r\nOK\r\n"); // of the poke, with its echo
    QVERIFY(bench.finished.isEmpty());
    QVERIFY(bench.delay <= first);
    bench.receive("\r\n+UUMQTTC: 1,1\r\n");
    QVERIFY(bench.succeeded());
    // It does not go on for ever.
    AtBench silent(module("ublox-sara"));
    silent.command("AT+UMQTTC=1");
    silent.receive("\r\nOK\r\n");
    for (int poke = 0; poke < 1000 && silent.finished.isEmpty(); ++poke) {
        silent.session.timerFired();
        silent.collect();
    }
    QCOMPARE(silent.finished.value(0).first, Outcome::TimedOut);
}

void QuirksTest::numericResults()
{
    AtBench bench(module("quectel-lte"));
    bench.command("ATE0V0");
    bench.receive("0\r");
    QVERIFY(bench.succeeded());
    bench.finished.clear();
    bench.command("AT+CSQ");
    bench.receive("+CSQ: 24,99\r\n4\r");
    QCOMPARE(bench.finished.takeFirst().first, Outcome::Failed);
    bench.command("ATV1");
    bench.receive("\r\nOK\r\n");
    QCOMPARE(bench.finished.takeFirst().first, Outcome::Succeeded);
    bench.command("AT+NSOCR=STREAM,6,0,1");
    bench.receive("\r\n1\r\n\r\nOK\r\n");
    QCOMPARE(bench.shown.at(bench.shown.size() - 2).kind, LineKind::Information);
    QVERIFY(bench.succeeded());
}

void QuirksTest::repeatCommand()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT+CSQ");
    bench.receive("\r\n+CSQ: 24,99\r\n\r\nOK\r\n");
    bench.sent.clear();
    bench.shown.clear();
    bench.command("A/");
    QCOMPARE(bench.sent, QByteArray("A/"));
    bench.receive("\r\n+CSQ: 23,99\r\n\r\nOK\r\n");
    QCOMPARE(bench.kinds(), QByteArray("info ok"));
}

void QuirksTest::dataModeUntilTheEscape()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT+QIOPEN=1,0,\"TCP\",\"h\",1883,0,2");
    bench.receive("\r\nCONNECT\r\n\r\nOK\r\nERROR\r\n> ");
    QVERIFY(bench.succeeded());
    QCOMPARE(bench.session.phase(), Session::Phase::DataMode);
    bench.quiet();
    QCOMPARE(bench.kinds(), QByteArray("ok data data data data"));
    bench.sendNow("+++");
    bench.session.leaveDataMode();
    bench.collect();
    bench.finished.clear();
    bench.command("AT");
    bench.receive("\r\nOK\r\n");
    QVERIFY(bench.succeeded());

    AtBench esp(module("esp-at"));
    esp.command("AT+CIPSEND");
    esp.receive("\r\nOK\r\n\r\n>OK\r\n");
    QCOMPARE(esp.kinds(), QByteArray("ok prompt data"));
    QCOMPARE(esp.session.phase(), Session::Phase::DataMode);
}

void QuirksTest::echoOfPromptData()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT+QMTPUBEX=0,0,0,0,\"t\",7", "ERROR\r\n");
    bench.receive("AT+QMTPUBEX=0,0,0,0,\"t\",7\r\r\n> ");
    bench.receive("ERROR\r\n\r\nOK\r\n\r\n+QMTPUBEX: 0,0,0\r\n");
    QCOMPARE(bench.kinds(), QByteArray("echo prompt echo ok event"));
    QVERIFY(bench.succeeded());
}

void QuirksTest::absurdLengthsAreLines()
{
    AtBench bench(module("esp-at"));
    bench.command("AT");
    bench.receive("\r\n+IPD,2147483647:\r\n\r\n+IPD,99999999999999999999:\r\n\r\nOK\r\n");
    QVERIFY(bench.succeeded());
}

void QuirksTest::countedDataThatStopsComingIsGivenUp()
{
    AtBench bench(module("esp-at"));
    bench.receive("\r\n+IPD,100:abc");
    QVERIFY(bench.session.awaitsData());
    bench.quiet();
    QVERIFY(!bench.session.awaitsData());
    QCOMPARE(dataOf(bench), QByteArray("abc"));
    bench.command("AT");
    bench.receive("\r\nOK\r\n");
    QVERIFY(bench.succeeded());
}

void QuirksTest::doubtfulLengthIsCheckedByTheLineEnd()
{
    const at::Catalog catalog = module("chinamobile-mqtt");
    AtBench quoted(catalog);
    quoted.receive("\r\n+MQTTPUBLISH: 0,0,0,0,\"t\",8,\"UNLOCK\"\r\n\r\nRDY\r\n");
    QCOMPARE(dataOf(quoted), QByteArray("\"UNLOCK\""));
    AtBench counted(catalog);
    counted.receive("\r\n+MQTTPUBLISH: 0,0,0,0,\"t\",6,\"UNLOCK\"\r\n\r\nRDY\r\n");
    QCOMPARE(dataOf(counted), QByteArray("\"UNLOCK\""));
    QCOMPARE(counted.kinds(), QByteArray("event data event"));
}

void QuirksTest::lengthShownOnlyWhenSwitchedOn()
{
    AtBench bench(module("lierda-nt35e"));
    bench.receive("\r\n+LMQTTURC: RECV,0,0,\"t\",5,hello\r\n");
    QCOMPARE(bench.kinds(), QByteArray("event"));
    bench.command("AT+LMQTTCFG=\"recv/mode\",0,0,1");
    bench.receive("\r\nOK\r\n\r\n+LMQTTURC: RECV,0,0,\"t\",8,OK\r\nOK\r\n\r\n");
    QCOMPARE(bench.kinds(1), QByteArray("ok event data"));
    QCOMPARE(dataOf(bench), QByteArray("OK\r\nOK\r\n"));
}

void QuirksTest::promptTakesItsDataInPieces()
{
    AtBench bench(module("quectel-lte"));
    bench.command("AT+QMTPUBEX=0,0,0,0,\"t\",7");
    bench.receive("\r\n> ");
    QCOMPARE(bench.session.prompt().length, std::optional<qsizetype>(7));
    bench.sendNow("{\"a\"");
    QCOMPARE(bench.session.phase(), Session::Phase::PromptOpen);
    bench.sendNow(":1}");
    QCOMPARE(bench.session.phase(), Session::Phase::AwaitingResult);
    bench.receive("\r\nOK\r\n\r\n+QMTPUBEX: 0,0,0\r\n");
    QVERIFY(bench.succeeded());
}

QTEST_GUILESS_MAIN(QuirksTest)
#include "tst_quirks.moc"
