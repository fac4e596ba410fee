// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/framepulse.h"

namespace presentation {

FramePulse::FramePulse(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FramePulse::fire);
}

void FramePulse::wake()
{
    if (!m_awake.exchange(true))
        QMetaObject::invokeMethod(this, &FramePulse::schedule, Qt::QueuedConnection);
}

void FramePulse::schedule()
{
    const qint64 passed = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : qint64(intervalMs);
    m_timer.start(static_cast<int>(qMax<qint64>(0, intervalMs - passed)));
}

void FramePulse::fire()
{
    m_sinceFrame.start();
    m_awake.store(false); // before the work, so that what comes during it wakes again
    emit frame();
}

} // namespace presentation
