// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/acceptedlink.h"
#include "app/broker/localbroker.h"
#include "app/broker/router.h"

#include <QTcpServer>
#include <QTimer>
#include <QWebSocketServer>

#include <unordered_map>

namespace broker {

// The running half of LocalBroker: sockets, clock and router, from start() to stop().
class LocalBroker::Listener : public QObject
{
    Q_OBJECT

public:
    Listener(LocalBroker &broker, const ListenOptions &options);
    ~Listener() override;

    std::optional<ListenError> listen(const ListenOptions &options);
    quint16 port() const { return m_server.serverPort(); }
    quint16 webSocketPort() const { return m_webSocketServer.serverPort(); }
    BrokerStatus status() const { return m_router.status(); }
    void sayGoodbye();

private:
    struct Peer
    {
        AcceptedLink *link = nullptr;       // a child of this listener
        std::shared_ptr<base::WireTap> tap; // shared with whoever shows the capture
    };

    void acceptAll();
    void acceptAllWebSockets();
    void accept(AcceptedLink *link);
    void received(LinkId id, QByteArrayView bytes);
    void written(LinkId id);
    void closed(LinkId id);
    void timePassed();
    void settle();
    void carryOut(const LinkOutput &output);
    void forget(LinkId id);
    void arm();
    void announce();
    void emitLog();

    LocalBroker &m_broker;
    Router m_router;
    QTcpServer m_server;
    QWebSocketServer m_webSocketServer;
    std::unordered_map<LinkId, Peer> m_peers;
    std::vector<LinkOutput> m_output;
    LinkId m_lastId = 0;
    QTimer m_deadline;
    QTimer m_logTimer;
    QTimer m_statusTimer;
};

} // namespace broker
