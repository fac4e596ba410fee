// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/rowspans.h"

#include <algorithm>

namespace messages {

quint64 RowSpans::size() const
{
    quint64 rows = 0;
    for (const RowSpan &span : m_spans)
        rows += span.size();
    return rows;
}

RowId RowSpans::at(quint64 index) const
{
    for (const RowSpan &span : m_spans) {
        if (index < span.size())
            return span.first + index;
        index -= span.size();
    }
    return end();
}

qint64 RowSpans::indexOf(RowId row) const
{
    quint64 before = 0;
    for (const RowSpan &span : m_spans) {
        if (span.contains(row))
            return static_cast<qint64>(before + (row - span.first));
        before += span.size();
    }
    return -1;
}

quint64 RowSpans::countBefore(RowId row) const
{
    quint64 before = 0;
    for (const RowSpan &span : m_spans) {
        if (row <= span.first)
            break;
        before += std::min(row, span.end) - span.first;
    }
    return before;
}

void RowSpans::append(const RowSpan &span)
{
    if (span.isEmpty())
        return;
    if (!m_spans.empty() && m_spans.back().end >= span.first)
        m_spans.back().end = std::max(m_spans.back().end, span.end);
    else
        m_spans.push_back(span);
}

void RowSpans::remove(const RowSpan &gone)
{
    std::vector<RowSpan> left;
    for (const RowSpan &span : m_spans) {
        const RowSpan before{span.first, std::min(span.end, gone.first)};
        const RowSpan after{std::max(span.first, gone.end), span.end};
        if (!before.isEmpty())
            left.push_back(before);
        if (!after.isEmpty())
            left.push_back(after);
    }
    m_spans = std::move(left);
}

std::vector<RowSpan> RowSpans::without(const RowSpans &other) const
{
    RowSpans rest = *this;
    for (const RowSpan &span : other.m_spans)
        rest.remove(span);
    return rest.m_spans;
}

} // namespace messages
