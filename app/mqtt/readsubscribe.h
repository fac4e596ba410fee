// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packetreader.h"

namespace mqtt {

// SUBSCRIBE, SUBACK, UNSUBSCRIBE and UNSUBACK (3.8 to 3.11) after their fixed headers.
template<class Trace>
Subscribe readSubscribe(PacketReader<Trace> &in);
template<class Trace>
Suback readSuback(PacketReader<Trace> &in);
template<class Trace>
Unsubscribe readUnsubscribe(PacketReader<Trace> &in);
template<class Trace>
Unsuback readUnsuback(PacketReader<Trace> &in);

extern template Subscribe readSubscribe(PacketReader<NoTrace> &);
extern template Subscribe readSubscribe(PacketReader<FieldTrace> &);
extern template Suback readSuback(PacketReader<NoTrace> &);
extern template Suback readSuback(PacketReader<FieldTrace> &);
extern template Unsubscribe readUnsubscribe(PacketReader<NoTrace> &);
extern template Unsubscribe readUnsubscribe(PacketReader<FieldTrace> &);
extern template Unsuback readUnsuback(PacketReader<NoTrace> &);
extern template Unsuback readUnsuback(PacketReader<FieldTrace> &);

} // namespace mqtt
