// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cli {

// Exit codes are a public interface (README, "mqttscope-cli").
enum ExitCode : int { Done = 0, CheckFailed = 1, UsageError = 2, NotConnected = 3, TimedOut = 4 };

// One command of mqttscope-cli. `arguments` are those after the command's name. `help` is what
// `mqttscope-cli help NAME` prints.
struct Command
{
    const char *name;
    const char *summary;
    const char *help;
    int (*run)(const QStringList &arguments);
};

} // namespace cli
