// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/memorybudget.h"
#include "app/profiles/profile.h"
#include "app/profiles/secretstore.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace client {
class IoThread;
}
namespace inspector {
class Capture;
}
namespace modem {
class ModuleLibrary;
}
namespace profiles {
class ProfileStore;
}

namespace presentation {

class FramePulse;
class LiveConnection;
struct ModuleRoute;

// The connections that stand in tabs. They live here and not in a window, so that a window can come
// and go without a connection noticing.
class OpenConnections : public QObject
{
    Q_OBJECT

public:
    // All arguments must outlive it. Lasting sessions are kept in the folder `sessions`.
    OpenConnections(client::IoThread &ioThread, inspector::Capture &capture, FramePulse &pulse,
                    profiles::ProfileStore &profiles, profiles::SecretStore &secrets,
                    const QString &sessions, QObject *parent = nullptr);
    ~OpenConnections() override;

    const std::vector<std::unique_ptr<LiveConnection>> &all() const { return m_connections; }
    // Bytes of messages that all connections keep together.
    void setMessageBudget(qsizetype bytes) { m_budget.setLimit(bytes); }
    // Where their messages are recorded.
    void setRecordingFolder(const QString &folder) { m_recordings = folder; }
    // Descriptions of the modules that can carry a connection; must outlive it.
    void setModules(const modem::ModuleLibrary *modules) { m_modules = modules; }
    LiveConnection *find(const QString &profileId) const; // nullptr: not open
    // Who is at the same server under the same client identifier: a server lets only one of the two
    // in [MQTT-3.1.4-3]. nullptr: nobody that is known here.
    LiveConnection *rivalOf(const profiles::Profile &profile) const;

    // The connection of a saved profile, opened when it is not yet; nullptr: no such profile.
    LiveConnection *open(const QString &profileId);
    // A connection whose profile is not saved; its id must be its own. The secrets are kept until
    // it is closed.
    LiveConnection *openUnsaved(const profiles::Profile &profile,
                                const profiles::Secrets &secrets = {});
    // The same, through the commands of a serial module.
    LiveConnection *openThroughModule(const profiles::Profile &profile,
                                      const profiles::Secrets &secrets, const ModuleRoute &route);
    // Fetches what is secret, then connects. A password to be asked for is asked for first.
    void connectToHost(LiveConnection &connection);
    void connectWithPassword(LiveConnection &connection, const QByteArray &password);
    void connectWithPasswords(LiveConnection &connection, const QByteArray &password,
                              const QString &keyPassword);
    void close(LiveConnection *connection);

signals:
    // The profile wants its password asked for each time; connectWithPassword() goes on.
    void passwordNeeded(presentation::LiveConnection *connection);
    // The same of the private key's pass phrase, after the password; connectWithPasswords() goes
    // on.
    void keyPasswordNeeded(presentation::LiveConnection *connection, const QByteArray &password);
    // The secret store did not give what it was asked for; the connection was tried without.
    void secretUnreadable(presentation::LiveConnection *connection,
                          const profiles::SecretError &error);
    void opened(presentation::LiveConnection *connection);
    void aboutToClose(presentation::LiveConnection *connection);

private:
    LiveConnection *add(const profiles::Profile &profile, const QString &sessions);

    client::IoThread &m_ioThread;
    inspector::Capture &m_capture;
    FramePulse &m_pulse;
    profiles::ProfileStore &m_profiles;
    profiles::SecretStore &m_secrets;
    const QString m_sessions;
    messages::MemoryBudget m_budget; // before the stores that share it
    QString m_recordings;
    const modem::ModuleLibrary *m_modules = nullptr;
    std::vector<std::unique_ptr<LiveConnection>> m_connections;
    QHash<QString, profiles::Secrets> m_unsavedSecrets; // by profile id
};

} // namespace presentation
