// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/recipereader.h"
#include "app/at/tcpcommands.h"

namespace at {

// Reads how a module's TCP commands carry bytes from its description.
class TcpReader : public RecipeReader
{
public:
    TcpCommands read(const Node &tcp);

private:
    Carrier readCarrier(const Node &node);
    void readReceiving(const Node &node, Carrier &carrier);
    // A command with placeholders of its own.
    QByteArray neededLine(const Node &node);
};

} // namespace at
