// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/violation.h"

#include <algorithm>

namespace mqtt {

Violation illFormedPacket(const Flaw &flaw)
{
    return {Violation::Kind::IllFormedPacket, flaw, statementOf(flaw), {}, {}};
}

bool soundsLikeAnotherProtocol(QByteArrayView beginning)
{
    const auto isPrintable = [](char c) {
        return (c >= 0x20 && c < 0x7F) || c == '\r' || c == '\n' || c == '\t';
    };
    if (beginning.size() < 4 || beginning.front() == 0x20) // a CONNACK
        return false;
    if (std::all_of(beginning.begin(), beginning.begin() + 4, isPrintable))
        return true;
    const char type = beginning[0];
    return (type == 0x15 || type == 0x16) && beginning[1] == 0x03;
}

} // namespace mqtt
