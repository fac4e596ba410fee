// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"
#include "app/modem/mqttstack.h"
#include "app/modem/sets.h"

#include <algorithm>

namespace modem {

namespace {

constexpr qsizetype buffer = 1024; // bytes, of a received PUBLISH with its header
constexpr qsizetype longestTopic = 128;

// ESP-AT's MQTT commands: USERCFG, CONNCFG, CONN in this order, and strings with backslashes.
class EspMqttSet : public CommandSet
{
public:
    explicit EspMqttSet(Module &module);
    void dropLinks() override { m_stack.dropLink(); }

private:
    void addConfiguration();
    void addConnection();
    void addMessages();

    Answer setUser(const QByteArray &arguments);
    Answer takeLong(const QByteArray &arguments, const std::function<void(QByteArray)> &set);
    Answer setConnection(const QByteArray &arguments);
    Answer connectMqtt(const QByteArray &arguments);
    void startConnecting(bool byCommand);
    Answer publish(const QByteArray &arguments);
    Answer publishRaw(const QByteArray &arguments);
    Answer subscribe(const QByteArray &arguments);
    Answer unsubscribe(const QByteArray &arguments);
    Answer clean();
    void messageArrived(const mqtt::Publish &message);
    void lost();
    QByteArray connectedLine() const;
    QByteArray stateLine() const;
    void sendFor(mqtt::Packet packet, Answer good);
    bool readMessageOptions(ArgumentReader &reader, mqtt::Publish &message) const;
    int state() const;

    MqttStack m_stack;
    mqtt::Connect m_packet;
    bool m_hasUser = false;
    bool m_hasConnection = false;
    bool m_wasConnected = false;
    int m_scheme = 1;
    QByteArray m_path;
    QByteArray m_host;
    int m_port = 0;
    bool m_reconnects = false;
    QTimer m_reconnect;
    QList<std::pair<QByteArray, int>> m_subscriptions; // topic, QoS
};

EspMqttSet::EspMqttSet(Module &module) : CommandSet(module), m_stack(conditions())
{
    m_reconnect.setSingleShot(true);
    connect(&m_reconnect, &QTimer::timeout, this, [this] { startConnecting(false); });
    connect(&m_stack, &MqttStack::messageArrived, this, &EspMqttSet::messageArrived);
    connect(&m_stack, &MqttStack::lost, this, &EspMqttSet::lost);
    addConfiguration();
    addConnection();
    addMessages();
}

void EspMqttSet::addConfiguration()
{
    onWrite("+MQTTUSERCFG", [this](const QByteArray &arguments) { return setUser(arguments); });
    onWrite("+MQTTCONNCFG",
            [this](const QByteArray &arguments) { return setConnection(arguments); });
    onWrite("+MQTTLONGCLIENTID", [this](const QByteArray &arguments) {
        return takeLong(arguments, [this](const QByteArray &value) { m_packet.clientId = value; });
    });
    onWrite("+MQTTLONGUSERNAME", [this](const QByteArray &arguments) {
        return takeLong(arguments, [this](const QByteArray &value) { m_packet.username = value; });
    });
    onWrite("+MQTTLONGPASSWORD", [this](const QByteArray &arguments) {
        return takeLong(arguments, [this](const QByteArray &value) { m_packet.password = value; });
    });
    for (const char *name : {"+MQTTALPN", "+MQTTSNI"})
        accept(name);
}

void EspMqttSet::addConnection()
{
    onWrite("+MQTTCONN", [this](const QByteArray &arguments) { return connectMqtt(arguments); });
    onRead("+MQTTCONN", [this] { return done({stateLine()}); });
    onWrite("+MQTTCLEAN", [this](const QByteArray &arguments) {
        return arguments == "0" ? clean() : refused(CmeError::WrongParameter);
    });
}

void EspMqttSet::addMessages()
{
    onWrite("+MQTTPUB", [this](const QByteArray &arguments) { return publish(arguments); });
    onWrite("+MQTTPUBRAW", [this](const QByteArray &arguments) { return publishRaw(arguments); });
    onWrite("+MQTTSUB", [this](const QByteArray &arguments) { return subscribe(arguments); });
    onWrite("+MQTTUNSUB", [this](const QByteArray &arguments) { return unsubscribe(arguments); });
    onRead("+MQTTSUB", [this] {
        Answer answer = done();
        for (const auto &[topic, qos] : std::as_const(m_subscriptions))
            answer.raw += "+MQTTSUB:0," + QByteArray::number(state()) + ",\"" + topic + "\","
                          + QByteArray::number(qos) + "\r\n";
        return answer;
    });
}

Answer EspMqttSet::setUser(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const bool link = reader.number(0, 0) && reader.comma();
    const auto scheme = link ? reader.number(1, 10) : std::nullopt;
    const auto client = scheme && reader.comma() ? reader.escaped(256) : std::nullopt;
    const auto user = client && reader.comma() ? reader.escaped(64) : std::nullopt;
    const auto password = user && reader.comma() ? reader.escaped(64) : std::nullopt;
    const bool certificates = password && reader.comma() && reader.number(0, 255) && reader.comma()
                              && reader.number(0, 255) && reader.comma();
    const auto path = certificates ? reader.escaped(32) : std::nullopt;
    if (!path || !reader.atEnd() || m_stack.state() != MqttStack::State::Closed)
        return refused(CmeError::WrongParameter);
    m_packet = {};
    m_packet.version = mqtt::ProtocolVersion::V311;
    m_packet.keepAlive = 120;
    m_packet.clientId = *client;
    if (!user->isEmpty())
        m_packet.username = *user;
    if (!password->isEmpty())
        m_packet.password = *password;
    m_scheme = *scheme;
    m_path = *path;
    m_hasUser = true;
    return done();
}

Answer EspMqttSet::takeLong(const QByteArray &arguments, const std::function<void(QByteArray)> &set)
{
    ArgumentReader reader(arguments);
    const bool link = reader.number(0, 0) && reader.comma();
    const auto length = link ? reader.number(1, 1024) : std::nullopt;
    if (!length || !reader.atEnd() || !m_hasUser)
        return refused(CmeError::WrongParameter);
    PromptWish wish;
    wish.length = *length;
    wish.okFirst = true;
    wish.taken = [set](const QByteArray &value) {
        set(value);
        return done();
    };
    return asking(wish);
}

Answer EspMqttSet::setConnection(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const bool link = reader.number(0, 0) && reader.comma();
    const auto keepAlive = link ? reader.number(0, 7200) : std::nullopt;
    const auto keeps = keepAlive && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto topic = keeps && reader.comma() ? reader.escaped(longestTopic) : std::nullopt;
    const auto text = topic && reader.comma() ? reader.escaped(longestTopic) : std::nullopt;
    const auto qos = text && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    if (!retain || !reader.atEnd() || !m_hasUser)
        return refused(CmeError::WrongParameter);
    m_packet.keepAlive = static_cast<quint16>(*keepAlive == 0 ? 120 : *keepAlive);
    m_packet.cleanStart = *keeps == 0;
    m_packet.will.reset();
    if (!topic->isEmpty())
        m_packet.will = mqtt::Will{*topic, *text, static_cast<mqtt::QoS>(*qos), *retain == 1, {}};
    m_hasConnection = true;
    return done();
}

Answer EspMqttSet::connectMqtt(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const bool link = reader.number(0, 0) && reader.comma();
    const auto host = link ? reader.escaped(128) : std::nullopt;
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    const auto reconnects = port && reader.comma() ? reader.number(0, 1) : std::nullopt;
    if (!reconnects || host->isEmpty())
        return refused(CmeError::WrongParameter);
    // After a lost link only MQTTCLEAN and a new configuration help.
    const bool isStale = m_wasConnected && !m_reconnects;
    if (!m_hasUser || isStale || m_stack.state() != MqttStack::State::Closed)
        return refused(CmeError::NotAllowed);
    m_host = *host;
    m_port = *port;
    m_reconnects = *reconnects == 1;
    return pending([this] { startConnecting(true); });
}

void EspMqttSet::startConnecting(bool byCommand)
{
    const bool tls = (m_scheme >= 2 && m_scheme <= 5) || m_scheme >= 7;
    m_stack.openAndConnect(m_host, static_cast<quint16>(m_port), tls, m_packet,
                           [this, byCommand](MqttStack::Outcome outcome) {
                               m_wasConnected = m_wasConnected || outcome.ok();
                               if (outcome.ok())
                                   module().sayRaw(connectedLine());
                               else if (!byCommand)
                                   m_reconnect.start(std::chrono::seconds(1));
                               if (byCommand)
                                   module().finish(outcome.ok() ? done()
                                                                : refused(CmeError::NotAllowed));
                           });
}

QByteArray EspMqttSet::connectedLine() const
{
    return "+MQTTCONNECTED:0," + QByteArray::number(m_scheme) + ",\"" + m_host + "\",\""
           + QByteArray::number(m_port) + "\",\"" + m_path + "\","
           + QByteArray::number(int(m_reconnects)) + "\r\n";
}

int EspMqttSet::state() const
{
    if (m_stack.isConnected())
        return m_subscriptions.isEmpty() ? 5 : 6;
    if (m_wasConnected)
        return 3;
    return m_hasConnection ? 2 : m_hasUser ? 1 : 0;
}

QByteArray EspMqttSet::stateLine() const
{
    return "+MQTTCONN:0," + QByteArray::number(state()) + ',' + QByteArray::number(m_scheme) + ",\""
           + m_host + "\"," + QByteArray::number(m_port) + ",\"" + m_path + "\","
           + QByteArray::number(int(m_reconnects));
}

// Busy until the broker has answered, as the module is.
void EspMqttSet::sendFor(mqtt::Packet packet, Answer good)
{
    m_stack.send(packet, [this, good = std::move(good)](const mqtt::Packet *answer) {
        const auto *suback = answer ? std::get_if<mqtt::Suback>(answer) : nullptr;
        const bool failed = !answer || (suback && static_cast<int>(suback->reasons.value(0)) > 2);
        if (failed && good.end == Answer::End::Silent) {
            Answer bad = good;
            bad.raw = "+MQTTPUB:FAIL\r\n";
            module().finish(bad);
        } else {
            module().finish(failed ? refused(CmeError::NotAllowed) : good);
        }
    });
}

bool EspMqttSet::readMessageOptions(ArgumentReader &reader, mqtt::Publish &message) const
{
    const auto qos = reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    if (!retain || (!reader.atEnd() && !(reader.comma() && reader.number(3000, 60'000))))
        return false;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    return true;
}

Answer EspMqttSet::publish(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    mqtt::Publish message;
    const bool link = reader.number(0, 0) && reader.comma();
    const auto topic = link ? reader.escaped(longestTopic) : std::nullopt;
    const auto data = topic && reader.comma() ? reader.escaped(buffer) : std::nullopt;
    if (!data || topic->isEmpty() || !readMessageOptions(reader, message))
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    message.topic = *topic;
    message.payload = *data;
    message.packetId = m_stack.nextId();
    return pending([this, message] { sendFor(message, done()); });
}

Answer EspMqttSet::publishRaw(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    mqtt::Publish message;
    const bool link = reader.number(0, 0) && reader.comma();
    const auto topic = link ? reader.escaped(longestTopic) : std::nullopt;
    const auto length = topic && reader.comma() ? reader.number(1, 1024 * 1024) : std::nullopt;
    if (!length || topic->isEmpty() || !readMessageOptions(reader, message))
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    message.topic = *topic;
    PromptWish wish;
    wish.length = *length;
    wish.okFirst = true;
    wish.taken = [this, message](const QByteArray &payload) mutable {
        message.payload = payload;
        message.packetId = m_stack.nextId();
        Answer good;
        good.end = Answer::End::Silent;
        good.raw = "+MQTTPUB:OK\r\n";
        return pending([this, message, good] { sendFor(message, good); });
    };
    return asking(wish);
}

Answer EspMqttSet::subscribe(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const bool link = reader.number(0, 0) && reader.comma();
    const auto topic = link ? reader.escaped(longestTopic) : std::nullopt;
    const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
    if (!qos || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    const auto known = std::find_if(m_subscriptions.begin(), m_subscriptions.end(),
                                    [&](const auto &entry) { return entry.first == *topic; });
    if (!m_stack.isConnected() || (known == m_subscriptions.end() && m_subscriptions.size() >= 10))
        return refused(CmeError::NotAllowed);
    if (known != m_subscriptions.end()) {
        Answer answer = done();
        answer.raw = "ALREADY SUBSCRIBE\r\n";
        return answer;
    }
    mqtt::Subscribe packet;
    packet.packetId = m_stack.nextId();
    mqtt::Subscription subscription;
    subscription.filter = *topic;
    subscription.qos = static_cast<mqtt::QoS>(*qos);
    packet.subscriptions.append(subscription);
    return pending([this, packet, entry = std::pair(*topic, *qos)] {
        m_subscriptions.append(entry);
        sendFor(packet, done());
    });
}

Answer EspMqttSet::unsubscribe(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const bool link = reader.number(0, 0) && reader.comma();
    const auto topic = link ? reader.escaped(longestTopic) : std::nullopt;
    if (!topic || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    const auto known = std::find_if(m_subscriptions.begin(), m_subscriptions.end(),
                                    [&](const auto &entry) { return entry.first == *topic; });
    if (known == m_subscriptions.end()) {
        Answer answer = done();
        answer.raw = "NO UNSUBSCRIBE\r\n";
        return answer;
    }
    m_subscriptions.erase(known);
    const mqtt::Unsubscribe packet{m_stack.nextId(), {*topic}, {}};
    return pending([this, packet] { sendFor(packet, done()); });
}

Answer EspMqttSet::clean()
{
    if (!m_hasUser)
        return refused(CmeError::NotAllowed);
    m_reconnect.stop();
    m_hasUser = m_hasConnection = m_wasConnected = m_reconnects = false;
    m_subscriptions.clear();
    if (!m_stack.isConnected()) {
        m_stack.abort();
        return done();
    }
    return accepted([this] {
        m_stack.disconnectMqtt([this] { module().sayRaw("+MQTTDISCONNECTED:0\r\n"); });
    });
}

void EspMqttSet::lost()
{
    module().sayRaw("+MQTTDISCONNECTED:0\r\n");
    m_subscriptions.clear();
    if (m_reconnects)
        m_reconnect.start(std::chrono::seconds(1));
}

// What does not fit the buffer comes in parts that nothing joins.
void EspMqttSet::messageArrived(const mqtt::Publish &message)
{
    const qsizetype header = 2 + 2 + message.topic.size() + 2;
    const qsizetype most = std::max<qsizetype>(1, buffer - header);
    qsizetype at = 0;
    do {
        const QByteArray part = message.payload.mid(at, most);
        module().sayRaw("+MQTTSUBRECV:0,\"" + message.topic + "\","
                        + QByteArray::number(part.size()) + ',' + part + "\r\n");
        at += most;
    } while (at < message.payload.size());
}

} // namespace

std::unique_ptr<CommandSet> makeEspMqttSet(Module &module)
{
    return std::make_unique<EspMqttSet>(module);
}

} // namespace modem
