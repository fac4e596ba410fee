// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/lmqttclient.h"

#include "app/base/hextext.h"
#include "app/modem/arguments.h"

#include <algorithm>

namespace modem {

namespace {

constexpr qsizetype longestTopic = 256;
constexpr qsizetype longestInlinePayload = 1460;
constexpr qsizetype longestPromptPayload = 8000;

Answer refused(CmeError error)
{
    return {{}, error, {}, {}};
}

// How a setting is read back when nobody has set it.
const QMap<QByteArray, QByteArray> &defaults()
{
    static const QMap<QByteArray, QByteArray> values{
            {"cloud", "0,0"},   {"aliauth", "\"\",\"\",\"\""},
            {"version", "4"},   {"keepalive", "120"},
            {"session", "1"},   {"timeout", "10,3,0"},
            {"will", "0"},      {"cache", "0"},
            {"urc", "1"},       {"dataformat", "0,0"},
            {"send/mode", "0"}, {"recv/mode", "0,0"},
            {"raimode", "0"},   {"sslenable", "0,0"},
            {"pdpcid", "1"},
    };
    return values;
}

bool isUsableSetting(const QByteArray &key, QByteArrayView values)
{
    ArgumentReader reader(values);
    if (key == "aliauth") {
        return reader.string(32) && reader.comma() && reader.string(32) && reader.comma()
               && reader.string(64) && reader.atEnd();
    }
    if (key == "will") {
        if (!reader.number(0, 1))
            return false;
        return reader.atEnd()
               || (reader.comma() && reader.number(0, 2) && reader.comma() && reader.number(0, 1)
                   && reader.comma() && reader.string(longestTopic) && reader.comma()
                   && reader.quotedRest());
    }
    const int most = key == "keepalive" ? 3600 : key == "version" ? 4 : 255;
    const int least = key == "version" ? 3 : 0;
    do {
        if (!reader.number(least, most))
            return false;
    } while (reader.comma());
    return reader.atEnd();
}

// 0 text, 1 string as hex, 2 hex: the two hex forms differ in what the module stores only.
QByteArray coded(const QByteArray &payload, int mode)
{
    return mode == 0 ? payload : base::toHex(payload).toUpper();
}

std::optional<QByteArray> decoded(const QByteArray &payload, int mode)
{
    return mode == 0 ? payload : base::fromHex(QString::fromLatin1(payload));
}

int extendOf(const net::LinkError &error)
{
    return error.kind == net::LinkError::Kind::HostNotFound ? 4 : 5;
}

} // namespace

LmqttClient::LmqttClient(int id, BrokerAddress broker, CredentialsFunction credentials,
                         std::chrono::milliseconds connectWithin, QObject *parent)
    : QObject(parent), m_id(id), m_broker(std::move(broker)), m_credentials(std::move(credentials))
{
    m_connectTimer.setSingleShot(true);
    m_connectTimer.setInterval(connectWithin);
    connectLink();
}

void LmqttClient::connectLink()
{
    connect(&m_link, &BrokerLink::opened, this, [this] {
        m_state = State::Open;
        m_connectTimer.start();
        report(prefix("LMQTTOPEN") + ",0");
    });
    connect(&m_link, &BrokerLink::answered, this, [this](mqtt::ReasonCode reason) {
        const bool accepted = reason == mqtt::ReasonCode::Success;
        m_state = accepted ? State::Connected : State::Open;
        report(prefix("LMQTTCONN") + ",0," + QByteArray::number(static_cast<int>(reason)));
    });
    connect(&m_link, &BrokerLink::acknowledged, this, &LmqttClient::acknowledged);
    connect(&m_link, &BrokerLink::messageArrived, this, &LmqttClient::messageArrived);
    connect(&m_link, &BrokerLink::failed, this, &LmqttClient::linkFailed);
    connect(&m_link, &BrokerLink::closed, this, &LmqttClient::linkClosed);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { m_link.close(); });
}

Answer LmqttClient::configure(const QByteArray &key, QByteArrayView values, bool hasValues)
{
    if (!defaults().contains(key))
        return refused(CmeError::WrongParameter);
    if (!hasValues) {
        return {{"+LMQTTCFG: \"" + key + "\"," + m_settings.value(key, defaults().value(key))},
                {},
                {},
                {}};
    }
    if (!isUsableSetting(key, values))
        return refused(CmeError::WrongParameter);
    const bool beforeOpen =
            key == "will" || key == "session" || key == "keepalive" || key == "aliauth";
    if (beforeOpen && m_state != State::Closed && m_state != State::Disconnected)
        return refused(CmeError::NotAllowed);
    m_settings.insert(key, values.toByteArray());
    return {};
}

Answer LmqttClient::open(QByteArrayView arguments)
{
    ArgumentReader reader(arguments);
    const auto host = reader.string(100);
    const auto port = host && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    if (!port || !reader.atEnd() || host->isEmpty())
        return refused(CmeError::WrongParameter);
    if (m_state != State::Closed)
        return {{}, {}, {}, [this] { report(prefix("LMQTTOPEN") + ",-1,2"); }};
    net::EndpointOptions endpoint;
    const bool diverted = !m_broker.host.isEmpty();
    endpoint.host = diverted ? m_broker.host : QString::fromUtf8(*host);
    endpoint.port = diverted ? m_broker.port : static_cast<quint16>(*port);
    if (setting("sslenable", 0, 0) == 1 && !diverted)
        endpoint.kind = net::TransportKind::Tls;
    m_state = State::Opening;
    return {{}, {}, {}, [this, endpoint] { m_link.open(endpoint); }};
}

Answer LmqttClient::connectMqtt(QByteArrayView arguments)
{
    if (m_state != State::Open)
        return refused(CmeError::NotAllowed);
    const auto packet = connectPacket(arguments);
    if (!packet)
        return refused(CmeError::WrongParameter);
    m_connectTimer.stop();
    m_state = State::Connecting;
    return {{}, {}, {}, [this, packet] { m_link.connectMqtt(*packet); }};
}

std::optional<mqtt::Connect> LmqttClient::connectPacket(QByteArrayView arguments)
{
    mqtt::Connect packet;
    packet.version = static_cast<mqtt::ProtocolVersion>(setting("version", 0, 4));
    packet.keepAlive = static_cast<quint16>(setting("keepalive", 0, 120));
    packet.cleanStart = setting("session", 0, 1) == 1;
    addWill(packet);
    ArgumentReader reader(arguments);
    if (!reader.atEnd()) {
        const auto clientId = reader.string(256);
        if (!clientId)
            return std::nullopt;
        packet.clientId = *clientId;
    }
    for (auto *target : {&packet.username, &packet.password}) {
        if (!reader.comma())
            break;
        *target = reader.string(256);
        if (!*target)
            return std::nullopt;
    }
    if (!reader.atEnd())
        return std::nullopt;
    if (setting("cloud", 0, 0) == 2 && !packet.username && !signIn(packet))
        return std::nullopt;
    return packet;
}

bool LmqttClient::signIn(mqtt::Connect &packet) const
{
    ArgumentReader reader(m_settings.value("aliauth"));
    DeviceTriple triple;
    for (QString *part : {&triple.productKey, &triple.deviceName, &triple.deviceSecret}) {
        const auto text = reader.string(64);
        if (!text)
            return false;
        *part = QString::fromUtf8(*text);
        reader.comma();
    }
    if (!m_credentials)
        return false;
    const auto credentials = m_credentials(triple, QString::fromUtf8(packet.clientId));
    if (!credentials)
        return false;
    packet.clientId = credentials->clientId.toUtf8();
    packet.username = credentials->username.toUtf8();
    packet.password = credentials->password.toUtf8();
    return true;
}

void LmqttClient::addWill(mqtt::Connect &packet) const
{
    const QByteArray values = m_settings.value("will", "0");
    ArgumentReader reader(values);
    if (reader.number(0, 1) != 1 || !reader.comma())
        return;
    mqtt::Will will;
    will.qos = static_cast<mqtt::QoS>(reader.number(0, 2).value_or(0));
    reader.comma();
    will.retain = reader.number(0, 1) == 1;
    reader.comma();
    will.topic = reader.string(longestTopic).value_or(QByteArray());
    reader.comma();
    will.payload = reader.quotedRest().value_or(QByteArray());
    packet.will = will;
}

Answer LmqttClient::subscribe(QByteArrayView arguments)
{
    ArgumentReader reader(arguments);
    const auto flag = reader.number(0, 1);
    const auto messageId = flag && reader.comma() ? reader.number(1, 65535) : std::nullopt;
    if (!messageId)
        return refused(CmeError::WrongParameter);
    mqtt::Subscribe subscribe;
    mqtt::Unsubscribe unsubscribe;
    // Aliyun grants QoS 1 at most; the module asks it for no more.
    const int mostQoS = setting("cloud", 0, 0) == 2 ? 1 : 2;
    while (reader.comma()) {
        const auto topic = reader.string(longestTopic);
        const auto qos = topic && reader.comma() ? reader.number(0, 2) : std::nullopt;
        if (!topic || topic->isEmpty() || (!qos && (*flag == 0 || !reader.atEnd())))
            return refused(CmeError::WrongParameter);
        mqtt::Subscription subscription;
        subscription.filter = *topic;
        subscription.qos = static_cast<mqtt::QoS>(std::min(qos.value_or(0), mostQoS));
        subscribe.subscriptions.append(subscription);
        unsubscribe.filters.append(*topic);
    }
    if (!reader.atEnd() || unsubscribe.filters.isEmpty())
        return refused(CmeError::WrongParameter);
    if (m_state != State::Connected)
        return refused(CmeError::NotAllowed);
    subscribe.packetId = unsubscribe.packetId = static_cast<mqtt::PacketId>(*messageId);
    const mqtt::Packet packet = *flag == 0 ? mqtt::Packet(subscribe) : mqtt::Packet(unsubscribe);
    return {{}, {}, {}, [this, packet] { m_link.send(packet); }};
}

Answer LmqttClient::publish(QByteArrayView arguments)
{
    ArgumentReader reader(arguments);
    const auto messageId = reader.number(0, 65535);
    const auto qos = messageId && reader.comma() ? reader.number(0, 2) : std::nullopt;
    const auto retain = qos && reader.comma() ? reader.number(0, 1) : std::nullopt;
    const auto topic = retain && reader.comma() ? reader.string(longestTopic) : std::nullopt;
    const auto length = topic && reader.comma()
                                ? reader.number(0, static_cast<int>(longestPromptPayload))
                                : std::nullopt;
    if (!length || topic->isEmpty() || (*qos == 0) != (*messageId == 0))
        return refused(CmeError::WrongParameter);
    mqtt::Publish message;
    message.topic = *topic;
    message.qos = static_cast<mqtt::QoS>(*qos);
    message.retain = *retain == 1;
    message.packetId = static_cast<mqtt::PacketId>(*messageId);
    if (m_state != State::Connected)
        return refused(CmeError::NotAllowed);
    if (reader.atEnd()) {
        m_prompted = message;
        return {{}, {}, *length, {}};
    }
    const auto payload = reader.comma() ? reader.quotedRest() : std::nullopt;
    if (!payload || payload->size() != *length || *length > longestInlinePayload)
        return refused(CmeError::WrongParameter);
    m_prompted = message;
    return finishPublish(*payload);
}

Answer LmqttClient::finishPublish(const QByteArray &payload)
{
    const int dataFormat = setting("dataformat", 0, 0);
    const auto bytes = decoded(payload, setting("send/mode", 0, dataFormat));
    if (!bytes)
        return refused(CmeError::WrongParameter);
    m_prompted.payload = *bytes;
    return {{}, {}, {}, [this, message = m_prompted] { sendPublish(message); }};
}

void LmqttClient::sendPublish(const mqtt::Publish &message)
{
    if (m_state != State::Connected) { // gone while the payload was typed
        report(prefix("LMQTTPUB") + ',' + QByteArray::number(message.packetId) + ",2,6");
        return;
    }
    m_link.send(message);
    if (message.qos == mqtt::QoS::AtMostOnce)
        report(prefix("LMQTTPUB") + ",0,0");
}

Answer LmqttClient::read(QByteArrayView arguments)
{
    ArgumentReader reader(arguments);
    const auto messageId = reader.number(0, 65535);
    if (!messageId || !m_cache.contains(*messageId))
        return refused(CmeError::WrongParameter);
    const mqtt::Publish message = m_cache.take(*messageId);
    return {{"+LMQTTREAD: " + QByteArray::number(m_id) + ',' + QByteArray::number(*messageId)
             + ",\"" + message.topic + "\"," + coded(message.payload, setting("recv/mode", 0, 0))},
            {},
            {},
            {}};
}

Answer LmqttClient::disconnectMqtt()
{
    if (m_state != State::Connected)
        return refused(CmeError::NotAllowed);
    m_state = State::Disconnecting;
    return {{}, {}, {}, [this] { m_link.disconnectMqtt(); }};
}

Answer LmqttClient::close()
{
    switch (m_state) {
    case State::Closed:
    case State::Closing:
        return refused(CmeError::NotAllowed);
    case State::Disconnected:
        return {{}, {}, {}, [this] {
                    report(prefix("LMQTTCLOSE") + ",0");
                    forget();
                }};
    default:
        break;
    }
    const bool connected = m_state == State::Connected;
    m_state = State::Closing;
    return {{}, {}, {}, [this, connected] {
                if (connected)
                    m_link.disconnectMqtt();
                else
                    m_link.close();
            }};
}

QByteArray LmqttClient::stateLine() const
{
    const int state = m_state == State::Connecting      ? 2
                      : m_state == State::Connected     ? 3
                      : m_state == State::Disconnecting ? 4
                                                        : 1;
    return prefix("LMQTTCONN") + ',' + QByteArray::number(state);
}

void LmqttClient::linkFailed(const net::LinkError &error)
{
    m_connectTimer.stop();
    const State before = std::exchange(m_state, State::Closed);
    switch (before) {
    case State::Opening:
        report(prefix("LMQTTOPEN") + ",-1," + QByteArray::number(extendOf(error)));
        return; // the settings stay: nothing was opened
    case State::Connecting:
        report(prefix("LMQTTCONN") + ",2");
        break;
    case State::Disconnecting:
    case State::Closing:
        m_state = before;
        linkClosed();
        return;
    case State::Open:
    case State::Connected:
        report("+LMQTTURC: STATS," + QByteArray::number(m_id) + ",1");
        break;
    case State::Closed:
    case State::Disconnected:
        break;
    }
    forget();
}

void LmqttClient::linkClosed()
{
    m_connectTimer.stop();
    const State before = m_state;
    if (before == State::Disconnecting) {
        m_state = State::Disconnected;
        report(prefix("LMQTTDISC") + ",0");
        return;
    }
    m_state = State::Closed;
    if (before == State::Closing)
        report(prefix("LMQTTCLOSE") + ",0");
    else
        report("+LMQTTURC: STATS," + QByteArray::number(m_id) + ",1");
    forget();
}

void LmqttClient::forget()
{
    m_state = State::Closed;
    m_settings.clear();
    m_cache.clear();
}

void LmqttClient::acknowledged(const mqtt::Packet &packet)
{
    const auto line = [this](const char *name, mqtt::PacketId id, const QByteArray &rest) {
        report(prefix(name) + ',' + QByteArray::number(id) + rest);
    };
    if (const auto *suback = std::get_if<mqtt::Suback>(&packet)) {
        const int granted = static_cast<int>(suback->reasons.value(0));
        line("LMQTTSUBUNSUB", suback->packetId,
             granted <= 2 ? ",0," + QByteArray::number(granted) : QByteArray(",1"));
    } else if (const auto *unsuback = std::get_if<mqtt::Unsuback>(&packet)) {
        line("LMQTTUNSUNSUB", unsuback->packetId, ",0"); // sic: the module's manual spells it so
    } else if (const auto *puback = std::get_if<mqtt::Puback>(&packet)) {
        line("LMQTTPUB", puback->packetId, ",0");
    } else if (const auto *pubcomp = std::get_if<mqtt::Pubcomp>(&packet)) {
        line("LMQTTPUB", pubcomp->packetId, ",0");
    }
}

void LmqttClient::messageArrived(const mqtt::Publish &message)
{
    const QByteArray head = "+LMQTTURC: RECV," + QByteArray::number(m_id) + ','
                            + QByteArray::number(message.packetId);
    if (setting("cache", 0, 0) == 1) {
        m_cache.insert(message.packetId, message);
        emit reported(head);
        return;
    }
    const QByteArray payload =
            coded(message.payload, setting("recv/mode", 0, setting("dataformat", 1, 0)));
    const QByteArray length = setting("recv/mode", 1, 0) == 1
                                      ? QByteArray::number(message.payload.size()) + ','
                                      : QByteArray();
    emit reported(head + ",\"" + message.topic + "\"," + length + payload);
}

// Results are silent after AT+LMQTTCFG="urc",<id>,0; received messages are not.
void LmqttClient::report(const QByteArray &line)
{
    if (setting("urc", 0, 1) == 1)
        emit reported(line);
}

int LmqttClient::setting(const QByteArray &key, int position, int otherwise) const
{
    const auto found = m_settings.constFind(key);
    if (found == m_settings.constEnd())
        return otherwise;
    const QList<QByteArray> values = found->split(',');
    bool ok = false;
    const int value = values.value(position).trimmed().toInt(&ok);
    return ok ? value : otherwise;
}

QByteArray LmqttClient::prefix(const char *name) const
{
    return QByteArray("+") + name + ": " + QByteArray::number(m_id);
}

} // namespace modem
