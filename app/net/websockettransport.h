// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

#include <QSslError>
#include <QTimer>

class QWebSocket;

namespace net {

// MQTT over WebSocket, plain or over TLS: binary frames, subprotocol "mqtt" [MQTT-6.0.0-3].
class WebSocketTransport : public Transport
{
    Q_OBJECT

public:
    explicit WebSocketTransport(base::WireTap *tap, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open(const EndpointOptions &options) override;
    void write(QByteArrayView bytes) override;
    qint64 bytesToWrite() const override;
    void close() override;
    void abort() override;

private:
    void watch(QWebSocket *socket);
    void judge(const QList<QSslError> &errors);
    void becomeOpen();
    void socketFailed();
    void socketDisconnected();
    LinkError currentError() const;
    void end();
    void fail(const LinkError &error);

    enum class State : quint8 { Closed, Opening, Open, Closing };
    State m_state = State::Closed;
    EndpointOptions m_options;
    QWebSocket *m_socket = nullptr; // our child; replaced by each open()
    QList<QSslError> m_verification;
    QTimer m_timeout;
};

} // namespace net
