// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profile.h"
#include "app/profiles/secretstore.h"

#include <functional>
#include <optional>

// A profile's secrets in a SecretStore, under keys made from its id.
namespace profiles {

// The first thing that went wrong; a secret that is not there is none.
using SecretsRead = std::function<void(const Secrets &, const std::optional<SecretError> &)>;
using SecretsWritten = std::function<void(const std::optional<SecretError> &)>;

void readSecrets(SecretStore &store, const Profile &profile, QObject *context,
                 const SecretsRead &answer);
// Writes what the profile says it has, and removes the rest.
void writeSecrets(SecretStore &store, const Profile &profile, const Secrets &secrets,
                  QObject *context, const SecretsWritten &answer);
void removeSecrets(SecretStore &store, const Profile &profile, QObject *context,
                   const SecretsWritten &answer);

} // namespace profiles
