// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/sequence.h"
#include "app/at/session.h"

#include <QHash>

#include <variant>
#include <vector>

namespace at {

enum class StepState : quint8 {
    Waiting,
    Running,
    Succeeded,
    Failed,
    Tolerated, // failed, which it may
    NotReached
};

// Actions, in the order in which they are to be done; timers are SetTimer and StopTimer.
struct RunCommand // its end is told by commandFinished()
{
    Command command;
};
struct SendText // goes out at once
{
    QByteArray bytes;
    bool withLineEnd = true;
};
struct CancelCommand // the one that runs
{
};
struct StepChanged
{
    int row = 0;
    StepState state = StepState::Waiting;
    QByteArray line; // the one that decided
    StepProblem problem;
    int attempt = 1;
};
struct SequenceFinished
{
    bool ok = false;
};
using SequenceAction = std::variant<RunCommand, SendText, CancelCommand, SetTimer, StopTimer,
                                    StepChanged, SequenceFinished>;

// Runs the steps of a sequence, each after the true result of the one before. Does no input or
// output itself: facts go in, actions come out of takeActions().
class SequenceMachine
{
public:
    void start(const Sequence &sequence);
    void startOne(const Sequence &sequence, int row);
    void stop(StepFault why = StepFault::Cancelled);

    void lineRead(LineKind kind, QByteArrayView text);
    void commandFinished(Outcome outcome, const QByteArray &line);
    void timerFired();

    bool isRunning() const { return m_row >= 0; }
    const Variables &variables() const { return m_variables; }
    std::vector<SequenceAction> takeActions() { return std::exchange(m_actions, {}); }

private:
    enum class Phase : quint8 { Delaying, AwaitingResult, AwaitingLine, Jumping };

    void begin(const Sequence &sequence, int row, bool all);
    void enter(int row);
    void enterNext(int row);
    void act();
    void attemptSend();
    void repeat();
    void succeed(const QByteArray &line);
    void failAttempt(StepFault fault, const QByteArray &line, const QString &detail = {});
    void failStep(const StepProblem &problem, const QByteArray &line);
    void end(bool ok);
    void setTimer(int milliseconds);
    const Step &step() const { return m_sequence.steps.at(m_row); }

    Sequence m_sequence;
    Variables m_variables;
    QHash<int, int> m_rounds; // of the steps that repeat, by row
    bool m_all = false;
    int m_row = -1;
    int m_attempt = 1;
    Phase m_phase = Phase::Delaying;
    QByteArray m_matched; // the expected line, once it came
    std::vector<SequenceAction> m_actions;
};

} // namespace at
