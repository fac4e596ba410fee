// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/arguments.h"
#include "app/modem/mqttstack.h"
#include "app/modem/sets.h"

#include <algorithm>
#include <array>

namespace modem {

namespace {

constexpr int clients = 2;
constexpr int longestTopic = 1024;    // bytes
constexpr int longestPayload = 10240; // bytes
constexpr qsizetype part = 1500;      // bytes of a received payload at once

// The module's own numbers for what failed.
enum Code { Fine = 0, NoConnection = 11, NotAcquired = 20, NotReleased = 21, AlreadyStarted = 23 };

int codeOf(const MqttStack::Outcome &outcome)
{
    switch (outcome.failure) {
    case LinkFailure::None:
        return outcome.refusal == 0 ? 0 : 26 + outcome.refusal; // 27 … 31: CONNACK's 1 to 5
    case LinkFailure::NoNetwork:
        return 7;
    case LinkFailure::NameNotFound:
        return 25;
    case LinkFailure::NotConnected:
        return 3;
    case LinkFailure::ClosedByPeer:
        return 26;
    }
    Q_UNREACHABLE();
}

// SIM7600 and A76xx: topics and payloads go through prompts, never in the command.
class CmqttSet : public CommandSet
{
public:
    explicit CmqttSet(Module &module);
    void dropLinks() override;

private:
    struct Client
    {
        std::unique_ptr<MqttStack> stack;
        bool acquired = false;
        bool tls = false;
        mqtt::Connect packet;
        mqtt::Publish message; // topic and payload wait here for CMQTTPUB
        bool hasTopic = false;
        QList<mqtt::Subscription> subscriptions; // of CMQTTSUBTOPIC
        QList<QByteArray> unsubscriptions;
    };

    void addService();
    void addClient();
    void addMessages();
    Answer acquire(const QByteArray &arguments);
    Answer release(const QByteArray &arguments);
    Answer connectMqtt(const QByteArray &arguments);
    Answer disconnectMqtt(const QByteArray &arguments);
    Answer takeText(const QByteArray &arguments, int longest,
                    const std::function<Answer(Client &, int id, const QByteArray &)> &taken);
    Answer takeSubscription(const QByteArray &arguments, bool sends);
    Answer takeUnsubscription(const QByteArray &arguments, bool sends);
    Answer sendSubscriptions(int id);
    Answer sendUnsubscriptions(int id);
    Answer takeWillMessage(const QByteArray &arguments);
    Answer publish(const QByteArray &arguments);
    void messageArrived(int id, const mqtt::Publish &message);
    Client *acquired(ArgumentReader &reader, int &id);
    void report(const char *name, int id, int code);

    std::array<Client, clients> m_clients;
    bool m_started = false;
};

CmqttSet::CmqttSet(Module &module) : CommandSet(module)
{
    for (int id = 0; id < clients; ++id) {
        auto &stack = m_clients[static_cast<size_t>(id)].stack;
        stack = std::make_unique<MqttStack>(conditions());
        connect(stack.get(), &MqttStack::messageArrived, this,
                [this, id](const mqtt::Publish &message) { messageArrived(id, message); });
        connect(stack.get(), &MqttStack::lost, this,
                [this, id] { report("+CMQTTCONNLOST", id, 1); });
    }
    addService();
    addClient();
    addMessages();
}

void CmqttSet::dropLinks()
{
    for (Client &client : m_clients)
        client.stack->dropLink();
}

void CmqttSet::report(const char *name, int id, int code)
{
    module().say(QByteArray(name) + ": " + QByteArray::number(id) + ',' + QByteArray::number(code));
}

void CmqttSet::addService()
{
    onExecute("+CMQTTSTART", [this] {
        if (m_started) {
            Answer answer = refused(CmeError::NotAllowed);
            answer.information.append("+CMQTTSTART: " + QByteArray::number(AlreadyStarted));
            return answer;
        }
        const bool up = conditions().hasNetwork();
        m_started = up;
        return accepted([this, up] { module().say(up ? "+CMQTTSTART: 0" : "+CMQTTSTART: 7"); });
    });
    onExecute("+CMQTTSTOP", [this] {
        const bool free = std::none_of(m_clients.begin(), m_clients.end(),
                                       [](const Client &client) { return client.acquired; });
        if (!m_started || !free) {
            Answer answer = refused(CmeError::NotAllowed);
            if (m_started)
                answer.information.append("+CMQTTSTOP: " + QByteArray::number(NotReleased));
            return answer;
        }
        m_started = false;
        return accepted([this] { module().say("+CMQTTSTOP: 0"); });
    });
}

void CmqttSet::addClient()
{
    onWrite("+CMQTTACCQ", [this](const QByteArray &arguments) { return acquire(arguments); });
    onWrite("+CMQTTREL", [this](const QByteArray &arguments) { return release(arguments); });
    onWrite("+CMQTTCONNECT",
            [this](const QByteArray &arguments) { return connectMqtt(arguments); });
    onWrite("+CMQTTDISC",
            [this](const QByteArray &arguments) { return disconnectMqtt(arguments); });
    for (const char *name : {"+CMQTTCFG", "+CMQTTSSLCFG"})
        accept(name);
    onWrite("+CMQTTWILLTOPIC", [this](const QByteArray &arguments) {
        return takeText(arguments, longestTopic, [](Client &client, int, const QByteArray &text) {
            client.packet.will = mqtt::Will{text, {}, {}, false, {}};
            return done();
        });
    });
    onWrite("+CMQTTWILLMSG",
            [this](const QByteArray &arguments) { return takeWillMessage(arguments); });
}

void CmqttSet::addMessages()
{
    onWrite("+CMQTTTOPIC", [this](const QByteArray &arguments) {
        return takeText(arguments, longestTopic, [](Client &client, int, const QByteArray &text) {
            client.message.topic = text;
            client.hasTopic = true;
            return done();
        });
    });
    onWrite("+CMQTTPAYLOAD", [this](const QByteArray &arguments) {
        return takeText(arguments, longestPayload, [](Client &client, int, const QByteArray &text) {
            client.message.payload = text;
            return done();
        });
    });
    onWrite("+CMQTTPUB", [this](const QByteArray &arguments) { return publish(arguments); });
    onWrite("+CMQTTSUB",
            [this](const QByteArray &arguments) { return takeSubscription(arguments, true); });
    onWrite("+CMQTTSUBTOPIC",
            [this](const QByteArray &arguments) { return takeSubscription(arguments, false); });
    onWrite("+CMQTTUNSUB",
            [this](const QByteArray &arguments) { return takeUnsubscription(arguments, true); });
    onWrite("+CMQTTUNSUBTOPIC",
            [this](const QByteArray &arguments) { return takeUnsubscription(arguments, false); });
}

CmqttSet::Client *CmqttSet::acquired(ArgumentReader &reader, int &id)
{
    const auto number = reader.number(0, clients - 1);
    if (!number || !m_clients[static_cast<size_t>(*number)].acquired)
        return nullptr;
    id = *number;
    return &m_clients[static_cast<size_t>(*number)];
}

Answer CmqttSet::acquire(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto id = reader.number(0, clients - 1);
    const auto clientId = id && reader.comma() ? reader.string(128) : std::nullopt;
    if (!clientId || clientId->isEmpty() || !m_started)
        return refused(CmeError::WrongParameter);
    Client &client = m_clients[static_cast<size_t>(*id)];
    if (client.acquired) {
        Answer answer = refused(CmeError::NotAllowed);
        answer.information.append("+CMQTTACCQ: " + QByteArray::number(*id) + ",19");
        return answer;
    }
    client.acquired = true;
    client.tls = reader.comma() && reader.number(0, 1) == 1;
    client.packet = {};
    client.packet.version = mqtt::ProtocolVersion::V311;
    client.packet.clientId = *clientId;
    return done();
}

Answer CmqttSet::release(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    int id = 0;
    Client *client = acquired(reader, id);
    if (!client || client->stack->isConnected())
        return refused(CmeError::NotAllowed);
    client->acquired = false;
    client->hasTopic = false;
    client->message = {};
    client->subscriptions.clear();
    return done();
}

Answer CmqttSet::connectMqtt(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    int id = 0;
    Client *client = acquired(reader, id);
    const auto url = client && reader.comma() ? reader.string(256) : std::nullopt;
    const auto keepAlive = url && reader.comma() ? reader.number(1, 64800) : std::nullopt;
    const auto clean = keepAlive && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const qsizetype colon = url ? url->lastIndexOf(':') : -1;
    if (!clean || !url->startsWith("tcp://") || colon < 7)
        return refused(CmeError::WrongParameter);
    client->packet.keepAlive = static_cast<quint16>(*keepAlive);
    client->packet.cleanStart = *clean == 1;
    client->packet.username.reset();
    client->packet.password.reset();
    for (auto *target : {&client->packet.username, &client->packet.password}) {
        if (!reader.comma())
            break;
        *target = reader.string(256);
        if (!*target)
            return refused(CmeError::WrongParameter);
    }
    if (client->stack->state() != MqttStack::State::Closed)
        return refused(CmeError::NotAllowed);
    const QByteArray host = url->mid(6, colon - 6);
    const auto port = static_cast<quint16>(url->mid(colon + 1).toUInt());
    return accepted([this, client, id, host, port] {
        client->stack->openAndConnect(host, port, client->tls, client->packet,
                                      [this, id](MqttStack::Outcome outcome) {
                                          report("+CMQTTCONNECT", id, codeOf(outcome));
                                      });
    });
}

Answer CmqttSet::disconnectMqtt(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    int id = 0;
    Client *client = acquired(reader, id);
    if (!client)
        return refused(CmeError::NotAllowed);
    if (!client->stack->isConnected()) {
        Answer answer = refused(CmeError::NotAllowed);
        answer.information.append("+CMQTTDISC: " + QByteArray::number(id) + ','
                                  + QByteArray::number(NoConnection));
        return answer;
    }
    return accepted([this, client, id] {
        client->stack->disconnectMqtt([this, id] { report("+CMQTTDISC", id, Fine); });
    });
}

// <client>,<bytes>[,…], then the text at the prompt.
Answer CmqttSet::takeText(const QByteArray &arguments, int longest,
                          const std::function<Answer(Client &, int, const QByteArray &)> &taken)
{
    ArgumentReader reader(arguments);
    int id = 0;
    Client *client = acquired(reader, id);
    const auto length = client && reader.comma() ? reader.number(1, longest) : std::nullopt;
    if (!length)
        return refused(CmeError::WrongParameter);
    PromptWish wish;
    wish.length = *length;
    wish.taken = [client, id, taken](const QByteArray &text) { return taken(*client, id, text); };
    return asking(wish);
}

Answer CmqttSet::takeWillMessage(const QByteArray &arguments)
{
    const QList<QByteArray> values = arguments.split(',');
    const auto qos = static_cast<mqtt::QoS>(std::clamp(values.value(2).toInt(), 0, 2));
    return takeText(arguments, longestPayload, [qos](Client &client, int, const QByteArray &text) {
        if (!client.packet.will)
            return refused(CmeError::NotAllowed);
        client.packet.will->payload = text;
        client.packet.will->qos = qos;
        return done();
    });
}

Answer CmqttSet::takeSubscription(const QByteArray &arguments, bool sends)
{
    ArgumentReader reader(arguments);
    int id = 0;
    if (!acquired(reader, id))
        return refused(CmeError::WrongParameter);
    if (sends && reader.atEnd())
        return sendSubscriptions(id);
    const auto length = reader.comma() ? reader.number(1, longestTopic) : std::nullopt;
    const auto qos = length && reader.comma() ? reader.number(0, 2) : std::nullopt;
    if (!qos)
        return refused(CmeError::WrongParameter);
    return takeText(arguments, longestTopic,
                    [this, qos = *qos, sends](Client &client, int at, const QByteArray &text) {
                        mqtt::Subscription subscription;
                        subscription.filter = text;
                        subscription.qos = static_cast<mqtt::QoS>(qos);
                        client.subscriptions.append(subscription);
                        return sends ? sendSubscriptions(at) : done();
                    });
}

Answer CmqttSet::sendSubscriptions(int id)
{
    Client &client = m_clients[static_cast<size_t>(id)];
    mqtt::Subscribe packet{client.stack->nextId(), std::exchange(client.subscriptions, {}), {}};
    if (packet.subscriptions.isEmpty() || !client.stack->isConnected())
        return refused(CmeError::NotAllowed);
    return accepted([this, &client, id, packet] {
        client.stack->send(packet, [this, id](const mqtt::Packet *answer) {
            const auto *suback = answer ? std::get_if<mqtt::Suback>(answer) : nullptr;
            const bool good = suback && static_cast<int>(suback->reasons.value(0)) <= 2;
            report("+CMQTTSUB", id, good ? Fine : suback ? 1 : NoConnection);
        });
    });
}

Answer CmqttSet::takeUnsubscription(const QByteArray &arguments, bool sends)
{
    ArgumentReader reader(arguments);
    int id = 0;
    if (!acquired(reader, id))
        return refused(CmeError::WrongParameter);
    if (sends && reader.atEnd())
        return sendUnsubscriptions(id);
    return takeText(arguments, longestTopic,
                    [this, sends](Client &client, int at, const QByteArray &text) {
                        client.unsubscriptions.append(text);
                        return sends ? sendUnsubscriptions(at) : done();
                    });
}

Answer CmqttSet::sendUnsubscriptions(int id)
{
    Client &client = m_clients[static_cast<size_t>(id)];
    mqtt::Unsubscribe packet{client.stack->nextId(), std::exchange(client.unsubscriptions, {}), {}};
    if (packet.filters.isEmpty() || !client.stack->isConnected())
        return refused(CmeError::NotAllowed);
    return accepted([this, &client, id, packet] {
        client.stack->send(packet, [this, id](const mqtt::Packet *answer) {
            report("+CMQTTUNSUB", id, answer ? Fine : NoConnection);
        });
    });
}

// Topic and payload are used up by it.
Answer CmqttSet::publish(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    int id = 0;
    Client *client = acquired(reader, id);
    const auto qos = client && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto timeout = qos && reader.comma() ? reader.number(60, 180) : std::nullopt;
    if (!timeout)
        return refused(CmeError::WrongParameter);
    if (!client->stack->isConnected() || !client->hasTopic)
        return refused(CmeError::NotAllowed);
    mqtt::Publish message = std::exchange(client->message, {});
    client->hasTopic = false;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = reader.comma() && reader.number(0, 1) == 1;
    message.packetId = client->stack->nextId();
    return accepted([this, client, id, message] {
        client->stack->send(message, [this, id](const mqtt::Packet *answer) {
            report("+CMQTTPUB", id, answer ? Fine : NoConnection);
        });
    });
}

// Four parts, the two texts with their lengths before.
void CmqttSet::messageArrived(int id, const mqtt::Publish &message)
{
    const QByteArray client = QByteArray::number(id);
    const auto sized = [&client](const char *name, const QByteArray &text) {
        return QByteArray(name) + ": " + client + ',' + QByteArray::number(text.size()) + "\r\n"
               + text + "\r\n";
    };
    module().say("+CMQTTRXSTART: " + client + ',' + QByteArray::number(message.topic.size()) + ','
                 + QByteArray::number(message.payload.size()));
    module().sayRaw(sized("+CMQTTRXTOPIC", message.topic));
    for (qsizetype at = 0; at < message.payload.size(); at += part)
        module().sayRaw(sized("+CMQTTRXPAYLOAD", message.payload.mid(at, part)));
    module().sayRaw("+CMQTTRXEND: " + client + "\r\n");
}

} // namespace

std::unique_ptr<CommandSet> makeCmqttSet(Module &module)
{
    return std::make_unique<CmqttSet>(module);
}

} // namespace modem
