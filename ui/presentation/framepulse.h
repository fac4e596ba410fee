// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>

namespace presentation {

// Turns any number of wake() calls from any thread into at most one frame() each 16 ms on its own
// thread; without wake() nothing runs, so an idle program does not wake up.
class FramePulse : public QObject
{
    Q_OBJECT

public:
    explicit FramePulse(QObject *parent = nullptr);
    void wake(); // thread-safe, cheap when already awake

signals:
    void frame();

private:
    void schedule();
    void fire();

    static constexpr int intervalMs = 16;
    std::atomic_bool m_awake{false};
    QElapsedTimer m_sinceFrame;
    QTimer m_timer;
};

} // namespace presentation
