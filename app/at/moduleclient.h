// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/at/messagereader.h"
#include "app/at/sequencemachine.h"

#include <deque>
#include <variant>
#include <vector>

namespace at {

enum class ModuleJob : quint8 { Connect, Subscribe, Unsubscribe, Publish, Disconnect, Fetch };
using JobId = quint64;

// What ModuleClient tells beside the actions of its steps.
struct JobStarted
{
    JobId id = 0;
    ModuleJob job = ModuleJob::Connect;
};
struct JobFinished
{
    JobId id = 0;
    ModuleJob job = ModuleJob::Connect;
    bool ok = false;
    StepProblem problem; // of the step that failed
    QByteArray line;     // the module's line that decided
    QString command;     // of the step that decided
};
struct MessageArrived
{
    ReceivedMessage message;
};
struct ConnectionLost // jobs that wait are dropped without a word of their own
{
    QByteArray line; // that told it; empty: the port is gone
};
using ModuleAction =
        std::variant<RunCommand, SendText, CancelCommand, SetTimer, StopTimer, StepChanged,
                     JobStarted, JobFinished, MessageArrived, ConnectionLost>;

// Does MQTT by a module's own commands: runs jobs, each a few steps, one after the other, and reads
// messages and the end of the connection from what the module says meanwhile. Does no input or
// output itself: facts go in, actions come out of takeActions().
class ModuleClient
{
public:
    void setCatalog(const Catalog &catalog);
    bool isConnected() const { return m_connected; }
    bool isBusy() const { return m_machine.isRunning() || !m_queue.empty(); }
    // The steps of a connect job were run by somebody else.
    void adoptConnection();

    void run(JobId id, ModuleJob job, const QList<Step> &steps);
    void cancelAll();

    void lineRead(LineKind kind, QByteArrayView text, bool cut);
    void commandFinished(Outcome outcome, const QByteArray &line);
    void timerFired();
    void linkLost();

    std::vector<ModuleAction> takeActions() { return std::exchange(m_actions, {}); }

private:
    struct Job
    {
        JobId id = 0;
        ModuleJob job = ModuleJob::Connect;
        QList<Step> steps;
    };

    void startNext();
    void giveUpAll(StepFault why);
    void collect();
    void take(const StepChanged &change);
    void take(const SequenceFinished &finished);
    void takeMessages();
    bool isUp() const;
    void loseConnection(const QByteArray &line);
    bool tellsLoss(const QString &text) const;

    Catalog m_catalog;
    std::optional<MqttCommands> m_mqtt;
    MessageReader m_reader;
    SequenceMachine m_machine;
    std::deque<Job> m_queue;
    Job m_running;
    StepProblem m_problem; // of the running job
    QByteArray m_line;
    QString m_command;
    bool m_connected = false;
    std::vector<ModuleAction> m_actions;
};

} // namespace at
