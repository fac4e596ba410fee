// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/log.h"

#include <utility>

namespace broker {

bool LogBuffer::hasRoom()
{
    if (!m_enabled)
        return false;
    if (m_batch.entries.size() < capacity)
        return true;
    ++m_batch.omitted;
    return false;
}

void LogBuffer::add(LogEntry entry)
{
    if (hasRoom())
        m_batch.entries.push_back(std::move(entry));
}

LogBatch LogBuffer::take()
{
    return std::exchange(m_batch, {});
}

} // namespace broker
