// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexreaders.h"

#include <QRegularExpression>

#include <algorithm>

namespace inspector {

namespace {

struct Decoded
{
    QByteArray bytes;
    std::vector<qsizetype> digits; // the place of each Base64 digit in the text
};

bool isDigit(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '+'
           || u == '/' || u == '-' || u == '_';
}

// Strict: nothing but digits of one alphabet, white space between, and padding behind.
std::optional<Decoded> decode(const QString &text, qsizetype from, qsizetype to)
{
    Decoded decoded;
    QByteArray packed;
    bool isUrl = false;
    qsizetype padding = 0;
    for (qsizetype i = from; i < to; ++i) {
        const QChar c = text[i];
        if (c.isSpace())
            continue;
        if (c == QLatin1Char('=')) {
            ++padding;
        } else if (!isDigit(c) || padding > 0) {
            return std::nullopt;
        } else {
            isUrl = isUrl || c == QLatin1Char('-') || c == QLatin1Char('_');
            decoded.digits.push_back(i);
            packed.append(static_cast<char>(c.unicode()));
        }
    }
    if (padding > 2 || packed.size() < 3 || packed.size() % 4 == 1
        || (padding > 0 && (packed.size() + padding) % 4 != 0))
        return std::nullopt;
    const auto alphabet = isUrl ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    const auto result = QByteArray::fromBase64Encoding(
            packed,
            alphabet | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return std::nullopt;
    decoded.bytes = *result;
    return decoded;
}

bool isHexToo(const QString &text, const Decoded &decoded)
{
    return std::all_of(decoded.digits.begin(), decoded.digits.end(),
                       [&](qsizetype at) { return hexDigit(text[at]) >= 0; });
}

// Byte i is made of the digits around 4/3 of i.
void append(HexReading &out, const Decoded &decoded)
{
    const auto last = decoded.digits.size() - 1;
    for (qsizetype i = 0; i < decoded.bytes.size(); ++i) {
        const qsizetype first = decoded.digits[std::min(last, size_t(i * 8 / 6))];
        const qsizetype end = decoded.digits[std::min(last, size_t((i * 8 + 7) / 6))] + 1;
        out.addByte(static_cast<quint8>(decoded.bytes[i]), {first, end - first});
    }
}

// Wireshark's "Follow stream" as YAML: each piece is Base64 and tells its side.
std::optional<HexReading> readYaml(const QString &text)
{
    static const QRegularExpression piece(
            QStringLiteral("peer:\\s*(\\d)\\b(?:(?!peer:).)*?!!binary\\s*\\|?[-+]?\\s*\\n((?:[ "
                           "\\t]+[A-Za-z0-9+/=]+"
                           "[ \\t\\r]*(?:\\n|$))+)"),
            QRegularExpression::DotMatchesEverythingOption);
    HexReading out;
    QRegularExpressionMatchIterator matches = piece.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto decoded = decode(text, match.capturedStart(2), match.capturedEnd(2));
        if (!decoded)
            return std::nullopt;
        out.beginRun(match.captured(1) == QLatin1String("0") ? base::Direction::Out
                                                             : base::Direction::In);
        append(out, *decoded);
    }
    if (out.bytes.isEmpty())
        return std::nullopt;
    out.endRuns();
    out.add(HexNoteKind::Base64);
    return out;
}

} // namespace

std::optional<HexReading> readBase64(const QString &text)
{
    if (text.contains(QLatin1String("!!binary"))) {
        if (std::optional<HexReading> yaml = readYaml(text))
            return yaml;
    }
    static const QRegularExpression whole(QStringLiteral(
            "^\\s*(?:data:[\\w./+-]*;base64,|\"|'|b'|b\"|`|base64:)?([A-Za-z0-9+/_\\-=\\s]+?)"
            "[\"'`;,]*\\s*$"));
    const QRegularExpressionMatch match = whole.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto decoded = decode(text, match.capturedStart(1), match.capturedEnd(1));
    // Nearly every text is Base64 of something: what comes out must be packets.
    if (!decoded || isHexToo(text, *decoded) || decoded->bytes.size() < 2
        || !isCleanlyCut(decoded->bytes))
        return std::nullopt;
    HexReading out;
    append(out, *decoded);
    out.add(HexNoteKind::Base64);
    return out;
}

} // namespace inspector
