// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/serial/porterror.h"
#include "app/serial/portsettings.h"

#include <memory>

class QSerialPort;

namespace serial {

// Opens a port of the system as the settings say, its DTR and RTS set; the error names the port.
base::Result<std::unique_ptr<QSerialPort>, PortError> openPort(const PortSettings &settings);
// "/dev/ttyUSB0" for "ttyUSB0".
QString locationOf(const QString &port);

} // namespace serial
