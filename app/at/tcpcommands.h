// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/mqttcommands.h"

// How a module's TCP commands carry raw bytes, as its description says. resources/at/README.md has
// the format.
namespace at {

// One way of it. In the command lines {host}, {port}, {socket}, {n} (bytes) and {hex} stand for
// what belongs there.
struct Carrier
{
    enum class Form : quint8 {
        Prompt,    // the bytes at ">"
        PromptHex, // their hex digits at ">", ended by Ctrl-Z
        Line       // their hex digits in the command
    };

    QString id;   // "qisendex"
    QString name; // "QISENDEX, hex"
    Recipe setup;
    QByteArray open;
    QRegularExpression socket; // on a reply during setup; group 1 becomes {socket}
    bool needsAddress = false; // the module takes no host names
    QByteArray send;
    Form form = Form::Prompt;
    qsizetype most = 1024; // bytes a send
    // What a received line says. Of `push` and `answer`, a group named "hex" is the payload; else
    // it comes as counted data behind the line.
    QRegularExpression push;
    QRegularExpression notice; // data waits: `read` fetches it until nothing is left
    QByteArray read;
    QRegularExpression answer; // to `read`, when there was data
    QRegularExpression closed; // by the peer
    QByteArray close;
};

struct TcpCommands
{
    Recipe bearer;           // from attached to having an address; of all carriers
    QList<Carrier> carriers; // the best first, at least one
};

} // namespace at
