// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modemhosts.h"

#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace modem {

#ifdef Q_OS_UNIX

namespace {

base::Unexpected<QString> systemError(int master)
{
    const QString words = QString::fromLocal8Bit(std::strerror(errno));
    if (master >= 0)
        ::close(master);
    return base::Unexpected{words};
}

// No echo and no line editing by the system: the module does its own.
void makeRaw(int terminal)
{
    termios attributes{};
    if (tcgetattr(terminal, &attributes) != 0)
        return;
    cfmakeraw(&attributes);
    tcsetattr(terminal, TCSANOW, &attributes);
}

} // namespace

base::Result<std::unique_ptr<PseudoTerminal>, QString> PseudoTerminal::create()
{
    const int master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
        return systemError(master);
    const char *name = ptsname(master);
    const int slave = name ? ::open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
    if (slave < 0)
        return systemError(master);
    makeRaw(slave);
    return std::unique_ptr<PseudoTerminal>(
            new PseudoTerminal(master, slave, QString::fromLocal8Bit(name)));
}

PseudoTerminal::PseudoTerminal(int master, int slave, QString path)
    : m_master(master), m_slave(slave), m_path(std::move(path)),
      m_readable(master, QSocketNotifier::Read), m_writable(master, QSocketNotifier::Write)
{
    m_writable.setEnabled(false);
    connect(&m_readable, &QSocketNotifier::activated, this, &PseudoTerminal::readMaster);
    connect(&m_writable, &QSocketNotifier::activated, this, &PseudoTerminal::writeMaster);
}

PseudoTerminal::~PseudoTerminal()
{
    m_readable.setEnabled(false);
    m_writable.setEnabled(false);
    ::close(m_slave);
    ::close(m_master);
}

void PseudoTerminal::write(const QByteArray &bytes)
{
    if (m_waiting.size() + bytes.size() <= mostWaiting)
        m_waiting.append(bytes);
    writeMaster();
}

void PseudoTerminal::readMaster()
{
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    const ssize_t size = ::read(m_master, bytes.data(), static_cast<size_t>(bytes.size()));
    if (size > 0)
        emit received(bytes.first(size));
}

void PseudoTerminal::writeMaster()
{
    while (!m_waiting.isEmpty()) {
        const ssize_t size =
                ::write(m_master, m_waiting.constData(), static_cast<size_t>(m_waiting.size()));
        if (size <= 0)
            break;
        m_waiting.remove(0, size);
    }
    m_writable.setEnabled(!m_waiting.isEmpty());
}

#endif

TcpPort::TcpPort(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TcpPort::takePeer);
}

bool TcpPort::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void TcpPort::takePeer()
{
    while (QTcpSocket *peer = m_server.nextPendingConnection()) {
        if (m_peer) {
            m_peer->disconnect(this);
            m_peer->disconnectFromHost();
        }
        m_peer = peer;
        connect(peer, &QTcpSocket::disconnected, peer, &QObject::deleteLater);
        connect(peer, &QTcpSocket::disconnected, this, [this, peer] {
            if (m_peer == peer)
                m_peer = nullptr;
        });
        connect(peer, &QIODevice::readyRead, this,
                [this, peer] { emit received(peer->readAll()); });
    }
}

void TcpPort::write(const QByteArray &bytes)
{
    if (m_peer)
        m_peer->write(bytes);
}

} // namespace modem
