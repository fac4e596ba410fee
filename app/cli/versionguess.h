// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/types.h"

#include <QByteArrayView>

#include <optional>

namespace cli {

// 3, 4 and 5 as CONNECT writes them.
std::optional<mqtt::ProtocolVersion> versionFromNumber(int number);

// The version in which `packets`, one after the other, have the fewest flaws; the newer of equals.
// A CONNECT among them tells it.
mqtt::ProtocolVersion guessVersion(QByteArrayView packets, std::optional<mqtt::Sender> from);

} // namespace cli
