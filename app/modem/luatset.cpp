// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/mqttstack.h"
#include "app/modem/sets.h"

#include <array>

namespace modem {

namespace {

constexpr int longestMessage = 4100; // bytes
constexpr qsizetype longestTopic = 256;
constexpr int kept = 4; // messages, with MQTTMSGSET=1

// Luat's "\22" for a quote, "\5C", "\0D", "\0A": a backslash and two hex digits (V.250).
QByteArray unescaped(const QByteArray &text)
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto code = text[i] == '\\' ? base::fromHex(QString::fromLatin1(text.mid(i + 1, 2)))
                                          : std::nullopt;
        if (code && code->size() == 1) {
            plain += *code;
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

// Air724 and relatives: results are bare words behind OK.
class LuatSet : public CommandSet
{
public:
    explicit LuatSet(Module &module);
    void dropLinks() override { m_stack.dropLink(); }

private:
    void addConnection();
    void addMessages();
    Answer configure(const QByteArray &arguments);
    Answer open(const QByteArray &arguments, bool tls);
    Answer connectMqtt(const QByteArray &arguments);
    Answer subscribe(const QByteArray &arguments);
    Answer unsubscribe(const QByteArray &arguments);
    Answer publish(const QByteArray &arguments, bool extended);
    std::optional<mqtt::Publish> head(ArgumentReader &reader);
    Answer send(const mqtt::Publish &message);
    Answer fetch();
    Answer close();
    void messageArrived(const mqtt::Publish &message);
    QByteArray shown(const mqtt::Publish &message) const;

    MqttStack m_stack;
    mqtt::Connect m_packet;
    bool m_hex = false;    // MQTTMODE
    bool m_caches = false; // MQTTMSGSET
    std::array<std::optional<mqtt::Publish>, kept> m_cache;
};

LuatSet::LuatSet(Module &module) : CommandSet(module), m_stack(conditions())
{
    m_packet.version = mqtt::ProtocolVersion::V311;
    connect(&m_stack, &MqttStack::messageArrived, this, &LuatSet::messageArrived);
    connect(&m_stack, &MqttStack::lost, this, [this] { this->module().say("CLOSED"); });
    m_stack.pubrecArrived = [this](mqtt::PacketId) { this->module().say("PUBREC"); };
    addConnection();
    addMessages();
}

void LuatSet::addConnection()
{
    onWrite("+MCONFIG", [this](const QByteArray &arguments) { return configure(arguments); });
    onWrite("+MIPSTART", [this](const QByteArray &arguments) { return open(arguments, false); });
    onWrite("+SSLMIPSTART", [this](const QByteArray &arguments) { return open(arguments, true); });
    onWrite("+MCONNECT", [this](const QByteArray &arguments) { return connectMqtt(arguments); });
    onExecute("+MDISCONNECT", [this] {
        if (!m_stack.isConnected())
            return refused(CmeError::NotAllowed);
        return accepted([this] { m_stack.disconnectMqtt([] {}); });
    });
    onExecute("+MIPCLOSE", [this] { return close(); });
    const auto state = [this] {
        const int number = m_stack.isConnected()                       ? 1
                           : m_stack.state() == MqttStack::State::Open ? 2
                                                                       : 0;
        return done({"+MQTTSTATU :" + QByteArray::number(number)}); // sic: the blank
    };
    onExecute("+MQTTSTATU", state);
    onRead("+MQTTSTATU", state);
}

void LuatSet::addMessages()
{
    onWrite("+MSUB", [this](const QByteArray &arguments) { return subscribe(arguments); });
    onWrite("+MUNSUB", [this](const QByteArray &arguments) { return unsubscribe(arguments); });
    onWrite("+MPUB", [this](const QByteArray &arguments) { return publish(arguments, false); });
    onWrite("+MPUBEX", [this](const QByteArray &arguments) { return publish(arguments, true); });
    const auto flag = [this](const QByteArray &name, bool LuatSet::*member) {
        onWrite(name, [this, member](const QByteArray &arguments) {
            const auto on = ArgumentReader(arguments).number(0, 1);
            if (!on)
                return refused(CmeError::WrongParameter);
            this->*member = *on == 1;
            return done();
        });
    };
    flag("+MQTTMODE", &LuatSet::m_hex);
    flag("+MQTTMSGSET", &LuatSet::m_caches);
    onExecute("+MQTTMSGGET", [this] { return fetch(); });
}

Answer LuatSet::configure(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    mqtt::Connect packet;
    packet.version = mqtt::ProtocolVersion::V311;
    const auto client = reader.string(longestTopic);
    if (!client)
        return refused(CmeError::WrongParameter);
    packet.clientId = *client;
    for (auto *target : {&packet.username, &packet.password}) {
        if (!reader.comma())
            break;
        const auto text = reader.string(longestTopic);
        if (!text)
            return refused(CmeError::WrongParameter);
        if (!text->isEmpty())
            *target = *text;
    }
    if (reader.comma()) {
        const auto qos = reader.number(0, 2);
        const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
        const auto topic = retain && reader.comma() ? reader.string(longestTopic) : std::nullopt;
        const auto text = topic && reader.comma() ? reader.quotedRest() : std::nullopt;
        if (!text)
            return refused(CmeError::WrongParameter);
        packet.will = mqtt::Will{*topic, *text, static_cast<mqtt::QoS>(*qos), *retain == 1, {}};
    }
    m_packet = packet;
    return done();
}

Answer LuatSet::open(const QByteArray &arguments, bool tls)
{
    ArgumentReader reader(arguments);
    const auto host = reader.string(128);
    if (!host || host->isEmpty() || !reader.comma())
        return refused(CmeError::WrongParameter);
    const auto quoted =
            reader.rest().startsWith('"') ? reader.string(5) : std::optional(reader.bare());
    const uint port = quoted ? quoted->toUInt() : 0;
    if (port == 0 || port > 65535)
        return refused(CmeError::WrongParameter);
    if (m_stack.state() != MqttStack::State::Closed)
        return accepted([this] { module().say("ALREADY CONNECT"); });
    return accepted([this, host = *host, port, tls] {
        m_stack.open(host, static_cast<quint16>(port), tls, [this](LinkFailure failure) {
            module().say(failure == LinkFailure::None ? "CONNECT OK" : "CONNECT FAIL");
        });
    });
}

Answer LuatSet::connectMqtt(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto clean = reader.number(0, 1);
    const auto keepAlive = clean && reader.comma() ? reader.number(0, 65535) : std::nullopt;
    if (!keepAlive)
        return refused(CmeError::WrongParameter);
    if (m_stack.state() != MqttStack::State::Open)
        return refused(CmeError::NotAllowed);
    m_packet.cleanStart = *clean == 1;
    m_packet.keepAlive = static_cast<quint16>(*keepAlive);
    return accepted([this] {
        m_stack.connectMqtt(m_packet, [this](std::optional<int> code) {
            module().say(!code        ? QByteArray("CLOSED")
                         : *code == 0 ? QByteArray("CONNACK OK")
                                      : "CONNACK FAIL:" + QByteArray::number(*code));
        });
    });
}

Answer LuatSet::subscribe(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto topic = reader.string(longestTopic);
    const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
    if (!qos || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    mqtt::Subscription subscription;
    subscription.filter = *topic;
    subscription.qos = static_cast<mqtt::QoS>(*qos);
    return accepted([this, packet = mqtt::Subscribe{m_stack.nextId(), {subscription}, {}}] {
        m_stack.send(packet, [this](const mqtt::Packet *answer) {
            const auto *suback = answer ? std::get_if<mqtt::Suback>(answer) : nullptr;
            if (suback)
                module().say(static_cast<int>(suback->reasons.value(0)) <= 2 ? "SUBACK"
                                                                             : "SUBACK FAIL");
        });
    });
}

Answer LuatSet::unsubscribe(const QByteArray &arguments)
{
    const auto topic = ArgumentReader(arguments).string(longestTopic);
    if (!topic || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    return accepted([this, packet = mqtt::Unsubscribe{m_stack.nextId(), {*topic}, {}}] {
        m_stack.send(packet, [this](const mqtt::Packet *answer) {
            if (answer)
                module().say("UNSUBACK");
        });
    });
}

std::optional<mqtt::Publish> LuatSet::head(ArgumentReader &reader)
{
    const auto topic = reader.string(longestTopic);
    const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    if (!retain || topic->isEmpty() || !reader.comma())
        return std::nullopt;
    mqtt::Publish message;
    message.topic = *topic;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    message.packetId = m_stack.nextId();
    return message;
}

Answer LuatSet::publish(const QByteArray &arguments, bool extended)
{
    ArgumentReader reader(arguments);
    auto message = head(reader);
    if (!message)
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    if (!extended) {
        const auto typed = reader.quotedRest();
        // A quote must come as \22.
        if (!typed || typed->contains('"') || typed->size() > longestMessage)
            return refused(CmeError::WrongParameter);
        message->payload = m_hex ? QByteArray::fromHex(*typed) : unescaped(*typed);
        return send(*message);
    }
    const auto length = reader.number(1, longestMessage);
    if (!length || !reader.atEnd())
        return refused(CmeError::WrongParameter);
    PromptWish wish;
    wish.length = *length;
    wish.end = PromptWish::End::LengthOrControlZ;
    wish.patience = std::chrono::seconds(5);
    wish.taken = [this, message = *message](const QByteArray &payload) mutable {
        message.payload = m_hex ? QByteArray::fromHex(payload) : payload;
        return send(message);
    };
    return asking(wish);
}

Answer LuatSet::send(const mqtt::Publish &message)
{
    return accepted([this, message] {
        m_stack.send(message, [this, qos = message.qos](const mqtt::Packet *answer) {
            if (answer && qos == mqtt::QoS::AtLeastOnce)
                module().say("PUBACK");
            if (answer && qos == mqtt::QoS::ExactlyOnce)
                module().say("PUBCOMP");
        });
    });
}

Answer LuatSet::close()
{
    if (m_stack.state() == MqttStack::State::Closed
        || m_stack.state() == MqttStack::State::Disconnecting)
        return done();
    return accepted([this] { m_stack.disconnectMqtt([] {}); });
}

QByteArray LuatSet::shown(const mqtt::Publish &message) const
{
    const QByteArray head =
            "+MSUB: \"" + message.topic + "\"," + QByteArray::number(message.payload.size());
    return m_hex ? head + ",\"" + base::toHex(message.payload).toUpper() + '"'
                 : head + " byte," + message.payload;
}

void LuatSet::messageArrived(const mqtt::Publish &message)
{
    if (!m_caches) {
        module().say(shown(message));
        return;
    }
    for (size_t slot = 0; slot < m_cache.size(); ++slot) {
        if (m_cache[slot])
            continue;
        m_cache[slot] = message;
        module().say("+MSUB: " + QByteArray::number(static_cast<int>(slot)));
        return;
    }
}

Answer LuatSet::fetch()
{
    Answer answer = done();
    for (auto &slot : m_cache) {
        if (slot)
            answer.information.append(shown(*slot));
        slot.reset();
    }
    return answer;
}

} // namespace

std::unique_ptr<CommandSet> makeLuatSet(Module &module)
{
    return std::make_unique<LuatSet>(module);
}

} // namespace modem
