// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/base/wiretap.h"
#include "app/mqtt/types.h"

#include <QByteArrayView>

namespace inspector {

using ConnectionId = quint32; // 24 bits, the first is 1
using PacketNumber = quint64; // counts all rows of a capture from 1; never given twice

// What a row of the capture stands for.
enum class CaptureKind : quint8 {
    Packet,
    Garbage,    // bytes in which no packet's end can be found (2.1.4)
    CutPacket,  // the link ended within this packet
    LinkOpened, // bytes: the peer's address, as base::linkText() writes it
    LinkClosed,
    Gap // packets that came faster than they could be taken over; bytes: their count in digits
};

// What is odd about a row beside the packets it belongs with.
enum class PairOddity : quint8 {
    None,
    Doubled,    // an acknowledgement that had come before
    Unexpected, // an acknowledgement of nothing that was asked, or a second CONNECT
    Resent,     // PUBLISH or PUBREL once more with the same packet identifier
    IdInUse     // a request whose packet identifier still waited for an answer
};

inline constexpr bool carriesPacketBytes(CaptureKind kind)
{
    return kind == CaptureKind::Packet || kind == CaptureKind::Garbage
           || kind == CaptureKind::CutPacket;
}

// One row of a capture; the bytes lie in the capture and live as long as the row does.
class CaptureRow
{
public:
    CaptureRow() = default;
    CaptureRow(CaptureKind kind, base::Direction direction, const base::Stamp &stamp,
               ConnectionId connection, mqtt::ProtocolVersion version)
        : m_stamp(stamp), m_connection(connection & 0xFFFFFF), m_kind(quint32(kind) & 7),
          m_direction(quint32(direction) & 1), m_version((quint32(version) - firstVersion) & 3)
    {
    }
    void setBytes(const char *data, qsizetype length)
    {
        m_data = data;
        m_length = static_cast<quint32>(length) & 0x1FFFFFFF;
    }

    CaptureKind kind() const { return static_cast<CaptureKind>(m_kind); }
    base::Direction direction() const { return static_cast<base::Direction>(m_direction); }
    const base::Stamp &stamp() const { return m_stamp; }
    ConnectionId connection() const { return m_connection; }
    // As far as it was known when the packet crossed.
    mqtt::ProtocolVersion version() const
    {
        return static_cast<mqtt::ProtocolVersion>(m_version + firstVersion);
    }
    QByteArrayView bytes() const { return {m_data, qsizetype(m_length)}; }
    qsizetype length() const { return m_length; }
    // Reserved0 for what is no packet.
    mqtt::PacketType type() const
    {
        return carriesPacketBytes(kind()) && m_length > 0
                       ? mqtt::packetTypeOf(static_cast<quint8>(*m_data))
                       : mqtt::PacketType::Reserved0;
    }

    // What follows is known once the capture has taken the row over; Capture::pairing() makes
    // numbers and times of it.
    PairOddity oddity() const { return static_cast<PairOddity>(m_oddity); }
    // The standard wants a packet from the other side to this one.
    bool asksForAnswer() const { return m_asks; }
    // It asked, and the link ended before the answer.
    bool isAbandoned() const { return m_abandoned; }
    // How many rows back the row is that this one answers or repeats; 0: none is known.
    quint32 rowsToRequest() const { return m_toRequest; }
    // How many rows on its answer is; 0: none came.
    quint32 rowsToAnswer() const { return m_toAnswer; }

    void setAsks(PairOddity oddity, bool asksForAnswer)
    {
        m_oddity = quint32(oddity) & 7;
        m_asks = asksForAnswer;
    }
    void setAbandoned() { m_abandoned = 1; }
    void setRowsToRequest(quint32 rows) { m_toRequest = rows; }
    void setRowsToAnswer(quint32 rows) { m_toAnswer = rows; }

private:
    static constexpr quint32 firstVersion = quint32(mqtt::ProtocolVersion::V31);

    base::Stamp m_stamp;
    const char *m_data = nullptr;
    quint32 m_length : 29 = 0; // no packet is longer than 2^28 and five bytes
    quint32 m_oddity : 3 = 0;
    quint32 m_connection : 24 = 0;
    quint32 m_kind : 3 = 0;
    quint32 m_direction : 1 = 0;
    quint32 m_version : 2 = 2;
    quint32 m_asks : 1 = 0;
    quint32 m_abandoned : 1 = 0;
    quint32 m_toRequest = 0;
    quint32 m_toAnswer = 0;
};
static_assert(sizeof(CaptureRow) == 40, "millions of these are kept");

} // namespace inspector
