// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/modulelink.h"
#include "app/mqtt/framing.h"
#include "app/mqtt/packets.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace modem {

// The MQTT stack inside a simulated module: one connection to a real broker. The packet identifiers
// are those that the AT commands name, or nextId() where the module chooses; so unlike
// mqtt::Session it never makes its own. Callbacks are called once; with nothing when the link ended
// before the answer.
class MqttStack : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Closed,
        Opening,
        Open, // TCP or TLS, no CONNECT yet
        Connecting,
        Connected,
        Disconnecting
    };
    using Answered = std::function<void(const mqtt::Packet *packet)>;

    explicit MqttStack(const ModuleConditions &conditions, QObject *parent = nullptr);
    ~MqttStack() override;

    State state() const { return m_state; }
    bool isConnected() const { return m_state == State::Connected; }

    void open(const QByteArray &host, quint16 port, bool tls, ModuleLink::OpenCallback opened);
    // 0 accepted, 1 to 5 as CONNACK has it, nothing: the link ended.
    void connectMqtt(const mqtt::Connect &packet, std::function<void(std::optional<int>)> answered);
    // Both in one, where the module has one command for them.
    struct Outcome
    {
        LinkFailure failure = LinkFailure::None;
        int refusal = 0; // CONNACK's code
        bool ok() const { return failure == LinkFailure::None && refusal == 0; }
    };
    void openAndConnect(const QByteArray &host, quint16 port, bool tls, const mqtt::Connect &packet,
                        std::function<void(Outcome)> connected);
    // A SUBSCRIBE, UNSUBSCRIBE or PUBLISH whose answer is SUBACK, UNSUBACK, PUBACK or PUBCOMP. QoS
    // 0 is answered at once, with the packet itself.
    void send(const mqtt::Packet &packet, Answered answered);
    void disconnectMqtt(std::function<void()> closed); // DISCONNECT where connected, then closed
    void abort();
    void dropLink() { m_link.breakOff(); } // as the server would

    mqtt::PacketId nextId();
    void startIdsAt(mqtt::PacketId first) { m_lastId = first - 1; }
    // For modules that tell of PUBREC too.
    std::function<void(mqtt::PacketId)> pubrecArrived;

signals:
    void messageArrived(const mqtt::Publish &message);
    // Was open or connected, and nobody here asked for it.
    void lost(bool wasConnected);

private:
    void bytesArrived(QByteArrayView bytes);
    void packetArrived(const mqtt::Packet &packet);
    void connackArrived(const mqtt::Connack &connack);
    void publishArrived(const mqtt::Publish &message);
    void answer(mqtt::PacketId id, const mqtt::Packet &packet);
    void write(const mqtt::Packet &packet);
    void linkEnded();
    void forgetPending();

    const ModuleConditions &m_conditions;
    State m_state = State::Closed;
    ModuleLink m_link;
    mqtt::Framer m_framer;
    mqtt::ProtocolVersion m_version = mqtt::ProtocolVersion::V311;
    std::function<void(std::optional<int>)> m_connected;
    QHash<mqtt::PacketId, Answered> m_pending;
    QSet<mqtt::PacketId> m_unreleased; // QoS 2 messages that were handed out already
    mqtt::PacketId m_lastId = 0;
    QTimer m_ping;
    QTimer m_connectTimer; // a broker drops who opens and does not speak
};

} // namespace modem
