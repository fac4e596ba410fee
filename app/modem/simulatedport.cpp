// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/simulatedport.h"

#include <algorithm>
#include <cstring>

namespace modem {

SimulatedPort::SimulatedPort(const SimulatedModemOptions &options, QObject *parent)
    : QIODevice(parent), m_modem(options)
{
    connect(&m_modem, &SimulatedModem::output, this, [this](const QByteArray &bytes) {
        m_output.append(bytes);
        announce();
    });
}

qint64 SimulatedPort::bytesAvailable() const
{
    return m_output.size() + QIODevice::bytesAvailable();
}

qint64 SimulatedPort::readData(char *data, qint64 maximum)
{
    const qsizetype size = std::min<qsizetype>(maximum, m_output.size());
    std::memcpy(data, m_output.constData(), static_cast<size_t>(size));
    m_output.remove(0, size);
    return size;
}

qint64 SimulatedPort::writeData(const char *data, qint64 size)
{
    m_modem.receive({data, size});
    return size;
}

// Later, as a wire would: whoever writes has returned before the answer is there.
void SimulatedPort::announce()
{
    if (std::exchange(m_announced, true))
        return;
    QMetaObject::invokeMethod(
            this,
            [this] {
                m_announced = false;
                emit readyRead();
            },
            Qt::QueuedConnection);
}

} // namespace modem
