// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/session.h"

#include <algorithm>

namespace broker {

bool Session::hasRoomFor(const Message &message, const Limits &limits) const
{
    return queued() < limits.queuedMessages && m_queuedBytes + message.size() <= limits.queuedBytes;
}

void Session::enqueue(Outgoing outgoing)
{
    m_queuedBytes += outgoing.message->size();
    m_queue.push_back(std::move(outgoing));
}

Outgoing Session::takeQueued()
{
    Outgoing outgoing = std::move(m_queue.front());
    m_queue.pop_front();
    m_queuedBytes -= outgoing.message->size();
    return outgoing;
}

mqtt::PacketId Session::freeId()
{
    if (m_usedIds.isEmpty())
        m_usedIds.resize(65536);
    // Limits::inflight is far below 65535, so one is always free.
    do
        ++m_lastId;
    while (m_lastId == 0 || m_usedIds.testBit(m_lastId));
    m_usedIds.setBit(m_lastId);
    return m_lastId;
}

Outgoing &Session::takeOff(Outgoing outgoing)
{
    outgoing.packetId = freeId();
    outgoing.awaiting =
            outgoing.qos == mqtt::QoS::ExactlyOnce ? Awaiting::Pubrec : Awaiting::Puback;
    return m_inflight.emplace_back(std::move(outgoing));
}

// Acknowledgements come in the order of sending, so the first is nearly always the one.
Outgoing *Session::inflight(mqtt::PacketId packetId)
{
    const auto found = std::find_if(
            m_inflight.begin(), m_inflight.end(),
            [packetId](const Outgoing &outgoing) { return outgoing.packetId == packetId; });
    return found == m_inflight.end() ? nullptr : &*found;
}

void Session::land(mqtt::PacketId packetId)
{
    const auto found = std::find_if(
            m_inflight.begin(), m_inflight.end(),
            [packetId](const Outgoing &outgoing) { return outgoing.packetId == packetId; });
    if (found == m_inflight.end())
        return;
    m_usedIds.clearBit(packetId);
    m_inflight.erase(found);
}

} // namespace broker
