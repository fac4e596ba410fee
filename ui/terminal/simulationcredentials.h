// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/module.h"

namespace ui {

// What the simulated module's aliauth signs with: the Aliyun formula of app/clouds.
std::optional<modem::DeviceCredentials> aliyunCredentials(const modem::DeviceTriple &triple,
                                                          const QString &clientId);

} // namespace ui
