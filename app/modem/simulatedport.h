// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/simulatedmodem.h"

#include <QIODevice>

namespace modem {

// A simulated module as a device: what is written goes into it, what it says can be read.
class SimulatedPort : public QIODevice
{
    Q_OBJECT

public:
    explicit SimulatedPort(const SimulatedModemOptions &options, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void announce();

    SimulatedModem m_modem;
    QByteArray m_output;
    bool m_announced = false;
};

} // namespace modem
