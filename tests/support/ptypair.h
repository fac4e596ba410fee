// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

namespace testsupport {

// A pseudo-terminal whose master side plays the device; closing it is pulling the plug.
class PtyPair
{
public:
    PtyPair() : m_master(posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK))
    {
        grantpt(m_master);
        unlockpt(m_master);
        m_path = QString::fromLocal8Bit(ptsname(m_master));
    }
    ~PtyPair() { unplug(); }
    Q_DISABLE_COPY_MOVE(PtyPair)

    QString path() const { return m_path; }
    void unplug()
    {
        if (m_master >= 0)
            ::close(m_master);
        m_master = -1;
    }
    bool write(const QByteArray &bytes)
    {
        return ::write(m_master, bytes.constData(), static_cast<size_t>(bytes.size()))
               == bytes.size();
    }
    // How many bytes the line took; it takes no more while nobody reads.
    qsizetype writeSome(const QByteArray &bytes)
    {
        return ::write(m_master, bytes.constData(), static_cast<size_t>(bytes.size()));
    }
    // What has arrived so far.
    QByteArray read()
    {
        QByteArray bytes(64 * 1024, Qt::Uninitialized);
        const ssize_t size = ::read(m_master, bytes.data(), static_cast<size_t>(bytes.size()));
        return size > 0 ? bytes.first(size) : QByteArray();
    }

private:
    int m_master;
    QString m_path;
};

} // namespace testsupport
