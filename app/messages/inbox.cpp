// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/inbox.h"

namespace messages {

Inbox::Inbox(std::function<void()> pending, const InboxLimits &limits)
    : m_pending(std::move(pending)), m_limits(limits)
{
}

void Inbox::message(base::Direction direction, const base::Stamp &stamp,
                    const mqtt::PublishView &publish)
{
    // A large one is copied before the lock is taken: the window must not wait for it.
    std::unique_ptr<Chunk> large;
    const qsizetype needed = Chunk::capacityFor(direction, publish);
    if (needed > m_limits.chunkBytes) {
        large = std::make_unique<Chunk>(needed);
        large->append(direction, stamp, publish);
    }
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_batch.isEmpty();
        if (large) {
            if (mayOpenChunk())
                m_batch.chunks.push_back(std::move(large));
            else
                ++m_batch.dropped;
        } else if (m_batch.chunks.empty()
                   || !m_batch.chunks.back()->append(direction, stamp, publish)) {
            if (mayOpenChunk()) {
                m_batch.chunks.push_back(std::make_unique<Chunk>(m_limits.chunkBytes));
                m_batch.chunks.back()->append(direction, stamp, publish);
            } else {
                ++m_batch.dropped;
            }
        }
    }
    if (first && m_pending)
        m_pending();
}

void Inbox::acknowledged(const base::Stamp &stamp, mqtt::PacketId id, mqtt::ReasonCode reason)
{
    add({0, id, reason, stamp.monotonicUs, {}, {}});
}

void Inbox::undelivered(const base::Stamp &stamp, mqtt::PacketId id, const QString &why)
{
    add({0, id, mqtt::ReasonCode::UnspecifiedError, stamp.monotonicUs, why, {}});
}

void Inbox::undeliveredUnnumbered(const base::Stamp &stamp, QByteArrayView topic,
                                  QByteArrayView payload, int later, const QString &why)
{
    add({0, 0, mqtt::ReasonCode::UnspecifiedError, stamp.monotonicUs, why,
         UnnumberedMessage{topic.toByteArray(), payload.toByteArray(), later}});
}

void Inbox::add(BatchAnswer answer)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_batch.isEmpty();
        const quint64 open = m_batch.chunks.empty() ? 0 : m_batch.chunks.back()->size();
        answer.rowsBefore = m_closedRows + open;
        m_batch.answers.push_back(std::move(answer));
    }
    if (first && m_pending)
        m_pending();
}

// Closes the chunk that is open. Full is what waits already: a single message may be larger than
// the limit and must still come through.
bool Inbox::mayOpenChunk()
{
    if (m_batch.chunks.empty())
        return true;
    const Chunk &open = *m_batch.chunks.back();
    if (m_closedBytes + open.capacity() + m_limits.chunkBytes > m_limits.pendingBytes)
        return false;
    m_closedBytes += open.capacity();
    m_closedRows += open.size();
    return true;
}

Batch Inbox::take()
{
    const std::lock_guard lock(m_mutex);
    m_closedBytes = 0;
    m_closedRows = 0;
    return std::exchange(m_batch, {});
}

} // namespace messages
