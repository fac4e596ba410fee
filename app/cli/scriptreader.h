// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cli/script.h"

namespace cli {

// Where a script is wrong and how: "actions[2]", "unknown key \"topc\"".
struct ScriptError
{
    QString where;
    QString what;
};

// `directory` is that of the script: certificate files are found relative to `certs`, else to it.
base::Result<Script, ScriptError> readScript(const QByteArray &json, const QString &directory);

} // namespace cli
