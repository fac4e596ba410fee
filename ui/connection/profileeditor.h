// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profile.h"

#include <QDialog>

class QTabWidget;
class QTimer;

namespace profiles {
class ProfileStore;
class SecretStore;
struct SecretError;
} // namespace profiles
namespace storage {
class Paths;
class Settings;
} // namespace storage
namespace widgets {
class NoticeBar;
}

namespace ui {

class EndpointForm;
class LoginForm;
class ProfilePage;

// Edits one profile. What is typed is kept as a draft on disk, without secrets, until it is saved
// or cancelled, so that a crash loses none of it.
class ProfileEditor : public QDialog
{
    Q_OBJECT

public:
    // All must outlive it.
    ProfileEditor(profiles::ProfileStore &store, profiles::SecretStore &secrets,
                  storage::Settings &settings, const storage::Paths &paths,
                  QWidget *parent = nullptr);
    ~ProfileEditor() override;

    // A profile without id is a new one. Its secrets are read from the store.
    void edit(const profiles::Profile &profile);
    void edit(const profiles::Profile &profile, const profiles::Secrets &secrets);
    profiles::Profile profile() const; // as the fields stand now
    bool isModified() const;

    // False when something is wrong, which is then shown with its field.
    bool save();

public slots:
    void reject() override;

signals:
    void saved(const QString &profileId);
    void connectRequested(const QString &profileId); // after saved()

private:
    void createPages();
    void createButtons();
    void connectPages();
    void load(const profiles::Profile &profile, const profiles::Secrets &secrets);
    void secretsRead(const profiles::Secrets &secrets,
                     const std::optional<profiles::SecretError> &problem);
    void edited();
    void validate();
    void showFirstFlaw();
    void saveDraft();
    profiles::Secrets secrets() const;

    profiles::ProfileStore &m_store;
    profiles::SecretStore &m_secretStore;
    storage::Settings &m_settings;
    QString m_draftFile;
    profiles::Profile m_original;
    profiles::Secrets m_originalSecrets;
    bool m_saveTried = false;

    widgets::NoticeBar *m_notice;
    QTabWidget *m_tabs;
    QList<ProfilePage *> m_pages;
    QTimer *m_draftTimer;
};

} // namespace ui
