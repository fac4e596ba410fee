// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"

#include <optional>

namespace presentation {

// Where a byte stands in a dump of rows: offset column, hex pairs, text. Arithmetic only; all
// columns are counted in characters of a fixed-width font.
class ByteGrid
{
public:
    struct Cell
    {
        qsizetype row = 0;
        int column = 0;
        friend bool operator==(const Cell &, const Cell &) = default;
    };

    explicit ByteGrid(qsizetype size = 0, int bytesPerRow = 16);

    qsizetype size() const { return m_size; }
    int bytesPerRow() const { return m_bytesPerRow; }
    qsizetype rowCount() const;
    Cell cellOf(qsizetype offset) const;
    // The byte in that cell; nullopt beyond the last one.
    std::optional<qsizetype> offsetOf(Cell cell) const;
    base::ByteRange bytesInRow(qsizetype row) const;
    // The part of `range` within a row; empty when there is none.
    base::ByteRange partInRow(base::ByteRange range, qsizetype row) const;

    int offsetDigits() const;        // hex digits of the largest offset, at least four
    int hexColumn(int column) const; // first character of a byte's two digits
    int textColumn(int column) const;
    int lineWidth() const;
    // The byte whose digits or text lie at this character of this row; between two bytes the left
    // one, before the first and after the last nullopt.
    std::optional<qsizetype> offsetAt(qsizetype row, int character) const;

    // The largest of 8, 16 and 32 bytes a row that fits into so many characters; 8 if none does.
    static int bytesPerRowFor(qsizetype size, int characters);

private:
    qsizetype m_size;
    int m_bytesPerRow;
};

} // namespace presentation
