// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/simulatedport.h"
#include "tests/modem/modembench.h"

#include <QSignalSpy>

using testsupport::ModemBench;
using testsupport::Mosquitto;

namespace {

bool connectMqtt(ModemBench &bench)
{
    return bench.ask("AT+LMQTTOPEN=0,\"broker.example.com\",1883", "OPEN: 0,0\r\n")
                   .endsWith("OPEN: 0,0\r\n")
           && bench.ask("AT+LMQTTCONN=0,\"c1\"", "CONN: 0,0,0\r\n").endsWith("CONN: 0,0,0\r\n");
}

} // namespace

class LmqttTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void promptTakesExactlyItsBytes();
    void payloadsWithEveryByteComeBack();
    void qosTwoGoesBothWays();
    void openTwiceSaysInUse();
    void refusedConnectionSaysSo();
    void brokerThatRefusesSaysItsCode();
    void brokerThatGoesAwayIsReported();
    void openWithoutConnectIsDropped();
    void cachedMessageIsRead();
    void receivedPayloadIsHexWithItsLength();
    void settingsAreLostAtClose();
    void silentResultsStaySilent();
    void messageIdRuleIsChecked();
    void willIsSentWhenTheModuleDies();
    void simulatedPortIsADevice();

private:
    Mosquitto m_broker;
};

void LmqttTest::initTestCase()
{
    QVERIFY(m_broker.start());
}

void LmqttTest::promptTakesExactlyItsBytes()
{
    ModemBench bench(testsupport::at(m_broker));
    QVERIFY(connectMqtt(bench));
    bench.ask("AT+LMQTTSUBUNSUB=0,0,1,\"p/#\",0", "UNSUB: 0,1,0,0\r\n");
    QCOMPARE(bench.ask("AT+LMQTTPUB=0,4,1,0,\"p/out\",7", "> "), QByteArray("\r\n> "));
    bench.said.clear();
    bench.module.receive("{\"a\"");
    QVERIFY(bench.said.isEmpty());
    bench.module.receive(":1}AT+CSQ\r\n");
    QVERIFY(bench.said.startsWith("\r\nOK\r\n\r\n+CSQ: 24,99\r\n\r\nOK\r\n"));
    QTRY_VERIFY(bench.said.contains("+LMQTTPUB: 0,4,0\r\n"));
    QTRY_VERIFY(bench.said.contains("+LMQTTURC: RECV,0,0,\"p/out\",{\"a\":1}\r\n"));
}

void LmqttTest::payloadsWithEveryByteComeBack()
{
    QByteArray payload("\r\nOK\r\n>\"',;\x1A\x1B\0\xFF", 15);
    ModemBench bench(testsupport::at(m_broker));
    QVERIFY(connectMqtt(bench));
    bench.ask("AT+LMQTTSUBUNSUB=0,0,1,\"e\",0", "UNSUB: 0,1,0,0\r\n");
    bench.ask("AT+LMQTTPUB=0,0,0,0,\"e\",15", "> ");
    bench.module.receive(payload);
    QTRY_VERIFY(bench.said.endsWith("+LMQTTURC: RECV,0,0,\"e\"," + payload + "\r\n"));
}

void LmqttTest::qosTwoGoesBothWays()
{
    ModemBench bench(testsupport::at(m_broker));
    QVERIFY(connectMqtt(bench));
    QVERIFY(bench.ask("AT+LMQTTSUBUNSUB=0,0,7,\"q\",2", "0,7,0,2\r\n").endsWith("0,7,0,2\r\n"));
    bench.ask("AT+LMQTTPUB=0,9,2,0,\"q\",2,\"hi\"", "OK\r\n");
    QTRY_VERIFY(bench.said.contains("+LMQTTPUB: 0,9,0\r\n"));
    QTRY_COMPARE(bench.said.count("\"q\",hi\r\n"), 1);
}

void LmqttTest::openTwiceSaysInUse()
{
    ModemBench bench(testsupport::at(m_broker));
    bench.ask("AT+LMQTTOPEN=0,\"h\",1883", "OPEN: 0,0\r\n");
    QCOMPARE(bench.ask("AT+LMQTTOPEN=0,\"h\",1883", ",2\r\n"),
             QByteArray("\r\nOK\r\n\r\n+LMQTTOPEN: 0,-1,2\r\n"));
}

void LmqttTest::refusedConnectionSaysSo()
{
    Mosquitto gone;
    QVERIFY(gone.start());
    gone.stop();
    ModemBench bench(testsupport::at(gone));
    QCOMPARE(bench.ask("AT+LMQTTOPEN=0,\"h\",1883", ",5\r\n"),
             QByteArray("\r\nOK\r\n\r\n+LMQTTOPEN: 0,-1,5\r\n"));
}

void LmqttTest::brokerThatRefusesSaysItsCode()
{
    Mosquitto closed;
    QVERIFY(closed.start("allow_anonymous false\n"));
    ModemBench bench(testsupport::at(closed));
    bench.ask("AT+LMQTTOPEN=0,\"h\",1883", "OPEN: 0,0\r\n");
    QVERIFY(bench.ask("AT+LMQTTCONN=0,\"c\",\"u\",\"wrong\"", "CONN: 0,0,5\r\n")
                    .startsWith("\r\nOK\r\n\r\n+LMQTTCONN: 0,0,5\r\n"));
}

void LmqttTest::brokerThatGoesAwayIsReported()
{
    Mosquitto broker;
    QVERIFY(broker.start());
    ModemBench bench(testsupport::at(broker));
    QVERIFY(connectMqtt(bench));
    broker.stop();
    QTRY_VERIFY(bench.said.endsWith("\r\n+LMQTTURC: STATS,0,1\r\n"));
    QCOMPARE(bench.ask("AT+LMQTTCONN?"), QByteArray("\r\n+LMQTTCONN: 0,1\r\n\r\nOK\r\n"));
}

void LmqttTest::openWithoutConnectIsDropped()
{
    modem::SimulatedModemOptions options = testsupport::at(m_broker);
    options.connectWithin = std::chrono::milliseconds(50);
    ModemBench bench(options);
    bench.ask("AT+LMQTTOPEN=0,\"h\",1883", "OPEN: 0,0\r\n");
    QTRY_VERIFY(bench.said.endsWith("\r\n+LMQTTURC: STATS,0,1\r\n"));
}

void LmqttTest::cachedMessageIsRead()
{
    ModemBench bench(testsupport::at(m_broker));
    bench.ask("AT+LMQTTCFG=\"cache\",0,1");
    QVERIFY(connectMqtt(bench));
    bench.ask("AT+LMQTTSUBUNSUB=0,0,1,\"cached\",0", "UNSUB: 0,1,0,0\r\n");
    bench.ask("AT+LMQTTPUB=0,0,0,0,\"cached\",5,\"hello\"", "+LMQTTURC: RECV,0,0\r\n");
    QCOMPARE(bench.ask("AT+LMQTTREAD=0,0"),
             QByteArray("\r\n+LMQTTREAD: 0,0,\"cached\",hello\r\n\r\nOK\r\n"));
    QCOMPARE(bench.ask("AT+LMQTTREAD=0,0", "ERROR\r\n"), QByteArray("\r\nERROR\r\n"));
}

void LmqttTest::receivedPayloadIsHexWithItsLength()
{
    ModemBench bench(testsupport::at(m_broker));
    bench.ask("AT+LMQTTCFG=\"recv/mode\",0,2,1");
    bench.ask("AT+LMQTTCFG=\"send/mode\",0,2");
    QVERIFY(connectMqtt(bench));
    bench.ask("AT+LMQTTSUBUNSUB=0,0,1,\"hex\",0", "UNSUB: 0,1,0,0\r\n");
    bench.ask("AT+LMQTTPUB=0,0,0,0,\"hex\",4,\"00ff\"", "\"hex\",2,00FF\r\n");
    QVERIFY(bench.said.endsWith("\r\n+LMQTTURC: RECV,0,0,\"hex\",2,00FF\r\n"));
}

void LmqttTest::settingsAreLostAtClose()
{
    ModemBench bench(testsupport::at(m_broker));
    bench.ask("AT+LMQTTCFG=\"keepalive\",0,60");
    QVERIFY(connectMqtt(bench));
    QCOMPARE(bench.ask("AT+LMQTTCFG=\"keepalive\",0,30", "ERROR\r\n"), QByteArray("\r\nERROR\r\n"));
    bench.ask("AT+LMQTTCLOSE=0", "CLOSE: 0,0\r\n");
    QCOMPARE(bench.ask("AT+LMQTTCFG=\"keepalive\",0"),
             QByteArray("\r\n+LMQTTCFG: \"keepalive\",120\r\n\r\nOK\r\n"));
    QVERIFY(connectMqtt(bench));
}

void LmqttTest::silentResultsStaySilent()
{
    ModemBench bench(testsupport::at(m_broker));
    QVERIFY(connectMqtt(bench));
    bench.ask("AT+LMQTTSUBUNSUB=0,0,1,\"s\",0", "UNSUB: 0,1,0,0\r\n");
    bench.ask("AT+LMQTTCFG=\"urc\",0,0");
    bench.ask("AT+LMQTTPUB=0,0,0,0,\"s\",1,\"x\"", "\"s\",x\r\n");
    QCOMPARE(bench.said, QByteArray("\r\nOK\r\n\r\n+LMQTTURC: RECV,0,0,\"s\",x\r\n"));
}

void LmqttTest::messageIdRuleIsChecked()
{
    ModemBench bench(testsupport::at(m_broker));
    bench.ask("AT+CMEE=1");
    QVERIFY(connectMqtt(bench));
    for (const char *line :
         {"AT+LMQTTPUB=0,1,0,0,\"t\",1,\"x\"", "AT+LMQTTPUB=0,0,1,0,\"t\",1,\"x\"",
          "AT+LMQTTPUB=0,0,0,0,\"t\",2,\"x\"", "AT+LMQTTSUBUNSUB=0,0,0,\"t\",0",
          "AT+LMQTTSUBUNSUB=0,0,1,\"t\""})
        QCOMPARE(bench.ask(line, "50\r\n"), QByteArray("\r\n+CME ERROR: 50\r\n"));
}

void LmqttTest::willIsSentWhenTheModuleDies()
{
    ModemBench watcher(testsupport::at(m_broker));
    QVERIFY(connectMqtt(watcher));
    watcher.ask("AT+LMQTTSUBUNSUB=0,0,1,\"will/#\",0", "UNSUB: 0,1,0,0\r\n");
    {
        ModemBench dying(testsupport::at(m_broker));
        dying.ask("AT+LMQTTCFG=\"will\",0,1,0,0,\"will/t\",\"off\"");
        dying.ask("AT+LMQTTOPEN=0,\"h\",1883", "OPEN: 0,0\r\n");
        dying.ask("AT+LMQTTCONN=0,\"dying\"", "CONN: 0,0,0\r\n");
    }
    QTRY_VERIFY(watcher.said.endsWith("RECV,0,0,\"will/t\",off\r\n"));
}

void LmqttTest::simulatedPortIsADevice()
{
    modem::SimulatedPort port({});
    QVERIFY(port.open(QIODevice::ReadWrite));
    QVERIFY(port.isSequential());
    QSignalSpy ready(&port, &QIODevice::readyRead);
    port.write("AT\r\n");
    QCOMPARE(ready.size(), 0); // as a wire: never before write() returned
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(port.bytesAvailable(), 6);
    QCOMPARE(port.readAll(), QByteArray("\r\nOK\r\n"));
}

QTEST_GUILESS_MAIN(LmqttTest)
#include "tst_lmqtt.moc"
