// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/oneanswer.h"

#include <utility>

namespace client {

OneAnswer::OneAnswer(IoThread &ioThread, base::WireTap *tap, QObject *parent)
    : QObject(parent), m_client(ioThread, tap, this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        giveUp({tr("The server let the connection in and then said nothing on %1.")
                        .arg(QString::fromUtf8(m_topic)),
                tr("Look in the cloud's console whether registration is switched on for this "
                   "product, and whether the device is registered already.")});
    });
    connect(&m_client, &MqttClient::connected, this, [this] {
        m_patience.start();
        emit connected();
    });
    // Told after the DISCONNECT, so that whoever is told may end this at once.
    connect(&m_client, &MqttClient::stateChanged, this, [this](ClientState state) {
        if (state == ClientState::Disconnected && m_answer)
            emit answered(*std::exchange(m_answer, std::nullopt));
    });
    connect(&m_client, &MqttClient::failed, this,
            [this](const ClientError &error) { giveUp(explain(error)); });
}

OneAnswer::~OneAnswer() = default;

void OneAnswer::fetch(const net::EndpointOptions &endpoint, const mqtt::Connect &connect,
                      const QByteArray &topic, std::chrono::milliseconds wait)
{
    m_topic = topic;
    m_patience.setInterval(wait);
    ConnectionOptions options;
    options.endpoint = endpoint;
    options.connect = connect;
    options.reconnect.enabled = false;
    m_client.connectToHost(options);
}

void OneAnswer::cancel()
{
    m_isOver = true;
    m_answer.reset();
    m_patience.stop();
    m_client.disconnectFromHost();
}

void OneAnswer::message(base::Direction direction, const base::Stamp &,
                        const mqtt::PublishView &publish)
{
    if (direction != base::Direction::In || publish.topic != m_topic)
        return;
    const QByteArray payload = publish.payload.toByteArray();
    QMetaObject::invokeMethod(
            this, [this, payload] { take(payload); }, Qt::QueuedConnection);
}

void OneAnswer::take(const QByteArray &payload)
{
    if (m_isOver)
        return;
    cancel();
    m_answer = payload;
}

void OneAnswer::giveUp(const Explanation &why)
{
    if (m_isOver)
        return;
    cancel();
    emit failed(why);
}

} // namespace client
