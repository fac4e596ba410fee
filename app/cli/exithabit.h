// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/client/clienterror.h"

namespace cli {

// By which numbers pub and sub tell how they ended.
enum class ExitHabit : quint8 {
    Own,      // ExitCode
    Mosquitto // 0; the code of a refusing CONNACK; 27 for a time-out; 1 for all else
};

constexpr int exitNumber(ExitHabit habit, ExitCode code)
{
    if (habit == ExitHabit::Own || code == Done)
        return code;
    return code == TimedOut ? 27 : 1;
}

inline int exitNumber(ExitHabit habit, const client::ClientError &error)
{
    const auto *refused = std::get_if<client::Refused>(&error);
    if (habit == ExitHabit::Mosquitto && refused)
        return static_cast<int>(refused->connack.reason);
    return exitNumber(habit, NotConnected);
}

} // namespace cli
