// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"

namespace mqtt {

// A packet's bytes for a protocol version; a CONNECT has its own, which wins. Values are written as
// they are, also wrong ones: what may be sent is the session's question, and a tester may want the
// wrong bytes. Limits of the format itself: a string longer than 65535 bytes or a packet longer
// than 268 435 455 bytes cannot be written (nothing is appended), see fits().
QByteArray encode(const Packet &packet, ProtocolVersion version);
// Appends to `out` without clearing it; the fast path of sending.
void encodeTo(QByteArray &out, const Packet &packet, ProtocolVersion version);
void encodePublishTo(QByteArray &out, const PublishView &publish, ProtocolVersion version);

// Whether every string and the whole packet can be expressed by their length fields.
bool fits(const Packet &packet, ProtocolVersion version);
qsizetype encodedSize(const Packet &packet, ProtocolVersion version); // bytes

} // namespace mqtt
