// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profile.h"

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>

namespace profiles {

namespace {

void addUserProperties(mqtt::Properties &properties, const UserProperties &pairs)
{
    for (const auto &[key, value] : pairs)
        properties.addPair(key.toUtf8(), value.toUtf8());
}

template<class Number>
void addNumber(mqtt::Properties &properties, mqtt::PropertyId id,
               const std::optional<Number> &value)
{
    if (value)
        properties.addNumber(id, static_cast<quint32>(*value));
}

void addText(mqtt::Properties &properties, mqtt::PropertyId id, const QByteArray &text)
{
    if (!text.isEmpty())
        properties.addText(id, text);
}

mqtt::Properties connectProperties(const SavedConnectProperties &saved,
                                   const QByteArray &authenticationData)
{
    using Id = mqtt::PropertyId;
    mqtt::Properties properties;
    addNumber(properties, Id::SessionExpiryInterval, saved.sessionExpiry);
    addNumber(properties, Id::ReceiveMaximum, saved.receiveMaximum);
    addNumber(properties, Id::MaximumPacketSize, saved.maximumPacketSize);
    addNumber(properties, Id::TopicAliasMaximum, saved.topicAliasMaximum);
    addNumber(properties, Id::RequestResponseInformation, saved.requestResponseInformation);
    addNumber(properties, Id::RequestProblemInformation, saved.requestProblemInformation);
    addUserProperties(properties, saved.userProperties);
    if (mqtt::scramHash(saved.authenticationMethod.toUtf8()))
        return properties;
    addText(properties, Id::AuthenticationMethod, saved.authenticationMethod.toUtf8());
    // 3.1.2.11.10: Authentication Data without a method is a protocol error.
    if (!saved.authenticationMethod.isEmpty())
        addText(properties, Id::AuthenticationData, authenticationData);
    return properties;
}

mqtt::Properties willProperties(const SavedWill &saved)
{
    using Id = mqtt::PropertyId;
    mqtt::Properties properties;
    addNumber(properties, Id::WillDelayInterval, saved.delay);
    if (saved.payloadIsText)
        properties.addNumber(Id::PayloadFormatIndicator, 1);
    addNumber(properties, Id::MessageExpiryInterval, saved.messageExpiry);
    addText(properties, Id::ContentType, saved.contentType.toUtf8());
    addText(properties, Id::ResponseTopic, saved.responseTopic.toUtf8());
    addText(properties, Id::CorrelationData, saved.correlationData);
    addUserProperties(properties, saved.userProperties);
    return properties;
}

mqtt::Will will(const SavedWill &saved, bool withProperties)
{
    mqtt::Will will;
    will.topic = saved.topic.toUtf8();
    will.payload = saved.payload;
    will.qos = saved.qos;
    will.retain = saved.retain;
    if (withProperties)
        will.properties = willProperties(saved);
    return will;
}

QString freshClientId(const QString &beginning)
{
    if (beginning.isEmpty())
        return generatedClientId();
    const quint32 random = QRandomGenerator::global()->generate();
    return QStringLiteral("%1-%2").arg(beginning).arg(random, 8, 16, QLatin1Char('0'));
}

} // namespace

bool isSecretHeader(const QString &name)
{
    static const QStringList signs{
            QStringLiteral("auth"),      QStringLiteral("cookie"),     QStringLiteral("token"),
            QStringLiteral("key"),       QStringLiteral("secret"),     QStringLiteral("password"),
            QStringLiteral("signature"), QStringLiteral("credential"),
    };
    return std::any_of(signs.begin(), signs.end(), [&name](const QString &sign) {
        return name.contains(sign, Qt::CaseInsensitive);
    });
}

QString generatedClientId()
{
    return freshClientId(QStringLiteral("mqttscope"));
}

mqtt::Connect connectPacket(const Profile &profile, const Secrets &secrets)
{
    const bool v5 = profile.version == mqtt::ProtocolVersion::V5;
    mqtt::Connect connect;
    connect.version = profile.version;
    connect.cleanStart = profile.cleanStart;
    connect.keepAlive = profile.keepAlive;
    connect.clientId =
            (profile.freshClientId ? freshClientId(profile.clientId) : profile.clientId).toUtf8();
    if (profile.will.enabled)
        connect.will = will(profile.will, v5);
    if (profile.username)
        connect.username = profile.username->toUtf8();
    if (profile.password != PasswordUse::None)
        connect.password = secrets.password;
    if (v5)
        connect.properties = connectProperties(profile.properties, secrets.authenticationData);
    return connect;
}

net::EndpointOptions endpoint(const Profile &profile, const Secrets &secrets)
{
    net::EndpointOptions options = profile.endpoint;
    if (profile.keyPassword != PasswordUse::None)
        options.tls.keyPassword = secrets.keyPassword;
    if (profile.caHasPassword)
        options.tls.caPassword = secrets.caPassword;
    if (options.tls.verification == net::Verification::SharedKey)
        options.tls.pskKey = secrets.sharedKey;
    if (profile.proxyHasPassword)
        options.proxy.password = secrets.proxyPassword;
    if (profile.networkHasPassword)
        options.module.networkPassword = secrets.networkPassword;
    for (net::HttpHeader &header : options.webSocket.headers) {
        if (isSecretHeader(header.name))
            header.value = secrets.headerValues.value(header.name.toLower());
    }
    return options;
}

std::optional<mqtt::ScramCredentials> scramCredentials(const Profile &profile,
                                                       const Secrets &secrets)
{
    const SavedConnectProperties &saved = profile.properties;
    const auto hash = mqtt::scramHash(saved.authenticationMethod.toUtf8());
    if (!hash || profile.version != mqtt::ProtocolVersion::V5)
        return std::nullopt;
    const QString user = saved.authenticationUser.isEmpty() ? profile.username.value_or(QString())
                                                            : saved.authenticationUser;
    return mqtt::ScramCredentials{*hash, user, QString::fromUtf8(secrets.authenticationData)};
}

QList<mqtt::Subscription> subscriptions(const Profile &profile)
{
    QList<mqtt::Subscription> result;
    for (const SavedSubscription &saved : profile.subscriptions) {
        if (!saved.enabled)
            continue;
        mqtt::Subscription subscription;
        subscription.filter = saved.filter.toUtf8();
        subscription.qos = saved.qos;
        if (profile.version == mqtt::ProtocolVersion::V5) {
            subscription.noLocal = saved.noLocal;
            subscription.retainAsPublished = saved.retainAsPublished;
            subscription.retainHandling = saved.retainHandling;
        }
        result.append(subscription);
    }
    return result;
}

} // namespace profiles
