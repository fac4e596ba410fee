// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/openconnclient.h"

#include "app/base/hextext.h"
#include "app/modem/arguments.h"

#include <algorithm>
#include <utility>

namespace modem {

namespace {

constexpr qsizetype longestTopic = 256;

// 0 text, 1 string as hex, 2 hex: the two hex forms differ in what the module stores only.
QByteArray coded(const QByteArray &payload, int mode)
{
    return mode == 0 ? payload : base::toHex(payload).toUpper();
}

std::optional<QByteArray> decoded(const QByteArray &payload, int mode)
{
    return mode == 0 ? payload : base::fromHex(QString::fromLatin1(payload));
}

QByteArray grantedText(const mqtt::Suback &suback)
{
    QByteArray text;
    for (const mqtt::ReasonCode reason : suback.reasons)
        text += ',' + QByteArray::number(static_cast<int>(reason));
    return text;
}

} // namespace

OpenConnClient::OpenConnClient(int id, const OpenConnDialect &dialect, Module &module)
    : m_id(id), m_dialect(dialect), m_module(module), m_settings(dialect),
      m_stack(module.conditions())
{
    connect(&m_stack, &MqttStack::messageArrived, this, &OpenConnClient::messageArrived);
    connect(&m_stack, &MqttStack::lost, this, &OpenConnClient::linkLost);
}

Answer OpenConnClient::configure(const QByteArray &key, QByteArrayView values, bool hasValues)
{
    if (!m_settings.knows(key))
        return refused(CmeError::WrongParameter);
    if (!hasValues)
        return done({'+' + m_dialect.stem + "CFG: \"" + key + "\"," + m_settings.text(key)});
    if (!OpenConnSettings::isUsable(key, values))
        return refused(CmeError::WrongParameter);
    const bool beforeOpen =
            key == "will" || key == "session" || key == "keepalive" || key == "aliauth";
    if (beforeOpen && m_stack.state() != MqttStack::State::Closed)
        return refused(CmeError::NotAllowed);
    m_settings.set(key, values.toByteArray());
    return done();
}

Answer OpenConnClient::open(QByteArrayView arguments)
{
    ArgumentReader reader(arguments);
    const auto host = reader.string(100);
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    if (!port || !reader.atEnd() || host->isEmpty())
        return refused(CmeError::WrongParameter);
    if (isOpen())
        return accepted([this] { report(prefix("OPEN") + ',' + m_dialect.idInUse); });
    m_host = *host;
    m_port = *port;
    const bool tls =
            m_settings.number("sslenable", 0, 0) == 1 || m_settings.number("ssl", 0, 0) == 1;
    return accepted([this, tls] {
        m_stack.open(m_host, static_cast<quint16>(m_port), tls, [this](LinkFailure failure) {
            report(prefix("OPEN") + ','
                   + (failure == LinkFailure::None ? QByteArray("0")
                                                   : m_dialect.openFailure(failure)));
        });
    });
}

Answer OpenConnClient::connectMqtt(QByteArrayView arguments)
{
    if (m_stack.state() != MqttStack::State::Open)
        return refused(CmeError::NotAllowed);
    mqtt::Connect packet = m_settings.connectPacket();
    ArgumentReader reader(arguments);
    if (!reader.atEnd()) {
        const auto clientId = reader.string(256);
        if (!clientId)
            return refused(CmeError::WrongParameter);
        packet.clientId = *clientId;
    }
    for (auto *target : {&packet.username, &packet.password}) {
        if (!reader.comma())
            break;
        *target = reader.string(256);
        if (!*target)
            return refused(CmeError::WrongParameter);
    }
    const CredentialsFunction &credentials = m_module.conditions().credentials;
    const bool signs = m_settings.signsIn() && !packet.username;
    if (!reader.atEnd() || (signs && !m_settings.signIn(packet, credentials)))
        return refused(CmeError::WrongParameter);
    return accepted([this, packet] {
        m_stack.connectMqtt(packet, [this](std::optional<int> code) {
            report(prefix("CONN") + (code ? ",0," + QByteArray::number(*code) : QByteArray(",2")));
            if (!code)
                forget();
        });
    });
}

Answer OpenConnClient::subscribe(QByteArrayView arguments)
{
    ArgumentReader reader(arguments);
    const auto messageId = reader.number(1, 65535);
    if (!messageId)
        return refused(CmeError::WrongParameter);
    mqtt::Subscribe subscribe;
    // Aliyun grants QoS 1 at most; the module asks it for no more.
    const int mostQoS = m_settings.number("cloud", 0, 0) == 2 ? 1 : 2;
    while (reader.comma()) {
        const auto topic = reader.string(longestTopic);
        const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
        if (!topic || topic->isEmpty() || !qos)
            return refused(CmeError::WrongParameter);
        mqtt::Subscription subscription;
        subscription.filter = *topic;
        subscription.qos = static_cast<mqtt::QoS>(std::min(*qos, mostQoS));
        subscribe.subscriptions.append(subscription);
    }
    if (!reader.atEnd() || subscribe.subscriptions.isEmpty())
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    subscribe.packetId = static_cast<mqtt::PacketId>(*messageId);
    const QByteArray head = prefix(m_dialect.joinsSubUnsub ? "SUBUNSUB" : "SUB") + ','
                            + QByteArray::number(*messageId);
    return accepted([this, subscribe, head] {
        m_stack.send(subscribe, [this, head](const mqtt::Packet *packet) {
            const auto *suback = packet ? std::get_if<mqtt::Suback>(packet) : nullptr;
            const bool rejected = suback && static_cast<int>(suback->reasons.value(0)) > 2
                                  && m_dialect.joinsSubUnsub;
            report(head
                   + (!suback    ? QByteArray(",2")
                      : rejected ? QByteArray(",1")
                                 : ",0" + grantedText(*suback)));
        });
    });
}

Answer OpenConnClient::unsubscribe(QByteArrayView arguments)
{
    ArgumentReader reader(arguments);
    const auto messageId = reader.number(1, 65535);
    if (!messageId)
        return refused(CmeError::WrongParameter);
    mqtt::Unsubscribe unsubscribe;
    while (reader.comma()) {
        const auto topic = reader.string(longestTopic);
        if (!topic || topic->isEmpty())
            return refused(CmeError::WrongParameter);
        unsubscribe.filters.append(*topic);
        // Lierda's drivers send a QoS here too.
        if (m_dialect.joinsSubUnsub && reader.comma() && !reader.number(0, 2))
            return refused(CmeError::WrongParameter);
    }
    if (!reader.atEnd() || unsubscribe.filters.isEmpty())
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    unsubscribe.packetId = static_cast<mqtt::PacketId>(*messageId);
    // sic: the module's manual spells it so
    const QByteArray head = prefix(m_dialect.joinsSubUnsub ? "UNSUNSUB" : "UNS") + ','
                            + QByteArray::number(*messageId);
    return accepted([this, unsubscribe, head] {
        m_stack.send(unsubscribe, [this, head](const mqtt::Packet *packet) {
            report(head + (packet ? ",0" : ",2"));
        });
    });
}

std::optional<mqtt::Publish> OpenConnClient::publishHead(ArgumentReader &reader) const
{
    const auto messageId = reader.number(0, 65535);
    const auto qos = messageId && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto topic = retain && reader.comma() ? reader.string(longestTopic) : std::nullopt;
    if (!topic || topic->isEmpty())
        return std::nullopt;
    const bool wrongId =
            m_dialect.strictIds ? (*qos == 0) != (*messageId == 0) : *qos != 0 && *messageId == 0;
    if (wrongId)
        return std::nullopt;
    mqtt::Publish message;
    message.topic = *topic;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    message.packetId = static_cast<mqtt::PacketId>(*messageId);
    return message;
}

Answer OpenConnClient::publish(QByteArrayView arguments, bool extended)
{
    using Inline = OpenConnDialect::Inline;
    ArgumentReader reader(arguments);
    const auto message = publishHead(reader);
    if (!message)
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    const QByteArray name = extended ? "PUBEX" : "PUB";
    if (reader.atEnd() && m_dialect.promptByControlZ && !extended)
        return promptForPayload(*message, PromptWish::End::ControlZ, m_dialect.promptMost, name);
    if (!reader.comma())
        return refused(CmeError::WrongParameter);
    std::optional<int> length;
    if (m_dialect.promptByLength) {
        length = reader.number(0, static_cast<int>(m_dialect.promptMost));
        if (length && reader.atEnd())
            return promptForPayload(*message, PromptWish::End::Length, *length, name);
        if (!length || m_dialect.inlineForm != Inline::WithLength || !reader.comma())
            return refused(CmeError::WrongParameter);
    }
    const auto payload = m_dialect.inlineForm == Inline::ToTheQuote
                                 ? reader.string(m_dialect.inlineMost)
                                 : reader.quotedRest();
    const bool fits = payload && payload->size() <= m_dialect.inlineMost
                      && (!length || payload->size() == *length) && reader.atEnd()
                      && m_dialect.inlineForm != Inline::None;
    return fits ? takePayload(*message, *payload, name) : refused(CmeError::WrongParameter);
}

Answer OpenConnClient::promptForPayload(const mqtt::Publish &message, PromptWish::End end,
                                        qsizetype length, const QByteArray &name)
{
    PromptWish wish;
    wish.length = length;
    wish.end = end;
    wish.taken = [this, message, name](const QByteArray &payload) {
        return takePayload(message, payload, name);
    };
    return asking(wish);
}

Answer OpenConnClient::takePayload(mqtt::Publish message, const QByteArray &payload,
                                   const QByteArray &name)
{
    const int dataFormat = m_settings.number("dataformat", 0, 0);
    const auto bytes = decoded(payload, m_settings.number("send/mode", 0, dataFormat));
    if (!bytes)
        return refused(CmeError::WrongParameter);
    message.payload = *bytes;
    return accepted([this, message, name] { sendPublish(message, name); });
}

void OpenConnClient::sendPublish(const mqtt::Publish &message, const QByteArray &name)
{
    // LMQTTPUBEX has no result line of its own name that anybody has seen.
    const QByteArray told = m_dialect.joinsSubUnsub ? "PUB" : name;
    const QByteArray head = prefix(told) + ',' + QByteArray::number(message.packetId);
    if (!m_stack.isConnected()) { // gone while the payload was typed
        report(head + (m_dialect.joinsSubUnsub ? ",2,6" : ",2"));
        return;
    }
    m_stack.send(message, [this, head](const mqtt::Packet *packet) {
        report(head + (packet ? ",0" : ",2"));
    });
}

Answer OpenConnClient::disconnectMqtt()
{
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    return accepted([this] {
        m_stack.disconnectMqtt([this] {
            m_disconnected = !m_dialect.discEndsClient;
            report(prefix("DISC") + ",0");
        });
    });
}

Answer OpenConnClient::close()
{
    if (!isOpen())
        return refused(CmeError::NotAllowed);
    return accepted([this] {
        const auto closed = [this] {
            report(prefix("CLOSE") + ",0");
            forget();
        };
        if (std::exchange(m_disconnected, false))
            closed();
        else
            m_stack.disconnectMqtt(closed);
    });
}

QByteArray OpenConnClient::openLine() const
{
    if (m_stack.state() == MqttStack::State::Closed)
        return {};
    return prefix("OPEN") + ",\"" + m_host + "\"," + QByteArray::number(m_port);
}

QByteArray OpenConnClient::stateLine() const
{
    int state = 1;
    switch (m_stack.state()) {
    case MqttStack::State::Connecting:
        state = 2;
        break;
    case MqttStack::State::Connected:
        state = 3;
        break;
    case MqttStack::State::Disconnecting:
        state = 4;
        break;
    case MqttStack::State::Closed:
    case MqttStack::State::Opening:
    case MqttStack::State::Open:
        break;
    }
    return prefix("CONN") + ',' + QByteArray::number(state);
}

void OpenConnClient::linkLost()
{
    report(m_dialect.statusHead + QByteArray::number(m_id) + ",1");
    forget();
}

void OpenConnClient::forget()
{
    m_disconnected = false;
    m_cache.clear();
    if (m_dialect.losesSettings)
        m_settings.clear();
}

// Results are silent after AT+LMQTTCFG="urc",<id>,0; received messages are not.
void OpenConnClient::report(const QByteArray &line)
{
    if (m_settings.number("urc", 0, 1) == 1)
        m_module.say(line);
}

QByteArray OpenConnClient::prefix(const QByteArray &name) const
{
    return '+' + m_dialect.stem + name + ": " + QByteArray::number(m_id);
}

bool OpenConnClient::keepsMessages() const
{
    return m_settings.number("cache", 0, 0) == 1
           || (!m_dialect.joinsSubUnsub && m_settings.number("recv/mode", 0, 0) == 1);
}

void OpenConnClient::keepMessage(const mqtt::Publish &message)
{
    int slot = message.packetId; // LMQTTREAD names the message
    if (!m_dialect.joinsSubUnsub) {
        slot = 0;
        while (m_cache.contains(slot))
            ++slot;
        if (slot >= cacheSlots)
            return; // as the module: what finds no place is lost
    }
    m_cache.insert(slot, message);
    m_module.say(m_dialect.messageHead + QByteArray::number(m_id) + ',' + QByteArray::number(slot));
}

void OpenConnClient::messageArrived(const mqtt::Publish &message)
{
    if (keepsMessages())
        keepMessage(message);
    else
        m_module.say(m_dialect.messageHead + messageText(message));
}

// Everything behind the head of the line.
QByteArray OpenConnClient::messageText(const mqtt::Publish &message) const
{
    const int dataFormat = m_settings.number("dataformat", 1, 0);
    // QMT's recv/mode says whether messages are kept, LMQTT's how they are coded.
    const int mode =
            m_dialect.joinsSubUnsub ? m_settings.number("recv/mode", 0, dataFormat) : dataFormat;
    const QByteArray payload = coded(message.payload, mode);
    QByteArray text = QByteArray::number(m_id) + ',' + QByteArray::number(message.packetId) + ",\""
                      + message.topic + "\",";
    if (m_settings.number("recv/mode", 1, 0) == 1)
        text += QByteArray::number(message.payload.size()) + ',';
    return text + (m_dialect.payloadIsQuoted ? '"' + payload + '"' : payload);
}

Answer OpenConnClient::read(QByteArrayView arguments)
{
    ArgumentReader reader(arguments);
    if (m_dialect.joinsSubUnsub) {
        const auto messageId = reader.number(0, 65535);
        if (!messageId || !m_cache.contains(*messageId))
            return refused(CmeError::WrongParameter);
        const mqtt::Publish message = m_cache.take(*messageId);
        return done({"+LMQTTREAD: " + QByteArray::number(m_id) + ','
                     + QByteArray::number(*messageId) + ",\"" + message.topic + "\","
                     + coded(message.payload, m_settings.number("recv/mode", 0, 0))});
    }
    QList<int> wanted = m_cache.keys();
    if (!reader.atEnd()) {
        const auto slot = reader.number(0, cacheSlots - 1);
        if (!slot)
            return refused(CmeError::WrongParameter);
        wanted = m_cache.contains(*slot) ? QList<int>{*slot} : QList<int>();
    }
    // This answer lacks the CR LF before it.
    Answer answer = done();
    for (const int slot : std::as_const(wanted))
        answer.raw += m_dialect.messageHead + messageText(m_cache.take(slot)) + "\r\n";
    return answer;
}

QByteArray OpenConnClient::slotsLine() const
{
    QByteArray line = prefix("RECV");
    for (int slot = 0; slot < cacheSlots; ++slot)
        line += m_cache.contains(slot) ? ",1" : ",0";
    return line;
}

} // namespace modem
