// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/sequencemachine.h"

#include <QRegularExpression>

namespace at {

namespace {

constexpr int usualLineTimeoutMs = 5'000;
constexpr int usualWaitMs = 30'000;

} // namespace

void SequenceMachine::start(const Sequence &sequence)
{
    begin(sequence, 0, true);
}

void SequenceMachine::startOne(const Sequence &sequence, int row)
{
    begin(sequence, row, false);
}

void SequenceMachine::begin(const Sequence &sequence, int row, bool all)
{
    // A single step after a run goes on with what the run captured.
    if (all || m_sequence.variables != sequence.variables || m_variables.isEmpty())
        m_variables = sequence.variables;
    m_sequence = sequence;
    m_variables.insert(QStringLiteral("round"), QStringLiteral("1"));
    m_rounds.clear();
    m_all = all;
    if (row < 0 || row >= sequence.steps.size()) {
        m_actions.push_back(SequenceFinished{false});
        return;
    }
    if (all)
        enterNext(row);
    else
        enter(row);
}

// The first enabled step from this row on; the end of the sequence when there is none.
void SequenceMachine::enterNext(int row)
{
    while (row < m_sequence.steps.size() && !m_sequence.steps[row].isEnabled)
        ++row;
    if (row < m_sequence.steps.size())
        enter(row);
    else
        end(true);
}

void SequenceMachine::enter(int row)
{
    m_row = row;
    m_attempt = 1;
    m_matched.clear();
    m_actions.push_back(StepChanged{row, StepState::Running, {}, {}, 1});
    if (step().delayMs > 0) {
        m_phase = Phase::Delaying;
        setTimer(step().delayMs);
    } else {
        act();
    }
}

void SequenceMachine::act()
{
    switch (step().kind) {
    case StepKind::Send:
        attemptSend();
        return;
    case StepKind::WaitFor:
        m_phase = Phase::AwaitingLine;
        setTimer(step().timeoutMs > 0 ? step().timeoutMs : usualWaitMs);
        return;
    case StepKind::Pause:
        succeed({});
        return;
    case StepKind::Repeat:
        repeat();
        return;
    }
}

void SequenceMachine::attemptSend()
{
    m_matched.clear();
    const auto bytes = stepBytes(step().command, step().isHex, m_variables);
    const auto data = stepBytes(step().data, false, m_variables);
    if (!bytes || !data) {
        failStep(bytes ? data.error() : bytes.error(), {});
        return;
    }
    if (!step().isHex && isCommand(*bytes)) {
        Command command{*bytes, *data, true, std::nullopt};
        if (step().timeoutMs > 0)
            command.timeout = std::chrono::milliseconds(step().timeoutMs);
        m_phase = Phase::AwaitingResult;
        m_actions.push_back(RunCommand{command});
        return;
    }
    m_actions.push_back(SendText{*bytes, !step().isHex});
    if (step().expect.isEmpty()) {
        succeed({});
        return;
    }
    m_phase = Phase::AwaitingLine;
    setTimer(step().timeoutMs > 0 ? step().timeoutMs : usualLineTimeoutMs);
}

// Through a timer, so that a loop of steps that wait for nothing can still be stopped.
void SequenceMachine::repeat()
{
    const int round = ++m_rounds[m_row];
    const bool again = m_all && step().repeatFrom >= 1 && step().repeatFrom <= m_row
                       && (step().times == 0 || round <= step().times);
    if (!again) {
        m_rounds.remove(m_row);
        succeed({});
        return;
    }
    m_variables.insert(QStringLiteral("round"), QString::number(round + 1));
    m_phase = Phase::Jumping;
    setTimer(0);
}

void SequenceMachine::lineRead(LineKind kind, QByteArrayView text)
{
    if (!isRunning() || step().expect.isEmpty() || !m_matched.isEmpty() || kind == LineKind::Sent
        || kind == LineKind::Echo || kind == LineKind::Notice || m_phase == Phase::Delaying)
        return;
    const QRegularExpression pattern(step().expect);
    const auto match = pattern.match(QString::fromUtf8(text));
    if (!match.hasMatch())
        return;
    for (const QString &name : pattern.namedCaptureGroups()) {
        if (!name.isEmpty())
            m_variables.insert(name, match.captured(name));
    }
    m_matched = text.toByteArray();
    if (m_phase == Phase::AwaitingLine)
        succeed(m_matched);
}

void SequenceMachine::commandFinished(Outcome outcome, const QByteArray &line)
{
    if (!isRunning() || m_phase != Phase::AwaitingResult)
        return;
    switch (outcome) {
    case Outcome::Succeeded:
        if (step().expect.isEmpty() || !m_matched.isEmpty()) {
            succeed(m_matched.isEmpty() ? line : m_matched);
            return;
        }
        m_phase = Phase::AwaitingLine;
        setTimer(step().timeoutMs > 0 ? step().timeoutMs : usualLineTimeoutMs);
        return;
    case Outcome::Failed:
        if (m_matched.isEmpty())
            failAttempt(StepFault::Refused, line);
        else
            succeed(m_matched); // a failure was expected
        return;
    case Outcome::TimedOut:
        failAttempt(StepFault::TimedOut, line);
        return;
    case Outcome::LinkLost:
        failStep({StepFault::LinkLost, {}}, line);
        return;
    case Outcome::Cancelled:
        failStep({StepFault::Cancelled, {}}, line);
        return;
    }
}

void SequenceMachine::timerFired()
{
    if (!isRunning())
        return;
    if (m_phase == Phase::Delaying) {
        act();
    } else if (m_phase == Phase::Jumping) {
        const int target = step().repeatFrom - 1;
        m_actions.push_back(StepChanged{m_row, StepState::Waiting, {}, {}, m_rounds[m_row]});
        enterNext(target);
    } else if (m_phase == Phase::AwaitingLine) {
        const bool answered = step().kind == StepKind::Send && isCommand(step().command.toUtf8());
        failAttempt(answered ? StepFault::UnexpectedAnswer : StepFault::TimedOut, {});
    }
}

void SequenceMachine::stop(StepFault why)
{
    if (!isRunning())
        return;
    if (m_phase == Phase::AwaitingResult && why != StepFault::LinkLost)
        m_actions.push_back(CancelCommand{});
    m_actions.push_back(StepChanged{m_row, StepState::Failed, {}, {why, {}}, m_attempt});
    end(false);
}

void SequenceMachine::succeed(const QByteArray &line)
{
    m_actions.push_back(StopTimer{});
    m_actions.push_back(StepChanged{m_row, StepState::Succeeded, line, {}, m_attempt});
    if (m_all)
        enterNext(m_row + 1);
    else
        end(true);
}

void SequenceMachine::failAttempt(StepFault fault, const QByteArray &line, const QString &detail)
{
    if (m_attempt > step().retries) {
        failStep({fault, detail}, line);
        return;
    }
    ++m_attempt;
    m_actions.push_back(StepChanged{m_row, StepState::Running, line, {}, m_attempt});
    if (step().delayMs > 0) {
        m_phase = Phase::Delaying;
        setTimer(step().delayMs);
    } else {
        act();
    }
}

void SequenceMachine::failStep(const StepProblem &problem, const QByteArray &line)
{
    const bool linkIsThere =
            problem.fault != StepFault::LinkLost && problem.fault != StepFault::Cancelled;
    const bool tolerated = step().mayFail && linkIsThere;
    m_actions.push_back(StopTimer{});
    m_actions.push_back(StepChanged{m_row, tolerated ? StepState::Tolerated : StepState::Failed,
                                    line, problem, m_attempt});
    if (m_all && tolerated)
        enterNext(m_row + 1);
    else
        end(tolerated);
}

void SequenceMachine::end(bool ok)
{
    m_actions.push_back(StopTimer{});
    if (!ok && m_all) {
        for (int row = m_row + 1; row < m_sequence.steps.size(); ++row)
            m_actions.push_back(StepChanged{row, StepState::NotReached, {}, {}, 1});
    }
    m_row = -1;
    m_actions.push_back(SequenceFinished{ok});
}

void SequenceMachine::setTimer(int milliseconds)
{
    m_actions.push_back(SetTimer{std::chrono::milliseconds(milliseconds)});
}

} // namespace at
