// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/sequencerunner.h"

#include "ui/presentation/sequencewording.h"

namespace presentation {

SequenceRunner::SequenceRunner(TerminalSession &session, SequenceModel &model, QObject *parent)
    : QObject(parent), m_session(session), m_model(model)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_machine.timerFired();
        performActions();
    });
    connect(&session, &TerminalSession::commandFinished, this, &SequenceRunner::commandFinished);
    connect(&session, &TerminalSession::lineShown, this,
            [this](at::LineKind kind, const QByteArray &text) {
                if (!isRunning())
                    return;
                m_machine.lineRead(kind, text);
                performActions();
            });
    connect(&session, &TerminalSession::stateChanged, this, [this](serial::LinkState state) {
        if (isRunning() && state != serial::LinkState::Open)
            stop();
    });
}

bool SequenceRunner::canRun()
{
    if (isRunning())
        return false;
    if (m_model.rowCount() > 0 && m_session.state() == serial::LinkState::Open)
        return true;
    emit finished(false);
    return false;
}

void SequenceRunner::runAll()
{
    if (!canRun())
        return;
    m_runsAll = true;
    m_model.resetProgress();
    m_machine.start(m_model.sequence());
    emit runningChanged(true);
    performActions();
}

void SequenceRunner::runOne(int row)
{
    if (!canRun())
        return;
    m_runsAll = false;
    m_machine.startOne(m_model.sequence(), row);
    emit runningChanged(true);
    performActions();
}

void SequenceRunner::stop()
{
    m_machine.stop();
    performActions();
}

void SequenceRunner::commandFinished(at::CommandId id, at::Outcome outcome, const QByteArray &line)
{
    if (!isRunning() || id != m_command)
        return;
    m_machine.commandFinished(outcome, line);
    performActions();
}

void SequenceRunner::performActions()
{
    for (const at::SequenceAction &action : m_machine.takeActions())
        std::visit([this](const auto &alternative) { perform(alternative); }, action);
}

void SequenceRunner::perform(const at::RunCommand &action)
{
    m_command = 0; // what is told while it is queued is not of this command
    m_command = m_session.enqueue(action.command);
}

void SequenceRunner::perform(const at::SendText &action)
{
    if (action.withLineEnd)
        m_session.sendLine(action.bytes);
    else
        m_session.sendBytes(action.bytes);
}

void SequenceRunner::perform(const at::CancelCommand &)
{
    m_session.cancelAll();
}

void SequenceRunner::perform(const at::SetTimer &action)
{
    m_timer.start(action.delay);
}

void SequenceRunner::perform(const at::StopTimer &)
{
    m_timer.stop();
}

void SequenceRunner::perform(const at::StepChanged &change)
{
    if (change.state == at::StepState::Running && change.attempt == 1)
        m_stepClock.start();
    emit stepChanged(change);
    const bool over = change.state == at::StepState::Succeeded
                      || change.state == at::StepState::Failed
                      || change.state == at::StepState::Tolerated;
    QString answer = QString::fromUtf8(change.line);
    if (answer.isEmpty() || change.problem.fault == at::StepFault::UnexpectedAnswer) {
        const QString words = problemText(change.problem);
        answer = change.problem.fault == at::StepFault::Refused && !answer.isEmpty() ? answer
                                                                                     : words;
    }
    m_model.showProgress(change, answer, over ? m_stepClock.elapsed() : -1);
}

void SequenceRunner::perform(const at::SequenceFinished &action)
{
    emit runningChanged(false);
    emit finished(action.ok);
    if (action.ok && m_runsAll)
        emit allSucceeded();
}

} // namespace presentation
