// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QObject>

class QTcpSocket;
class QWebSocket;

namespace broker {

// A link somebody opened to us, as a pipe of bytes whatever carries it.
class AcceptedLink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QByteArray peer() const = 0; // "127.0.0.1:50123"
    virtual QByteArray own() const = 0;  // our end of the socket
    virtual void write(const QByteArray &bytes) = 0;
    virtual qint64 unsent() const = 0; // bytes written that have not left
    virtual void close() = 0;          // after what was written has left

signals:
    void received(QByteArrayView bytes); // valid during the call
    void written();
    void closed();
};

class TcpLink : public AcceptedLink
{
    Q_OBJECT

public:
    TcpLink(QTcpSocket *socket, QObject *parent); // takes the socket

    QByteArray peer() const override;
    QByteArray own() const override;
    void write(const QByteArray &bytes) override;
    qint64 unsent() const override;
    void close() override;

private:
    void readAll();

    QTcpSocket *m_socket;
    QByteArray m_peer;
    QByteArray m_own;
};

// MQTT in binary frames (section 6 of both standards); frames need not hold whole packets.
class WebSocketLink : public AcceptedLink
{
    Q_OBJECT

public:
    WebSocketLink(QWebSocket *socket, QObject *parent); // takes the socket

    QByteArray peer() const override;
    QByteArray own() const override;
    void write(const QByteArray &bytes) override;
    qint64 unsent() const override;
    void close() override;

private:
    QWebSocket *m_socket;
    QByteArray m_peer;
    QByteArray m_own;
};

} // namespace broker
