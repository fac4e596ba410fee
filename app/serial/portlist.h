// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace serial {

// What stays the same when a port is unplugged and comes back under another name.
struct PortIdentity
{
    quint16 vendorId = 0; // 0: not on USB
    quint16 productId = 0;
    QString serialNumber; // empty: the device has none
    QString interface;    // "if00": which port of a device that has several; empty: not known
    bool isKnown() const { return vendorId != 0; }
    friend bool operator==(const PortIdentity &, const PortIdentity &) = default;
};

// A serial port that the system knows at this moment.
struct PortInfo
{
    QString name;         // "ttyUSB0", "COM3"
    QString location;     // "/dev/ttyUSB0"
    QString description;  // "CP2102 USB to UART Bridge", may be empty
    QString manufacturer; // may be empty
    PortIdentity identity;
    QString byId; // "/dev/serial/by-id/usb-…", empty where there is none
    friend bool operator==(const PortInfo &, const PortInfo &) = default;
};

using PortLister = std::function<QList<PortInfo>()>;

QList<PortInfo> availablePorts();

// The port that goes by this name, location or by-id path.
std::optional<PortInfo> portCalled(const QString &text, const QList<PortInfo> &ports);
// Whether two texts that a port is opened by lead to the same one.
bool isSamePort(const QString &left, const QString &right);
// The port of the same device; nullopt when it is not there, or two could be it.
std::optional<PortInfo> portWith(const PortIdentity &identity, const QList<PortInfo> &ports);

} // namespace serial
