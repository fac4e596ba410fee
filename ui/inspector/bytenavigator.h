// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/bytegrid.h"

#include <optional>

class QKeyEvent;

namespace ui {

// A step of the cursor through a dump.
enum class ByteMove : quint8 {
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    RowStart,
    RowEnd,
    Start,
    End
};

// The step a key asks for; Shift is left to the caller, which extends the selection with it.
std::optional<ByteMove> byteMoveFor(const QKeyEvent &event);
// Where the cursor is after the step; from -1 (none) every step but End leads to the first.
qsizetype movedCursor(const presentation::ByteGrid &grid, qsizetype cursor, ByteMove move,
                      qsizetype rowsPerPage);

} // namespace ui
