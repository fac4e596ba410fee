// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/qtmqttvalues.h"

#include <QMqttConnectionProperties>

namespace client {

namespace {

using Id = mqtt::PropertyId;

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

QMqttUserProperties userProperties(mqtt::PropertiesView properties)
{
    QMqttUserProperties pairs;
    for (const mqtt::Property &property : properties) {
        if (property.id == Id::UserProperty)
            pairs.append(QMqttStringPair(text(property.key), text(property.text)));
    }
    return pairs;
}

QMqttConnectionProperties connectionProperties(mqtt::PropertiesView properties)
{
    QMqttConnectionProperties result;
    for (const mqtt::Property &property : properties) {
        switch (property.id) {
        case Id::SessionExpiryInterval:
            result.setSessionExpiryInterval(property.number);
            break;
        case Id::ReceiveMaximum:
            result.setMaximumReceive(static_cast<quint16>(property.number));
            break;
        case Id::MaximumPacketSize:
            result.setMaximumPacketSize(property.number);
            break;
        case Id::TopicAliasMaximum:
            result.setMaximumTopicAlias(static_cast<quint16>(property.number));
            break;
        case Id::RequestResponseInformation:
            result.setRequestResponseInformation(property.number != 0);
            break;
        case Id::RequestProblemInformation:
            result.setRequestProblemInformation(property.number != 0);
            break;
        case Id::AuthenticationMethod:
            result.setAuthenticationMethod(text(property.text));
            break;
        case Id::AuthenticationData:
            result.setAuthenticationData(property.text.toByteArray());
            break;
        default:
            break;
        }
    }
    const QMqttUserProperties pairs = userProperties(properties);
    if (!pairs.isEmpty())
        result.setUserProperties(pairs);
    return result;
}

QMqttLastWillProperties willProperties(mqtt::PropertiesView properties)
{
    QMqttLastWillProperties result;
    for (const mqtt::Property &property : properties) {
        switch (property.id) {
        case Id::WillDelayInterval:
            result.setWillDelayInterval(property.number);
            break;
        case Id::PayloadFormatIndicator:
            result.setPayloadFormatIndicator(
                    static_cast<QMqtt::PayloadFormatIndicator>(property.number));
            break;
        case Id::MessageExpiryInterval:
            result.setMessageExpiryInterval(property.number);
            break;
        case Id::ContentType:
            result.setContentType(text(property.text));
            break;
        case Id::ResponseTopic:
            result.setResponseTopic(text(property.text));
            break;
        case Id::CorrelationData:
            result.setCorrelationData(property.text.toByteArray());
            break;
        default:
            break;
        }
    }
    const QMqttUserProperties pairs = userProperties(properties);
    if (!pairs.isEmpty())
        result.setUserProperties(pairs);
    return result;
}

void applyWill(const mqtt::Will &will, QMqttClient &client)
{
    client.setWillTopic(text(will.topic));
    client.setWillMessage(will.payload);
    client.setWillQoS(static_cast<quint8>(will.qos));
    client.setWillRetain(will.retain);
    client.setLastWillProperties(willProperties(will.properties));
}

mqtt::Properties propertiesOf(const QMqttPublishProperties &given)
{
    using Detail = QMqttPublishProperties::PublishPropertyDetail;
    const auto available = given.availableProperties();
    mqtt::Properties properties;
    if (available & Detail::PayloadFormatIndicator)
        properties.addNumber(Id::PayloadFormatIndicator,
                             static_cast<quint32>(given.payloadFormatIndicator()));
    if (available & Detail::MessageExpiryInterval)
        properties.addNumber(Id::MessageExpiryInterval, given.messageExpiryInterval());
    if (available & Detail::TopicAlias)
        properties.addNumber(Id::TopicAlias, given.topicAlias());
    if (available & Detail::ResponseTopic)
        properties.addText(Id::ResponseTopic, given.responseTopic().toUtf8());
    if (available & Detail::CorrelationData)
        properties.addText(Id::CorrelationData, given.correlationData());
    if (available & Detail::ContentType)
        properties.addText(Id::ContentType, given.contentType().toUtf8());
    for (const quint32 identifier : given.subscriptionIdentifiers())
        properties.addNumber(Id::SubscriptionIdentifier, identifier);
    for (const QMqttStringPair &pair : given.userProperties())
        properties.addPair(pair.name().toUtf8(), pair.value().toUtf8());
    return properties;
}

} // namespace

void applyConnect(const mqtt::Connect &connect, QMqttClient &client)
{
    // Both sides number the versions as the wire does.
    client.setProtocolVersion(
            static_cast<QMqttClient::ProtocolVersion>(static_cast<int>(connect.version)));
    client.setClientId(text(connect.clientId));
    client.setCleanSession(connect.cleanStart);
    client.setKeepAlive(connect.keepAlive);
    client.setAutoKeepAlive(connect.keepAlive != 0);
    if (connect.username)
        client.setUsername(text(*connect.username));
    if (connect.password)
        client.setPassword(text(*connect.password));
    if (connect.will)
        applyWill(*connect.will, client);
    if (connect.version == mqtt::ProtocolVersion::V5)
        client.setConnectionProperties(connectionProperties(connect.properties));
}

QMqttPublishProperties publishProperties(mqtt::PropertiesView properties)
{
    QMqttPublishProperties result;
    for (const mqtt::Property &property : properties) {
        switch (property.id) {
        case Id::PayloadFormatIndicator:
            result.setPayloadFormatIndicator(
                    static_cast<QMqtt::PayloadFormatIndicator>(property.number));
            break;
        case Id::MessageExpiryInterval:
            result.setMessageExpiryInterval(property.number);
            break;
        case Id::TopicAlias:
            result.setTopicAlias(static_cast<quint16>(property.number));
            break;
        case Id::ResponseTopic:
            result.setResponseTopic(text(property.text));
            break;
        case Id::CorrelationData:
            result.setCorrelationData(property.text.toByteArray());
            break;
        case Id::ContentType:
            result.setContentType(text(property.text));
            break;
        default:
            break;
        }
    }
    const QMqttUserProperties pairs = userProperties(properties);
    if (!pairs.isEmpty())
        result.setUserProperties(pairs);
    return result;
}

QMqttSubscriptionProperties subscriptionProperties(const mqtt::Subscription &subscription,
                                                   mqtt::PropertiesView properties)
{
    QMqttSubscriptionProperties result;
    result.setNoLocal(subscription.noLocal);
    if (const auto identifier = properties.number(Id::SubscriptionIdentifier))
        result.setSubscriptionIdentifier(*identifier);
    const QMqttUserProperties pairs = userProperties(properties);
    if (!pairs.isEmpty())
        result.setUserProperties(pairs);
    return result;
}

QMqttAuthenticationProperties authenticationProperties(const mqtt::Auth &auth)
{
    QMqttAuthenticationProperties result;
    const mqtt::PropertiesView properties = auth.properties.view();
    if (const auto method = properties.text(Id::AuthenticationMethod))
        result.setAuthenticationMethod(text(*method));
    if (const auto data = properties.text(Id::AuthenticationData))
        result.setAuthenticationData(data->toByteArray());
    if (const auto reason = properties.text(Id::ReasonString))
        result.setReason(text(*reason));
    return result;
}

mqtt::Publish publishOf(const QMqttMessage &message)
{
    mqtt::Publish publish;
    publish.topic = message.topic().name().toUtf8();
    publish.payload = message.payload();
    publish.qos = static_cast<mqtt::QoS>(message.qos());
    publish.retain = message.retain();
    publish.dup = message.duplicate();
    publish.packetId = message.id();
    publish.properties = propertiesOf(message.publishProperties());
    return publish;
}

} // namespace client
