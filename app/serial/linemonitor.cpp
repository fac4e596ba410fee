// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/linemonitor.h"

#include <QSerialPort>

#ifdef Q_OS_LINUX
#include <linux/serial.h>
#include <sys/ioctl.h>
#endif

namespace serial {

namespace {

constexpr int lookEveryMs = 200;

void readCounters(QSerialPort &port, LineStatus &status)
{
#ifdef Q_OS_LINUX
    serial_icounter_struct counters{};
    if (ioctl(port.handle(), TIOCGICOUNT, &counters) != 0)
        return;
    status.hasCounters = true;
    status.overruns = qint64(counters.overrun) + counters.buf_overrun;
    status.framingErrors = counters.frame;
    status.parityErrors = counters.parity;
    status.breaks = counters.brk;
#else
    Q_UNUSED(port)
    Q_UNUSED(status)
#endif
}

} // namespace

LineMonitor::LineMonitor(QObject *parent) : QObject(parent), m_timer(this)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &LineMonitor::look);
}

void LineMonitor::watch(QSerialPort &port)
{
    m_port = &port;
    m_first = true;
    m_timer.start();
    look();
}

void LineMonitor::stop()
{
    m_timer.stop();
    m_port = nullptr;
}

LineStatus LineMonitor::readStatus()
{
    LineStatus status;
    const QSerialPort::PinoutSignals pins = m_port->pinoutSignals();
    status.hasLines = m_port->error() == QSerialPort::NoError;
    if (!status.hasLines)
        m_port->clearError();
    status.dsr = pins.testFlag(QSerialPort::DataSetReadySignal);
    status.cts = pins.testFlag(QSerialPort::ClearToSendSignal);
    status.dcd = pins.testFlag(QSerialPort::DataCarrierDetectSignal);
    status.ri = pins.testFlag(QSerialPort::RingIndicatorSignal);
    readCounters(*m_port, status);
    return status;
}

void LineMonitor::look()
{
    LineStatus status = readStatus();
    if (!m_port) // a port that just vanished was closed meanwhile
        return;
    if (!status.hasLines && !status.hasCounters)
        m_timer.stop();
    if (m_first)
        m_start = status;
    status.overruns -= m_start.overruns;
    status.framingErrors -= m_start.framingErrors;
    status.parityErrors -= m_start.parityErrors;
    status.breaks -= m_start.breaks;
    if (!m_first && status == m_status)
        return;
    m_first = false;
    m_status = status;
    emit statusChanged(status);
}

} // namespace serial
