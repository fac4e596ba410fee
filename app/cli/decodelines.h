// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cli {

// `decode --lines`: answers each line of standard input with a line of JSON, as fast as they come.
int decodeLines();

} // namespace cli
