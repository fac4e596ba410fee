// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messagestore.h"

#include "app/messages/memorybudget.h"

#include <algorithm>

namespace messages {

namespace {

constexpr RowId mostLookedAt = 100'000; // rows back to one that was given up

} // namespace

MessageStore::MessageStore(const StoreLimits &limits) : m_limits(limits) {}

MessageStore::~MessageStore()
{
    if (m_shared)
        m_shared->leave(this);
}

void MessageStore::append(Batch batch)
{
    m_lost += batch.dropped;
    noteOwn(batch);
    const RowId first = m_endRow;
    for (std::unique_ptr<Chunk> &chunk : batch.chunks) {
        m_births.note(*chunk, m_endRow);
        // A chunk that is well filled moves in as it is; of a few messages only the bytes, or a
        // quiet connection would keep a nearly empty block a message.
        if (chunk->isNearlyFull())
            adopt(std::move(chunk));
        else
            copyRows(*chunk);
    }
    for (const BatchAnswer &answer : batch.answers) {
        if (answer.unnumbered)
            noteFailed(answer, first + answer.rowsBefore);
    }
    evict();
}

void MessageStore::append(base::Direction direction, const base::Stamp &stamp,
                          const mqtt::PublishView &publish)
{
    if (m_chunks.empty() || m_chunks.back().isSealed
        || !m_chunks.back().chunk->append(direction, stamp, publish)) {
        const qsizetype capacity =
                std::max(m_limits.chunkBytes, Chunk::capacityFor(direction, publish));
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
    m_clearedTo = m_endRow;
    m_remarks = {};
    m_acknowledgements.forgetBefore(m_endRow);
}

void MessageStore::setBudget(qsizetype bytes)
{
    m_limits.budgetBytes = bytes;
    evict();
}

void MessageStore::share(MemoryBudget *budget)
{
    if (m_shared)
        m_shared->leave(this);
    m_shared = budget;
    if (m_shared)
        m_shared->join(this);
}

qsizetype MessageStore::budget() const
{
    return m_shared ? m_shared->limit() : m_limits.budgetBytes;
}

RowSpans MessageStore::rows() const
{
    RowSpans spans;
    if (m_cold) {
        const RowSpan cold = m_cold->rows();
        spans.append({std::max(cold.first, m_clearedTo), std::min(cold.end, m_endRow)});
    }
    spans.append({m_firstRow, m_endRow});
    return spans;
}

std::optional<MessageView> MessageStore::at(RowId row) const
{
    const ChunkView found = chunkOf(row);
    if (!found.chunk)
        return std::nullopt;
    return found.chunk->at(static_cast<quint32>(row - found.firstRow));
}

ChunkView MessageStore::chunkOf(RowId row) const
{
    if (contains(row)) {
        const Entry &entry = m_chunks[indexOf(row)];
        return {entry.chunk.get(), entry.firstRow};
    }
    const bool isCold = m_cold && row >= m_clearedTo && m_cold->rows().contains(row);
    return isCold ? m_cold->chunkOf(row) : ChunkView{};
}

std::shared_ptr<const Chunk> MessageStore::sealedChunkOf(RowId row) const
{
    if (!contains(row))
        return nullptr;
    const Entry &entry = m_chunks[indexOf(row)];
    return entry.isSealed ? entry.chunk : nullptr;
}

// Goes through the messages of ours and the server's answers in the order in which they happened.
void MessageStore::noteOwn(const Batch &batch)
{
    size_t nextAnswer = 0;
    const auto tellAnswers = [&](quint64 upToRow) {
        for (; nextAnswer < batch.answers.size(); ++nextAnswer) {
            const BatchAnswer &answer = batch.answers[nextAnswer];
            if (answer.rowsBefore > upToRow)
                return;
            if (answer.unnumbered)
                continue;
            m_acknowledgements.answered(answer.packetId, answer.reason, answer.monotonicUs,
                                        answer.failure);
        }
    };
    quint64 before = 0;
    for (const std::unique_ptr<Chunk> &chunk : batch.chunks) {
        for (quint32 row = 0; chunk->ownCount() > 0 && row < chunk->size(); ++row) {
            if (chunk->directionAt(row) != base::Direction::Out)
                continue;
            const MessageView message = chunk->at(row);
            if (message.publish.packetId == 0)
                continue;
            tellAnswers(before + row);
            m_acknowledgements.sent(m_endRow + before + row, message.publish.packetId,
                                    message.stamp.monotonicUs);
        }
        before += chunk->size();
    }
    tellAnswers(before);
}

// Seldom, so it is looked for from the newest before `end` back.
void MessageStore::noteFailed(const BatchAnswer &answer, RowId end)
{
    const UnnumberedMessage &wanted = *answer.unnumbered;
    const RowId oldest = std::max(m_firstRow, end - std::min(end, mostLookedAt));
    int later = wanted.later;
    for (RowId row = std::min(end, m_endRow); row-- > oldest;) {
        const std::optional<MessageView> message = at(row);
        if (!message || message->direction != base::Direction::Out
            || message->publish.qos != mqtt::QoS::AtMostOnce
            || message->publish.topic != wanted.topic || message->publish.payload != wanted.payload)
            continue;
        if (later-- > 0)
            continue;
        if (!m_acknowledgements.isKnown(row))
            m_acknowledgements.failed(row, answer.monotonicUs - message->stamp.monotonicUs,
                                      answer.failure);
        return;
    }
}

void MessageStore::adopt(std::unique_ptr<Chunk> chunk)
{
    const quint32 rows = chunk->size();
    add(std::move(chunk));
    seal(m_chunks.back());
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
    if (!m_chunks.empty())
        seal(m_chunks.back());
    m_chunks.push_back({std::move(chunk), m_endRow, 0, false});
    recount(m_chunks.back());
}

void MessageStore::seal(Entry &entry)
{
    if (entry.isSealed)
        return;
    entry.isSealed = true;
    entry.chunk->finish();
    recount(entry);
}

void MessageStore::recount(Entry &entry)
{
    const qsizetype bytes = entry.chunk->allocatedBytes();
    m_bytes += bytes - entry.bytes;
    entry.bytes = bytes;
}

void MessageStore::evict()
{
    if (m_shared)
        return m_shared->enforce();
    while (m_bytes > m_limits.budgetBytes && oldestUs())
        dropOldest();
}

std::optional<qint64> MessageStore::oldestUs() const
{
    // The newest chunk stays whatever its size: what has just come is never thrown away unseen.
    if (m_chunks.size() < 2)
        return std::nullopt;
    const Entry &oldest = m_chunks.front();
    if (m_heldFrom && oldest.firstRow + oldest.chunk->size() > *m_heldFrom)
        return std::nullopt;
    return oldest.chunk->stampAt(0).monotonicUs;
}

qsizetype MessageStore::dropOldest()
{
    const Entry &oldest = m_chunks.front();
    const qsizetype bytes = oldest.bytes;
    const RowSpan gone{oldest.firstRow, oldest.firstRow + oldest.chunk->size()};
    m_bytes -= bytes;
    m_firstRow = gone.end;
    const bool isOnDisk =
            m_cold && m_cold->rows().contains(gone.first) && m_cold->rows().end >= gone.end;
    if (!isOnDisk) {
        m_evicted += gone.size();
        m_remarks.forget(gone);
        m_acknowledgements.forgetBefore(gone.end);
    }
    m_chunks.pop_front();
    m_lastHit = 0;
    return bytes;
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
