// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/acknowledgements.h"
#include "app/messages/batch.h"
#include "app/messages/messagesources.h"
#include "app/messages/remarks.h"
#include "app/messages/rowspans.h"
#include "app/messages/sparkplugbirths.h"

#include <deque>
#include <optional>

namespace messages {

class MemoryBudget;

struct StoreLimits
{
    qsizetype budgetBytes = 256 * 1024 * 1024; // all in; the oldest chunks go first
    qsizetype chunkBytes = 1024 * 1024;
};

// For those who go through many rows: a chunk and the number of its first.
struct ChunkView
{
    const Chunk *chunk = nullptr;
    RowId firstRow = 0;

    RowId endRow() const { return firstRow + chunk->size(); }
};

// Rows of a store that lie elsewhere: on disk. All of one span are there.
class ColdRows
{
public:
    virtual ~ColdRows() = default;
    virtual RowSpan rows() const = 0;
    // Null: not to be had. What is given is valid until some further pages were asked for.
    virtual ChunkView chunkOf(RowId row) const = 0;
};

// The messages of a connection, bounded by memory. Bytes are kept as they crossed the wire.
class MessageStore
{
public:
    explicit MessageStore(const StoreLimits &limits = {});
    ~MessageStore();
    Q_DISABLE_COPY_MOVE(MessageStore)

    void append(Batch batch);
    void append(base::Direction direction, const base::Stamp &stamp,
                const mqtt::PublishView &publish);
    void clear(); // row numbers go on
    // Names the row that comes next; of a store that has none.
    void beginAt(RowId row) { m_firstRow = m_endRow = row; }
    void setBudget(qsizetype bytes);
    // From now on the memory is shared with other stores; must outlive this one.
    void share(MemoryBudget *budget);

    // In memory are the rows [firstRow(), endRow()).
    RowId firstRow() const { return m_firstRow; }
    RowId endRow() const { return m_endRow; }
    RowId clearedTo() const { return m_clearedTo; } // rows before it are no longer its own
    quint64 size() const { return m_endRow - m_firstRow; }
    bool contains(RowId row) const { return row >= m_firstRow && row < m_endRow; }

    // Those on disk come before them; null: none. What it has is asked for anew each time.
    void setColdRows(const ColdRows *cold) { m_cold = cold; }
    RowSpans rows() const; // on disk or in memory
    quint64 onDisk() const { return m_cold ? m_cold->rows().size() : 0; }

    std::optional<MessageView> at(RowId row) const; // nullopt: gone or not yet there
    ChunkView chunkOf(RowId row) const;             // null: the same
    // A chunk that is full and does not change any more, for another thread to read; null: it
    // still changes.
    std::shared_ptr<const Chunk> sealedChunkOf(RowId row) const;

    // Rows from this one on stay although the budget is spent, until it is called again.
    void hold(std::optional<RowId> from) { m_heldFrom = from; }

    const Acknowledgements &acknowledgements() const { return m_acknowledgements; }
    Acknowledgements &acknowledgements() { return m_acknowledgements; }
    // Of all batches; they stay when their rows go.
    const SparkplugBirths &sparkplugBirths() const { return m_births; }
    SparkplugBirths &sparkplugBirths() { return m_births; }
    const MessageSources &sources() const { return m_sources; }
    MessageSources &sources() { return m_sources; }
    const Remarks &remarks() const { return m_remarks; }
    void setRemarks(const Remarks &remarks) { m_remarks = remarks; }
    void setMarked(RowId row, bool marked) { m_remarks.setMarked(row, marked); }
    void setNote(RowId row, const QString &note) { m_remarks.setNote(row, note); }

    quint64 evicted() const { return m_evicted; } // kept once, gone for the budget
    quint64 lost() const { return m_lost; }       // never kept: the window was too slow
    quint64 dropped() const { return m_evicted + m_lost; }
    qsizetype bytes() const { return m_bytes; }
    qsizetype budget() const;

private:
    friend class MemoryBudget;

    struct Entry
    {
        // Shared with the thread that writes it to disk, which may be slower than the budget.
        std::shared_ptr<Chunk> chunk;
        RowId firstRow = 0;
        qsizetype bytes = 0; // as counted in m_bytes
        bool isSealed = false;
    };

    void noteOwn(const Batch &batch);
    void noteFailed(const BatchAnswer &answer, RowId end);
    void adopt(std::unique_ptr<Chunk> chunk);
    void copyRows(const Chunk &chunk);
    void add(std::unique_ptr<Chunk> chunk);
    void seal(Entry &entry);
    void recount(Entry &entry);
    void evict();
    std::optional<qint64> oldestUs() const; // monotonic; nothing: no chunk may go
    qsizetype dropOldest();                 // what that gave back, in bytes
    size_t indexOf(RowId row) const;

    StoreLimits m_limits;
    MemoryBudget *m_shared = nullptr;
    const ColdRows *m_cold = nullptr;
    std::optional<RowId> m_heldFrom;
    std::deque<Entry> m_chunks;
    RowId m_firstRow = 0;
    RowId m_endRow = 0;
    RowId m_clearedTo = 0; // what lies on disk before it was cleared from sight
    quint64 m_evicted = 0;
    quint64 m_lost = 0;
    qsizetype m_bytes = 0;
    Acknowledgements m_acknowledgements;
    MessageSources m_sources;
    Remarks m_remarks;
    SparkplugBirths m_births;
    mutable size_t m_lastHit = 0;
};

} // namespace messages
