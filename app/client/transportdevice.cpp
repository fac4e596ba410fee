// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/transportdevice.h"

#include <algorithm>
#include <cstring>

namespace client {

TransportDevice::TransportDevice(net::Transport &transport,
                                 std::function<void(QByteArrayView)> writing)
    : m_transport(&transport), m_writing(std::move(writing))
{
    // Its own buffer would only copy once more.
    open(QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void TransportDevice::feed(QByteArrayView bytes)
{
    m_unread.append(bytes);
    emit readyRead();
}

qint64 TransportDevice::bytesAvailable() const
{
    return m_unread.size() + QIODevice::bytesAvailable();
}

void TransportDevice::close()
{
    if (!isOpen())
        return;
    QIODevice::close();
    // Later: QMqttClient closes first and tells why after it, and a link may end
    // within close().
    QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_transport)
                    m_transport->close();
            },
            Qt::QueuedConnection);
}

void TransportDevice::detach()
{
    m_transport = nullptr;
}

qint64 TransportDevice::readData(char *into, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_unread.size());
    std::memcpy(into, m_unread.constData(), static_cast<size_t>(count));
    m_unread.remove(0, count);
    return count;
}

qint64 TransportDevice::writeData(const char *data, qint64 size)
{
    if (!m_transport)
        return size; // the farewell of a client whose link is gone
    const QByteArrayView bytes(data, size);
    m_writing(bytes);
    m_transport->write(bytes);
    return size;
}

} // namespace client
