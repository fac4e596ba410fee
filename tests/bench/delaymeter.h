// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <vector>

namespace bench {

inline constexpr int tickMs = 2;

inline double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<size_t>(share * double(values.size() - 1))];
}

inline double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// How late a timer comes, and how much work of our own stands between two waits of the event loop.
// The first is what a person feels; the second does not move with what else the machine does.
class DelayMeter
{
public:
    DelayMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(tickMs);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_delays.push_back(std::max(0.0, double(m_clock.nsecsElapsed()) / 1e6 - tickMs));
            m_clock.start();
        });
        const auto *loop = QAbstractEventDispatcher::instance();
        QObject::connect(loop, &QAbstractEventDispatcher::awake, &m_timer,
                         [this] { m_awake = threadCpuMs(); });
        QObject::connect(loop, &QAbstractEventDispatcher::aboutToBlock, &m_timer,
                         [this] { m_work.push_back(threadCpuMs() - m_awake); });
    }
    void start()
    {
        m_delays.clear();
        m_work.clear();
        m_clock.start();
        m_timer.start();
    }
    const std::vector<double> &delays() const { return m_delays; }
    const std::vector<double> &work() const { return m_work; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_awake = threadCpuMs();
    std::vector<double> m_delays;
    std::vector<double> m_work;
};

template<class Condition>
void spinUntil(Condition condition, int timeoutMs)
{
    QEventLoop loop;
    QTimer check;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(&check, &QTimer::timeout, &loop, [&] {
        if (condition() || clock.elapsed() > timeoutMs)
            loop.quit();
    });
    check.start(5);
    loop.exec();
}

} // namespace bench
