// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serial/linestatus.h"

#include <QObject>
#include <QTimer>

class QSerialPort;

namespace serial {

// Looks at the lines and error counters of an open port a few times a second, since no driver
// tells of them by itself. A port that has neither is asked once.
class LineMonitor : public QObject
{
    Q_OBJECT

public:
    explicit LineMonitor(QObject *parent = nullptr);

    void watch(QSerialPort &port);
    void stop();

signals:
    void statusChanged(const serial::LineStatus &status);

private:
    void look();
    LineStatus readStatus();

    QSerialPort *m_port = nullptr;
    QTimer m_timer;
    LineStatus m_status;
    LineStatus m_start; // the driver counts since the machine started
    bool m_first = true;
};

} // namespace serial
