// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"

#include <QString>

namespace presentation {

// "Connected", "Waiting to reconnect": the state of a connection in words.
QString stateText(client::ClientState state);

} // namespace presentation
