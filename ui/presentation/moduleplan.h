// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/mqttplan.h"
#include "app/base/result.h"
#include "app/profiles/profile.h"

#include <QStringList>

#include <optional>

namespace presentation {

struct CloudTriple
{
    QString productKey;
    QString deviceName;
    QString deviceSecret;
};

// A connection with what is secret about it, on its way through a module.
struct ModulePlan
{
    profiles::Profile profile; // its id is its own, so that it has a tab beside the saved one
    profiles::Secrets secrets;
    at::ModuleConnect connect;
};

// What the module is to be told for this connection: with the triple where the module signs in by
// itself, else with what the cloud's scheme computes just now.
ModulePlan planFor(const profiles::Profile &profile, const profiles::Secrets &secrets,
                   const at::Catalog &catalog, const at::NetworkAccess &access);
// A connection to Aliyun for this device; the error is a sentence.
base::Result<ModulePlan, QString> planFor(const CloudTriple &triple, const at::Catalog &catalog,
                                          const at::NetworkAccess &access);

// The article's six commands: sign in, open, connect, subscribe, publish; of a Lierda module.
QStringList articleCommands();

} // namespace presentation
