// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

// Where an Aliyun instance listens, by its kind and region.
namespace clouds {

// "region" and "instanceId", and the host they give with "productKey".
std::vector<InputField> aliyunEndpointInputs();
QString aliyunHost(const Inputs &inputs);
// A region that has no public instance, and an instance id of another product.
void noteAliyunEndpoint(const Inputs &inputs, std::vector<Note> &notes);

bool isAliyunRegion(const QString &region);
bool hasPublicInstance(const QString &region);

} // namespace clouds
