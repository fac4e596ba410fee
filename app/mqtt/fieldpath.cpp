// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/fieldpath.h"

#include <array>

namespace mqtt {

namespace {

QByteArrayView partName(FieldPart part)
{
    switch (part) {
    case FieldPart::Whole:
        return {};
    case FieldPart::Length:
        return ".length";
    case FieldPart::Id:
        return ".id";
    case FieldPart::Key:
        return ".key";
    case FieldPart::KeyLength:
        return ".key.length";
    case FieldPart::Value:
        return ".value";
    case FieldPart::ValueLength:
        return ".value.length";
    case FieldPart::Filter:
        return ".filter";
    case FieldPart::FilterLength:
        return ".filter.length";
    case FieldPart::Options:
        return ".options";
    }
    return {};
}

void appendNumber(QByteArray &out, qint32 number)
{
    if (number >= 10)
        appendNumber(out, number / 10);
    out.append(static_cast<char>('0' + number % 10));
}

} // namespace

QByteArrayView fieldName(FieldName name)
{
    static constexpr std::array<QByteArrayView, 22> names{
            "header",      "remainingLength",  "protocolName",   "protocolVersion", "connectFlags",
            "keepAlive",   "clientId",         "willTopic",      "willPayload",     "username",
            "password",    "acknowledgeFlags", "reasonCode",     "topic",           "packetId",
            "payload",     "properties",       "willProperties", "subscriptions",   "filters",
            "reasonCodes", "notDecoded"};
    return names[static_cast<quint8>(name)];
}

void appendSpanName(QByteArray &out, const FieldPath &path)
{
    out.append(fieldName(path.name));
    if (path.index >= 0) {
        out.append('[');
        appendNumber(out, path.index);
        out.append(']');
    }
    out.append(partName(path.part));
}

QByteArray spanName(const FieldPath &path)
{
    QByteArray name;
    appendSpanName(name, path);
    return name;
}

} // namespace mqtt
