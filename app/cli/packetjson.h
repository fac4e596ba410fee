// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/mqtt/trace.h"

#include <QJsonObject>

// The JSON form of a packet, which is a public interface (README, "mqttscope-cli").
namespace cli {

// Appends what is known of the packet as members to an object that was begun with '{' and is not
// yet closed. `bytes` are those that were traced.
void appendPacketMembers(QByteArray &out, const mqtt::TraceResult &traced, QByteArrayView bytes);

// The bytes of a packet in the form that appendPacketMembers() writes. "flags", "connectFlags" and
// "options" are taken as given where they are; a short form is chosen by "remainingLength", or else
// by which of "reasonCode" and "properties" are there. The error is a sentence that names the key.
base::Result<QByteArray, QString> bytesOfPacket(const QJsonObject &packet);

} // namespace cli
