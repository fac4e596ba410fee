// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profile.h"

#include <QString>

#include <optional>

namespace profiles {

// An address as people pass it on: mqtts://user@host:8883/path.
struct BrokerUrl
{
    net::TransportKind kind = net::TransportKind::Tcp;
    QString host;
    quint16 port = 0;   // the transport's own when the text names none
    QString path;       // WebSocket; empty: not named
    QString socketFile; // Unix-domain socket
    std::optional<QString> username;
    std::optional<QString> password;
};

// The schemes mqtt, tcp, mqtts, ssl, tls, ws, wss, and unix or mqtt+unix with the path of a socket;
// nothing for any other text.
std::optional<BrokerUrl> parseBrokerUrl(const QString &text);
// "mqtts://host:8883", with the path for WebSocket; never user or password, nor a query, in which
// there may be some.
QString brokerUrl(const net::EndpointOptions &endpoint);

} // namespace profiles
