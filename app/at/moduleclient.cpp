// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/moduleclient.h"

#include <algorithm>
#include <type_traits>

namespace at {

void ModuleClient::setCatalog(const Catalog &catalog)
{
    m_catalog = catalog;
    m_mqtt = catalog.mqtt();
    m_reader.setCommands(m_mqtt.value_or(MqttCommands()));
}

void ModuleClient::adoptConnection()
{
    m_connected = true;
    m_reader.reset();
}

void ModuleClient::run(JobId id, ModuleJob job, const QList<Step> &steps)
{
    m_queue.push_back({id, job, steps});
    startNext();
}

void ModuleClient::startNext()
{
    if (m_machine.isRunning() || m_queue.empty())
        return;
    m_running = std::move(m_queue.front());
    m_queue.pop_front();
    m_problem = {};
    m_line.clear();
    m_command.clear();
    m_actions.push_back(JobStarted{m_running.id, m_running.job});
    Sequence sequence;
    sequence.steps = m_running.steps;
    m_machine.start(sequence);
    collect();
}

void ModuleClient::cancelAll()
{
    giveUpAll(StepFault::Cancelled);
}

void ModuleClient::giveUpAll(StepFault why)
{
    const std::deque<Job> given = std::exchange(m_queue, {});
    m_machine.stop(why);
    collect();
    for (const Job &job : given)
        m_actions.push_back(JobFinished{job.id, job.job, false, {why, {}}, {}, {}});
}

void ModuleClient::lineRead(LineKind kind, QByteArrayView text, bool cut)
{
    m_machine.lineRead(kind, text);
    collect();
    if (kind == LineKind::Unsolicited && isUp()
        && (tellsLoss(QString::fromLatin1(text)) || m_catalog.announcesRestart(text))) {
        loseConnection(text.toByteArray());
        return;
    }
    m_reader.lineRead(kind, text, cut);
    takeMessages();
}

// Messages count from the first step of connecting on: a kept session's come with its result.
void ModuleClient::takeMessages()
{
    for (ReceivedMessage &message : m_reader.takeMessages())
        m_actions.push_back(MessageArrived{std::move(message)});
    for (const QByteArray &command : m_reader.takeFetches()) {
        Step step;
        step.command = QString::fromLatin1(command);
        step.mayFail = true;
        run(0, ModuleJob::Fetch, {step});
    }
}

bool ModuleClient::tellsLoss(const QString &text) const
{
    return m_mqtt && std::any_of(m_mqtt->lost.begin(), m_mqtt->lost.end(), [&](const auto &rule) {
               return rule.match(text).hasMatch();
           });
}

void ModuleClient::commandFinished(Outcome outcome, const QByteArray &line)
{
    if (outcome == Outcome::LinkLost)
        return linkLost();
    m_machine.commandFinished(outcome, line);
    collect();
}

void ModuleClient::timerFired()
{
    m_machine.timerFired();
    collect();
}

void ModuleClient::linkLost()
{
    if (isUp())
        loseConnection({});
    m_connected = false;
    giveUpAll(StepFault::LinkLost);
}

bool ModuleClient::isUp() const
{
    const bool ends = m_machine.isRunning() && m_running.job == ModuleJob::Disconnect;
    return m_connected && !ends;
}

// What waits was meant for this connection; what the module is at it must end by itself.
void ModuleClient::loseConnection(const QByteArray &line)
{
    m_connected = false;
    m_reader.reset();
    m_actions.push_back(ConnectionLost{line});
    std::erase_if(m_queue, [](const Job &job) {
        return job.job != ModuleJob::Connect && job.job != ModuleJob::Disconnect;
    });
}

void ModuleClient::collect()
{
    for (SequenceAction &action : m_machine.takeActions()) {
        std::visit(
                [this](auto &alternative) {
                    using Alternative = std::decay_t<decltype(alternative)>;
                    if constexpr (
                            std::is_same_v<
                                    Alternative,
                                    StepChanged> || std::is_same_v<Alternative, SequenceFinished>)
                        take(alternative);
                    else
                        m_actions.push_back(std::move(alternative));
                },
                action);
    }
}

void ModuleClient::take(const StepChanged &change)
{
    if (change.row < m_running.steps.size() && !change.line.isEmpty()) {
        m_line = change.line;
        m_command = m_running.steps[change.row].command;
    }
    if (change.state == StepState::Failed) {
        m_problem = change.problem;
        m_line = change.line;
        m_command = m_running.steps.value(change.row).command;
    }
    m_actions.push_back(change);
}

void ModuleClient::take(const SequenceFinished &finished)
{
    if (m_running.job == ModuleJob::Connect)
        m_connected = finished.ok;
    if (m_running.job == ModuleJob::Disconnect)
        m_connected = false;
    m_actions.push_back(
            JobFinished{m_running.id, m_running.job, finished.ok, m_problem, m_line, m_command});
    startNext();
}

} // namespace at
