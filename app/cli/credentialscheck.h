// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

namespace cli {

// Holds credentials pasted to standard input (JSON, lines, AT commands, a CONNECT packet) against
// what the inputs give, and prints what is off. An exit code.
int checkCredentials(const clouds::Scheme &scheme, clouds::Inputs inputs, bool json);

} // namespace cli
