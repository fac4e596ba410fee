// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"

// The way back for Aliyun: what ready MQTT parameters say about the device, and what went wrong.
namespace clouds {

void aliyunPaste(QMap<QString, QString> &values);
QMap<QString, QString> aliyunInputs(const Ready &ready);
Deviation aliyunDeviation(Part part, const QString &actual, const Inputs &inputs,
                          const Credentials &expected);

} // namespace clouds
