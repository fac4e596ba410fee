// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"
#include "app/mqtt/sessionaction.h"

#include <vector>

namespace mqtt {

// A request that was sent and whose answer is awaited.
struct Outstanding
{
    enum class Awaits : quint8 { Puback, Pubrec, Pubcomp, Suback, Unsuback };
    RequestToken token = 0;
    PacketId id = 0;
    Awaits awaits = Awaits::Puback;
    bool toResend = false;     // not yet sent again on this connection
    quint32 releaseNumber = 0; // counts the PUBRECs: PUBRELs keep to their order
    qsizetype answers = 0;     // reason codes that SUBACK or UNSUBACK must carry
    Publish publish;           // as sent, without alias; of a message only

    bool isMessage() const { return awaits <= Awaits::Pubcomp; }
};

// Packet identifiers in use and what they stand for, in the order of sending. Nothing is allocated
// for a request once the window has been as wide before.
class InFlight
{
public:
    // Gives the next free identifier, 0 when all are in use. The pointer holds until the next add.
    Outstanding *add(RequestToken token, Outstanding::Awaits awaits);
    // With the identifier it had; nullptr when that is in use.
    Outstanding *restore(PacketId id, Outstanding::Awaits awaits);
    Outstanding *find(PacketId id);
    void remove(PacketId id);
    void clear();

    int messageCount() const { return m_messages; }
    bool isFull() const { return m_used == 65535; }
    // From the oldest on: for (auto *o = first(); o; o = after(*o)).
    Outstanding *first();
    Outstanding *after(const Outstanding &outstanding);
    const Outstanding *first() const { return const_cast<InFlight *>(this)->first(); }
    const Outstanding *after(const Outstanding &outstanding) const
    {
        return const_cast<InFlight *>(this)->after(outstanding);
    }

private:
    struct Slot
    {
        Outstanding request;
        int before = none;
        int after = none;
    };
    static constexpr int none = -1;
    Outstanding *occupy(PacketId id, RequestToken token, Outstanding::Awaits awaits);
    void append(int slot);
    void unlink(int slot);

    std::vector<int> m_slotOf; // by identifier; made when first used
    std::vector<Slot> m_slots;
    std::vector<int> m_free;
    int m_first = none;
    int m_last = none;
    int m_used = 0;
    int m_messages = 0;
    PacketId m_lastId = 0;
};

} // namespace mqtt
