// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <QStringList>

namespace cli {

// Takes --secret-env NAME and --secret-file F out of `arguments` and reads the secret; with
// neither, one line of standard input. Never from an argument: every user of the machine can read
// those. The error is a sentence.
base::Result<QString, QString> takeSecret(QStringList &arguments);

} // namespace cli
