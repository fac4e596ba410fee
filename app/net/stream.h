// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/endpoint.h"
#include "app/net/keylog.h"
#include "app/net/linkerror.h"

#include <QByteArrayView>
#include <QNetworkProxy>
#include <QObject>
#include <QSslError>
#include <QTimer>

#include <memory>

class QIODevice;
class QLocalSocket;
class QSslSocket;
class QTcpSocket;

namespace net {

class ProxyProbe;

// The bytes below every transport: TCP, TLS over it, or a Unix-domain socket, through a proxy where
// one is wanted. Every open() ends with exactly one of closed() and failed(); after that it can be
// opened again.
class Stream : public QObject
{
    Q_OBJECT

public:
    explicit Stream(QObject *parent = nullptr);
    ~Stream() override;

    // For looking at a certificate only: what speaks against it is told and does not count.
    void acceptAnyPeer() { m_acceptsAnyPeer = true; }

    void open(const EndpointOptions &options);
    bool isOpen() const { return m_state == State::Open; }
    qint64 read(char *into, qint64 most); // bytes read; 0: none there
    void write(QByteArrayView bytes);     // while open only
    qint64 bytesToWrite() const;          // handed over but not yet taken by the system
    void close();                         // sends what waits, then closes
    void abort();                         // closes at once; closed() comes before it returns

    // What the server showed in TLS, its own certificate first, once the handshake has come so far.
    QList<QSslCertificate> peerChain() const;
    // The ends of the socket, "192.0.2.1:50000"; empty where there are none, or a proxy hides them.
    QByteArray ownEnd() const;
    QByteArray remoteEnd() const;

signals:
    void peerJudged(const QList<QSslError> &problems); // before opened() or failed()
    // A line of the TLS session's key log; it lives until the signal returns.
    void tlsSecretMade(QByteArrayView line);
    void opened(); // TLS included
    void readyRead();
    void bytesWritten();
    void closed();                            // as we asked
    void failed(const net::LinkError &error); // not opened, or broken off

private:
    void openFile();
    void openRoute(quint64 attempt);
    void openNetwork(const QNetworkProxy &proxy);
    void openTcp();
    void openTls();
    void beginTls();
    bool bindTo(QTcpSocket &socket);
    void openTlsFromAddress();
    void watch(QTcpSocket *socket);
    void watch(QLocalSocket *socket);
    void judge(const QList<QSslError> &errors);
    bool isPinnedOne() const;
    LinkError currentError() const;
    void tlsReady();
    void becomeOpen();
    void networkFailed();
    void fileFailed();
    void deviceEnded();
    void end();
    void failSoon(const LinkError &error);
    void fail(LinkError error);
    void askProxyAgain(const LinkError &error);
    void tellFailed(const LinkError &error);

    enum class State : quint8 { Closed, Opening, Open, Closing };
    State m_state = State::Closed;
    Stage m_stage = Stage::Connecting;
    EndpointOptions m_options;
    QNetworkProxy m_proxy = QNetworkProxy::NoProxy;
    QIODevice *m_device = nullptr;  // our child; replaced by each open()
    QTcpSocket *m_socket = nullptr; // the same object when it is one of these
    QSslSocket *m_tls = nullptr;
    QLocalSocket *m_local = nullptr;
    QList<QSslError> m_verification;
    bool m_acceptsAnyPeer = false;
    ProxyProbe *m_probe = nullptr; // our child, while it asks
    quint64 m_attempt = 0;         // an answer about an earlier one comes too late
    const std::shared_ptr<KeyListener> m_keyListener; // shared with OpenSSL, which may outlive us
    QTimer m_timeout;
};

} // namespace net
