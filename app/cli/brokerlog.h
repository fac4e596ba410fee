// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/log.h"

namespace cli {

// One log entry of the broker as a line for people, or as a JSON object.
QByteArray logText(const broker::LogEntry &entry);
QByteArray logJson(const broker::LogEntry &entry);
QByteArray omittedText(quint64 count);
QByteArray omittedJson(quint64 count);

} // namespace cli
