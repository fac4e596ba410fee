// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/client/mqttclient.h"

#include <QCommandLineParser>
#include <QUrl>

namespace cli {

// The arguments by which pub and sub are told where to connect and as whom.
void addServerOptions(QCommandLineParser &parser);

// mqtt://user@host:port, mqtts://, ws://host:port/path, wss://. The error is a sentence.
base::Result<net::EndpointOptions, QString> endpointFromUrl(const QUrl &url);

// From what was parsed; `arguments` have lost --secret-env and --secret-file by then.
base::Result<client::ConnectionOptions, QString> connectionOptions(
        const QCommandLineParser &parser, const std::optional<QString> &secret);

// Parses `arguments` for `command`, the secret first. The error is a sentence.
base::Result<client::ConnectionOptions, QString> readServer(QCommandLineParser &parser,
                                                            const QStringList &arguments);

// The QoS of -q; the error is a sentence.
base::Result<mqtt::QoS, QString> readQoS(const QCommandLineParser &parser);

} // namespace cli
