// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/acceptedlink.h"

#include "app/net/endpoint.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QWebSocket>

#include <array>

namespace broker {

namespace {

constexpr qint64 readBufferSize = 256 << 10;

} // namespace

TcpLink::TcpLink(QTcpSocket *socket, QObject *parent)
    : AcceptedLink(parent), m_socket(socket),
      m_peer(net::endText(socket->peerAddress(), socket->peerPort())),
      m_own(net::endText(socket->localAddress(), socket->localPort()))
{
    socket->setParent(this);
    socket->setReadBufferSize(readBufferSize); // what we do not read, the peer cannot send
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &TcpLink::readAll);
    connect(socket, &QTcpSocket::bytesWritten, this, &TcpLink::written);
    connect(socket, &QTcpSocket::disconnected, this, &TcpLink::closed);
}

QByteArray TcpLink::peer() const
{
    return m_peer;
}

QByteArray TcpLink::own() const
{
    return m_own;
}

void TcpLink::readAll()
{
    std::array<char, 64 << 10> chunk;
    while (m_socket->bytesAvailable() > 0) {
        const qint64 size = m_socket->read(chunk.data(), chunk.size());
        if (size <= 0)
            return;
        emit received(QByteArrayView(chunk.data(), size));
    }
}

void TcpLink::write(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

qint64 TcpLink::unsent() const
{
    return m_socket->bytesToWrite();
}

void TcpLink::close()
{
    // Unread bytes would turn the close into a reset, and the peer would lose our last packet.
    m_socket->readAll();
    m_socket->flush();
    m_socket->disconnectFromHost();
}

WebSocketLink::WebSocketLink(QWebSocket *socket, QObject *parent)
    : AcceptedLink(parent), m_socket(socket),
      m_peer(net::endText(socket->peerAddress(), socket->peerPort())),
      m_own(net::endText(socket->localAddress(), socket->localPort()))
{
    socket->setParent(this);
    connect(socket, &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &bytes) { emit received(bytes); });
    // [MQTT-6.0.0-1] MQTT goes in binary frames; anything else ends the link.
    connect(socket, &QWebSocket::textMessageReceived, socket,
            [socket] { socket->close(QWebSocketProtocol::CloseCodeDatatypeNotSupported); });
    connect(socket, &QWebSocket::bytesWritten, this, &WebSocketLink::written);
    connect(socket, &QWebSocket::disconnected, this, &WebSocketLink::closed);
}

QByteArray WebSocketLink::peer() const
{
    return m_peer;
}

QByteArray WebSocketLink::own() const
{
    return m_own;
}

void WebSocketLink::write(const QByteArray &bytes)
{
    m_socket->sendBinaryMessage(bytes);
}

qint64 WebSocketLink::unsent() const
{
    return m_socket->bytesToWrite();
}

void WebSocketLink::close()
{
    m_socket->flush();
    m_socket->close();
}

} // namespace broker
