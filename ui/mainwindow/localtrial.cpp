// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/localtrial.h"

#include "app/mqtt/packets.h"
#include "ui/presentation/brokerservice.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"

#include <QCoreApplication>

namespace ui {

namespace {

const auto trialId = QStringLiteral("local-broker-trial");
constexpr int messagesPublished = 4;

QList<mqtt::Publish> trialMessages()
{
    mqtt::Publish json;
    json.topic = "demo/room/climate";
    json.payload = R"({"temperature":21.50,"humidity":48,"unit":"°C"})";
    json.qos = mqtt::QoS::AtLeastOnce;
    json.properties.addText(mqtt::PropertyId::ContentType, "application/json");
    mqtt::Publish bytes;
    bytes.topic = "demo/meter/frame";
    bytes.payload = QByteArray::fromHex("681122334455666891083333343333333333e916");
    mqtt::Publish chinese;
    chinese.topic = "demo/显示屏/文本";
    chinese.payload = "你好，MQTT！温度 21.5 摄氏度";
    chinese.qos = mqtt::QoS::ExactlyOnce;
    mqtt::Publish retained;
    retained.topic = "demo/room/state";
    retained.payload = "online";
    retained.retain = true;
    return {json, bytes, chinese, retained};
}

} // namespace

std::vector<Step> LocalTrial::steps()
{
    return {{QStringLiteral("start the local broker"), [this] { startBroker(); },
             [this] { return m_services.broker.state() == presentation::BrokerState::Running; }},
            {QStringLiteral("connect"), [this] { openConnection(); },
             [this] { return isConnected(); }},
            {QStringLiteral("subscribe"), [this] { subscribe(); },
             [this] { return isSubscribed(); }},
            {QStringLiteral("publish"), [this] { publish(); }, [this] { return hasMessages(); }}};
}

presentation::LiveConnection *LocalTrial::connection() const
{
    return m_services.connections.find(trialId);
}

void LocalTrial::startBroker()
{
    if (m_services.broker.state() != presentation::BrokerState::Stopped)
        return;
    broker::ListenOptions options;
    options.port = 0; // any free one: 1883 may belong to somebody
    m_services.broker.start(options);
}

void LocalTrial::openConnection()
{
    profiles::Profile profile;
    profile.id = trialId;
    profile.name = QCoreApplication::translate("ui::LocalTrial", "Local broker");
    profile.clientId = profiles::generatedClientId();
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = m_services.broker.port();
    presentation::LiveConnection *connection = m_services.connections.openUnsaved(profile);
    connection->setProfile(profile); // the broker may have another port than the last time
    if (connection->state() != client::ClientState::Connected)
        m_services.connections.connectToHost(*connection);
}

bool LocalTrial::isConnected() const
{
    return connection() && connection()->state() == client::ClientState::Connected;
}

void LocalTrial::subscribe()
{
    mqtt::Subscription subscription;
    subscription.filter = "demo/#";
    subscription.qos = mqtt::QoS::ExactlyOnce;
    connection()->subscribe(subscription);
}

bool LocalTrial::isSubscribed() const
{
    const presentation::SubscriptionEntry *entry =
            connection() ? connection()->subscriptions().find("demo/#") : nullptr;
    return entry && entry->state == presentation::SubscriptionState::Granted;
}

void LocalTrial::publish()
{
    for (const mqtt::Publish &message : trialMessages())
        connection()->publish(message);
}

bool LocalTrial::hasMessages() const
{
    // Each stands twice: as sent, and as it came back.
    return connection() && connection()->store().size() >= 2 * messagesPublished;
}

} // namespace ui
