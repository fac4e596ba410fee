// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/cloudcontext.h"

#include "app/clouds/check.h"
#include "app/clouds/paste.h"
#include "app/clouds/schemes.h"

#include <QLocale>

namespace presentation {

namespace {

clouds::MqttVersion planVersion(mqtt::ProtocolVersion version)
{
    switch (version) {
    case mqtt::ProtocolVersion::V31:
        return clouds::MqttVersion::V31;
    case mqtt::ProtocolVersion::V5:
        return clouds::MqttVersion::V5;
    default:
        return clouds::MqttVersion::V311;
    }
}

QStringList sentences(const std::vector<clouds::LimitHint> &hints)
{
    QStringList texts;
    for (const clouds::LimitHint &hint : hints)
        texts.append(clouds::describe(hint));
    return texts;
}

} // namespace

QStringList CloudContext::ownNames() const
{
    QStringList names;
    for (const char *key : {"productKey", "deviceName"}) {
        const QString name = inputs.value(QString::fromLatin1(key));
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

CloudContext cloudContext(const profiles::Profile &profile)
{
    CloudContext context;
    context.clientId = profile.clientId;
    context.username = profile.username.value_or(QString());
    context.scheme = clouds::schemeById(profile.origin.scheme);
    context.inputs = profile.origin.inputs;
    if (context.scheme)
        return context;
    context.scheme = clouds::schemeOf(profile.endpoint.host);
    if (!context.scheme || !context.scheme->openReady)
        return context;
    clouds::Ready ready;
    ready.host = profile.endpoint.host;
    ready.clientId = context.clientId;
    ready.username = context.username;
    context.inputs = context.scheme->openReady(ready);
    return context;
}

std::vector<clouds::CloudTopic> cloudTopics(const CloudContext &context)
{
    if (!context.scheme)
        return {};
    return clouds::topicsOf(*context.scheme, context.inputs, context.clientId, context.username,
                            QLocale().language() == QLocale::Chinese);
}

QStringList connectHints(const profiles::Profile &profile)
{
    const CloudContext context = cloudContext(profile);
    if (!context.scheme)
        return {};
    clouds::ConnectPlan plan;
    plan.version = planVersion(profile.version);
    plan.keepAlive = profile.keepAlive;
    plan.hasWill = profile.will.enabled;
    plan.clientId = profile.clientId;
    return sentences(clouds::hintsFor(clouds::limitsOf(*context.scheme), plan));
}

QStringList publishHints(const profiles::Profile &profile, const mqtt::Publish &publish,
                         double messagesPerSecond)
{
    const CloudContext context = cloudContext(profile);
    if (!context.scheme)
        return {};
    clouds::PublishPlan plan;
    plan.version = planVersion(profile.version);
    plan.topic = QString::fromUtf8(publish.topic);
    plan.payloadSize = publish.payload.size();
    plan.qos = static_cast<int>(publish.qos);
    plan.retain = publish.retain;
    plan.messagesPerSecond = messagesPerSecond;
    plan.ownNames = context.ownNames();
    return sentences(clouds::hintsFor(clouds::limitsOf(*context.scheme), plan));
}

QStringList subscribeHints(const profiles::Profile &profile, const QByteArray &filter,
                           mqtt::QoS qos, int subscriptions)
{
    const CloudContext context = cloudContext(profile);
    if (!context.scheme)
        return {};
    clouds::SubscribePlan plan;
    plan.filter = QString::fromUtf8(filter);
    plan.qos = static_cast<int>(qos);
    plan.subscriptions = subscriptions;
    plan.ownNames = context.ownNames();
    return sentences(clouds::hintsFor(clouds::limitsOf(*context.scheme), plan));
}

} // namespace presentation
