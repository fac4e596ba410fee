// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagecopy.h"

#include "app/base/hextext.h"
#include "app/mqtt/utf8.h"
#include "ui/presentation/messagecells.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace presentation {

namespace {

QString isoTime(const base::Stamp &stamp)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(stamp.wallUs / 1000);
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString hexOf(QByteArrayView bytes)
{
    return QString::fromLatin1(base::toHex(bytes));
}

bool isText(QByteArrayView payload)
{
    return mqtt::isValidUtf8(payload);
}

QJsonValue valueOf(const mqtt::Property &property, mqtt::PropertyType type)
{
    switch (type) {
    case mqtt::PropertyType::Utf8:
        return QString::fromUtf8(property.text);
    case mqtt::PropertyType::Utf8Pair:
        return QJsonArray{QString::fromUtf8(property.key), QString::fromUtf8(property.text)};
    case mqtt::PropertyType::Binary:
        return QJsonObject{{QStringLiteral("hex"), hexOf(property.text)}};
    case mqtt::PropertyType::Byte:
    case mqtt::PropertyType::TwoByte:
    case mqtt::PropertyType::FourByte:
    case mqtt::PropertyType::VariableByte:
        break;
    }
    return qint64(property.number);
}

// As scripts write them: [["contentType", "json"], ["userProperty", ["k", "v"]]].
QJsonArray asJson(mqtt::PropertiesView properties)
{
    QJsonArray array;
    for (const mqtt::Property &property : properties) {
        if (const auto *info = mqtt::propertyInfo(static_cast<quint32>(property.id)))
            array.append(
                    QJsonArray{QString::fromLatin1(info->name), valueOf(property, info->type)});
    }
    return array;
}

QJsonObject asJson(const messages::MessageSource &source)
{
    QJsonObject object{{QStringLiteral("kind"), messages::sourceCode(source.kind)},
                       {QStringLiteral("module"), source.module}};
    if (source.isSimulated)
        object.insert(QStringLiteral("simulated"), true);
    else if (!source.port.isEmpty())
        object.insert(QStringLiteral("port"), source.port);
    if (!source.carrier.isEmpty())
        object.insert(QStringLiteral("carrier"), source.carrier);
    return object;
}

bool isSocket(const messages::MessageSource &source)
{
    return source.kind == messages::MessageSource::Kind::Socket;
}

QString asJson(const messages::MessageView &message, const messages::MessageSource &source)
{
    const bool isIn = message.direction == base::Direction::In;
    QJsonObject object{
            {QStringLiteral("time"), isoTime(message.stamp)},
            {QStringLiteral("direction"), isIn ? QStringLiteral("in") : QStringLiteral("out")},
            {QStringLiteral("topic"), QString::fromUtf8(message.publish.topic)},
            {QStringLiteral("qos"), static_cast<int>(message.publish.qos)},
            {QStringLiteral("retain"), message.publish.retain}};
    const QByteArrayView payload = message.publish.payload;
    if (isText(payload))
        object.insert(QStringLiteral("payload"), QString::fromUtf8(payload));
    else
        object.insert(QStringLiteral("payloadHex"), hexOf(payload));
    if (!isText(message.publish.topic))
        object.insert(QStringLiteral("topicHex"), hexOf(message.publish.topic));
    if (message.publish.dup)
        object.insert(QStringLiteral("dup"), true);
    if (const QJsonArray properties = asJson(message.publish.properties); !properties.isEmpty())
        object.insert(QStringLiteral("properties"), properties);
    if (!isSocket(source))
        object.insert(QStringLiteral("source"), asJson(source));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString asText(const messages::MessageView &message, const messages::MessageSource &source)
{
    const QByteArrayView payload = message.publish.payload;
    return QStringLiteral("%1\t%2\t%3\t%4%5")
            .arg(isoTime(message.stamp),
                 message.direction == base::Direction::In ? QStringLiteral("↓")
                                                          : QStringLiteral("↑"),
                 QString::fromUtf8(message.publish.topic),
                 isText(payload) ? QString::fromUtf8(payload) : hexOf(payload),
                 isSocket(source) ? QString() : u'\t' + sourceText(source));
}

} // namespace

QString copyText(const messages::MessageView &message, CopyForm form,
                 const messages::MessageSource &source)
{
    switch (form) {
    case CopyForm::Text:
        return asText(message, source);
    case CopyForm::Json:
        return asJson(message, source);
    case CopyForm::Hex:
        return hexOf(message.publish.payload);
    case CopyForm::Payload:
        return QString::fromUtf8(message.publish.payload);
    case CopyForm::Topic:
        return QString::fromUtf8(message.publish.topic);
    }
    return {};
}

} // namespace presentation
