// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/serial/porterror.h"
#include "app/serial/portsettings.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

class QIODevice;
class QSerialPort;
class QTcpSocket;

namespace serial {

enum class LinkState : quint8 { Closed, Opening, Open };

// Makes a device that is not open yet; called on the link's thread.
using DeviceFactory = std::function<std::unique_ptr<QIODevice>()>;

// Carries bytes to and from one port. It owns no thread: move it to one, call its slots by queued
// connections, and everything, the device too, lives there.
class SerialLink : public QObject
{
    Q_OBJECT

public:
    explicit SerialLink(QObject *parent = nullptr);
    ~SerialLink() override;

    LinkState state() const { return m_state; }

public slots:
    // A link that is open is closed first.
    void open(const serial::PortSettings &settings);
    // For what is no port of the system: a simulated module, a test.
    void openDevice(const QString &name, const serial::DeviceFactory &factory);
    void close();
    void write(const QByteArray &bytes);
    void setDtr(bool on); // without effect on what has no such line
    void setRts(bool on);

signals:
    void stateChanged(serial::LinkState state);
    void received(const QByteArray &bytes, const base::Stamp &stamp);
    void sent(const QByteArray &bytes, const base::Stamp &stamp);
    // Once for each open() at most; the link is Closed when it comes.
    void failed(const serial::PortError &error);

private:
    void openSerialPort(const PortSettings &settings);
    void openSocket(const PortSettings &settings);
    void adopt(std::unique_ptr<QIODevice> device);
    void readAvailable();
    void fail(PortError::Kind kind, const QString &detail);
    void setState(LinkState state);
    void dropDevice();

    LinkState m_state = LinkState::Closed;
    QString m_port;
    std::unique_ptr<QIODevice> m_device;
};

} // namespace serial

Q_DECLARE_METATYPE(serial::PortSettings)
Q_DECLARE_METATYPE(serial::PortError)
Q_DECLARE_METATYPE(serial::LinkState)
