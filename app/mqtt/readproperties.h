// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packetreader.h"
#include "app/mqtt/propertytable.h"

namespace mqtt {

// The properties of a packet or will (5.0, 2.2.2) as they were read.
struct ReadProperties
{
    PropertiesView view;
    quint64 seen = 0;      // bit 1 << identifier
    bool complete = false; // nothing in them was unreadable

    bool contains(PropertyId id) const { return seen >> static_cast<quint8>(id) & 1; }
};

namespace detail {

inline bool isAllowedIn(const PropertyInfo &info, PacketType packet, bool inWill)
{
    return inWill ? info.inWill : (info.packets >> static_cast<quint8>(packet) & 1) != 0;
}

// What a property's value may not be, beyond its type; `start` is the property's, `valueStart` its
// value's first byte.
template<class Trace>
void checkProperty(PacketReader<Trace> &in, const PropertyInfo &info, const Property &property,
                   qsizetype start, qsizetype valueStart, bool seenBefore)
{
    const bool repeatable =
            info.repeatable
            && (info.id == PropertyId::UserProperty || in.packet() == PacketType::Publish);
    if (seenBefore && !repeatable)
        in.note(Rule::DuplicateProperty, in.since(start));
    if (info.zeroOrOne && property.number > 1)
        in.note(Rule::PropertyNotZeroOrOne, in.since(valueStart), property.number);
    if (info.notZero && property.number == 0)
        in.note(Rule::PropertyZero, in.since(valueStart));
    switch (info.id) {
    case PropertyId::ResponseTopic:
        if (property.text.contains('#') || property.text.contains('+'))
            in.note(Rule::WildcardInResponseTopic, in.since(valueStart));
        break;
    case PropertyId::SubscriptionIdentifier:
        if (in.packet() == PacketType::Publish && in.isFrom(Sender::Client))
            in.note(Rule::SubscriptionIdentifierFromClient, in.since(start));
        break;
    case PropertyId::SessionExpiryInterval:
        if (in.packet() == PacketType::Disconnect && in.isFrom(Sender::Server))
            in.note(Rule::SessionExpiryFromServer, in.since(start));
        break;
    default:
        break;
    }
}

template<class Trace>
Property readValue(PacketReader<Trace> &in, const PropertyInfo &info, FieldPath path)
{
    // [MQTT 2.2.2] a value that runs past the Property Length belongs to nobody.
    const typename PacketReader<Trace>::WhenShort whenShort(in, Rule::PropertyCutOff);
    Property property;
    property.id = info.id;
    path.part = FieldPart::Value;
    switch (info.type) {
    case PropertyType::Byte:
        property.number = in.u8(path);
        break;
    case PropertyType::TwoByte:
        property.number = in.u16(path);
        break;
    case PropertyType::FourByte:
        property.number = in.u32(path);
        break;
    case PropertyType::VariableByte:
        property.number = in.variable(path);
        break;
    case PropertyType::Utf8:
        property.text = in.string(path);
        break;
    case PropertyType::Binary:
        property.text = in.binary(path);
        break;
    case PropertyType::Utf8Pair:
        property.key = in.string({path.name, FieldPart::Key, path.index});
        property.text = in.string(path);
        break;
    }
    return property;
}

template<class Trace>
void readProperty(PacketReader<Trace> &in, FieldPath path, ReadProperties &result)
{
    const bool inWill = path.name == FieldName::WillProperties;
    const qsizetype start = in.position();
    path.part = FieldPart::Id;
    const quint32 id = in.variable(path);
    const PropertyInfo *info = findPropertyInfo(id);
    if (!info) [[unlikely]] {
        in.fail(Rule::UnknownProperty, in.since(start), id);
        return;
    }
    in.setProperty(info->id);
    if (!isAllowedIn(*info, in.packet(), inWill))
        in.note(Rule::PropertyNotAllowed, in.since(start), id);
    const qsizetype valueStart = in.position();
    const Property property = readValue(in, *info, path);
    checkProperty(in, *info, property, start, valueStart, result.contains(info->id));
    result.seen |= quint64(1) << id;
    in.setProperty({});
}

} // namespace detail

// Reads Property Length and properties; `group` says whether they are the packet's or the will's.
template<class Trace>
ReadProperties readProperties(PacketReader<Trace> &in, FieldName group = FieldName::Properties)
{
    ReadProperties result;
    in.setInWill(group == FieldName::WillProperties);
    const qsizetype start = in.position();
    const quint32 length = in.variable({group, FieldPart::Length});
    if (in.left() < qsizetype(length))
        in.fail(Rule::PropertiesTooLong, in.since(start), length);
    if (!in.isStopped()) {
        const qsizetype first = in.position();
        const qsizetype outerEnd = in.enter(length);
        for (qint32 index = 0; in.hasMore(); ++index)
            detail::readProperty(in, {group, FieldPart::Whole, index}, result);
        if (result.contains(PropertyId::AuthenticationData)
            && !result.contains(PropertyId::AuthenticationMethod))
            in.note(Rule::AuthenticationDataWithoutMethod, in.since(start));
        result.complete = !in.isStopped();
        if (result.complete)
            result.view = PropertiesView(in.view(first, length));
        in.leave(outerEnd);
    }
    in.setInWill(false);
    return result;
}

} // namespace mqtt
