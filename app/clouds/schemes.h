// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

#include <optional>

namespace clouds {

// All clouds, in the order in which they are offered.
const std::vector<Scheme> &schemes();
const Scheme *schemeById(QStringView id);
const InputField *fieldByName(const Scheme &scheme, QStringView name);
const InputField *secretField(const Scheme &scheme);

// The checks that need no formula, in the order of the fields; then the cloud's own function.
Derivation derive(const Scheme &scheme, const Inputs &inputs);
// The first flaw of one field by itself, for a form that checks while somebody types.
std::optional<InputError> flawOf(const InputField &field, const QString &value);
// Whether a field counts, by the choices among `values`.
bool isAskedFor(const Scheme &scheme, const InputField &field,
                const QMap<QString, QString> &values);

// The rows; each is made in the file of its cloud.
Scheme aliyun();
Scheme aliyunPsk();
Scheme aliyunRegistration();
Scheme aliyunX509();
Scheme apsaraMq();
Scheme awsAuthorizer();
Scheme awsSigV4();
Scheme awsSigningKey();
Scheme awsX509();
Scheme azure();
Scheme azureGroupKey();
Scheme azureProvisioning();
Scheme baidu();
Scheme huawei();
Scheme onenet();
Scheme onenetLegacy();
Scheme tencent();
Scheme tencentRegistration();
Scheme thingsBoard();
Scheme tuya();

} // namespace clouds
