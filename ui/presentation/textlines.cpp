// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/textlines.h"

#include <algorithm>

namespace presentation {

namespace {

// Of a character of well-formed UTF-8, by its first byte.
qsizetype characterLength(char first)
{
    const auto byte = static_cast<uchar>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

} // namespace

void TextLines::setText(const QByteArray &utf8)
{
    m_text = utf8;
    cutIntoLines();
}

void TextLines::setWrapColumns(int columns)
{
    if (columns == m_wrapColumns)
        return;
    m_wrapColumns = columns;
    cutIntoLines();
}

void TextLines::cutIntoLines()
{
    m_starts.clear();
    m_longest = 0;
    qsizetype start = 0;
    for (qsizetype at = m_text.indexOf('\n'); at >= 0; at = m_text.indexOf('\n', start)) {
        cutIntoPieces(start, at);
        start = at + 1;
    }
    cutIntoPieces(start, m_text.size());
    m_isFolded.assign(m_starts.size(), false);
    updateRows();
}

void TextLines::cutIntoPieces(qsizetype start, qsizetype end)
{
    m_starts.push_back(start);
    if (m_wrapColumns == 0) {
        m_longest = qMax(m_longest, end - start);
        return;
    }
    int columns = 0;
    qsizetype blank = -1; // where the piece may end
    for (qsizetype at = start; at < end;) {
        const qsizetype length = characterLength(m_text[at]);
        columns += length >= 3 ? 2 : 1; // East Asian characters are wide
        if (columns > m_wrapColumns) {
            const bool isNear = blank > start + (at - start) / 2;
            start = isNear ? blank : at;
            m_starts.push_back(start);
            at = start;
            columns = 0;
            blank = -1;
            continue;
        }
        at += length;
        if (m_text[at - 1] == ' ')
            blank = at;
    }
    m_longest = m_wrapColumns;
}

// A piece ends where the next one begins, a line before its line end.
QByteArrayView TextLines::lineBytes(qsizetype line) const
{
    const auto index = static_cast<size_t>(line);
    qsizetype end = m_text.size();
    if (index + 1 < m_starts.size()) {
        end = m_starts[index + 1];
        if (end > m_starts[index] && m_text[end - 1] == '\n')
            --end;
    }
    return QByteArrayView(m_text).sliced(m_starts[index], end - m_starts[index]);
}

QString TextLines::line(qsizetype line) const
{
    return QString::fromUtf8(lineBytes(line));
}

int TextLines::indentation(qsizetype line) const
{
    const QByteArrayView bytes = lineBytes(line);
    qsizetype blanks = 0;
    while (blanks < bytes.size() && bytes[blanks] == ' ')
        ++blanks;
    return static_cast<int>(blanks);
}

bool TextLines::isFoldable(qsizetype line) const
{
    return m_wrapColumns == 0 && line + 1 < lineCount()
           && indentation(line + 1) > indentation(line);
}

qsizetype TextLines::endOfFold(qsizetype line) const
{
    const int outer = indentation(line);
    qsizetype end = line + 1;
    while (end < lineCount() && indentation(end) > outer)
        ++end;
    return end;
}

void TextLines::setFolded(qsizetype line, bool folded)
{
    if (!isFoldable(line) || isFolded(line) == folded)
        return;
    m_isFolded[static_cast<size_t>(line)] = folded;
    updateRows();
}

void TextLines::foldAll()
{
    for (qsizetype line = 0; line < lineCount(); ++line)
        m_isFolded[static_cast<size_t>(line)] = isFoldable(line) && indentation(line) > 0;
    updateRows();
}

void TextLines::unfoldAll()
{
    m_isFolded.assign(m_starts.size(), false);
    updateRows();
}

void TextLines::updateRows()
{
    m_rows.clear();
    for (qsizetype line = 0; line < lineCount();) {
        m_rows.push_back(static_cast<quint32>(line));
        line = isFolded(line) ? endOfFold(line) : line + 1;
    }
}

qsizetype TextLines::rowOfLine(qsizetype line) const
{
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), static_cast<quint32>(line));
    return after - m_rows.begin() - 1;
}

void TextLines::reveal(qsizetype line)
{
    for (qsizetype hiding = lineOfRow(rowOfLine(line)); hiding != line;
         hiding = lineOfRow(rowOfLine(line)))
        setFolded(hiding, false);
}

TextPosition TextLines::findInLine(const QString &needle, qsizetype line, qsizetype from,
                                   bool backwards) const
{
    const QString text = this->line(line);
    if (backwards && from < 0)
        return {-1, 0};
    const qsizetype column = backwards ? text.lastIndexOf(needle, from, Qt::CaseInsensitive)
                                       : text.indexOf(needle, from, Qt::CaseInsensitive);
    return column < 0 ? TextPosition{-1, 0} : TextPosition{line, column};
}

TextPosition TextLines::find(const QString &needle, TextPosition from, bool backwards) const
{
    if (needle.isEmpty() || m_text.isEmpty())
        return {-1, 0};
    const qsizetype count = lineCount();
    // Once around; the first line is looked at twice, from its other end the second time.
    for (qsizetype step = 0; step <= count; ++step) {
        const qsizetype line = (from.line + (backwards ? count - step % count : step)) % count;
        const qsizetype start = step > 0    ? (backwards ? lineBytes(line).size() : 0)
                                : backwards ? from.column - 1
                                            : from.column;
        const TextPosition found = findInLine(needle, line, start, backwards);
        if (found.line >= 0)
            return found;
    }
    return {-1, 0};
}

qsizetype TextLines::byteOffset(TextPosition position) const
{
    return startOfLine(position.line) + line(position.line).left(position.column).toUtf8().size();
}

QString TextLines::text(TextPosition from, TextPosition to) const
{
    const qsizetype start = byteOffset(qMin(from, to));
    return QString::fromUtf8(
            QByteArrayView(m_text).sliced(start, byteOffset(qMax(from, to)) - start));
}

} // namespace presentation
