// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/seriallink.h"

#include "app/serial/portdevice.h"

#include <QFileInfo>
#include <QSerialPort>
#include <QTcpSocket>
#include <QUrl>

namespace serial {

namespace {

constexpr int lookForReturnMs = 400;

bool isServer(const QString &port)
{
    return port.startsWith(QLatin1String("tcp://"));
}

} // namespace

SerialLink::SerialLink(QObject *parent)
    : QObject(parent), m_lister(availablePorts), m_writer(this), m_monitor(this),
      m_returnTimer(this)
{
    qRegisterMetaType<serial::PortSettings>();
    qRegisterMetaType<serial::Pacing>();
    qRegisterMetaType<serial::PortError>();
    qRegisterMetaType<serial::LinkState>();
    qRegisterMetaType<serial::LineStatus>();
    qRegisterMetaType<base::Stamp>("base::Stamp");
    m_returnTimer.setInterval(lookForReturnMs);
    connect(&m_returnTimer, &QTimer::timeout, this, &SerialLink::lookForReturn);
    connect(&m_writer, &PacedWriter::sent, this, &SerialLink::sent);
    connect(&m_writer, &PacedWriter::failed, this, [this] {
        if (m_device) // else errorOccurred has already told
            fail(PortError::Kind::WriteFailed, m_device->errorString());
    });
    connect(&m_monitor, &LineMonitor::statusChanged, this, &SerialLink::lineStatusChanged);
}

SerialLink::~SerialLink()
{
    if (m_device)
        m_device->disconnect(this);
}

void SerialLink::open(const PortSettings &settings)
{
    close();
    m_settings = settings;
    m_isSystemPort = true;
    m_identity = {};
    m_writer.setPacing(settings.pacing);
    setState(LinkState::Opening);
    if (isServer(settings.port)) {
        openSocket(settings.port);
        return;
    }
    if (const auto known = portCalled(settings.port, m_lister()))
        m_identity = known->identity;
    openSystemPort();
}

void SerialLink::openDevice(const QString &name, const DeviceFactory &factory)
{
    close();
    m_settings = {};
    m_settings.port = name;
    m_isSystemPort = false;
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

void SerialLink::openSystemPort()
{
    auto port = openPort(m_settings);
    if (port)
        adoptPort(std::move(port).value());
    else
        fail(port.error().kind, port.error().detail);
}

void SerialLink::adoptPort(std::unique_ptr<QSerialPort> port)
{
    QSerialPort *const device = port.get();
    connect(device, &QSerialPort::errorOccurred, this,
            [this, device](QSerialPort::SerialPortError error) {
                if (device == m_device.get())
                    portErred(error, device->errorString());
            });
    adopt(std::move(port));
    if (m_device.get() == device)
        m_monitor.watch(*device);
}

void SerialLink::portErred(int error, const QString &detail)
{
    if (error == QSerialPort::WriteError)
        fail(PortError::Kind::WriteFailed, detail);
    else if (error == QSerialPort::ResourceError || error == QSerialPort::ReadError
             || error == QSerialPort::UnknownError)
        fail(PortError::Kind::Vanished, detail);
}

void SerialLink::openSocket(const QString &port)
{
    const QUrl url(port);
    auto socket = std::make_unique<QTcpSocket>();
    QTcpSocket *const device = socket.get();
    connect(device, &QTcpSocket::errorOccurred, this, [this, device] {
        if (m_state == LinkState::Waiting)
            dropDevice(); // it is not back yet
        else
            fail(m_state == LinkState::Opening ? PortError::Kind::HostUnreachable
                                               : PortError::Kind::Vanished,
                 device->errorString());
    });
    connect(device, &QTcpSocket::connected, this, &SerialLink::deviceOpened);
    connect(device, &QIODevice::readyRead, this, &SerialLink::readAvailable);
    m_device = std::move(socket);
    device->connectToHost(url.host(), static_cast<quint16>(url.port(23)));
}

void SerialLink::adopt(std::unique_ptr<QIODevice> device)
{
    m_device = std::move(device);
    connect(m_device.get(), &QIODevice::readyRead, this, &SerialLink::readAvailable);
    deviceOpened();
    readAvailable();
}

void SerialLink::deviceOpened()
{
    m_returnTimer.stop();
    m_writer.setDevice(m_device.get());
    connect(m_device.get(), &QIODevice::bytesWritten, this, &SerialLink::tellBacklog);
    setState(LinkState::Open);
    emit opened(m_settings.port);
}

void SerialLink::close()
{
    m_returnTimer.stop();
    dropDevice();
    setState(LinkState::Closed);
}

void SerialLink::write(const QByteArray &bytes)
{
    if (m_state != LinkState::Open)
        return;
    m_writer.write(bytes);
    tellBacklog();
}

void SerialLink::tellBacklog()
{
    if (m_device)
        emit writeBacklogChanged(m_writer.waiting() + m_device->bytesToWrite());
}

void SerialLink::setDtr(bool on)
{
    m_settings.dtr = on;
    if (auto *port = qobject_cast<QSerialPort *>(m_device.get())) {
        port->setDataTerminalReady(on);
        if (m_device)
            port->clearError();
    }
}

void SerialLink::setRts(bool on)
{
    m_settings.rts = on;
    auto *port = qobject_cast<QSerialPort *>(m_device.get());
    if (port && m_settings.flowControl != FlowControl::RtsCts) {
        port->setRequestToSend(on);
        if (m_device)
            port->clearError();
    }
}

void SerialLink::setPacing(const Pacing &pacing)
{
    m_settings.pacing = pacing;
    m_writer.setPacing(pacing);
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
    const bool wasOpen = m_state == LinkState::Open;
    dropDevice();
    const PortError error{kind, m_settings.port, detail};
    if (wasOpen && canReturn())
        waitForReturn();
    else
        setState(LinkState::Closed);
    emit failed(error);
}

// The number of a pseudo-terminal is given to the next program that wants one, so such a path
// must not be opened again by itself; a link to one, as socat makes, may.
bool SerialLink::canReturn() const
{
    if (!m_isSystemPort || !m_settings.reopen)
        return false;
    return isServer(m_settings.port) || m_identity.isKnown()
           || !m_settings.port.startsWith(QLatin1String("/dev/pts/"));
}

void SerialLink::waitForReturn()
{
    setState(LinkState::Waiting);
    m_returnTimer.start();
}

void SerialLink::lookForReturn()
{
    if (m_device)
        return; // a serial server is being tried
    if (isServer(m_settings.port)) {
        openSocket(m_settings.port);
        return;
    }
    if (m_identity.isKnown()) {
        const auto port = portWith(m_identity, m_lister());
        if (!port)
            return;
        m_settings.port = port->location;
    } else if (!QFileInfo::exists(locationOf(m_settings.port))) {
        return;
    }
    // Not yet: the rights of a new device are set a moment after it appeared.
    if (auto port = openPort(m_settings))
        adoptPort(std::move(port).value());
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
    m_monitor.stop();
    m_writer.setDevice(nullptr);
    if (!m_device)
        return;
    QIODevice *const device = m_device.release();
    device->disconnect(this);
    if (device->isOpen())
        device->close();
    device->deleteLater();
}

} // namespace serial
