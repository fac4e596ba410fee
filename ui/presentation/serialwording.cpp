// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/serialwording.h"

#include <QCoreApplication>

namespace presentation {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::SerialWording)
};

} // namespace

PortExplanation explain(const serial::PortError &error)
{
    using Kind = serial::PortError::Kind;
    const QString &port = error.port;
    switch (error.kind) {
    case Kind::NotFound:
        return {Words::tr("There is no port %1.").arg(port),
                Words::tr("Check the cable and the name, and open it again.")};
    case Kind::PermissionDenied:
        return {Words::tr("You may not use the port %1.").arg(port),
                Words::tr("Add your user to the group that owns it (often dialout), log in anew, "
                          "and open it again.")};
    case Kind::InUse:
        return {Words::tr("The port %1 is in use by another program.").arg(port),
                Words::tr("Close that program (a modem manager, another terminal), and open the "
                          "port again.")};
    case Kind::SettingsRefused:
        return {Words::tr("The port %1 does not take this baud rate or format.").arg(port),
                Words::tr("Choose another rate; 115200 8N1 is what most modules speak.")};
    case Kind::NotASerialPort:
        return {Words::tr("%1 is not a serial port.").arg(port),
                Words::tr("Choose a port from the list, or type the path of a device.")};
    case Kind::HostUnreachable:
        return {Words::tr("The serial server %1 cannot be reached: %2.").arg(port, error.detail),
                Words::tr("Check host and port, written as tcp://HOST:PORT.")};
    case Kind::Vanished:
        return {Words::tr("The port %1 went away and was closed.").arg(port),
                Words::tr(
                        "Plug the device in again or restart what was at the other end, then open "
                        "the port again.")};
    case Kind::WriteFailed:
        return {Words::tr("Nothing could be written to the port %1: %2.").arg(port, error.detail),
                Words::tr("The port was closed; open it again.")};
    case Kind::Other:
        break;
    }
    return {Words::tr("The port %1 failed: %2.").arg(port, error.detail),
            Words::tr("The port was closed; open it again.")};
}

} // namespace presentation
