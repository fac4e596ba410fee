// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/transcriptrows.h"

#include <algorithm>

namespace presentation {

void TranscriptRows::setKinds(KindMask kinds)
{
    m_kinds = kinds & allKinds;
}

void TranscriptRows::setCollapsing(bool on)
{
    m_collapsing = on;
}

void TranscriptRows::restart(qint64 firstLine)
{
    m_rows.clear();
    m_repeats.clear();
    m_before = {};
    m_current = {};
    m_next = firstLine;
    m_lowWater = 0;
}

void TranscriptRows::add(qint64 number, const TranscriptLine &line)
{
    m_next = number + 1;
    if (m_collapsing && line.kind == at::LineKind::Sent) {
        endBlock();
        m_current = {number, size(), 0, 0};
    }
    if (m_collapsing && line.kind != at::LineKind::Notice) {
        ++m_current.lines;
        m_current.hash = qHashMulti(m_current.hash, static_cast<int>(line.kind), line.textBytes());
    }
    if (m_kinds & kindBit(line.kind))
        m_rows.push_back(number);
}

// What is complete is compared with what came before it, and goes when it says the same.
void TranscriptRows::endBlock()
{
    if (m_current.firstLine < 0)
        return;
    if (!m_current.isSameAs(m_before)) {
        m_before = m_current;
        return;
    }
    ++m_repeats[m_before.firstLine];
    m_rows.resize(static_cast<size_t>(m_current.firstRow));
    m_lowWater = std::min(m_lowWater, size());
}

qsizetype TranscriptRows::rowsBefore(qint64 number) const
{
    return std::lower_bound(m_rows.begin(), m_rows.end(), number) - m_rows.begin();
}

void TranscriptRows::forgetBefore(qint64 number)
{
    const qsizetype count = rowsBefore(number);
    m_repeats.removeIf([number](const auto &entry) { return entry.key() < number; });
    m_rows.erase(m_rows.begin(), m_rows.begin() + count);
    m_current.firstRow = std::max<qsizetype>(0, m_current.firstRow - count);
    m_lowWater = std::max<qsizetype>(0, m_lowWater - count);
    m_next = std::max(m_next, number);
}

qsizetype TranscriptRows::takeLowWater()
{
    return std::exchange(m_lowWater, size());
}

} // namespace presentation
