// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"
#include "app/modem/mqttstack.h"
#include "app/modem/sets.h"

namespace modem {

namespace {

constexpr qsizetype longestText = 256;
constexpr int longestPayload = 1024; // bytes

// China Mobile's older set (M5310A, M5311, ML302): one client, no quotes around what comes.
class OldCmSet : public CommandSet
{
public:
    explicit OldCmSet(Module &module);
    void dropLinks() override { m_stack.dropLink(); }

private:
    Answer configure(const QByteArray &arguments);
    Answer open(const QByteArray &arguments);
    Answer subscribe(const QByteArray &arguments);
    Answer unsubscribe(const QByteArray &arguments);
    Answer publish(const QByteArray &arguments);
    Answer send(mqtt::Publish message);
    Answer disconnectMqtt();
    Answer forget();
    int state() const;
    void messageArrived(const mqtt::Publish &message);

    MqttStack m_stack;
    mqtt::Connect m_packet;
    QByteArray m_host;
    quint16 m_port = 0;
    bool m_configured = false;
    bool m_wasOpen = false;
};

OldCmSet::OldCmSet(Module &module) : CommandSet(module), m_stack(conditions())
{
    connect(&m_stack, &MqttStack::messageArrived, this, &OldCmSet::messageArrived);
    connect(&m_stack, &MqttStack::lost, this, [this] { this->module().say("+MQTTREC:1"); });
    m_stack.pubrecArrived = [this](mqtt::PacketId id) {
        this->module().say("+MQTTPUBREC:0," + QByteArray::number(id));
    };
    accept("+MQTTTO");
    onWrite("+MQTTCFG", [this](const QByteArray &arguments) { return configure(arguments); });
    onRead("+MQTTCFG", [this] {
        return done({"+MQTTCFG: \"" + m_host + "\"," + QByteArray::number(m_port) + ",\""
                     + m_packet.clientId + "\"," + QByteArray::number(m_packet.keepAlive)});
    });
    onWrite("+MQTTOPEN", [this](const QByteArray &arguments) { return open(arguments); });
    onRead("+MQTTSTAT", [this] { return done({"+MQTTSTAT: " + QByteArray::number(state())}); });
    onWrite("+MQTTSUB", [this](const QByteArray &arguments) { return subscribe(arguments); });
    onWrite("+MQTTUNSUB", [this](const QByteArray &arguments) { return unsubscribe(arguments); });
    onWrite("+MQTTPUB", [this](const QByteArray &arguments) { return publish(arguments); });
    onExecute("+MQTTDISC", [this] { return disconnectMqtt(); });
    onExecute("+MQTTDEL", [this] { return forget(); });
}

// "<host>",<port>,"<client>",<keep-alive>,"<user>","<password>",<clean>[,…]
Answer OldCmSet::configure(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto host = reader.string(longestText);
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    const auto client = port && reader.comma() ? reader.string(longestText) : std::nullopt;
    const auto keepAlive = client && reader.comma() ? reader.number(0, 65535) : std::nullopt;
    const auto user = keepAlive && reader.comma() ? reader.string(longestText) : std::nullopt;
    const auto password = user && reader.comma() ? reader.string(longestText) : std::nullopt;
    const auto clean = password && reader.comma() ? reader.number(0, 1) : std::nullopt;
    if (!clean || host->isEmpty() || m_stack.state() != MqttStack::State::Closed)
        return refused(CmeError::WrongParameter);
    m_host = *host;
    m_port = static_cast<quint16>(*port);
    m_packet = {};
    m_packet.version = mqtt::ProtocolVersion::V311;
    m_packet.clientId = *client;
    m_packet.keepAlive = static_cast<quint16>(*keepAlive);
    m_packet.username = *user;
    m_packet.password = *password;
    m_packet.cleanStart = *clean == 1;
    m_configured = true;
    return done();
}

// The first flags say whether user name and password are sent at all.
Answer OldCmSet::open(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto user = reader.number(0, 1);
    const auto password = user && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto will = password && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto retain = will && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto qos = retain && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto topic = qos && reader.comma() ? reader.string(longestText) : std::nullopt;
    const auto text = topic && reader.comma() ? reader.quotedRest() : std::nullopt;
    if (!text)
        return refused(CmeError::WrongParameter);
    if (!m_configured || m_stack.state() != MqttStack::State::Closed)
        return refused(CmeError::NotAllowed);
    mqtt::Connect packet = m_packet;
    if (*user == 0)
        packet.username.reset();
    if (*password == 0)
        packet.password.reset();
    if (*will == 1)
        packet.will = mqtt::Will{*topic, *text, static_cast<mqtt::QoS>(*qos), *retain == 1, {}};
    return accepted([this, packet] {
        m_stack.openAndConnect(m_host, m_port, false, packet, [this](MqttStack::Outcome outcome) {
            m_wasOpen = m_wasOpen || outcome.ok();
            module().say(outcome.ok() ? "+MQTTOPEN:OK" : "+MQTTOPEN:FAIL");
        });
    });
}

int OldCmSet::state() const
{
    switch (m_stack.state()) {
    case MqttStack::State::Opening:
        return 6;
    case MqttStack::State::Open:
    case MqttStack::State::Connecting:
        return 3;
    case MqttStack::State::Connected:
        return 5;
    case MqttStack::State::Closed:
    case MqttStack::State::Disconnecting:
        break;
    }
    return m_wasOpen ? 2 : m_configured ? 1 : 0;
}

Answer OldCmSet::subscribe(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto topic = reader.string(longestText);
    const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
    if (!qos || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    mqtt::Subscription subscription;
    subscription.filter = *topic;
    subscription.qos = static_cast<mqtt::QoS>(*qos);
    return accepted([this, topic = *topic,
                     packet = mqtt::Subscribe{m_stack.nextId(), {subscription}, {}}] {
        m_stack.send(packet, [this, topic, id = packet.packetId](const mqtt::Packet *answer) {
            const auto *suback = answer ? std::get_if<mqtt::Suback>(answer) : nullptr;
            const int granted = suback ? static_cast<int>(suback->reasons.value(0)) : 128;
            module().say("+MQTTSUBACK:" + QByteArray::number(id) + ',' + QByteArray::number(granted)
                         + ',' + topic);
        });
    });
}

Answer OldCmSet::unsubscribe(const QByteArray &arguments)
{
    const auto topic = ArgumentReader(arguments).string(longestText);
    if (!topic || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    return accepted([this, packet = mqtt::Unsubscribe{m_stack.nextId(), {*topic}, {}}] {
        m_stack.send(packet, [this, id = packet.packetId](const mqtt::Packet *answer) {
            if (answer)
                module().say("+MQTTUNSUBACK:" + QByteArray::number(id));
        });
    });
}

// "<topic>",<qos>,<retain>,<dup>[,<length>][,"<message>"]; the length is left out in one guide.
Answer OldCmSet::publish(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    mqtt::Publish message;
    const auto topic = reader.string(longestText);
    const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto dup = retain && reader.comma() ? reader.number(0, 1) : std::nullopt;
    if (!dup || topic->isEmpty() || !reader.comma())
        return refused(CmeError::WrongParameter);
    int length = 0;
    const bool hasLength = !reader.rest().startsWith('"');
    if (hasLength)
        length = reader.number(0, longestPayload).value_or(-1);
    if (length < 0)
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    message.topic = *topic;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    message.dup = *dup == 1 && *qos > 0;
    if (reader.atEnd() && hasLength) {
        PromptWish wish;
        wish.length = length;
        wish.taken = [this, message](const QByteArray &payload) mutable {
            message.payload = payload;
            return send(message);
        };
        return asking(wish);
    }
    const auto typed = !hasLength || reader.comma() ? reader.quotedRest() : std::nullopt;
    if (!typed || (length != 0 && typed->size() != length))
        return refused(CmeError::WrongParameter);
    message.payload = *typed;
    return send(message);
}

Answer OldCmSet::send(mqtt::Publish message)
{
    message.packetId = m_stack.nextId();
    return accepted([this, message] {
        m_stack.send(message, [this, message](const mqtt::Packet *answer) {
            const QByteArray rest = "0," + QByteArray::number(message.packetId);
            if (answer && message.qos == mqtt::QoS::AtLeastOnce)
                module().say("+MQTTPUBACK:" + rest);
            if (answer && message.qos == mqtt::QoS::ExactlyOnce)
                module().say("+MQTTPUBCOMP:" + rest);
        });
    });
}

Answer OldCmSet::disconnectMqtt()
{
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    return accepted([this] { m_stack.disconnectMqtt([this] { module().say("+MQTTDISC:OK"); }); });
}

Answer OldCmSet::forget()
{
    m_stack.abort();
    m_configured = m_wasOpen = false;
    return done();
}

void OldCmSet::messageArrived(const mqtt::Publish &message)
{
    module().say("+MQTTPUBLISH:" + QByteArray::number(int(message.dup)) + ','
                 + QByteArray::number(static_cast<int>(message.qos)) + ','
                 + QByteArray::number(int(message.retain)) + ','
                 + QByteArray::number(message.packetId) + ',' + message.topic + ','
                 + QByteArray::number(message.payload.size()) + ',' + message.payload);
}

} // namespace

std::unique_ptr<CommandSet> makeOldCmSet(Module &module)
{
    return std::make_unique<OldCmSet>(module);
}

} // namespace modem
