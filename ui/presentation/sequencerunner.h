// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/sequencemodel.h"
#include "ui/presentation/terminalsession.h"

#include <QObject>

namespace presentation {

// Runs the commands of a SequenceModel one by one, each after the true result of the one before,
// and stops at the first that fails.
class SequenceRunner : public QObject
{
    Q_OBJECT

public:
    SequenceRunner(TerminalSession &session, SequenceModel &model, QObject *parent = nullptr);

    bool isRunning() const { return m_row >= 0; }
    void runAll();
    void runOne(int row);
    void stop();

signals:
    void runningChanged(bool running);
    void finished(bool ok);

private:
    void start(int row, bool all);
    void startStep(int row);
    void commandFinished(at::CommandId id, at::Outcome outcome, const QByteArray &line);
    void end(bool ok);
    static QString answerText(at::Outcome outcome, const QByteArray &line);

    TerminalSession &m_session;
    SequenceModel &m_model;
    int m_row = -1; // of the running step
    bool m_all = false;
    at::CommandId m_command = 0;
};

} // namespace presentation
