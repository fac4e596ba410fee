// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/transport.h"

#include "app/net/sockettransport.h"
#include "app/net/stream.h"
#include "app/net/websockettransport.h"

namespace net {

Transport::Transport(base::WireTap *tap, QObject *parent) : QObject(parent), m_tap(tap) {}

Transport::~Transport()
{
    tellEnded();
}

void Transport::tellOpened(const EndpointOptions &to, const Stream &stream)
{
    if (!m_tap)
        return;
    m_tapOpen = true;
    m_tap->linkOpened(base::Stamp::now(),
                      base::linkText(peerName(to).toUtf8(), stream.ownEnd(), stream.remoteEnd()));
}

void Transport::tellOpened(const EndpointOptions &to)
{
    if (!m_tap)
        return;
    m_tapOpen = true;
    m_tap->linkOpened(base::Stamp::now(), peerName(to).toUtf8());
}

void Transport::hearSecrets(Stream &stream)
{
    if (m_tap)
        connect(&stream, &Stream::tlsSecretMade, this,
                [this](QByteArrayView line) { m_tap->tlsSecretMade(line); });
}

void Transport::tellReceived(QByteArrayView bytes)
{
    const base::Stamp stamp = base::Stamp::now();
    if (m_tap)
        m_tap->bytesCrossed(base::Direction::In, stamp, bytes);
    emit received(stamp, bytes);
}

void Transport::tellSent(QByteArrayView bytes)
{
    if (m_tap)
        m_tap->bytesCrossed(base::Direction::Out, base::Stamp::now(), bytes);
}

void Transport::tellEnded()
{
    if (m_tapOpen)
        m_tap->linkClosed(base::Stamp::now());
    m_tapOpen = false;
}

std::unique_ptr<Transport> makeTransport(TransportKind kind, base::WireTap *tap)
{
    if (usesWebSocket(kind))
        return std::make_unique<WebSocketTransport>(tap);
    return std::make_unique<SocketTransport>(tap);
}

} // namespace net
