// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/mqttcommands.h"
#include "app/at/recipereader.h"

namespace at {

// Reads how a module speaks MQTT from its description.
class MqttReader : public RecipeReader
{
public:
    MqttCommands read(const Node &mqtt, const Node &limits);

private:
    PublishForm readForm(const Node &form);
    ReceiveRule readReceive(const Node &rule);
    MqttLimits readLimits(const Node &limits);
};

} // namespace at
