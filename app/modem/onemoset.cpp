// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/mqttstack.h"
#include "app/modem/sets.h"
#include "app/mqtt/encode.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace modem {

namespace {

constexpr int clients = 6;
constexpr int longestInline = 1024; // bytes
constexpr int longestPrompt = 8192; // bytes
constexpr qsizetype longestTopic = 256;
constexpr qsizetype mostAtOnce = 512; // bytes of topic and message in one line
constexpr mqtt::PacketId firstId = 18807;

const QMap<QByteArray, QByteArray> &settings()
{
    static const QMap<QByteArray, QByteArray> values{
            {"version", "4"},  {"cid", "1"},        {"ssl", "0"},    {"keepalive", "120"},
            {"clean", "0"},    {"retrans", "20,3"}, {"will", "0"},   {"pingreq", "120"},
            {"pingresp", "0"}, {"encoding", "0,0"}, {"cached", "0"}, {"reconn", "3,20,0"},
    };
    return values;
}

int connState(const MqttStack::Outcome &outcome)
{
    if (outcome.failure == LinkFailure::None)
        return outcome.refusal == 0 ? 0 : 3;
    return outcome.failure == LinkFailure::ClosedByPeer ? 4 : 6;
}

// China Mobile OneMO (ML307, MN316): the module numbers the packets and tells the numbers.
class OneMoSet : public CommandSet
{
public:
    explicit OneMoSet(Module &module);
    void dropLinks() override;

private:
    struct Client
    {
        std::unique_ptr<MqttStack> stack;
        QMap<QByteArray, QByteArray> values; // of MQTTCFG
        QList<std::pair<QByteArray, int>> subscriptions;
        QList<mqtt::Publish> cache;
    };
    using Action = std::function<Answer(Client &, int id, ArgumentReader &)>;

    void addClient(int id);
    void onClient(const QByteArray &name, Action action);
    Answer configure(const QByteArray &arguments);
    Answer connectMqtt(Client &client, int id, ArgumentReader &reader);
    mqtt::Connect connectPacket(const Client &client) const;
    Answer subscribe(Client &client, int id, ArgumentReader &reader);
    Answer unsubscribe(Client &client, int id, ArgumentReader &reader);
    Answer publish(Client &client, int id, ArgumentReader &reader);
    Answer send(Client &client, int id, mqtt::Publish message);
    void published(int id, const mqtt::Publish &message, const mqtt::Packet *answer);
    Answer read(Client &client, int id, ArgumentReader &reader);
    void messageArrived(int id, const mqtt::Publish &message);
    void report(const char *what, int id, const QByteArray &rest);
    static int number(const Client &client, const QByteArray &key, int position);
    QByteArray coded(const Client &client, const QByteArray &payload) const;

    std::array<Client, clients> m_clients;
};

OneMoSet::OneMoSet(Module &module) : CommandSet(module)
{
    for (int id = 0; id < clients; ++id)
        addClient(id);
    onWrite("+MQTTCFG", [this](const QByteArray &arguments) { return configure(arguments); });
    onClient("+MQTTCONN", [this](Client &client, int id, ArgumentReader &reader) {
        return connectMqtt(client, id, reader);
    });
    onClient("+MQTTSUB", [this](Client &client, int id, ArgumentReader &reader) {
        return subscribe(client, id, reader);
    });
    onClient("+MQTTUNSUB", [this](Client &client, int id, ArgumentReader &reader) {
        return unsubscribe(client, id, reader);
    });
    onClient("+MQTTPUB", [this](Client &client, int id, ArgumentReader &reader) {
        return publish(client, id, reader);
    });
    onClient("+MQTTREAD", [this](Client &client, int id, ArgumentReader &reader) {
        return read(client, id, reader);
    });
    onClient("+MQTTSTATE", [](Client &client, int, ArgumentReader &) {
        const int state = client.stack->isConnected()                         ? 2
                          : client.stack->state() == MqttStack::State::Closed ? 3
                                                                              : 1;
        return done({"+MQTTSTATE: " + QByteArray::number(state)});
    });
    onClient("+MQTTDISC", [this](Client &client, int id, ArgumentReader &) {
        if (!client.stack->isConnected())
            return refused(CmeError::OneMoNotConnected);
        client.subscriptions.clear();
        return accepted([this, &client, id] {
            client.stack->disconnectMqtt([this, id] { report("conn", id, "2"); });
        });
    });
}

void OneMoSet::addClient(int id)
{
    auto &stack = m_clients[static_cast<size_t>(id)].stack;
    stack = std::make_unique<MqttStack>(conditions());
    stack->startIdsAt(firstId);
    connect(stack.get(), &MqttStack::messageArrived, this,
            [this, id](const mqtt::Publish &message) { messageArrived(id, message); });
    connect(stack.get(), &MqttStack::lost, this, [this, id] { report("conn", id, "4"); });
    stack->pubrecArrived = [this, id](mqtt::PacketId mid) {
        report("pubrec", id, QByteArray::number(mid));
    };
}

void OneMoSet::dropLinks()
{
    for (Client &client : m_clients)
        client.stack->dropLink();
}

void OneMoSet::onClient(const QByteArray &name, Action action)
{
    onWrite(name, [this, action](const QByteArray &arguments) {
        ArgumentReader reader(arguments);
        const auto id = reader.number(0, clients - 1);
        if (!id)
            return refused(CmeError::OneMoParameter);
        return action(m_clients[static_cast<size_t>(*id)], *id, reader);
    });
}

void OneMoSet::report(const char *what, int id, const QByteArray &rest)
{
    module().say("+MQTTURC: \"" + QByteArray(what) + "\"," + QByteArray::number(id) + ',' + rest);
}

int OneMoSet::number(const Client &client, const QByteArray &key, int position)
{
    return client.values.value(key, settings().value(key)).split(',').value(position).toInt();
}

Answer OneMoSet::configure(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto key = reader.string(32);
    const auto id = key && reader.comma() ? reader.number(0, clients - 1) : std::nullopt;
    if (!id || !settings().contains(*key))
        return refused(CmeError::OneMoParameter);
    Client &client = m_clients[static_cast<size_t>(*id)];
    if (!reader.comma()) {
        return done({"+MQTTCFG: \"" + *key + "\"," + QByteArray::number(*id) + ','
                     + client.values.value(*key, settings().value(*key))});
    }
    const QByteArray values = reader.rest().toByteArray();
    const int first = values.split(',').first().toInt();
    const bool wrong = (*key == "keepalive" && first != 0 && (first < 60 || first > 65535))
                       || (*key == "version" && first != 4) || values.isEmpty();
    if (wrong)
        return refused(CmeError::OneMoParameter);
    client.values.insert(*key, values);
    return done();
}

mqtt::Connect OneMoSet::connectPacket(const Client &client) const
{
    mqtt::Connect packet;
    packet.version = mqtt::ProtocolVersion::V311;
    packet.keepAlive = static_cast<quint16>(number(client, "keepalive", 0));
    packet.cleanStart = number(client, "clean", 0) == 1;
    const QByteArray will = client.values.value("will");
    ArgumentReader reader(will);
    if (reader.number(0, 1) != 1 || !reader.comma())
        return packet;
    const auto qos = reader.number(0, 2);
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto topic = retain && reader.comma() ? reader.string(longestTopic) : std::nullopt;
    const auto text = topic && reader.comma() ? reader.quotedRest() : std::nullopt;
    if (text)
        packet.will = mqtt::Will{*topic, *text, static_cast<mqtt::QoS>(*qos), *retain == 1, {}};
    return packet;
}

Answer OneMoSet::connectMqtt(Client &client, int id, ArgumentReader &reader)
{
    const auto host = reader.comma() ? reader.string(128) : std::nullopt;
    if (!host || host->isEmpty())
        return refused(CmeError::OneMoParameter);
    int port = 1883;
    mqtt::Connect packet = connectPacket(client);
    if (reader.comma()) {
        port = reader.number(1, 65535).value_or(0);
        if (reader.comma()) {
            const auto clientId = reader.string(128);
            packet.clientId = clientId.value_or(QByteArray());
        }
        for (auto *target : {&packet.username, &packet.password}) {
            if (reader.comma())
                *target = reader.string(256);
        }
    }
    if (port == 0 || !reader.atEnd())
        return refused(CmeError::OneMoParameter);
    if (client.stack->state() != MqttStack::State::Closed)
        return refused(CmeError::OneMoAlreadyConnected);
    if (packet.clientId.isEmpty())
        packet.cleanStart = true;
    const bool tls = number(client, "ssl", 0) == 1;
    return accepted([this, &client, id, host = *host, port, tls, packet] {
        client.stack->openAndConnect(host, static_cast<quint16>(port), tls, packet,
                                     [this, id](MqttStack::Outcome outcome) {
                                         report("conn", id, QByteArray::number(connState(outcome)));
                                     });
    });
}

Answer OneMoSet::subscribe(Client &client, int id, ArgumentReader &reader)
{
    if (reader.atEnd()) {
        QByteArray list;
        for (const auto &[topic, qos] : std::as_const(client.subscriptions))
            list += (list.isEmpty() ? "\"" : ",\"") + topic + "\"," + QByteArray::number(qos);
        return done({"+MQTTSUB: " + list});
    }
    mqtt::Subscribe packet;
    while (reader.comma()) {
        const auto topic = reader.string(longestTopic);
        const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
        if (!qos || topic->isEmpty())
            return refused(CmeError::OneMoParameter);
        mqtt::Subscription subscription;
        subscription.filter = *topic;
        subscription.qos = static_cast<mqtt::QoS>(*qos);
        packet.subscriptions.append(subscription);
    }
    if (packet.subscriptions.size() > 3 || !reader.atEnd())
        return refused(CmeError::OneMoParameter);
    if (!client.stack->isConnected())
        return refused(CmeError::OneMoNotConnected);
    packet.packetId = client.stack->nextId();
    const QByteArray mid = QByteArray::number(packet.packetId);
    Answer answer = done({"+MQTTSUB: " + QByteArray::number(id) + ',' + mid});
    answer.afterwards = [this, &client, id, packet, mid] {
        for (const mqtt::Subscription &each : packet.subscriptions)
            client.subscriptions.append({each.filter, static_cast<int>(each.qos)});
        client.stack->send(packet, [this, id, mid](const mqtt::Packet *reply) {
            const auto *suback = reply ? std::get_if<mqtt::Suback>(reply) : nullptr;
            if (!suback)
                return report("timeout", id, mid);
            QByteArray codes;
            for (const mqtt::ReasonCode reason : suback->reasons)
                codes += ',' + QByteArray::number(static_cast<int>(reason));
            report("suback", id, mid + codes);
        });
    };
    return answer;
}

Answer OneMoSet::unsubscribe(Client &client, int id, ArgumentReader &reader)
{
    mqtt::Unsubscribe packet;
    while (reader.comma()) {
        const auto topic = reader.string(longestTopic);
        if (!topic || topic->isEmpty())
            return refused(CmeError::OneMoParameter);
        packet.filters.append(*topic);
    }
    if (packet.filters.isEmpty() || !reader.atEnd())
        return refused(CmeError::OneMoParameter);
    if (!client.stack->isConnected())
        return refused(CmeError::OneMoNotConnected);
    packet.packetId = client.stack->nextId();
    const QByteArray mid = QByteArray::number(packet.packetId);
    Answer answer = done({"+MQTTUNSUB: " + QByteArray::number(id) + ',' + mid});
    answer.afterwards = [this, &client, id, packet, mid] {
        auto &list = client.subscriptions;
        list.erase(std::remove_if(
                           list.begin(), list.end(),
                           [&](const auto &entry) { return packet.filters.contains(entry.first); }),
                   list.end());
        client.stack->send(packet, [this, id, mid](const mqtt::Packet *reply) {
            report(reply ? "unsuback" : "timeout", id, mid);
        });
    };
    return answer;
}

// <id>,"<topic>",<qos>,<retain>,<dup>,<length>[,"<message>"]
Answer OneMoSet::publish(Client &client, int id, ArgumentReader &reader)
{
    mqtt::Publish message;
    const auto topic = reader.comma() ? reader.string(longestTopic) : std::nullopt;
    const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto dup = retain && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto length = dup && reader.comma() ? reader.number(0, longestPrompt) : std::nullopt;
    if (!length || topic->isEmpty())
        return refused(CmeError::OneMoParameter);
    if (!client.stack->isConnected())
        return refused(CmeError::OneMoNotConnected);
    message.topic = *topic;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    message.dup = *dup == 1 && *qos > 0;
    if (reader.atEnd()) {
        PromptWish wish;
        wish.length = *length;
        wish.taken = [this, &client, id, message](const QByteArray &payload) mutable {
            message.payload = payload;
            return send(client, id, message);
        };
        return *length > 0 ? asking(wish) : refused(CmeError::OneMoParameter);
    }
    const auto typed = reader.comma() ? reader.quotedRest() : std::nullopt;
    const bool hex = number(client, "encoding", 0) == 1;
    const auto payload = typed && hex ? base::fromHex(QString::fromLatin1(*typed)) : typed;
    // Decoded bytes are counted; 0 is not checked.
    if (!payload || payload->size() > longestInline || (*length != 0 && payload->size() != *length))
        return refused(CmeError::OneMoParameter);
    message.payload = *payload;
    return send(client, id, message);
}

Answer OneMoSet::send(Client &client, int id, mqtt::Publish message)
{
    message.packetId = client.stack->nextId();
    const qsizetype size = mqtt::encode(message, mqtt::ProtocolVersion::V311).size();
    Answer answer = done({"+MQTTPUB: " + QByteArray::number(id) + ','
                          + QByteArray::number(message.packetId) + ',' + QByteArray::number(size)});
    answer.afterwards = [this, &client, id, message] {
        client.stack->send(message, [this, id, message](const mqtt::Packet *reply) {
            published(id, message, reply);
        });
    };
    return answer;
}

void OneMoSet::published(int id, const mqtt::Publish &message, const mqtt::Packet *answer)
{
    const QByteArray mid = QByteArray::number(message.packetId);
    if (!answer)
        report("timeout", id, mid);
    else if (message.qos == mqtt::QoS::AtLeastOnce)
        report("puback", id, mid + ",0");
    else if (message.qos == mqtt::QoS::ExactlyOnce)
        report("pubcomp", id, mid);
}

QByteArray OneMoSet::coded(const Client &client, const QByteArray &payload) const
{
    return number(client, "encoding", 1) == 1 ? base::toHex(payload).toUpper() : payload;
}

void OneMoSet::messageArrived(int id, const mqtt::Publish &message)
{
    Client &client = m_clients[static_cast<size_t>(id)];
    const QByteArray mid = QByteArray::number(message.packetId);
    const qsizetype total = message.payload.size();
    if (number(client, "cached", 0) == 1) {
        client.cache.append(message);
        report("pubnmi", id, mid + ',' + QByteArray::number(total));
        return;
    }
    const qsizetype most = std::max<qsizetype>(1, mostAtOnce - message.topic.size());
    qsizetype at = 0;
    do {
        const QByteArray part = message.payload.mid(at, most);
        report("publish", id,
               mid + ",\"" + message.topic + "\"," + QByteArray::number(total) + ','
                       + QByteArray::number(part.size()) + ',' + coded(client, part));
        at += most;
    } while (at < total);
}

Answer OneMoSet::read(Client &client, int id, ArgumentReader &reader)
{
    const QByteArray head = "+MQTTREAD: " + QByteArray::number(id) + ',';
    if (reader.atEnd()) {
        qsizetype bytes = 0;
        for (const mqtt::Publish &message : std::as_const(client.cache))
            bytes += message.payload.size();
        return done(
                {head + QByteArray::number(client.cache.size()) + ',' + QByteArray::number(bytes)});
    }
    const auto count = reader.comma() ? reader.number(1, 1000) : std::nullopt;
    if (!count)
        return refused(CmeError::OneMoParameter);
    Answer answer = done();
    for (int i = 0; i < *count && !client.cache.isEmpty(); ++i) {
        const mqtt::Publish message = client.cache.takeFirst();
        answer.information.append(head + QByteArray::number(message.packetId) + ",\""
                                  + message.topic + "\","
                                  + QByteArray::number(message.payload.size()) + ','
                                  + coded(client, message.payload));
    }
    return answer;
}

} // namespace

std::unique_ptr<CommandSet> makeOneMoSet(Module &module)
{
    return std::make_unique<OneMoSet>(module);
}

} // namespace modem
