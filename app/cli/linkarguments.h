// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/net/endpoint.h"

#include <QCommandLineParser>

#include <optional>

namespace cli {

// How the link of pub and sub is made, beside host and port: TLS, proxy,
// address and socket.
void addLinkOptions(QCommandLineParser &parser);

// -h, -p and --unix as mosquitto's clients take them: TLS when its options say
// so, or by the port. The error is a sentence.
base::Result<net::EndpointOptions, QString> endpointFromParts(const QCommandLineParser &parser);

// What is said changes what an address or a profile brought along. The error is
// a sentence.
std::optional<QString> applyLink(const QCommandLineParser &parser, net::EndpointOptions &endpoint);

} // namespace cli
