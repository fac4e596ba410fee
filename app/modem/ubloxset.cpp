// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/mqttstack.h"
#include "app/modem/sets.h"

#include <deque>

namespace modem {

namespace {

constexpr qsizetype longestText = 256;
constexpr int longestPayload = 1024; // bytes
constexpr size_t mostUnread = 32;

// SARA-R5: one command for the settings and one for what is done with them, each by a number.
class UbloxSet : public CommandSet
{
public:
    explicit UbloxSet(Module &module);
    void dropLinks() override { m_stack.dropLink(); }

private:
    Answer configure(const QByteArray &arguments);
    Answer configureText(int what, ArgumentReader &reader);
    Answer configureNumber(int what, ArgumentReader &reader);
    Answer perform(const QByteArray &arguments);
    Answer logIn();
    Answer logOut();
    Answer publishText(ArgumentReader &reader);
    Answer publishBinary(ArgumentReader &reader);
    Answer subscribe(ArgumentReader &reader);
    Answer unsubscribe(ArgumentReader &reader);
    Answer read();
    Answer send(mqtt::Publish message, int what);
    void report(int what, bool good, const QByteArray &more = {});
    void messageArrived(const mqtt::Publish &message);

    MqttStack m_stack;
    mqtt::Connect m_packet;
    mqtt::Will m_will;
    QByteArray m_host;
    int m_port = 1883;
    bool m_tls = false;
    std::deque<mqtt::Publish> m_unread;
    int m_error = 0;
};

UbloxSet::UbloxSet(Module &module) : CommandSet(module), m_stack(conditions())
{
    m_packet.version = mqtt::ProtocolVersion::V311;
    m_packet.keepAlive = 60;
    connect(&m_stack, &MqttStack::messageArrived, this, &UbloxSet::messageArrived);
    connect(&m_stack, &MqttStack::lost, this, [this] { this->module().say("+UUMQTTC: 0,101"); });
    onWrite("+UMQTT", [this](const QByteArray &arguments) { return configure(arguments); });
    onWrite("+UMQTTC", [this](const QByteArray &arguments) { return perform(arguments); });
    onExecute("+UMQTTER", [this] {
        return done({"+UMQTTER: " + QByteArray(m_error == 0 ? "0,0" : "13,")
                     + (m_error == 0 ? QByteArray() : QByteArray::number(m_error))});
    });
    for (const char *name : {"+UMQTTNV", "+UPSD", "+UPSDA"})
        accept(name);
}

Answer UbloxSet::configure(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto what = reader.number(0, 12);
    if (!what || !reader.comma() || m_stack.state() != MqttStack::State::Closed)
        return refused(CmeError::WrongParameter);
    return reader.rest().startsWith('"') ? configureText(*what, reader)
                                         : configureNumber(*what, reader);
}

Answer UbloxSet::configureText(int what, ArgumentReader &reader)
{
    const auto text = what == 9 ? reader.quotedRest() : reader.string(longestText);
    if (!text)
        return refused(CmeError::WrongParameter);
    switch (what) {
    case 0:
        m_packet.clientId = *text;
        return done();
    case 2:
    case 3:
        m_host = *text;
        m_port = reader.comma() ? reader.number(1, 65535).value_or(0) : 1883;
        return m_port > 0 && !m_host.isEmpty() ? done() : refused(CmeError::WrongParameter);
    case 4:
        m_packet.username = *text;
        m_packet.password = reader.comma() ? reader.string(longestText) : std::nullopt;
        return m_packet.password ? done() : refused(CmeError::WrongParameter);
    case 8:
        m_will.topic = *text;
        return done();
    case 9:
        m_will.payload = *text;
        return done();
    default:
        return refused(CmeError::WrongParameter);
    }
}

Answer UbloxSet::configureNumber(int what, ArgumentReader &reader)
{
    const auto value = reader.number(0, 65535);
    if (!value)
        return refused(CmeError::WrongParameter);
    switch (what) {
    case 1: // the local port
        return done();
    case 6:
        m_will.qos = static_cast<mqtt::QoS>(std::min(*value, 2));
        return done();
    case 7:
        m_will.retain = *value == 1;
        return done();
    case 10:
        m_packet.keepAlive = static_cast<quint16>(*value);
        return done();
    case 11:
        m_tls = *value == 1;
        return done();
    case 12:
        m_packet.cleanStart = *value == 1;
        return done();
    default:
        return refused(CmeError::WrongParameter);
    }
}

Answer UbloxSet::perform(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto what = reader.number(0, 9);
    if (!what)
        return refused(CmeError::WrongParameter);
    const bool more = reader.comma();
    if (*what == 1)
        return logIn();
    if (*what == 6)
        return read();
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    switch (*what) {
    case 0:
        return logOut();
    case 2:
        return more ? publishText(reader) : refused(CmeError::WrongParameter);
    case 4:
        return more ? subscribe(reader) : refused(CmeError::WrongParameter);
    case 5:
        return more ? unsubscribe(reader) : refused(CmeError::WrongParameter);
    case 8: // keep-alive is on all the time here
        return done();
    case 9:
        return more ? publishBinary(reader) : refused(CmeError::WrongParameter);
    default:
        return refused(CmeError::WrongParameter);
    }
}

void UbloxSet::report(int what, bool good, const QByteArray &more)
{
    m_error = good ? 0 : conditions().hasNetwork() ? 33 : 34;
    module().say("+UUMQTTC: " + QByteArray::number(what) + (good ? ",1" : ",0") + more);
}

Answer UbloxSet::logIn()
{
    if (m_host.isEmpty() || m_stack.state() != MqttStack::State::Closed)
        return refused(CmeError::NotAllowed);
    mqtt::Connect packet = m_packet;
    if (!m_will.topic.isEmpty())
        packet.will = m_will;
    return accepted([this, packet] {
        m_stack.openAndConnect(m_host, static_cast<quint16>(m_port), m_tls, packet,
                               [this](MqttStack::Outcome outcome) { report(1, outcome.ok()); });
    });
}

Answer UbloxSet::logOut()
{
    return accepted([this] { m_stack.disconnectMqtt([this] { report(0, true); }); });
}

Answer UbloxSet::publishText(ArgumentReader &reader)
{
    mqtt::Publish message;
    const auto qos = reader.number(0, 2);
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto hex = retain && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto topic = hex && reader.comma() ? reader.string(longestText) : std::nullopt;
    const auto typed = topic && reader.comma() ? reader.quotedRest() : std::nullopt;
    if (!typed || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    const auto payload =
            *hex == 1 ? base::fromHex(QString::fromLatin1(*typed)) : std::optional(*typed);
    if (!payload || payload->size() > longestPayload)
        return refused(CmeError::WrongParameter);
    message.topic = *topic;
    message.payload = *payload;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    return send(message, 2);
}

Answer UbloxSet::publishBinary(ArgumentReader &reader)
{
    mqtt::Publish message;
    const auto qos = reader.number(0, 2);
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto topic = retain && reader.comma() ? reader.string(longestText) : std::nullopt;
    const auto length = topic && reader.comma() ? reader.number(1, longestPayload) : std::nullopt;
    if (!length || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    message.topic = *topic;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    PromptWish wish;
    wish.length = *length;
    wish.taken = [this, message](const QByteArray &payload) mutable {
        message.payload = payload;
        return send(message, 9);
    };
    return asking(wish);
}

Answer UbloxSet::send(mqtt::Publish message, int what)
{
    message.packetId = m_stack.nextId();
    return accepted([this, message, what] {
        m_stack.send(message,
                     [this, what](const mqtt::Packet *answer) { report(what, answer != nullptr); });
    });
}

Answer UbloxSet::subscribe(ArgumentReader &reader)
{
    const auto qos = reader.number(0, 2);
    const auto topic = qos && reader.comma() ? reader.string(longestText) : std::nullopt;
    if (!topic || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    mqtt::Subscription subscription;
    subscription.filter = *topic;
    subscription.qos = static_cast<mqtt::QoS>(*qos);
    return accepted([this, topic = *topic,
                     packet = mqtt::Subscribe{m_stack.nextId(), {subscription}, {}}] {
        m_stack.send(packet, [this, topic](const mqtt::Packet *answer) {
            const auto *suback = answer ? std::get_if<mqtt::Suback>(answer) : nullptr;
            const int granted = suback ? static_cast<int>(suback->reasons.value(0)) : 128;
            report(4, granted <= 2, ',' + QByteArray::number(granted) + ",\"" + topic + '"');
        });
    });
}

Answer UbloxSet::unsubscribe(ArgumentReader &reader)
{
    const auto topic = reader.string(longestText);
    if (!topic || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    return accepted([this, packet = mqtt::Unsubscribe{m_stack.nextId(), {*topic}, {}}] {
        m_stack.send(packet, [this](const mqtt::Packet *answer) { report(5, answer != nullptr); });
    });
}

// Messages wait in the module; only their number is told.
void UbloxSet::messageArrived(const mqtt::Publish &message)
{
    if (m_unread.size() < mostUnread)
        m_unread.push_back(message);
    module().say("+UUMQTTC: 6," + QByteArray::number(static_cast<int>(m_unread.size())));
}

Answer UbloxSet::read()
{
    if (m_unread.empty())
        return done({"+UMQTTC: 6"});
    const mqtt::Publish message = m_unread.front();
    m_unread.pop_front();
    return done({"+UMQTTC: 6," + QByteArray::number(static_cast<int>(message.qos)) + ','
                 + QByteArray::number(message.topic.size() + message.payload.size()) + ','
                 + QByteArray::number(message.topic.size()) + ",\"" + message.topic + "\","
                 + QByteArray::number(message.payload.size()) + ",\"" + message.payload + '"'});
}

} // namespace

std::unique_ptr<CommandSet> makeUbloxSet(Module &module)
{
    return std::make_unique<UbloxSet>(module);
}

} // namespace modem
