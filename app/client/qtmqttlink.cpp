// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of QtMqttEngine about its link: opening, watching, closing, trying again.
#include "app/client/qtmqttengine.h"

#include "app/base/overload.h"
#include "app/client/qtmqttvalues.h"
#include "app/client/transportdevice.h"
#include "app/mqtt/decode.h"

#include <QMetaEnum>
#include <QRandomGenerator>

namespace client {

namespace {

constexpr int connackTimeoutMs = 10'000;
constexpr auto longLink = std::chrono::seconds(5); // after one of these, waits begin small again

std::chrono::milliseconds since(const base::Stamp &stamp)
{
    return std::chrono::milliseconds((base::Stamp::now().monotonicUs - stamp.monotonicUs) / 1000);
}

} // namespace

void MqttClient::QtMqttEngine::makeTransport(const net::TransportFactory &factory)
{
    if (m_transport)
        m_transport.release()->deleteLater(); // this may come from one of its signals
    m_transport = factory(m_options.endpoint.kind, m_tap);
    connect(m_transport.get(), &net::Transport::opened, this, [this] { linkOpened(); });
    connect(m_transport.get(), &net::Transport::received, this,
            [this](const base::Stamp &, QByteArrayView bytes) {
                if (refusesOtherService(bytes))
                    return;
                watchReceived(bytes);
                if (m_device)
                    m_device->feed(bytes);
                deliverUnclaimed();
            });
    connect(m_transport.get(), &net::Transport::closed, this, [this] {
        const auto error = m_closingError;
        linkIsGone(error, m_closingMayRetry || (error && mayGetBetter(*error)));
    });
    connect(m_transport.get(), &net::Transport::failed, this,
            [this](const net::LinkError &error) { linkFailed(error); });
}

void MqttClient::QtMqttEngine::openLink()
{
    m_connack.reset();
    m_serverDisconnect.reset();
    m_violation.reset();
    m_beginning.clear();
    m_closingError.reset();
    m_closingMayRetry = false;
    m_framer.reset();
    setState(ClientState::OpeningLink);
    if (m_options.renew)
        m_options.renew(m_options);
    m_transport->open(m_options.endpoint);
}

void MqttClient::QtMqttEngine::linkOpened()
{
    setState(ClientState::Connecting);
    m_connackTimer.start(connackTimeoutMs);
    makeClient();
    m_client->connectToHost(); // the device is open: this writes CONNECT
    std::erase_if(m_held, [this](Command &command) {
        auto *raw = std::get_if<RawCommand>(&command);
        if (raw)
            carryOut(*raw);
        return raw != nullptr;
    });
}

void MqttClient::QtMqttEngine::makeClient()
{
    m_device = std::make_unique<TransportDevice>(
            *m_transport, [this](QByteArrayView packet) { watchSent(packet); });
    m_client = std::make_unique<QMqttClient>();
    QMqttClient *client = m_client.get();
    applyConnect(m_options.connect, *client);
    client->setTransport(m_device.get(), QMqttClient::IODevice);
    connect(client, &QMqttClient::stateChanged, this,
            [this](QMqttClient::ClientState state) { clientStateChanged(state); });
    // It tells the state first and the error after it.
    connect(client, &QMqttClient::errorChanged, this,
            [this] { clientStateChanged(m_client->state()); });
    connect(client, &QMqttClient::messageReceived, this,
            [this](const QByteArray &payload, const QMqttTopicName &topic) {
                deliverUnclaimed();
                mqtt::Publish publish;
                publish.topic = topic.name().toUtf8();
                publish.payload = payload;
                m_unclaimed = publish;
            });
    connect(client, &QMqttClient::messageStatusChanged, this,
            [this](qint32 id, QMqtt::MessageStatus status,
                   const QMqttMessageStatusProperties &properties) {
                if (status == QMqtt::MessageStatus::Acknowledged
                    || status == QMqtt::MessageStatus::Completed)
                    messageSent(id, static_cast<mqtt::ReasonCode>(properties.reasonCode()));
            });
    connect(client, &QMqttClient::messageSent, this,
            [this](qint32 id) { messageSent(id, mqtt::ReasonCode::Success); });
}

void MqttClient::QtMqttEngine::clientStateChanged(QMqttClient::ClientState state)
{
    if (state == QMqttClient::Connected && m_state == ClientState::Connecting) {
        m_connackTimer.stop();
        m_connected = base::Stamp::now();
        setState(ClientState::Connected);
        put(mqtt::ConnectAccepted{m_connack.value_or(mqtt::Connack())});
        std::vector<Command> held;
        held.swap(m_held);
        for (Command &command : held)
            carryOut(command);
    } else if (state == QMqttClient::Disconnected && m_state != ClientState::Disconnecting
               && !m_closingError && endedByItself()) {
        m_closingError = errorOfClient();
    }
}

// A DISCONNECT of the server's is no error to it, nor to be told apart from a link that ended.
bool MqttClient::QtMqttEngine::endedByItself() const
{
    return m_serverDisconnect
           || (m_client->error() != QMqttClient::NoError
               && m_client->error() != QMqttClient::TransportInvalid);
}

ClientError MqttClient::QtMqttEngine::errorOfClient() const
{
    if (m_connack && m_connack->reason != mqtt::ReasonCode::Success)
        return Refused{m_options.connect.version, *m_connack};
    if (m_serverDisconnect) {
        if (m_serverDisconnect->reason == mqtt::ReasonCode::SessionTakenOver)
            return TakenOver{true};
        return DisconnectedByServer{*m_serverDisconnect};
    }
    if (m_client->error() == QMqttClient::ServerUnavailable)
        return KeepAliveTimeout{}; // its word for a PINGRESP that did not come
    if (m_client->error() == QMqttClient::ProtocolViolation && m_violation)
        return *m_violation;
    const auto names = QMetaEnum::fromType<QMqttClient::ClientError>();
    net::LinkError error{net::LinkError::Kind::Other,
                         QStringLiteral("QMqttClient: %1")
                                 .arg(QString::fromLatin1(names.valueToKey(m_client->error())))};
    error.host = m_options.endpoint.host;
    error.port = m_options.endpoint.port;
    return error;
}

// Each write of QMqttClient is one packet; the identifier tells its answer from others'.
void MqttClient::QtMqttEngine::watchSent(QByteArrayView packet)
{
    const auto type = static_cast<mqtt::PacketType>(static_cast<quint8>(packet[0]) >> 4);
    if (type != mqtt::PacketType::Subscribe && type != mqtt::PacketType::Unsubscribe)
        return;
    const auto decoded = mqtt::decode(packet, {m_options.connect.version, mqtt::Sender::Client});
    if (!decoded)
        return;
    std::visit(base::overload{[this](const mqtt::Subscribe &p) { m_sentId = p.packetId; },
                              [this](const mqtt::Unsubscribe &p) { m_sentId = p.packetId; },
                              [](const auto &) {}},
               *decoded);
}

// Before QMqttClient sees it, so that what it tells then can be told in full.
void MqttClient::QtMqttEngine::watchReceived(QByteArrayView bytes)
{
    m_framer.append(bytes);
    const mqtt::DecodeContext context{m_options.connect.version, mqtt::Sender::Server};
    while (const auto packet = m_framer.next()) {
        const auto type = static_cast<mqtt::PacketType>(static_cast<quint8>((*packet)[0]) >> 4);
        if (type == mqtt::PacketType::Publish) {
            if (const auto publish = mqtt::decodePublish(*packet, context); !publish)
                noteFlaw(publish.error());
        } else if (const auto decoded = mqtt::decode(*packet, context)) {
            note(*decoded);
        } else {
            noteFlaw(decoded.error());
        }
    }
    if (!m_framer.isBroken() || m_violation)
        return;
    if (const auto decoded = mqtt::decode(m_framer.rest(), context); !decoded)
        noteFlaw(decoded.error());
}

// Closes the link when another service is on this port: QMqttClient may wait for the rest
// of what it takes for a packet, until our own time for CONNACK is over.
bool MqttClient::QtMqttEngine::refusesOtherService(QByteArrayView bytes)
{
    if (m_state != ClientState::Connecting)
        return false;
    m_beginning.append(bytes.first(qMin<qsizetype>(bytes.size(), 32 - m_beginning.size())));
    if (!mqtt::soundsLikeAnotherProtocol(m_beginning))
        return false;
    m_closingError = mqtt::Violation{mqtt::Violation::Kind::NotMqtt, {}, {}, {}, m_beginning};
    m_transport->close();
    return true;
}

void MqttClient::QtMqttEngine::noteFlaw(const mqtt::Flaw &flaw)
{
    if (m_violation)
        return;
    m_violation = mqtt::illFormedPacket(flaw);
    m_violation->beginning = m_beginning;
}

void MqttClient::QtMqttEngine::note(const mqtt::Packet &packet)
{
    std::visit(base::overload{
                       [this](const mqtt::Connack &connack) { m_connack = connack; },
                       [this](const mqtt::Suback &suback) {
                           const auto part = m_subscribes.take(suback.packetId);
                           if (!part.of)
                               return;
                           part.of->answer.reasons[part.index] =
                                   suback.reasons.value(0, mqtt::ReasonCode::UnspecifiedError);
                           part.of->answer.properties = suback.properties;
                           answered(part.of);
                       },
                       [this](const mqtt::Unsuback &unsuback) {
                           const auto part = m_unsubscribes.take(unsuback.packetId);
                           if (!part.of)
                               return;
                           if (!unsuback.reasons.isEmpty() && !part.of->answer.reasons.isEmpty())
                               part.of->answer.reasons[part.index] = unsuback.reasons.first();
                           answered(part.of);
                       },
                       [this](const mqtt::Auth &auth) { put(mqtt::AuthReceived{auth}); },
                       [this](const mqtt::Disconnect &disconnect) {
                           m_serverDisconnect = disconnect;
                           put(mqtt::DisconnectReceived{disconnect});
                       },
                       [](const auto &) {}},
               packet);
}

void MqttClient::QtMqttEngine::linkFailed(const net::LinkError &linkError)
{
    ClientError error = linkError;
    const bool closed = linkError.kind == net::LinkError::Kind::ClosedByPeer;
    const QByteArrayView rest = m_framer.rest();
    if (m_closingError)
        error = *m_closingError;
    else if (m_serverDisconnect)
        error = errorOfClient();
    else if (closed && !rest.isEmpty())
        error = ClosedMidPacket{static_cast<mqtt::PacketType>(static_cast<quint8>(rest[0]) >> 4),
                                rest.size(), mqtt::frameLength(rest).total};
    else if (closed && m_state == ClientState::Connecting)
        error = ClosedBeforeConnack{};
    else if (closed && m_state == ClientState::Connected
             && m_takeOver.linkEnded(since(m_connected)))
        error = TakenOver{};
    linkIsGone(error, mayGetBetter(error));
}

void MqttClient::QtMqttEngine::linkIsGone(const std::optional<ClientError> &error, bool mayRetry)
{
    m_connackTimer.stop();
    if (m_state == ClientState::Connected && since(m_connected) > longLink)
        m_attempt = 0;
    endClient();
    const bool retries = mayRetry && m_options.reconnect.enabled;
    if (error)
        put(*error);
    if (retries) {
        ++m_attempt;
        const auto delay = reconnectDelay(m_options.reconnect, m_attempt,
                                          QRandomGenerator::global()->generateDouble());
        setState(ClientState::Waiting);
        put(ReconnectNotice{delay, m_attempt});
        m_reconnectTimer.start(delay);
    } else {
        setState(ClientState::Disconnected);
    }
    refuseAll(mqtt::RequestError::Kind::ConnectionLost);
}

void MqttClient::QtMqttEngine::endClient()
{
    if (m_client)
        m_client->disconnect(this);
    // We may be within one of their signals.
    if (m_client)
        m_client.release()->deleteLater();
    if (m_device) {
        m_device->detach();
        m_device.release()->deleteLater();
    }
    m_unclaimed.reset();
}

} // namespace client
