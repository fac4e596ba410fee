// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/profilefrom.h"

#include "app/clouds/wording.h"

namespace ui {

namespace {

net::TransportKind transportKind(clouds::Transport transport)
{
    switch (transport) {
    case clouds::Transport::Tcp:
        return net::TransportKind::Tcp;
    case clouds::Transport::Tls:
        return net::TransportKind::Tls;
    case clouds::Transport::WebSocket:
        return net::TransportKind::WebSocket;
    case clouds::Transport::SecureWebSocket:
        return net::TransportKind::SecureWebSocket;
    }
    Q_UNREACHABLE();
}

// What the person calls the device.
QString deviceLabel(const clouds::Credentials &credentials, const QMap<QString, QString> &inputs)
{
    for (const char *name : {"deviceName", "deviceId", "deviceKey"}) {
        const QString value = inputs.value(QString::fromLatin1(name));
        if (!value.isEmpty())
            return value;
    }
    return credentials.clientId.isEmpty() ? credentials.host : credentials.clientId;
}

} // namespace

profiles::Profile profileFrom(const clouds::Scheme &scheme, const clouds::Credentials &credentials,
                              const QMap<QString, QString> &inputs)
{
    profiles::Profile profile;
    profile.name = deviceLabel(credentials, inputs);
    profile.group = clouds::nameOf(scheme);
    profile.endpoint.kind = transportKind(credentials.transport);
    profile.endpoint.host = credentials.host;
    profile.endpoint.port = credentials.port;
    if (!credentials.path.isEmpty())
        profile.endpoint.path = credentials.path;
    // The version every one of these clouds speaks.
    profile.version = mqtt::ProtocolVersion::V311;
    profile.clientId = credentials.clientId;
    profile.username = credentials.username;
    profile.password = credentials.password.isEmpty() ? profiles::PasswordUse::None
                                                      : profiles::PasswordUse::Stored;
    return profile;
}

} // namespace ui
