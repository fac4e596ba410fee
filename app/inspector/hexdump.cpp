// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexreaders.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace inspector {

namespace {

struct DumpLine
{
    qsizetype start = 0; // of the line in the text
    qsizetype indent = 0;
    QString offset; // its digits; empty: a "*"
    bool hasColon = false;
    qsizetype rest = 0; // where what follows the offset begins, in the text
    qsizetype end = 0;
    bool isStar = false;
};

// The bytes of one line, in both orders where the groups are words.
struct LineBytes
{
    QByteArray inOrder;
    QByteArray swapped;
    std::vector<CharRange> places;
    int wordSize = 1;
    bool isOctal = false;
    bool hasText = false;
    bool textIsSwapped = false;
    bool hasSurplus = false; // more pairs stand there than the offsets tell
};

std::optional<std::vector<DumpLine>> splitLines(const QString &text)
{
    static const QRegularExpression pattern(
            QStringLiteral("^(\\s*)(?:0x)?([0-9a-fA-F]{3,16})(:?)(?:\\s+|$)"));
    std::vector<DumpLine> lines;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        if (end < 0)
            end = text.size();
        const QString line = text.mid(start, end - start);
        if (line.trimmed() == QLatin1String("*")) {
            lines.push_back({start, 0, {}, false, end, end, true});
        } else if (!line.trimmed().isEmpty()) {
            const QRegularExpressionMatch match = pattern.match(line);
            if (!match.hasMatch())
                return std::nullopt;
            lines.push_back({start, match.capturedLength(1), match.captured(2),
                             match.capturedLength(3) > 0, start + match.capturedEnd(0), end,
                             false});
        }
        start = end + 1;
    }
    if (lines.empty() || lines.front().isStar)
        return std::nullopt;
    return lines;
}

// A text column shows what is printable and puts one other sign for what is not; some tools set a
// blank between two halves.
bool showsBytes(QString column, const QByteArray &bytes)
{
    const auto isFrame = [&](char open, char close) {
        return column.size() >= 2 && column.startsWith(QLatin1Char(open))
               && column.endsWith(QLatin1Char(close));
    };
    if (isFrame('|', '|') || isFrame('>', '<'))
        column = column.mid(1, column.size() - 2);
    if (column.size() == bytes.size() + 1 && bytes.size() > 8 && column[8] == QLatin1Char(' '))
        column.remove(8, 1);
    if (column.isEmpty() || column.size() > bytes.size())
        return false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<quint8>(bytes[i]);
        const QChar shown = i < column.size() ? column[i] : QLatin1Char(' '); // blanks are lost
        const bool isPrintable = byte >= 0x20 && byte < 0x7F;
        if (isPrintable && shown != QLatin1Char(static_cast<char>(byte)))
            return false;
        if (i >= column.size() && byte != ' ')
            return false;
    }
    return true;
}

// Appends a group's bytes: hex pairs, or three octal digits a byte. False: it is neither.
bool appendGroup(LineBytes &line, const QString &digits, qsizetype at)
{
    QByteArray bytes;
    bool ok = true;
    if (digits.size() == 3 || digits.size() == 6) {
        const uint value = digits.toUInt(&ok, 8);
        if (!ok || value > (digits.size() == 3 ? 0xFFU : 0xFFFFU))
            return false;
        line.isOctal = true;
        if (digits.size() == 6)
            bytes.append(static_cast<char>(value >> 8));
        bytes.append(static_cast<char>(value));
    } else if (digits.size() % 2 == 0 && digits.size() <= 16) {
        bytes = QByteArray::fromHex(digits.toLatin1());
    } else {
        return false;
    }
    line.wordSize = std::max(line.wordSize, static_cast<int>(bytes.size()));
    line.inOrder += bytes;
    std::reverse(bytes.begin(), bytes.end());
    line.swapped += bytes;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool isPairs = !line.isOctal;
        line.places.push_back(isPairs ? CharRange{at + 2 * i, 2} : CharRange{at, digits.size()});
    }
    return true;
}

// Reads groups until the text column, which is known by showing the very bytes before it, or until
// as many bytes as the next line's offset tells.
LineBytes readLine(const QString &text, const DumpLine &line, qsizetype expected)
{
    LineBytes bytes;
    qsizetype at = line.rest;
    while (at < line.end) {
        if (text[at].isSpace() || text[at] == QLatin1Char('-')) {
            ++at;
            continue;
        }
        const QString rest = text.mid(at, line.end - at).trimmed();
        if (showsBytes(rest, bytes.inOrder) || showsBytes(rest, bytes.swapped)) {
            bytes.hasText = true;
            bytes.textIsSwapped = !showsBytes(rest, bytes.inOrder);
            break;
        }
        qsizetype end = at;
        while (end < line.end && hexDigit(text[end]) >= 0)
            ++end;
        const bool isGroup =
                end > at
                && (end == line.end || text[end].isSpace() || text[end] == QLatin1Char('-'));
        if (expected > 0 && bytes.inOrder.size() >= expected) {
            bytes.hasSurplus = isGroup && end - at == 2;
            break;
        }
        if (!isGroup || !appendGroup(bytes, text.mid(at, end - at), at))
            break;
        at = end;
    }
    return bytes;
}

struct Offsets
{
    std::vector<qsizetype> at;       // -1: "*"
    std::vector<qsizetype> expected; // bytes in the line; -1: unknown
};

std::optional<Offsets> offsetsOf(const std::vector<DumpLine> &lines, int radix)
{
    Offsets offsets;
    for (const DumpLine &line : lines) {
        bool ok = true;
        offsets.at.push_back(
                line.isStar ? -1 : static_cast<qsizetype>(line.offset.toULongLong(&ok, radix)));
        if (!ok)
            return std::nullopt;
    }
    offsets.expected.assign(lines.size(), -1);
    QHash<qsizetype, size_t> lastOfIndent; // each side of a conversation counts for itself
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].isStar) {
            lastOfIndent.clear();
            continue;
        }
        const auto last = lastOfIndent.constFind(lines[i].indent);
        if (last != lastOfIndent.constEnd() && offsets.at[i] != 0)
            offsets.expected[*last] = offsets.at[i] - offsets.at[*last];
        lastOfIndent.insert(lines[i].indent, i);
    }
    return offsets;
}

// Whether the lines hold as many bytes as their offsets tell; one by one, as one may be damaged.
struct Candidate
{
    Offsets offsets;
    std::vector<LineBytes> lines;
    qsizetype fitting = 0;
    qsizetype failing = 0;
};

Candidate tryRadix(const QString &text, const std::vector<DumpLine> &lines, Offsets offsets)
{
    Candidate candidate;
    candidate.offsets = std::move(offsets);
    for (size_t i = 0; i < lines.size(); ++i) {
        const qsizetype expected = candidate.offsets.expected[i];
        LineBytes line = lines[i].isStar ? LineBytes() : readLine(text, lines[i], expected);
        if (expected > 0 && line.wordSize > 1 && line.inOrder.size() > expected)
            line.inOrder.truncate(expected), line.swapped.truncate(expected);
        if (expected >= 0)
            ++(line.inOrder.size() == expected && !line.hasSurplus ? candidate.fitting
                                                                   : candidate.failing);
        else if (line.hasText)
            ++candidate.fitting;
        candidate.lines.push_back(std::move(line));
    }
    return candidate;
}

bool isDump(const Candidate &candidate, const std::vector<DumpLine> &lines)
{
    if (lines.size() == 1) {
        const DumpLine &only = lines.front();
        const LineBytes &bytes = candidate.lines.front();
        if (bytes.inOrder.isEmpty())
            return false;
        return bytes.hasText || only.hasColon
               || (candidate.offsets.at.front() == 0 && only.offset.size() >= 4
                   && bytes.inOrder.size() > 1);
    }
    return candidate.offsets.at.front() == 0 || lines.front().hasColon
                   ? candidate.fitting > 0 && candidate.fitting >= candidate.failing
                   : candidate.fitting > 0 && candidate.failing == 0;
}

HexReading assemble(const Candidate &candidate, const std::vector<DumpLine> &lines)
{
    HexReading out;
    out.add(HexNoteKind::DumpColumns);
    const bool anyText = std::any_of(candidate.lines.begin(), candidate.lines.end(),
                                     [](const LineBytes &line) { return line.hasText; });
    const bool textIsSwapped =
            std::any_of(candidate.lines.begin(), candidate.lines.end(),
                        [](const LineBytes &line) { return line.textIsSwapped; });
    int wordSize = 1;
    QByteArray lastLine;
    for (size_t i = 0; i < lines.size(); ++i) {
        const LineBytes &line = candidate.lines[i];
        if (lines[i].isStar) {
            const qsizetype next = i + 1 < lines.size() ? candidate.offsets.at[i + 1] : 0;
            qsizetype repeated = 0;
            while (!lastLine.isEmpty() && out.bytes.size() + lastLine.size() <= next
                   && repeated < (1 << 24)) {
                for (const char byte : lastLine)
                    out.addByte(static_cast<quint8>(byte), {lines[i].start, 1});
                repeated += lastLine.size();
            }
            out.add(HexNoteKind::RepeatedLines, {lines[i].start, 1}, repeated);
            continue;
        }
        const bool swap = line.wordSize > 1 && (anyText ? textIsSwapped : !lines[i].hasColon);
        lastLine = swap ? line.swapped : line.inOrder;
        if (swap)
            wordSize = std::max(wordSize, line.wordSize);
        for (qsizetype k = 0; k < lastLine.size(); ++k)
            out.addByte(static_cast<quint8>(lastLine[k]), line.places[static_cast<size_t>(k)]);
        const qsizetype expected = candidate.offsets.expected[i];
        if (expected >= 0 && lastLine.size() != expected)
            out.add(HexNoteKind::DumpLineLength, {lines[i].start, lines[i].end - lines[i].start},
                    expected, lastLine.size());
        if (line.isOctal && !out.has(HexNoteKind::OctalNumbers))
            out.add(HexNoteKind::OctalNumbers);
    }
    if (wordSize > 1)
        out.add(HexNoteKind::SwappedWords, {}, wordSize);
    if (!out.isReadable())
        out.repair = out.bytes;
    return out;
}

} // namespace

std::optional<HexReading> readDump(const QString &text)
{
    const std::optional<std::vector<DumpLine>> lines = splitLines(text);
    if (!lines)
        return std::nullopt;
    std::optional<Candidate> best;
    for (const int radix : {16, 8, 10}) {
        std::optional<Offsets> offsets = offsetsOf(*lines, radix);
        if (!offsets)
            continue;
        Candidate candidate = tryRadix(text, *lines, std::move(*offsets));
        if (isDump(candidate, *lines) && (!best || candidate.failing < best->failing))
            best = std::move(candidate);
    }
    if (!best)
        return std::nullopt;
    return assemble(*best, *lines);
}

} // namespace inspector
