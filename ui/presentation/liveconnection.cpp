// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/liveconnection.h"

#include "app/client/iothread.h"
#include "app/cloudprofiles/renewal.h"
#include "app/inspector/capture.h"
#include "app/modem/carriertransport.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/modulelibrary.h"
#include "app/modem/moduletransport.h"
#include "app/profiles/brokerurl.h"
#include "app/profiles/sessionfile.h"
#include "ui/presentation/carrierlog.h"
#include "ui/presentation/framepulse.h"

#include <QCoreApplication>
#include <QPointer>

#include <vector>

namespace presentation {

using client::ClientState;

namespace {

constexpr int rateIntervalMs = 1000;

client::ReconnectPolicy reconnectPolicy(const profiles::Profile &profile)
{
    client::ReconnectPolicy policy;
    policy.enabled = profile.autoReconnect;
    policy.longest = std::chrono::seconds(qMax(1, profile.longestReconnectSeconds));
    return policy;
}

} // namespace

LiveConnection::LiveConnection(client::IoThread &ioThread, inspector::Capture &capture,
                               FramePulse &pulse, const profiles::Profile &profile,
                               const QString &sessions, QObject *parent)
    : QObject(parent), m_profile(profile), m_inbox([&pulse] { pulse.wake(); }),
      m_feed(capture.addConnection(profile.name, profile.version)),
      m_client(std::make_unique<client::MqttClient>(ioThread, m_feed.get(), &m_inbox))
{
    m_rateTimer.setInterval(rateIntervalMs);
    connect(&m_rateTimer, &QTimer::timeout, this, &LiveConnection::measureRate);
    connect(&pulse, &FramePulse::frame, this, &LiveConnection::takeMessages);
    connectClient();
    makeSessionFile(sessions);
    adoptProfileSubscriptions();
}

LiveConnection::~LiveConnection() = default;

void LiveConnection::connectClient()
{
    using client::MqttClient;
    MqttClient *client = m_client.get();
    connect(client, &MqttClient::stateChanged, this, &LiveConnection::onStateChanged);
    connect(client, &MqttClient::connected, this, &LiveConnection::onConnected);
    connect(client, &MqttClient::failed, this, &LiveConnection::onFailed);
    connect(client, &MqttClient::subscribed, this, &LiveConnection::onSubscribed);
    connect(client, &MqttClient::unsubscribed, this, &LiveConnection::onUnsubscribed);
    connect(client, &MqttClient::requestRefused, this, &LiveConnection::onRequestRefused);
    connect(client, &MqttClient::publishFinished, this, &LiveConnection::publishFinished);
    connect(client, &MqttClient::reconnectScheduled, this, &LiveConnection::reconnectScheduled);
    connect(client, &MqttClient::reauthenticated, this, &LiveConnection::reauthenticated);
    connect(client, &MqttClient::faultsChanged, this,
            [this](const QList<mqtt::PacketType> &held, int armed) {
                m_held = held;
                m_armedFaults = armed;
                emit faultsChanged();
            });
    connect(client, &MqttClient::sessionKeptChanged, this, [this](bool kept) {
        if (!kept || !m_sessionProblem)
            return;
        m_sessionProblem.reset();
        emit sessionProblemChanged();
    });
}

// Without a saved profile, or with a client identifier that is never the same, there is no session
// to come back to.
void LiveConnection::makeSessionFile(const QString &folder)
{
    if (folder.isEmpty() || m_profile.id.isEmpty())
        return;
    // Told on the I/O thread, and maybe after this is gone.
    const QPointer<LiveConnection> self(this);
    m_sessionFile = std::make_shared<profiles::SessionFile>(
            profiles::sessionFileName(folder, m_profile.id),
            [self, application = QCoreApplication::instance()](const storage::FileError &error) {
                QMetaObject::invokeMethod(
                        application,
                        [self, error] {
                            if (!self)
                                return;
                            self->m_sessionProblem = error;
                            emit self->sessionProblemChanged();
                        },
                        Qt::QueuedConnection);
            });
}

void LiveConnection::setProfile(const profiles::Profile &profile)
{
    m_profile = profile;
    adoptProfileSubscriptions();
    emit profileChanged();
}

QString LiveConnection::endpointText() const
{
    const QString url = profiles::brokerUrl(m_profile.endpoint);
    const net::EndpointOptions &endpoint = m_profile.endpoint;
    if (m_module && m_module->portName.isEmpty())
        return tr("%1 through %2").arg(url, m_module->moduleName);
    if (m_module)
        return tr("%1 through %2 on %3").arg(url, m_module->moduleName, m_module->portName);
    if (endpoint.kind != net::TransportKind::SerialModule)
        return url;
    const QString name = carrierModule().name();
    const QString module = name.isEmpty() ? endpoint.module.module : name;
    if (endpoint.module.isSimulated)
        return tr("%1 through %2, simulated").arg(url, module);
    if (endpoint.module.port.isEmpty())
        return tr("%1 through %2").arg(url, module);
    return tr("%1 through %2 on %3").arg(url, module, endpoint.module.port);
}

void LiveConnection::setModule(const ModuleRoute &route)
{
    if (m_module)
        disconnect(m_module->wire.get(), nullptr, this, nullptr);
    m_module = route;
    connect(route.wire.get(), &modem::ModuleWire::requestFailed, this,
            [this](quint64, const QString &cause, const QString &nextStep) {
                setProblem(client::Explanation{cause, nextStep});
            });
    m_client->setTransportFactory(
            [wire = route.wire, identity = route.identity](net::TransportKind, base::WireTap *) {
                return std::make_unique<modem::ModuleTransport>(wire, identity);
            });
}

// What MQTT 5 adds, no module's commands can say.
void LiveConnection::goThroughModule(client::ConnectionOptions &options)
{
    options.engine = client::EngineKind::Own;
    options.scram.reset();
    if (options.connect.version == mqtt::ProtocolVersion::V5) {
        options.connect.version = mqtt::ProtocolVersion::V311;
        options.connect.properties.clear();
        if (options.connect.will)
            options.connect.will->properties.clear();
    }
    options.renew = [renew = options.renew,
                     identity = m_module->identity](client::ConnectionOptions &own) {
        if (renew)
            renew(own);
        identity->connect = own.connect;
    };
}

// Without id where there is no description of it.
at::Catalog LiveConnection::carrierModule() const
{
    const QString &id = m_profile.endpoint.module.module;
    if (!m_modules)
        return modem::moduleCatalog(id).value_or(at::Catalog());
    const at::Catalog *module = m_modules->find(id);
    return module ? *module : at::Catalog();
}

modem::CarrierOptions LiveConnection::carrierOptions()
{
    const at::Catalog module = carrierModule();
    if (m_carrierLog)
        m_carrierLog->setModule(module);
    else
        m_carrierLog = std::make_shared<CarrierLog>(module);
    return {module, {}, [log = m_carrierLog](const base::Stamp &stamp, const at::ShowLine &line) {
                log->add(stamp, line);
            }};
}

messages::MessageSource LiveConnection::messageSource() const
{
    using Kind = messages::MessageSource::Kind;
    const net::EndpointOptions &endpoint = m_profile.endpoint;
    if (m_module)
        return {Kind::ModuleMqtt, m_module->moduleName, m_module->portName, false, {}};
    if (endpoint.kind != net::TransportKind::SerialModule)
        return {};
    const at::Catalog module = carrierModule();
    const at::Carrier *carrier = module.carrier(endpoint.module.carrier);
    return {Kind::ModuleTcp, module.name().isEmpty() ? endpoint.module.module : module.name(),
            endpoint.module.isSimulated ? QString() : endpoint.module.port,
            endpoint.module.isSimulated, carrier ? carrier->name : endpoint.module.carrier};
}

void LiveConnection::connectToHost(const profiles::Secrets &secrets)
{
    takeMessages(); // those of the connection before
    m_history.setSource(messageSource());
    setProblem(std::nullopt);
    dismissViolation();
    m_subscriptions.forgetRefusals(); // a person asks again, and may have been allowed meanwhile
    client::ConnectionOptions options{
            .endpoint = profiles::endpoint(m_profile, secrets),
            .connect = profiles::connectPacket(m_profile, secrets),
            .engine = m_profile.engine == profiles::Engine::QtMqtt ? client::EngineKind::QtMqtt
                                                                   : client::EngineKind::Own,
            .reconnect = reconnectPolicy(m_profile),
            .assignsTopicAliases = m_profile.properties.assignTopicAliases,
            .scram = profiles::scramCredentials(m_profile, secrets),
            .keeper = m_profile.freshClientId ? nullptr : m_sessionFile,
            .renew = cloudprofiles::renewalOf(m_profile, secrets)};
    if (m_module)
        goThroughModule(options);
    else if (options.endpoint.kind == net::TransportKind::SerialModule)
        m_client->setTransportFactory(modem::carrierFactory(carrierOptions()));
    else
        m_client->setTransportFactory(net::makeTransport);
    m_client->connectToHost(options);
}

void LiveConnection::disconnectFromHost(const mqtt::Disconnect &packet)
{
    m_client->disconnectFromHost(packet);
}

void LiveConnection::retryNow()
{
    m_client->retryNow();
}

bool LiveConnection::canReauthenticate() const
{
    return state() == ClientState::Connected && m_profile.version == mqtt::ProtocolVersion::V5
           && mqtt::scramHash(m_profile.properties.authenticationMethod.toUtf8());
}

void LiveConnection::reauthenticate()
{
    m_client->reauthenticate();
}

void LiveConnection::sendRaw(const QByteArray &bytes, const std::optional<mqtt::Fault> &fault)
{
    m_client->sendRaw(bytes, fault);
}

void LiveConnection::addFault(const mqtt::Fault &fault)
{
    m_client->addFault(fault);
}

void LiveConnection::clearFaults()
{
    m_client->clearFaults();
}

void LiveConnection::releaseHeld(std::optional<mqtt::PacketType> packet, int count)
{
    m_client->releaseHeld(packet, count);
}

void LiveConnection::dismissViolation()
{
    if (!m_violation)
        return;
    m_violation.reset();
    emit violationChanged();
}

client::RequestId LiveConnection::publish(const mqtt::Publish &publish)
{
    ++m_publishCount;
    return m_client->publish(publish);
}

void LiveConnection::subscribe(const mqtt::Subscription &subscription,
                               std::optional<quint32> identifier)
{
    SubscriptionEntry &entry = m_subscriptions.put(subscription, identifier);
    if (state() == ClientState::Connected)
        send(entry);
    else
        entry.state = SubscriptionState::Inactive;
    emit subscriptionsChanged();
}

void LiveConnection::send(SubscriptionEntry &entry)
{
    mqtt::Subscribe packet;
    packet.subscriptions = {entry.wanted};
    if (entry.identifier && m_profile.version == mqtt::ProtocolVersion::V5) {
        packet.properties.addNumber(mqtt::PropertyId::SubscriptionIdentifier, *entry.identifier);
    }
    entry.state = SubscriptionState::Pending;
    entry.refusal.clear();
    entry.request = m_client->subscribe(packet);
}

void LiveConnection::unsubscribe(const QByteArray &filter)
{
    SubscriptionEntry *entry = m_subscriptions.find(filter);
    if (!entry)
        return;
    const bool serverKnows = entry->state == SubscriptionState::Granted
                             || entry->state == SubscriptionState::Pending;
    if (serverKnows && state() == ClientState::Connected) {
        mqtt::Unsubscribe packet;
        packet.filters = {filter};
        entry->state = SubscriptionState::Ending;
        entry->request = m_client->unsubscribe(packet);
    } else {
        m_subscriptions.remove(filter);
    }
    emit subscriptionsChanged();
}

void LiveConnection::setMuted(const QByteArray &filter, bool muted)
{
    if (SubscriptionEntry *entry = m_subscriptions.find(filter)) {
        entry->muted = muted;
        emit subscriptionsChanged();
    }
}

void LiveConnection::setColor(const QByteArray &filter, const QString &color)
{
    if (SubscriptionEntry *entry = m_subscriptions.find(filter)) {
        entry->ownColor = color;
        emit subscriptionsChanged();
    }
}

void LiveConnection::clearMessages()
{
    m_history.clear();
    emit messagesChanged();
}

client::RequestId LiveConnection::ask(const mqtt::Subscription &subscription)
{
    mqtt::Subscribe packet;
    packet.subscriptions = {subscription};
    return m_client->subscribe(packet);
}

client::RequestId LiveConnection::endAsking(const QByteArray &filter)
{
    mqtt::Unsubscribe packet;
    packet.filters = {filter};
    return m_client->unsubscribe(packet);
}

void LiveConnection::takeMessages()
{
    messages::Batch batch = m_inbox.take();
    if (batch.isEmpty()) {
        if (m_history.hasLostRows())
            emit messagesChanged();
        return;
    }
    m_rateCount += batch.size() + batch.dropped;
    if (!m_rateTimer.isActive()) {
        m_rateClock.start();
        m_rateTimer.start();
    }
    countForSubscriptions(batch);
    m_history.append(std::move(batch));
    emit messagesChanged();
}

void LiveConnection::countForSubscriptions(const messages::Batch &batch)
{
    if (m_subscriptions.size() == 0)
        return;
    std::vector<quint64> byTopic;
    for (const auto &chunk : batch.chunks) {
        byTopic.assign(chunk->topicCount(), 0);
        for (quint32 row = 0; row < chunk->size(); ++row) {
            if (chunk->directionAt(row) == base::Direction::In)
                ++byTopic[chunk->topicIndexAt(row)];
        }
        for (quint32 topic = 0; topic < chunk->topicCount(); ++topic) {
            if (byTopic[topic] > 0)
                m_subscriptions.count(chunk->topic(topic), byTopic[topic]);
        }
    }
    emit subscriptionCountsChanged();
}

void LiveConnection::measureRate()
{
    const double seconds = double(m_rateClock.restart()) / 1000.0;
    m_messagesPerSecond = seconds > 0 ? double(m_rateCount) / seconds : 0;
    m_publishesPerSecond = seconds > 0 ? double(m_publishCount) / seconds : 0;
    m_publishCount = 0;
    if (m_rateCount == 0)
        m_rateTimer.stop(); // an idle connection wakes nobody
    m_rateCount = 0;
    emit rateChanged();
}

void LiveConnection::setProblem(std::optional<client::Explanation> problem)
{
    if (!problem && !m_problem)
        return;
    m_problem = std::move(problem);
    if (!m_problem)
        m_remedy.clear();
    emit problemChanged();
}

void LiveConnection::setRemedy(const QString &text)
{
    if (m_remedy == text)
        return;
    m_remedy = text;
    emit remedyChanged();
}

void LiveConnection::adoptProfileSubscriptions()
{
    const QList<mqtt::Subscription> wanted = profiles::subscriptions(m_profile);
    for (const mqtt::Subscription &subscription : wanted) {
        if (!m_subscriptions.find(subscription.filter))
            m_subscriptions.put(subscription, std::nullopt);
    }
    for (const profiles::SavedSubscription &saved : std::as_const(m_profile.subscriptions)) {
        if (SubscriptionEntry *entry = m_subscriptions.find(saved.filter.toUtf8()))
            entry->ownColor = saved.colour;
    }
    emit subscriptionsChanged();
}

void LiveConnection::onStateChanged(ClientState state)
{
    if (state == ClientState::OpeningLink)
        m_connectClock.start();
    if (state == ClientState::Disconnected || state == ClientState::Waiting) {
        m_subscriptions.linkLost();
        emit subscriptionsChanged();
    }
    emit stateChanged(state);
}

void LiveConnection::onConnected(const mqtt::Connack &connack)
{
    m_connectDuration = std::chrono::milliseconds(m_connectClock.elapsed());
    m_connack = connack;
    setProblem(std::nullopt);
    subscribeAll(connack.sessionPresent);
}

void LiveConnection::subscribeAll(bool sessionPresent)
{
    for (SubscriptionEntry &entry : m_subscriptions.entries()) {
        if (entry.state == SubscriptionState::Refused)
            continue; // the server's answer stands until a person asks again
        // The server kept it with the session; asking again would send retained messages again.
        if (sessionPresent && entry.granted)
            entry.setGranted(*entry.granted);
        else
            send(entry);
    }
    emit subscriptionsChanged();
}

void LiveConnection::onFailed(const client::ClientError &error)
{
    setProblem(client::explain(error));
    if (std::holds_alternative<client::Violation>(error)) {
        m_violation = m_problem;
        emit violationChanged();
    }
}

void LiveConnection::onSubscribed(client::RequestId request, const mqtt::Suback &suback)
{
    SubscriptionEntry *entry = m_subscriptions.findRequest(request);
    if (!entry) {
        emit askAnswered(request, suback);
        return;
    }
    entry->request = 0;
    const mqtt::ReasonCode reason = suback.reasons.value(0, mqtt::ReasonCode::UnspecifiedError);
    if (mqtt::isFailure(reason)) {
        entry->state = SubscriptionState::Refused;
        entry->granted.reset();
        entry->refusal = client::describe(mqtt::PacketType::Suback, m_profile.version, reason);
        if (const auto words = suback.properties.view().text(mqtt::PropertyId::ReasonString))
            entry->refusal += QStringLiteral(": ") + QString::fromUtf8(*words);
    } else {
        entry->setGranted(static_cast<mqtt::QoS>(reason)); // 3.9.3: the codes are the levels
    }
    emit subscriptionsChanged();
}

void LiveConnection::onUnsubscribed(client::RequestId request)
{
    if (const SubscriptionEntry *entry = m_subscriptions.findRequest(request)) {
        m_subscriptions.remove(QByteArray(entry->wanted.filter));
        emit subscriptionsChanged();
    }
}

void LiveConnection::onRequestRefused(client::RequestId request, const client::RequestError &error)
{
    SubscriptionEntry *entry = m_subscriptions.findRequest(request);
    if (!entry) {
        emit publishRefused(request, client::describe(error));
        return;
    }
    entry->request = 0;
    using Kind = client::RequestError::Kind;
    if (error.kind == Kind::ConnectionLost || error.kind == Kind::NotConnected) {
        entry->state = SubscriptionState::Inactive; // nobody said no: the next link asks again
    } else {
        entry->state = SubscriptionState::Refused;
        entry->refusal = client::describe(error);
    }
    emit subscriptionsChanged();
}

} // namespace presentation
