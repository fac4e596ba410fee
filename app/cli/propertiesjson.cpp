// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/propertiesjson.h"

#include "app/base/hextext.h"

#include <QJsonObject>

#include <limits>

namespace cli {

namespace {

using mqtt::PropertyInfo;
using mqtt::PropertyType;

QString wrongValue(const PropertyInfo &info)
{
    return QStringLiteral("the value of property \"%1\" is not of its type")
            .arg(QLatin1String(info.name));
}

qint64 maximumOf(PropertyType type)
{
    switch (type) {
    case PropertyType::Byte:
        return 0xFF;
    case PropertyType::TwoByte:
        return 0xFFFF;
    case PropertyType::VariableByte:
        return mqtt::maximumVariableByteInteger;
    default:
        return 0xFFFFFFFF;
    }
}

bool addTo(mqtt::Properties &properties, const PropertyInfo &info, const QJsonValue &value)
{
    switch (info.type) {
    case PropertyType::Byte:
    case PropertyType::TwoByte:
    case PropertyType::FourByte:
    case PropertyType::VariableByte: {
        const qint64 number = value.isBool() ? value.toBool() : value.toInteger(-1);
        if (number < 0 || number > maximumOf(info.type))
            return false;
        properties.addNumber(info.id, static_cast<quint32>(number));
        return true;
    }
    case PropertyType::Utf8:
        if (!value.isString())
            return false;
        properties.addText(info.id, value.toString().toUtf8());
        return true;
    case PropertyType::Binary: {
        const auto bytes =
                value.isObject()
                        ? base::fromHex(value.toObject().value(QLatin1String("hex")).toString())
                : value.isString() ? std::optional(value.toString().toUtf8())
                                   : std::nullopt;
        if (!bytes)
            return false;
        properties.addText(info.id, *bytes);
        return true;
    }
    case PropertyType::Utf8Pair: {
        const QJsonArray pair = value.toArray();
        if (pair.size() != 2 || !pair[0].isString() || !pair[1].isString())
            return false;
        properties.addPair(pair[0].toString().toUtf8(), pair[1].toString().toUtf8());
        return true;
    }
    }
    Q_UNREACHABLE();
}

QJsonValue valueOf(const mqtt::Property &property, PropertyType type)
{
    switch (type) {
    case PropertyType::Byte:
    case PropertyType::TwoByte:
    case PropertyType::FourByte:
    case PropertyType::VariableByte:
        return static_cast<qint64>(property.number);
    case PropertyType::Utf8:
        return QString::fromUtf8(property.text);
    case PropertyType::Binary:
        return QJsonObject{
                {QStringLiteral("hex"), QString::fromLatin1(base::toHex(property.text))}};
    case PropertyType::Utf8Pair:
        return QJsonArray{QString::fromUtf8(property.key), QString::fromUtf8(property.text)};
    }
    Q_UNREACHABLE();
}

} // namespace

base::Result<mqtt::Properties, QString> propertiesFromJson(const QJsonValue &json)
{
    mqtt::Properties properties;
    if (!json.isArray())
        return base::Unexpected{QStringLiteral("\"properties\" is not a list")};
    for (const QJsonValue entry : json.toArray()) {
        const QJsonArray pair = entry.toArray();
        if (pair.size() != 2 || !pair[0].isString())
            return base::Unexpected{QStringLiteral("a property is a list of name and value")};
        const PropertyInfo *info = mqtt::propertyInfo(pair[0].toString().toUtf8());
        if (!info)
            return base::Unexpected{
                    QStringLiteral("unknown property \"%1\"").arg(pair[0].toString())};
        if (!addTo(properties, *info, pair[1]))
            return base::Unexpected{wrongValue(*info)};
    }
    return properties;
}

QJsonArray toJson(mqtt::PropertiesView properties)
{
    QJsonArray list;
    for (const mqtt::Property &property : properties) {
        const PropertyInfo *info = mqtt::propertyInfo(static_cast<quint32>(property.id));
        list.append(QJsonArray{QLatin1String(info->name), valueOf(property, info->type)});
    }
    return list;
}

} // namespace cli
