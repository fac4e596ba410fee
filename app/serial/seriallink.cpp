// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/seriallink.h"

#include <QFileInfo>
#include <QSerialPort>
#include <QTcpSocket>
#include <QUrl>

namespace serial {

namespace {

QString locationOf(const QString &port)
{
#ifdef Q_OS_UNIX
    return port.contains(u'/') ? port : QStringLiteral("/dev/") + port;
#else
    return port;
#endif
}

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

} // namespace

SerialLink::SerialLink(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<serial::PortSettings>();
    qRegisterMetaType<serial::PortError>();
    qRegisterMetaType<serial::LinkState>();
    qRegisterMetaType<base::Stamp>("base::Stamp");
}

SerialLink::~SerialLink()
{
    if (m_device)
        m_device->disconnect(this);
}

void SerialLink::open(const PortSettings &settings)
{
    close();
    m_port = settings.port;
    setState(LinkState::Opening);
    if (settings.port.startsWith(QLatin1String("tcp://")))
        openSocket(settings);
    else
        openSerialPort(settings);
}

void SerialLink::openDevice(const QString &name, const DeviceFactory &factory)
{
    close();
    m_port = name;
    setState(LinkState::Opening);
    std::unique_ptr<QIODevice> device = factory();
    if (!device->open(QIODevice::ReadWrite)) {
        fail(PortError::Kind::Other, device->errorString());
        return;
    }
    connect(device.get(), &QIODevice::aboutToClose, this,
            [this] { fail(PortError::Kind::Vanished, {}); });
    adopt(std::move(device));
}

void SerialLink::openSerialPort(const PortSettings &settings)
{
    const QFileInfo file(locationOf(settings.port));
    if (file.isFile() || file.isDir()) {
        fail(PortError::Kind::NotASerialPort, {});
        return;
    }
    auto port = std::make_unique<QSerialPort>();
    applySettings(*port, settings);
    if (!port->open(QIODevice::ReadWrite)) {
        fail(kindOfOpenError(port->error(), settings.port), port->errorString());
        return;
    }
    // A pseudo-terminal has no such lines and refuses; that is no failure of the port.
    port->setDataTerminalReady(settings.dtr);
    if (settings.flowControl != FlowControl::RtsCts)
        port->setRequestToSend(settings.rts);
    port->clearError();
    connect(port.get(), &QSerialPort::errorOccurred, this,
            [this, device = port.get()](QSerialPort::SerialPortError error) {
                if (error == QSerialPort::WriteError)
                    fail(PortError::Kind::WriteFailed, device->errorString());
                else if (error == QSerialPort::ResourceError || error == QSerialPort::ReadError
                         || error == QSerialPort::UnknownError)
                    fail(PortError::Kind::Vanished, device->errorString());
            });
    adopt(std::move(port));
}

void SerialLink::openSocket(const PortSettings &settings)
{
    const QUrl url(settings.port);
    auto socket = std::make_unique<QTcpSocket>();
    QTcpSocket *const device = socket.get();
    connect(device, &QTcpSocket::errorOccurred, this, [this, device] {
        fail(m_state == LinkState::Opening ? PortError::Kind::HostUnreachable
                                           : PortError::Kind::Vanished,
             device->errorString());
    });
    connect(device, &QTcpSocket::connected, this, [this] { setState(LinkState::Open); });
    connect(device, &QIODevice::readyRead, this, &SerialLink::readAvailable);
    m_device = std::move(socket);
    device->connectToHost(url.host(), static_cast<quint16>(url.port(23)));
}

void SerialLink::adopt(std::unique_ptr<QIODevice> device)
{
    m_device = std::move(device);
    connect(m_device.get(), &QIODevice::readyRead, this, &SerialLink::readAvailable);
    setState(LinkState::Open);
    readAvailable();
}

void SerialLink::close()
{
    dropDevice();
    setState(LinkState::Closed);
}

void SerialLink::write(const QByteArray &bytes)
{
    if (m_state != LinkState::Open || bytes.isEmpty())
        return;
    const base::Stamp stamp = base::Stamp::now();
    if (m_device->write(bytes) != bytes.size()) {
        if (m_device) // else errorOccurred has already told
            fail(PortError::Kind::WriteFailed, m_device->errorString());
        return;
    }
    emit sent(bytes, stamp);
}

void SerialLink::setDtr(bool on)
{
    if (auto *port = qobject_cast<QSerialPort *>(m_device.get())) {
        port->setDataTerminalReady(on);
        if (m_device)
            port->clearError();
    }
}

void SerialLink::setRts(bool on)
{
    if (auto *port = qobject_cast<QSerialPort *>(m_device.get())) {
        port->setRequestToSend(on);
        if (m_device)
            port->clearError();
    }
}

void SerialLink::readAvailable()
{
    if (!m_device)
        return;
    const QByteArray bytes = m_device->readAll();
    if (!bytes.isEmpty())
        emit received(bytes, base::Stamp::now());
}

void SerialLink::fail(PortError::Kind kind, const QString &detail)
{
    dropDevice();
    setState(LinkState::Closed);
    emit failed({kind, m_port, detail});
}

void SerialLink::setState(LinkState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

// A pseudo-terminal whose other end is gone reports an error for ever: the device must be closed,
// and unheard, before anything else runs. It may be the one that is calling, so it dies later.
void SerialLink::dropDevice()
{
    if (!m_device)
        return;
    QIODevice *const device = m_device.release();
    device->disconnect(this);
    if (device->isOpen())
        device->close();
    device->deleteLater();
}

} // namespace serial
