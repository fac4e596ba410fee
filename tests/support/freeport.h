// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace testsupport {

// A TCP port on 127.0.0.1 that nobody listened on a moment ago.
quint16 freePort();

} // namespace testsupport
