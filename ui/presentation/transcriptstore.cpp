// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/transcriptstore.h"

#include "app/at/linereader.h"

#include <algorithm>
#include <cstring>

namespace presentation {

void TranscriptStore::append(const TranscriptLine &line)
{
    constexpr qsizetype longest = at::LineReader::maximumLine;
    if (line.raw.size() <= longest) {
        appendPiece(line);
        return;
    }
    for (qsizetype start = 0; start < line.raw.size(); start += longest) {
        TranscriptLine piece = line;
        piece.raw = line.raw.sliced(start, std::min(longest, line.raw.size() - start));
        piece.text = base::ByteRange::fromTo(0, piece.raw.size());
        piece.cut = start + piece.raw.size() < line.raw.size();
        appendPiece(piece);
    }
}

void TranscriptStore::appendPiece(const TranscriptLine &line)
{
    char *const place = room(line.raw.size());
    std::memcpy(place, line.raw.data(), static_cast<size_t>(line.raw.size()));
    m_rows.push_back({line.stamp.wallUs, line.stamp.monotonicUs, m_end,
                      static_cast<quint16>(line.raw.size()), static_cast<quint16>(line.text.start),
                      static_cast<quint16>(line.text.length), line.kind, line.cut});
    m_end += line.raw.size();
}

// A line never lies across two blocks; the end of a block stays unused instead.
char *TranscriptStore::room(qsizetype length)
{
    qint64 block = m_end / blockSize;
    if (m_blocks.empty() || m_end % blockSize + length > blockSize) {
        if (!m_blocks.empty())
            ++block;
        m_end = block * blockSize;
    }
    const auto index = static_cast<size_t>(block - m_firstBlock);
    if (index == m_blocks.size())
        m_blocks.push_back(std::make_unique<char[]>(blockSize));
    return m_blocks[index].get() + m_end % blockSize;
}

TranscriptLine TranscriptStore::line(qsizetype index) const
{
    const Row &row = m_rows[static_cast<size_t>(index)];
    const char *block = m_blocks[static_cast<size_t>(row.offset / blockSize - m_firstBlock)].get();
    return {row.kind,
            {row.wallUs, row.monotonicUs},
            QByteArrayView(block + row.offset % blockSize, row.length),
            {row.textStart, row.textLength},
            row.cut};
}

qint64 TranscriptStore::byteCount() const
{
    return static_cast<qint64>(m_blocks.size()) * blockSize;
}

qsizetype TranscriptStore::excess() const
{
    if (m_blocks.size() < 2 || (byteCount() <= m_byteBudget && size() <= m_lineBudget))
        return 0;
    const qint64 keepFrom = (m_firstBlock + 1) * blockSize;
    const auto kept =
            std::partition_point(m_rows.begin(), m_rows.end(),
                                 [keepFrom](const Row &row) { return row.offset < keepFrom; });
    return kept - m_rows.begin();
}

void TranscriptStore::dropFirst(qsizetype count)
{
    m_rows.erase(m_rows.begin(), m_rows.begin() + count);
    const qint64 firstNeeded =
            m_rows.empty() ? m_end / blockSize : m_rows.front().offset / blockSize;
    while (m_firstBlock < firstNeeded && m_blocks.size() > 1) {
        m_blocks.pop_front();
        ++m_firstBlock;
    }
}

void TranscriptStore::clear()
{
    m_rows.clear();
    m_blocks.clear();
    m_firstBlock = 0;
    m_end = 0;
}

void TranscriptStore::setBudget(qint64 bytes, qsizetype lines)
{
    m_byteBudget = std::max(bytes, 2 * blockSize);
    m_lineBudget = lines;
}

} // namespace presentation
