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
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_batch.chunks.empty() && m_batch.dropped == 0;
        const bool fits =
                !m_batch.chunks.empty() && m_batch.chunks.back()->append(direction, stamp, publish);
        if (!fits) {
            if (openChunk(publish))
                m_batch.chunks.back()->append(direction, stamp, publish);
            else
                ++m_batch.dropped;
        }
    }
    if (first && m_pending)
        m_pending();
}

bool Inbox::openChunk(const mqtt::PublishView &publish)
{
    const qsizetype capacity = std::max(m_limits.chunkBytes, Chunk::capacityFor(publish));
    if (!m_batch.chunks.empty()) {
        const qsizetype closed = m_closedBytes + m_batch.chunks.back()->capacity();
        if (closed + capacity > m_limits.pendingBytes)
            return false;
        m_closedBytes = closed;
    }
    m_batch.chunks.push_back(std::make_unique<Chunk>(capacity));
    return true;
}

Batch Inbox::take()
{
    const std::lock_guard lock(m_mutex);
    m_closedBytes = 0;
    return std::exchange(m_batch, {});
}

} // namespace messages
