// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/batch.h"

#include <deque>
#include <optional>

namespace messages {

// Names a message for as long as the store lives; given in order of arrival, never used again.
using RowId = quint64;

struct StoreLimits
{
    qsizetype budgetBytes = 256 * 1024 * 1024; // all in; the oldest chunks go first
    qsizetype chunkBytes = 1024 * 1024;
};

// The messages of a connection, bounded by memory. Bytes are kept as they crossed the wire.
class MessageStore
{
public:
    explicit MessageStore(const StoreLimits &limits = {});

    void append(Batch batch);
    void append(base::Direction direction, const base::Stamp &stamp,
                const mqtt::PublishView &publish);
    void clear(); // row numbers go on
    void setBudget(qsizetype bytes);

    // Kept are the rows [firstRow(), endRow()).
    RowId firstRow() const { return m_firstRow; }
    RowId endRow() const { return m_endRow; }
    quint64 size() const { return m_endRow - m_firstRow; }
    bool contains(RowId row) const { return row >= m_firstRow && row < m_endRow; }
    std::optional<MessageView> at(RowId row) const; // nullopt: gone or not yet there

    // For those who go through many rows: the chunk that holds `row`, and the number of its first.
    struct ChunkView
    {
        const Chunk *chunk = nullptr;
        RowId firstRow = 0;
    };
    ChunkView chunkOf(RowId row) const; // null: gone or not yet there

    quint64 evicted() const { return m_evicted; } // kept once, gone for the budget
    quint64 lost() const { return m_lost; }       // never kept: the window was too slow
    quint64 dropped() const { return m_evicted + m_lost; }
    qsizetype bytes() const { return m_bytes; }
    qsizetype budget() const { return m_limits.budgetBytes; }

private:
    struct Entry
    {
        std::unique_ptr<Chunk> chunk;
        RowId firstRow = 0;
        qsizetype bytes = 0; // as counted in m_bytes
    };

    void adopt(std::unique_ptr<Chunk> chunk);
    void copyRows(const Chunk &chunk);
    void add(std::unique_ptr<Chunk> chunk);
    void recount(Entry &entry);
    void evict();
    size_t indexOf(RowId row) const;

    StoreLimits m_limits;
    std::deque<Entry> m_chunks;
    RowId m_firstRow = 0;
    RowId m_endRow = 0;
    quint64 m_evicted = 0;
    quint64 m_lost = 0;
    qsizetype m_bytes = 0;
    mutable size_t m_lastHit = 0;
};

} // namespace messages
