// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/module.h"
#include "app/net/transport.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace modem {

// Why a link of a module could not be opened or ended.
enum class LinkFailure : quint8 {
    None,
    NoNetwork,
    NameNotFound,
    NotConnected, // refused, unreachable, no answer
    ClosedByPeer
};

// The TCP or TLS link inside a simulated module, to a real host or to where the simulation leads
// every link. Each open() ends with one call of its callback.
class ModuleLink : public QObject
{
    Q_OBJECT

public:
    using OpenCallback = std::function<void(LinkFailure)>;

    explicit ModuleLink(const ModuleConditions &conditions, QObject *parent = nullptr);
    ~ModuleLink() override;

    void open(const QByteArray &host, quint16 port, bool tls, OpenCallback opened);
    bool isOpen() const { return m_state == State::Open; }
    bool isIdle() const { return m_state == State::Closed; }
    QByteArray peer() const { return m_peer; } // the host as the command named it
    quint16 peerPort() const { return m_peerPort; }
    void write(const QByteArray &bytes);
    // Sends what waits, closes, and then calls `closed`.
    void close(std::function<void()> closed);
    void abort();    // without a word, as when the power fails
    void breakOff(); // as by the server: ended() comes

signals:
    void received(QByteArrayView bytes); // lives until the signal returns
    void ended(modem::LinkFailure why);  // was open, and nobody here asked for it

private:
    void watch(net::Transport *transport);
    void openLater(LinkFailure failure);
    void tellOpened(LinkFailure failure);
    void failed(const net::LinkError &error);
    void forgetTransport();

    enum class State : quint8 { Closed, Opening, Open, Closing };
    const ModuleConditions &m_conditions;
    State m_state = State::Closed;
    QByteArray m_peer;
    quint16 m_peerPort = 0;
    std::unique_ptr<net::Transport> m_transport;
    OpenCallback m_opened;
    std::function<void()> m_closed;
    QTimer m_serverCloses; // a fault
};

} // namespace modem
