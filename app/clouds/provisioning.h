// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/registration.h"

#include <QByteArray>

#include <variant>

// The talk with Azure's Device Provisioning Service, as pure steps: register,
// ask until the device is assigned, learn its hub.
namespace clouds {

struct ProvisioningRequest
{
    QString topic;
    QByteArray payload;
    int afterSeconds = 0; // as the service wishes
};

// Subscribed to before anything is asked.
QString provisioningFilter();
ProvisioningRequest registerRequest(const Inputs &inputs);

// The service says no, or what it says makes no sense.
struct ProvisioningRefusal
{
    QString reason; // its own words, or the status
};
using ProvisioningStep = std::variant<ProvisioningRequest, Login, ProvisioningRefusal>;

// What follows an answer. `request` counts what was asked so far.
ProvisioningStep nextStep(const Inputs &inputs, const QString &topic, const QByteArray &payload,
                          int request);

QString describe(const ProvisioningRefusal &refusal);

} // namespace clouds
