// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/cloudprofiles/cloudprofile.h"

#include <optional>

namespace cloudprofiles {

// The credentials of a profile made from a scheme, worked out for this moment; nothing when it was
// made by hand or its secret is not there.
std::optional<clouds::Credentials> renewed(const profiles::Profile &profile,
                                           const profiles::Secrets &secrets, qint64 nowMs);

// For ConnectionOptions::renew: client id, user name, password, a pre-shared
// key and the signed part of a WebSocket address are made anew before each try;
// host, port and what else TLS needs stay as the profile has them. Null when
// there is nothing to renew.
std::function<void(client::ConnectionOptions &)> renewalOf(const profiles::Profile &profile,
                                                           const profiles::Secrets &secrets);

} // namespace cloudprofiles
