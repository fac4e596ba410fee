// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/sequencerunner.h"

namespace presentation {

using StepState = SequenceModel::StepState;

SequenceRunner::SequenceRunner(TerminalSession &session, SequenceModel &model, QObject *parent)
    : QObject(parent), m_session(session), m_model(model)
{
    connect(&session, &TerminalSession::commandFinished, this, &SequenceRunner::commandFinished);
}

void SequenceRunner::runAll()
{
    m_model.resetStates();
    start(0, true);
}

void SequenceRunner::runOne(int row)
{
    start(row, false);
}

void SequenceRunner::start(int row, bool all)
{
    if (isRunning())
        return;
    if (row >= m_model.rowCount() || m_session.state() != serial::LinkState::Open) {
        emit finished(false);
        return;
    }
    m_all = all;
    m_row = row;
    emit runningChanged(true);
    startStep(row);
}

void SequenceRunner::startStep(int row)
{
    m_row = row;
    m_model.setStep(row, StepState::Running, {});
    at::Command command;
    command.text = m_model.command(row).toUtf8();
    m_command = m_session.enqueue(command);
}

void SequenceRunner::stop()
{
    if (isRunning())
        m_session.cancelAll();
}

void SequenceRunner::commandFinished(at::CommandId id, at::Outcome outcome, const QByteArray &line)
{
    if (!isRunning() || id != m_command)
        return;
    const bool ok = outcome == at::Outcome::Succeeded;
    m_model.setStep(m_row, ok ? StepState::Succeeded : StepState::Failed,
                    answerText(outcome, line));
    const int next = m_row + 1;
    if (ok && m_all && next < m_model.rowCount()) {
        startStep(next);
        return;
    }
    if (!ok && m_all) {
        for (int row = next; row < m_model.rowCount(); ++row)
            m_model.setStep(row, StepState::NotReached, {});
    }
    end(ok);
}

void SequenceRunner::end(bool ok)
{
    m_row = -1;
    emit runningChanged(false);
    emit finished(ok);
}

QString SequenceRunner::answerText(at::Outcome outcome, const QByteArray &line)
{
    switch (outcome) {
    case at::Outcome::Succeeded:
    case at::Outcome::Failed:
        return QString::fromUtf8(line);
    case at::Outcome::TimedOut:
        return tr("No answer in time.");
    case at::Outcome::LinkLost:
        return tr("The port was closed.");
    case at::Outcome::Cancelled:
        return tr("Stopped.");
    }
    Q_UNREACHABLE();
}

} // namespace presentation
