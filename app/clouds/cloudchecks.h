// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"

// The way back for the clouds besides Aliyun: what ready credentials say about the device, and what
// went wrong with them.
namespace clouds {

QMap<QString, QString> apsaraMqInputs(const Ready &ready);
QMap<QString, QString> azureInputs(const Ready &ready);
QMap<QString, QString> baiduInputs(const Ready &ready);
QMap<QString, QString> huaweiInputs(const Ready &ready);
QMap<QString, QString> onenetInputs(const Ready &ready);
QMap<QString, QString> onenetLegacyInputs(const Ready &ready);
QMap<QString, QString> tencentInputs(const Ready &ready);
QMap<QString, QString> thingsBoardInputs(const Ready &ready);
QMap<QString, QString> tuyaInputs(const Ready &ready);

// "a=1&b=2" without decoding.
QMap<QString, QString> tokenFields(const QString &token);

using Explanation = std::vector<Deviation>;
Explanation apsaraMqDeviation(Part part, const Ready &ready, const Inputs &inputs,
                              const Credentials &expected);
Explanation azureDeviation(Part part, const Ready &ready, const Inputs &inputs,
                           const Credentials &expected);
Explanation baiduDeviation(Part part, const Ready &ready, const Inputs &inputs,
                           const Credentials &expected);
Explanation huaweiDeviation(Part part, const Ready &ready, const Inputs &inputs,
                            const Credentials &expected);
Explanation onenetDeviation(Part part, const Ready &ready, const Inputs &inputs,
                            const Credentials &expected);
Explanation tencentDeviation(Part part, const Ready &ready, const Inputs &inputs,
                             const Credentials &expected);
Explanation tuyaDeviation(Part part, const Ready &ready, const Inputs &inputs,
                          const Credentials &expected);

// Credentials whose end is over, and those made by a clock that is off.
void lookAtClock(const Ready &ready, const Inputs &inputs, const Credentials &expected,
                 std::vector<Finding> &findings);

} // namespace clouds
