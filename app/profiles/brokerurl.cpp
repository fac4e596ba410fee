// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/brokerurl.h"

#include <QHash>
#include <QUrl>

namespace profiles {

namespace {

using net::TransportKind;

std::optional<TransportKind> kindOf(const QString &scheme)
{
    static const QHash<QString, TransportKind> kinds{
            {QStringLiteral("mqtt"), TransportKind::Tcp},
            {QStringLiteral("tcp"), TransportKind::Tcp},
            {QStringLiteral("mqtts"), TransportKind::Tls},
            {QStringLiteral("ssl"), TransportKind::Tls},
            {QStringLiteral("tls"), TransportKind::Tls},
            {QStringLiteral("ws"), TransportKind::WebSocket},
            {QStringLiteral("wss"), TransportKind::SecureWebSocket},
            {QStringLiteral("unix"), TransportKind::UnixSocket},
            {QStringLiteral("mqtt+unix"), TransportKind::UnixSocket},
    };
    const auto found = kinds.constFind(scheme);
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

QString schemeOf(TransportKind kind)
{
    switch (kind) {
    case TransportKind::Tcp:
    case TransportKind::SerialModule:
        return QStringLiteral("mqtt");
    case TransportKind::Tls:
        return QStringLiteral("mqtts");
    case TransportKind::WebSocket:
        return QStringLiteral("ws");
    case TransportKind::SecureWebSocket:
        return QStringLiteral("wss");
    case TransportKind::UnixSocket:
        return QStringLiteral("unix");
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<BrokerUrl> parseBrokerUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const auto kind = kindOf(url.scheme());
    const bool needsHost = kind && net::usesNetwork(*kind);
    if (!url.isValid() || !kind || (needsHost ? url.host() : url.path()).isEmpty())
        return std::nullopt;
    BrokerUrl result;
    result.kind = *kind;
    if (!needsHost) {
        result.socketFile = url.path(QUrl::FullyDecoded);
        return result;
    }
    result.host = url.host();
    result.port = static_cast<quint16>(url.port(net::defaultPort(*kind)));
    if (result.port == 0)
        return std::nullopt;
    if (net::usesWebSocket(*kind))
        result.path = url.path(QUrl::FullyEncoded);
    if (net::usesWebSocket(*kind) && url.hasQuery())
        result.path += QLatin1Char('?') + url.query(QUrl::FullyEncoded);
    if (!url.userName().isEmpty())
        result.username = url.userName(QUrl::FullyDecoded);
    if (!url.password().isEmpty())
        result.password = url.password(QUrl::FullyDecoded);
    return result;
}

QString brokerUrl(const net::EndpointOptions &endpoint)
{
    const QString scheme = schemeOf(endpoint.kind);
    const QString peer = net::peerName(endpoint);
    const QString path = net::usesWebSocket(endpoint.kind)
                                 ? endpoint.path.section(QLatin1Char('?'), 0, 0)
                                 : QString();
    return QStringLiteral("%1://%2%3").arg(scheme, peer, path);
}

} // namespace profiles
