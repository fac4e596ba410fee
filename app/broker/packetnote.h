// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/log.h"

namespace broker {

// Puts into a log entry what is worth knowing of a packet: identifier, QoS, topic, reason.
void describePacket(LogEntry &entry, const mqtt::Packet &packet);
void describePublish(LogEntry &entry, const mqtt::PublishView &publish);

} // namespace broker
