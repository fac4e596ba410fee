// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/stream.h"
#include "app/net/transport.h"

#include <QByteArray>
#include <QTimer>

#include <memory>

namespace net {

class Upgrade;
class WebSocketFrames;

// MQTT over WebSocket, plain or over TLS: binary frames, sub-protocol "mqtt" [MQTT-6.0.0-3].
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
    void askForUpgrade();
    void readAll();
    void readAnswer(QByteArrayView bytes);
    void readFrames(QByteArrayView bytes);
    void becomeOpen(const QByteArray &rest);
    void flush();
    void streamEnded();
    void streamFailed(const LinkError &error);
    void end();
    void fail(LinkError error);

    enum class State : quint8 { Closed, Opening, Open, Closing };
    State m_state = State::Closed;
    EndpointOptions m_options;
    Stream m_stream;
    std::unique_ptr<Upgrade> m_upgrade;        // while it is asked for
    std::shared_ptr<WebSocketFrames> m_frames; // afterwards; held while it reads
    QByteArray m_buffer;
    QTimer m_timeout; // of the upgrade and of the closing
};

} // namespace net
