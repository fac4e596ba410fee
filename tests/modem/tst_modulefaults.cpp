// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What simulated modules do wrong on purpose, and the quirks of real ones.
#include "app/modem/modemcatalog.h"
#include "tests/modem/modembench.h"

using testsupport::ModemBench;
using testsupport::Mosquitto;

namespace {

modem::SimulatedModemOptions module(const char *id, const QStringList &faults = {})
{
    modem::SimulatedModemOptions options;
    options.module = QString::fromLatin1(id);
    options.echo = false;
    for (const QString &fault : faults)
        options.faults = modem::withFault(options.faults, fault).value();
    return options;
}

modem::SimulatedModemOptions module(const char *id, const Mosquitto &broker,
                                    const QStringList &faults = {})
{
    modem::SimulatedModemOptions options = module(id, faults);
    options.broker = testsupport::at(broker).broker;
    return options;
}

} // namespace

class ModuleFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_broker.start()); }
    void everyModuleCanBeSimulated();
    void faultsAreReadByName_data();
    void faultsAreReadByName();
    void networkFaultsAreTold_data();
    void networkFaultsAreTold();
    void attachTakesItsTime();
    void outputIsDamagedAsAsked();
    void piecesMakeTheSameText();
    void resetComesInTheMiddle();
    void lineByItselfComesBeforeTheResult();
    void lateResultOvertakesOk();
    void refusalHasItsCode();
    void serverClosesWhenTold();
    void runningModuleIsChangedFromOutside();
    void sleepingModuleWakesByAt();
    void lineFeedMayCountAsData();
    void espWantsItsCommasEscaped();
    void espIsBusyWhileItWorks();
    void dataModeEndsByItsEscape();
    void quotesBreakInlinePayloads();
    void bufferedDataIsToldOnce();
    void inUseIsTold();

private:
    Mosquitto m_broker;
};

void ModuleFaultsTest::everyModuleCanBeSimulated()
{
    const auto modules = modem::moduleCatalogs();
    QVERIFY(modules.size() >= 14);
    for (const at::Catalog &each : modules) {
        QVERIFY2(modem::canSimulate(each), qPrintable(each.id()));
        ModemBench bench(module(each.id().toLatin1().constData()));
        QCOMPARE(bench.ask("AT"), QByteArray("\r\nOK\r\n"));
        const QByteArray identity = bench.ask(each.id() == u"esp-at" ? "AT+GMR" : "ATI");
        QVERIFY2(each.identifies(identity) || each.identifies(bench.ask("AT+CGMM").trimmed())
                         || each.identifies(identity.trimmed().split('\n').value(1).trimmed()),
                 qPrintable(each.id() + QString::fromLatin1(identity)));
    }
}

void ModuleFaultsTest::faultsAreReadByName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("without value") << QStringLiteral("no-sim") << true;
    QTest::newRow("with value") << QStringLiteral("slow=20") << true;
    QTest::newRow("usual value") << QStringLiteral("slow") << true;
    QTest::newRow("unknown") << QStringLiteral("nothing") << false;
    QTest::newRow("value of none") << QStringLiteral("no-sim=1") << false;
    QTest::newRow("no number") << QStringLiteral("slow=soon") << false;
    QTest::newRow("out of range") << QStringLiteral("refuse=6") << false;
    for (const modem::FaultInfo &fault : modem::knownFaults())
        QTest::newRow(qPrintable(fault.name)) << fault.name << true;
}

void ModuleFaultsTest::faultsAreReadByName()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto faults = modem::withFault({}, text);
    QCOMPARE(faults.has_value(), good);
    if (good)
        QVERIFY(*faults != modem::ModuleFaults());
}

void ModuleFaultsTest::networkFaultsAreTold_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *fault, const char *command, const char *answer) {
        QTest::addRow("%s %s", fault, command)
                << QString::fromLatin1(fault) << QByteArray(command) << QByteArray(answer);
    };
    row("no-sim", "AT+CPIN?", "\r\n+CME ERROR: 10\r\n");
    row("no-sim", "AT+CEREG?", "\r\n+CEREG: 0,0\r\n\r\nOK\r\n");
    row("no-sim", "AT+QIACT=1", "\r\n+CME ERROR: 30\r\n");
    row("weak-signal", "AT+CSQ", "\r\n+CSQ: 1,99\r\n\r\nOK\r\n");
    row("weak-signal=99", "AT+CSQ", "\r\n+CSQ: 99,99\r\n\r\nOK\r\n");
    row("registration", "AT+CEREG?", "\r\n+CEREG: 0,3\r\n\r\nOK\r\n");
    row("registration", "AT+QMTOPEN=0,\"broker\",1883", "\r\nOK\r\n\r\n+QMTOPEN: 0,3\r\n");
    row("no-name", "AT+QMTOPEN=0,\"broker\",1883", "\r\nOK\r\n\r\n+QMTOPEN: 0,4\r\n");
    row("no-name", "AT+QIOPEN=1,0,\"TCP\",\"broker\",1883,0,1", "\r\nOK\r\n\r\n+QIOPEN: 0,565\r\n");
}

void ModuleFaultsTest::networkFaultsAreTold()
{
    QFETCH(QString, fault);
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    ModemBench bench(module("quectel-lte", {fault}));
    bench.ask("AT+CMEE=1");
    bench.said.clear();
    bench.module.receive(command + "\r");
    QTRY_VERIFY(bench.said.size() >= answer.size());
    QCOMPARE(bench.said, answer);
}

void ModuleFaultsTest::attachTakesItsTime()
{
    ModemBench bench(module("quectel-lte", {QStringLiteral("attach-delay=3000")}));
    QCOMPARE(bench.ask("AT+CEREG?"), QByteArray("\r\n+CEREG: 0,2\r\n\r\nOK\r\n"));
    QVERIFY(bench.waitFor("\r\n+CEREG: 1\r\n"));
    QCOMPARE(bench.ask("AT+CEREG?"), QByteArray("\r\n+CEREG: 0,1\r\n\r\nOK\r\n"));
}

void ModuleFaultsTest::outputIsDamagedAsAsked()
{
    ModemBench dropping(module("quectel-lte", {QStringLiteral("drop-bytes=5")}));
    dropping.module.receive("AT\r");
    QCOMPARE(dropping.said, QByteArray("\r\nOK\n"));
    ModemBench noisy(module("quectel-lte", {QStringLiteral("garbage=2")}));
    noisy.module.receive("AT\rAT\r");
    QVERIFY(noisy.said.startsWith("\r\nOK\r\n\r\nOK\r\n"));
    QVERIFY(noisy.said.size() > 12);
    ModemBench bare(module("quectel-lte", {QStringLiteral("no-line-end")}));
    bare.module.receive("AT+CSQ\r");
    QCOMPARE(bare.said, QByteArray("+CSQ: 24,99\r\n\r\nOK\r\n"));
}

void ModuleFaultsTest::piecesMakeTheSameText()
{
    for (const char *fault : {"pieces=1", "pieces=7", "slow-line=20000", "slow=30"}) {
        ModemBench bench(module("quectel-lte", {QString::fromLatin1(fault)}));
        int pieces = 0;
        connect(&bench.module, &modem::SimulatedModem::output, this, [&pieces] { ++pieces; });
        bench.module.receive("AT+CSQ;+CGATT?\r");
        QTRY_COMPARE(bench.said, QByteArray("\r\n+CSQ: 24,99\r\n\r\n+CGATT: 1\r\n\r\nOK\r\n"));
        QVERIFY(pieces > 1);
    }
}

void ModuleFaultsTest::resetComesInTheMiddle()
{
    ModemBench bench(module("quectel-lte", m_broker, {QStringLiteral("reset=3")}));
    bench.ask("AT");
    bench.ask("AT+QMTOPEN=0,\"b\",1883", "+QMTOPEN: 0,0\r\n");
    bench.said.clear();
    bench.module.receive("AT+QMTCONN=0,\"c\"\r");
    QVERIFY(bench.said.startsWith("\r\n+\r\nRDY\r\n"));
    QCOMPARE(bench.ask("AT+QMTCONN?"), QByteArray("\r\n+QMTCONN: 0,1\r\n\r\nOK\r\n"));
}

void ModuleFaultsTest::lineByItselfComesBeforeTheResult()
{
    ModemBench bench(module("quectel-lte", {QStringLiteral("unsolicited")}));
    const QByteArray said = bench.ask("AT+CSQ");
    QVERIFY(said.indexOf("\r\n+CSQ:") > 0);
    QVERIFY(said.mid(said.indexOf("+CSQ:") + 12).count('\n') > 3);
    QVERIFY(said.contains("+CEREG: 1") || said.contains("+QIND:"));
}

void ModuleFaultsTest::lateResultOvertakesOk()
{
    ModemBench bench(module("quectel-lte", m_broker, {QStringLiteral("result-first")}));
    bench.ask("AT+QMTOPEN=0,\"b\",1883");
    QCOMPARE(bench.said, QByteArray("\r\n+QMTOPEN: 0,0\r\n\r\nOK\r\n"));
}

void ModuleFaultsTest::refusalHasItsCode()
{
    ModemBench bench(module("quectel-lte", m_broker, {QStringLiteral("refuse=4")}));
    bench.ask("AT+QMTOPEN=0,\"b\",1883", "+QMTOPEN: 0,0\r\n");
    bench.ask("AT+QMTCONN=0,\"c\"", "+QMTSTAT: 0,1\r\n");
    QCOMPARE(bench.said, QByteArray("\r\nOK\r\n\r\n+QMTCONN: 0,0,4\r\n\r\n+QMTSTAT: 0,1\r\n"));
}

void ModuleFaultsTest::serverClosesWhenTold()
{
    ModemBench bench(module("esp-at", m_broker, {QStringLiteral("server-closes=50")}));
    bench.module.receive("AT+CIPSTART=\"TCP\",\"b\",1883\r\n");
    QVERIFY(bench.waitFor("CLOSED\r\n"));
    QCOMPARE(bench.said, QByteArray("CONNECT\r\n\r\nOK\r\nCLOSED\r\n"));
}

void ModuleFaultsTest::runningModuleIsChangedFromOutside()
{
    modem::FaultControl control;
    modem::SimulatedModemOptions options = module("quectel-lte", m_broker);
    options.control = &control;
    ModemBench bench(options);
    bench.ask("AT+QMTOPEN=0,\"b\",1883", "+QMTOPEN: 0,0\r\n");
    emit control.serverCloseRequested();
    QVERIFY(bench.waitFor("+QMTSTAT: 0,1\r\n"));
    emit control.faultsChanged(modem::withFault({}, u"weak-signal=2").value());
    QCOMPARE(bench.ask("AT+CSQ"), QByteArray("\r\n+CSQ: 2,99\r\n\r\nOK\r\n"));
    bench.said.clear();
    emit control.lineRequested("RING");
    QCOMPARE(bench.said, QByteArray("\r\nRING\r\n"));
    bench.said.clear();
    emit control.resetRequested();
    QVERIFY(bench.said.startsWith("\r\nRDY\r\n"));
}

void ModuleFaultsTest::sleepingModuleWakesByAt()
{
    ModemBench bench(module("quectel-nb", {QStringLiteral("sleep")}));
    bench.module.receive("AT\r");
    QCOMPARE(bench.said, QByteArray());
    QCOMPARE(bench.ask("AT"), QByteArray("\r\nOK\r\n"));
}

//
void ModuleFaultsTest::lineFeedMayCountAsData()
{
    ModemBench bench(module("quectel-lte", m_broker, {QStringLiteral("lf-is-data")}));
    bench.ask("AT+QMTOPEN=0,\"b\",1883", "+QMTOPEN: 0,0\r\n");
    bench.ask("AT+QMTCONN=0,\"lf\"", "+QMTCONN: 0,0,0\r\n");
    bench.ask("AT+QMTSUB=0,1,\"lf\",0", "+QMTSUB: 0,1,0,0\r\n");
    bench.said.clear();
    bench.module.receive("AT+QMTPUBEX=0,0,0,0,\"lf\",3\r\nab");
    QVERIFY(bench.waitFor("+QMTRECV: 0,0,\"lf\",\"\nab\"\r\n"));
}

//
void ModuleFaultsTest::espWantsItsCommasEscaped()
{
    ModemBench bench(module("esp-at"));
    QCOMPARE(bench.ask("AT+MQTTUSERCFG=0,1,\"a|b=1,c=2|\",\"u\",\"p\",0,0,\"\"", "ERROR\r\n"),
             QByteArray("\r\nERROR\r\n"));
    QCOMPARE(bench.ask("AT+MQTTUSERCFG=0,1,\"a|b=1\\,c=2|\",\"u\",\"p\",0,0,\"\""),
             QByteArray("\r\nOK\r\n"));
}

//
void ModuleFaultsTest::espIsBusyWhileItWorks()
{
    ModemBench bench(module("esp-at", m_broker));
    bench.ask("AT+CIPSTART=\"TCP\",\"b\",1883");
    bench.ask("AT+CIPSEND=2", ">");
    bench.said.clear();
    bench.module.receive(QByteArray("\xE0\x00"
                                    "AT\r\n",
                                    6));
    QVERIFY(bench.waitFor("CLOSED\r\n"));
    QVERIFY(bench.said.startsWith("\r\nRecv 2 bytes\r\n\r\nbusy p...\r\n\r\nSEND OK\r\n"));
}

// Everything is payload until +++ with silence around it.
void ModuleFaultsTest::dataModeEndsByItsEscape()
{
    ModemBench bench(module("esp-at", m_broker));
    bench.ask("AT+CIPMODE=1");
    bench.ask("AT+CIPSTART=\"TCP\",\"b\",1883");
    bench.ask("AT+CIPSEND", ">");
    bench.said.clear();
    bench.module.receive(QByteArray::fromHex("101300044D5154540402003C0007636C69656E7431"));
    QVERIFY(bench.waitFor(QByteArray::fromHex("20020000")));
    bench.module.receive("+++");
    QVERIFY(bench.waitFor("\r\n+QUITT\r\n"));
    QCOMPARE(bench.ask("AT"), QByteArray("\r\nOK\r\n"));
}

//
void ModuleFaultsTest::quotesBreakInlinePayloads()
{
    ModemBench bench(module("quectel-nb", m_broker));
    bench.ask("AT+QMTOPEN=0,\"b\",1883", "+QMTOPEN: 0,0\r\n");
    bench.ask("AT+QMTCONN=0,\"q\"", "+QMTCONN: 0,0,0\r\n");
    QCOMPARE(bench.ask("AT+QMTPUB=0,0,0,0,\"t\",\"{\"a\":1}\"", "ERROR\r\n"),
             QByteArray("\r\nERROR\r\n"));
    bench.ask("AT+QMTPUB=0,0,0,0,\"t\",\"{'a':1}\"", "+QMTPUB: 0,0,0\r\n");
    QVERIFY(bench.said.endsWith("+QMTPUB: 0,0,0\r\n"));
}

// the buffered answer has no CR LF before it
void ModuleFaultsTest::bufferedDataIsToldOnce()
{
    ModemBench bench(module("quectel-lte", m_broker));
    bench.ask("AT+QMTCFG=\"recv/mode\",0,1,1");
    bench.ask("AT+QMTOPEN=0,\"b\",1883", "+QMTOPEN: 0,0\r\n");
    bench.ask("AT+QMTCONN=0,\"buffered\"", "+QMTCONN: 0,0,0\r\n");
    bench.ask("AT+QMTSUB=0,1,\"buf\",0", "+QMTSUB: 0,1,0,0\r\n");
    bench.said.clear();
    QVERIFY(testsupport::publish(m_broker, {QStringLiteral("-t"), QStringLiteral("buf"),
                                            QStringLiteral("-m"), QStringLiteral("hello")}));
    QVERIFY(bench.waitFor("\r\n+QMTRECV: 0,0\r\n"));
    QCOMPARE(bench.ask("AT+QMTRECV=0,0"),
             QByteArray("+QMTRECV: 0,0,\"buf\",5,\"hello\"\r\n\r\nOK\r\n"));
    QCOMPARE(bench.ask("AT+QMTRECV=0,0"), QByteArray("\r\nOK\r\n"));
}

//
void ModuleFaultsTest::inUseIsTold()
{
    ModemBench bench(module("quectel-lte", m_broker));
    bench.ask("AT+QMTOPEN=0,\"b\",1883", "+QMTOPEN: 0,0\r\n");
    QVERIFY(bench.ask("AT+QMTOPEN=0,\"b\",1883", "0,2\r\n").endsWith("\r\n+QMTOPEN: 0,2\r\n"));
    ModemBench simcom(module("simcom-cmqtt", m_broker));
    simcom.ask("AT+CMQTTSTART", "+CMQTTSTART: 0\r\n");
    QCOMPARE(simcom.ask("AT+CMQTTSTART", "ERROR\r\n"),
             QByteArray("\r\n+CMQTTSTART: 23\r\n\r\nERROR\r\n"));
}

QTEST_GUILESS_MAIN(ModuleFaultsTest)
#include "tst_modulefaults.moc"
