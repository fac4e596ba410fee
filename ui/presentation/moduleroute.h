// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/moduletransport.h"

#include <QMetaType>
#include <QString>

#include <memory>

namespace presentation {

// The way of a connection through a serial module that has MQTT commands.
struct ModuleRoute
{
    std::shared_ptr<modem::ModuleWire> wire;
    std::shared_ptr<modem::ModuleIdentity> identity; // used on the I/O thread once it connects
    QString moduleName;
    QString portName; // empty: not told
};

} // namespace presentation

Q_DECLARE_METATYPE(presentation::ModuleRoute)
