// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/requestchecks.h"

#include "app/mqtt/encode.h"
#include "app/mqtt/topics.h"
#include "app/mqtt/utf8.h"

namespace mqtt {

namespace {

using Kind = RequestError::Kind;
using Check = std::optional<RequestError>;

bool isText(PropertyType type)
{
    return type == PropertyType::Utf8 || type == PropertyType::Utf8Pair;
}

bool isWellFormed(const Property &property, const PropertyInfo &info)
{
    if (info.notZero && property.number == 0)
        return false;
    if (info.zeroOrOne && property.number > 1)
        return false;
    const auto wellFormed = [](QByteArrayView text) {
        return isValidUtf8(text) && !text.contains('\0');
    };
    return !isText(info.type) || (wellFormed(property.text) && wellFormed(property.key));
}

bool repeats(PropertiesView properties, PropertyId id)
{
    int count = 0;
    for (const Property &property : properties)
        count += property.id == id ? 1 : 0;
    return count > 1;
}

qsizetype sizeOf(const Property &property, const PropertyInfo &info)
{
    switch (info.type) {
    case PropertyType::Byte:
        return 2;
    case PropertyType::TwoByte:
        return 3;
    case PropertyType::FourByte:
        return 5;
    case PropertyType::VariableByte:
        return property.number < 128         ? 2
               : property.number < 16'384    ? 3
               : property.number < 2'097'152 ? 4
                                             : 5;
    case PropertyType::Utf8:
    case PropertyType::Binary:
        return 3 + property.text.size();
    case PropertyType::Utf8Pair:
        return 5 + property.key.size() + property.text.size();
    }
    Q_UNREACHABLE();
}

Check checkProperties(PropertiesView properties, PacketType packet, ProtocolVersion version)
{
    if (properties.isEmpty())
        return std::nullopt;
    if (version != ProtocolVersion::V5)
        return RequestError{Kind::NotInThisVersion};
    qsizetype size = 0;
    for (const Property &property : properties) {
        const PropertyInfo *info = propertyInfo(static_cast<quint32>(property.id));
        size += info ? sizeOf(property, *info) : 0;
        if (!info || !(info->packets & (1U << static_cast<quint32>(packet)))
            || !isWellFormed(property, *info))
            return RequestError{Kind::InvalidProperty};
        if (property.id != PropertyId::UserProperty && repeats(properties, property.id))
            return RequestError{Kind::InvalidProperty};
    }
    // A text of more than 65535 bytes cannot be told (1.5.4); the walk ended within it.
    if (size != properties.bytes().size())
        return RequestError{Kind::InvalidProperty};
    return std::nullopt;
}

Check checkSize(const Packet &packet, ProtocolVersion version, const ServerLimits &limits)
{
    if (!fits(packet, version)
        || encodedSize(packet, version) > static_cast<qsizetype>(limits.maximumPacketSize))
        return RequestError{Kind::PacketTooLarge, limits.maximumPacketSize};
    return std::nullopt;
}

Check checkAlias(const Publish &publish, const TopicAliases &aliases)
{
    const auto alias = publish.properties.view().number(PropertyId::TopicAlias);
    if (!alias)
        return publish.topic.isEmpty() ? Check(RequestError{Kind::InvalidTopic}) : std::nullopt;
    if (!aliases.isAllowed(*alias))
        return RequestError{Kind::TopicAliasNotAllowed};
    if (publish.topic.isEmpty() && aliases.topic(*alias).isEmpty())
        return RequestError{Kind::TopicAliasNotAllowed};
    return std::nullopt;
}

Check checkPublishProperties(const Publish &publish, ProtocolVersion version,
                             const TopicAliases &aliases)
{
    const PropertiesView properties = publish.properties;
    if (const Check error = checkProperties(properties, PacketType::Publish, version))
        return error;
    // [MQTT-3.3.4-6] only a server sends it in PUBLISH.
    if (properties.contains(PropertyId::SubscriptionIdentifier))
        return RequestError{Kind::InvalidProperty};
    // [MQTT-3.3.2-14] a Response Topic has no wildcards.
    const auto responseTopic = properties.text(PropertyId::ResponseTopic);
    if (responseTopic && checkTopicName(*responseTopic))
        return RequestError{Kind::InvalidProperty};
    return checkAlias(publish, aliases);
}

Check checkFilter(const Subscription &subscription, ProtocolVersion version,
                  const ServerLimits &limits)
{
    const bool is5 = version == ProtocolVersion::V5;
    const QByteArray &filter = subscription.filter;
    if (checkTopicFilter(filter, is5))
        return RequestError{Kind::InvalidTopic};
    if (!limits.wildcards && (filter.contains('+') || filter.contains('#')))
        return RequestError{Kind::WildcardsNotSupported};
    const bool shared = is5 && filter.startsWith("$share/");
    if (shared && !limits.sharedSubscriptions)
        return RequestError{Kind::SharedSubscriptionsNotSupported};
    if (shared && subscription.noLocal) // [MQTT-3.8.3-4]
        return RequestError{Kind::InvalidProperty};
    const bool has5Options = subscription.noLocal || subscription.retainAsPublished
                             || subscription.retainHandling != RetainHandling::SendAlways;
    if (!is5 && has5Options)
        return RequestError{Kind::NotInThisVersion};
    return std::nullopt;
}

void add(Properties &properties, const Property &property)
{
    const PropertyInfo *info = propertyInfo(static_cast<quint32>(property.id));
    if (info->type == PropertyType::Utf8Pair)
        properties.addPair(property.key, property.text);
    else if (info->type == PropertyType::Utf8 || info->type == PropertyType::Binary)
        properties.addText(property.id, property.text);
    else
        properties.addNumber(property.id, property.number);
}

} // namespace

Check checkRequest(const Publish &publish, ProtocolVersion version, const ServerLimits &limits,
                   const TopicAliases &aliases)
{
    if (!publish.topic.isEmpty() && checkTopicName(publish.topic))
        return RequestError{Kind::InvalidTopic};
    if (publish.qos > limits.maximumQoS)
        return RequestError{Kind::QoSNotSupported, static_cast<quint32>(limits.maximumQoS)};
    if (publish.retain && !limits.retain)
        return RequestError{Kind::RetainNotSupported};
    if (!publish.properties.isEmpty()) {
        if (const Check error = checkPublishProperties(publish, version, aliases))
            return error;
    } else if (publish.topic.isEmpty()) {
        return RequestError{Kind::InvalidTopic};
    }
    // At most 5 bytes of fixed header, 2 of identifier, 2 and 4 of lengths.
    const qsizetype size =
            publish.topic.size() + publish.payload.size() + publish.properties.bytes().size() + 13;
    if (size <= static_cast<qsizetype>(limits.maximumPacketSize))
        return std::nullopt;
    return checkSize(publish, version, limits);
}

Check checkRequest(const Subscribe &subscribe, ProtocolVersion version, const ServerLimits &limits)
{
    if (subscribe.subscriptions.isEmpty()) // [MQTT-3.8.3-2]
        return RequestError{Kind::InvalidTopic};
    for (const Subscription &subscription : subscribe.subscriptions) {
        if (const Check error = checkFilter(subscription, version, limits))
            return error;
    }
    const PropertiesView properties = subscribe.properties;
    if (const Check error = checkProperties(properties, PacketType::Subscribe, version))
        return error;
    if (!limits.subscriptionIdentifiers && properties.contains(PropertyId::SubscriptionIdentifier))
        return RequestError{Kind::SubscriptionIdentifiersNotSupported};
    return checkSize(subscribe, version, limits);
}

Check checkRequest(const Unsubscribe &unsubscribe, ProtocolVersion version,
                   const ServerLimits &limits)
{
    if (unsubscribe.filters.isEmpty()) // [MQTT-3.10.3-2]
        return RequestError{Kind::InvalidTopic};
    for (const QByteArray &filter : unsubscribe.filters) {
        if (checkTopicFilter(filter, version == ProtocolVersion::V5))
            return RequestError{Kind::InvalidTopic};
    }
    if (const Check error =
                checkProperties(unsubscribe.properties, PacketType::Unsubscribe, version))
        return error;
    return checkSize(unsubscribe, version, limits);
}

Check checkRequest(const Disconnect &disconnect, ProtocolVersion version,
                   const ServerLimits &limits, const Connect &connect)
{
    if (version != ProtocolVersion::V5) {
        const bool bare =
                disconnect.reason == ReasonCode::Success && disconnect.properties.isEmpty();
        return bare ? std::nullopt : Check(RequestError{Kind::NotInThisVersion});
    }
    if (!isReasonAllowedFrom(Sender::Client, disconnect.reason))
        return RequestError{Kind::InvalidProperty};
    const PropertiesView properties = disconnect.properties;
    if (const Check error = checkProperties(properties, PacketType::Disconnect, version))
        return error;
    // 3.14.2.2.2: no session may be made lasting that was not at CONNECT.
    const quint32 asked =
            connect.properties.view().number(PropertyId::SessionExpiryInterval).value_or(0);
    const quint32 now = properties.number(PropertyId::SessionExpiryInterval).value_or(0);
    if (asked == 0 && now != 0)
        return RequestError{Kind::InvalidProperty};
    return checkSize(disconnect, version, limits); // [MQTT-3.14.2-3] and what follows it
}

Check checkRequest(const Auth &auth, ProtocolVersion version, const ServerLimits &limits,
                   const Connect &connect)
{
    if (version != ProtocolVersion::V5)
        return RequestError{Kind::NotInThisVersion};
    // 4.12: only a client that named a method in CONNECT may send AUTH, and by that method only.
    const auto method = connect.properties.view().text(PropertyId::AuthenticationMethod);
    const auto named = auth.properties.view().text(PropertyId::AuthenticationMethod);
    if (!method || !named || *named != *method)
        return RequestError{Kind::InvalidProperty};
    if (auth.reason != ReasonCode::ContinueAuthentication // 3.15.2.1; Success is the server's
        && auth.reason != ReasonCode::ReAuthenticate)
        return RequestError{Kind::InvalidProperty};
    if (const Check error = checkProperties(auth.properties, PacketType::Auth, version))
        return error;
    return checkSize(auth, version, limits); // [MQTT-3.15.2-2], [MQTT-3.15.2-3]
}

Publish withoutAlias(const Publish &publish, const TopicAliases &aliases)
{
    const auto alias = publish.properties.view().number(PropertyId::TopicAlias);
    if (!alias)
        return publish;
    Publish kept = publish;
    if (kept.topic.isEmpty())
        kept.topic = aliases.topic(*alias).toByteArray();
    kept.properties.clear();
    for (const Property &property : publish.properties.view()) {
        if (property.id != PropertyId::TopicAlias)
            add(kept.properties, property);
    }
    return kept;
}

std::optional<Publish> afterWaiting(const Publish &publish, std::chrono::seconds waited)
{
    const auto interval = publish.properties.view().number(PropertyId::MessageExpiryInterval);
    if (!interval || waited.count() <= 0)
        return publish;
    if (waited.count() >= *interval)
        return std::nullopt;
    Publish left = publish;
    left.properties.clear();
    for (Property property : publish.properties.view()) {
        if (property.id == PropertyId::MessageExpiryInterval)
            property.number -= static_cast<quint32>(waited.count());
        add(left.properties, property);
    }
    return left;
}

} // namespace mqtt
