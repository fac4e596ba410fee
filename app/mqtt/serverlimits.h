// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"

#include <optional>

namespace mqtt {

// What the server of this connection takes, from its CONNACK (5.0, 3.2.2.3); the defaults are those
// of the standard, and what 3.x servers are held to.
struct ServerLimits
{
    QoS maximumQoS = QoS::ExactlyOnce;
    quint16 receiveMaximum = 65535;
    quint16 topicAliasMaximum = 0;
    quint32 maximumPacketSize = maximumVariableByteInteger + 5; // bytes
    bool retain = true;
    bool wildcards = true;
    bool subscriptionIdentifiers = true;
    bool sharedSubscriptions = true;
    std::optional<quint16> keepAlive; // seconds; replaces ours
    std::optional<quint32> sessionExpiry;
    QByteArray assignedClientId;

    static ServerLimits from(PropertiesView connack);
};

} // namespace mqtt
