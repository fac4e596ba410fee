// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"

// The way back for Aliyun: what ready MQTT parameters say about the device, and what went wrong.
namespace clouds {

void aliyunPaste(QMap<QString, QString> &values);
QMap<QString, QString> aliyunInputs(const Ready &ready);
std::vector<Deviation> aliyunDeviation(Part part, const Ready &ready, const Inputs &inputs,
                                       const Credentials &expected);
void aliyunLookFurther(const Ready &ready, const Inputs &inputs, const Credentials &expected,
                       std::vector<Finding> &findings);

// The same for one product one secret.
QMap<QString, QString> registrationInputs(const Ready &ready);
std::vector<Deviation> registrationDeviation(Part part, const Ready &ready, const Inputs &inputs,
                                             const Credentials &expected);

} // namespace clouds
