// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"

#include <QMqttClient>
#include <QMqttMessage>
#include <QMqttPublishProperties>
#include <QMqttSubscriptionProperties>

// Our values as Qt MQTT's and back. What it has no place for is left out.
namespace client {

void applyConnect(const mqtt::Connect &connect, QMqttClient &client);
QMqttPublishProperties publishProperties(mqtt::PropertiesView properties);
QMqttSubscriptionProperties subscriptionProperties(const mqtt::Subscription &subscription,
                                                   mqtt::PropertiesView properties);
QMqttAuthenticationProperties authenticationProperties(const mqtt::Auth &auth);
mqtt::Publish publishOf(const QMqttMessage &message);

} // namespace client
