// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudprofiles/renewal.h"

#include "app/clouds/schemes.h"

#include <QDateTime>

namespace cloudprofiles {

std::optional<clouds::Credentials> renewed(const profiles::Profile &profile,
                                           const profiles::Secrets &secrets, qint64 nowMs)
{
    const Origin origin = originOf(profile, secrets, nowMs);
    if (!origin.scheme)
        return std::nullopt;
    const clouds::Derivation made = clouds::derive(*origin.scheme, origin.inputs);
    if (!made)
        return std::nullopt;
    return *made;
}

std::function<void(client::ConnectionOptions &)> renewalOf(const profiles::Profile &profile,
                                                           const profiles::Secrets &secrets)
{
    if (!renewed(profile, secrets, QDateTime::currentMSecsSinceEpoch()))
        return {};
    return [profile, secrets](client::ConnectionOptions &options) {
        const auto made = renewed(profile, secrets, QDateTime::currentMSecsSinceEpoch());
        if (!made)
            return;
        options.connect.clientId = made->clientId.toUtf8();
        if (!made->username.isEmpty())
            options.connect.username = made->username.toUtf8();
        if (!made->password.isEmpty())
            options.connect.password = made->password.toUtf8();
        if (!made->path.isEmpty())
            options.endpoint.path = made->path;
        if (!made->pskIdentity.isEmpty()) {
            options.endpoint.tls.pskIdentity = made->pskIdentity;
            options.endpoint.tls.pskKey = made->pskKey;
        }
    };
}

} // namespace cloudprofiles
