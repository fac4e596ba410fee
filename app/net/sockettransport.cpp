// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/sockettransport.h"

#include "app/net/socketerrors.h"
#include "app/net/tlsconfiguration.h"

#include <QNetworkProxy>
#include <QSslSocket>

namespace net {

namespace {
constexpr qsizetype readSize = 256 * 1024;
}

SocketTransport::SocketTransport(base::WireTap *tap, QObject *parent)
    : Transport(tap, parent), m_timeout(this)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        fail({LinkError::Kind::TimedOut, QString()});
    });
}

SocketTransport::~SocketTransport()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void SocketTransport::open(const EndpointOptions &options)
{
    end();
    m_options = options;
    m_state = State::Opening;
    m_timeout.start(options.timeoutMs);
    if (usesTls(options.kind))
        openTls();
    else
        openTcp();
}

void SocketTransport::openTcp()
{
    auto *socket = new QTcpSocket(this);
    watch(socket);
    connect(socket, &QTcpSocket::connected, this, &SocketTransport::becomeOpen);
    socket->connectToHost(m_options.host, m_options.port);
}

void SocketTransport::openTls()
{
    const auto configuration = makeTlsConfiguration(m_options.tls);
    if (!configuration) {
        // Later, so that the caller hears of it as of every other failure: after open() returned.
        QMetaObject::invokeMethod(
                this, [this, error = configuration.error()] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    m_tls = new QSslSocket(this);
    m_tls->setSslConfiguration(*configuration);
    if (!m_options.tls.serverName.isEmpty())
        m_tls->setPeerVerifyName(m_options.tls.serverName);
    watch(m_tls);
    connect(m_tls, &QSslSocket::encrypted, this, &SocketTransport::becomeOpen);
    connect(m_tls, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_verification = errors; });
    m_tls->connectToHostEncrypted(m_options.host, m_options.port);
}

void SocketTransport::watch(QTcpSocket *socket)
{
    m_socket = socket;
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::readyRead, this, &SocketTransport::readAll);
    connect(socket, &QTcpSocket::bytesWritten, this, &Transport::bytesWritten);
    connect(socket, &QTcpSocket::errorOccurred, this, &SocketTransport::socketFailed);
    connect(socket, &QTcpSocket::disconnected, this, &SocketTransport::socketDisconnected);
}

void SocketTransport::becomeOpen()
{
    m_timeout.stop();
    m_state = State::Open;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_buffer.isEmpty())
        m_buffer.resize(readSize);
    tellOpened(m_options.host, m_options.port);
    emit opened();
}

void SocketTransport::readAll()
{
    const QTcpSocket *socket = m_socket;
    // What a receiver does may close the link, or open another, within the loop.
    while (m_state == State::Open && m_socket == socket) {
        const qint64 count = m_socket->read(m_buffer.data(), m_buffer.size());
        if (count <= 0)
            return;
        tellReceived(QByteArrayView(m_buffer.constData(), count));
    }
}

void SocketTransport::write(QByteArrayView bytes)
{
    if (m_state != State::Open)
        return;
    tellSent(bytes);
    m_socket->write(bytes.data(), bytes.size());
}

qint64 SocketTransport::bytesToWrite() const
{
    if (!m_socket)
        return 0;
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void SocketTransport::close()
{
    if (m_state == State::Opening)
        return abort();
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_timeout.start(3'000); // a peer that reads no more must not hold us
    m_socket->disconnectFromHost();
}

void SocketTransport::abort()
{
    if (m_state == State::Closed)
        return;
    end();
    emit closed();
}

void SocketTransport::socketFailed()
{
    if (m_state == State::Closing)
        return socketDisconnected();
    if (m_state == State::Open)
        readAll(); // what came before the end still counts
    if (m_state != State::Open && m_state != State::Opening)
        return;
    if (m_state == State::Opening && !m_verification.isEmpty())
        return fail(verificationError(m_verification));
    fail(socketError(m_socket->error(), m_socket->errorString()));
}

void SocketTransport::socketDisconnected()
{
    if (m_state == State::Closing) {
        end();
        emit closed();
    } else if (m_state != State::Closed) {
        fail({LinkError::Kind::ClosedByPeer, QString()});
    }
}

void SocketTransport::end()
{
    m_timeout.stop();
    m_state = State::Closed;
    m_verification.clear();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater(); // we may be in one of its signals
    }
    m_socket = nullptr;
    m_tls = nullptr;
    tellEnded();
}

void SocketTransport::fail(const LinkError &error)
{
    const bool closing = m_state == State::Closing;
    if (m_state == State::Closed)
        return;
    end();
    if (closing)
        return emit closed();
    LinkError told = error;
    told.host = m_options.host;
    told.port = m_options.port;
    emit failed(told);
}

} // namespace net
