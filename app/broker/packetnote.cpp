// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/packetnote.h"

#include "app/base/overload.h"

#include <algorithm>

namespace broker {

namespace {

constexpr QByteArrayView separator = ", ";

template<class Acknowledgement>
void describeAcknowledgement(LogEntry &entry, const Acknowledgement &packet)
{
    entry.packetId = packet.packetId;
    entry.reason = packet.reason;
}

template<class Answer>
void describeAnswer(LogEntry &entry, const Answer &packet)
{
    entry.packetId = packet.packetId;
    // The worst of them: one failure is what a person wants to see.
    const auto worst = std::max_element(packet.reasons.begin(), packet.reasons.end());
    if (worst != packet.reasons.end())
        entry.reason = *worst;
}

void describeSubscribe(LogEntry &entry, const mqtt::Subscribe &packet)
{
    entry.packetId = packet.packetId;
    for (const mqtt::Subscription &subscription : packet.subscriptions) {
        if (!entry.text.isEmpty())
            entry.text.append(separator);
        entry.text.append(subscription.filter);
        entry.qos = std::max(entry.qos, subscription.qos);
    }
}

} // namespace

void describePublish(LogEntry &entry, const mqtt::PublishView &publish)
{
    entry.packetId = publish.packetId;
    entry.qos = publish.qos;
    entry.retain = publish.retain;
    entry.size = publish.payload.size();
    entry.text = publish.topic.toByteArray();
}

void describePacket(LogEntry &entry, const mqtt::Packet &packet)
{
    entry.packet = mqtt::typeOf(packet);
    std::visit(base::overload{
                       [&](const mqtt::Connect &connect) { entry.text = connect.clientId; },
                       [&](const mqtt::Publish &publish) {
                           entry.packetId = publish.packetId;
                           entry.qos = publish.qos;
                           entry.text = publish.topic;
                       },
                       [&](const mqtt::Puback &value) { describeAcknowledgement(entry, value); },
                       [&](const mqtt::Pubrec &value) { describeAcknowledgement(entry, value); },
                       [&](const mqtt::Pubrel &value) { describeAcknowledgement(entry, value); },
                       [&](const mqtt::Pubcomp &value) { describeAcknowledgement(entry, value); },
                       [&](const mqtt::Subscribe &value) { describeSubscribe(entry, value); },
                       [&](const mqtt::Suback &value) { describeAnswer(entry, value); },
                       [&](const mqtt::Unsubscribe &value) {
                           entry.packetId = value.packetId;
                           entry.text = value.filters.join(QByteArray(", "));
                       },
                       [&](const mqtt::Unsuback &value) { describeAnswer(entry, value); },
                       [&](const mqtt::Connack &value) { entry.reason = value.reason; },
                       [&](const mqtt::Disconnect &value) { entry.reason = value.reason; },
                       [&](const mqtt::Auth &value) { entry.reason = value.reason; },
                       [](const mqtt::Pingreq &) {},
                       [](const mqtt::Pingresp &) {},
               },
               packet);
}

} // namespace broker
