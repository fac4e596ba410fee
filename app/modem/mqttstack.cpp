// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/mqttstack.h"

#include "app/base/overload.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"

#include <utility>

namespace modem {

namespace {

mqtt::PacketId idOf(const mqtt::Packet &packet)
{
    return std::visit(
            base::overload{[](const mqtt::Publish &message) {
                               return message.qos == mqtt::QoS::AtMostOnce ? mqtt::PacketId(0)
                                                                           : message.packetId;
                           },
                           [](const mqtt::Subscribe &request) { return request.packetId; },
                           [](const mqtt::Unsubscribe &request) { return request.packetId; },
                           [](const auto &) { return mqtt::PacketId(0); }},
            packet);
}

} // namespace

MqttStack::MqttStack(const ModuleConditions &conditions, QObject *parent)
    : QObject(parent), m_conditions(conditions), m_link(conditions)
{
    m_connectTimer.setSingleShot(true);
    connect(&m_ping, &QTimer::timeout, this, [this] { write(mqtt::Pingreq{}); });
    connect(&m_connectTimer, &QTimer::timeout, &m_link, &ModuleLink::breakOff);
    connect(&m_link, &ModuleLink::received, this, &MqttStack::bytesArrived);
    connect(&m_link, &ModuleLink::ended, this, &MqttStack::linkEnded);
}

MqttStack::~MqttStack() = default;

void MqttStack::open(const QByteArray &host, quint16 port, bool tls,
                     ModuleLink::OpenCallback opened)
{
    m_framer.reset();
    m_unreleased.clear();
    m_state = State::Opening;
    m_link.open(host, port, tls, [this, opened = std::move(opened)](LinkFailure failure) {
        m_state = failure == LinkFailure::None ? State::Open : State::Closed;
        if (m_state == State::Open)
            m_connectTimer.start(m_conditions.connectWithin);
        opened(failure);
    });
}

void MqttStack::connectMqtt(const mqtt::Connect &packet,
                            std::function<void(std::optional<int>)> answered)
{
    m_connectTimer.stop();
    m_state = State::Connecting;
    m_version = packet.version;
    m_connected = std::move(answered);
    if (m_conditions.faults.refusal > 0) {
        QMetaObject::invokeMethod(
                this,
                [this, code = m_conditions.faults.refusal] {
                    connackArrived({false, static_cast<mqtt::ReasonCode>(code), {}});
                    m_link.breakOff(); // as a broker does after refusing
                },
                Qt::QueuedConnection);
        return;
    }
    write(packet);
    if (packet.keepAlive > 0)
        m_ping.start(packet.keepAlive * 1000 * 3 / 4);
}

void MqttStack::openAndConnect(const QByteArray &host, quint16 port, bool tls,
                               const mqtt::Connect &packet, std::function<void(Outcome)> connected)
{
    open(host, port, tls, [this, packet, connected = std::move(connected)](LinkFailure failure) {
        if (failure != LinkFailure::None)
            return connected({failure, 0});
        connectMqtt(packet, [this, connected](std::optional<int> code) {
            if (code && *code == 0)
                return connected({});
            abort();
            connected({code ? LinkFailure::None : LinkFailure::ClosedByPeer, code.value_or(0)});
        });
    });
}

void MqttStack::send(const mqtt::Packet &packet, Answered answered)
{
    if (m_state != State::Connected) {
        answered(nullptr);
        return;
    }
    write(packet);
    const mqtt::PacketId id = idOf(packet);
    if (id == 0)
        answered(&packet);
    else
        m_pending.insert(id, std::move(answered));
}

void MqttStack::disconnectMqtt(std::function<void()> closed)
{
    m_connectTimer.stop();
    m_ping.stop();
    m_connected = {};
    if (m_state == State::Connected)
        write(mqtt::Disconnect{});
    m_state = State::Disconnecting;
    m_link.close([this, closed = std::move(closed)] {
        m_state = State::Closed;
        forgetPending();
        closed();
    });
}

void MqttStack::abort()
{
    m_connectTimer.stop();
    m_ping.stop();
    m_connected = {};
    m_state = State::Closed;
    m_link.abort();
    forgetPending();
}

mqtt::PacketId MqttStack::nextId()
{
    do
        ++m_lastId;
    while (m_lastId == 0 || m_pending.contains(m_lastId));
    return m_lastId;
}

void MqttStack::write(const mqtt::Packet &packet)
{
    m_link.write(mqtt::encode(packet, m_version));
}

void MqttStack::bytesArrived(QByteArrayView bytes)
{
    m_framer.append(bytes);
    while (const auto frame = m_framer.next()) {
        const auto packet = mqtt::decode(*frame, {m_version, mqtt::Sender::Server});
        if (!packet) {
            m_link.breakOff();
            return;
        }
        packetArrived(*packet);
        if (m_state == State::Closed)
            return;
    }
    if (m_framer.isBroken())
        m_link.breakOff();
}

void MqttStack::packetArrived(const mqtt::Packet &packet)
{
    std::visit(base::overload{
                       [this](const mqtt::Connack &connack) { connackArrived(connack); },
                       [this](const mqtt::Publish &message) { publishArrived(message); },
                       [this](const mqtt::Pubrec &pubrec) {
                           write(mqtt::Pubrel{pubrec.packetId, mqtt::ReasonCode::Success, {}});
                           if (pubrecArrived)
                               pubrecArrived(pubrec.packetId);
                       },
                       [this](const mqtt::Pubrel &pubrel) {
                           m_unreleased.remove(pubrel.packetId);
                           write(mqtt::Pubcomp{pubrel.packetId, mqtt::ReasonCode::Success, {}});
                       },
                       [this, &packet](const mqtt::Suback &suback) {
                           answer(suback.packetId, packet);
                       },
                       [this, &packet](const mqtt::Unsuback &unsuback) {
                           answer(unsuback.packetId, packet);
                       },
                       [this, &packet](const mqtt::Puback &puback) {
                           answer(puback.packetId, packet);
                       },
                       [this, &packet](const mqtt::Pubcomp &pubcomp) {
                           answer(pubcomp.packetId, packet);
                       },
                       [](const auto &) {},
               },
               packet);
}

void MqttStack::connackArrived(const mqtt::Connack &connack)
{
    if (m_state != State::Connecting)
        return;
    const bool accepted = connack.reason == mqtt::ReasonCode::Success;
    m_state = accepted ? State::Connected : State::Open;
    if (!accepted)
        m_ping.stop();
    if (const auto connected = std::exchange(m_connected, {}))
        connected(static_cast<int>(connack.reason));
}

void MqttStack::publishArrived(const mqtt::Publish &message)
{
    if (message.qos == mqtt::QoS::AtLeastOnce)
        write(mqtt::Puback{message.packetId, mqtt::ReasonCode::Success, {}});
    if (message.qos == mqtt::QoS::ExactlyOnce) {
        write(mqtt::Pubrec{message.packetId, mqtt::ReasonCode::Success, {}});
        if (m_unreleased.contains(message.packetId))
            return;
        m_unreleased.insert(message.packetId);
    }
    emit messageArrived(message);
}

void MqttStack::answer(mqtt::PacketId id, const mqtt::Packet &packet)
{
    if (const Answered answered = m_pending.take(id))
        answered(&packet);
}

void MqttStack::linkEnded()
{
    m_connectTimer.stop();
    m_ping.stop();
    const State before = std::exchange(m_state, State::Closed);
    if (const auto connected = std::exchange(m_connected, {})) {
        forgetPending();
        connected(std::nullopt);
        return;
    }
    forgetPending();
    emit lost(before == State::Connected);
}

void MqttStack::forgetPending()
{
    for (const Answered &answered : std::exchange(m_pending, {}))
        answered(nullptr);
}

} // namespace modem
