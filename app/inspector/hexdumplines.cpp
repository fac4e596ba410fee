// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexdump.h"

#include <QRegularExpression>

#include <algorithm>

namespace inspector {

namespace {

// A title stands in front of a dump that begins at offset 0, or behind the last one.
bool titlesFit(const std::vector<DumpLine> &lines)
{
    bool anyDump = false;
    for (size_t i = 0; i < lines.size(); ++i) {
        anyDump = anyDump || (!lines[i].isTitle && !lines[i].isStar);
        if (!lines[i].isTitle || i + 1 == lines.size() || lines[i + 1].isTitle)
            continue;
        const QString &offset = lines[i + 1].offset;
        if (lines[i + 1].isStar || offset.size() < 4
            || offset.count(QLatin1Char('0')) != offset.size())
            return false;
    }
    return anyDump;
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
    } else if (digits.size() == 5) { // hexdump -d
        const uint value = digits.toUInt(&ok);
        if (!ok || value > 0xFFFF)
            return false;
        bytes.append(static_cast<char>(value >> 8));
        bytes.append(static_cast<char>(value));
        line.isOctal = true; // a group is one place
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

// Eight binary digits a byte, as of xxd -b.
bool appendBits(LineBytes &line, const QString &digits, qsizetype at)
{
    bool ok = false;
    const uint value = digits.toUInt(&ok, 2);
    if (!ok || digits.size() != 8)
        return false;
    line.inOrder.append(static_cast<char>(value));
    line.swapped.append(static_cast<char>(value));
    line.places.push_back({at, 8});
    return true;
}

// The byte of a cell of od -c: a character, an escape, three octal digits. -1: none of them.
int byteOfCell(const QString &cell)
{
    static const QString names = QStringLiteral("0abfnrtv\\");
    static constexpr char values[] = "\0\a\b\f\n\r\t\v\\";
    if (cell.isEmpty())
        return ' ';
    if (cell.size() == 1)
        return cell[0].unicode() < 0x80 ? cell[0].unicode() : -1;
    if (cell.size() == 2 && cell[0] == QLatin1Char('\\')) {
        const qsizetype index = names.indexOf(cell[1]);
        return index < 0 ? -1 : static_cast<quint8>(values[index]);
    }
    bool ok = false;
    const int value = cell.toInt(&ok, 8);
    return ok && cell.size() == 3 && value < 256 ? value : -1;
}

// Cells of four characters each behind the offset; a blank one is the character of that name.
LineBytes readCells(const QString &text, const DumpLine &line, qsizetype expected)
{
    constexpr qsizetype width = 4;
    LineBytes bytes;
    qsizetype at = line.start + line.indent + line.offset.size();
    while (at < line.end && (expected < 0 || bytes.inOrder.size() < expected)) {
        const qsizetype length = std::min(width, line.end - at);
        QString cell = text.mid(at, length);
        if (cell.endsWith(QLatin1Char('\r')))
            cell.chop(1);
        const int byte = byteOfCell(cell.trimmed());
        if (byte < 0)
            break;
        bytes.inOrder.append(static_cast<char>(byte));
        bytes.places.push_back({at, length});
        at += width;
    }
    bytes.swapped = bytes.inOrder;
    bytes.isCharacters = true;
    return bytes;
}

LineBytes readGroups(const QString &text, const DumpLine &line, qsizetype expected, bool isBinary)
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
        const QString digits = text.mid(at, end - at);
        if (!isGroup
            || !(isBinary ? appendBits(bytes, digits, at) : appendGroup(bytes, digits, at)))
            break;
        at = end;
    }
    return bytes;
}

} // namespace

std::optional<std::vector<DumpLine>> splitDumpLines(const QString &text)
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
            lines.push_back({start, 0, {}, false, end, end, true, false});
        } else if (!line.trimmed().isEmpty()) {
            const QRegularExpressionMatch match = pattern.match(line);
            if (match.hasMatch())
                lines.push_back({start, match.capturedLength(1), match.captured(2),
                                 match.capturedLength(3) > 0, start + match.capturedEnd(0), end,
                                 false, false});
            else
                lines.push_back({start, 0, {}, false, end, end, false, true});
        }
        start = end + 1;
    }
    if (lines.empty() || lines.front().isStar || !titlesFit(lines))
        return std::nullopt;
    return lines;
}

LineBytes readDumpLine(const QString &text, const DumpLine &line, qsizetype expected,
                       DumpDigits digits)
{
    return digits == DumpDigits::Characters
                   ? readCells(text, line, expected)
                   : readGroups(text, line, expected, digits == DumpDigits::Binary);
}

} // namespace inspector
