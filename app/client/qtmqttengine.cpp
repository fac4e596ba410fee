// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/qtmqttengine.h"

#include "app/client/qtmqttvalues.h"
#include "app/client/transportdevice.h"

#include <algorithm>

namespace client {

namespace {

using RequestKind = mqtt::RequestError::Kind;

bool isRequest(const Command &command)
{
    return !std::holds_alternative<ConnectCommand>(command)
           && !std::holds_alternative<DisconnectCommand>(command)
           && !std::holds_alternative<DropLinkCommand>(command)
           && !std::holds_alternative<RetryCommand>(command);
}

// Raw bytes go out past the client, as soon as there is a link.
bool isRaw(const Command &command)
{
    return std::holds_alternative<RawCommand>(command);
}

} // namespace

MqttClient::QtMqttEngine::QtMqttEngine(MqttClient &owner, base::WireTap *tap,
                                       mqtt::MessageSink *sink)
    : Engine(owner), m_tap(tap), m_sink(sink), m_connackTimer(this), m_reconnectTimer(this)
{
    m_connackTimer.setSingleShot(true);
    m_reconnectTimer.setSingleShot(true);
    connect(&m_reconnectTimer, &QTimer::timeout, this, [this] { openLink(); });
    connect(&m_connackTimer, &QTimer::timeout, this, [this] {
        m_closingError = ConnackTimeout{};
        m_transport->close();
    });
}

MqttClient::QtMqttEngine::~QtMqttEngine() = default;

void MqttClient::QtMqttEngine::shutDown(QThread *thread)
{
    m_connackTimer.stop();
    m_reconnectTimer.stop();
    if (m_transport) {
        m_transport->disconnect(this);
        m_transport->abort();
    }
    endClient();
    m_transport.reset();
    moveToThread(thread);
}

void MqttClient::QtMqttEngine::work()
{
    std::vector<Command> commands;
    m_commands.takeAll(commands);
    for (Command &command : commands) {
        const bool waits = m_state == ClientState::OpeningLink
                           || (m_state == ClientState::Connecting && !isRaw(command));
        if (waits && isRequest(command))
            m_held.push_back(std::move(command));
        else
            carryOut(command);
    }
}

void MqttClient::QtMqttEngine::carryOut(Command &command)
{
    std::visit([this](auto &alternative) { carryOut(alternative); }, command);
}

void MqttClient::QtMqttEngine::carryOut(ConnectCommand &command)
{
    m_reconnectTimer.stop();
    if (m_transport) {
        m_transport->disconnect(this);
        m_transport->abort();
    }
    endClient();
    refuseAll(RequestKind::ConnectionLost);
    m_options = std::move(*command.options);
    m_attempt = 0;
    m_takeOver.reset();
    makeTransport(command.factory);
    openLink();
}

void MqttClient::QtMqttEngine::carryOut(DisconnectCommand &)
{
    switch (m_state) {
    case ClientState::Waiting:
        m_reconnectTimer.stop();
        linkIsGone(std::nullopt, false);
        return;
    case ClientState::OpeningLink:
    case ClientState::Connecting:
        setState(ClientState::Disconnecting);
        m_transport->abort();
        return;
    case ClientState::Connected:
        setState(ClientState::Disconnecting);
        m_client->disconnectFromHost(); // sends DISCONNECT without reason or properties, and closes
        return;
    case ClientState::Disconnected:
    case ClientState::Disconnecting:
        return;
    }
}

void MqttClient::QtMqttEngine::carryOut(DropLinkCommand &)
{
    if (m_state == ClientState::OpeningLink || m_state == ClientState::Connecting
        || m_state == ClientState::Connected) {
        m_closingMayRetry = true;
        m_transport->abort();
    }
}

void MqttClient::QtMqttEngine::carryOut(PublishCommand &command)
{
    if (m_state != ClientState::Connected)
        return refuse(command.request, RequestKind::NotConnected);
    const mqtt::Publish &publish = command.publish;
    const qint32 id = m_client->publish(QMqttTopicName(QString::fromUtf8(publish.topic)),
                                        publishProperties(publish.properties), publish.payload,
                                        static_cast<quint8>(publish.qos), publish.retain);
    if (id < 0)
        return refuse(command.request, RequestKind::InvalidTopic);
    deliver(publish, base::Direction::Out);
    if (publish.qos == mqtt::QoS::AtMostOnce)
        put(PublishesFinished{{{command.request, mqtt::ReasonCode::Success, {}}}});
    else
        m_publishes.insert(id, command.request);
}

void MqttClient::QtMqttEngine::carryOut(SubscribeCommand &command)
{
    if (m_state != ClientState::Connected)
        return refuse(command.request, RequestKind::NotConnected);
    auto asked = std::make_shared<Asked<mqtt::Suback>>();
    asked->request = command.request;
    asked->waiting = command.subscribe.subscriptions.size();
    for (const mqtt::Subscription &wanted : command.subscribe.subscriptions) {
        const qsizetype index = asked->answer.reasons.size();
        asked->answer.reasons.append(mqtt::ReasonCode::TopicFilterInvalid);
        m_sentId = 0;
        QMqttSubscription *subscription =
                m_client->subscribe(QMqttTopicFilter(QString::fromUtf8(wanted.filter)),
                                    subscriptionProperties(wanted, command.subscribe.properties),
                                    static_cast<quint8>(wanted.qos));
        listenTo(subscription);
        if (m_sentId != 0) {
            m_subscribes.insert(m_sentId, {asked, index});
            continue;
        }
        // Nothing was sent: it has this one already, or refuses the filter.
        if (subscription)
            asked->answer.reasons[index] = static_cast<mqtt::ReasonCode>(subscription->qos());
        answered(asked);
    }
}

void MqttClient::QtMqttEngine::carryOut(UnsubscribeCommand &command)
{
    if (m_state != ClientState::Connected)
        return refuse(command.request, RequestKind::NotConnected);
    auto asked = std::make_shared<Asked<mqtt::Unsuback>>();
    asked->request = command.request;
    asked->waiting = command.unsubscribe.filters.size();
    const bool v5 = m_options.connect.version == mqtt::ProtocolVersion::V5;
    for (const QByteArray &filter : command.unsubscribe.filters) {
        const qsizetype index = asked->answer.reasons.size();
        if (v5)
            asked->answer.reasons.append(mqtt::ReasonCode::NoSubscriptionExisted);
        m_sentId = 0;
        m_client->unsubscribe(QMqttTopicFilter(QString::fromUtf8(filter)));
        if (m_sentId != 0)
            m_unsubscribes.insert(m_sentId, {asked, index});
        else
            answered(asked); // it knows of no such subscription and sends nothing
    }
}

void MqttClient::QtMqttEngine::carryOut(AuthCommand &command)
{
    if (m_client)
        m_client->authenticate(authenticationProperties(command.auth));
}

// SCRAM is our own; QMqttClient has none.
void MqttClient::QtMqttEngine::carryOut(ReauthenticateCommand &command)
{
    refuse(command.request, RequestKind::NotInThisVersion);
}

void MqttClient::QtMqttEngine::carryOut(RetryCommand &)
{
    if (m_state != ClientState::Waiting)
        return;
    m_reconnectTimer.stop();
    openLink();
}

void MqttClient::QtMqttEngine::carryOut(RawCommand &command)
{
    if (m_transport)
        m_transport->write(command.bytes);
}

void MqttClient::QtMqttEngine::answered(const std::shared_ptr<Asked<mqtt::Suback>> &asked)
{
    if (--asked->waiting == 0)
        put(mqtt::SubscribeAnswered{asked->request, asked->answer});
}

void MqttClient::QtMqttEngine::answered(const std::shared_ptr<Asked<mqtt::Unsuback>> &asked)
{
    if (--asked->waiting == 0)
        put(mqtt::UnsubscribeAnswered{asked->request, asked->answer});
}

void MqttClient::QtMqttEngine::deliver(const mqtt::Publish &publish, base::Direction direction)
{
    if (!m_sink)
        return;
    m_sink->message(direction, base::Stamp::now(),
                    {publish.topic, publish.payload, publish.qos, publish.retain, publish.dup,
                     publish.packetId, publish.properties.view()});
}

void MqttClient::QtMqttEngine::deliverUnclaimed()
{
    if (const auto publish = std::exchange(m_unclaimed, std::nullopt))
        deliver(*publish, base::Direction::In);
}

// The client tells topic and payload of every message; the rest comes with those subscriptions that
// match, one or several times.
void MqttClient::QtMqttEngine::listenTo(QMqttSubscription *subscription)
{
    if (!subscription)
        return;
    disconnect(subscription, &QMqttSubscription::messageReceived, this, nullptr);
    connect(subscription, &QMqttSubscription::messageReceived, this,
            [this](const QMqttMessage &message) {
                if (std::exchange(m_unclaimed, std::nullopt))
                    deliver(publishOf(message), base::Direction::In);
            });
}

void MqttClient::QtMqttEngine::messageSent(qint32 id, mqtt::ReasonCode reason)
{
    if (const RequestId request = m_publishes.take(id))
        put(PublishesFinished{{{request, reason, {}}}});
}

void MqttClient::QtMqttEngine::setState(ClientState state)
{
    if (m_state == state)
        return;
    m_state = state;
    put(StateNotice{state});
}

void MqttClient::QtMqttEngine::refuse(RequestId request, mqtt::RequestError::Kind kind)
{
    put(mqtt::RequestRefused{request, {kind}});
}

// It keeps nothing for the next link, so every request ends with this one.
void MqttClient::QtMqttEngine::refuseAll(mqtt::RequestError::Kind kind)
{
    QList<RequestId> requests = m_publishes.values();
    for (const auto &part : std::as_const(m_subscribes))
        requests.append(part.of->request);
    for (const auto &part : std::as_const(m_unsubscribes))
        requests.append(part.of->request);
    m_publishes.clear();
    m_subscribes.clear();
    m_unsubscribes.clear();
    std::sort(requests.begin(), requests.end());
    requests.erase(std::unique(requests.begin(), requests.end()), requests.end());
    for (const RequestId request : std::as_const(requests))
        refuse(request, kind);
    std::vector<Command> held;
    held.swap(m_held);
    for (Command &command : held)
        carryOut(command);
}

} // namespace client
