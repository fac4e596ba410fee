// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace serial {

// A serial port that the system knows at this moment.
struct PortInfo
{
    QString name;        // "ttyUSB0", "COM3"
    QString location;    // "/dev/ttyUSB0"
    QString description; // "CP2102 USB to UART Bridge", may be empty
    friend bool operator==(const PortInfo &, const PortInfo &) = default;
};

QList<PortInfo> availablePorts();

} // namespace serial
