// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace base {

// A run of bytes, half-open: `start` belongs to it, `end()` does not.
struct ByteRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    static constexpr ByteRange fromTo(qsizetype start, qsizetype end)
    {
        return {start, end - start};
    }
    constexpr qsizetype end() const { return start + length; }
    constexpr bool isEmpty() const { return length == 0; }
    constexpr bool contains(qsizetype offset) const { return offset >= start && offset < end(); }
    constexpr bool intersects(ByteRange other) const
    {
        return start < other.end() && other.start < end();
    }
    friend constexpr bool operator==(const ByteRange &, const ByteRange &) = default;
};

} // namespace base
