// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The transcripts of the reference against the simulated modules, with a real broker behind.
#include "tests/at/transcriptfile.h"
#include "tests/modem/modembench.h"

using testsupport::ModemBench;
using testsupport::Mosquitto;
using testsupport::TranscriptTurn;

class SimulatedTranscriptsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_broker.start()); }
    void transcriptsAreReproducedByteForByte_data();
    void transcriptsAreReproducedByteForByte();

private:
    modem::SimulatedModemOptions optionsFor(const QString &module,
                                            const QList<TranscriptTurn> &turns) const;

    Mosquitto m_broker;
};

namespace {

// Where the message of another client begins in what the module says; -1: none comes here.
qsizetype placeOfMessage(const TranscriptTurn &turn)
{
    static const QByteArrayList marks{"+LMQTTURC: RECV,0,0,\"t/in\"",
                                      "+ECMTRECV:",
                                      "+MQTTSUBRECV:",
                                      "+QMTRECV: 0,0",
                                      "+CMQTTRXSTART:",
                                      "+SMSUB:",
                                      "+CMQPUB: 0,\"t/in\"",
                                      "+MQTTURC: \"publish\"",
                                      "+MQTTPUBLISH:",
                                      "+MSUB: \"",
                                      "+UUMQTTC: 6",
                                      "+IPD,13:",
                                      "+QIURC: \"recv\",0,13",
                                      "+NSONMI:1,13"};
    if (turn.host.startsWith("AT+QMTRECV") || turn.host.startsWith("AT+UMQTTC=6"))
        return -1;
    for (const QByteArray &mark : marks) {
        const qsizetype at = turn.module.indexOf(mark);
        if (at >= 2 && turn.module[at - 1] == '\n' && turn.module[at - 2] == '\r'
            && (at < 4 || turn.module.mid(at - 4, 2) == "\r\n" || at == 2))
            return at - 2;
        if (at >= 0)
            return at;
    }
    return -1;
}

// The broker numbers its own messages, and the reference's example has another number; and it
// closes its side when it pleases, which the example leaves out.
QByteArray comparable(QByteArray bytes)
{
    bytes.replace("\"publish\",0,1,", "\"publish\",0,2,");
    bytes.replace("\r\n+NSOCLI: 1\r\n", "");
    return bytes;
}

} // namespace

modem::SimulatedModemOptions SimulatedTranscriptsTest::optionsFor(
        const QString &module, const QList<TranscriptTurn> &turns) const
{
    modem::SimulatedModemOptions options = testsupport::at(m_broker);
    options.module = module;
    const bool showsEcho = std::any_of(turns.begin(), turns.end(), [](const TranscriptTurn &turn) {
        return turn.host.startsWith("ATE0");
    });
    options.echo = showsEcho;
    options.credentials = [](const modem::DeviceTriple &triple, const QString &clientId) {
        return modem::DeviceCredentials{
                clientId + u'|', triple.deviceName + u'&' + triple.productKey, triple.deviceSecret};
    };
    return options;
}

void SimulatedTranscriptsTest::transcriptsAreReproducedByteForByte_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QByteArrayList>("before"); // what the reference's extract takes as given
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("piece"); // bytes in which either side's come; 0: as they are
    const auto row = [](const char *file, const char *module = nullptr,
                        const QByteArrayList &before = {}) {
        for (const int piece : {0, 1})
            QTest::addRow("%s, %s", file, piece == 0 ? "whole" : "byte by byte")
                    << QString::fromLatin1(module ? module : file) << before
                    << QString::fromLatin1(file) << piece;
    };
    row("lierda-nt35e-plain", "lierda-nt35e");
    row("lierda-nt35e-aliyun", "lierda-nt35e");
    row("eigencomm-ecmt");
    row("esp-at");
    row("esp-at-tcp", "esp-at");
    row("quectel-lte");
    row("quectel-lte-tcp", "quectel-lte");
    row("quectel-nb");
    row("simcom-cmqtt");
    row("simcom-sm");
    row("simcom-cmq");
    row("onemo-ml307");
    row("onemo-ml307-tcp", "onemo-ml307");
    row("chinamobile-mqtt");
    row("chinamobile-mqtt-tcp", "chinamobile-mqtt");
    row("luat");
    row("ublox-sara");
    row("sim800");
    row("nb-nso");
    row("nb-nso-pushed", "nb-m5310a", {"AT+NSOCR=STREAM,6,0,1|OK\r\n"});
    // A command and, behind the bar, what it is waited for.
    row("lierda-nt35e-prompt", "lierda-nt35e",
        {"AT+LMQTTOPEN=0,\"h\",1883|OPEN: 0,0\r\n", "AT+LMQTTCONN=0,\"client1\"|CONN: 0,0,0\r\n"});
    row("eigencomm-ecmt-prompt", "eigencomm-ecmt",
        {"AT+ECMTOPEN=0,\"h\",1883|OPEN: 0,0\r\n", "AT+ECMTCONN=0,\"client1\"|CONN: 0,0,0\r\n"});
    row("esp-at-longclientid", "esp-at");
    const QByteArrayList connected{"AT+QMTOPEN=0,\"h\",1883|OPEN: 0,0\r\n",
                                   "AT+QMTCONN=0,\"client1\"|CONN: 0,0,0\r\n"};
    row("quectel-lte-ctrlz", "quectel-lte", connected);
    row("quectel-lte-buffered", "quectel-lte",
        QByteArrayList{"AT+QMTCFG=\"recv/mode\",0,1,1|OK\r\n"} + connected
                + QByteArrayList{"AT+QMTSUB=0,1,\"t/in\",0|SUB: 0,1,0,0\r\n"});
    row("quectel-lte-tcp-buffered", "quectel-lte",
        {"AT+QIOPEN=1,0,\"TCP\",\"h\",1883,0,0|OPEN: 0,0\r\n",
         "AT+QISENDEX=0,\"101300044D5154540402003C0007636C69656E7431\"|SEND OK\r\n"});
    row("luat-raw", "luat",
        {"AT+CSTT=\"cmnet\"|OK\r\n", "AT+CIICR|OK\r\n", "AT+CIFSR|\r\n",
         "AT+MCONFIG=\"client1\"|OK\r\n", "AT+MIPSTART=\"h\",1883|CONNECT OK\r\n",
         "AT+MCONNECT=1,60|CONNACK OK\r\n"});
}

void SimulatedTranscriptsTest::transcriptsAreReproducedByteForByte()
{
    QFETCH(QString, module);
    QFETCH(QByteArrayList, before);
    QFETCH(QString, file);
    QFETCH(int, piece);
    const auto turns = testsupport::readTranscript(file + QStringLiteral(".txt"));
    QVERIFY(!turns.isEmpty());
    modem::SimulatedModemOptions options = optionsFor(module, turns);
    options.faults.pieces = piece;
    ModemBench bench(options);
    for (const QByteArray &line : before) {
        const QByteArrayList parts = line.split('|');
        bench.said.clear();
        bench.module.receive(parts[0] + "\r\n");
        QTRY_VERIFY2_WITH_TIMEOUT(bench.said.contains(parts[1]), bench.said.constData(), 20'000);
    }
    for (const TranscriptTurn &turn : turns) {
        if (turn.host.isEmpty() && !before.isEmpty()) { // what was begun above leads to it
            QTRY_VERIFY2_WITH_TIMEOUT(bench.said.endsWith(turn.module), bench.said.constData(),
                                      20'000);
            continue;
        }
        bench.said.clear();
        if (turn.host.isEmpty()) { // the reference shows some of what a module says at first
            bench.module.powerOn();
            QTRY_VERIFY2_WITH_TIMEOUT(bench.said.contains(turn.module), bench.said.constData(),
                                      20'000);
            continue;
        }
        const qsizetype step = piece == 0 ? turn.host.size() : piece;
        for (qsizetype at = 0; at < turn.host.size(); at += step)
            bench.module.receive(QByteArrayView(turn.host).sliced(at, step));
        if (const qsizetype at = placeOfMessage(turn); at >= 0) {
            QTRY_VERIFY2_WITH_TIMEOUT(bench.said.size() >= at, turn.host.constData(), 20'000);
            QCOMPARE(bench.said, turn.module.first(at));
            QVERIFY(testsupport::publish(
                    m_broker, {QStringLiteral("-t"), QStringLiteral("t/in"), QStringLiteral("-m"),
                               QStringLiteral("hello"), QStringLiteral("-q"),
                               turn.module.contains("\"publish\"") ? QStringLiteral("1")
                                                                   : QStringLiteral("0")}));
        }
        QTRY_VERIFY2_WITH_TIMEOUT(comparable(bench.said).size() >= turn.module.size(),
                                  (turn.host + bench.said).constData(), 20'000);
        QCOMPARE(comparable(bench.said), turn.module);
    }
    // The Aliyun transcript leaves a retained message behind.
    QVERIFY(testsupport::publish(m_broker,
                                 {QStringLiteral("-r"), QStringLiteral("-n"), QStringLiteral("-t"),
                                  QStringLiteral("/a1b2c3d4e5f/dev1/user/COMMUTEST")}));
}

QTEST_GUILESS_MAIN(SimulatedTranscriptsTest)
#include "tst_simulatedtranscripts.moc"
