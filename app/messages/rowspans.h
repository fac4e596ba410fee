// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace messages {

// Names a message for as long as the store lives; given in order of arrival, never used again.
using RowId = quint64;

// The rows [first, end).
struct RowSpan
{
    RowId first = 0;
    RowId end = 0;

    quint64 size() const { return end > first ? end - first : 0; }
    bool isEmpty() const { return end <= first; }
    bool contains(RowId row) const { return row >= first && row < end; }
    friend bool operator==(const RowSpan &, const RowSpan &) = default;
};

// A few runs of rows in ascending order: those on disk, and behind a gap those in memory.
class RowSpans
{
public:
    const std::vector<RowSpan> &spans() const { return m_spans; }
    quint64 size() const;
    bool isEmpty() const { return m_spans.empty(); }
    bool contains(RowId row) const { return indexOf(row) >= 0; }
    RowId first() const { return m_spans.empty() ? 0 : m_spans.front().first; }
    RowId end() const { return m_spans.empty() ? 0 : m_spans.back().end; }

    RowId at(quint64 index) const;        // index < size()
    qint64 indexOf(RowId row) const;      // -1: not among them
    quint64 countBefore(RowId row) const; // how many are smaller

    // At the end; touching spans become one, empty ones are not kept.
    void append(const RowSpan &span);
    void remove(const RowSpan &span);
    // What this has and `other` has not.
    std::vector<RowSpan> without(const RowSpans &other) const;

    friend bool operator==(const RowSpans &, const RowSpans &) = default;

private:
    std::vector<RowSpan> m_spans;
};

} // namespace messages
