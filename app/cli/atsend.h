// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/modem/serialcommandport.h"

#include <QCommandLineParser>
#include <QStringList>

namespace cli {

// --port, --baud, --format.
void addPortOptions(QCommandLineParser &parser);
// Opens the port and waits until it is; a sentence when it is not, empty when it is.
QString openPort(modem::SerialCommandPort &port, const QCommandLineParser &parser);

// Commands, or a file of them, to a module on a port; an exit code.
int sendToPort(const at::Catalog &catalog, const QString &action, const QStringList &arguments);

} // namespace cli
