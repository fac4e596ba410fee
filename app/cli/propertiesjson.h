// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/mqtt/properties.h"

#include <QJsonArray>
#include <QString>

namespace cli {

// Properties as scripts and events write them: [["receiveMaximum", 20], ["userProperty",
// ["k", "v"]], ["correlationData", {"hex": "00ff"}]]. The error is a sentence.
base::Result<mqtt::Properties, QString> propertiesFromJson(const QJsonValue &json);
QJsonArray toJson(mqtt::PropertiesView properties);

} // namespace cli
