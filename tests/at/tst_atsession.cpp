// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/at/atbench.h"
#include "tests/at/catalogfile.h"

#include <QTest>

using at::LineKind;
using at::Outcome;
using at::Session;

namespace {

struct Bench : testsupport::AtBench
{
    Bench() : AtBench(testsupport::moduleCatalog(QStringLiteral("lierda-nt35e"))) {}
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void nextCommandWaitsForTheResult();
    void lateResultMayOvertakeOk();
    void refusedConnectFailsThoughResultIsZero();
    void failedOpenFails();
    void promptSendsTheData();
    void promptForAPersonStopsTheClock();
    void silentModuleTimesOutAndTheNextCommandGoesOut();
    void lostLinkEndsEveryCommand();
    void cancelEndsEveryCommand();
    void queriesWaitLessThanSettings();
    void commandWithoutWaitingEndsWithOk();
    void errorEndsACommandThatHasALateResult();
};

void SessionTest::nextCommandWaitsForTheResult()
{
    Bench bench;
    bench.command("AT+LMQTTOPEN=0,\"h\",1883");
    bench.command("AT+LMQTTCONN=0,\"c\"");
    QCOMPARE(bench.sent, QByteArray("AT+LMQTTOPEN=0,\"h\",1883\r\n"));
    QCOMPARE(bench.session.queued(), 1);
    bench.receive("\r\nOK\r\n");
    QCOMPARE(bench.session.phase(), Session::Phase::AwaitingLateResult);
    QCOMPARE(bench.delay, std::chrono::milliseconds(160'000));
    bench.receive("\r\n+LMQTTOPEN: 0,0\r\n");
    QVERIFY(bench.sent.endsWith("AT+LMQTTCONN=0,\"c\"\r\n"));
    QCOMPARE(bench.session.queued(), 0);
}

void SessionTest::lateResultMayOvertakeOk()
{
    Bench bench;
    bench.command("AT+LMQTTCONN=0,\"c\"");
    bench.receive("\r\n+LMQTTCONN: 0,0,0\r\n\r\nOK\r\n");
    QCOMPARE(bench.finished.size(), 1);
    QCOMPARE(bench.finished.first().first, Outcome::Succeeded);
    QCOMPARE(bench.finished.first().second, QByteArray("+LMQTTCONN: 0,0,0"));
}

void SessionTest::refusedConnectFailsThoughResultIsZero()
{
    Bench bench;
    bench.command("AT+LMQTTCONN=0,\"c\"");
    bench.receive("\r\nOK\r\n\r\n+LMQTTCONN: 0,0,4\r\n");
    QCOMPARE(bench.finished.first().first, Outcome::Failed);
}

void SessionTest::failedOpenFails()
{
    Bench bench;
    bench.command("AT+LMQTTOPEN=0,\"nowhere\",1883");
    bench.receive("\r\nOK\r\n\r\n+LMQTTOPEN: 0,-1,4\r\n");
    QCOMPARE(bench.finished.first().first, Outcome::Failed);
    QCOMPARE(bench.finished.first().second, QByteArray("+LMQTTOPEN: 0,-1,4"));
}

void SessionTest::promptSendsTheData()
{
    Bench bench;
    bench.command("AT+LMQTTPUB=0,4,1,0,\"t/out\",7", "{\"a\":1}");
    bench.sent.clear();
    bench.receive("\r\n> ");
    QCOMPARE(bench.sent, QByteArray("{\"a\":1}"));
    bench.receive("\r\nOK\r\n\r\n+LMQTTPUB: 0,4,0\r\n");
    QCOMPARE(bench.finished.first().first, Outcome::Succeeded);
}

void SessionTest::promptForAPersonStopsTheClock()
{
    Bench bench;
    bench.command("AT+LMQTTPUB=0,4,1,0,\"t/out\",7");
    QVERIFY(bench.timerRuns);
    bench.receive("\r\n>");
    QCOMPARE(bench.session.phase(), Session::Phase::PromptOpen);
    QVERIFY(!bench.timerRuns);
    bench.session.sendNow("{\"a\":1}");
    bench.collect();
    QVERIFY(bench.sent.endsWith("{\"a\":1}"));
    QVERIFY(bench.timerRuns);
}

void SessionTest::silentModuleTimesOutAndTheNextCommandGoesOut()
{
    Bench bench;
    bench.command("AT+CSQ");
    bench.command("AT+CGATT?");
    bench.session.timerFired();
    bench.collect();
    QCOMPARE(bench.finished.size(), 1);
    QCOMPARE(bench.finished.first().first, Outcome::TimedOut);
    QVERIFY(bench.sent.endsWith("AT+CGATT?\r\n"));
}

void SessionTest::lostLinkEndsEveryCommand()
{
    Bench bench;
    bench.command("AT+CSQ");
    bench.command("AT");
    bench.session.linkLost();
    bench.collect();
    QCOMPARE(bench.finished.size(), 2);
    QCOMPARE(bench.finished.at(1).first, Outcome::LinkLost);
    QCOMPARE(bench.session.phase(), Session::Phase::Idle);
}

void SessionTest::cancelEndsEveryCommand()
{
    Bench bench;
    bench.command("AT+CSQ");
    bench.command("AT");
    bench.session.cancelAll();
    bench.collect();
    QCOMPARE(bench.finished.size(), 2);
    QCOMPARE(bench.finished.first().first, Outcome::Cancelled);
}

void SessionTest::queriesWaitLessThanSettings()
{
    Bench bench;
    bench.command("AT+CGATT=1");
    QCOMPARE(bench.delay, std::chrono::milliseconds(140'000));
    bench.receive("\r\nOK\r\n");
    bench.command("AT+CGATT?");
    QCOMPARE(bench.delay, std::chrono::milliseconds(5'000));
}

void SessionTest::commandWithoutWaitingEndsWithOk()
{
    Bench bench;
    bench.session.enqueue({"AT+LMQTTOPEN=0,\"h\",1883", {}, false, std::nullopt});
    bench.collect();
    bench.receive("\r\nOK\r\n");
    QCOMPARE(bench.finished.size(), 1);
    bench.receive("\r\n+LMQTTOPEN: 0,0\r\n");
    QCOMPARE(bench.shown.last().kind, LineKind::Unsolicited);
}

void SessionTest::errorEndsACommandThatHasALateResult()
{
    Bench bench;
    bench.command("AT+LMQTTCONN=0,\"c\"");
    bench.receive("\r\n+CME ERROR: 3\r\n");
    QCOMPARE(bench.finished.first().first, Outcome::Failed);
    QCOMPARE(bench.finished.first().second, QByteArray("+CME ERROR: 3"));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_atsession.moc"
