// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/openconnections.h"

#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/sessionfile.h"
#include "ui/presentation/liveconnection.h"

#include <QFile>

#include <algorithm>

namespace presentation {

namespace {

constexpr qsizetype firstBudget = 256 * 1024 * 1024;

} // namespace

OpenConnections::OpenConnections(client::IoThread &ioThread, inspector::Capture &capture,
                                 FramePulse &pulse, profiles::ProfileStore &profiles,
                                 profiles::SecretStore &secrets, const QString &sessions,
                                 QObject *parent)
    : QObject(parent), m_ioThread(ioThread), m_capture(capture), m_pulse(pulse),
      m_profiles(profiles), m_secrets(secrets), m_sessions(sessions), m_budget(firstBudget)
{
    connect(&m_profiles, &profiles::ProfileStore::changed, this, [this](const QString &id) {
        LiveConnection *connection = find(id);
        const profiles::Profile *profile = m_profiles.find(id);
        if (connection && profile)
            connection->setProfile(*profile);
    });
    connect(&m_profiles, &profiles::ProfileStore::removed, this, [this](const QString &id) {
        if (!m_sessions.isEmpty())
            QFile::remove(profiles::sessionFileName(m_sessions, id));
    });
}

OpenConnections::~OpenConnections() = default;

LiveConnection *OpenConnections::find(const QString &profileId) const
{
    for (const auto &connection : m_connections) {
        if (connection->profile().id == profileId)
            return connection.get();
    }
    return nullptr;
}

LiveConnection *OpenConnections::rivalOf(const profiles::Profile &profile) const
{
    if (profile.clientId.isEmpty() || profile.freshClientId)
        return nullptr;
    for (const auto &connection : m_connections) {
        const profiles::Profile &other = connection->profile();
        if (connection->state() != client::ClientState::Disconnected && other.id != profile.id
            && !other.freshClientId && other.clientId == profile.clientId
            && other.endpoint.host.compare(profile.endpoint.host, Qt::CaseInsensitive) == 0
            && other.endpoint.port == profile.endpoint.port)
            return connection.get();
    }
    return nullptr;
}

LiveConnection *OpenConnections::open(const QString &profileId)
{
    if (LiveConnection *connection = find(profileId))
        return connection;
    const profiles::Profile *profile = m_profiles.find(profileId);
    return profile ? add(*profile, m_sessions) : nullptr;
}

LiveConnection *OpenConnections::openUnsaved(const profiles::Profile &profile,
                                             const profiles::Secrets &secrets)
{
    m_unsavedSecrets.insert(profile.id, secrets);
    LiveConnection *connection = find(profile.id);
    return connection ? connection : add(profile, {});
}

LiveConnection *OpenConnections::openThroughModule(const profiles::Profile &profile,
                                                   const profiles::Secrets &secrets,
                                                   const ModuleRoute &route)
{
    LiveConnection *connection = openUnsaved(profile, secrets);
    connection->setModule(route);
    connection->setProfile(profile); // tells where it leads, the module included
    return connection;
}

void OpenConnections::connectToHost(LiveConnection &connection)
{
    const profiles::Profile &profile = connection.profile();
    const auto unsaved = m_unsavedSecrets.constFind(profile.id);
    if (unsaved != m_unsavedSecrets.constEnd())
        return connection.connectToHost(*unsaved);
    if (profile.password == profiles::PasswordUse::AskEachTime) {
        emit passwordNeeded(&connection);
        return;
    }
    connectWithPassword(connection, {});
}

void OpenConnections::connectWithPassword(LiveConnection &connection, const QByteArray &password)
{
    const profiles::Profile &profile = connection.profile();
    if (profile.keyPassword == profiles::PasswordUse::AskEachTime
        && net::usesTls(profile.endpoint.kind)) {
        emit keyPasswordNeeded(&connection, password);
        return;
    }
    connectWithPasswords(connection, password, {});
}

void OpenConnections::connectWithPasswords(LiveConnection &connection, const QByteArray &password,
                                           const QString &keyPassword)
{
    using Read = std::optional<profiles::SecretError>;
    profiles::readSecrets(m_secrets, connection.profile(), &connection,
                          [this, &connection, password, keyPassword](profiles::Secrets secrets,
                                                                     const Read &error) {
                              if (!password.isEmpty())
                                  secrets.password = password;
                              if (!keyPassword.isEmpty())
                                  secrets.keyPassword = keyPassword;
                              if (error)
                                  emit secretUnreadable(&connection, *error);
                              connection.connectToHost(secrets);
                          });
}

void OpenConnections::close(LiveConnection *connection)
{
    const auto at = std::find_if(m_connections.begin(), m_connections.end(),
                                 [&](const auto &each) { return each.get() == connection; });
    if (at == m_connections.end())
        return;
    emit aboutToClose(connection);
    m_unsavedSecrets.remove(connection->profile().id);
    m_connections.erase(at);
}

LiveConnection *OpenConnections::add(const profiles::Profile &profile, const QString &sessions)
{
    m_connections.push_back(
            std::make_unique<LiveConnection>(m_ioThread, m_capture, m_pulse, profile, sessions));
    LiveConnection *connection = m_connections.back().get();
    connection->setModules(m_modules);
    MessageHistory &history = connection->history();
    history.store().share(&m_budget);
    history.setRecordingFolder(m_recordings);
    const auto name = [connection] {
        connection->history().setConnection(connection->profile().name, connection->endpointText());
    };
    name();
    connect(connection, &LiveConnection::profileChanged, this, name);
    emit opened(connection);
    return connection;
}

} // namespace presentation
