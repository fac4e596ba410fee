// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/profile.h"
#include "app/profiles/secretstore.h"
#include "ui/connection/profileservices.h"

#include <QDialog>

class QHBoxLayout;
class QTabWidget;
class QTimer;

namespace widgets {
class NoticeBar;
}

namespace ui {

class LoginForm;
class ProfilePage;
class TlsForm;

// Edits one profile. What is typed is kept as a draft on disk, without secrets, until it is saved
// or cancelled, so that a crash loses none of it.
class ProfileEditor : public QDialog
{
    Q_OBJECT

public:
    explicit ProfileEditor(const ProfileServices &services, QWidget *parent = nullptr);
    ~ProfileEditor() override;

    // A profile without id is a new one. Its secrets are read from the store.
    void edit(const profiles::Profile &profile);
    // With secrets that are not stored yet, as another page made them.
    void edit(const profiles::Profile &profile, const profiles::Secrets &secrets);
    // Goes on with what was typed before a crash.
    void editDraft(const profiles::Profile &draft);

    profiles::Profile profile() const; // as the fields stand now
    profiles::Secrets secrets() const;
    bool isModified() const;

    // False when something is wrong, which is then shown with its field.
    bool save();

public slots:
    void reject() override; // asks in place before changes are thrown away

signals:
    void saved(const QString &profileId);
    void connectRequested(const QString &profileId); // after saved()

private:
    void createPages();
    void createLayout();
    QHBoxLayout *createButtons();
    void connectPages();
    ProfilePage *addPage(const QString &title, ProfilePage *page);
    void load(const profiles::Profile &profile, const profiles::Secrets &secrets);
    void readStoredSecrets();
    void secretsRead(const profiles::Secrets &secrets,
                     const std::optional<profiles::SecretError> &problem);
    void edited();
    void showCloudHints();
    void lookAtCertificate();
    bool validate(); // false: something keeps from saving
    void showFirstFlaw();
    void storeSecrets(const profiles::Profile &profile);
    void finish();

    ProfileServices m_services;
    profiles::Profile m_original; // as it is in the store
    profiles::Secrets m_originalSecrets;
    QByteArray m_originSecrets;  // passed through: no field shows them
    QByteArray m_loadedPassword; // what the field showed before anybody typed
    bool m_noticeIsHint = false; // of the cloud that the profile leads to
    bool m_loading = false;
    bool m_saveTried = false;
    bool m_askedToDiscard = false;

    widgets::NoticeBar *m_notice;
    QTabWidget *m_tabs;
    LoginForm *m_login = nullptr;
    TlsForm *m_tls = nullptr;
    QList<ProfilePage *> m_pages;
    QTimer *m_draftTimer;
};

} // namespace ui
