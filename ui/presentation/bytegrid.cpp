// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/bytegrid.h"

#include <algorithm>

namespace presentation {

namespace {

constexpr int gap = 2;       // characters between the three columns
constexpr int groupSize = 8; // bytes, then one more blank

} // namespace

ByteGrid::ByteGrid(qsizetype size, int bytesPerRow) : m_size(size), m_bytesPerRow(bytesPerRow) {}

qsizetype ByteGrid::rowCount() const
{
    return (m_size + m_bytesPerRow - 1) / m_bytesPerRow;
}

ByteGrid::Cell ByteGrid::cellOf(qsizetype offset) const
{
    return {offset / m_bytesPerRow, static_cast<int>(offset % m_bytesPerRow)};
}

std::optional<qsizetype> ByteGrid::offsetOf(Cell cell) const
{
    if (cell.row < 0 || cell.column < 0 || cell.column >= m_bytesPerRow)
        return std::nullopt;
    const qsizetype offset = cell.row * m_bytesPerRow + cell.column;
    return offset < m_size ? std::optional(offset) : std::nullopt;
}

base::ByteRange ByteGrid::bytesInRow(qsizetype row) const
{
    const qsizetype start = std::clamp<qsizetype>(row * m_bytesPerRow, 0, m_size);
    return base::ByteRange::fromTo(start, std::min(start + m_bytesPerRow, m_size));
}

base::ByteRange ByteGrid::partInRow(base::ByteRange range, qsizetype row) const
{
    const base::ByteRange whole = bytesInRow(row);
    const qsizetype start = std::max(range.start, whole.start);
    const qsizetype end = std::min(range.end(), whole.end());
    return end > start ? base::ByteRange::fromTo(start, end) : base::ByteRange{start, 0};
}

int ByteGrid::offsetDigits() const
{
    int digits = 4;
    while (digits < 8 && ((m_size > 0 ? m_size - 1 : 0) >> (4 * digits)) > 0)
        ++digits;
    return digits;
}

int ByteGrid::hexColumn(int column) const
{
    return offsetDigits() + gap + column * 3 + column / groupSize;
}

int ByteGrid::textColumn(int column) const
{
    return hexColumn(m_bytesPerRow - 1) + 2 + gap + column;
}

int ByteGrid::lineWidth() const
{
    return textColumn(m_bytesPerRow);
}

std::optional<qsizetype> ByteGrid::offsetAt(qsizetype row, int character) const
{
    if (character < hexColumn(0) || character >= lineWidth())
        return std::nullopt;
    if (character >= textColumn(0))
        return offsetOf({row, character - textColumn(0)});
    int column = m_bytesPerRow - 1;
    while (column > 0 && hexColumn(column) > character)
        --column;
    return offsetOf({row, column});
}

int ByteGrid::bytesPerRowFor(qsizetype size, int characters)
{
    for (const int candidate : {32, 16}) {
        if (ByteGrid(size, candidate).lineWidth() <= characters)
            return candidate;
    }
    return 8;
}

} // namespace presentation
