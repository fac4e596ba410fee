// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/payloadtext.h"

#include "app/base/hextext.h"
#include "app/mqtt/utf8.h"

#include <QCoreApplication>

namespace presentation {

namespace {

constexpr qsizetype previewBytes = 240;
constexpr qsizetype previewHexBytes = 64;
constexpr qsizetype longestUtf8Sequence = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::PayloadText)
};

// U+2400 to U+2421 are pictures of the control characters.
QChar visible(QChar c)
{
    if (c.unicode() < 0x20)
        return QChar(0x2400 + c.unicode());
    return c.unicode() == 0x7F ? QChar(0x2421) : c;
}

QString spacedHex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex(' '));
}

QString flawText(messages::JsonFlaw::Kind kind)
{
    using Kind = messages::JsonFlaw::Kind;
    switch (kind) {
    case Kind::Empty:
        return Words::tr("Nothing here yet; JSON needs a value.");
    case Kind::UnexpectedEnd:
        return Words::tr("The text ends too early: a bracket, brace or quote is still open.");
    case Kind::UnexpectedCharacter:
        return Words::tr("This character cannot stand here.");
    case Kind::ControlCharacterInString:
        return Words::tr("A control character inside a string must be written as an escape, "
                         "such as \\n.");
    case Kind::BadEscape:
        return Words::tr("This backslash does not start an escape that JSON knows.");
    case Kind::BadNumber:
        return Words::tr("This is not a number as JSON writes it.");
    case Kind::BadLiteral:
        return Words::tr("This word is not JSON; names and texts need double quotes.");
    case Kind::NotUtf8:
        return Words::tr("This byte is not UTF-8.");
    case Kind::TooDeep:
        return Words::tr("Nested deeper than 512 levels.");
    case Kind::SomethingAfterTheEnd:
        return Words::tr("The JSON value has ended, but more follows.");
    }
    return {};
}

} // namespace

QString previewText(QByteArrayView payload)
{
    const QByteArrayView look = payload.first(qMin(payload.size(), previewBytes));
    const qsizetype wellFormed = mqtt::wellFormedUtf8(look);
    const bool cut = look.size() < payload.size();
    const bool isText =
            cut ? wellFormed + longestUtf8Sequence > look.size() : wellFormed == look.size();
    if (!isText || look.contains('\0'))
        return spacedHex(payload.first(qMin(payload.size(), previewHexBytes)));
    QString text = QString::fromUtf8(look.first(wellFormed));
    for (QChar &c : text)
        c = visible(c);
    return text;
}

PayloadText plainText(QByteArrayView payload, messages::TextEncoding encoding, qsizetype limit)
{
    const bool cut = limit >= 0 && limit < payload.size();
    const QByteArrayView part = cut ? payload.first(limit) : payload;
    const QByteArrayView shown =
            cut ? part.first(messages::wholeCharacters(part, encoding)) : payload;
    messages::EncodedText decoded = messages::decodeText(shown, encoding);
    PayloadText result{std::move(decoded.text), shown.size(), {}, std::move(decoded.badPlaces)};
    if (decoded.badBytes > 0) {
        result.remark = Words::tr("%n byte(s) belong to no character and stand as \\xNN, the first "
                                  "one at byte %1. Another encoding or Hex may fit better.",
                                  nullptr, static_cast<int>(decoded.badBytes))
                                .arg(decoded.firstBad);
    }
    return result;
}

PayloadText hexDumpText(QByteArrayView payload, qsizetype limit)
{
    const QByteArrayView shown =
            limit >= 0 && limit < payload.size() ? payload.first(limit) : payload;
    return {QString::fromLatin1(messages::hexDump(shown)), shown.size(), {}, {}};
}

QString describe(const messages::JsonFlaw &flaw, QByteArrayView text)
{
    const messages::TextPlace place = messages::placeOf(text, flaw.offset);
    return Words::tr("Line %1, column %2: %3")
            .arg(place.line)
            .arg(place.column)
            .arg(flawText(flaw.kind));
}

QString describe(const messages::HexFlaw &flaw, QStringView text)
{
    switch (flaw.kind) {
    case messages::HexFlaw::Kind::NotHex:
        return Words::tr(
                       "Character %1, “%2”, is no hex digit. Write bytes as pairs: 30 0d or 0x30.")
                .arg(flaw.at + 1)
                .arg(flaw.at < text.size() ? text[flaw.at] : QChar());
    case messages::HexFlaw::Kind::HalfByte:
        return Words::tr("Character %1 is half a byte; two digits make one.").arg(flaw.at + 1);
    }
    return {};
}

QString formatName(messages::PayloadFormat format)
{
    switch (format) {
    case messages::PayloadFormat::Empty:
        return Words::tr("empty");
    case messages::PayloadFormat::Json:
        return QStringLiteral("JSON");
    case messages::PayloadFormat::Text:
        return Words::tr("text");
    case messages::PayloadFormat::Binary:
        return Words::tr("binary");
    }
    return {};
}

} // namespace presentation
