// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/packettext.h"

#include "app/base/hextext.h"
#include "app/client/wording.h"

namespace cli {

namespace {

using mqtt::FieldName;
using mqtt::FieldPart;

QString byteCount(qsizetype count)
{
    return count == 1 ? QStringLiteral("1 byte") : QStringLiteral("%1 bytes").arg(count);
}

// On one line, with what cannot be seen made visible.
QString quoted(QByteArrayView utf8)
{
    QString text;
    for (const QChar c : QString::fromUtf8(utf8)) {
        if (c.isPrint())
            text += c;
        else
            text += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return u'"' + text + u'"';
}

QString versionName(mqtt::ProtocolVersion version)
{
    switch (version) {
    case mqtt::ProtocolVersion::V31:
        return QStringLiteral("MQTT 3.1");
    case mqtt::ProtocolVersion::V311:
        return QStringLiteral("MQTT 3.1.1");
    case mqtt::ProtocolVersion::V5:
        break;
    }
    return QStringLiteral("MQTT 5.0");
}

QString hexNumber(quint32 number)
{
    return QStringLiteral("0x%1").arg(number, 2, 16, QLatin1Char('0'));
}

QString numberText(const mqtt::TracedField &field, const mqtt::TraceResult &traced)
{
    const QString number = QString::number(field.number);
    const FieldName name = field.path.name;
    if (name == FieldName::Header || name == FieldName::ConnectFlags
        || name == FieldName::AcknowledgeFlags || field.path.part == FieldPart::Options)
        return hexNumber(field.number);
    if (name == FieldName::ReasonCode || name == FieldName::ReasonCodes) {
        const auto reason = static_cast<mqtt::ReasonCode>(field.number);
        const QByteArrayView words = mqtt::reasonName(traced.type, traced.version, reason);
        return hexNumber(field.number) + u' ' + QString::fromLatin1(words);
    }
    if (field.path.part == FieldPart::Id) {
        const mqtt::PropertyInfo *info = mqtt::propertyInfo(field.number);
        return hexNumber(field.number) + u' ' + QString::fromLatin1(info ? info->term : "");
    }
    return number;
}

QString dataText(QByteArrayView data)
{
    constexpr qsizetype shown = 256;
    const QString hex = QString::fromLatin1(base::toHex(data.first(qMin(shown, data.size()))));
    if (data.size() <= shown)
        return hex;
    return QStringLiteral("%1… (%2)").arg(hex, byteCount(data.size()));
}

QString valueText(const mqtt::TracedField &field, const mqtt::TraceResult &traced,
                  QByteArrayView bytes)
{
    const QByteArrayView own = bytes.sliced(field.range.start, field.range.length);
    switch (field.kind) {
    case mqtt::FieldKind::Number:
        return numberText(field, traced);
    case mqtt::FieldKind::Text:
        return quoted(own);
    case mqtt::FieldKind::Binary:
    case mqtt::FieldKind::Opaque:
        break;
    }
    return dataText(own);
}

QString rangeText(base::ByteRange range)
{
    return QStringLiteral("%1..%2").arg(range.start).arg(range.end());
}

QString headline(const mqtt::TraceResult &traced)
{
    const QString type = QString::fromLatin1(mqtt::packetTypeName(traced.type));
    QString line = QStringLiteral("%1  %2").arg(type, versionName(traced.version));
    if (traced.remainingLength)
        line += QStringLiteral("  ") + byteCount(traced.length);
    if (traced.outcome == mqtt::TraceOutcome::Incomplete)
        line += QStringLiteral("  not all there");
    else if (traced.outcome == mqtt::TraceOutcome::Invalid)
        line += QStringLiteral("  invalid");
    return line;
}

} // namespace

QString packetText(const mqtt::TraceResult &traced, QByteArrayView bytes)
{
    QString text = headline(traced);
    for (const mqtt::TracedField &field : traced.fields) {
        text += QStringLiteral("\n  %1 %2 %3")
                        .arg(rangeText(field.range), -12)
                        .arg(QString::fromLatin1(mqtt::spanName(field.path)), -30)
                        .arg(valueText(field, traced, bytes));
    }
    for (const mqtt::Flaw &flaw : traced.flaws) {
        text += QStringLiteral("\n! %1 %2 (%3)")
                        .arg(rangeText(flaw.at), -12)
                        .arg(client::describe(flaw), QString::fromUtf8(mqtt::statementOf(flaw)));
    }
    return text;
}

} // namespace cli
