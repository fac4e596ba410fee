// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/propertyarguments.h"
#include "app/mqtt/packets.h"

#include <QCommandLineParser>

#include <optional>

// What the arguments of pub and sub say about the CONNECT. Errors are sentences.
namespace cli {

// Identifier, user, version, keep alive, session and will.
std::optional<QString> applyConnect(const QCommandLineParser &parser, mqtt::Connect &connect);
// After it, those of CONNECT and WILL.
std::optional<QString> applyProperties(const PropertyArguments &properties, mqtt::Connect &connect);

} // namespace cli
