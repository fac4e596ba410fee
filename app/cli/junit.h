// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/scriptrunner.h"

namespace cli {

// Writes what came of a script in the XML that build servers read: a test suite with a case for
// each action. False when the file cannot be written.
bool writeJunit(const QString &path, const Script &script, const QList<ActionResult> &results);

} // namespace cli
