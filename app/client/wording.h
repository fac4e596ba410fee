// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/clienterror.h"

#include <QString>

// The one place where typed errors become sentences: what happened, why, and what to do next.
// Translated through QCoreApplication, so that window and command line say the same.
namespace client {

// What broke and why; `nextStep` is what the person can do about it, empty when nothing is.
struct Explanation
{
    QString cause;
    QString nextStep;
};

QString describe(const mqtt::Flaw &flaw);
Explanation explain(const ClientError &error);
Explanation explain(const net::LinkError &error);
Explanation explain(const net::FileProblem &problem);
QString describe(const RequestError &error);
// "Not authorized: …", for acknowledgements and DISCONNECT.
QString describe(mqtt::PacketType packet, mqtt::ProtocolVersion version, mqtt::ReasonCode reason);

} // namespace client
