// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventjson.h"

#include "app/base/hextext.h"
#include "app/cli/propertiesjson.h"
#include "app/client/wording.h"
#include "app/inspector/packetjson.h"
#include "app/mqtt/trace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cli {

namespace {

const QString reasonCodeKey = QStringLiteral("reasonCode");
const QString reasonCodesKey = QStringLiteral("reasonCodes");
const QString propertiesKey = QStringLiteral("properties");

template<class T>
QJsonArray numbers(const QList<T> &reasons)
{
    QJsonArray list;
    for (T reason : reasons)
        list.append(static_cast<int>(reason));
    return list;
}

// The value in `json` under an RFC 6901 pointer; undefined where there is none.
QJsonValue at(QJsonValue json, const QString &pointer)
{
    if (pointer.isEmpty())
        return json;
    QStringList parts = pointer.split(QLatin1Char('/'));
    parts.removeFirst(); // before the first slash
    for (QString part : parts) {
        part.replace(QLatin1String("~1"), QLatin1String("/"));
        part.replace(QLatin1String("~0"), QLatin1String("~"));
        if (json.isArray())
            json = json.toArray().at(part.toInt());
        else
            json = json.toObject().value(part);
    }
    return json;
}

bool matchesJson(const QJsonObject &expected, const QByteArray &payload)
{
    // In a list, as JSON allows single values where QJsonDocument does not.
    const QJsonDocument document = QJsonDocument::fromJson('[' + payload + ']');
    if (document.array().size() != 1)
        return false;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (at(document.array().first(), it.key()) != it.value())
            return false;
    }
    return true;
}

// Each wanted [name, value] is there, in this order where a name repeats.
bool hasProperties(const QJsonArray &found, const QJsonArray &wanted)
{
    qsizetype from = 0;
    for (const QJsonValue property : wanted) {
        const bool repeats = property[0] == QLatin1String("userProperty");
        qsizetype at = repeats ? from : 0;
        while (at < found.size() && found[at] != property)
            ++at;
        if (at == found.size())
            return false;
        if (repeats)
            from = at + 1;
    }
    return true;
}

// decode names properties by number too; scripts have pairs.
QJsonArray pairsOf(const QJsonArray &properties)
{
    QJsonArray pairs;
    for (const QJsonValue property : properties)
        pairs.append(QJsonArray{property[u"name"], property[u"value"]});
    return pairs;
}

} // namespace

QJsonObject fieldsOf(const mqtt::Connack &connack)
{
    return {{QStringLiteral("sessionPresent"), connack.sessionPresent},
            {reasonCodeKey, static_cast<int>(connack.reason)},
            {propertiesKey, toJson(connack.properties)}};
}

QJsonObject fieldsOf(const mqtt::Publish &publish)
{
    return {{QStringLiteral("topic"), QString::fromUtf8(publish.topic)},
            {QStringLiteral("payloadHex"), QString::fromLatin1(base::toHex(publish.payload))},
            {QStringLiteral("qos"), static_cast<int>(publish.qos)},
            {QStringLiteral("retain"), publish.retain},
            {propertiesKey, toJson(publish.properties)}};
}

QJsonObject reasonOnly(mqtt::ReasonCode reason)
{
    return {{reasonCodeKey, static_cast<int>(reason)}};
}

QJsonObject reasonAndProperties(const mqtt::Auth &auth)
{
    return {{reasonCodeKey, static_cast<int>(auth.reason)},
            {propertiesKey, toJson(auth.properties)}};
}

QJsonObject reasonAndProperties(const mqtt::Disconnect &disconnect)
{
    return {{reasonCodeKey, static_cast<int>(disconnect.reason)},
            {propertiesKey, toJson(disconnect.properties)}};
}

QJsonObject reasonsAndProperties(const mqtt::Suback &suback)
{
    return {{reasonCodesKey, numbers(suback.reasons)}, {propertiesKey, toJson(suback.properties)}};
}

QJsonObject reasonsAndProperties(const mqtt::Unsuback &unsuback)
{
    return {{reasonCodesKey, numbers(unsuback.reasons)},
            {propertiesKey, toJson(unsuback.properties)}};
}

QJsonObject packetJson(const QByteArray &packet, mqtt::ProtocolVersion version)
{
    const mqtt::TraceResult traced = mqtt::trace(packet, {version, mqtt::Sender::Server});
    QByteArray json("{");
    inspector::appendPacketMembers(json, traced, packet, client::describe);
    json.append('}');
    return QJsonDocument::fromJson(json).object();
}

bool matches(const ExpectMessageStep &expected, const mqtt::Publish &message)
{
    return (!expected.topic || *expected.topic == message.topic)
           && (!expected.payload || *expected.payload == message.payload)
           && (!expected.qos || *expected.qos == static_cast<int>(message.qos))
           && (!expected.retain || *expected.retain == message.retain)
           && (!expected.json || matchesJson(*expected.json, message.payload));
}

bool matches(const ExpectPacketStep &expected, const QJsonObject &packet)
{
    if (packet.value(QLatin1String("type")).toString() != QString::fromLatin1(expected.type))
        return false;
    const QJsonObject fields = packet.value(QLatin1String("fields")).toObject();
    const QJsonArray properties = packet.value(propertiesKey).toArray();
    for (auto it = expected.fields.begin(); it != expected.fields.end(); ++it) {
        if (it.key() == propertiesKey) {
            if (!hasProperties(pairsOf(properties), it.value().toArray()))
                return false;
            continue;
        }
        // 3.4.2.1: a reason code that is left out is 0.
        const QJsonValue otherwise = it.key() == reasonCodeKey ? QJsonValue(0) : QJsonValue();
        const QJsonValue found = fields.contains(it.key()) ? fields.value(it.key()) : otherwise;
        if (found != it.value())
            return false;
    }
    return true;
}

} // namespace cli
