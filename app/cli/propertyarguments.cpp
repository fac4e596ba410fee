// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/propertyarguments.h"

#include "app/mqtt/packets.h"

#include <limits>

namespace cli {

namespace {

using mqtt::PacketType;
using mqtt::PropertyInfo;
using mqtt::PropertyType;

struct Place
{
    mqtt::Properties *properties = nullptr;
    PacketType packet{};
    bool inWill = false;
};

Place placeOf(const QString &name, PropertyArguments &all)
{
    const QString packet = name.toUpper();
    if (packet == QLatin1String("CONNECT"))
        return {&all.connect, PacketType::Connect};
    if (packet == QLatin1String("WILL"))
        return {&all.will, PacketType::Connect, true};
    if (packet == QLatin1String("PUBLISH"))
        return {&all.publish, PacketType::Publish};
    if (packet == QLatin1String("SUBSCRIBE"))
        return {&all.subscribe, PacketType::Subscribe};
    if (packet == QLatin1String("UNSUBSCRIBE"))
        return {&all.unsubscribe, PacketType::Unsubscribe};
    if (packet == QLatin1String("DISCONNECT"))
        return {&all.disconnect, PacketType::Disconnect};
    return {};
}

// "message-expiry-interval" or "messageExpiryInterval".
const PropertyInfo *infoOf(const QString &name)
{
    QString plain = name;
    plain.remove(QLatin1Char('-'));
    for (quint32 id = 1; id < 0x30; ++id) {
        const PropertyInfo *info = mqtt::propertyInfo(id);
        if (info && plain.compare(QLatin1String(info->name), Qt::CaseInsensitive) == 0)
            return info;
    }
    return nullptr;
}

bool mayCarry(const Place &place, const PropertyInfo &info)
{
    return place.inWill ? info.inWill : info.packets & 1U << static_cast<quint32>(place.packet);
}

quint32 maximumOf(PropertyType type)
{
    switch (type) {
    case PropertyType::Byte:
        return 0xFF;
    case PropertyType::TwoByte:
        return 0xFFFF;
    case PropertyType::VariableByte:
        return mqtt::maximumVariableByteInteger;
    default:
        return std::numeric_limits<quint32>::max();
    }
}

// Sets the value from its words; the error is a sentence, empty when all is well.
QString add(mqtt::Properties &properties, const PropertyInfo &info, const QStringList &words)
{
    switch (info.type) {
    case PropertyType::Utf8Pair:
        properties.addPair(words[0].toUtf8(), words[1].toUtf8());
        return {};
    case PropertyType::Utf8:
    case PropertyType::Binary:
        properties.addText(info.id, words[0].toUtf8());
        return {};
    default:
        break;
    }
    bool isNumber = false;
    const quint32 value = words[0].toUInt(&isNumber);
    if (!isNumber || value > maximumOf(info.type))
        return QStringLiteral("\"%1\" of the property %2 is not a number from 0 to %3.")
                .arg(words[0], QLatin1String(info.name))
                .arg(maximumOf(info.type));
    properties.addNumber(info.id, value);
    return {};
}

// Takes one -D that starts at `at`; the error is a sentence.
QString takeOne(QStringList &arguments, qsizetype at, PropertyArguments &all)
{
    const QString packet = arguments.value(at + 1);
    const QString name = arguments.value(at + 2);
    const Place place = placeOf(packet, all);
    if (!place.properties)
        return QStringLiteral("-D sets a property of CONNECT, WILL, PUBLISH, SUBSCRIBE, "
                              "UNSUBSCRIBE or DISCONNECT, not of \"%1\".")
                .arg(packet);
    const PropertyInfo *info = infoOf(name);
    if (!info || !mayCarry(place, *info))
        return QStringLiteral("%1 has no property \"%2\".").arg(packet.toUpper(), name);
    const qsizetype words = info->type == PropertyType::Utf8Pair ? 2 : 1;
    if (at + 3 + words > arguments.size())
        return QStringLiteral("-D %1 %2 wants %3.")
                .arg(packet, name,
                     words == 2 ? QStringLiteral("a key and a value") : QStringLiteral("a value"));
    const QString error = add(*place.properties, *info, arguments.mid(at + 3, words));
    arguments.remove(at, 3 + words);
    return error;
}

} // namespace

base::Result<PropertyArguments, QString> takeProperties(QStringList &arguments)
{
    PropertyArguments all;
    for (qsizetype at = 0; at < arguments.size();) {
        if (arguments[at] != QLatin1String("-D") && arguments[at] != QLatin1String("--property")) {
            ++at;
            continue;
        }
        const QString error = takeOne(arguments, at, all);
        if (!error.isEmpty())
            return base::Unexpected{error};
    }
    return all;
}

} // namespace cli
