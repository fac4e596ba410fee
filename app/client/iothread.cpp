// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"

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

} // namespace client
