// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"

#include <QList>
#include <QString>

namespace modem {

// The module descriptions that come with the program, in the order in which they are offered.
QList<at::Catalog> moduleCatalogs();
// One of them, with the common commands joined in; nullopt: no such module.
std::optional<at::Catalog> moduleCatalog(const QString &id);
// What every module understands; for a terminal that does not know what it talks to.
at::Catalog commonCatalog();

// Whether SimulatedModem can stand in for it.
bool canSimulate(const at::Catalog &module);

} // namespace modem
