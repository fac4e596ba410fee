// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packetreader.h"

namespace mqtt {

// DISCONNECT (3.14) and AUTH (3.15) after their fixed headers.
template<class Trace>
Disconnect readDisconnect(PacketReader<Trace> &in);
template<class Trace>
Auth readAuth(PacketReader<Trace> &in);

extern template Disconnect readDisconnect(PacketReader<NoTrace> &);
extern template Disconnect readDisconnect(PacketReader<FieldTrace> &);
extern template Auth readAuth(PacketReader<NoTrace> &);
extern template Auth readAuth(PacketReader<FieldTrace> &);

} // namespace mqtt
