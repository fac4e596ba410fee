// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilesecrets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <array>
#include <memory>

namespace profiles {

namespace {

struct SecretKind
{
    const char *key;
    bool (*isUsed)(const Profile &);
    QByteArray (*get)(const Secrets &);
    void (*set)(Secrets &, const QByteArray &);
};

bool hasSecretHeader(const Profile &profile)
{
    const QList<net::HttpHeader> &headers = profile.endpoint.webSocket.headers;
    return std::any_of(headers.begin(), headers.end(),
                       [](const net::HttpHeader &header) { return isSecretHeader(header.name); });
}

// One secret for all of them: an object of names and values.
QByteArray headerValues(const Secrets &secrets)
{
    QJsonObject json;
    for (auto it = secrets.headerValues.cbegin(); it != secrets.headerValues.cend(); ++it)
        json.insert(it.key(), it.value());
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void setHeaderValues(Secrets &secrets, const QByteArray &value)
{
    const QJsonObject json = QJsonDocument::fromJson(value).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        secrets.headerValues.insert(it.key(), it.value().toString());
}

const std::array<SecretKind, 9> kinds{{
        {"password", [](const Profile &profile) { return profile.password == PasswordUse::Stored; },
         [](const Secrets &secrets) { return secrets.password; },
         [](Secrets &secrets, const QByteArray &value) { secrets.password = value; }},
        {"key-password",
         [](const Profile &profile) { return profile.keyPassword == PasswordUse::Stored; },
         [](const Secrets &secrets) { return secrets.keyPassword.toUtf8(); },
         [](Secrets &secrets, const QByteArray &value) {
             secrets.keyPassword = QString::fromUtf8(value);
         }},
        {"authentication-data",
         [](const Profile &profile) { return !profile.properties.authenticationMethod.isEmpty(); },
         [](const Secrets &secrets) { return secrets.authenticationData; },
         [](Secrets &secrets, const QByteArray &value) { secrets.authenticationData = value; }},
        {"origin-secrets", [](const Profile &profile) { return !profile.origin.isEmpty(); },
         [](const Secrets &secrets) { return secrets.originSecrets; },
         [](Secrets &secrets, const QByteArray &value) { secrets.originSecrets = value; }},
        {"ca-password", [](const Profile &profile) { return profile.caHasPassword; },
         [](const Secrets &secrets) { return secrets.caPassword.toUtf8(); },
         [](Secrets &secrets, const QByteArray &value) {
             secrets.caPassword = QString::fromUtf8(value);
         }},
        {"proxy-password", [](const Profile &profile) { return profile.proxyHasPassword; },
         [](const Secrets &secrets) { return secrets.proxyPassword.toUtf8(); },
         [](Secrets &secrets, const QByteArray &value) {
             secrets.proxyPassword = QString::fromUtf8(value);
         }},
        {"network-password", [](const Profile &profile) { return profile.networkHasPassword; },
         [](const Secrets &secrets) { return secrets.networkPassword.toUtf8(); },
         [](Secrets &secrets, const QByteArray &value) {
             secrets.networkPassword = QString::fromUtf8(value);
         }},
        {"shared-key",
         [](const Profile &profile) {
             return profile.endpoint.tls.verification == net::Verification::SharedKey;
         },
         [](const Secrets &secrets) { return secrets.sharedKey.toUtf8(); },
         [](Secrets &secrets, const QByteArray &value) {
             secrets.sharedKey = QString::fromUtf8(value);
         }},
        {"headers", hasSecretHeader, headerValues, setHeaderValues},
}};

QString keyOf(const Profile &profile, const SecretKind &kind)
{
    return profile.id + QLatin1Char('/') + QLatin1String(kind.key);
}

// One walk over the kinds, one request after the other.
struct Walk
{
    SecretStore &store;
    Profile profile;
    Secrets secrets;
    QObject *context;
    std::optional<SecretError> problem;
    std::function<void(const Walk &)> finished;
};
using WalkPointer = std::shared_ptr<Walk>;

void note(Walk &walk, const SecretError &error)
{
    if (error.kind != SecretError::Kind::NotFound && !walk.problem)
        walk.problem = error;
}

void readFrom(const WalkPointer &walk, size_t index)
{
    while (index < kinds.size() && !kinds[index].isUsed(walk->profile))
        ++index;
    if (index == kinds.size()) {
        walk->finished(*walk);
        return;
    }
    walk->store.read(keyOf(walk->profile, kinds[index]), walk->context,
                     [walk, index](const auto &result) {
                         if (result)
                             kinds[index].set(walk->secrets, *result);
                         else
                             note(*walk, result.error());
                         readFrom(walk, index + 1);
                     });
}

void writeFrom(const WalkPointer &walk, size_t index)
{
    if (index == kinds.size()) {
        walk->finished(*walk);
        return;
    }
    const SecretKind &kind = kinds[index];
    const QString key = keyOf(walk->profile, kind);
    const auto next = [walk, index](const base::Result<base::Done, SecretError> &result) {
        if (!result)
            note(*walk, result.error());
        writeFrom(walk, index + 1);
    };
    const QByteArray secret = kind.get(walk->secrets);
    if (kind.isUsed(walk->profile) && !secret.isEmpty())
        walk->store.write(key, secret, walk->context, next);
    else
        walk->store.remove(key, walk->context, next);
}

} // namespace

void readSecrets(SecretStore &store, const Profile &profile, QObject *context,
                 const SecretsRead &answer)
{
    const auto finished = [answer](const Walk &walk) { answer(walk.secrets, walk.problem); };
    const auto walk = std::make_shared<Walk>(Walk{store, profile, {}, context, {}, finished});
    // Later even when there is nothing to read, so that callers see one order of things.
    QTimer::singleShot(0, context, [walk] { readFrom(walk, 0); });
}

void writeSecrets(SecretStore &store, const Profile &profile, const Secrets &secrets,
                  QObject *context, const SecretsWritten &answer)
{
    const auto finished = [answer](const Walk &walk) { answer(walk.problem); };
    const auto walk = std::make_shared<Walk>(Walk{store, profile, secrets, context, {}, finished});
    writeFrom(walk, 0);
}

void removeSecrets(SecretStore &store, const Profile &profile, QObject *context,
                   const SecretsWritten &answer)
{
    writeSecrets(store, profile, Secrets(), context, answer);
}

} // namespace profiles
