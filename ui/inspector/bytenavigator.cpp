// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/bytenavigator.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui {

std::optional<ByteMove> byteMoveFor(const QKeyEvent &event)
{
    const bool toEnds = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Left:
        return ByteMove::Left;
    case Qt::Key_Right:
        return ByteMove::Right;
    case Qt::Key_Up:
        return ByteMove::Up;
    case Qt::Key_Down:
        return ByteMove::Down;
    case Qt::Key_PageUp:
        return ByteMove::PageUp;
    case Qt::Key_PageDown:
        return ByteMove::PageDown;
    case Qt::Key_Home:
        return toEnds ? ByteMove::Start : ByteMove::RowStart;
    case Qt::Key_End:
        return toEnds ? ByteMove::End : ByteMove::RowEnd;
    default:
        return std::nullopt;
    }
}

qsizetype movedCursor(const presentation::ByteGrid &grid, qsizetype cursor, ByteMove move,
                      qsizetype rowsPerPage)
{
    const qsizetype last = grid.size() - 1;
    if (last < 0)
        return -1;
    if (cursor < 0)
        return move == ByteMove::End ? last : 0;
    const qsizetype row = grid.bytesPerRow();
    // A step over the edge by rows stays where it is, as in a text editor's dump.
    const auto byRows = [&](qsizetype rows) {
        const qsizetype target = cursor + rows * row;
        return target < 0 ? cursor % row : std::min(target, last);
    };
    switch (move) {
    case ByteMove::Left:
        return std::max<qsizetype>(cursor - 1, 0);
    case ByteMove::Right:
        return std::min(cursor + 1, last);
    case ByteMove::Up:
        return byRows(-1);
    case ByteMove::Down:
        return byRows(1);
    case ByteMove::PageUp:
        return byRows(-rowsPerPage);
    case ByteMove::PageDown:
        return byRows(rowsPerPage);
    case ByteMove::RowStart:
        return cursor - cursor % row;
    case ByteMove::RowEnd:
        return std::min(cursor - cursor % row + row - 1, last);
    case ByteMove::Start:
        return 0;
    case ByteMove::End:
        return last;
    }
    return cursor;
}

} // namespace ui
