// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modulelink.h"

#include <QHostAddress>

#include <utility>

namespace modem {

ModuleLink::ModuleLink(const ModuleConditions &conditions, QObject *parent)
    : QObject(parent), m_conditions(conditions)
{
    m_serverCloses.setSingleShot(true);
    connect(&m_serverCloses, &QTimer::timeout, this, &ModuleLink::breakOff);
}

ModuleLink::~ModuleLink()
{
    if (m_transport)
        m_transport->disconnect(this);
}

void ModuleLink::open(const QByteArray &host, quint16 port, bool tls, OpenCallback opened)
{
    forgetTransport();
    m_state = State::Opening;
    m_peer = host;
    m_peerPort = port;
    m_opened = std::move(opened);
    const bool isName = QHostAddress(QString::fromUtf8(host)).isNull();
    if (!m_conditions.hasNetwork())
        return openLater(LinkFailure::NoNetwork);
    if (m_conditions.faults.nameNotFound && isName)
        return openLater(LinkFailure::NameNotFound);
    net::EndpointOptions endpoint;
    const bool diverted = !m_conditions.broker.host.isEmpty();
    endpoint.host = diverted ? m_conditions.broker.host : QString::fromUtf8(host);
    endpoint.port = diverted ? m_conditions.broker.port : port;
    if (tls && !diverted)
        endpoint.kind = net::TransportKind::Tls;
    m_transport = net::makeTransport(endpoint.kind, nullptr);
    watch(m_transport.get());
    m_transport->open(endpoint);
}

void ModuleLink::watch(net::Transport *transport)
{
    connect(transport, &net::Transport::opened, this, [this] {
        m_state = State::Open;
        if (m_conditions.faults.serverCloses.count() > 0)
            m_serverCloses.start(m_conditions.faults.serverCloses);
        tellOpened(LinkFailure::None);
    });
    connect(transport, &net::Transport::received, this,
            [this](const base::Stamp &, QByteArrayView bytes) { emit received(bytes); });
    connect(transport, &net::Transport::failed, this, &ModuleLink::failed);
    connect(transport, &net::Transport::closed, this, [this] {
        m_state = State::Closed;
        m_serverCloses.stop();
        if (const auto closed = std::exchange(m_closed, {}))
            closed();
    });
}

// As every other outcome: after open() has returned.
void ModuleLink::openLater(LinkFailure failure)
{
    QMetaObject::invokeMethod(
            this,
            [this, failure] {
                if (m_state != State::Opening)
                    return;
                m_state = State::Closed;
                tellOpened(failure);
            },
            Qt::QueuedConnection);
}

void ModuleLink::tellOpened(LinkFailure failure)
{
    if (const auto opened = std::exchange(m_opened, {}))
        opened(failure);
}

void ModuleLink::failed(const net::LinkError &error)
{
    const State before = std::exchange(m_state, State::Closed);
    m_serverCloses.stop();
    if (before == State::Opening) {
        tellOpened(error.kind == net::LinkError::Kind::HostNotFound ? LinkFailure::NameNotFound
                                                                    : LinkFailure::NotConnected);
    } else if (const auto closed = std::exchange(m_closed, {})) {
        closed();
    } else if (before == State::Open) {
        emit ended(LinkFailure::ClosedByPeer);
    }
}

void ModuleLink::write(const QByteArray &bytes)
{
    if (m_state == State::Open)
        m_transport->write(bytes);
}

void ModuleLink::close(std::function<void()> closed)
{
    m_closed = std::move(closed);
    if (m_state == State::Open || (m_state == State::Opening && m_transport)) {
        m_opened = {};
        m_state = State::Closing;
        m_transport->close();
        return;
    }
    m_state = State::Closed;
    QMetaObject::invokeMethod(
            this,
            [this] {
                if (const auto call = std::exchange(m_closed, {}))
                    call();
            },
            Qt::QueuedConnection);
}

void ModuleLink::abort()
{
    m_opened = {};
    m_closed = {};
    m_serverCloses.stop();
    forgetTransport();
    m_state = State::Closed;
}

void ModuleLink::breakOff()
{
    if (m_state != State::Open)
        return;
    abort();
    emit ended(LinkFailure::ClosedByPeer);
}

// Later, since this may come from one of its signals.
void ModuleLink::forgetTransport()
{
    if (!m_transport)
        return;
    m_transport->disconnect(this);
    m_transport->abort();
    m_transport.release()->deleteLater();
}

} // namespace modem
