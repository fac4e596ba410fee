// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace net {

enum class TransportKind : quint8 { Tcp, Tls, WebSocket, SecureWebSocket };

// 1883, 8883, 8083 and 8084.
quint16 defaultPort(TransportKind kind);
constexpr bool usesTls(TransportKind kind)
{
    return kind == TransportKind::Tls || kind == TransportKind::SecureWebSocket;
}
constexpr bool usesWebSocket(TransportKind kind)
{
    return kind == TransportKind::WebSocket || kind == TransportKind::SecureWebSocket;
}

struct TlsOptions
{
    QString caFile;      // PEM or DER; empty: the system's trust store
    QString certFile;    // client certificate with its chain; empty: none
    QString keyFile;     // its private key; empty: in certFile
    QString keyPassword; // secret; never stored with the profile
    bool verifyPeer = true;
    QString serverName; // SNI and name to verify; empty: the host
    friend bool operator==(const TlsOptions &, const TlsOptions &) = default;
};

// Where a transport leads, as a value.
struct EndpointOptions
{
    TransportKind kind = TransportKind::Tcp;
    QString host;
    quint16 port = 1883;
    QString path = QStringLiteral("/mqtt"); // WebSocket only
    TlsOptions tls;
    int timeoutMs = 15'000; // for name, TCP, TLS and WebSocket together
    friend bool operator==(const EndpointOptions &, const EndpointOptions &) = default;
};

} // namespace net
