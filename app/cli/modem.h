// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cli {

int runModem(const QStringList &arguments);

inline constexpr char modemSummary[] = "list serial modules, simulate and run them";
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
        "    Prints the faults and what they do, one a line.\n"
        "modem run MODULE --port DEV [--baud N] [key=value…] [--json] [SCRIPT.json]\n"
        "    Attaches and connects the module on that port, step by step, then subscribes,\n"
        "    publishes and receives by its own MQTT commands, or plays a scripted session.\n"
        "  --profile NAME | --url URL | --triple PRODUCTKEY,DEVICENAME; --secret-env NAME,\n"
        "  --secret-file F; key=value as for at\n"
        "  --subscribe FILTER (more than once), --publish TOPIC --payload TEXT, --qos N,\n"
        "  --retain, --receive COUNT: wait for so many messages, --timeout S: for each wait\n"
        "Exit code: 0 done, 1 a request failed, 2 usage, 3 could not connect, 4 time-out.";

} // namespace cli
