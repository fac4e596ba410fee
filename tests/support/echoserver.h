// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/endpoint.h"

#include <QHostAddress>
#include <QObject>
#include <QSslCipher>
#include <QSslConfiguration>

#include <memory>

class QTcpServer;
class QTcpSocket;
class QWebSocket;
class QWebSocketServer;

namespace testsupport {

class Certificates;

// Sends back what it gets, over any of the transports. Lives on the thread of the test.
class EchoServer : public QObject
{
public:
    // `identity` names the certificate it shows.
    EchoServer(net::TransportKind kind, const Certificates &certificates,
               const QString &identity = QStringLiteral("server"));
    ~EchoServer() override;

    void demandClientCertificate();
    // Knows one client by a key instead of showing a certificate (TLS-PSK); before listen().
    void useSharedKey(const QByteArray &identity, const QByteArray &key);
    bool listen(const QHostAddress &address = QHostAddress::LocalHost);
    QSslConfiguration &configuration() { return m_configuration; } // before listen()
    quint16 port() const;
    QByteArray negotiatedProtocol() const { return m_protocol; } // by ALPN, with the last client
    QSslCipher cipher() const { return m_cipher; }               // the same
    void closeClients();
    qint64 bytesReceived() const { return m_bytesReceived; }

private:
    void serve(QTcpSocket *socket);
    void serve(QWebSocket *socket);

    const bool m_tls;
    QSslConfiguration m_configuration;
    std::unique_ptr<QTcpServer> m_tcp;
    std::unique_ptr<QWebSocketServer> m_web;
    QList<QTcpSocket *> m_sockets;
    QList<QWebSocket *> m_webSockets;
    qint64 m_bytesReceived = 0;
    QByteArray m_protocol;
    QSslCipher m_cipher;
};

} // namespace testsupport
