// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/websockettransport.h"

#include "app/net/socketerrors.h"
#include "app/net/tlsconfiguration.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QUrl>
#include <QWebSocket>

#include <algorithm>

namespace net {

namespace {

QUrl urlOf(const EndpointOptions &options)
{
    QUrl url(options.path); // may carry a query
    if (!url.path().startsWith(QLatin1Char('/')))
        url.setPath(QLatin1Char('/') + url.path());
    url.setScheme(usesTls(options.kind) ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setHost(options.host);
    url.setPort(options.port);
    return url;
}

// RFC 6125: one of the alternative names, where "*" stands for the first label.
bool isIssuedFor(const QSslCertificate &certificate, const QString &name)
{
    const QStringList names = certificate.subjectAlternativeNames().values(QSsl::DnsEntry);
    return std::any_of(names.begin(), names.end(), [&name](const QString &issued) {
        if (issued.startsWith(QLatin1String("*.")))
            return name.section(QLatin1Char('.'), 1).compare(issued.mid(2), Qt::CaseInsensitive)
                   == 0;
        return issued.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

WebSocketTransport::WebSocketTransport(base::WireTap *tap, QObject *parent)
    : Transport(tap, parent), m_timeout(this)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        fail({LinkError::Kind::TimedOut, QString()});
    });
}

WebSocketTransport::~WebSocketTransport()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void WebSocketTransport::open(const EndpointOptions &options)
{
    end();
    m_options = options;
    m_state = State::Opening;
    m_timeout.start(options.timeoutMs);
    auto *socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    watch(socket);
    if (usesTls(options.kind)) {
        const auto configuration = makeTlsConfiguration(options.tls);
        if (!configuration) {
            QMetaObject::invokeMethod(
                    this, [this, error = configuration.error()] { fail(error); },
                    Qt::QueuedConnection);
            return;
        }
        socket->setSslConfiguration(*configuration);
    }
    QNetworkRequest request(urlOf(options));
    // The name by which [MQTT-6.0.0-3] asks; Qt 6.4 has no handshake options for it.
    request.setRawHeader("Sec-WebSocket-Protocol", "mqtt");
    socket->open(request);
}

void WebSocketTransport::watch(QWebSocket *socket)
{
    m_socket = socket;
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QWebSocket::connected, this, &WebSocketTransport::becomeOpen);
    connect(socket, &QWebSocket::binaryMessageReceived, this,
            [this](const QByteArray &bytes) { tellReceived(bytes); });
    connect(socket, &QWebSocket::textMessageReceived, this, [this] {
        // [MQTT-6.0.0-1] anything but binary frames: close.
        fail({LinkError::Kind::Other, QStringLiteral("text frame instead of a binary frame")});
    });
    connect(socket, &QWebSocket::bytesWritten, this, &Transport::bytesWritten);
    connect(socket, &QWebSocket::sslErrors, this, &WebSocketTransport::judge);
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &WebSocketTransport::socketFailed);
    connect(socket, &QWebSocket::disconnected, this, &WebSocketTransport::socketDisconnected);
}

// QWebSocket verifies the host of its URL; a server name of its own is compared here instead.
void WebSocketTransport::judge(const QList<QSslError> &errors)
{
    m_verification = errors;
    if (m_options.tls.serverName.isEmpty())
        return;
    m_verification.removeIf([this](const QSslError &error) {
        return error.error() == QSslError::HostNameMismatch
               && isIssuedFor(error.certificate(), m_options.tls.serverName);
    });
    if (m_verification.isEmpty())
        m_socket->ignoreSslErrors(errors);
}

void WebSocketTransport::becomeOpen()
{
    m_timeout.stop();
    m_state = State::Open;
    tellOpened(m_options.host, m_options.port);
    emit opened();
}

void WebSocketTransport::write(QByteArrayView bytes)
{
    if (m_state != State::Open)
        return;
    tellSent(bytes);
    m_socket->sendBinaryMessage(bytes.toByteArray());
}

qint64 WebSocketTransport::bytesToWrite() const
{
    return m_socket ? m_socket->bytesToWrite() : 0;
}

void WebSocketTransport::close()
{
    if (m_state == State::Opening)
        return abort();
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_timeout.start(3'000);
    m_socket->close();
}

void WebSocketTransport::abort()
{
    if (m_state == State::Closed)
        return;
    end();
    emit closed();
}

LinkError WebSocketTransport::currentError() const
{
    if (!m_verification.isEmpty())
        return verificationError(m_verification);
    const QString text = m_socket->errorString();
    LinkError error = socketError(m_socket->error(), text);
    // QWebSocket reports what goes wrong in the upgrade as ConnectionRefused with words about HTTP,
    // a refused port with those of the socket.
    const bool aboutUpgrade = text.contains(QLatin1String("QWebSocket"))
                              || text.contains(QLatin1String("header"))
                              || text.contains(QLatin1String("HTTP"))
                              || text.contains(QLatin1String("handshake response"));
    if (m_state == State::Opening && aboutUpgrade
        && (error.kind == LinkError::Kind::ConnectionRefused
            || error.kind == LinkError::Kind::Other))
        error.kind = LinkError::Kind::WebSocketUpgradeRefused;
    return error;
}

void WebSocketTransport::socketFailed()
{
    if (m_state == State::Closing)
        return socketDisconnected();
    if (m_state != State::Closed)
        fail(currentError());
}

void WebSocketTransport::socketDisconnected()
{
    if (m_state == State::Closing) {
        end();
        emit closed();
    } else if (m_state == State::Opening) {
        // The error that explains it, if there is one, comes right after this.
        QMetaObject::invokeMethod(
                m_socket,
                [this] {
                    fail({LinkError::Kind::WebSocketUpgradeRefused, QString()});
                },
                Qt::QueuedConnection);
    } else if (m_state == State::Open) {
        fail({LinkError::Kind::ClosedByPeer, m_socket->closeReason()});
    }
}

void WebSocketTransport::end()
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
    tellEnded();
}

void WebSocketTransport::fail(const LinkError &error)
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
