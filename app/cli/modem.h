// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cli {

int runModem(const QStringList &arguments);

inline constexpr char modemSummary[] = "list serial modules and simulate them";
inline constexpr char modemHelp[] =
        "modem list\n"
        "    Prints the modules that are known, one a line.\n"
        "modem simulate MODULE [--pty | --tcp PORT] [--broker HOST:PORT] [--echo]\n"
        "    [--fault NAME[=VALUE]]...\n"
        "    Simulates a module on a pseudo-terminal (the default) or a TCP port. The path, or\n"
        "    tcp://HOST:PORT, is printed first. With --broker every connection goes there, "
        "whatever\n"
        "    host the module is told. --echo starts with the echo on, as after ATE1.\n"
        "    --fault makes the module, its network or its line fail on purpose.\n"
        "modem faults\n"
        "    Prints the faults and what they do, one a line.";

} // namespace cli
