// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/fieldtext.h"

#include "app/mqtt/reasoncodes.h"
#include "app/mqtt/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace inspector {

namespace {

using mqtt::FieldName;
using mqtt::FieldPart;
using mqtt::PropertyId;

// Its name and the namespace are what lupdate takes for the context.
QString tr(const char *text, const char *comment = nullptr, qsizetype count = -1)
{
    return QCoreApplication::translate("inspector", text, comment, static_cast<int>(count));
}

QString bytesText(qsizetype count)
{
    return tr("%n byte(s)", nullptr, count);
}

QString hexByte(quint32 value)
{
    return QStringLiteral("0x%1").arg(value, 2, 16, QLatin1Char('0'));
}

// "..1. ...." with the field's own bits as they are.
QString bitPattern(quint8 mask, quint32 value)
{
    const int shift = std::countr_zero(mask);
    QString pattern;
    for (int bit = 7; bit >= 0; --bit) {
        const bool isSet = (value << shift) >> bit & 1;
        pattern += mask >> bit & 1 ? QLatin1Char(isSet ? '1' : '0') : QLatin1Char('.');
        if (bit == 4)
            pattern += QLatin1Char(' ');
    }
    return pattern;
}

QString dataText(QByteArrayView bytes)
{
    constexpr qsizetype shown = 32;
    if (bytes.isEmpty())
        return QString();
    const bool isText =
            mqtt::isValidUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4096)))
            && std::none_of(bytes.begin(), bytes.begin() + std::min<qsizetype>(bytes.size(), 4096),
                            [](char c) {
                                const auto u = static_cast<quint8>(c);
                                return u == 0x7F
                                       || (u < 0x20 && u != '\n' && u != '\r' && u != '\t');
                            });
    if (isText)
        return lineOfText(bytes);
    const QString hex = QString::fromLatin1(
            bytes.first(std::min(bytes.size(), shown)).toByteArray().toHex(' '));
    return bytes.size() > shown ? hex + QStringLiteral(" …") : hex;
}

QString qosText(quint32 qos)
{
    switch (qos) {
    case 0:
        return tr("At most once");
    case 1:
        return tr("At least once");
    case 2:
        return tr("Exactly once");
    default:
        return tr("Not allowed");
    }
}

QString retainHandlingText(quint32 value)
{
    switch (value) {
    case 0:
        return tr("Send retained messages at the time of the subscribe");
    case 1:
        return tr("Send retained messages only if the subscription is new");
    case 2:
        return tr("Do not send retained messages");
    default:
        return tr("Not allowed");
    }
}

QString versionText(quint32 value)
{
    switch (value & 0x7F) {
    case 3:
        return QStringLiteral("MQTT 3.1");
    case 4:
        return QStringLiteral("MQTT 3.1.1");
    case 5:
        return QStringLiteral("MQTT 5.0");
    default:
        return tr("Unknown version");
    }
}

QString yesNo(quint32 value)
{
    return value ? tr("Yes") : tr("No");
}

QString bitsMeaning(const Field &field)
{
    switch (field.bits) {
    case BitMeaning::PacketType:
        return QString::fromLatin1(
                mqtt::packetTypeName(static_cast<mqtt::PacketType>(field.number)));
    case BitMeaning::Flag:
        return yesNo(field.number);
    case BitMeaning::QoS:
        return qosText(field.number);
    case BitMeaning::RetainHandling:
        return retainHandlingText(field.number);
    case BitMeaning::Reserved:
        return tr("Reserved");
    case BitMeaning::None:
        break;
    }
    return {};
}

QString propertyMeaning(const Field &field)
{
    switch (field.property) {
    case PropertyId::PayloadFormatIndicator:
        return field.number ? tr("UTF-8 text") : tr("Unspecified bytes");
    case PropertyId::SessionExpiryInterval:
        return field.number == 0xFFFFFFFF ? tr("The session does not expire")
                                          : durationText(field.number);
    case PropertyId::MessageExpiryInterval:
    case PropertyId::WillDelayInterval:
        return durationText(field.number);
    case PropertyId::ServerKeepAlive:
        return field.number == 0 ? tr("Off") : durationText(field.number);
    case PropertyId::MaximumPacketSize:
        return bytesText(field.number);
    case PropertyId::MaximumQoS:
        return qosText(field.number);
    case PropertyId::RetainAvailable:
    case PropertyId::WildcardSubscriptionAvailable:
    case PropertyId::SubscriptionIdentifierAvailable:
    case PropertyId::SharedSubscriptionAvailable:
    case PropertyId::RequestProblemInformation:
    case PropertyId::RequestResponseInformation:
        return yesNo(field.number);
    default:
        return field.kind == mqtt::FieldKind::Number ? QString() : bytesText(field.text.length);
    }
}

QString reasonText(const Dissection &dissection, const Field &field)
{
    return QString::fromLatin1(mqtt::reasonName(dissection.trace.type, dissection.trace.version,
                                                static_cast<mqtt::ReasonCode>(field.number)));
}

QString leafMeaning(const Dissection &dissection, const Field &field)
{
    switch (field.path.name) {
    case FieldName::Header:
        return QString::fromLatin1(mqtt::packetTypeName(dissection.trace.type));
    case FieldName::RemainingLength:
        return tr("%n byte(s) follow", nullptr, field.number);
    case FieldName::ProtocolVersion:
        return versionText(field.number);
    case FieldName::KeepAlive:
        return field.number == 0 ? tr("Off") : durationText(field.number);
    case FieldName::ReasonCode:
    case FieldName::ReasonCodes:
        return reasonText(dissection, field);
    case FieldName::Payload:
    case FieldName::NotDecoded:
        return bytesText(field.range.length);
    default:
        return {};
    }
}

bool isHexNumber(const Field &field)
{
    return field.path.name == FieldName::Header || field.path.name == FieldName::ConnectFlags
           || field.path.name == FieldName::AcknowledgeFlags
           || field.path.name == FieldName::ReasonCode || field.path.name == FieldName::ReasonCodes
           || field.path.part == FieldPart::Options || field.path.part == FieldPart::Id;
}

bool isSection(const Field &field)
{
    return field.role == FieldRole::Group && field.path.index < 0
           && (field.path.name == FieldName::Properties
               || field.path.name == FieldName::WillProperties);
}

} // namespace

QString lineOfText(QByteArrayView utf8, qsizetype maximumLength)
{
    QString text;
    const QByteArrayView shown = utf8.first(std::min(utf8.size(), maximumLength * 4));
    qsizetype at = 0;
    while (at < shown.size() && text.size() < maximumLength) {
        const qsizetype good = mqtt::wellFormedUtf8(shown.sliced(at));
        for (const QChar c : QString::fromUtf8(shown.sliced(at, good))) {
            if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0))
                text += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
            else
                text += c;
        }
        at += good;
        if (at < shown.size())
            text += QStringLiteral("\\x%1").arg(static_cast<quint8>(shown[at++]), 2, 16,
                                                QLatin1Char('0'));
    }
    if (text.size() > maximumLength || at < utf8.size())
        text = text.left(maximumLength) + QChar(0x2026);
    return text;
}

QString durationText(quint32 seconds)
{
    const quint32 days = seconds / 86400;
    const quint32 hours = seconds / 3600 % 24;
    const quint32 minutes = seconds / 60 % 60;
    if (seconds >= 86400)
        return hours ? tr("%1 d %2 h").arg(days).arg(hours) : tr("%1 d").arg(days);
    if (seconds >= 3600)
        return minutes ? tr("%1 h %2 min").arg(hours).arg(minutes) : tr("%1 h").arg(hours);
    if (seconds >= 60)
        return seconds % 60 ? tr("%1 min %2 s").arg(minutes).arg(seconds % 60)
                            : tr("%1 min").arg(minutes);
    return tr("%1 s").arg(seconds);
}

QString valueText(const Dissection &dissection, qint32 index, Secrets secrets)
{
    const Field &field = dissection.field(index);
    if (field.role == FieldRole::Packet)
        return bytesText(dissection.packet.size());
    if (field.role == FieldRole::Bits)
        return bitPattern(field.mask, field.number);
    if (isSection(field))
        return QString::number(std::max(0, field.childCount - 1));
    if (field.isSecret && secrets == Secrets::Hidden)
        return QString(6, QChar(0x2022));
    const base::ByteRange bytes = field.role == FieldRole::Group ? field.text : field.range;
    const QByteArrayView view = QByteArrayView(dissection.packet).sliced(bytes.start, bytes.length);
    switch (field.kind) {
    case mqtt::FieldKind::Number:
        return isHexNumber(field) ? hexByte(field.number) : QString::number(field.number);
    case mqtt::FieldKind::Text: {
        const bool isPair = field.role == FieldRole::Group
                            && field.property == PropertyId::UserProperty && field.childCount > 2;
        if (!isPair)
            return lineOfText(view);
        const base::ByteRange key = dissection.field(dissection.child(index, 2)).range;
        return lineOfText(QByteArrayView(dissection.packet).sliced(key.start, key.length))
               + QStringLiteral(" = ") + lineOfText(view);
    }
    case mqtt::FieldKind::Binary:
    case mqtt::FieldKind::Opaque:
        return dataText(view);
    }
    return {};
}

QString meaningText(const Dissection &dissection, qint32 index)
{
    const Field &field = dissection.field(index);
    if (field.role == FieldRole::Bits)
        return bitsMeaning(field);
    if (field.role == FieldRole::Group) {
        if (isSection(field))
            return {};
        if (field.property != PropertyId{})
            return propertyMeaning(field);
        // An empty name stands for the one its alias stands for (3.3.2.3.4).
        if (field.path.name == FieldName::Topic && field.text.isEmpty())
            return lineOfText(dissection.aliasTopic);
        return bytesText(field.text.length);
    }
    if (field.path.part == FieldPart::Id)
        return QString::fromLatin1(
                mqtt::propertyInfo(field.number) ? mqtt::propertyInfo(field.number)->term : "");
    return leafMeaning(dissection, field);
}

} // namespace inspector
