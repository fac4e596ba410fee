// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/echoserver.h"

#include "tests/support/certificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslPreSharedKeyAuthenticator>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QWebSocket>
#include <QWebSocketServer>

namespace testsupport {

namespace {

QSslConfiguration identityOf(const Certificates &certificates, const QString &identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QFile key(certificates.key(identity));
    if (key.open(QIODevice::ReadOnly))
        configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    configuration.setLocalCertificateChain(
            QSslCertificate::fromPath(certificates.certificate(identity)));
    configuration.setCaCertificates(
            QSslCertificate::fromPath(certificates.certificate(QStringLiteral("ca"))));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace

EchoServer::EchoServer(net::TransportKind kind, const Certificates &certificates,
                       const QString &identity)
    : m_tls(net::usesTls(kind)), m_configuration(identityOf(certificates, identity))
{
    if (net::usesWebSocket(kind)) {
        m_web = std::make_unique<QWebSocketServer>(QStringLiteral("echo"),
                                                   m_tls ? QWebSocketServer::SecureMode
                                                         : QWebSocketServer::NonSecureMode);
        connect(m_web.get(), &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket *socket = m_web->nextPendingConnection())
                serve(socket);
        });
        return;
    }
    m_tcp = m_tls ? std::unique_ptr<QTcpServer>(std::make_unique<QSslServer>())
                  : std::make_unique<QTcpServer>();
    connect(m_tcp.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_tcp->nextPendingConnection())
            serve(socket);
    });
}

EchoServer::~EchoServer()
{
    closeClients();
}

void EchoServer::demandClientCertificate()
{
    m_configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
}

void EchoServer::useSharedKey(const QByteArray &identity, const QByteArray &key)
{
    m_configuration = QSslConfiguration::defaultConfiguration();
    m_configuration.setProtocol(QSsl::TlsV1_2);
    m_configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_configuration.setPreSharedKeyIdentityHint("echo");
    m_configuration.setCiphers(QStringLiteral("PSK-AES256-GCM-SHA384:PSK-AES128-CBC-SHA256"));
    const auto answer = [identity, key](QSslPreSharedKeyAuthenticator *asked) {
        if (asked->identity() == identity)
            asked->setPreSharedKey(key);
    };
    if (m_web)
        connect(m_web.get(), &QWebSocketServer::preSharedKeyAuthenticationRequired, this, answer);
    else
        connect(static_cast<QSslServer *>(m_tcp.get()),
                &QSslServer::preSharedKeyAuthenticationRequired, this,
                [answer](QSslSocket *, QSslPreSharedKeyAuthenticator *asked) { answer(asked); });
}

bool EchoServer::listen(const QHostAddress &address)
{
    if (m_web) {
        if (m_tls)
            m_web->setSslConfiguration(m_configuration);
        return m_web->listen(address);
    }
    if (m_tls)
        static_cast<QSslServer *>(m_tcp.get())->setSslConfiguration(m_configuration);
    return m_tcp->listen(address);
}

quint16 EchoServer::port() const
{
    return m_web ? m_web->serverPort() : m_tcp->serverPort();
}

void EchoServer::closeClients()
{
    for (QTcpSocket *socket : std::exchange(m_sockets, {}))
        socket->disconnectFromHost();
    for (QWebSocket *socket : std::exchange(m_webSockets, {}))
        socket->close();
}

void EchoServer::serve(QTcpSocket *socket)
{
    m_sockets.append(socket);
    if (const auto *tls = qobject_cast<QSslSocket *>(socket)) {
        m_protocol = tls->sslConfiguration().nextNegotiatedProtocol();
        m_cipher = tls->sessionCipher();
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray bytes = socket->readAll();
        m_bytesReceived += bytes.size();
        socket->write(bytes);
    });
}

void EchoServer::serve(QWebSocket *socket)
{
    socket->setParent(this); // a pending WebSocket belongs to whoever takes it
    m_webSockets.append(socket);
    connect(socket, &QWebSocket::binaryMessageReceived, this,
            [this, socket](const QByteArray &bytes) {
                m_bytesReceived += bytes.size();
                socket->sendBinaryMessage(bytes);
            });
}

} // namespace testsupport
