// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/properties.h"

#include <array>

namespace mqtt {

namespace detail {

constexpr quint32 in(PacketType type)
{
    return 1u << static_cast<quint8>(type);
}

// Table 2-4 by identifier; rows of unused identifiers have no name.
constexpr std::array<PropertyInfo, 0x2B> makePropertyTable()
{
    using enum PropertyId;
    using Type = PropertyType;
    using P = PacketType;
    constexpr quint32 acks = in(P::Puback) | in(P::Pubrec) | in(P::Pubrel) | in(P::Pubcomp);
    constexpr quint32 bothConnects = in(P::Connect) | in(P::Connack);
    constexpr quint32 everySubscribe =
            in(P::Subscribe) | in(P::Suback) | in(P::Unsubscribe) | in(P::Unsuback);
    constexpr quint32 withReasonString = in(P::Connack) | acks | in(P::Suback) | in(P::Unsuback)
                                         | in(P::Disconnect) | in(P::Auth);
    constexpr quint32 withUserProperty =
            bothConnects | in(P::Publish) | acks | everySubscribe | in(P::Disconnect) | in(P::Auth);

    // Columns: identifier, name, term, type, packets, in the will, repeatable, 0 or 1, not 0.
    constexpr PropertyInfo rows[] = {
            {PayloadFormatIndicator, "payloadFormatIndicator", "Payload Format Indicator",
             Type::Byte, in(P::Publish), true, false, false, false},
            {MessageExpiryInterval, "messageExpiryInterval", "Message Expiry Interval",
             Type::FourByte, in(P::Publish), true, false, false, false},
            {ContentType, "contentType", "Content Type", Type::Utf8, in(P::Publish), true, false,
             false, false},
            {ResponseTopic, "responseTopic", "Response Topic", Type::Utf8, in(P::Publish), true,
             false, false, false},
            {CorrelationData, "correlationData", "Correlation Data", Type::Binary, in(P::Publish),
             true, false, false, false},
            {SubscriptionIdentifier, "subscriptionIdentifier", "Subscription Identifier",
             Type::VariableByte, in(P::Publish) | in(P::Subscribe), false, true, false, true},
            {SessionExpiryInterval, "sessionExpiryInterval", "Session Expiry Interval",
             Type::FourByte, bothConnects | in(P::Disconnect), false, false, false, false},
            {AssignedClientIdentifier, "assignedClientIdentifier", "Assigned Client Identifier",
             Type::Utf8, in(P::Connack), false, false, false, false},
            {ServerKeepAlive, "serverKeepAlive", "Server Keep Alive", Type::TwoByte, in(P::Connack),
             false, false, false, false},
            {AuthenticationMethod, "authenticationMethod", "Authentication Method", Type::Utf8,
             bothConnects | in(P::Auth), false, false, false, false},
            {AuthenticationData, "authenticationData", "Authentication Data", Type::Binary,
             bothConnects | in(P::Auth), false, false, false, false},
            {RequestProblemInformation, "requestProblemInformation", "Request Problem Information",
             Type::Byte, in(P::Connect), false, false, true, false},
            {WillDelayInterval, "willDelayInterval", "Will Delay Interval", Type::FourByte, 0, true,
             false, false, false},
            {RequestResponseInformation, "requestResponseInformation",
             "Request Response Information", Type::Byte, in(P::Connect), false, false, true, false},
            {ResponseInformation, "responseInformation", "Response Information", Type::Utf8,
             in(P::Connack), false, false, false, false},
            {ServerReference, "serverReference", "Server Reference", Type::Utf8,
             in(P::Connack) | in(P::Disconnect), false, false, false, false},
            {ReasonString, "reasonString", "Reason String", Type::Utf8, withReasonString, false,
             false, false, false},
            {ReceiveMaximum, "receiveMaximum", "Receive Maximum", Type::TwoByte, bothConnects,
             false, false, false, true},
            {TopicAliasMaximum, "topicAliasMaximum", "Topic Alias Maximum", Type::TwoByte,
             bothConnects, false, false, false, false},
            {TopicAlias, "topicAlias", "Topic Alias", Type::TwoByte, in(P::Publish), false, false,
             false, true},
            {MaximumQoS, "maximumQoS", "Maximum QoS", Type::Byte, in(P::Connack), false, false,
             true, false},
            {RetainAvailable, "retainAvailable", "Retain Available", Type::Byte, in(P::Connack),
             false, false, true, false},
            {UserProperty, "userProperty", "User Property", Type::Utf8Pair, withUserProperty, true,
             true, false, false},
            {MaximumPacketSize, "maximumPacketSize", "Maximum Packet Size", Type::FourByte,
             bothConnects, false, false, false, true},
            {WildcardSubscriptionAvailable, "wildcardSubscriptionAvailable",
             "Wildcard Subscription Available", Type::Byte, in(P::Connack), false, false, true,
             false},
            {SubscriptionIdentifierAvailable, "subscriptionIdentifierAvailable",
             "Subscription Identifier Available", Type::Byte, in(P::Connack), false, false, true,
             false},
            {SharedSubscriptionAvailable, "sharedSubscriptionAvailable",
             "Shared Subscription Available", Type::Byte, in(P::Connack), false, false, true,
             false},
    };
    std::array<PropertyInfo, 0x2B> table{};
    for (const PropertyInfo &row : rows)
        table[static_cast<quint8>(row.id)] = row;
    return table;
}

inline constexpr auto propertyTable = makePropertyTable();

} // namespace detail

// propertyInfo() for the inner loop of decoding.
constexpr const PropertyInfo *findPropertyInfo(quint32 id)
{
    if (id >= detail::propertyTable.size() || !detail::propertyTable[id].name)
        return nullptr;
    return &detail::propertyTable[id];
}

} // namespace mqtt
