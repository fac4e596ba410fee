// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/transcriptstore.h"

#include <QHash>

#include <deque>

namespace presentation {

// The kinds of lines that are shown, one bit each.
using KindMask = quint16;
constexpr KindMask allKinds = (1u << (static_cast<unsigned>(at::LineKind::Notice) + 1)) - 1;
constexpr KindMask kindBit(at::LineKind kind)
{
    return static_cast<KindMask>(1u << static_cast<unsigned>(kind));
}

// Which lines of a transcript are rows: all, or those of some kinds, with a poll that is repeated
// with the same answer shown once. A poll is a line of ours and what came until the next one.
// Lines go by number, counted from the first ever kept.
class TranscriptRows
{
public:
    void setKinds(KindMask kinds);
    void setCollapsing(bool on);
    bool isEveryLine() const { return m_kinds == allKinds && !m_collapsing; }
    KindMask kinds() const { return m_kinds; }
    bool isCollapsing() const { return m_collapsing; }

    // Starts over: lines from `firstLine` on are to be added again.
    void restart(qint64 firstLine);
    void add(qint64 number, const TranscriptLine &line);
    qint64 nextLine() const { return m_next; } // the one to add
    // Lines before this number are gone; how many rows are of them.
    qsizetype rowsBefore(qint64 number) const;
    void forgetBefore(qint64 number);

    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    qint64 lineOf(qsizetype row) const { return m_rows[static_cast<size_t>(row)]; }
    // The smallest number of rows since it was asked last: rows from there on changed.
    qsizetype takeLowWater();
    // How often the poll that starts with this line was repeated; 0: it was not.
    int repeatsOf(qint64 number) const { return m_repeats.value(number); }

private:
    struct Block
    {
        qint64 firstLine = -1;
        qsizetype firstRow = 0;
        int lines = 0;
        size_t hash = 0;
        bool isSameAs(const Block &other) const
        {
            return firstLine >= 0 && lines == other.lines && hash == other.hash;
        }
    };
    void endBlock();

    KindMask m_kinds = allKinds;
    bool m_collapsing = false;
    std::deque<qint64> m_rows;
    QHash<qint64, int> m_repeats; // by the first line of the block that stays
    Block m_before;
    Block m_current;
    qint64 m_next = 0;
    qsizetype m_lowWater = 0;
};

} // namespace presentation
