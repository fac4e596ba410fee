// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"

#include <optional>

namespace cloudprofiles {

// The login of a CONNECT packet that was pasted as hex in any of the usual forms, also one that
// lacks its first byte; nothing when the text is none.
std::optional<clouds::Ready> readConnectPacket(const QString &text);

} // namespace cloudprofiles
