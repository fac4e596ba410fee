// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/sequencemachine.h"
#include "app/modem/atlink.h"

#include <QTimer>

namespace modem {

// Runs a list of steps on a link, each after the true result of the one before, and stops at the
// first that fails.
class StepRunner : public QObject
{
    Q_OBJECT

public:
    explicit StepRunner(AtLink &link, QObject *parent = nullptr); // `link` outlives it

    void start(const QList<at::Step> &steps);
    void stop(); // nothing is told about it

signals:
    void stepChanged(const at::StepChanged &change);
    void finished(bool ok);

private:
    void performActions();
    void perform(const at::RunCommand &action);
    void perform(const at::SendText &action);
    void perform(const at::CancelCommand &action);
    void perform(const at::SetTimer &action);
    void perform(const at::StopTimer &action);
    void perform(const at::StepChanged &action);
    void perform(const at::SequenceFinished &action);

    AtLink &m_link;
    at::SequenceMachine m_machine;
    QTimer m_timer;
    quint64 m_run = 0; // what belongs to an earlier one comes too late
};

} // namespace modem
