// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/localbroker.h"
#include "ui/presentation/brokerclientmodel.h"
#include "ui/presentation/brokerlogmodel.h"

#include <QObject>

#include <memory>
#include <optional>

namespace client {
class IoThread;
}

namespace presentation {

enum class BrokerState : quint8 { Stopped, Starting, Running, Stopping };

// The local broker for the window: it works on the I/O thread, and its models live here. Start
// page, demo and broker page share one.
class BrokerService : public QObject
{
    Q_OBJECT

public:
    // The thread must outlive it.
    explicit BrokerService(client::IoThread &ioThread, QObject *parent = nullptr);
    ~BrokerService() override; // stops

    // Before start(); called on the I/O thread for each accepted client.
    void setTapFactory(broker::TapFactory factory);

    // The answer is running() or startFailed(). While running it starts anew.
    void start(const broker::ListenOptions &options);
    void stop();

    BrokerState state() const { return m_state; }
    quint16 port() const { return m_port; } // 0 unless running
    // Where clients of this machine find it: "127.0.0.1" unless it listens on one other address.
    QString host() const;
    QString url() const;         // "mqtt://127.0.0.1:1883"; empty unless running
    bool isOpenToOthers() const; // runs, and other machines may come in
    // Where clients of other machines find it; empty when only this machine may come in.
    QStringList urlsForOthers() const;
    const broker::BrokerStatus &status() const { return m_status; }
    int connectedCount() const;

    BrokerClientModel &clients() { return m_clients; }
    BrokerLogModel &log() { return m_log; }

signals:
    void stateChanged(presentation::BrokerState state);
    void startFailed(const broker::ListenError &error);
    void statusChanged();

private:
    void setState(BrokerState state);
    void brokerStarted(const QHostAddress &address, quint16 port);
    void brokerStopped();
    void failed(const broker::ListenError &error);
    void takeStatus(const broker::BrokerStatus &status);

    broker::LocalBroker *m_broker; // lives on the I/O thread, deleted there by the destructor
    BrokerState m_state = BrokerState::Stopped;
    QHostAddress m_address;
    quint16 m_port = 0;
    broker::BrokerStatus m_status;
    BrokerClientModel m_clients;
    BrokerLogModel m_log;
};

} // namespace presentation
