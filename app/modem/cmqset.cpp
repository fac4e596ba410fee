// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/mqttstack.h"
#include "app/modem/sets.h"

namespace modem {

namespace {

constexpr qsizetype longestTopic = 128;
constexpr int longestMessage = 1132; // digits

// SIM7020: one command a step, payloads in hex whose digits are counted.
class CmqSet : public CommandSet
{
public:
    explicit CmqSet(Module &module);
    void dropLinks() override { m_stack.dropLink(); }

private:
    Answer create(const QByteArray &arguments);
    Answer connectMqtt(const QByteArray &arguments);
    Answer subscribe(const QByteArray &arguments);
    Answer unsubscribe(const QByteArray &arguments);
    Answer publish(const QByteArray &arguments);
    Answer sendFor(const mqtt::Packet &packet);
    Answer disconnectMqtt();
    void messageArrived(const mqtt::Publish &message);

    MqttStack m_stack;
    bool m_created = false;
    bool m_hex = true; // CREVHEX
    QByteArray m_host;
    quint16 m_port = 0;
};

CmqSet::CmqSet(Module &module) : CommandSet(module), m_stack(conditions())
{
    connect(&m_stack, &MqttStack::messageArrived, this, &CmqSet::messageArrived);
    connect(&m_stack, &MqttStack::lost, this, [this] {
        m_created = false;
        this->module().say("+CMQDISCON: 0");
    });
    accept("+CMQTSYNC");
    onWrite("+CREVHEX", [this](const QByteArray &arguments) {
        const auto on = ArgumentReader(arguments).number(0, 1);
        if (!on)
            return refused(CmeError::WrongParameter);
        m_hex = *on == 1;
        return done();
    });
    onWrite("+CMQNEW", [this](const QByteArray &arguments) { return create(arguments); });
    onWrite("+CMQCON", [this](const QByteArray &arguments) { return connectMqtt(arguments); });
    onRead("+CMQCON", [this] {
        return done({"+CMQCON: 0," + QByteArray(m_stack.isConnected() ? "1" : "0") + ",\"" + m_host
                     + '"'});
    });
    onWrite("+CMQSUB", [this](const QByteArray &arguments) { return subscribe(arguments); });
    onWrite("+CMQUNSUB", [this](const QByteArray &arguments) { return unsubscribe(arguments); });
    onWrite("+CMQPUB", [this](const QByteArray &arguments) { return publish(arguments); });
    onWrite("+CMQDISCON", [this](const QByteArray &arguments) {
        return arguments == "0" && m_created ? disconnectMqtt() : refused(CmeError::NotAllowed);
    });
}

// The connection is opened here already.
Answer CmqSet::create(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto host = reader.string(50);
    const auto port = host && reader.comma() ? reader.string(5) : std::nullopt;
    const auto timeout = port && reader.comma() ? reader.number(0, 60'000) : std::nullopt;
    const auto size = timeout && reader.comma() ? reader.number(20, 1132) : std::nullopt;
    if (!size || host->isEmpty() || port->toUInt() == 0)
        return refused(CmeError::WrongParameter);
    if (m_created)
        return refused(CmeError::NotAllowed);
    m_host = *host;
    m_port = static_cast<quint16>(port->toUInt());
    return pending([this] {
        m_stack.open(m_host, m_port, false, [this](LinkFailure failure) {
            m_created = failure == LinkFailure::None;
            module().finish(m_created ? done({"+CMQNEW: 0"}) : refused(CmeError::NotAllowed));
        });
    });
}

// <id>,<version>,"<client>",<keep-alive>,<clean>,<will>[,"<will options>"][,"<user>","<password>"]
Answer CmqSet::connectMqtt(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    mqtt::Connect packet;
    const auto id = reader.number(0, 0);
    const auto version = id && reader.comma() ? reader.number(3, 4) : std::nullopt;
    const auto client = version && reader.comma() ? reader.string(120) : std::nullopt;
    const auto keepAlive = client && reader.comma() ? reader.number(0, 64'800) : std::nullopt;
    const auto clean = keepAlive && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto will = clean && reader.comma() ? reader.number(0, 1) : std::nullopt;
    if (!will || m_stack.state() != MqttStack::State::Open)
        return refused(CmeError::WrongParameter);
    packet.version = static_cast<mqtt::ProtocolVersion>(*version);
    packet.clientId = *client;
    packet.keepAlive = static_cast<quint16>(*keepAlive);
    packet.cleanStart = *clean == 1;
    if (*will == 1) { // "topic=…,QoS=…,retained=…,message_len=…,message=…"
        const auto options = reader.comma() ? reader.string(1024) : std::nullopt;
        const qsizetype topic = options ? options->indexOf("topic=") : -1;
        const qsizetype text = options ? options->indexOf("message=") : -1;
        if (topic < 0 || text < 0)
            return refused(CmeError::WrongParameter);
        const QByteArray name = options->mid(topic + 6).split(',').first();
        packet.will = mqtt::Will{name, options->mid(text + 8), {}, false, {}};
    }
    for (auto *target : {&packet.username, &packet.password}) {
        if (!reader.comma())
            break;
        *target = reader.string(100);
        if (!*target)
            return refused(CmeError::WrongParameter);
    }
    return pending([this, packet] {
        m_stack.connectMqtt(packet, [this](std::optional<int> code) {
            m_created = m_created && code;
            module().finish(code == 0 ? done() : refused(CmeError::NotAllowed));
        });
    });
}

Answer CmqSet::sendFor(const mqtt::Packet &packet)
{
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    return pending([this, packet] {
        m_stack.send(packet, [this](const mqtt::Packet *answer) {
            const auto *suback = answer ? std::get_if<mqtt::Suback>(answer) : nullptr;
            const bool bad = !answer || (suback && static_cast<int>(suback->reasons.value(0)) > 2);
            module().finish(bad ? refused(CmeError::NotAllowed) : done());
        });
    });
}

Answer CmqSet::subscribe(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, 0);
    const auto topic = id && reader.comma() ? reader.string(longestTopic) : std::nullopt;
    const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
    if (!qos || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    mqtt::Subscription subscription;
    subscription.filter = *topic;
    subscription.qos = static_cast<mqtt::QoS>(*qos);
    return sendFor(mqtt::Subscribe{m_stack.nextId(), {subscription}, {}});
}

Answer CmqSet::unsubscribe(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, 0);
    const auto topic = id && reader.comma() ? reader.string(longestTopic) : std::nullopt;
    if (!topic || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    return sendFor(mqtt::Unsubscribe{m_stack.nextId(), {*topic}, {}});
}

Answer CmqSet::publish(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    mqtt::Publish message;
    const auto id = reader.number(0, 0);
    const auto topic = id && reader.comma() ? reader.string(longestTopic) : std::nullopt;
    const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto dup = retain && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto length = dup && reader.comma() ? reader.number(0, longestMessage) : std::nullopt;
    const auto typed = length && reader.comma() ? reader.quotedRest() : std::nullopt;
    if (!typed || typed->size() != *length || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    const auto payload = m_hex ? base::fromHex(QString::fromLatin1(*typed)) : std::optional(*typed);
    if (!payload)
        return refused(CmeError::WrongParameter);
    message.topic = *topic;
    message.payload = *payload;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    message.dup = *dup == 1 && *qos > 0;
    message.packetId = m_stack.nextId();
    return sendFor(message);
}

Answer CmqSet::disconnectMqtt()
{
    return pending([this] {
        m_stack.disconnectMqtt([this] {
            m_created = false;
            module().finish(done());
        });
    });
}

void CmqSet::messageArrived(const mqtt::Publish &message)
{
    const QByteArray shown = m_hex ? base::toHex(message.payload).toUpper() : message.payload;
    module().say("+CMQPUB: 0,\"" + message.topic + "\","
                 + QByteArray::number(static_cast<int>(message.qos)) + ','
                 + QByteArray::number(int(message.retain)) + ','
                 + QByteArray::number(int(message.dup)) + ',' + QByteArray::number(shown.size())
                 + ",\"" + shown + '"');
}

} // namespace

std::unique_ptr<CommandSet> makeCmqSet(Module &module)
{
    return std::make_unique<CmqSet>(module);
}

} // namespace modem
