// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace profiles {

// A file name made from a person's words: letters and digits of any script in lower case, all else
// one hyphen, of a length every file system takes, and none that Windows keeps for devices.
QString slugFor(const QString &name);

} // namespace profiles
