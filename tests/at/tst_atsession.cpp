// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/session.h"
#include "tests/at/transcriptfile.h"

#include <QFile>
#include <QTest>

using at::Action;
using at::LineKind;
using at::Outcome;
using at::Session;

namespace {

at::Catalog catalogOf(const char *name)
{
    QFile file(
            QStringLiteral(TEST_DATA_DIR "/../../resources/at/%1.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return at::Catalog::fromJson(file.readAll()).value();
}

at::Catalog lierda()
{
    at::Catalog catalog = catalogOf("lierda-nt35e");
    catalog.merge(catalogOf("common"));
    return catalog;
}

// Plays host: remembers what the session wanted done.
struct Bench
{
    Session session;
    QByteArray sent;
    QList<QPair<LineKind, QByteArray>> shown;
    QList<QPair<Outcome, QByteArray>> finished;
    bool timerRuns = false;
    std::chrono::milliseconds delay{0};

    Bench() { session.setCatalog(lierda()); }

    void collect()
    {
        for (const Action &action : session.takeActions()) {
            if (const auto *send = std::get_if<at::SendBytes>(&action)) {
                sent += send->bytes;
            } else if (const auto *show = std::get_if<at::ShowLine>(&action)) {
                shown.append({show->kind, show->raw.sliced(show->text.start, show->text.length)});
            } else if (const auto *set = std::get_if<at::SetTimer>(&action)) {
                timerRuns = true;
                delay = set->delay;
            } else if (std::holds_alternative<at::StopTimer>(action)) {
                timerRuns = false;
            } else if (const auto *end = std::get_if<at::CommandFinished>(&action)) {
                finished.append({end->outcome, end->decidingLine});
            }
        }
    }
    void command(const char *text, const char *data = "")
    {
        session.enqueue({text, data, true});
        collect();
    }
    void receive(const QByteArray &bytes)
    {
        session.bytesReceived(bytes);
        collect();
    }
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void transcriptsRunThrough_data();
    void transcriptsRunThrough();
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

void SessionTest::transcriptsRunThrough_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("chunk");
    for (const int chunk : {1, 7, 100'000}) {
        QTest::addRow("plain in chunks of %d", chunk) << "lierda-nt35e-plain.txt" << chunk;
        QTest::addRow("aliyun in chunks of %d", chunk) << "lierda-nt35e-aliyun.txt" << chunk;
    }
}

void SessionTest::transcriptsRunThrough()
{
    QFETCH(QString, file);
    QFETCH(int, chunk);
    const auto turns = testsupport::readTranscript(file);
    QVERIFY(turns.size() > 5);
    Bench bench;
    for (const testsupport::TranscriptTurn &turn : turns) {
        bench.command(turn.host.trimmed().constData());
        QCOMPARE(bench.sent, turn.host);
        bench.sent.clear();
        for (qsizetype at = 0; at < turn.module.size(); at += chunk)
            bench.receive(turn.module.mid(at, chunk));
        QCOMPARE(bench.finished.size(), 1);
        QCOMPARE(bench.finished.takeFirst().first, Outcome::Succeeded);
        QVERIFY(!bench.timerRuns);
    }
    for (const auto &line : std::as_const(bench.shown))
        QVERIFY2(line.first != LineKind::Unrecognised, line.second.constData());
}

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
    bench.session.enqueue({"AT+LMQTTOPEN=0,\"h\",1883", {}, false});
    bench.collect();
    bench.receive("\r\nOK\r\n");
    QCOMPARE(bench.finished.size(), 1);
    bench.receive("\r\n+LMQTTOPEN: 0,0\r\n");
    QCOMPARE(bench.shown.last().first, LineKind::Unsolicited);
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
