// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packetreader.h"

namespace mqtt {

// CONNECT (3.1) and CONNACK (3.2) after their fixed headers.
template<class Trace>
Connect readConnect(PacketReader<Trace> &in);
template<class Trace>
Connack readConnack(PacketReader<Trace> &in);

extern template Connect readConnect(PacketReader<NoTrace> &);
extern template Connect readConnect(PacketReader<FieldTrace> &);
extern template Connack readConnack(PacketReader<NoTrace> &);
extern template Connack readConnack(PacketReader<FieldTrace> &);

} // namespace mqtt
