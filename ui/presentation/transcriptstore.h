// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/line.h"
#include "app/base/stamp.h"

#include <deque>
#include <memory>

namespace presentation {

// One line of a terminal's transcript, borrowing its bytes from the store.
struct TranscriptLine
{
    at::LineKind kind = at::LineKind::Unrecognised;
    base::Stamp stamp;
    QByteArrayView raw;
    base::ByteRange text; // in raw
    bool cut = false;     // the line goes on in the next one

    QByteArrayView textBytes() const { return raw.sliced(text.start, text.length); }
};

// Keeps lines in large blocks, so that millions of them cost their bytes and 32 more each, and
// appending never moves what is there.
class TranscriptStore
{
public:
    void append(const TranscriptLine &line);
    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    TranscriptLine line(qsizetype index) const;
    qint64 byteCount() const; // of the blocks in use

    // How many of the oldest lines are over the budget; whole blocks only.
    qsizetype excess() const;
    void dropFirst(qsizetype count);
    void clear();
    void setBudget(qint64 bytes, qsizetype lines);

private:
    struct Row
    {
        qint64 wallUs;
        qint64 monotonicUs;
        qint64 offset; // counted from the first byte ever kept
        quint16 length;
        quint16 textStart;
        quint16 textLength;
        at::LineKind kind;
        bool cut;
    };
    static_assert(sizeof(Row) == 32);
    static constexpr qint64 blockSize = 1024 * 1024;

    void appendPiece(const TranscriptLine &line);
    char *room(qsizetype length);

    std::deque<Row> m_rows;
    std::deque<std::unique_ptr<char[]>> m_blocks;
    qint64 m_firstBlock = 0; // its number
    qint64 m_end = 0;        // offset
    qint64 m_byteBudget = 256 * blockSize;
    qsizetype m_lineBudget = 6'000'000;
};

} // namespace presentation
