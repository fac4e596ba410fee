// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/sequencemodel.h"
#include "ui/presentation/terminalsession.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace presentation {

// Runs the steps of a SequenceModel through a session, and tells the model how far it has come.
class SequenceRunner : public QObject
{
    Q_OBJECT

public:
    SequenceRunner(TerminalSession &session, SequenceModel &model, QObject *parent = nullptr);

    bool isRunning() const { return m_machine.isRunning(); }
    void runAll();
    void runOne(int row);
    void stop();
    const at::Variables &variables() const { return m_machine.variables(); }

signals:
    void runningChanged(bool running);
    void finished(bool ok);
    void allSucceeded(); // the whole list ran, and ended well; after finished()
    void stepChanged(const at::StepChanged &change);

private:
    bool canRun();
    void performActions();
    void perform(const at::RunCommand &action);
    void perform(const at::SendText &action);
    void perform(const at::CancelCommand &action);
    void perform(const at::SetTimer &action);
    void perform(const at::StopTimer &action);
    void perform(const at::StepChanged &action);
    void perform(const at::SequenceFinished &action);
    void commandFinished(at::CommandId id, at::Outcome outcome, const QByteArray &line);

    TerminalSession &m_session;
    SequenceModel &m_model;
    at::SequenceMachine m_machine;
    at::CommandId m_command = 0;
    bool m_runsAll = false;
    QTimer m_timer;
    QElapsedTimer m_stepClock; // since the running step began
};

} // namespace presentation
