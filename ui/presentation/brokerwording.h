// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/log.h"
#include "app/broker/options.h"
#include "app/client/wording.h"

#include <QString>

namespace presentation {

// "↓ PUBLISH", "Connected", "Refused": what happened, in a word or two.
QString eventText(const broker::LogEntry &entry);
// The rest of the line: topic, QoS, size, reason, flaw.
QString detailsText(const broker::LogEntry &entry);
QString versionText(mqtt::ProtocolVersion version);
client::Explanation explain(const broker::ListenError &error);

} // namespace presentation
