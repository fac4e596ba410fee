// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/clientworker.h"

#include "app/base/overload.h"
#include "app/client/wording.h"

#include <QRandomGenerator>
#include <QScopedValueRollback>
#include <QThread>

namespace client {

namespace {

// More than this is not taken from the queue of requests before the network has taken its part.
constexpr qint64 highWater = 4 * 1024 * 1024; // bytes
// What one turn hands to the socket at a time.
constexpr qsizetype outputPortion = 256 * 1024; // bytes

// Requests to the server, which wait while a link is being opened; the others are about the link.
bool isRequest(const Command &command)
{
    return !std::holds_alternative<ConnectCommand>(command)
           && !std::holds_alternative<DisconnectCommand>(command)
           && !std::holds_alternative<DropLinkCommand>(command)
           && !std::holds_alternative<RetryCommand>(command)
           && !std::holds_alternative<FaultCommand>(command)
           && !std::holds_alternative<ClearFaultsCommand>(command);
}

bool isSameSession(const ConnectionOptions &a, const ConnectionOptions &b)
{
    return net::peerName(a.endpoint) == net::peerName(b.endpoint)
           && a.connect.clientId == b.connect.clientId && a.connect.version == b.connect.version;
}

} // namespace

MqttClient::Worker::Worker(MqttClient &owner, base::WireTap *tap, mqtt::MessageSink *sink)
    : Engine(owner), m_tap(tap), m_sink(sink), m_session(sink), m_lateTimer(this),
      m_reconnectTimer(this)
{
    for (size_t i = 0; i < m_sessionTimers.size(); ++i) {
        QTimer &timer = m_sessionTimers[i];
        timer.setParent(this);
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer);
        connect(&timer, &QTimer::timeout, this, [this, i] {
            m_session.timerFired(base::Stamp::now(), static_cast<mqtt::SessionTimer>(i));
            actOnSession();
        });
    }
    m_reconnectTimer.setSingleShot(true);
    connect(&m_reconnectTimer, &QTimer::timeout, this, [this] { openLink(); });
    m_lateTimer.setSingleShot(true);
    m_lateTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_lateTimer, &QTimer::timeout, this, [this] { sendLate(); });
}

void MqttClient::Worker::shutDown(QThread *thread)
{
    for (QTimer &timer : m_sessionTimers)
        timer.stop();
    m_reconnectTimer.stop();
    m_lateTimer.stop();
    m_options.keeper.reset();
    if (m_transport) {
        m_transport->disconnect(this);
        m_transport->abort();
        m_transport.reset();
    }
    moveToThread(thread);
}

void MqttClient::Worker::work()
{
    if (m_working) // writing may tell of written bytes at once
        return;
    const QScopedValueRollback working(m_working, true);
    while (true) {
        if (m_next == m_current.size()) {
            m_current.clear();
            m_next = 0;
            m_commands.takeAll(m_current);
            if (m_current.empty())
                break;
        }
        if (m_transport && m_transport->bytesToWrite() > highWater)
            break; // goes on when bytes were written
        constexpr size_t requestsPerStamp = 64;
        if (m_next % requestsPerStamp == 0)
            m_now = base::Stamp::now();
        Command &command = m_current[m_next++];
        if (m_state == ClientState::OpeningLink && isRequest(command))
            m_held.push_back(std::move(command));
        else
            carryOut(command);
        if (m_session.bytesToSend().size() > outputPortion)
            actOnSession();
    }
    actOnSession();
}

void MqttClient::Worker::releaseRequests()
{
    m_now = base::Stamp::now();
    std::vector<Command> held;
    held.swap(m_held);
    for (Command &command : held)
        carryOut(command);
}

void MqttClient::Worker::carryOut(Command &command)
{
    std::visit([this](auto &alternative) { carryOut(alternative); }, command);
}

void MqttClient::Worker::carryOut(ConnectCommand &command)
{
    m_reconnectTimer.stop();
    if (m_transport && m_state != ClientState::Disconnected && m_state != ClientState::Waiting) {
        dropTransport();
        m_session.linkEnded();
        actOnSession();
    }
    const bool isSame = isSameSession(m_options, *command.options);
    if (!isSame)
        m_session.forget();
    const bool isKept = isSame && m_options.keeper && m_options.keeper == command.options->keeper;
    m_options = std::move(*command.options);
    takeUpSession(isKept);
    m_session.setAssignsAliases(m_options.assignsTopicAliases);
    const bool usesScram =
            m_options.scram && m_options.connect.version == mqtt::ProtocolVersion::V5;
    m_session.setAuthenticator(usesScram ? std::make_unique<mqtt::ScramClient>(*m_options.scram)
                                         : nullptr);
    m_attempt = 0;
    m_takeOver.reset();
    makeTransport(command.factory);
    openLink();
}

void MqttClient::Worker::carryOut(DisconnectCommand &command)
{
    switch (m_state) {
    case ClientState::Waiting:
        m_reconnectTimer.stop();
        linkIsGone(std::nullopt, false);
        return;
    case ClientState::OpeningLink:
        setState(ClientState::Disconnecting);
        m_transport->abort();
        return;
    case ClientState::Connecting:
    case ClientState::Connected:
        m_session.disconnect(base::Stamp::now(), command.packet);
        actOnSession();
        return;
    case ClientState::Disconnected:
    case ClientState::Disconnecting:
        return;
    }
}

void MqttClient::Worker::carryOut(DropLinkCommand &)
{
    if (m_state != ClientState::OpeningLink && m_state != ClientState::Connecting
        && m_state != ClientState::Connected)
        return;
    actOnSession();
    m_closingMayRetry = true;
    if (m_state == ClientState::OpeningLink)
        m_transport->abort();
    else
        m_transport->close();
}

void MqttClient::Worker::carryOut(PublishCommand &command)
{
    m_session.publish(m_now, command.request, command.publish);
}

void MqttClient::Worker::carryOut(SubscribeCommand &command)
{
    m_session.subscribe(m_now, command.request, command.subscribe);
}

void MqttClient::Worker::carryOut(UnsubscribeCommand &command)
{
    m_session.unsubscribe(m_now, command.request, command.unsubscribe);
}

void MqttClient::Worker::carryOut(AuthCommand &command)
{
    m_session.auth(base::Stamp::now(), 0, command.auth);
}

void MqttClient::Worker::carryOut(ReauthenticateCommand &command)
{
    m_session.reauthenticate(base::Stamp::now(), command.request);
}

void MqttClient::Worker::carryOut(RetryCommand &)
{
    if (m_state != ClientState::Waiting)
        return;
    m_reconnectTimer.stop();
    openLink();
}

void MqttClient::Worker::dropTransport()
{
    m_transport->blockSignals(true);
    m_transport->abort();
    m_transport->blockSignals(false);
}

void MqttClient::Worker::makeTransport(const net::TransportFactory &factory)
{
    if (m_transport) {
        m_transport->disconnect(this);
        m_transport->abort();
        m_transport.release()->deleteLater(); // this may come from one of its signals
    }
    m_transport = factory(m_options.endpoint.kind, m_tap);
    connect(m_transport.get(), &net::Transport::opened, this, [this] { linkOpened(); });
    connect(m_transport.get(), &net::Transport::received, this,
            [this](const base::Stamp &stamp, QByteArrayView bytes) {
                m_session.bytesReceived(stamp, bytes);
                actOnSession();
            });
    connect(m_transport.get(), &net::Transport::bytesWritten, this, [this] {
        if (m_next < m_current.size())
            work();
    });
    connect(m_transport.get(), &net::Transport::undelivered, this,
            [this](quint16 packetId, const QString &why) {
                m_session.giveUp(base::Stamp::now(), packetId, why);
                actOnSession();
            });
    connect(m_transport.get(), &net::Transport::undeliveredUnnumbered, this,
            [this](const QByteArray &topic, const QByteArray &payload, int later,
                   const QString &why) {
                if (m_sink)
                    m_sink->undeliveredUnnumbered(base::Stamp::now(), topic, payload, later, why);
            });
    connect(m_transport.get(), &net::Transport::closed, this, [this] { linkClosed(); });
    connect(m_transport.get(), &net::Transport::failed, this,
            [this](const net::LinkError &error) { linkFailed(error); });
}

void MqttClient::Worker::openLink()
{
    m_refusal.reset();
    m_serverDisconnect.reset();
    m_closingError.reset();
    m_closingMayRetry = false;
    setState(ClientState::OpeningLink);
    if (m_options.renew)
        m_options.renew(m_options);
    m_transport->open(m_options.endpoint);
}

void MqttClient::Worker::linkOpened()
{
    setState(ClientState::Connecting);
    m_faults.linkBegins(m_options.connect.version);
    tellDelayed();
    m_session.linkOpened(base::Stamp::now(), m_options.connect);
    releaseRequests();
    actOnSession();
}

void MqttClient::Worker::linkClosed()
{
    const auto error = m_closingError;
    linkIsGone(error, m_closingMayRetry || (error && mayGetBetter(*error)));
}

void MqttClient::Worker::linkFailed(const net::LinkError &linkError)
{
    ClientError error = errorOfBrokenLink(linkError);
    if (m_state == ClientState::Connected && linkError.kind == net::LinkError::Kind::ClosedByPeer
        && m_takeOver.linkEnded(sinceConnack()))
        error = TakenOver{};
    if (m_closingError) // the server was faster in closing than we
        error = *m_closingError;
    linkIsGone(error, mayGetBetter(error));
}

ClientError MqttClient::Worker::errorOfBrokenLink(const net::LinkError &error) const
{
    const bool closed = error.kind == net::LinkError::Kind::ClosedByPeer;
    if (!closed || m_state == ClientState::OpeningLink)
        return error;
    const mqtt::UnfinishedPacket packet = m_session.unfinishedPacket();
    if (packet.received > 0)
        return ClosedMidPacket{packet.type, packet.received, packet.expected};
    if (m_state == ClientState::Connecting)
        return ClosedBeforeConnack{};
    return error;
}

void MqttClient::Worker::linkIsGone(const std::optional<ClientError> &error, bool mayRetry)
{
    for (QTimer &timer : m_sessionTimers)
        timer.stop();
    m_lateTimer.stop();
    const bool retries = mayRetry && m_options.reconnect.enabled;
    const bool wasLong = m_connackUs != 0 && sinceConnack() > std::chrono::seconds(5);
    m_connackUs = 0;
    if (wasLong)
        m_attempt = 0;
    m_session.linkEnded();
    const mqtt::RequestError lost{mqtt::RequestError::Kind::ConnectionLost};
    if (!retries && !m_session.isLasting() && !m_options.keepsUnfinished)
        m_session.forget(lost.kind, describe(lost));
    actOnSession();
    if (error)
        tell(*error);
    if (retries)
        waitForRetry();
    else
        setState(ClientState::Disconnected);
    releaseRequests();
    actOnSession();
}

void MqttClient::Worker::waitForRetry()
{
    ++m_attempt;
    const auto delay = reconnectDelay(m_options.reconnect, m_attempt,
                                      QRandomGenerator::global()->generateDouble());
    setState(ClientState::Waiting);
    tell(ReconnectNotice{delay, m_attempt});
    m_reconnectTimer.start(delay);
}

void MqttClient::Worker::actOnSession()
{
    keepSession();
    sendOutput();
    if (m_session.actions().empty())
        return;
    m_acting.clear();
    m_acting.swap(m_session.actions());
    std::optional<mqtt::CloseLink> close;
    for (mqtt::SessionAction &action : m_acting) {
        if (auto *closing = std::get_if<mqtt::CloseLink>(&action))
            close = std::move(*closing);
        else
            act(action);
    }
    tellFinished();
    if (close) // last, as the transport may end its link before close() returns
        closeBecause(*close);
}

void MqttClient::Worker::act(mqtt::SessionAction &action)
{
    std::visit(base::overload{
                       [this](mqtt::StartTimer &start) {
                           m_sessionTimers[static_cast<size_t>(start.timer)].start(start.after);
                       },
                       [this](mqtt::StopTimer &stop) {
                           m_sessionTimers[static_cast<size_t>(stop.timer)].stop();
                       },
                       [this](mqtt::ConnectAccepted &accepted) { connackAccepted(accepted); },
                       [this](mqtt::ConnectRefused &refused) { m_refusal = refused.connack; },
                       [this](mqtt::DisconnectReceived &received) {
                           m_serverDisconnect = received.disconnect;
                           tell(std::move(received));
                       },
                       [this](mqtt::PublishFinished &finished) { m_finished.push_back(finished); },
                       [](mqtt::CloseLink &) {}, // see actOnSession()
                       [this](auto &answer) { tell(std::move(answer)); }},
               action);
}

void MqttClient::Worker::connackAccepted(mqtt::ConnectAccepted &accepted)
{
    m_connackUs = base::Stamp::now().monotonicUs;
    setState(ClientState::Connected);
    tell(std::move(accepted));
}

void MqttClient::Worker::closeBecause(const mqtt::CloseLink &close)
{
    using Why = mqtt::CloseLink::Why;
    switch (close.why) {
    case Why::Requested:
        setState(ClientState::Disconnecting);
        break;
    case Why::Refused:
        m_closingError = Refused{m_options.connect.version, m_refusal.value_or(mqtt::Connack{})};
        break;
    case Why::DisconnectedByServer:
        m_closingError = DisconnectedByServer{m_serverDisconnect.value_or(mqtt::Disconnect{})};
        noticeIfTakenOver();
        break;
    case Why::KeepAliveTimeout:
        m_closingError = KeepAliveTimeout{};
        break;
    case Why::ConnackTimeout:
        m_closingError = ConnackTimeout{};
        break;
    case Why::ViolationByServer:
        m_closingError = close.violation;
        break;
    }
    m_transport->close();
}

void MqttClient::Worker::noticeIfTakenOver()
{
    if (m_serverDisconnect && m_serverDisconnect->reason == mqtt::ReasonCode::SessionTakenOver)
        m_closingError = TakenOver{true};
}

void MqttClient::Worker::setState(ClientState state)
{
    if (m_state == state)
        return;
    m_state = state;
    tell(StateNotice{state});
}

void MqttClient::Worker::tell(Notice notice)
{
    tellFinished();
    put(std::move(notice));
}

void MqttClient::Worker::tellFinished()
{
    if (!m_finished.empty())
        put(PublishesFinished{std::exchange(m_finished, {})});
}

std::chrono::milliseconds MqttClient::Worker::sinceConnack() const
{
    return std::chrono::milliseconds((base::Stamp::now().monotonicUs - m_connackUs) / 1000);
}

} // namespace client
