// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudprofiles/cloudprofile.h"

#include "app/clouds/limits.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cloudprofiles {

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

bool isSecretInput(const clouds::Scheme &scheme, const QString &name)
{
    const clouds::InputField *field = clouds::fieldByName(scheme, name);
    return field && clouds::isSecret(field->kind);
}

// What the person calls the device.
QString deviceLabel(const clouds::Scheme &scheme, const clouds::Credentials &credentials,
                    const QMap<QString, QString> &inputs)
{
    for (const char *name : {"deviceName", "deviceId", "registrationId", "deviceKey"}) {
        const QString key = QString::fromLatin1(name);
        if (!inputs.value(key).isEmpty() && !isSecretInput(scheme, key))
            return inputs.value(key);
    }
    return credentials.clientId.isEmpty() ? credentials.host : credentials.clientId;
}

profiles::SavedOrigin originFrom(const clouds::Scheme &scheme, const QMap<QString, QString> &inputs)
{
    profiles::SavedOrigin origin;
    origin.scheme = QString::fromLatin1(scheme.id);
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        if (!isSecretInput(scheme, it.key()))
            origin.inputs.insert(it.key(), it.value());
    }
    return origin;
}

} // namespace

net::EndpointOptions endpointOf(const clouds::Credentials &credentials)
{
    net::EndpointOptions endpoint;
    endpoint.kind = transportKind(credentials.transport);
    endpoint.host = credentials.host;
    endpoint.port = credentials.port;
    if (!credentials.path.isEmpty())
        endpoint.path = credentials.path;
    if (!credentials.alpn.isEmpty())
        endpoint.tls.alpn = {credentials.alpn};
    if (!credentials.pskIdentity.isEmpty()) {
        endpoint.tls.verification = net::Verification::SharedKey;
        endpoint.tls.pskIdentity = credentials.pskIdentity;
    }
    return endpoint;
}

profiles::Profile profileFrom(const clouds::Scheme &scheme, const clouds::Credentials &credentials,
                              const QMap<QString, QString> &inputs)
{
    profiles::Profile profile;
    profile.name = deviceLabel(scheme, credentials, inputs);
    profile.group = clouds::nameOf(scheme);
    profile.endpoint = endpointOf(credentials);
    // The version every one of these clouds speaks.
    profile.version = mqtt::ProtocolVersion::V311;
    const int recommended = clouds::limitsOf(scheme).keepAliveRecommended;
    profile.keepAlive = static_cast<quint16>(std::max<int>(profile.keepAlive, recommended));
    profile.clientId = credentials.clientId;
    if (!credentials.username.isEmpty())
        profile.username = credentials.username;
    profile.password = credentials.password.isEmpty() ? profiles::PasswordUse::None
                                                      : profiles::PasswordUse::Stored;
    profile.origin = originFrom(scheme, inputs);
    return profile;
}

profiles::Secrets secretsFrom(const clouds::Scheme &scheme, const clouds::Credentials &credentials,
                              const QMap<QString, QString> &inputs)
{
    QJsonObject secret;
    for (auto it = inputs.begin(); it != inputs.end(); ++it) {
        if (!it->isEmpty() && isSecretInput(scheme, it.key()))
            secret.insert(it.key(), it.value());
    }
    profiles::Secrets secrets;
    secrets.password = credentials.password.toUtf8();
    secrets.sharedKey = credentials.pskKey;
    if (!secret.isEmpty())
        secrets.originSecrets = QJsonDocument(secret).toJson(QJsonDocument::Compact);
    return secrets;
}

Origin originOf(const profiles::Profile &profile, const profiles::Secrets &secrets, qint64 nowMs)
{
    Origin origin{clouds::schemeById(profile.origin.scheme), {profile.origin.inputs, nowMs}};
    const QJsonObject secret = QJsonDocument::fromJson(secrets.originSecrets).object();
    for (auto it = secret.begin(); it != secret.end(); ++it)
        origin.inputs.values.insert(it.key(), it->toString());
    return origin;
}

} // namespace cloudprofiles
