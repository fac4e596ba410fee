// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/terminalinbox.h"

namespace presentation {

void TerminalInbox::put(const QByteArray &bytes, const base::Stamp &stamp, bool sent)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting + bytes.size() > m_budget) {
        m_dropped += bytes.size();
        return;
    }
    m_waiting += bytes.size();
    if (!sent && !m_chunks.empty()) {
        Chunk &last = m_chunks.back();
        if (!last.sent && last.bytes.size() + bytes.size() <= largestJoined
            && stamp.monotonicUs - last.stamp.monotonicUs < joinWithinUs) {
            last.bytes += bytes;
            return;
        }
    }
    m_chunks.push_back({bytes, stamp, sent});
}

std::optional<TerminalInbox::Chunk> TerminalInbox::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_chunks.empty())
        return std::nullopt;
    Chunk chunk = std::move(m_chunks.front());
    m_chunks.pop_front();
    m_waiting -= chunk.bytes.size();
    return chunk;
}

qint64 TerminalInbox::droppedBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

qint64 TerminalInbox::waitingBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

} // namespace presentation
