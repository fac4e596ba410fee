// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mqtt {

// Why a request was not sent, or will have no answer any more.
struct RequestError
{
    enum class Kind : quint8 {
        NotConnected,
        InvalidTopic,
        PacketTooLarge,
        QoSNotSupported,
        RetainNotSupported,
        WildcardsNotSupported,
        SubscriptionIdentifiersNotSupported,
        SharedSubscriptionsNotSupported,
        TopicAliasNotAllowed,
        NoPacketIdLeft,
        InvalidProperty,
        NotInThisVersion,
        Expired,        // waited longer than its Message Expiry Interval
        QueueFull,      // too many requests wait for the server
        ConnectionLost, // sent, but the link broke before the answer came
        SessionLost     // the server no longer knows the session the message belonged to
    };
    Kind kind = Kind::NotConnected;
    quint32 limit = 0; // the server's maximum, where there is one
    friend bool operator==(const RequestError &, const RequestError &) = default;
};

} // namespace mqtt
