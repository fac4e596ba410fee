// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/flaw.h"
#include "app/mqtt/packets.h"

#include <optional>

namespace broker {

// The CONNACK with which a server answers a CONNECT that it cannot accept as it stands.
struct ConnectRefusal
{
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V311; // whose form CONNACK has
    mqtt::ReasonCode reason{};
};
// nullopt: 3.x has no code for it, the link is closed without an answer (3.1.1, 4.8).
std::optional<ConnectRefusal> refusalOf(QByteArrayView connect, const mqtt::Flaw &flaw);

// A reason of 5.0 as the return code of the client's version.
mqtt::ReasonCode connectReason(mqtt::ProtocolVersion version, mqtt::ReasonCode reason);

} // namespace broker
