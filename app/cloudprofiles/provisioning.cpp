// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudprofiles/provisioning.h"

#include "app/base/overload.h"

#include <utility>

namespace cloudprofiles {

using client::ClientState;
using client::MqttClient;

Provisioning::Provisioning(client::IoThread &ioThread, base::WireTap *tap, QObject *parent)
    : QObject(parent), m_client(ioThread, tap, this)
{
    m_pause.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Provisioning::ask);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        giveUp({tr("The provisioning service let the connection in and then gave "
                   "no answer."),
                tr("Check ID scope and registration id, and look whether the "
                   "enrolment is switched "
                   "on.")});
    });
    connect(&m_client, &MqttClient::connected, this, [this] {
        mqtt::Subscribe subscribe;
        subscribe.subscriptions = {{clouds::provisioningFilter().toUtf8(), mqtt::QoS::AtLeastOnce}};
        m_client.subscribe(subscribe);
        m_patience.start();
        emit connected();
    });
    connect(&m_client, &MqttClient::subscribed, this, [this] { ask(); });
    // Told after the DISCONNECT, so that whoever is told may end this at once.
    connect(&m_client, &MqttClient::stateChanged, this, [this](ClientState state) {
        if (state == ClientState::Disconnected && m_login)
            emit assigned(*std::exchange(m_login, std::nullopt));
    });
    connect(&m_client, &MqttClient::failed, this,
            [this](const client::ClientError &error) { giveUp(client::explain(error)); });
}

void Provisioning::start(const net::EndpointOptions &endpoint, const mqtt::Connect &connect,
                         const clouds::Inputs &inputs, std::chrono::milliseconds wait)
{
    m_inputs = inputs;
    m_request = clouds::registerRequest(inputs);
    m_patience.setInterval(wait);
    client::ConnectionOptions options;
    options.endpoint = endpoint;
    options.connect = connect;
    options.reconnect.enabled = false;
    m_client.connectToHost(options);
}

void Provisioning::ask()
{
    mqtt::Publish publish;
    publish.topic = m_request.topic.toUtf8();
    publish.payload = m_request.payload;
    publish.qos = mqtt::QoS::AtLeastOnce;
    ++m_requests;
    m_client.publish(publish);
    m_patience.start();
}

void Provisioning::message(base::Direction direction, const base::Stamp &,
                           const mqtt::PublishView &publish)
{
    if (direction != base::Direction::In)
        return;
    const QString topic = QString::fromUtf8(publish.topic);
    const QByteArray payload = publish.payload.toByteArray();
    QMetaObject::invokeMethod(
            this, [this, topic, payload] { take(topic, payload); }, Qt::QueuedConnection);
}

void Provisioning::take(const QString &topic, const QByteArray &payload)
{
    if (m_isOver)
        return;
    std::visit(base::overload{[this](const clouds::ProvisioningRequest &next) { follow(next); },
                              [this](const clouds::Login &login) {
                                  end();
                                  m_login = login;
                              },
                              [this](const clouds::ProvisioningRefusal &refusal) {
                                  giveUp({clouds::describe(refusal),
                                          tr("Look at the enrolment in the portal: its key, and "
                                             "whether it leads to a hub.")});
                              }},
               clouds::nextStep(m_inputs, topic, payload, m_requests));
}

void Provisioning::follow(const clouds::ProvisioningRequest &request)
{
    m_patience.stop();
    m_request = request;
    m_pause.start(std::chrono::seconds(request.afterSeconds));
}

void Provisioning::end()
{
    m_isOver = true;
    m_pause.stop();
    m_patience.stop();
    m_client.disconnectFromHost();
}

void Provisioning::giveUp(const client::Explanation &why)
{
    if (m_isOver)
        return;
    end();
    emit failed(why);
}

} // namespace cloudprofiles
