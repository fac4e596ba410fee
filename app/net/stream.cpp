// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/stream.h"

#include "app/net/proxychoice.h"
#include "app/net/proxyprobe.h"
#include "app/net/servicelookup.h"
#include "app/net/socketerrors.h"
#include "app/net/tlsconfiguration.h"

#include <QHostAddress>
#include <QLocalSocket>
#include <QSignalBlocker>
#include <QSslPreSharedKeyAuthenticator>
#include <QSslSocket>

#include <unistd.h>

namespace net {

namespace {

constexpr int closingTimeoutMs = 3'000; // a peer that reads no more must not hold us

} // namespace

Stream::Stream(QObject *parent)
    : QObject(parent), m_keyListener(std::make_shared<KeyListener>(
                               [this](QByteArrayView line) { emit tlsSecretMade(line); })),
      m_timeout(this)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        fail({LinkError::Kind::TimedOut, QString()});
    });
}

Stream::~Stream()
{
    if (m_device)
        m_device->disconnect(this);
}

void Stream::open(const EndpointOptions &options)
{
    end();
    m_options = options;
    m_options.host = bareHost(options.host);
    m_state = State::Opening;
    m_stage = Stage::Connecting;
    m_timeout.start(options.timeoutMs);
    const quint64 attempt = ++m_attempt;
    if (!usesNetwork(options.kind))
        return openFile();
    if (!options.looksUpService)
        return openRoute(attempt);
    lookUpService(m_options, this, [this, attempt](const auto &found) {
        if (attempt != m_attempt || m_state != State::Opening)
            return;
        if (!found)
            return fail({LinkError::Kind::ServiceNotFound, found.error()});
        m_options.host = found->host;
        m_options.port = found->port;
        openRoute(attempt);
    });
}

void Stream::openRoute(quint64 attempt)
{
    chooseProxy(m_options, this, [this, attempt](const QNetworkProxy &proxy) {
        if (attempt == m_attempt && m_state == State::Opening)
            openNetwork(proxy);
    });
}

void Stream::openFile()
{
    auto *socket = new QLocalSocket(this);
    watch(socket);
    socket->connectToServer(m_options.socketFile);
}

void Stream::openNetwork(const QNetworkProxy &proxy)
{
    m_proxy = proxy;
    if (proxy.type() != QNetworkProxy::NoProxy)
        m_stage = Stage::Proxy;
    if (usesTls(m_options.kind))
        openTls();
    else
        openTcp();
}

void Stream::openTcp()
{
    auto *socket = new QTcpSocket(this);
    watch(socket);
    connect(socket, &QTcpSocket::connected, this, &Stream::becomeOpen);
    if (bindTo(*socket))
        socket->connectToHost(m_options.host, m_options.port);
}

// False: the link has failed.
bool Stream::bindTo(QTcpSocket &socket)
{
    const QString &address = m_options.localAddress;
    const QSignalBlocker blocker(&socket); // the error is ours to tell
    if (address.isEmpty() || socket.bind(QHostAddress(bareHost(address))))
        return true;
    failSoon({LinkError::Kind::LocalAddressUnusable, address});
    return false;
}

void Stream::openTls()
{
    const auto configuration = makeTlsConfiguration(m_options.tls);
    if (!configuration)
        return failSoon(configuration.error());
    m_tls = new QSslSocket(this);
    m_tls->setSslConfiguration(*configuration);
    const QString &name = m_options.tls.serverName;
    if (!name.isEmpty())
        m_tls->setPeerVerifyName(name);
    watch(m_tls);
    connect(m_tls, &QSslSocket::connected, this, &Stream::beginTls);
    connect(m_tls, &QSslSocket::encrypted, this, &Stream::tlsReady);
    connect(m_tls, &QSslSocket::sslErrors, this, &Stream::judge);
    connect(m_tls, &QSslSocket::preSharedKeyAuthenticationRequired, this,
            [this](QSslPreSharedKeyAuthenticator *asked) {
                asked->setIdentity(m_options.tls.pskIdentity.toUtf8());
                asked->setPreSharedKey(sharedKey(m_options.tls).value_or(QByteArray()));
            });
    if (m_options.localAddress.isEmpty())
        m_tls->connectToHost(m_options.host, m_options.port);
    else
        openTlsFromAddress();
}

// QSslSocket cannot be bound, as the socket below it is its own: another one connects and hands its
// descriptor over.
void Stream::openTlsFromAddress()
{
    auto *plain = new QTcpSocket(m_tls);
    plain->setProxy(QNetworkProxy::NoProxy);
    connect(plain, &QTcpSocket::errorOccurred, this,
            [this, plain] { fail(socketError(plain->error(), plain->errorString(), m_stage)); });
    connect(plain, &QTcpSocket::connected, this, [this, plain] {
        const int descriptor = ::dup(static_cast<int>(plain->socketDescriptor()));
        plain->disconnect(this);
        plain->close();
        plain->deleteLater();
        m_tls->setSocketDescriptor(descriptor);
        if (m_options.tls.serverName.isEmpty())
            m_tls->setPeerVerifyName(m_options.host);
        if (m_stage != Stage::Tls)
            beginTls();
    });
    if (bindTo(*plain))
        plain->connectToHost(m_options.host, m_options.port);
}

// Apart from connectToHostEncrypted(), so that it is known whose session is made.
void Stream::beginTls()
{
    m_stage = Stage::Tls;
    const KeyLogScope scope(m_keyListener);
    m_tls->startClientEncryption();
}

void Stream::watch(QTcpSocket *socket)
{
    m_socket = socket;
    m_device = socket;
    socket->setProxy(m_proxy);
    connect(socket, &QTcpSocket::readyRead, this, &Stream::readyRead);
    connect(socket, &QTcpSocket::bytesWritten, this, &Stream::bytesWritten);
    connect(socket, &QTcpSocket::errorOccurred, this, &Stream::networkFailed);
    connect(socket, &QTcpSocket::disconnected, this, &Stream::deviceEnded);
}

void Stream::watch(QLocalSocket *socket)
{
    m_local = socket;
    m_device = socket;
    connect(socket, &QLocalSocket::connected, this, &Stream::becomeOpen);
    connect(socket, &QLocalSocket::readyRead, this, &Stream::readyRead);
    connect(socket, &QLocalSocket::bytesWritten, this, &Stream::bytesWritten);
    connect(socket, &QLocalSocket::errorOccurred, this, &Stream::fileFailed);
    connect(socket, &QLocalSocket::disconnected, this, &Stream::deviceEnded);
}

bool Stream::isPinnedOne() const
{
    return m_tls->peerCertificate().toDer() == m_options.tls.pinnedCertificate;
}

// A person who accepted a certificate saw what speaks against it; any other one is refused, however
// good it may be.
void Stream::judge(const QList<QSslError> &errors)
{
    m_verification = errors;
    emit peerJudged(errors);
    if (m_acceptsAnyPeer || (m_options.tls.verification == Verification::Pinned && isPinnedOne())) {
        m_verification.clear();
        m_tls->ignoreSslErrors(errors);
    }
}

void Stream::tlsReady()
{
    if (m_options.tls.verification == Verification::Pinned && !isPinnedOne()) {
        LinkError error{LinkError::Kind::CertificateNotPinned, QString()};
        error.chain = peerChain();
        return fail(error);
    }
    becomeOpen();
}

void Stream::becomeOpen()
{
    m_timeout.stop();
    m_state = State::Open;
    m_stage = Stage::Open;
    if (m_socket)
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, m_options.noDelay ? 1 : 0);
    emit opened();
}

QList<QSslCertificate> Stream::peerChain() const
{
    return m_tls ? m_tls->peerCertificateChain() : QList<QSslCertificate>();
}

QByteArray Stream::ownEnd() const
{
    return m_socket ? endText(m_socket->localAddress(), m_socket->localPort()) : QByteArray();
}

QByteArray Stream::remoteEnd() const
{
    return m_socket ? endText(m_socket->peerAddress(), m_socket->peerPort()) : QByteArray();
}

qint64 Stream::read(char *into, qint64 most)
{
    return m_device ? std::max<qint64>(0, m_device->read(into, most)) : 0;
}

void Stream::write(QByteArrayView bytes)
{
    if (m_state == State::Open)
        m_device->write(bytes.data(), bytes.size());
}

qint64 Stream::bytesToWrite() const
{
    if (!m_device)
        return 0;
    return m_device->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void Stream::close()
{
    if (m_state == State::Opening)
        return abort();
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_timeout.start(closingTimeoutMs);
    if (m_socket)
        m_socket->disconnectFromHost();
    else
        m_local->disconnectFromServer();
}

void Stream::abort()
{
    if (m_state == State::Closed)
        return;
    end();
    emit closed();
}

void Stream::networkFailed()
{
    if (m_state == State::Closing)
        return deviceEnded();
    if (m_state == State::Open)
        emit readyRead(); // what came before the end still counts
    if (m_state != State::Open && m_state != State::Opening)
        return;
    fail(currentError());
}

LinkError Stream::currentError() const
{
    const bool isPinned = m_options.tls.verification == Verification::Pinned;
    LinkError error = m_verification.isEmpty()
                              ? socketError(m_socket->error(), m_socket->errorString(), m_stage)
                      : isPinned ? LinkError{LinkError::Kind::CertificateNotPinned, QString()}
                                 : verificationError(m_verification);
    if (m_stage == Stage::Tls && m_options.tls.verification == Verification::SharedKey)
        return sharedKeyError(error);
    if (m_stage == Stage::Tls)
        error.chain = peerChain();
    return error;
}

void Stream::fileFailed()
{
    if (m_state == State::Closing)
        return deviceEnded();
    if (m_state == State::Open)
        emit readyRead();
    if (m_state == State::Open || m_state == State::Opening)
        fail(localSocketError(m_local->error(), m_local->errorString()));
}

void Stream::deviceEnded()
{
    if (m_state == State::Closing) {
        end();
        emit closed();
    } else if (m_state == State::Open) {
        fail({LinkError::Kind::ClosedByPeer, QString()});
    } else if (m_state == State::Opening) {
        const auto error = socketError(QAbstractSocket::RemoteHostClosedError, QString(), m_stage);
        const bool usesKey = m_options.tls.verification == Verification::SharedKey;
        fail(m_tls && usesKey ? sharedKeyError(error) : error);
    }
}

void Stream::end()
{
    m_timeout.stop();
    m_state = State::Closed;
    m_verification.clear();
    if (m_probe) {
        m_probe->disconnect(this);
        m_probe->deleteLater(); // we may be in its signal
        m_probe = nullptr;
    }
    if (m_device) {
        m_device->disconnect(this);
        if (m_socket) {
            m_socket->flush(); // an answer to the peer's goodbye
            m_socket->abort();
        } else {
            m_local->abort();
        }
        m_device->deleteLater(); // we may be in one of its signals
    }
    m_device = nullptr;
    m_socket = nullptr;
    m_tls = nullptr;
    m_local = nullptr;
    m_proxy = QNetworkProxy::NoProxy;
}

// Later, so that the caller hears of it as of every other failure: after open() returned.
void Stream::failSoon(const LinkError &error)
{
    QMetaObject::invokeMethod(
            this,
            [this, error, attempt = m_attempt] {
                if (attempt == m_attempt)
                    fail(error);
            },
            Qt::QueuedConnection);
}

void Stream::fail(LinkError error)
{
    if (m_state == State::Closed || m_probe)
        return;
    error.host = usesNetwork(m_options.kind) ? m_options.host : m_options.socketFile;
    error.port = usesNetwork(m_options.kind) ? m_options.port : 0;
    error.stage = m_stage;
    if (m_proxy.type() != QNetworkProxy::NoProxy)
        error.proxy = QStringLiteral("%1:%2").arg(m_proxy.hostName()).arg(m_proxy.port());
    const bool isHttpProxy = m_proxy.type() == QNetworkProxy::HttpProxy;
    const bool isRefusal = error.kind == LinkError::Kind::ProxyFailed
                           || error.kind == LinkError::Kind::ProxyDenied
                           || error.kind == LinkError::Kind::ProxyLoginRefused
                           || (error.kind == LinkError::Kind::TimedOut && m_stage == Stage::Proxy);
    if (m_state == State::Opening && isHttpProxy && isRefusal)
        askProxyAgain(error);
    else
        tellFailed(error);
}

// The proxy's own words are worth a second question: Qt says little more than that it failed.
void Stream::askProxyAgain(const LinkError &error)
{
    m_timeout.stop();
    m_probe = new ProxyProbe(this);
    connect(m_probe, &ProxyProbe::answered, this, [this, error](const HttpAnswer &answer) {
        LinkError told = error;
        if (answer.status() >= 300) {
            told.status = answer.status();
            told.detail = QString::fromUtf8(answer.reason());
            told.body = answer.body();
        }
        if (answer.status() == 401 || answer.status() == 407)
            told.kind = LinkError::Kind::ProxyLoginRefused;
        if (answer.state() == HttpAnswer::State::TooLong) {
            told.kind = LinkError::Kind::EndlessHeaders;
            told.detail = QString::fromLatin1(answer.beginning());
        }
        tellFailed(told);
    });
    m_probe->start(m_proxy, peerName(m_options));
}

void Stream::tellFailed(const LinkError &error)
{
    const bool closing = m_state == State::Closing;
    end();
    if (closing)
        emit closed();
    else
        emit failed(error);
}

} // namespace net
