// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/portdevice.h"

#include <QFileInfo>
#include <QSerialPort>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/file.h>
#endif

namespace serial {

namespace {

// QSerialPort says PermissionError both when the user may not and when another program already has
// the port; the rights of the file tell which.
PortError::Kind kindOfPermissionError(const QString &port)
{
#ifdef Q_OS_UNIX
    const QFileInfo file(locationOf(port));
    return file.isReadable() && file.isWritable() ? PortError::Kind::InUse
                                                  : PortError::Kind::PermissionDenied;
#else
    Q_UNUSED(port)
    return PortError::Kind::InUse;
#endif
}

PortError::Kind kindOfOpenError(QSerialPort::SerialPortError error, const QString &port)
{
    switch (error) {
    case QSerialPort::DeviceNotFoundError:
        return PortError::Kind::NotFound;
    case QSerialPort::PermissionError:
        return kindOfPermissionError(port);
    case QSerialPort::UnsupportedOperationError:
        return PortError::Kind::SettingsRefused;
    default:
        return PortError::Kind::Other;
    }
}

QSerialPort::Parity qtParity(Parity parity)
{
    switch (parity) {
    case Parity::None:
        return QSerialPort::NoParity;
    case Parity::Even:
        return QSerialPort::EvenParity;
    case Parity::Odd:
        return QSerialPort::OddParity;
    case Parity::Space:
        return QSerialPort::SpaceParity;
    case Parity::Mark:
        return QSerialPort::MarkParity;
    }
    Q_UNREACHABLE();
}

QSerialPort::StopBits qtStopBits(StopBits bits)
{
    switch (bits) {
    case StopBits::One:
        return QSerialPort::OneStop;
    case StopBits::OneAndHalf:
        return QSerialPort::OneAndHalfStop;
    case StopBits::Two:
        return QSerialPort::TwoStop;
    }
    Q_UNREACHABLE();
}

QSerialPort::FlowControl qtFlowControl(FlowControl flow)
{
    switch (flow) {
    case FlowControl::None:
        return QSerialPort::NoFlowControl;
    case FlowControl::RtsCts:
        return QSerialPort::HardwareControl;
    case FlowControl::XonXoff:
        return QSerialPort::SoftwareControl;
    }
    Q_UNREACHABLE();
}

void applySettings(QSerialPort &port, const PortSettings &settings)
{
    port.setPortName(settings.port);
    port.setBaudRate(settings.baudRate);
    port.setDataBits(static_cast<QSerialPort::DataBits>(settings.dataBits));
    port.setParity(qtParity(settings.parity));
    port.setStopBits(qtStopBits(settings.stopBits));
    port.setFlowControl(qtFlowControl(settings.flowControl));
}

// The system keeps a second opener away, but not one with all rights, and such a one would take
// half of what comes. Terminal programs tell each other by this lock.
bool isOurs(const QSerialPort &port)
{
#ifdef Q_OS_UNIX
    return flock(port.handle(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
#else
    Q_UNUSED(port)
    return true;
#endif
}

} // namespace

QString locationOf(const QString &port)
{
#ifdef Q_OS_UNIX
    return port.contains(u'/') ? port : QStringLiteral("/dev/") + port;
#else
    return port;
#endif
}

base::Result<std::unique_ptr<QSerialPort>, PortError> openPort(const PortSettings &settings)
{
    const QFileInfo file(locationOf(settings.port));
    if (file.isFile() || file.isDir())
        return base::Unexpected{PortError{PortError::Kind::NotASerialPort, settings.port, {}}};
    auto port = std::make_unique<QSerialPort>();
    applySettings(*port, settings);
    if (!port->open(QIODevice::ReadWrite))
        return base::Unexpected{PortError{kindOfOpenError(port->error(), settings.port),
                                          settings.port, port->errorString()}};
    if (!isOurs(*port))
        return base::Unexpected{PortError{PortError::Kind::InUse, settings.port, {}}};
    // A pseudo-terminal has no such lines and refuses; that is no failure of the port.
    port->setDataTerminalReady(settings.dtr);
    if (settings.flowControl != FlowControl::RtsCts)
        port->setRequestToSend(settings.rts);
    port->clearError();
    return port;
}

} // namespace serial
