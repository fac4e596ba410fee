// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modemcatalog.h"
#include "tests/support/ptypair.h"
#include "ui/presentation/sequencerunner.h"
#include "ui/presentation/terminalsession.h"
#include "ui/presentation/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using at::LineKind;
using presentation::SequenceModel;
using presentation::SequenceRunner;
using presentation::TerminalSession;
using presentation::TranscriptModel;

namespace {

// A session on a running I/O thread.
struct Bench
{
    QThread thread;
    std::unique_ptr<TerminalSession> session;

    Bench()
    {
        thread.start();
        session = std::make_unique<TerminalSession>(thread);
        session->setCatalog(
                modem::moduleCatalog(QStringLiteral("lierda-nt35e")).value_or(at::Catalog()));
    }
    ~Bench()
    {
        session.reset();
        thread.quit();
        thread.wait();
    }
    bool openSimulated()
    {
        session->openSimulated(QStringLiteral("simulated"), {});
        return QTest::qWaitFor([this] { return session->state() == serial::LinkState::Open; });
    }
    bool openPty(const testsupport::PtyPair &pty)
    {
        serial::PortSettings settings;
        settings.port = pty.path();
        session->open(settings);
        return QTest::qWaitFor([this] { return session->state() == serial::LinkState::Open; });
    }
    QList<LineKind> kinds() const
    {
        QList<LineKind> list;
        for (int row = 0; row < session->transcript().rowCount(); ++row)
            list.append(session->transcript().line(row).kind);
        return list;
    }
};

} // namespace

class TerminalSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void simulatedModuleAnswers();
    void echoIsToldFromTheAnswer();
    void vanishedPortEndsTheCommand();
    void unfinishedLineIsShownAfterAWhile();
    void textThatIsNoCommandGoesOutAtOnce();
    void bigNoiseWithoutLineEndIsShown();
    void sequenceStopsAtTheFirstFailure();
    void sequenceNeedsAnOpenPort();
};

void TerminalSessionTest::simulatedModuleAnswers()
{
    Bench bench;
    QVERIFY(bench.openSimulated());
    QSignalSpy finished(bench.session.get(), &TerminalSession::commandFinished);
    bench.session->sendLine("AT+CSQ");
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(bench.kinds(),
                 QList<LineKind>({LineKind::Sent, LineKind::Information, LineKind::Result}));
}

void TerminalSessionTest::echoIsToldFromTheAnswer()
{
    Bench bench;
    QVERIFY(bench.openSimulated());
    bench.session->sendLine("ATE1");
    bench.session->sendLine("AT");
    QTRY_COMPARE(bench.kinds(), QList<LineKind>({LineKind::Sent, LineKind::Result, LineKind::Sent,
                                                 LineKind::Echo, LineKind::Result}));
}

void TerminalSessionTest::vanishedPortEndsTheCommand()
{
    Bench bench;
    testsupport::PtyPair pty;
    QVERIFY(bench.openPty(pty));
    QSignalSpy finished(bench.session.get(), &TerminalSession::commandFinished);
    QSignalSpy failed(bench.session.get(), &TerminalSession::failed);
    bench.session->sendLine("AT");
    pty.unplug();
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().at(1).value<at::Outcome>(), at::Outcome::LinkLost);
    QCOMPARE(bench.session->state(), serial::LinkState::Closed);
}

void TerminalSessionTest::unfinishedLineIsShownAfterAWhile()
{
    Bench bench;
    testsupport::PtyPair pty;
    QVERIFY(bench.openPty(pty));
    QVERIFY(pty.write("login: "));
    QTRY_COMPARE(bench.kinds(), QList<LineKind>({LineKind::Unrecognised}));
}

void TerminalSessionTest::textThatIsNoCommandGoesOutAtOnce()
{
    Bench bench;
    testsupport::PtyPair pty;
    QVERIFY(bench.openPty(pty));
    bench.session->setLineEnding(serial::LineEnding::Lf);
    bench.session->sendLine("help");
    bench.session->sendLine("ps");
    QByteArray arrived;
    QTRY_VERIFY((arrived += pty.read()) == "help\nps\n");
    QCOMPARE(bench.session->phase(), at::Session::Phase::Idle);
}

void TerminalSessionTest::bigNoiseWithoutLineEndIsShown()
{
    Bench bench;
    testsupport::PtyPair pty;
    QVERIFY(bench.openPty(pty));
    const QByteArray block(4000, '\xA5');
    qsizetype written = 0;
    QVERIFY(QTest::qWaitFor(
            [&] {
                if (written < 1'000'000)
                    written += std::max<qsizetype>(0, pty.writeSome(block));
                return written >= 1'000'000;
            },
            20'000));
    const auto kept = [&bench] {
        qsizetype bytes = 0;
        for (int row = 0; row < bench.session->transcript().rowCount(); ++row)
            bytes += bench.session->transcript().line(row).raw.size();
        return bytes;
    };
    QTRY_COMPARE(kept(), written);
}

void TerminalSessionTest::sequenceStopsAtTheFirstFailure()
{
    Bench bench;
    QVERIFY(bench.openSimulated());
    SequenceModel model;
    QAbstractItemModelTester tester(&model);
    SequenceRunner runner(*bench.session, model);
    QSignalSpy finished(&runner, &SequenceRunner::finished);
    model.setCommands({QStringLiteral("AT"), QStringLiteral("AT+NOBODY=1"), QStringLiteral("ATI")});
    runner.runAll();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toBool(), false);
    using State = at::StepState;
    QList<int> states;
    for (int row = 0; row < model.rowCount(); ++row)
        states.append(model.index(row, 0).data(SequenceModel::StateRole).toInt());
    QCOMPARE(states,
             QList<int>({static_cast<int>(State::Succeeded), static_cast<int>(State::Failed),
                         static_cast<int>(State::NotReached)}));
    QCOMPARE(model.index(1, SequenceModel::AnswerColumn).data().toString(),
             QStringLiteral("ERROR"));
}

void TerminalSessionTest::sequenceNeedsAnOpenPort()
{
    Bench bench;
    SequenceModel model;
    SequenceRunner runner(*bench.session, model);
    QSignalSpy finished(&runner, &SequenceRunner::finished);
    model.setCommands({QStringLiteral("AT")});
    runner.runAll();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toBool(), false);
}

QTEST_GUILESS_MAIN(TerminalSessionTest)
#include "tst_terminalsession.moc"
