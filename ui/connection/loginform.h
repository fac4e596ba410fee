// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles/secretstore.h"
#include "ui/connection/profilepage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class PasswordEdit;

// Who connects, and how the session is held.
class LoginForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit LoginForm(QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    void loadSecrets(const profiles::Secrets &secrets) override;
    void setLogin(const QString &username, const QString &password);
    void setSecretHome(profiles::SecretHome home);
    // What keeps the stored password from being shown; it stays stored.
    void setPasswordProblem(const QString &text);
    mqtt::ProtocolVersion version() const;

signals:
    void versionChanged(mqtt::ProtocolVersion version);

private:
    void createFields();
    QWidget *createClientId();
    QWidget *createPassword();
    QWidget *createKeepAlive();
    void connectFields();
    void updateCleanStartText();
    profiles::PasswordUse passwordUse(profiles::PasswordUse before) const;

    QComboBox *m_version;
    QLineEdit *m_clientId;
    QCheckBox *m_fresh;
    QLineEdit *m_username;
    PasswordEdit *m_password;
    QCheckBox *m_ask;
    QSpinBox *m_keepAlive;
    QCheckBox *m_cleanStart;
    QCheckBox *m_autoReconnect;
    bool m_passwordKnown = true; // false: stored, and not read yet
};

} // namespace ui
