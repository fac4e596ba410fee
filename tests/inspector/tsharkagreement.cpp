// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inspector/tsharkagreement.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

using inspector::Dissection;
using inspector::Field;
using inspector::FieldRole;
using mqtt::ProtocolVersion;
using testsupport::TsharkField;
using testsupport::TsharkPacket;

namespace {

// Names of Wireshark that stand for more than one of our leaves, or for none.
bool isContainer(const QString &name)
{
    static const QSet<QString> containers{QStringLiteral("mqtt.properties"),
                                          QStringLiteral("mqtt.will_properties"),
                                          QStringLiteral("mqtt.property.content_type")};
    return containers.contains(name);
}

// One of theirs stands for two of our leaves.
bool isExcused(const Field &leaf, const QList<TsharkField> &theirs)
{
    return std::any_of(theirs.begin(), theirs.end(), [&](const TsharkField &field) {
        return field.name == QLatin1String("mqtt.property.content_type")
               && field.range.start <= leaf.range.start && leaf.range.end() <= field.range.end();
    });
}

// Bits that both name.
QString tsharkNameOf(const Dissection &dissection, const Field &bits)
{
    static const QHash<QByteArray, QString> names{
            {"Packet Type", QStringLiteral("mqtt.msgtype")},
            {"DUP flag", QStringLiteral("mqtt.dupflag")},
            {"QoS level", QStringLiteral("mqtt.qos")},
            {"RETAIN flag", QStringLiteral("mqtt.retain")},
            {"Flags", QStringLiteral("mqtt.hdr_reserved")},
            {"User Name Flag", QStringLiteral("mqtt.conflag.uname")},
            {"Password Flag", QStringLiteral("mqtt.conflag.passwd")},
            {"Will Retain", QStringLiteral("mqtt.conflag.retain")},
            {"Will QoS", QStringLiteral("mqtt.conflag.qos")},
            {"Will Flag", QStringLiteral("mqtt.conflag.willflag")},
            {"Clean Start", QStringLiteral("mqtt.conflag.cleansess")},
            {"Clean Session", QStringLiteral("mqtt.conflag.cleansess")},
            {"Session Present", QStringLiteral("mqtt.conack.flags.sp")},
            {"Retain Handling", QStringLiteral("mqtt.subscription_options_retain")},
            {"Retain As Published", QStringLiteral("mqtt.subscription_options_rap")},
            {"No Local", QStringLiteral("mqtt.subscription_options_nl")},
            {"Maximum QoS", QStringLiteral("mqtt.subscription_options_qos")},
            {"Requested QoS", QStringLiteral("mqtt.sub.qos")}};
    if (qstrcmp(bits.term, "Reserved") != 0)
        return names.value(bits.term);
    switch (dissection.field(bits.parent).path.name) {
    case mqtt::FieldName::ConnectFlags:
        return QStringLiteral("mqtt.conflag.reserved");
    case mqtt::FieldName::Subscriptions:
        return dissection.trace.version == ProtocolVersion::V5
                       ? QStringLiteral("mqtt.subscription_options_reserved")
                       : QString();
    default:
        return QString(); // tshark has them bit by bit
    }
}

// What tshark calls a leaf of ours; empty: it has a name for each packet or type.
QStringList namesOf(const mqtt::FieldPath &path)
{
    using mqtt::FieldName;
    using mqtt::FieldPart;
    const bool isLength = path.part == FieldPart::Length;
    const auto text = [&](const char *name) {
        return QStringList{QLatin1String(name) + QLatin1String(isLength ? "_len" : "")};
    };
    switch (path.name) {
    case FieldName::Header:
        return {QStringLiteral("mqtt.hdrflags")};
    case FieldName::RemainingLength:
        return {QStringLiteral("mqtt.len")};
    case FieldName::ProtocolName:
        return {isLength ? QStringLiteral("mqtt.proto_len") : QStringLiteral("mqtt.protoname")};
    case FieldName::ProtocolVersion:
        return {QStringLiteral("mqtt.ver")};
    case FieldName::ConnectFlags:
        return {QStringLiteral("mqtt.conflags")};
    case FieldName::KeepAlive:
        return {QStringLiteral("mqtt.kalive")};
    case FieldName::ClientId:
        return text("mqtt.clientid");
    case FieldName::WillTopic:
        return text("mqtt.willtopic");
    case FieldName::WillPayload:
        return text("mqtt.willmsg");
    case FieldName::Username:
        return text("mqtt.username");
    case FieldName::Password:
        return text("mqtt.passwd");
    case FieldName::AcknowledgeFlags:
        return {QStringLiteral("mqtt.conack.flags"), QStringLiteral("mqtt.conack.flags.reserved")};
    case FieldName::Topic:
    case FieldName::Filters:
        return text("mqtt.topic");
    case FieldName::PacketIdentifier:
        return {QStringLiteral("mqtt.msgid")};
    case FieldName::Payload:
        return {QStringLiteral("mqtt.msg")};
    case FieldName::Subscriptions:
        if (path.part == FieldPart::Options)
            return {QStringLiteral("mqtt.subscription_options"), QStringLiteral("mqtt.sub.qos")};
        return {path.part == FieldPart::FilterLength ? QStringLiteral("mqtt.topic_len")
                                                     : QStringLiteral("mqtt.topic")};
    case FieldName::ReasonCode:
    case FieldName::ReasonCodes:
        return {}; // named after the packet
    case FieldName::Properties:
    case FieldName::WillProperties:
        return {}; // named after the type
    case FieldName::NotDecoded:
        break;
    }
    return {QStringLiteral("none")};
}

bool isPlain(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c >= 0x20 && c < 0x7F && c != '\\' && c != '"'; });
}

// Of a leaf and the field over the same bytes.
bool isSameValue(const Field &leaf, QByteArrayView bytes, const TsharkField &field,
                 qsizetype &compared)
{
    // tshark 4.0 shows the bytes of a longer Variable Byte Integer, not its value.
    if (field.name == QLatin1String("mqtt.property_len") && leaf.range.length > 1)
        return true;
    if (leaf.kind == mqtt::FieldKind::Number) {
        ++compared;
        bool isNumber = false;
        const quint64 number = field.show.toULongLong(&isNumber, 0);
        return isNumber && number == leaf.number;
    }
    if (leaf.kind != mqtt::FieldKind::Text || !isPlain(bytes))
        return true;
    ++compared;
    return field.show == QLatin1String(bytes);
}

} // namespace

QString rangesDiffer(const Dissection &ours, const TsharkPacket &theirs)
{
    for (const Field &leaf : ours.fields) {
        if (leaf.role != FieldRole::Leaf || leaf.range.isEmpty())
            continue;
        const QStringList names = namesOf(leaf.path);
        const bool isTheirs = std::any_of(
                theirs.fields.begin(), theirs.fields.end(), [&](const TsharkField &field) {
                    return field.range == leaf.range
                           && (names.isEmpty() || names.contains(field.name));
                });
        if (!isTheirs && !isExcused(leaf, theirs.fields))
            return QStringLiteral("ours only: %1 at %2")
                    .arg(QLatin1String(leaf.term))
                    .arg(leaf.range.start);
    }
    for (const TsharkField &field : theirs.fields) {
        if (isContainer(field.name) || field.range.isEmpty())
            continue;
        const bool isOurs =
                std::any_of(ours.fields.begin(), ours.fields.end(), [&](const Field &leaf) {
                    return leaf.role == FieldRole::Leaf && leaf.range == field.range;
                });
        if (!isOurs)
            return QStringLiteral("theirs only: %1 at %2").arg(field.name).arg(field.range.start);
    }
    return {};
}

QString valuesDiffer(const Dissection &ours, const TsharkPacket &theirs, qsizetype &compared)
{
    for (const TsharkField &field : theirs.fields) {
        const qint32 index = ours.leafAt(field.range.start);
        if (index < 0 || isContainer(field.name) || field.isBits
            || ours.field(index).range != field.range)
            continue;
        const QByteArrayView bytes =
                QByteArrayView(ours.packet).sliced(field.range.start, field.range.length);
        if (!isSameValue(ours.field(index), bytes, field, compared))
            return QStringLiteral("%1 = %2").arg(field.name, field.show);
    }
    return {};
}

QString bitsDiffer(const Dissection &ours, const TsharkPacket &theirs, qsizetype &compared)
{
    for (const Field &bits : ours.fields) {
        const QString name = bits.role == FieldRole::Bits ? tsharkNameOf(ours, bits) : QString();
        for (const TsharkField &field : theirs.fields) {
            if (name.isEmpty() || field.name != name || field.range != bits.range)
                continue;
            if (field.number() != bits.number)
                return QStringLiteral("%1 = %2").arg(name, field.show);
            ++compared;
        }
    }
    return {};
}
