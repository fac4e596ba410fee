// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/message.h"

namespace broker {

namespace {

using mqtt::PropertyId;

void addProperty(mqtt::Properties &out, const mqtt::Property &property)
{
    switch (mqtt::propertyInfo(static_cast<quint32>(property.id))->type) {
    case mqtt::PropertyType::Byte:
    case mqtt::PropertyType::TwoByte:
    case mqtt::PropertyType::FourByte:
    case mqtt::PropertyType::VariableByte:
        out.addNumber(property.id, property.number);
        return;
    case mqtt::PropertyType::Utf8:
    case mqtt::PropertyType::Binary:
        out.addText(property.id, property.text);
        return;
    case mqtt::PropertyType::Utf8Pair:
        out.addPair(property.key, property.text);
        return;
    }
}

bool concernsOneLink(PropertyId id)
{
    // Will Delay Interval is a will's property only and no message's (3.1.3.2.2).
    return id == PropertyId::TopicAlias || id == PropertyId::SubscriptionIdentifier
           || id == PropertyId::WillDelayInterval;
}

} // namespace

mqtt::Properties forwardedProperties(mqtt::PropertiesView properties)
{
    mqtt::Properties kept;
    for (const mqtt::Property &property : properties) {
        if (!concernsOneLink(property.id))
            addProperty(kept, property);
    }
    return kept;
}

mqtt::Properties withExpiry(mqtt::PropertiesView properties, quint32 seconds)
{
    mqtt::Properties changed;
    for (mqtt::Property property : properties) {
        if (property.id == PropertyId::MessageExpiryInterval)
            property.number = seconds;
        addProperty(changed, property);
    }
    return changed;
}

MessagePtr keep(const mqtt::PublishView &publish, qint64 nowUs)
{
    auto message = std::make_shared<Message>();
    message->topic = publish.topic.toByteArray();
    message->payload = publish.payload.toByteArray();
    message->qos = publish.qos;
    message->retain = publish.retain;
    message->receivedUs = nowUs;
    if (!publish.properties.isEmpty()) {
        message->properties = forwardedProperties(publish.properties);
        message->expirySeconds = publish.properties.number(PropertyId::MessageExpiryInterval);
    }
    return message;
}

MessagePtr keep(const mqtt::Will &will, qint64 nowUs)
{
    mqtt::PublishView publish;
    publish.topic = will.topic;
    publish.payload = will.payload;
    publish.qos = will.qos;
    publish.retain = will.retain;
    publish.properties = will.properties;
    return keep(publish, nowUs);
}

} // namespace broker
