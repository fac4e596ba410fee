// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/moduleclient.h"
#include "app/modem/commandport.h"
#include "app/modem/modulewire.h"

#include <QHash>
#include <QTimer>

#include <optional>
#include <utility>

namespace modem {

// Lets a connection speak MQTT through the commands of the module on a port. One connection at a
// time: the modules have hardly more.
class ModuleDriver : public QObject
{
    Q_OBJECT

public:
    explicit ModuleDriver(CommandPort &port, QObject *parent = nullptr); // `port` outlives it
    ~ModuleDriver() override;

    const std::shared_ptr<ModuleWire> &wire() const { return m_wire; }
    bool isConnected() const { return m_client.isConnected(); }
    // After the description of the module changed.
    void catalogChanged();
    // These steps were run already and ended well: the next connection finds the module connected.
    void adoptConnection(const at::ModuleConnect &connect);
    // Run instead of the steps that would be made, by the next connection only.
    void prepare(const at::Sequence &sequence) { m_prepared = sequence; }

signals:
    // A connection begins to run these steps; what becomes of them is told by stepChanged().
    void connectStarted(const at::Sequence &sequence);
    void stepChanged(const at::StepChanged &change);
    void connectFinished(bool ok);
    void messageReceived(const at::ReceivedMessage &message);
    // The module did not subscribe, unsubscribe or publish; the connection goes on.
    void requestFailed(const QString &cause, const QString &nextStep);
    void connectionLost(const QString &cause, const QString &nextStep);

private:
    struct Pending // requests that take several jobs
    {
        ModuleSubscribe subscribe;
        QList<int> codes;
    };

    void take(quint64 link, const ModuleRequest &request);
    void carryOut(const ModuleOpen &request);
    void carryOut(const ModuleSubscribe &request);
    void carryOut(const ModuleUnsubscribe &request);
    void carryOut(const ModulePublish &request);
    void carryOut(const ModuleClose &request);
    void carryOut(const ModuleAbandon &request);
    at::JobId run(at::ModuleJob job, const QList<at::Step> &steps);
    void subscribeNext(Pending pending);
    void closeModule();

    void performActions();
    void perform(const at::RunCommand &action);
    void perform(const at::SendText &action);
    void perform(const at::CancelCommand &action);
    void perform(const at::SetTimer &action);
    void perform(const at::StopTimer &action);
    void perform(const at::StepChanged &action);
    void perform(const at::JobStarted &action);
    void perform(const at::JobFinished &action);
    void perform(const at::MessageArrived &action);
    void perform(const at::ConnectionLost &action);
    void connectEnded(const at::JobFinished &job);
    void tellFailure(const QString &cause, const QString &nextStep);
    void disconnectEnded();
    void subscribeEnded(const at::JobFinished &job);
    void publishEnded(const ModulePublish &request, const QString &failure); // empty: it went well
    void endRequests(const QString &cause);
    void answer(const ModuleAnswer &answer) { emit m_wire->answered(m_link, answer); }

    CommandPort &m_port;
    std::shared_ptr<ModuleWire> m_wire;
    at::ModuleClient m_client;
    at::ModuleConnect m_connect; // of the connection
    std::optional<at::Sequence> m_prepared;
    at::ModuleJob m_job = at::ModuleJob::Connect; // that runs
    quint64 m_link = 0;                           // 0: nobody's
    bool m_isClosing = false;
    std::optional<std::pair<quint64, ModuleOpen>> m_waiting; // until the one before has closed
    at::JobId m_lastJob = 0;
    at::CommandId m_command = 0;
    QHash<at::JobId, Pending> m_subscribes;
    QHash<at::JobId, ModuleUnsubscribe> m_unsubscribes;
    QHash<at::JobId, ModulePublish> m_publishes;
    QTimer m_timer;
};

} // namespace modem
