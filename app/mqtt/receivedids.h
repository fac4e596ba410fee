// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/types.h"

#include <vector>

namespace mqtt {

// Packet identifiers of QoS 2 messages that were received but not yet released.
class ReceivedIds
{
public:
    bool contains(PacketId id) const { return !m_known.empty() && m_known[id]; }
    int count() const { return m_count; }

    std::vector<PacketId> all() const
    {
        std::vector<PacketId> ids;
        for (size_t id = 1; id < m_known.size() && m_count > 0; ++id) {
            if (m_known[id])
                ids.push_back(static_cast<PacketId>(id));
        }
        return ids;
    }

    void add(PacketId id)
    {
        if (m_known.empty())
            m_known.resize(65536);
        m_count += m_known[id] ? 0 : 1;
        m_known[id] = true;
    }

    bool remove(PacketId id) // whether it was there
    {
        if (!contains(id))
            return false;
        m_known[id] = false;
        --m_count;
        return true;
    }

    void clear()
    {
        m_known.clear();
        m_count = 0;
    }

private:
    std::vector<bool> m_known; // by identifier; empty until first used
    int m_count = 0;
};

} // namespace mqtt
