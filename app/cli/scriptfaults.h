// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/script.h"
#include "app/cli/scriptobject.h"

namespace cli {

// {"do":"fault","packet":"PUBACK","kind":"hold","count":1}; the words are in the .cpp.
mqtt::Fault readFault(ObjectReader &in);
// {"do":"release","packet":"PUBACK","count":1}; without "packet": of any type, without "count": all
ReleaseStep readRelease(ObjectReader &in);

} // namespace cli
