// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/serial/linemonitor.h"
#include "app/serial/pacedwriter.h"
#include "app/serial/porterror.h"
#include "app/serial/portlist.h"
#include "app/serial/portsettings.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QIODevice;
class QSerialPort;
class QTcpSocket;

namespace serial {

enum class LinkState : quint8 {
    Closed,
    Opening,
    Open,
    Waiting // it was unplugged; opened again when it comes back, until close()
};

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
    // Where ports are looked for; for tests, before the link is opened.
    void setPortLister(const PortLister &lister) { m_lister = lister; }

public slots:
    // A link that is open is closed first.
    void open(const serial::PortSettings &settings);
    // For what is no port of the system: a simulated module, a test.
    void openDevice(const QString &name, const serial::DeviceFactory &factory);
    void close();
    void write(const QByteArray &bytes);
    void setDtr(bool on); // without effect on what has no such line
    void setRts(bool on);
    void setPacing(const serial::Pacing &pacing);

signals:
    void stateChanged(serial::LinkState state);
    void opened(const QString &port); // its name now, which may not be the one it was opened by
    void received(const QByteArray &bytes, const base::Stamp &stamp);
    void sent(const QByteArray &bytes, const base::Stamp &stamp);
    // How much of what was written waits in the program; 0 when all is handed over.
    void writeBacklogChanged(qint64 bytes);
    void lineStatusChanged(const serial::LineStatus &status);
    // Once for each open() and each unplugging; the link is Closed or Waiting when it comes.
    void failed(const serial::PortError &error);

private:
    void openSystemPort();
    void openSocket(const QString &port);
    void adoptPort(std::unique_ptr<QSerialPort> port);
    void adopt(std::unique_ptr<QIODevice> device);
    void deviceOpened();
    void readAvailable();
    void tellBacklog();
    void portErred(int error, const QString &detail);
    void fail(PortError::Kind kind, const QString &detail);
    bool canReturn() const;
    void waitForReturn();
    void lookForReturn();
    void setState(LinkState state);
    void dropDevice();

    LinkState m_state = LinkState::Closed;
    PortSettings m_settings;
    PortIdentity m_identity;
    bool m_isSystemPort = false; // or a serial server; not a device of openDevice()
    PortLister m_lister;
    std::unique_ptr<QIODevice> m_device;
    PacedWriter m_writer;
    LineMonitor m_monitor;
    QTimer m_returnTimer;
};

} // namespace serial

Q_DECLARE_METATYPE(serial::PortSettings)
Q_DECLARE_METATYPE(serial::Pacing)
Q_DECLARE_METATYPE(serial::PortError)
Q_DECLARE_METATYPE(serial::LinkState)
