// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/readproperties.h"

namespace mqtt {

// The reason code of a packet that has one; a code not listed for it is noted.
template<class Trace>
ReasonCode readReason(PacketReader<Trace> &in, FieldPath path = {FieldName::ReasonCode})
{
    const qsizetype start = in.position();
    const quint8 code = in.u8(path);
    const auto reason = static_cast<ReasonCode>(code);
    if (!isReasonAllowed(in.packet(), reason))
        in.note(Rule::ReasonCodeNotAllowed, in.since(start), code);
    return reason;
}

// PUBACK, PUBREC, PUBREL and PUBCOMP (3.4 to 3.7), which have one layout.
template<class Ack, class Trace>
Ack readAck(PacketReader<Trace> &in)
{
    Ack packet;
    packet.packetId = in.packetId();
    if (!in.isV5())
        return packet;
    // What is left off stands for Success and no properties (3.4.2.1, 3.4.2.2.1).
    if (in.hasMore())
        packet.reason = readReason(in);
    if (in.hasMore())
        packet.properties = Properties(readProperties(in).view);
    return packet;
}

} // namespace mqtt
