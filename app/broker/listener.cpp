// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/listener.h"

#include <QTcpSocket>
#include <QWebSocket>

namespace broker {

namespace {

constexpr int logIntervalMs = 50;
constexpr int statusIntervalMs = 250;
constexpr qint64 shortestWaitMs = 5;

// User name and password of the options first, then who else is to be asked.
RouterOptions withPassword(const ListenOptions &options)
{
    RouterOptions router = options.router;
    if (options.username.isEmpty())
        return router;
    router.authenticate = [user = options.username, password = options.password,
                           next = options.router.authenticate](const mqtt::Connect &connect) {
        if (connect.username != user || connect.password.value_or(QByteArray()) != password)
            return mqtt::ReasonCode::BadUserNameOrPassword;
        return next ? next(connect) : mqtt::ReasonCode::Success;
    };
    return router;
}

ListenError::Kind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return ListenError::Kind::PortTaken;
    case QAbstractSocket::SocketAccessError:
        return ListenError::Kind::PermissionDenied;
    case QAbstractSocket::SocketAddressNotAvailableError:
        return ListenError::Kind::AddressNotHere;
    default:
        return ListenError::Kind::Other;
    }
}

// The next one that could be had, looked for upwards; a port above 1023 needs no permission.
quint16 freePortAfter(const QHostAddress &address, quint16 port)
{
    constexpr int tries = 50;
    const int first = port < 1024 ? 1883 : port + 1;
    for (int candidate = first; candidate < first + tries && candidate <= 65535; ++candidate) {
        QTcpServer probe;
        if (probe.listen(address, static_cast<quint16>(candidate)))
            return static_cast<quint16>(candidate);
    }
    return 0;
}

ListenError errorOf(QAbstractSocket::SocketError error, const QString &detail,
                    const QHostAddress &address, quint16 port)
{
    const ListenError::Kind kind = kindOf(error);
    const bool otherPortHelps =
            kind == ListenError::Kind::PortTaken || kind == ListenError::Kind::PermissionDenied;
    return {kind, address, port, otherPortHelps ? freePortAfter(address, port) : quint16(0),
            detail};
}

// QWebSocketServer tells only a close code; the system's error is asked of a plain server.
ListenError webSocketErrorOf(const QHostAddress &address, quint16 port)
{
    QTcpServer probe;
    probe.listen(address, port);
    return errorOf(probe.serverError(), probe.errorString(), address, port);
}

} // namespace

LocalBroker::Listener::Listener(LocalBroker &broker, const ListenOptions &options)
    : m_broker(broker), m_router(withPassword(options)),
      m_webSocketServer(QStringLiteral("MQTT Scope"), QWebSocketServer::NonSecureMode)
{
    m_router.log().setEnabled(broker.m_logging);
    for (QTimer *timer : {&m_deadline, &m_logTimer, &m_statusTimer})
        timer->setSingleShot(true);
    connect(&m_server, &QTcpServer::newConnection, this, &Listener::acceptAll);
    m_webSocketServer.setSupportedSubprotocols(
            {QStringLiteral("mqtt"), QStringLiteral("mqttv3.1")});
    connect(&m_webSocketServer, &QWebSocketServer::newConnection, this,
            &Listener::acceptAllWebSockets);
    connect(&m_deadline, &QTimer::timeout, this, &Listener::timePassed);
    connect(&m_logTimer, &QTimer::timeout, this, &Listener::emitLog);
    connect(&m_statusTimer, &QTimer::timeout, this,
            [this] { emit m_broker.statusChanged(m_router.status()); });
}

LocalBroker::Listener::~Listener()
{
    for (const auto &[id, peer] : m_peers) {
        peer.link->disconnect(this);
        if (peer.tap)
            peer.tap->linkClosed(base::Stamp::now());
    }
}

std::optional<ListenError> LocalBroker::Listener::listen(const ListenOptions &options)
{
    const QHostAddress &address = options.address;
    if (!m_server.listen(address, options.port))
        return errorOf(m_server.serverError(), m_server.errorString(), address, options.port);
    const quint16 webSocketPort = options.webSocketPort.value_or(0);
    if (options.webSocketPort && !m_webSocketServer.listen(address, webSocketPort))
        return webSocketErrorOf(address, webSocketPort);
    return std::nullopt;
}

void LocalBroker::Listener::acceptAll()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        accept(new TcpLink(socket, this));
}

void LocalBroker::Listener::acceptAllWebSockets()
{
    while (QWebSocket *socket = m_webSocketServer.nextPendingConnection())
        accept(new WebSocketLink(socket, this));
}

void LocalBroker::Listener::accept(AcceptedLink *link)
{
    const LinkId id = ++m_lastId;
    const QByteArray peer = link->peer();
    const base::Stamp now = base::Stamp::now();
    std::shared_ptr<base::WireTap> tap =
            m_broker.m_tapFactory ? m_broker.m_tapFactory(QString::fromLatin1(peer)) : nullptr;
    if (tap)
        tap->linkOpened(now, base::linkText(peer, link->own(), peer));
    m_peers.emplace(id, Peer{link, std::move(tap)});
    connect(link, &AcceptedLink::received, this,
            [this, id](QByteArrayView bytes) { received(id, bytes); });
    connect(link, &AcceptedLink::written, this, [this, id] { written(id); });
    connect(link, &AcceptedLink::closed, this, [this, id] { closed(id); });
    m_router.linkOpened(id, peer, now);
    settle();
}

void LocalBroker::Listener::received(LinkId id, QByteArrayView bytes)
{
    const base::Stamp now = base::Stamp::now();
    const auto found = m_peers.find(id);
    if (found == m_peers.end())
        return;
    if (found->second.tap)
        found->second.tap->bytesCrossed(base::Direction::In, now, bytes);
    m_router.bytesReceived(id, bytes, now);
    settle();
}

void LocalBroker::Listener::written(LinkId id)
{
    const auto found = m_peers.find(id);
    if (found == m_peers.end())
        return;
    m_router.outputWritten(id, found->second.link->unsent(), base::Stamp::now());
    settle();
}

void LocalBroker::Listener::closed(LinkId id)
{
    m_router.linkClosed(id, base::Stamp::now());
    forget(id);
    settle();
}

void LocalBroker::Listener::forget(LinkId id)
{
    const auto found = m_peers.find(id);
    if (found == m_peers.end())
        return;
    if (found->second.tap)
        found->second.tap->linkClosed(base::Stamp::now());
    found->second.link->disconnect(this);
    found->second.link->deleteLater();
    m_peers.erase(found);
}

void LocalBroker::Listener::timePassed()
{
    m_router.timePassed(base::Stamp::now());
    settle();
    arm();
}

// Carries out what the router wants after a fact was told to it. Closing a link may tell the next
// fact from within, hence the list of its own.
void LocalBroker::Listener::settle()
{
    std::vector<LinkOutput> output = std::exchange(m_output, {});
    m_router.takeOutput(output);
    for (const LinkOutput &one : output)
        carryOut(one);
    output.clear();
    if (m_output.capacity() == 0)
        m_output = std::move(output); // its memory serves again
    if (m_router.takeDeadlinesMoved())
        arm();
    announce();
}

void LocalBroker::Listener::carryOut(const LinkOutput &output)
{
    const auto found = m_peers.find(output.link);
    if (found == m_peers.end())
        return;
    AcceptedLink *link = found->second.link;
    if (!output.bytes.isEmpty()) {
        if (found->second.tap)
            found->second.tap->bytesCrossed(base::Direction::Out, base::Stamp::now(), output.bytes);
        link->write(output.bytes);
    }
    if (output.close)
        link->close(); // the last bytes still leave; then closed() follows
}

void LocalBroker::Listener::arm()
{
    const auto deadline = m_router.nextDeadlineUs();
    if (!deadline) {
        m_deadline.stop();
        return;
    }
    const qint64 waitMs = (*deadline - base::Stamp::now().monotonicUs) / 1000 + 1;
    m_deadline.start(std::chrono::milliseconds(qMax(waitMs, shortestWaitMs)));
}

void LocalBroker::Listener::announce()
{
    for (const PresenceChange &change : m_router.takePresenceChanges()) {
        if (change.presence == ClientInfo::Presence::Connected)
            emit m_broker.clientConnected(change.clientId, QString::fromUtf8(change.peer));
        else
            emit m_broker.clientDisconnected(change.clientId);
    }
    if (!m_logTimer.isActive() && !m_router.log().isEmpty())
        m_logTimer.start(logIntervalMs);
    if (!m_statusTimer.isActive())
        m_statusTimer.start(statusIntervalMs);
}

void LocalBroker::Listener::emitLog()
{
    if (!m_router.log().isEmpty())
        emit m_broker.logged(m_router.log().take());
}

void LocalBroker::Listener::sayGoodbye()
{
    m_server.close();
    m_webSocketServer.close();
    m_router.stop(base::Stamp::now());
    settle();
    emitLog();
}

} // namespace broker
