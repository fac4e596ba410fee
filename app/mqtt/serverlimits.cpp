// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/serverlimits.h"

namespace mqtt {

ServerLimits ServerLimits::from(PropertiesView connack)
{
    ServerLimits limits;
    for (const Property &property : connack) {
        switch (property.id) {
        case PropertyId::MaximumQoS:
            limits.maximumQoS = static_cast<QoS>(property.number);
            break;
        case PropertyId::ReceiveMaximum:
            limits.receiveMaximum = static_cast<quint16>(property.number);
            break;
        case PropertyId::TopicAliasMaximum:
            limits.topicAliasMaximum = static_cast<quint16>(property.number);
            break;
        case PropertyId::MaximumPacketSize:
            limits.maximumPacketSize = property.number;
            break;
        case PropertyId::RetainAvailable:
            limits.retain = property.number != 0;
            break;
        case PropertyId::WildcardSubscriptionAvailable:
            limits.wildcards = property.number != 0;
            break;
        case PropertyId::SubscriptionIdentifierAvailable:
            limits.subscriptionIdentifiers = property.number != 0;
            break;
        case PropertyId::SharedSubscriptionAvailable:
            limits.sharedSubscriptions = property.number != 0;
            break;
        case PropertyId::ServerKeepAlive:
            limits.keepAlive = static_cast<quint16>(property.number);
            break;
        case PropertyId::SessionExpiryInterval:
            limits.sessionExpiry = property.number;
            break;
        case PropertyId::AssignedClientIdentifier:
            limits.assignedClientId = property.text.toByteArray();
            break;
        default:
            break;
        }
    }
    return limits;
}

} // namespace mqtt
