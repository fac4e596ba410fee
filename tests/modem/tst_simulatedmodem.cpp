// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/modem/modembench.h"

using testsupport::ModemBench;

class SimulatedModemTest : public QObject
{
    Q_OBJECT

private slots:
    void commandsAreAnswered_data();
    void commandsAreAnswered();
    void errorsFollowTheirFormat();
    void echoIsPerByte();
    void backspaceErases();
    void lineIsRepeatedByASlash();
    void numericResultsHaveNoLineFeed();
    void firstFailureEndsAConcatenation();
    void noiseBeforeACommandIsSkipped();
    void overLongLineIsAnError();
    void everyChunkingAnswersTheSame();
    void restartForgetsSettings();
};

void SimulatedModemTest::commandsAreAnswered_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *command, const char *answer) {
        QTest::newRow(command) << QByteArray(command) << QByteArray(answer);
    };
    row("AT", "\r\nOK\r\n");
    row("at", "\r\nOK\r\n");
    row("ATI", "\r\nLierda\r\nNT35E\r\nRevision: NT35ECNR01A02V01\r\n\r\nOK\r\n");
    row("AT+CSQ", "\r\n+CSQ: 24,99\r\n\r\nOK\r\n");
    row("AT+CGATT?", "\r\n+CGATT: 1\r\n\r\nOK\r\n");
    row("AT+CEREG?", "\r\n+CEREG: 0,1\r\n\r\nOK\r\n");
    row("AT + CSQ", "\r\n+CSQ: 24,99\r\n\r\nOK\r\n");
    row("AT+CGMM;+CSQ", "\r\nNT35E\r\n\r\n+CSQ: 24,99\r\n\r\nOK\r\n");
    row("ATE0V1", "\r\nOK\r\n");
    row("AT+NOBODY", "\r\nERROR\r\n");
    row("AT+LMQTTCFG=\"keepalive\",0", "\r\n+LMQTTCFG: \"keepalive\",120\r\n\r\nOK\r\n");
    row("AT+LMQTTCFG=\"keepalive\",0,3601", "\r\nERROR\r\n");
    row("AT+LMQTTCFG=\"keepalive\",5,60", "\r\nERROR\r\n");
    row("AT+LMQTTCFG=\"nothing\",0,1", "\r\nERROR\r\n");
    row("AT+LMQTTCFG=\"will\",0,1,1,0,\"t/x\",\"off\"", "\r\nOK\r\n");
    row("AT+LMQTTCFG=\"aliauth\",0,\"pk\",\"dn\"", "\r\nERROR\r\n");
    row("AT+LMQTTCONN?", "\r\n+LMQTTCONN: 0,1\r\n\r\nOK\r\n");
    row("AT+LMQTTOPEN=0,\"h\"", "\r\nERROR\r\n");
    row("AT+LMQTTOPEN=0,\"h\",0", "\r\nERROR\r\n");
    row("AT+LMQTTCONN=0,\"before open\"", "\r\nERROR\r\n");
    row("AT+LMQTTSUBUNSUB=0,0,1,\"t\",1", "\r\nERROR\r\n");
    row("AT+LMQTTPUB=0,0,0,0,\"t\",1,\"x\"", "\r\nERROR\r\n");
    row("AT+LMQTTCLOSE=0", "\r\nERROR\r\n");
    row("AT+LMQTTDISC=0", "\r\nERROR\r\n");
}

void SimulatedModemTest::commandsAreAnswered()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    ModemBench bench;
    bench.module.receive(command + "\r\n");
    QCOMPARE(bench.said, answer);
}

void SimulatedModemTest::errorsFollowTheirFormat()
{
    ModemBench bench;
    QCOMPARE(bench.ask("AT+NOBODY", "\r\n"), QByteArray("\r\nERROR\r\n"));
    bench.ask("AT+CMEE=1");
    QCOMPARE(bench.ask("AT+NOBODY", "\r\n"), QByteArray("\r\n+CME ERROR: 4\r\n"));
    QCOMPARE(bench.ask("AT+LMQTTOPEN=9,\"h\",1", "\r\n"), QByteArray("\r\n+CME ERROR: 50\r\n"));
    bench.ask("AT+CMEE=2");
    QCOMPARE(bench.ask("AT+NOBODY", "\r\n"),
             QByteArray("\r\n+CME ERROR: operation not supported\r\n"));
    modem::SimulatedModemOptions noSim;
    noSim.faults.noSim = true;
    ModemBench without(noSim);
    without.ask("AT+CMEE=1");
    QCOMPARE(without.ask("AT+CPIN?", "\r\n"), QByteArray("\r\n+CME ERROR: 10\r\n"));
}

void SimulatedModemTest::echoIsPerByte()
{
    ModemBench bench;
    bench.ask("ATE1");
    bench.said.clear();
    bench.module.receive("A");
    QCOMPARE(bench.said, QByteArray("A"));
    bench.module.receive("T\r");
    QCOMPARE(bench.said, QByteArray("AT\r\r\nOK\r\n"));
    bench.module.receive("\n");
    QCOMPARE(bench.said, QByteArray("AT\r\r\nOK\r\n"));
}

void SimulatedModemTest::backspaceErases()
{
    ModemBench bench;
    QCOMPARE(bench.ask("AT+CSX\bQ"), QByteArray("\r\n+CSQ: 24,99\r\n\r\nOK\r\n"));
}

void SimulatedModemTest::lineIsRepeatedByASlash()
{
    ModemBench bench;
    bench.ask("AT+CSQ");
    bench.said.clear();
    bench.module.receive("A/");
    QCOMPARE(bench.said, QByteArray("\r\n+CSQ: 24,99\r\n\r\nOK\r\n"));
}

void SimulatedModemTest::numericResultsHaveNoLineFeed()
{
    ModemBench bench;
    QCOMPARE(bench.ask("ATV0", "0\r"), QByteArray("0\r"));
    QCOMPARE(bench.ask("AT+NOBODY", "4\r"), QByteArray("4\r"));
    QCOMPARE(bench.ask("AT+CSQ", "0\r"), QByteArray("+CSQ: 24,99\r\n0\r"));
}

void SimulatedModemTest::firstFailureEndsAConcatenation()
{
    ModemBench bench;
    QCOMPARE(bench.ask("AT+CGMM;+NOBODY;+CSQ", "ERROR\r\n"),
             QByteArray("\r\nNT35E\r\n\r\nERROR\r\n"));
}

void SimulatedModemTest::noiseBeforeACommandIsSkipped()
{
    ModemBench bench;
    QCOMPARE(bench.ask(QByteArray("\0\0\xFF", 3) + "AT"), QByteArray("\r\nOK\r\n"));
}

void SimulatedModemTest::overLongLineIsAnError()
{
    ModemBench bench;
    bench.module.receive(QByteArray(1024 * 1024, 'A') + '\r');
    QCOMPARE(bench.said, QByteArray("\r\nERROR\r\n"));
    QCOMPARE(bench.ask("AT"), QByteArray("\r\nOK\r\n"));
}

void SimulatedModemTest::everyChunkingAnswersTheSame()
{
    const QByteArray input = "AT\r\nATE1\r\nAT+CSQ;+CGATT?\r\nAT+NOBODY\rATI\r\n";
    ModemBench whole;
    whole.module.receive(input);
    QVERIFY(whole.said.size() > 60);
    for (qsizetype chunk = 1; chunk < input.size(); ++chunk) {
        ModemBench bench;
        for (qsizetype start = 0; start < input.size(); start += chunk)
            bench.module.receive(input.mid(start, chunk));
        QCOMPARE(bench.said, whole.said);
    }
}

void SimulatedModemTest::restartForgetsSettings()
{
    ModemBench bench;
    bench.ask("AT+CMEE=1");
    bench.ask("AT+LMQTTCFG=\"keepalive\",0,60");
    QVERIFY(bench.ask("AT+CFUN=1,1", "+CEREG: 1\r\n").contains("^boot.rom"));
    QCOMPARE(bench.ask("AT+CMEE?"), QByteArray("\r\n+CMEE: 0\r\n\r\nOK\r\n"));
    QCOMPARE(bench.ask("AT+LMQTTCFG=\"keepalive\",0"),
             QByteArray("\r\n+LMQTTCFG: \"keepalive\",120\r\n\r\nOK\r\n"));
}

QTEST_GUILESS_MAIN(SimulatedModemTest)
#include "tst_simulatedmodem.moc"
