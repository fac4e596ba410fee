// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connectarguments.h"

#include "app/cli/serverarguments.h"
#include "app/mqtt/topics.h"

#include <QCoreApplication>

namespace cli {

namespace {

using Error = std::optional<QString>; // a sentence

base::Result<mqtt::ProtocolVersion, QString> readVersion(const QString &text)
{
    if (text == QLatin1String("3") || text == QLatin1String("31")
        || text == QLatin1String("mqttv31"))
        return mqtt::ProtocolVersion::V31;
    if (text == QLatin1String("4") || text == QLatin1String("311")
        || text == QLatin1String("mqttv311"))
        return mqtt::ProtocolVersion::V311;
    if (text == QLatin1String("5") || text == QLatin1String("mqttv5"))
        return mqtt::ProtocolVersion::V5;
    return base::Unexpected{
            QStringLiteral("\"%1\" is not a protocol version: 31, 311 or 5.").arg(text)};
}

Error applyIdentity(const QCommandLineParser &parser, mqtt::Connect &connect)
{
    const bool hasId = parser.isSet(QStringLiteral("id"));
    const bool hasPrefix = parser.isSet(QStringLiteral("id-prefix"));
    if (hasId && hasPrefix)
        return QStringLiteral("Give either -i or -I.");
    if (hasId)
        connect.clientId = parser.value(QStringLiteral("id")).toUtf8();
    if (hasPrefix)
        connect.clientId = parser.value(QStringLiteral("id-prefix")).toUtf8()
                           + QByteArray::number(QCoreApplication::applicationPid());
    if (parser.isSet(QStringLiteral("username")))
        connect.username = parser.value(QStringLiteral("username")).toUtf8();
    if (parser.isSet(QStringLiteral("keep-session"))) {
        connect.cleanStart = false;
        if (!hasId && !hasPrefix && !parser.isSet(QStringLiteral("profile")))
            return QStringLiteral("A session that lasts belongs to a client identifier: name it "
                                  "with -i.");
    }
    return std::nullopt;
}

Error applyVersion(const QCommandLineParser &parser, mqtt::Connect &connect)
{
    if (!parser.isSet(QStringLiteral("protocol-version")))
        return std::nullopt;
    const auto version = readVersion(parser.value(QStringLiteral("protocol-version")));
    if (!version)
        return version.error();
    connect.version = *version;
    if (*version != mqtt::ProtocolVersion::V5)
        connect.properties.clear();
    return std::nullopt;
}

// As mosquitto's clients do it, a session that is not to be cleaned never ends by itself.
Error applySessionExpiry(const QCommandLineParser &parser, mqtt::Connect &connect)
{
    constexpr quint32 never = 0xFFFFFFFF;
    if (connect.version != mqtt::ProtocolVersion::V5)
        return std::nullopt;
    const bool isSet = parser.isSet(QStringLiteral("session-expiry"));
    const QString text = parser.value(QStringLiteral("session-expiry"));
    bool isNumber = true;
    quint32 seconds = never;
    if (isSet && text != QLatin1String("-1") && text != QStringLiteral("∞"))
        seconds = text.toUInt(&isNumber);
    if (!isNumber)
        return QStringLiteral("\"%1\" of -x is not a number of seconds, nor -1.").arg(text);
    if (isSet || parser.isSet(QStringLiteral("keep-session")))
        connect.properties.addNumber(mqtt::PropertyId::SessionExpiryInterval, seconds);
    return std::nullopt;
}

Error applyWill(const QCommandLineParser &parser, mqtt::Connect &connect)
{
    if (!parser.isSet(QStringLiteral("will-topic"))) {
        for (const char *other : {"will-payload", "will-qos", "will-retain"}) {
            if (parser.isSet(QLatin1String(other)))
                return QStringLiteral("--%1 belongs to a will: name its topic with --will-topic.")
                        .arg(QLatin1String(other));
        }
        return std::nullopt;
    }
    const auto qos = readNumber(parser, QStringLiteral("will-qos"), 0, 2, 0);
    if (!qos)
        return qos.error();
    mqtt::Will will;
    will.topic = parser.value(QStringLiteral("will-topic")).toUtf8();
    will.payload = parser.value(QStringLiteral("will-payload")).toUtf8();
    will.qos = static_cast<mqtt::QoS>(*qos);
    will.retain = parser.isSet(QStringLiteral("will-retain"));
    if (mqtt::checkTopicName(will.topic))
        return QStringLiteral("\"%1\" is no topic to publish a will to.")
                .arg(parser.value(QStringLiteral("will-topic")));
    connect.will = will;
    return std::nullopt;
}

void append(mqtt::Properties &to, const mqtt::Properties &more)
{
    to = mqtt::Properties(mqtt::PropertiesView(to.bytes() + more.bytes()));
}

} // namespace

std::optional<QString> applyConnect(const QCommandLineParser &parser, mqtt::Connect &connect)
{
    if (const Error error = applyIdentity(parser, connect))
        return error;
    if (const Error error = applyVersion(parser, connect))
        return error;
    if (const Error error = applySessionExpiry(parser, connect))
        return error;
    const auto keepAlive =
            readNumber(parser, QStringLiteral("keep-alive"), 0, 65535, connect.keepAlive);
    if (!keepAlive)
        return keepAlive.error();
    connect.keepAlive = static_cast<quint16>(*keepAlive);
    return applyWill(parser, connect);
}

std::optional<QString> applyProperties(const PropertyArguments &properties, mqtt::Connect &connect)
{
    if (properties.isEmpty())
        return std::nullopt;
    if (connect.version != mqtt::ProtocolVersion::V5)
        return QStringLiteral("Properties (-D) are of MQTT 5: connect with -V 5.");
    if (!properties.will.isEmpty() && !connect.will)
        return QStringLiteral("-D WILL belongs to a will: name its topic with --will-topic.");
    append(connect.properties, properties.connect);
    if (connect.will)
        append(connect.will->properties, properties.will);
    return std::nullopt;
}

} // namespace cli
