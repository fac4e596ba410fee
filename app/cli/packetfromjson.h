// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace cli {

// The bytes of a packet in the form that inspector::appendPacketMembers() writes. "flags",
// "connectFlags" and "options" are taken as given where they are; a short form is chosen by
// "remainingLength", or else by which of "reasonCode" and "properties" are there. The error is a
// sentence that names the key.
base::Result<QByteArray, QString> bytesOfPacket(const QJsonObject &packet);

} // namespace cli
