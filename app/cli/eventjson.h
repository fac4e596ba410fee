// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/script.h"
#include "app/mqtt/packets.h"

#include <QJsonObject>

// Events and packets as `mqttscope-cli run` and `sub --json` print them.
namespace cli {

QJsonObject fieldsOf(const mqtt::Connack &connack);
QJsonObject fieldsOf(const mqtt::Publish &publish);
QJsonObject reasonOnly(mqtt::ReasonCode reason);
QJsonObject reasonAndProperties(const mqtt::Auth &auth);
QJsonObject reasonAndProperties(const mqtt::Disconnect &disconnect);
QJsonObject reasonsAndProperties(const mqtt::Suback &suback);
QJsonObject reasonsAndProperties(const mqtt::Unsuback &unsuback);

// A packet from the server as {"type", "fields"}, in the words of `decode --json`; only the type
// when it is ill-formed.
QJsonObject packetJson(const QByteArray &packet, mqtt::ProtocolVersion version);

bool matches(const ExpectMessageStep &expected, const mqtt::Publish &message);
bool matches(const ExpectPacketStep &expected, const QJsonObject &packet);

} // namespace cli
