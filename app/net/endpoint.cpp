// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/endpoint.h"

namespace net {

quint16 defaultPort(TransportKind kind)
{
    switch (kind) {
    case TransportKind::Tcp:
    case TransportKind::SerialModule:
        return 1883;
    case TransportKind::Tls:
        return 8883;
    case TransportKind::WebSocket:
        return 8083;
    case TransportKind::SecureWebSocket:
        return 8084;
    case TransportKind::UnixSocket:
        return 0;
    }
    Q_UNREACHABLE();
}

QString bareHost(const QString &host)
{
    const bool isBracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    return isBracketed ? host.mid(1, host.size() - 2) : host;
}

QString peerName(const EndpointOptions &options)
{
    if (!usesNetwork(options.kind))
        return options.socketFile;
    const QString host = bareHost(options.host);
    const bool isIpv6 = host.contains(QLatin1Char(':'));
    return QStringLiteral("%1:%2")
            .arg(isIpv6 ? QStringLiteral("[%1]").arg(host) : host)
            .arg(options.port);
}

QByteArray endText(const QHostAddress &address, quint16 port)
{
    if (address.isNull() || port == 0)
        return {};
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    const QByteArray number = ':' + QByteArray::number(port);
    return isIpv4 ? QHostAddress(ipv4).toString().toLatin1() + number
                  : '[' + address.toString().toLatin1() + ']' + number;
}

} // namespace net
