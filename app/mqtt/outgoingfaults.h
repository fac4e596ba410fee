// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/types.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>

namespace mqtt {

// What is done to a packet on its way out.
enum class FaultKind : quint8 {
    Hold,      // until it is let go
    Drop,      // never sent, as if it had been
    Late,      // sent after `delay`; what follows overtakes it
    Twice,     // sent two times
    WrongId,   // with `packetId` in place of its own; packets without one pass as they are
    Malformed, // with its bytes damaged as `damage` says
};

enum class Damage : quint8 {
    Flags,         // the reserved bits of the first byte are set; both QoS bits in PUBLISH
    LengthTooLong, // Remaining Length of five bytes
    CutOff,        // the last byte is missing, the length says so: a field is too short
    LastByteLost,  // the last byte is missing, the length does not say so
    Surplus,       // one byte more than the fields have
    NotUtf8,       // 0xFF in the first string; packets without one pass as they are
};

// A fault for the next packets of one type.
struct Fault
{
    std::optional<PacketType> packet; // nullopt: of any type
    FaultKind kind = FaultKind::Hold;
    int count = 1; // of packets; 0: all until faults are cleared
    std::chrono::milliseconds delay{1000};
    std::optional<PacketId> packetId = std::nullopt; // or one more than the right one
    Damage damage = Damage::Flags;
    friend bool operator==(const Fault &, const Fault &) = default;
};

// Stands between a session and its link and plays faults on purpose; the session knows nothing of
// it. Without I/O: late packets are asked for when their time has come.
class OutgoingFaults
{
public:
    void add(const Fault &fault);
    void clearFaults() { m_faults.clear(); } // what is held stays held
    const QList<Fault> &faults() const { return m_faults; }

    // Nothing to do: bytes may pass as they are.
    bool isIdle() const { return m_faults.isEmpty(); }
    // Whole packets in, what goes out now is appended to `out`.
    void pass(QByteArrayView packets, qint64 nowUs, QByteArray &out);
    // Plays one fault on one packet, whatever its type and however ill-formed it is already.
    void play(const Fault &fault, QByteArrayView packet, qint64 nowUs, QByteArray &out);

    struct Delayed
    {
        PacketType type{};
        QByteArray bytes;
        std::optional<qint64> dueUs; // nullopt: held
    };
    // Held and late packets, in the order in which they were stopped.
    const QList<Delayed> &delayed() const { return m_delayed; }
    int heldCount() const;
    // The oldest held packets, of one type or of any; at most `count`, 0: all.
    void release(std::optional<PacketType> packet, int count, QByteArray &out);
    std::optional<qint64> nextDueUs() const;
    void takeDue(qint64 nowUs, QByteArray &out);
    // A new link: what was delayed belonged to the one before.
    void linkBegins(ProtocolVersion version);

private:
    void passOne(QByteArrayView packet, qint64 nowUs, QByteArray &out);

    QList<Fault> m_faults;
    QList<Delayed> m_delayed;
    ProtocolVersion m_version = ProtocolVersion::V5;
};

// Where the Packet Identifier of a well-formed packet stands; nullopt: it has none.
std::optional<qsizetype> packetIdOffset(QByteArrayView packet);
QByteArray damaged(QByteArrayView packet, Damage damage, ProtocolVersion version);

} // namespace mqtt
