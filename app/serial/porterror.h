// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace serial {

// Why a port could not be opened or is open no longer.
struct PortError
{
    enum class Kind : quint8 {
        NotFound,
        PermissionDenied, // this user may not read and write the device
        InUse,            // another program holds it
        SettingsRefused,  // the driver takes no such baud rate or format
        NotASerialPort,   // the path is a file or folder
        HostUnreachable,  // tcp:// only
        Vanished,         // unplugged, or the other end went away, while open
        WriteFailed,
        Other
    };
    Kind kind = Kind::Other;
    QString port;
    QString detail; // what the system says, untranslated; may be empty
    friend bool operator==(const PortError &, const PortError &) = default;
};

} // namespace serial
