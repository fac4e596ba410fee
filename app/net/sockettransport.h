// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

#include <QByteArray>
#include <QSslError>
#include <QTimer>

class QTcpSocket;
class QSslSocket;

namespace net {

// TCP, and TLS over it, by the options' kind.
class SocketTransport : public Transport
{
    Q_OBJECT

public:
    explicit SocketTransport(base::WireTap *tap, QObject *parent = nullptr);
    ~SocketTransport() override;

    void open(const EndpointOptions &options) override;
    void write(QByteArrayView bytes) override;
    qint64 bytesToWrite() const override;
    void close() override;
    void abort() override;

private:
    void openTcp();
    void openTls();
    void watch(QTcpSocket *socket);
    void becomeOpen();
    void readAll();
    void socketFailed();
    void socketDisconnected();
    void end();
    void fail(const LinkError &error);

    enum class State : quint8 { Closed, Opening, Open, Closing };
    State m_state = State::Closed;
    EndpointOptions m_options;
    QTcpSocket *m_socket = nullptr; // our child; replaced by each open()
    QSslSocket *m_tls = nullptr;    // the same object when it is TLS
    QList<QSslError> m_verification;
    QByteArray m_buffer;
    QTimer m_timeout;
};

} // namespace net
