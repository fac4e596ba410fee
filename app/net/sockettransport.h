// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/stream.h"
#include "app/net/transport.h"

#include <QByteArray>

namespace net {

// MQTT as it is on a stream: TCP, TLS, or a Unix-domain socket, by the options' kind.
class SocketTransport : public Transport
{
    Q_OBJECT

public:
    explicit SocketTransport(base::WireTap *tap, QObject *parent = nullptr);

    void open(const EndpointOptions &options) override;
    void write(QByteArrayView bytes) override;
    qint64 bytesToWrite() const override;
    void close() override;
    void abort() override;

private:
    void readAll();

    EndpointOptions m_options;
    Stream m_stream;
    QByteArray m_buffer;
    quint64 m_attempt = 0; // so that reading notices that another link was opened meanwhile
};

} // namespace net
