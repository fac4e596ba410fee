// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cli {

// modem run MODULE --port DEV …; an exit code.
int runThroughModule(const QStringList &arguments);

} // namespace cli
