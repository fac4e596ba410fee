// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"
#include "app/profiles/profile.h"

// Joins clouds and profiles: what a scheme gives becomes a saved connection.
namespace cloudprofiles {

net::EndpointOptions endpointOf(const clouds::Credentials &credentials);

// A profile that connects with these credentials and remembers where they came from, without what
// is secret.
profiles::Profile profileFrom(const clouds::Scheme &scheme, const clouds::Credentials &credentials,
                              const QMap<QString, QString> &inputs);
// What goes to the secret store with it.
profiles::Secrets secretsFrom(const clouds::Scheme &scheme, const clouds::Credentials &credentials,
                              const QMap<QString, QString> &inputs);

// The scheme's inputs again, with the secret ones; the scheme is null when the profile was made by
// hand or by a scheme that this program does not know.
struct Origin
{
    const clouds::Scheme *scheme = nullptr;
    clouds::Inputs inputs;
};
Origin originOf(const profiles::Profile &profile, const profiles::Secrets &secrets, qint64 nowMs);

} // namespace cloudprofiles
