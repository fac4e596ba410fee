// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/steprunner.h"

namespace modem {

StepRunner::StepRunner(AtLink &link, QObject *parent) : QObject(parent), m_link(link), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_machine.timerFired();
        performActions();
    });
    connect(&link, &AtLink::lineShown, this, [this](const base::Stamp &, const at::ShowLine &line) {
        if (!m_machine.isRunning())
            return;
        m_machine.lineRead(line.kind,
                           QByteArrayView(line.raw).sliced(line.text.start, line.text.length));
        performActions();
    });
}

void StepRunner::start(const QList<at::Step> &steps)
{
    stop();
    m_machine.start({{}, {}, steps});
    performActions();
}

void StepRunner::stop()
{
    ++m_run;
    m_timer.stop();
    m_machine = {};
}

void StepRunner::performActions()
{
    const quint64 run = m_run;
    for (auto actions = m_machine.takeActions(); !actions.empty();
         actions = m_machine.takeActions()) {
        for (const at::SequenceAction &action : actions) {
            std::visit([this](const auto &alternative) { perform(alternative); }, action);
            if (run != m_run)
                return;
        }
    }
}

void StepRunner::perform(const at::RunCommand &action)
{
    m_link.run(action.command,
               [this, run = m_run](at::Outcome outcome, const QByteArray &decidingLine) {
                   if (run != m_run)
                       return;
                   m_machine.commandFinished(outcome, decidingLine);
                   performActions();
               });
}

void StepRunner::perform(const at::SendText &action)
{
    m_link.sendNow(action.withLineEnd ? action.bytes + m_link.catalog().lineEnding()
                                      : action.bytes);
}

void StepRunner::perform(const at::CancelCommand &)
{
    m_link.cancelAll();
}

void StepRunner::perform(const at::SetTimer &action)
{
    m_timer.start(action.delay);
}

void StepRunner::perform(const at::StopTimer &)
{
    m_timer.stop();
}

void StepRunner::perform(const at::StepChanged &action)
{
    emit stepChanged(action);
}

void StepRunner::perform(const at::SequenceFinished &action)
{
    emit finished(action.ok);
}

} // namespace modem
