// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/sockettransport.h"

namespace net {

namespace {
constexpr qsizetype readSize = 256 * 1024;
}

SocketTransport::SocketTransport(base::WireTap *tap, QObject *parent)
    : Transport(tap, parent), m_stream(this)
{
    hearSecrets(m_stream);
    connect(&m_stream, &Stream::opened, this, [this] {
        if (m_buffer.isEmpty())
            m_buffer.resize(readSize);
        tellOpened(m_options, m_stream);
        emit opened();
    });
    connect(&m_stream, &Stream::readyRead, this, &SocketTransport::readAll);
    connect(&m_stream, &Stream::bytesWritten, this, &Transport::bytesWritten);
    connect(&m_stream, &Stream::closed, this, [this] {
        tellEnded();
        emit closed();
    });
    connect(&m_stream, &Stream::failed, this, [this](const LinkError &error) {
        tellEnded();
        emit failed(error);
    });
}

void SocketTransport::open(const EndpointOptions &options)
{
    tellEnded();
    ++m_attempt;
    m_options = options;
    m_stream.open(options);
}

void SocketTransport::readAll()
{
    const quint64 attempt = m_attempt;
    // What a receiver does may close the link, or open another, within the loop.
    while (m_stream.isOpen() && attempt == m_attempt) {
        const qint64 count = m_stream.read(m_buffer.data(), m_buffer.size());
        if (count <= 0)
            return;
        tellReceived(QByteArrayView(m_buffer.constData(), count));
    }
}

void SocketTransport::write(QByteArrayView bytes)
{
    if (!m_stream.isOpen())
        return;
    tellSent(bytes);
    m_stream.write(bytes);
}

qint64 SocketTransport::bytesToWrite() const
{
    return m_stream.bytesToWrite();
}

void SocketTransport::close()
{
    m_stream.close();
}

void SocketTransport::abort()
{
    m_stream.abort();
}

} // namespace net
