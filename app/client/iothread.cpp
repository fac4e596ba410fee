// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"

#include <QCoreApplication>
#include <QEvent>

#include <openssl/crypto.h>

namespace client {

IoThread::IoThread(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("io"));
    m_thread.start();
}

IoThread::~IoThread()
{
    m_thread.quit();
    m_thread.wait();
}

// OpenSSL frees what it keeps for a thread when that ends, but QThread::wait() returns a little
// before, and a program that ends right then leaks it.
void IoThread::Thread::run()
{
    exec();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    OPENSSL_thread_stop();
}

} // namespace client
