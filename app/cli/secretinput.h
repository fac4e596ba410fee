// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QCommandLineParser>
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

// The value of the environment variable that an option names, where it is given; an error is a
// sentence.
std::optional<QString> takeSecretOf(const QCommandLineParser &parser, const char *option,
                                    QString &into);

} // namespace cli
