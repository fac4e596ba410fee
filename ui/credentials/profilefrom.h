// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"
#include "app/profiles/profile.h"

namespace ui {

// A profile that connects with these credentials; the password goes to the secret store.
profiles::Profile profileFrom(const clouds::Scheme &scheme, const clouds::Credentials &credentials,
                              const QMap<QString, QString> &inputs);

} // namespace ui
