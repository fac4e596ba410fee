// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"

#include <memory>
#include <optional>

namespace broker {

// An application message that outlives the read that brought it: retained, queued, in flight or a
// will. `properties` are those to be forwarded, in the order they came.
struct Message
{
    QByteArray topic;
    QByteArray payload;
    mqtt::Properties properties;
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    bool retain = false;
    std::optional<quint32> expirySeconds;
    qint64 receivedUs = 0; // monotonic

    // Publication Expiry Interval that is left (MQTT-3.3.2-6); nullopt: expired.
    bool isExpired(qint64 nowUs) const
    {
        return expirySeconds && nowUs - receivedUs >= qint64(*expirySeconds) * 1'000'000;
    }
    quint32 secondsLeft(qint64 nowUs) const
    {
        return *expirySeconds - static_cast<quint32>((nowUs - receivedUs) / 1'000'000);
    }
    qsizetype size() const { return topic.size() + payload.size() + properties.bytes().size(); }
};
// Shared because one message is on its way to many sessions, and the last of them ends it.
using MessagePtr = std::shared_ptr<const Message>;

// The properties of a PUBLISH without those that concern one link only: Topic Alias and
// Subscription Identifier.
mqtt::Properties forwardedProperties(mqtt::PropertiesView properties);
// The same properties with another Message Expiry Interval, in the same place.
mqtt::Properties withExpiry(mqtt::PropertiesView properties, quint32 seconds);
// Keeps what a received PUBLISH says.
MessagePtr keep(const mqtt::PublishView &publish, qint64 nowUs);
MessagePtr keep(const mqtt::Will &will, qint64 nowUs);

} // namespace broker
