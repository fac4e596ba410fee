// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace presentation {

// A place in a text of lines: line number and UTF-16 column, both from 0.
struct TextPosition
{
    qsizetype line = 0;
    qsizetype column = 0;
    friend auto operator<=>(const TextPosition &, const TextPosition &) = default;
};

// UTF-8 text of any length as lines of which some are folded away. A line can be folded when the
// next one is indented deeper; what is folded reaches to where the indentation comes back. Wrapped
// text has a line for each piece, and no folds.
class TextLines
{
public:
    void setText(const QByteArray &utf8);
    // Cuts lines that are wider, at a blank where one is near; 0: leaves them whole.
    void setWrapColumns(int columns);
    const QByteArray &text() const { return m_text; }
    qsizetype lineCount() const { return static_cast<qsizetype>(m_starts.size()); }
    QString line(qsizetype line) const; // whole
    QByteArrayView lineBytes(qsizetype line) const;
    qsizetype startOfLine(qsizetype line) const { return m_starts[static_cast<size_t>(line)]; }
    qsizetype longestLine() const { return m_longest; } // bytes

    // Rows are the lines that are not folded away.
    qsizetype rowCount() const { return static_cast<qsizetype>(m_rows.size()); }
    qsizetype lineOfRow(qsizetype row) const { return m_rows[static_cast<size_t>(row)]; }
    qsizetype rowOfLine(qsizetype line) const; // of the fold that hides it, where it is hidden

    bool isFoldable(qsizetype line) const;
    bool isFolded(qsizetype line) const { return m_isFolded[static_cast<size_t>(line)]; }
    void setFolded(qsizetype line, bool folded);
    void foldAll();
    void unfoldAll();
    void reveal(qsizetype line); // unfolds what hides it

    // The next place of `needle`, ignoring case, from `from` on and around the end; line -1: none.
    TextPosition find(const QString &needle, TextPosition from, bool backwards) const;
    // Between two places, folded lines too.
    QString text(TextPosition from, TextPosition to) const;

private:
    void cutIntoLines();
    void cutIntoPieces(qsizetype start, qsizetype end);
    qsizetype byteOffset(TextPosition position) const;
    int indentation(qsizetype line) const;
    qsizetype endOfFold(qsizetype line) const; // the first line behind it
    void updateRows();
    TextPosition findInLine(const QString &needle, qsizetype line, qsizetype from,
                            bool backwards) const;

    QByteArray m_text;
    std::vector<qsizetype> m_starts;
    std::vector<quint32> m_rows;
    std::vector<bool> m_isFolded;
    qsizetype m_longest = 0;
    int m_wrapColumns = 0;
};

} // namespace presentation
