// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/brokerlink.h"

#include "app/base/overload.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"

namespace modem {

BrokerLink::BrokerLink(QObject *parent) : QObject(parent)
{
    connect(&m_ping, &QTimer::timeout, this, [this] { send(mqtt::Pingreq{}); });
}

BrokerLink::~BrokerLink()
{
    if (m_transport)
        m_transport->disconnect(this);
}

void BrokerLink::open(const net::EndpointOptions &endpoint)
{
    m_framer.reset();
    m_unreleased.clear();
    m_transport = net::makeTransport(endpoint.kind, nullptr);
    connect(m_transport.get(), &net::Transport::opened, this, &BrokerLink::opened);
    connect(m_transport.get(), &net::Transport::received, this,
            [this](const base::Stamp &, QByteArrayView bytes) { bytesArrived(bytes); });
    connect(m_transport.get(), &net::Transport::closed, this, [this] {
        m_ping.stop();
        emit closed();
    });
    connect(m_transport.get(), &net::Transport::failed, this, [this](const net::LinkError &error) {
        m_ping.stop();
        emit failed(error);
    });
    m_transport->open(endpoint);
}

void BrokerLink::connectMqtt(const mqtt::Connect &packet)
{
    m_version = packet.version;
    send(packet);
    if (packet.keepAlive > 0)
        m_ping.start(packet.keepAlive * 1000 * 3 / 4);
}

void BrokerLink::send(const mqtt::Packet &packet)
{
    m_transport->write(mqtt::encode(packet, m_version));
}

void BrokerLink::disconnectMqtt()
{
    send(mqtt::Disconnect{});
    close();
}

void BrokerLink::close()
{
    m_ping.stop();
    m_transport->close();
}

void BrokerLink::bytesArrived(QByteArrayView bytes)
{
    m_framer.append(bytes);
    while (const auto frame = m_framer.next()) {
        const auto packet = mqtt::decode(*frame, {m_version, mqtt::Sender::Server});
        if (!packet) {
            abandon({net::LinkError::Kind::Other, QStringLiteral("ill-formed packet")});
            return;
        }
        packetArrived(*packet);
    }
    if (m_framer.isBroken())
        abandon({net::LinkError::Kind::Other, QStringLiteral("not MQTT")});
}

void BrokerLink::packetArrived(const mqtt::Packet &packet)
{
    std::visit(base::overload{
                       [this](const mqtt::Connack &connack) { emit answered(connack.reason); },
                       [this](const mqtt::Publish &message) { publishArrived(message); },
                       [this](const mqtt::Pubrec &pubrec) {
                           send(mqtt::Pubrel{pubrec.packetId, mqtt::ReasonCode::Success, {}});
                       },
                       [this](const mqtt::Pubrel &pubrel) {
                           m_unreleased.remove(pubrel.packetId);
                           send(mqtt::Pubcomp{pubrel.packetId, mqtt::ReasonCode::Success, {}});
                       },
                       [](const mqtt::Pingresp &) {},
                       [this, &packet](const auto &) { emit acknowledged(packet); },
               },
               packet);
}

void BrokerLink::publishArrived(const mqtt::Publish &message)
{
    if (message.qos == mqtt::QoS::AtLeastOnce)
        send(mqtt::Puback{message.packetId, mqtt::ReasonCode::Success, {}});
    if (message.qos == mqtt::QoS::ExactlyOnce) {
        send(mqtt::Pubrec{message.packetId, mqtt::ReasonCode::Success, {}});
        if (m_unreleased.contains(message.packetId))
            return;
        m_unreleased.insert(message.packetId);
    }
    emit messageArrived(message);
}

void BrokerLink::abandon(const net::LinkError &error)
{
    m_ping.stop();
    m_transport->disconnect(this);
    m_transport->abort();
    emit failed(error);
}

} // namespace modem
