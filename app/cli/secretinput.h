// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace cli {

// Takes --secret-env NAME and --secret-file F out of `arguments` and reads the secret; nothing when
// neither is there. Never from an argument: every user of the machine can read those. The error is
// a sentence.
base::Result<std::optional<QString>, QString> takeSecret(QStringList &arguments);
// One line of standard input.
QString readSecretLine();

} // namespace cli
