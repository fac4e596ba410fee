// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace modem {

// How a module of the catalogue is simulated: the "simulation" part of its description
// (resources/at/README.md).
struct SimulationProfile
{
    // What is wrong is told with its place; MissingValue of "simulation": it cannot be simulated.
    static base::Result<SimulationProfile, at::CatalogError> of(const at::Catalog &module);

    QStringList sets;
    QByteArray manufacturer;
    QByteArray model;
    QByteArray revision;
    QList<QByteArray> boot;    // lines said after power-on
    QList<QByteArray> chatter; // lines that may come at any time, harmless
    QByteArray prompt = "> ";
    bool echo = true;
    bool plainErrors = false;   // ERROR whatever AT+CMEE says
    bool needsLineFeed = false; // CR LF ends a command, and both are echoed
    bool tellsBusy = false;     // "busy p..." to input while a command runs
    bool tightColons = false;   // "+CSQ:24,99"
    bool namedIdentity = false; // AT+CGMM is answered with its own name, quoted
};

} // namespace modem
