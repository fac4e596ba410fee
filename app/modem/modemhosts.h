// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace modem {

// The master side of a pseudo-terminal, whose path other programs open like a serial port. They may
// come and go: the slave side is kept open here, so nothing ends with them.
class PseudoTerminal : public QObject
{
    Q_OBJECT

public:
    // The error is what the system says.
    static base::Result<std::unique_ptr<PseudoTerminal>, QString> create();
    ~PseudoTerminal() override;

    QString path() const { return m_path; }
    void write(const QByteArray &bytes);

signals:
    void received(const QByteArray &bytes);

private:
    PseudoTerminal(int master, int slave, QString path);
    void readMaster();
    void writeMaster();

    static constexpr qsizetype mostWaiting = 1024 * 1024; // bytes; nobody may be reading

    int m_master;
    int m_slave;
    QString m_path;
    QByteArray m_waiting;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
};

// A serial server in the network: one peer at a time, a new one takes over.
class TcpPort : public QObject
{
    Q_OBJECT

public:
    explicit TcpPort(QObject *parent = nullptr);

    bool listen(quint16 port); // 0: any free one; on loopback
    quint16 port() const { return m_server.serverPort(); }
    QString errorString() const { return m_server.errorString(); }
    void write(const QByteArray &bytes);

signals:
    void received(const QByteArray &bytes);

private:
    void takePeer();

    QTcpServer m_server;
    QTcpSocket *m_peer = nullptr; // owned by the server
};

} // namespace modem
