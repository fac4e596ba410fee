// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"
#include "app/mqtt/requesterror.h"
#include "app/mqtt/serverlimits.h"
#include "app/mqtt/topicaliases.h"

#include <chrono>
#include <optional>

namespace mqtt {

// What the application may ask on this connection. nullopt: it may be sent.
std::optional<RequestError> checkRequest(const Publish &publish, ProtocolVersion version,
                                         const ServerLimits &limits, const TopicAliases &aliases);
std::optional<RequestError> checkRequest(const Subscribe &subscribe, ProtocolVersion version,
                                         const ServerLimits &limits);
std::optional<RequestError> checkRequest(const Unsubscribe &unsubscribe, ProtocolVersion version,
                                         const ServerLimits &limits);
std::optional<RequestError> checkRequest(const Disconnect &disconnect, ProtocolVersion version,
                                         const ServerLimits &limits, const Connect &connect);
std::optional<RequestError> checkRequest(const Auth &auth, ProtocolVersion version,
                                         const ServerLimits &limits, const Connect &connect);

// The message as it is kept for sending again: aliases end with the connection (3.3.2.3.4).
Publish withoutAlias(const Publish &publish, const TopicAliases &aliases);

// The message after it waited for so long: its Message Expiry Interval is what is left of it
// (3.3.2.3.3). nullopt: nothing is left.
std::optional<Publish> afterWaiting(const Publish &publish, std::chrono::seconds waited);

} // namespace mqtt
