// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/endpoint.h"

namespace net {

quint16 defaultPort(TransportKind kind)
{
    switch (kind) {
    case TransportKind::Tcp:
        return 1883;
    case TransportKind::Tls:
        return 8883;
    case TransportKind::WebSocket:
        return 8083;
    case TransportKind::SecureWebSocket:
        return 8084;
    }
    Q_UNREACHABLE();
}

} // namespace net
