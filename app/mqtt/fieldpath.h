// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace mqtt {

// A field of a packet, or the group that a numbered field belongs to.
enum class FieldName : quint8 {
    Header,
    RemainingLength,
    ProtocolName,
    ProtocolVersion,
    ConnectFlags,
    KeepAlive,
    ClientId,
    WillTopic,
    WillPayload,
    Username,
    Password,
    AcknowledgeFlags,
    ReasonCode,
    Topic,
    PacketIdentifier,
    Payload,
    Properties,     // .length, then [i].id …
    WillProperties, // likewise
    Subscriptions,  // [i].filter, [i].options
    Filters,        // [i]
    ReasonCodes,    // [i]
    NotDecoded      // bytes that could not be read, or lie after the last field
};

// Which part of the field; `…Length` is the two-byte length in front of it.
enum class FieldPart : quint8 {
    Whole,
    Length,
    Id,
    Key,
    KeyLength,
    Value,
    ValueLength,
    Filter,
    FilterLength,
    Options
};

constexpr FieldPart lengthPartOf(FieldPart part)
{
    switch (part) {
    case FieldPart::Key:
        return FieldPart::KeyLength;
    case FieldPart::Value:
        return FieldPart::ValueLength;
    case FieldPart::Filter:
        return FieldPart::FilterLength;
    default:
        return FieldPart::Length;
    }
}

// Where a field stands in its packet: "properties[0].key.length" as three small numbers.
struct FieldPath
{
    FieldName name{};
    FieldPart part = FieldPart::Whole;
    qint32 index = -1; // of a numbered field, from 0
    friend bool operator==(const FieldPath &, const FieldPath &) = default;
};

// The path as `mqttscope-cli decode` writes it in "spans".
QByteArray spanName(const FieldPath &path);
void appendSpanName(QByteArray &out, const FieldPath &path);

// "clientId", "properties": the name alone.
QByteArrayView fieldName(FieldName name);

} // namespace mqtt
