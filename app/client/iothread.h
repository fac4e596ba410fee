// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

namespace client {

// The thread on which sockets, serial ports and protocol clocks live, so that they never wait for
// the window. It runs from construction; the destructor ends it, so everything that works on it
// must be gone by then.
class IoThread : public QObject
{
    Q_OBJECT

public:
    explicit IoThread(QObject *parent = nullptr);
    ~IoThread() override;

    QThread *qthread() { return &m_thread; } // for QObject::moveToThread

private:
    class Thread : public QThread
    {
    protected:
        void run() override;
    };
    Thread m_thread;
};

} // namespace client
