// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/trace.h"

#include <QString>

namespace cli {

// A traced packet for people: a line for each field with its bytes, name and value, and a sentence
// for each flaw.
QString packetText(const mqtt::TraceResult &traced, QByteArrayView bytes);

} // namespace cli
