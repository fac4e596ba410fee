// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <thread>

class QThread;

namespace client {

// The thread on which sockets, serial ports and protocol clocks live, so that they never wait for
// the window. It runs from construction; the destructor ends it, so everything that works on it
// must be gone by then. It is a std::thread because that can be joined: QThread::wait() returns
// while the thread still runs its last clean-up, and a program that ends right then leaks what
// OpenSSL keeps for each thread.
class IoThread : public QObject
{
    Q_OBJECT

public:
    explicit IoThread(QObject *parent = nullptr);
    ~IoThread() override;

    QThread *qthread() { return m_qthread; } // for QObject::moveToThread

private:
    QThread *m_qthread = nullptr; // lives as long as the thread
    std::thread m_thread;
};

} // namespace client
