// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace modem {

// One way in which a module's TCP commands carry raw bytes, as the "tcp" part of its description
// has it (resources/at/README.md). In the command lines {host}, {port}, {socket}, {n} (bytes) and
// {hex} stand for what belongs there.
struct Carrier
{
    enum class Form : quint8 {
        Prompt,    // the bytes at ">"
        PromptHex, // their hex digits at ">", ended by Ctrl-Z
        Line       // their hex digits in the command
    };
    struct Step
    {
        QByteArray text;
        bool mayFail = false; // cleaning up what may not be there
    };

    QString id;   // "qisendex"
    QString name; // "QISENDEX, hex"
    QList<Step> setup;
    QByteArray open;
    QRegularExpression socket; // on a reply during setup; group 1 becomes {socket}
    bool needsAddress = false; // the module takes no host names
    QByteArray send;
    Form form = Form::Prompt;
    qsizetype most = 1024; // bytes a send
    // What a received line says. Of `push` and `answer`, group 1 named "hex" is the payload; else
    // it comes as counted data behind the line.
    QRegularExpression push;
    QRegularExpression notice; // data waits: `read` fetches it until nothing is left
    QByteArray read;
    QRegularExpression answer; // to `read`, when there was data
    QRegularExpression closed; // by the peer
    QByteArray close;
};

// The carriers of a module, the best first; empty: it has none.
QList<Carrier> carriersOf(const at::Catalog &module);
// The named one, or the first.
std::optional<Carrier> carrierOf(const at::Catalog &module, const QString &id = {});

} // namespace modem
