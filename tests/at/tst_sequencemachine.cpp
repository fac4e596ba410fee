// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/sequencemachine.h"

#include "tests/at/catalogfile.h"

#include <QTest>

using at::LineKind;
using at::Outcome;
using at::SequenceMachine;
using at::Step;
using at::StepFault;
using at::StepKind;
using at::StepState;

namespace {

Step send(const char *command, const char *expect = "")
{
    Step step;
    step.command = QString::fromUtf8(command);
    step.expect = QString::fromUtf8(expect);
    return step;
}

// Plays port and clock.
struct Bench
{
    SequenceMachine machine;
    QByteArrayList sent;
    QList<at::StepChanged> changes;
    QList<bool> finished;
    std::optional<int> timer;
    int cancelled = 0;

    void collect()
    {
        for (const at::SequenceAction &action : machine.takeActions()) {
            if (const auto *run = std::get_if<at::RunCommand>(&action))
                sent.append(run->command.text);
            else if (const auto *text = std::get_if<at::SendText>(&action))
                sent.append((text->withLineEnd ? "text " : "raw ") + text->bytes);
            else if (std::holds_alternative<at::CancelCommand>(action))
                ++cancelled;
            else if (const auto *set = std::get_if<at::SetTimer>(&action))
                timer = static_cast<int>(set->delay.count());
            else if (std::holds_alternative<at::StopTimer>(action))
                timer.reset();
            else if (const auto *change = std::get_if<at::StepChanged>(&action))
                changes.append(*change);
            else if (const auto *end = std::get_if<at::SequenceFinished>(&action))
                finished.append(end->ok);
        }
    }
    void start(const QList<Step> &steps, const at::Variables &variables = {})
    {
        machine.start({QStringLiteral("test"), variables, steps});
        collect();
    }
    void line(const char *text, LineKind kind = LineKind::Information)
    {
        machine.lineRead(kind, text);
        collect();
    }
    void done(Outcome outcome = Outcome::Succeeded, const char *text = "OK")
    {
        machine.commandFinished(outcome, text);
        collect();
    }
    void fire()
    {
        timer.reset();
        machine.timerFired();
        collect();
    }
    StepState stateOf(int row) const
    {
        StepState state = StepState::Waiting;
        for (const at::StepChanged &change : changes) {
            if (change.row == row)
                state = change.state;
        }
        return state;
    }
};

} // namespace

class SequenceMachineTest : public QObject
{
    Q_OBJECT

private slots:
    void stepsWaitForEachOther();
    void failureEndsItAndTheRestIsNotReached();
    void stepThatMayFailDoesNotEndIt();
    void expectedLineIsWaitedFor();
    void expectedErrorIsSuccess();
    void pollIsRetriedUntilTheLineComes();
    void capturedValuesStandInLaterSteps();
    void unknownVariableIsAFault();
    void loopsRunAsOftenAsAskedAndCount();
    void endlessLoopCanBeStopped();
    void pausesAndWaits();
    void rawBytesAndTextGoOutAtOnce();
    void disabledStepsArePassedOver();
    void oneStepAlone();
    void lostLinkEndsItWhateverMayFail();
    void delayComesBeforeTheStepAndItsRetries();
    void problemsAreFoundBefore_data();
    void problemsAreFoundBefore();
};

void SequenceMachineTest::stepsWaitForEachOther()
{
    Bench bench;
    bench.start({send("AT"), send("ATI")});
    QCOMPARE(bench.sent, QByteArrayList{"AT"});
    bench.done();
    QCOMPARE(bench.sent, (QByteArrayList{"AT", "ATI"}));
    bench.done();
    QCOMPARE(bench.finished, QList<bool>{true});
    QCOMPARE(bench.stateOf(1), StepState::Succeeded);
}

void SequenceMachineTest::failureEndsItAndTheRestIsNotReached()
{
    Bench bench;
    bench.start({send("AT"), send("ATI")});
    bench.done(Outcome::Failed, "+CME ERROR: 10");
    QCOMPARE(bench.finished, QList<bool>{false});
    QCOMPARE(bench.stateOf(0), StepState::Failed);
    QCOMPARE(bench.stateOf(1), StepState::NotReached);
    QCOMPARE(bench.changes.at(1).line, QByteArray("+CME ERROR: 10"));
}

void SequenceMachineTest::stepThatMayFailDoesNotEndIt()
{
    Bench bench;
    Step first = send("AT+LMQTTCLOSE=0");
    first.mayFail = true;
    bench.start({first, send("AT")});
    bench.done(Outcome::Failed, "ERROR");
    QCOMPARE(bench.stateOf(0), StepState::Tolerated);
    bench.done();
    QCOMPARE(bench.finished, QList<bool>{true});
}

void SequenceMachineTest::expectedLineIsWaitedFor()
{
    Bench bench;
    bench.start({send("AT+QPING", "^\\+QPING: 0")});
    bench.done();
    QVERIFY(bench.finished.isEmpty());
    bench.line("+QPING: 0,32", LineKind::Unsolicited);
    QCOMPARE(bench.finished, QList<bool>{true});
    QCOMPARE(bench.changes.last().line, QByteArray("+QPING: 0,32"));
}

void SequenceMachineTest::expectedErrorIsSuccess()
{
    Bench bench;
    bench.start({send("AT+X", "ERROR")});
    bench.line("ERROR", LineKind::Error);
    bench.done(Outcome::Failed, "ERROR");
    QCOMPARE(bench.finished, QList<bool>{true});
}

void SequenceMachineTest::pollIsRetriedUntilTheLineComes()
{
    Bench bench;
    Step poll = send("AT+CEREG?", "\\+CEREG: \\d,[15]\\b");
    poll.retries = 2;
    poll.timeoutMs = 2000;
    bench.start({poll});
    bench.line("+CEREG: 0,2");
    bench.done();
    QCOMPARE(bench.timer, std::optional(2000));
    bench.fire();
    QCOMPARE(bench.sent.size(), 2);
    QCOMPARE(bench.changes.last().attempt, 2);
    bench.line("+CEREG: 0,5");
    bench.done();
    QCOMPARE(bench.finished, QList<bool>{true});

    Bench never;
    never.start({poll});
    for (int attempt = 0; attempt < 3; ++attempt) {
        never.done();
        never.fire();
    }
    QCOMPARE(never.sent.size(), 3);
    QCOMPARE(never.finished, QList<bool>{false});
    QCOMPARE(never.changes.last().problem.fault, StepFault::UnexpectedAnswer);
}

void SequenceMachineTest::capturedValuesStandInLaterSteps()
{
    Bench bench;
    bench.start({send("AT+CGSN", "(?<imei>\\d{15})"), send("AT+X=\"${imei}\",${port}")},
                {{QStringLiteral("port"), QStringLiteral("1883")}});
    bench.line("861326070000001");
    bench.done();
    QCOMPARE(bench.sent.last(), QByteArray("AT+X=\"861326070000001\",1883"));
    QCOMPARE(bench.machine.variables().value(QStringLiteral("imei")),
             QStringLiteral("861326070000001"));
}

void SequenceMachineTest::unknownVariableIsAFault()
{
    Bench bench;
    bench.start({send("AT+X=${nothing}")});
    QVERIFY(bench.sent.isEmpty());
    QCOMPARE(bench.finished, QList<bool>{false});
    QCOMPARE(bench.changes.last().problem,
             (at::StepProblem{StepFault::UnknownVariable, QStringLiteral("nothing")}));
}

void SequenceMachineTest::loopsRunAsOftenAsAskedAndCount()
{
    Bench bench;
    Step repeat;
    repeat.kind = StepKind::Repeat;
    repeat.repeatFrom = 1;
    repeat.times = 2;
    bench.start({send("AT+R=${round}"), repeat, send("AT")});
    for (int round = 0; round < 3; ++round) {
        bench.done();
        if (round < 2)
            bench.fire();
    }
    QCOMPARE(bench.sent, (QByteArrayList{"AT+R=1", "AT+R=2", "AT+R=3", "AT"}));
    bench.done();
    QCOMPARE(bench.finished, QList<bool>{true});
}

void SequenceMachineTest::endlessLoopCanBeStopped()
{
    Bench bench;
    Step repeat;
    repeat.kind = StepKind::Repeat;
    repeat.times = 0;
    Step text = send("hello");
    bench.start({text, repeat});
    for (int round = 0; round < 50; ++round)
        bench.fire();
    QCOMPARE(bench.sent.size(), 51);
    bench.machine.stop();
    bench.collect();
    QCOMPARE(bench.finished, QList<bool>{false});
    QVERIFY(!bench.machine.isRunning());
    QVERIFY(!bench.timer);
}

void SequenceMachineTest::pausesAndWaits()
{
    Bench bench;
    Step pause;
    pause.kind = StepKind::Pause;
    pause.delayMs = 700;
    Step wait;
    wait.kind = StepKind::WaitFor;
    wait.expect = QStringLiteral("^RDY");
    wait.timeoutMs = 9000;
    bench.start({pause, wait});
    QCOMPARE(bench.timer, std::optional(700));
    bench.line("RDY", LineKind::Unsolicited); // too early
    bench.fire();
    QCOMPARE(bench.timer, std::optional(9000));
    bench.line("RDY", LineKind::Unsolicited);
    QCOMPARE(bench.finished, QList<bool>{true});
}

void SequenceMachineTest::rawBytesAndTextGoOutAtOnce()
{
    Bench bench;
    Step hex = send("41 54 0D");
    hex.isHex = true;
    bench.start({hex, send("help\\n"), send("ping", "pong")});
    QCOMPARE(bench.sent, (QByteArrayList{"raw AT\r", "text help\n", "text ping"}));
    bench.line("ping", LineKind::Echo);
    QVERIFY(bench.finished.isEmpty());
    bench.line("pong", LineKind::Unrecognised);
    QCOMPARE(bench.finished, QList<bool>{true});
}

void SequenceMachineTest::disabledStepsArePassedOver()
{
    Bench bench;
    Step off = send("AT+OFF");
    off.isEnabled = false;
    bench.start({off, send("AT"), off});
    bench.done();
    QCOMPARE(bench.sent, QByteArrayList{"AT"});
    QCOMPARE(bench.finished, QList<bool>{true});
}

void SequenceMachineTest::oneStepAlone()
{
    Bench bench;
    bench.machine.startOne({{}, {}, {send("AT"), send("ATI"), send("AT")}}, 1);
    bench.collect();
    bench.done();
    QCOMPARE(bench.sent, QByteArrayList{"ATI"});
    QCOMPARE(bench.finished, QList<bool>{true});
    QCOMPARE(bench.stateOf(2), StepState::Waiting);
}

void SequenceMachineTest::lostLinkEndsItWhateverMayFail()
{
    Bench bench;
    Step step = send("AT");
    step.mayFail = true;
    step.retries = 5;
    bench.start({step, send("ATI")});
    bench.done(Outcome::LinkLost, "");
    QCOMPARE(bench.finished, QList<bool>{false});
    QCOMPARE(bench.sent.size(), 1);
}

void SequenceMachineTest::delayComesBeforeTheStepAndItsRetries()
{
    Bench bench;
    Step step = send("AT");
    step.delayMs = 300;
    step.retries = 1;
    bench.start({step});
    QVERIFY(bench.sent.isEmpty());
    QCOMPARE(bench.timer, std::optional(300));
    bench.fire();
    bench.done(Outcome::TimedOut, "");
    QCOMPARE(bench.sent.size(), 1);
    QCOMPARE(bench.timer, std::optional(300));
    bench.fire();
    bench.done();
    QCOMPARE(bench.finished, QList<bool>{true});
}

void SequenceMachineTest::problemsAreFoundBefore_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<StepFault>("fault");
    QTest::newRow("fine") << send("AT") << StepFault::None;
    QTest::newRow("escape") << send("AT\\x1") << StepFault::WrongEscape;
    QTest::newRow("pattern") << send("AT", "(") << StepFault::WrongPattern;
    QTest::newRow("variable") << send("AT+X=${x}") << StepFault::UnknownVariable;
    Step hex = send("4");
    hex.isHex = true;
    QTest::newRow("hex") << hex << StepFault::WrongHex;
    Step repeat;
    repeat.kind = StepKind::Repeat;
    repeat.repeatFrom = 3;
    QTest::newRow("place") << repeat << StepFault::WrongPlace;
    Step data = send("AT+CSQ");
    data.data = QStringLiteral("x");
    QTest::newRow("no prompt") << data << StepFault::NoPrompt;
}

void SequenceMachineTest::problemsAreFoundBefore()
{
    QFETCH(Step, step);
    QFETCH(StepFault, fault);
    const at::Catalog catalog = testsupport::moduleCatalog(QStringLiteral("lierda-nt35e"));
    const auto problems = at::problemsOf({{}, {}, {send("AT"), step}}, catalog);
    QCOMPARE(problems.value(1).fault, fault);
    QCOMPARE(problems.size(), fault == StepFault::None ? 0 : 1);
}

QTEST_GUILESS_MAIN(SequenceMachineTest)
#include "tst_sequencemachine.moc"
