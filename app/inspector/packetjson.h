// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/trace.h"

#include <QString>

// The JSON form of a packet, which is a public interface: mqttscope-cli and exports write it.
namespace inspector {

// Makes a sentence of a flaw; the words are not this room's.
using FlawText = QString (*)(const mqtt::Flaw &);

// Appends what is known of the packet as members to an object that was begun with '{' and is not
// yet closed. `bytes` are those that were traced.
void appendPacketMembers(QByteArray &out, const mqtt::TraceResult &traced, QByteArrayView bytes,
                         FlawText flawText);

} // namespace inspector
