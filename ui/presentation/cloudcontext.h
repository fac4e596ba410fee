// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/limits.h"
#include "app/clouds/topics.h"
#include "app/mqtt/packets.h"
#include "app/profiles/profile.h"

#include <QStringList>

namespace presentation {

// The cloud that a profile leads to, by the scheme it was made from, else by its host.
struct CloudContext
{
    const clouds::Scheme *scheme = nullptr; // null: none that is known
    QMap<QString, QString> inputs;
    QString clientId;
    QString username;
    QStringList ownNames() const; // product and device, as topics hold them
};
CloudContext cloudContext(const profiles::Profile &profile);

std::vector<clouds::CloudTopic> cloudTopics(const CloudContext &context);

// What the cloud of a profile will make of a plan, a sentence each; empty: nothing to say.
QStringList connectHints(const profiles::Profile &profile);
QStringList publishHints(const profiles::Profile &profile, const mqtt::Publish &publish,
                         double messagesPerSecond = 0);
QStringList subscribeHints(const profiles::Profile &profile, const QByteArray &filter,
                           mqtt::QoS qos, int subscriptions);

} // namespace presentation
