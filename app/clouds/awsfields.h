// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

// What all ways into AWS IoT Core ask for.
namespace clouds {

constexpr quint16 awsPort = 443; // of WebSocket, and of MQTT by application protocol

struct AwsHost
{
    QString name;
    quint16 port = awsPort;
};

InputField awsHostField(); // "name" or "name:port"
InputField awsRegionField();
base::Result<AwsHost, InputError> awsHost(const Inputs &inputs); // of "host" and "port"
// A region other than the one that the host names.
void noteAwsHost(const Inputs &inputs, const AwsHost &host, std::vector<Note> &notes);

} // namespace clouds
