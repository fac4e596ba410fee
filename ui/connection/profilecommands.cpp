// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/profilecommands.h"

#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"

#include <QCoreApplication>

namespace ui {

struct RemoveProfile::Kept
{
    profiles::Profile profile;
    profiles::Secrets secrets;
    bool secretsTaken = false; // they are here, no longer in their store
    bool undone = false;
};

RemoveProfile::RemoveProfile(const ProfileServices &services, const QString &profileId)
    : m_services(services), m_id(profileId)
{
    const profiles::Profile *profile = services.profiles.find(profileId);
    setText(QCoreApplication::translate("RemoveProfile", "Delete “%1”")
                    .arg(profile ? profile->name : QString()));
}

void RemoveProfile::redo()
{
    m_kept = std::make_shared<Kept>();
    m_kept->profile = m_services.profiles.remove(m_id);
    profiles::SecretStore &store = m_services.secrets;
    profiles::readSecrets(store, m_kept->profile, &store,
                          [kept = m_kept, &store](const auto &secrets, const auto &problem) {
                              // What cannot be read cannot be given back: it stays in its store.
                              if (kept->undone || problem)
                                  return;
                              kept->secrets = secrets;
                              kept->secretsTaken = true;
                              profiles::removeSecrets(store, kept->profile, &store,
                                                      [](const auto &) {});
                          });
}

void RemoveProfile::undo()
{
    m_kept->undone = true;
    m_services.profiles.add(m_kept->profile);
    profiles::SecretStore &store = m_services.secrets;
    if (m_kept->secretsTaken)
        profiles::writeSecrets(store, m_kept->profile, m_kept->secrets, &store,
                               [](const auto &) {});
}

} // namespace ui
