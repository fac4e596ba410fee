// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/inflight.h"

namespace mqtt {

Outstanding *InFlight::add(RequestToken token, Outstanding::Awaits awaits)
{
    if (isFull())
        return nullptr;
    if (m_slotOf.empty())
        m_slotOf.assign(65536, none);
    do {
        if (++m_lastId == 0)
            m_lastId = 1;
    } while (m_slotOf[m_lastId] != none);
    return occupy(m_lastId, token, awaits);
}

Outstanding *InFlight::restore(PacketId id, Outstanding::Awaits awaits)
{
    if (m_slotOf.empty())
        m_slotOf.assign(65536, none);
    if (id == 0 || m_slotOf[id] != none)
        return nullptr;
    m_lastId = id;
    return occupy(id, 0, awaits);
}

Outstanding *InFlight::occupy(PacketId id, RequestToken token, Outstanding::Awaits awaits)
{
    int slot = 0;
    if (m_free.empty()) {
        slot = static_cast<int>(m_slots.size());
        m_slots.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    m_slotOf[id] = slot;
    append(slot);
    ++m_used;
    Outstanding &request = m_slots[static_cast<size_t>(slot)].request;
    request.token = token;
    request.id = id;
    request.awaits = awaits;
    request.toResend = false;
    request.answers = 0;
    request.releaseNumber = 0;
    m_messages += request.isMessage() ? 1 : 0;
    return &request;
}

Outstanding *InFlight::find(PacketId id)
{
    if (m_slotOf.empty() || m_slotOf[id] == none)
        return nullptr;
    return &m_slots[static_cast<size_t>(m_slotOf[id])].request;
}

void InFlight::remove(PacketId id)
{
    Outstanding *request = find(id);
    if (!request)
        return;
    m_messages -= request->isMessage() ? 1 : 0;
    request->publish = {};
    const int slot = m_slotOf[id];
    unlink(slot);
    m_slotOf[id] = none;
    m_free.push_back(slot);
    --m_used;
}

void InFlight::clear()
{
    const PacketId lastId = m_lastId;
    *this = InFlight();
    m_lastId = lastId;
}

Outstanding *InFlight::first()
{
    return m_first == none ? nullptr : &m_slots[static_cast<size_t>(m_first)].request;
}

Outstanding *InFlight::after(const Outstanding &outstanding)
{
    const int slot = m_slots[static_cast<size_t>(m_slotOf[outstanding.id])].after;
    return slot == none ? nullptr : &m_slots[static_cast<size_t>(slot)].request;
}

void InFlight::append(int slot)
{
    Slot &entry = m_slots[static_cast<size_t>(slot)];
    entry.before = m_last;
    entry.after = none;
    if (m_last == none)
        m_first = slot;
    else
        m_slots[static_cast<size_t>(m_last)].after = slot;
    m_last = slot;
}

void InFlight::unlink(int slot)
{
    const Slot &entry = m_slots[static_cast<size_t>(slot)];
    if (entry.before == none)
        m_first = entry.after;
    else
        m_slots[static_cast<size_t>(entry.before)].after = entry.after;
    if (entry.after == none)
        m_last = entry.before;
    else
        m_slots[static_cast<size_t>(entry.after)].before = entry.before;
}

} // namespace mqtt
