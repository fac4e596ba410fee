// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messagestore.h"

#include <algorithm>

namespace messages {

MessageStore::MessageStore(const StoreLimits &limits) : m_limits(limits) {}

void MessageStore::append(Batch batch)
{
    m_lost += batch.dropped;
    for (std::unique_ptr<Chunk> &chunk : batch.chunks) {
        // A chunk that is well filled moves in as it is; of a few messages only the bytes, or a
        // quiet connection would keep a nearly empty block a message.
        if (chunk->isNearlyFull())
            adopt(std::move(chunk));
        else
            copyRows(*chunk);
    }
    evict();
}

void MessageStore::append(base::Direction direction, const base::Stamp &stamp,
                          const mqtt::PublishView &publish)
{
    if (m_chunks.empty() || !m_chunks.back().chunk->append(direction, stamp, publish)) {
        const qsizetype capacity = std::max(m_limits.chunkBytes, Chunk::capacityFor(publish));
        add(std::make_unique<Chunk>(capacity));
        m_chunks.back().chunk->append(direction, stamp, publish);
    }
    ++m_endRow;
    recount(m_chunks.back());
    evict();
}

void MessageStore::clear()
{
    m_chunks.clear();
    m_bytes = 0;
    m_lastHit = 0;
    m_firstRow = m_endRow;
}

void MessageStore::setBudget(qsizetype bytes)
{
    m_limits.budgetBytes = bytes;
    evict();
}

std::optional<MessageView> MessageStore::at(RowId row) const
{
    const ChunkView found = chunkOf(row);
    if (!found.chunk)
        return std::nullopt;
    return found.chunk->at(static_cast<quint32>(row - found.firstRow));
}

MessageStore::ChunkView MessageStore::chunkOf(RowId row) const
{
    if (!contains(row))
        return {};
    const Entry &entry = m_chunks[indexOf(row)];
    return {entry.chunk.get(), entry.firstRow};
}

void MessageStore::adopt(std::unique_ptr<Chunk> chunk)
{
    const quint32 rows = chunk->size();
    add(std::move(chunk));
    m_chunks.back().chunk->finish();
    recount(m_chunks.back());
    m_endRow += rows;
}

void MessageStore::copyRows(const Chunk &chunk)
{
    for (quint32 row = 0; row < chunk.size(); ++row) {
        const MessageView view = chunk.at(row);
        append(view.direction, view.stamp, view.publish);
    }
}

void MessageStore::add(std::unique_ptr<Chunk> chunk)
{
    if (!m_chunks.empty()) {
        m_chunks.back().chunk->finish();
        recount(m_chunks.back());
    }
    m_chunks.push_back({std::move(chunk), m_endRow, 0});
    recount(m_chunks.back());
}

void MessageStore::recount(Entry &entry)
{
    const qsizetype bytes = entry.chunk->allocatedBytes();
    m_bytes += bytes - entry.bytes;
    entry.bytes = bytes;
}

void MessageStore::evict()
{
    // The newest chunk stays whatever its size: what has just come is never thrown away unseen.
    while (m_bytes > m_limits.budgetBytes && m_chunks.size() > 1) {
        const Entry &oldest = m_chunks.front();
        m_bytes -= oldest.bytes;
        m_evicted += oldest.chunk->size();
        m_firstRow = oldest.firstRow + oldest.chunk->size();
        m_chunks.pop_front();
        m_lastHit = 0;
    }
}

size_t MessageStore::indexOf(RowId row) const
{
    if (m_lastHit < m_chunks.size()) {
        const Entry &entry = m_chunks[m_lastHit];
        if (row >= entry.firstRow && row - entry.firstRow < entry.chunk->size())
            return m_lastHit;
    }
    const auto after = std::upper_bound(
            m_chunks.begin(), m_chunks.end(), row,
            [](RowId wanted, const Entry &entry) { return wanted < entry.firstRow; });
    m_lastHit = static_cast<size_t>(after - m_chunks.begin()) - 1;
    return m_lastHit;
}

} // namespace messages
