// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"

#include <QCommandLineParser>

#include <optional>

// pub, sub and run through a serial module that carries their bytes with its TCP commands.
namespace cli {

void addCarrierOptions(QCommandLineParser &parser);
// What they say of the endpoint. The error is a sentence.
std::optional<QString> applyCarrier(const QCommandLineParser &parser,
                                    net::EndpointOptions &endpoint);
// How a client goes through the module of such an endpoint.
net::TransportFactory throughModule(const net::EndpointOptions &endpoint);
// Lets the client go the endpoint's way, through a module too.
void chooseTransport(client::MqttClient &client, const net::EndpointOptions &endpoint);

} // namespace cli
