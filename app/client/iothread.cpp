// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QThread>

#include <future>

namespace client {

IoThread::IoThread(QObject *parent) : QObject(parent)
{
    std::promise<QThread *> started;
    m_thread = std::thread([&started] {
        QEventLoop loop;
        started.set_value(QThread::currentThread());
        loop.exec();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    });
    m_qthread = started.get_future().get();
}

IoThread::~IoThread()
{
    m_qthread->quit();
    m_thread.join();
}

} // namespace client
