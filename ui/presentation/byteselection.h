// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"

#include <algorithm>

namespace presentation {

// The run of bytes between where a selection began and where its cursor is, both inclusive.
class ByteSelection
{
public:
    bool isEmpty() const { return m_cursor < 0; }
    qsizetype cursor() const { return m_cursor; } // -1: none
    base::ByteRange range() const
    {
        if (isEmpty())
            return {};
        return base::ByteRange::fromTo(std::min(m_anchor, m_cursor),
                                       std::max(m_anchor, m_cursor) + 1);
    }
    void moveTo(qsizetype offset) { m_anchor = m_cursor = offset; }
    void extendTo(qsizetype offset)
    {
        m_cursor = offset;
        if (m_anchor < 0)
            m_anchor = offset;
    }
    void select(base::ByteRange range)
    {
        m_anchor = range.isEmpty() ? -1 : range.end() - 1;
        m_cursor = range.isEmpty() ? -1 : range.start;
    }
    void clear() { m_anchor = m_cursor = -1; }

private:
    qsizetype m_anchor = -1;
    qsizetype m_cursor = -1;
};

} // namespace presentation
