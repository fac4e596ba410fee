// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"
#include "app/modem/arguments.h"
#include "app/modem/mqttstack.h"
#include "app/modem/sets.h"

#include <QMap>

namespace modem {

namespace {

constexpr int longestPayload = 512; // bytes
constexpr qsizetype longestText = 256;

// SIM7000 and SIM7080: SMCONF keeps the settings, and OK or ERROR is all that tells the result.
class SmSet : public CommandSet
{
public:
    explicit SmSet(Module &module);
    void dropLinks() override { m_stack.dropLink(); }

private:
    Answer activate(const QByteArray &arguments);
    Answer configure(const QByteArray &arguments);
    Answer connectMqtt();
    mqtt::Connect connectPacket() const;
    Answer subscribe(const QByteArray &arguments);
    Answer unsubscribe(const QByteArray &arguments);
    Answer publish(const QByteArray &arguments);
    Answer sendFor(const mqtt::Packet &packet);
    void messageArrived(const mqtt::Publish &message);

    MqttStack m_stack;
    QMap<QByteArray, QByteArray> m_values; // of SMCONF
    QByteArray m_host;
    int m_port = 1883;
    bool m_sendsHex = false;
    bool m_active = false;
};

SmSet::SmSet(Module &module) : CommandSet(module), m_stack(conditions())
{
    connect(&m_stack, &MqttStack::messageArrived, this, &SmSet::messageArrived);
    connect(&m_stack, &MqttStack::lost, this, [this] { this->module().say("+SMSTATE: 0"); });
    onWrite("+CNACT", [this](const QByteArray &arguments) { return activate(arguments); });
    onRead("+CNACT", [this] {
        return done({m_active ? "+CNACT: 1,\"10.58.98.131\"" : "+CNACT: 0,\"0.0.0.0\""});
    });
    onWrite("+SMCONF", [this](const QByteArray &arguments) { return configure(arguments); });
    onRead("+SMCONF", [this] {
        Answer answer = done();
        answer.information.append("+SMCONF: \r\nURL:\"" + m_host + "\",\""
                                  + QByteArray::number(m_port) + '"');
        for (auto value = m_values.cbegin(); value != m_values.cend(); ++value)
            answer.information.last() += "\r\n" + value.key() + ": " + value.value();
        return answer;
    });
    onExecute("+SMCONN", [this] { return connectMqtt(); });
    onRead("+SMSTATE",
           [this] { return done({m_stack.isConnected() ? "+SMSTATE: 1" : "+SMSTATE: 0"}); });
    onWrite("+SMSUB", [this](const QByteArray &arguments) { return subscribe(arguments); });
    onWrite("+SMUNSUB", [this](const QByteArray &arguments) { return unsubscribe(arguments); });
    onWrite("+SMPUB", [this](const QByteArray &arguments) { return publish(arguments); });
    onWrite("+SMPUBHEX", [this](const QByteArray &arguments) {
        const auto on = ArgumentReader(arguments).number(0, 1);
        if (!on)
            return refused(CmeError::WrongParameter);
        m_sendsHex = *on == 1;
        return done();
    });
    onExecute("+SMDISC", [this] {
        if (!m_stack.isConnected())
            return refused(CmeError::NotAllowed);
        return pending(
                [this] { m_stack.disconnectMqtt([this] { this->module().finish(done()); }); });
    });
    for (const char *name : {"+SMSSL", "+CSSLCFG", "+CNCFG"})
        accept(name);
}

// SIM7000: =1,"<apn>"; SIM7080: =0,1, and the number stands in what it reports.
Answer SmSet::activate(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto first = reader.number(0, 3);
    if (!first)
        return refused(CmeError::WrongParameter);
    const bool isNewer = reader.comma() && !reader.rest().startsWith('"');
    const bool on = isNewer ? reader.number(0, 2) != 0 : *first == 1;
    const QByteArray context = isNewer ? QByteArray::number(*first) + ',' : QByteArray();
    if (on && !conditions().hasNetwork())
        return refused(CmeError::NoNetwork);
    if (on && m_active)
        return refused(CmeError::NotAllowed);
    m_active = on;
    return accepted([this, on, context] {
        module().say("+APP PDP: " + context + (on ? "ACTIVE" : "DEACTIVE"));
    });
}

Answer SmSet::configure(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto key = reader.string(32);
    if (!key || !reader.comma())
        return refused(CmeError::WrongParameter);
    const QByteArray name = key->toUpper();
    const auto value = reader.rest().startsWith('"') ? reader.string(longestText)
                                                     : std::optional(reader.bare());
    if (!value)
        return refused(CmeError::WrongParameter);
    if (name == "URL") {
        m_host = *value;
        if (reader.comma()) {
            const auto quoted =
                    reader.rest().startsWith('"') ? reader.string(5) : std::optional(reader.bare());
            m_port = quoted ? quoted->toInt() : 0;
        }
        return m_host.isEmpty() || m_port < 1 || m_port > 65535 ? refused(CmeError::WrongParameter)
                                                                : done();
    }
    static const QList<QByteArray> names{"CLIENTID", "KEEPTIME", "CLEANSS",  "USERNAME",
                                         "PASSWORD", "QOS",      "TOPIC",    "MESSAGE",
                                         "RETAIN",   "SUBHEX",   "ASYNCMODE"};
    if (!names.contains(name))
        return refused(CmeError::WrongParameter);
    m_values.insert(name, *value);
    return done();
}

mqtt::Connect SmSet::connectPacket() const
{
    mqtt::Connect packet;
    packet.version = mqtt::ProtocolVersion::V311;
    packet.clientId = m_values.value("CLIENTID");
    packet.keepAlive = static_cast<quint16>(m_values.value("KEEPTIME", "60").toUInt());
    packet.cleanStart = m_values.value("CLEANSS", "0") == "1" || packet.clientId.isEmpty();
    if (m_values.contains("USERNAME"))
        packet.username = m_values.value("USERNAME");
    if (m_values.contains("PASSWORD"))
        packet.password = m_values.value("PASSWORD");
    if (!m_values.value("TOPIC").isEmpty()) {
        packet.will = mqtt::Will{m_values.value("TOPIC"),
                                 m_values.value("MESSAGE"),
                                 static_cast<mqtt::QoS>(m_values.value("QOS", "0").toInt()),
                                 m_values.value("RETAIN") == "1",
                                 {}};
    }
    return packet;
}

Answer SmSet::connectMqtt()
{
    if (!m_active || m_host.isEmpty() || m_stack.state() != MqttStack::State::Closed)
        return refused(CmeError::NotAllowed);
    return pending([this] {
        m_stack.openAndConnect(m_host, static_cast<quint16>(m_port), false, connectPacket(),
                               [this](MqttStack::Outcome outcome) {
                                   module().finish(outcome.ok() ? done()
                                                                : refused(CmeError::NotAllowed));
                               });
    });
}

Answer SmSet::sendFor(const mqtt::Packet &packet)
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

Answer SmSet::subscribe(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    const auto topic = reader.string(longestText);
    const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
    if (!qos || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    mqtt::Subscription subscription;
    subscription.filter = *topic;
    subscription.qos = static_cast<mqtt::QoS>(*qos);
    return sendFor(mqtt::Subscribe{m_stack.nextId(), {subscription}, {}});
}

Answer SmSet::unsubscribe(const QByteArray &arguments)
{
    const auto topic = ArgumentReader(arguments).string(longestText);
    if (!topic || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    return sendFor(mqtt::Unsubscribe{m_stack.nextId(), {*topic}, {}});
}

Answer SmSet::publish(const QByteArray &arguments)
{
    ArgumentReader reader(arguments);
    mqtt::Publish message;
    const auto topic = reader.string(longestText);
    const auto length = topic && reader.comma() ? reader.number(0, longestPayload) : std::nullopt;
    const auto qos = length && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    if (!retain || topic->isEmpty())
        return refused(CmeError::WrongParameter);
    if (!m_stack.isConnected())
        return refused(CmeError::NotAllowed);
    message.topic = *topic;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    message.packetId = m_stack.nextId();
    PromptWish wish;
    wish.length = m_sendsHex ? 2 * *length : *length; // [I]: bytes are counted in hex too
    wish.taken = [this, message](const QByteArray &typed) mutable {
        const auto payload =
                m_sendsHex ? base::fromHex(QString::fromLatin1(typed)) : std::optional(typed);
        if (!payload)
            return refused(CmeError::WrongParameter);
        message.payload = *payload;
        return sendFor(message);
    };
    return asking(wish);
}

// Inner quotes are not escaped, and there is no length.
void SmSet::messageArrived(const mqtt::Publish &message)
{
    const bool hex = m_values.value("SUBHEX") == "1";
    module().say("+SMSUB: \"" + message.topic + "\",\""
                 + (hex ? base::toHex(message.payload).toUpper() : message.payload) + '"');
}

} // namespace

std::unique_ptr<CommandSet> makeSmSet(Module &module)
{
    return std::make_unique<SmSet>(module);
}

} // namespace modem
