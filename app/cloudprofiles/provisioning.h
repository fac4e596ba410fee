// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/client/wording.h"
#include "app/clouds/provisioning.h"
#include "app/mqtt/messagesink.h"

#include <QTimer>

#include <optional>

namespace cloudprofiles {

// Carries out the talk with Azure's provisioning service over one connection:
// subscribes, asks, and asks again until the device is assigned.
class Provisioning : public QObject, private mqtt::MessageSink
{
    Q_OBJECT

public:
    // Tap may be null; both must outlive it.
    Provisioning(client::IoThread &ioThread, base::WireTap *tap, QObject *parent = nullptr);

    // Once per object. `wait` is for each answer.
    void start(const net::EndpointOptions &endpoint, const mqtt::Connect &connect,
               const clouds::Inputs &inputs, std::chrono::milliseconds wait);

signals:
    void connected();
    // After the connection has been ended.
    void assigned(const clouds::Login &login);
    void failed(const client::Explanation &why);

private:
    void message(base::Direction direction, const base::Stamp &stamp,
                 const mqtt::PublishView &publish) override;
    void take(const QString &topic, const QByteArray &payload);
    void follow(const clouds::ProvisioningRequest &request);
    void ask();
    void giveUp(const client::Explanation &why);
    void end();

    clouds::Inputs m_inputs;
    clouds::ProvisioningRequest m_request; // the next, or the one just sent
    int m_requests = 0;
    QTimer m_pause;
    QTimer m_patience;
    bool m_isOver = false;
    std::optional<clouds::Login> m_login; // while the connection is being ended
    client::MqttClient m_client;          // last, so that it ends first
};

} // namespace cloudprofiles
