// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/wiretap.h"
#include "app/broker/log.h"
#include "app/broker/options.h"
#include "app/broker/status.h"

#include <QObject>

#include <functional>
#include <memory>

namespace broker {

// Makes a tap for each accepted client, so that its bytes reach a capture; may return nullptr.
using TapFactory = std::function<std::shared_ptr<base::WireTap>(const QString &peer)>;

// An MQTT server for this machine: joins the router with sockets and the clock. It may be moved to
// another thread while it is not running; start() and stop() are called on its thread, and sockets
// live there.
class LocalBroker : public QObject
{
    Q_OBJECT

public:
    explicit LocalBroker(QObject *parent = nullptr);
    ~LocalBroker() override; // stops

    // Call before start().
    void setTapFactory(TapFactory factory);
    void setLogging(bool enabled);

    // The port it listens on.
    base::Result<quint16, ListenError> start(const ListenOptions &options);
    // Tells 5.0 clients, closes all links, forgets all sessions and retained messages.
    void stop();
    bool isRunning() const;
    quint16 port() const;          // 0 when not running
    quint16 webSocketPort() const; // 0 when it does not listen for them
    BrokerStatus status() const;

signals:
    void started(const QHostAddress &address, quint16 port);
    void stopped();
    void clientConnected(const QByteArray &clientId, const QString &peer);
    void clientDisconnected(const QByteArray &clientId);
    // Gathered: at most one every 50 ms.
    void logged(const broker::LogBatch &batch);
    // Clients came or went or figures moved: at most one every 250 ms.
    void statusChanged(const broker::BrokerStatus &status);

private:
    class Listener;
    std::unique_ptr<Listener> m_listener; // present while running
    TapFactory m_tapFactory;
    bool m_logging = true;
};

} // namespace broker
