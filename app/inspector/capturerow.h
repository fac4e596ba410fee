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
    LinkOpened, // bytes: the peer's address
    LinkClosed,
    Gap // packets that came faster than they could be taken over; bytes: their count in digits
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
        : m_stamp(stamp), m_connection(connection & 0xFFFFFF), m_kind(quint32(kind) & 15),
          m_direction(quint32(direction) & 1), m_version(quint32(version) & 7)
    {
    }
    void setBytes(const char *data, qsizetype length)
    {
        m_data = data;
        m_length = static_cast<quint32>(length);
    }

    CaptureKind kind() const { return static_cast<CaptureKind>(m_kind); }
    base::Direction direction() const { return static_cast<base::Direction>(m_direction); }
    const base::Stamp &stamp() const { return m_stamp; }
    ConnectionId connection() const { return m_connection; }
    // As far as it was known when the packet crossed.
    mqtt::ProtocolVersion version() const { return static_cast<mqtt::ProtocolVersion>(m_version); }
    QByteArrayView bytes() const { return {m_data, qsizetype(m_length)}; }
    qsizetype length() const { return m_length; }
    // Reserved0 for what is no packet.
    mqtt::PacketType type() const
    {
        return carriesPacketBytes(kind()) && m_length > 0
                       ? mqtt::packetTypeOf(static_cast<quint8>(*m_data))
                       : mqtt::PacketType::Reserved0;
    }

private:
    base::Stamp m_stamp;
    const char *m_data = nullptr;
    quint32 m_length = 0;
    quint32 m_connection : 24 = 0;
    quint32 m_kind : 4 = 0;
    quint32 m_direction : 1 = 0;
    quint32 m_version : 3 = 5;
};
static_assert(sizeof(CaptureRow) == 32, "millions of these are kept");

} // namespace inspector
