// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/framing.h"
#include "app/mqtt/packets.h"
#include "app/net/transport.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace modem {

// The MQTT stack inside a simulated module: one connection to a real broker. The packet
// identifiers are those that the AT commands name, so unlike mqtt::Session it never makes its own.
class BrokerLink : public QObject
{
    Q_OBJECT

public:
    explicit BrokerLink(QObject *parent = nullptr);
    ~BrokerLink() override;

    void open(const net::EndpointOptions &endpoint);
    void connectMqtt(const mqtt::Connect &packet);
    void send(const mqtt::Packet &packet); // SUBSCRIBE, UNSUBSCRIBE, PUBLISH
    void disconnectMqtt();                 // DISCONNECT, then the link is closed
    void close();

signals:
    void opened();
    void answered(mqtt::ReasonCode reason); // CONNACK
    void acknowledged(const mqtt::Packet &packet);
    void messageArrived(const mqtt::Publish &message);
    void closed(); // after disconnectMqtt() and close()
    void failed(const net::LinkError &error);

private:
    void bytesArrived(QByteArrayView bytes);
    void packetArrived(const mqtt::Packet &packet);
    void publishArrived(const mqtt::Publish &message);
    void abandon(const net::LinkError &error);

    std::unique_ptr<net::Transport> m_transport;
    mqtt::Framer m_framer;
    mqtt::ProtocolVersion m_version = mqtt::ProtocolVersion::V311;
    QTimer m_ping;
    QSet<mqtt::PacketId> m_unreleased; // QoS 2 messages that were handed out already
};

} // namespace modem
