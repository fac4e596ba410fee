// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexinput.h"

#include "app/inspector/hexreaders.h"

#include <QRegularExpression>

#include <algorithm>

namespace inspector {

namespace {

bool isInvisible(QChar c)
{
    switch (c.unicode()) {
    case 0x00A0: // no-break space
    case 0x00AD: // soft hyphen
    case 0x200B: // zero-width characters
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF: // byte order mark
    case 0x3000: // ideographic space
        return true;
    default:
        return false;
    }
}

// Plain ASCII for full-width signs and blanks for invisible ones, character by character.
QString madePlain(const QString &text, HexReading &reading)
{
    QString plain = text;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const char16_t u = plain[i].unicode();
        QChar replaced = plain[i];
        if (u >= 0xFF01 && u <= 0xFF5E)
            replaced = QChar(static_cast<char16_t>(u - 0xFEE0));
        else if (isInvisible(plain[i]))
            replaced = QLatin1Char(' ');
        else if (u == 0x3001) // ideographic comma
            replaced = QLatin1Char(',');
        if (replaced == plain[i])
            continue;
        plain[i] = replaced;
        if (!reading.has(HexNoteKind::OddSigns))
            reading.add(HexNoteKind::OddSigns, {i, 1});
    }
    return plain;
}

HexReading readPlain(const QString &text)
{
    if (std::optional<HexReading> packed = readBase64(text))
        return *packed;
    if (std::optional<HexReading> table = readTable(text))
        return *table;
    static const QRegularExpression byteLiteral(QStringLiteral("\\bb[\"'].*\\\\x"));
    if (std::optional<HexReading> escapes =
                byteLiteral.match(text).hasMatch() ? readEscapes(text) : std::nullopt)
        return *escapes;
    if (std::optional<HexReading> log = readLog(text))
        return *log;
    if (const std::optional<QString> bare = withoutLinePrefixes(text)) {
        HexReading reading = readPlain(*bare);
        reading.notes.insert(reading.notes.begin(), {HexNoteKind::LinePrefixes, {}, 0, 0});
        return reading;
    }
    if (std::optional<HexReading> dump = readDump(text))
        return *dump;
    if (std::optional<HexReading> escapes = readEscapes(text))
        return *escapes;
    const CodeText code = stripCode(text);
    HexReading reading = readNumbers(code.text, code.isList);
    if (code.hadComments)
        reading.notes.insert(reading.notes.begin(), {HexNoteKind::CommentsSkipped, {}, 0, 0});
    if (code.isList)
        reading.notes.insert(reading.notes.begin(), {HexNoteKind::CodeArray, {}, 0, 0});
    return reading;
}

} // namespace

bool isProblem(HexNoteKind kind)
{
    return kind >= HexNoteKind::NothingToRead && kind <= HexNoteKind::LogLength;
}

bool HexReading::isReadable() const
{
    return std::none_of(notes.begin(), notes.end(),
                        [](const HexNote &note) { return isProblem(note.kind); });
}

void HexReading::add(HexNoteKind kind, CharRange at, qsizetype value, qsizetype other)
{
    notes.push_back({kind, at, value, other});
}

bool HexReading::has(HexNoteKind kind) const
{
    return std::any_of(notes.begin(), notes.end(),
                       [kind](const HexNote &note) { return note.kind == kind; });
}

void HexReading::addByte(quint8 byte, CharRange at)
{
    bytes.append(static_cast<char>(byte));
    places.push_back(at);
}

void HexReading::beginRun(std::optional<base::Direction> direction)
{
    endRuns();
    if (runs.empty() && !bytes.isEmpty())
        runs.push_back({0, bytes.size(), std::nullopt});
    runs.push_back({bytes.size(), 0, direction});
}

void HexReading::endRuns()
{
    if (runs.empty())
        return;
    runs.back().length = bytes.size() - runs.back().start;
    if (runs.back().length == 0)
        runs.pop_back();
}

CharRange HexReading::placeOf(qsizetype from, qsizetype to) const
{
    if (places.empty())
        return {};
    const auto last = static_cast<qsizetype>(places.size()) - 1;
    const CharRange first = places[static_cast<size_t>(std::min(from, last))];
    const CharRange end = places[static_cast<size_t>(std::clamp<qsizetype>(to - 1, 0, last))];
    return {first.start, std::max(first.end(), end.end()) - first.start};
}

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'a' && u <= u'f')
        return u - u'a' + 10;
    if (u >= u'A' && u <= u'F')
        return u - u'A' + 10;
    return -1;
}

HexReading readHex(const QString &text)
{
    HexReading signs;
    const QString plain = madePlain(text, signs);
    HexReading reading = readPlain(plain);
    reading.notes.insert(reading.notes.begin(), signs.notes.begin(), signs.notes.end());
    if (reading.bytes.isEmpty() && reading.isReadable())
        reading.add(HexNoteKind::NothingToRead);
    if (reading.isReadable())
        inspectPackets(reading);
    return reading;
}

} // namespace inspector
