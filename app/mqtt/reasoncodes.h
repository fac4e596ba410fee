// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/types.h"

#include <QByteArrayView>

namespace mqtt {

// The byte by which the peer answers. In MQTT 5.0 (2.4) one list serves all packets; in 3.x CONNACK
// has return codes 0 to 5 of its own and SUBACK 0, 1, 2 and 0x80. Which name belongs to a value
// therefore depends on packet and version: ask reasonName().
enum class ReasonCode : quint8 {
    Success = 0x00, // also Normal disconnection, Granted QoS 0
    GrantedQoS1 = 0x01,
    GrantedQoS2 = 0x02,
    DisconnectWithWill = 0x04,
    NoMatchingSubscribers = 0x10,
    NoSubscriptionExisted = 0x11,
    ContinueAuthentication = 0x18,
    ReAuthenticate = 0x19,
    UnspecifiedError = 0x80,
    MalformedPacket = 0x81,
    ProtocolError = 0x82,
    ImplementationSpecificError = 0x83,
    UnsupportedProtocolVersion = 0x84,
    ClientIdentifierNotValid = 0x85,
    BadUserNameOrPassword = 0x86,
    NotAuthorized = 0x87,
    ServerUnavailable = 0x88,
    ServerBusy = 0x89,
    Banned = 0x8A,
    ServerShuttingDown = 0x8B,
    BadAuthenticationMethod = 0x8C,
    KeepAliveTimeout = 0x8D,
    SessionTakenOver = 0x8E,
    TopicFilterInvalid = 0x8F,
    TopicNameInvalid = 0x90,
    PacketIdentifierInUse = 0x91,
    PacketIdentifierNotFound = 0x92,
    ReceiveMaximumExceeded = 0x93,
    TopicAliasInvalid = 0x94,
    PacketTooLarge = 0x95,
    MessageRateTooHigh = 0x96,
    QuotaExceeded = 0x97,
    AdministrativeAction = 0x98,
    PayloadFormatInvalid = 0x99,
    RetainNotSupported = 0x9A,
    QoSNotSupported = 0x9B,
    UseAnotherServer = 0x9C,
    ServerMoved = 0x9D,
    SharedSubscriptionsNotSupported = 0x9E,
    ConnectionRateExceeded = 0x9F,
    MaximumConnectTime = 0xA0,
    SubscriptionIdentifiersNotSupported = 0xA1,
    WildcardSubscriptionsNotSupported = 0xA2
};

// CONNACK return codes of 3.1 and 3.1.1 (3.2.2.3), held in a ReasonCode by value.
namespace connectreturn {
inline constexpr ReasonCode UnacceptableProtocolVersion{1};
inline constexpr ReasonCode IdentifierRejected{2};
inline constexpr ReasonCode ServerUnavailable{3};
inline constexpr ReasonCode BadUserNameOrPassword{4};
inline constexpr ReasonCode NotAuthorized{5};
} // namespace connectreturn

constexpr bool isFailure(ReasonCode reason)
{
    return static_cast<quint8>(reason) >= 0x80;
}

// Whether the 5.0 standard lists this code for this packet from this sender (nullopt sender: from
// either); always true for packets without codes.
bool isReasonAllowed(PacketType packet, ReasonCode reason);
bool isReasonAllowedFrom(Sender sender, ReasonCode reason); // DISCONNECT only (3.14.2.1)

// The standard's own English term, "Topic Filter invalid"; empty when it has none there.
QByteArrayView reasonName(PacketType packet, ProtocolVersion version, ReasonCode reason);

} // namespace mqtt
