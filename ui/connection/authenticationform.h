// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/profilepage.h"

class QComboBox;
class QLineEdit;

namespace ui {

class FieldRow;
class PasswordEdit;

// Enhanced authentication of MQTT 5.0: SCRAM, which is spoken for, or another method's name and
// first data.
class AuthenticationForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit AuthenticationForm(QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    void loadSecrets(const profiles::Secrets &secrets) override;
    void setVersion(mqtt::ProtocolVersion version) override;
    void setEngine(profiles::Engine engine) override;

private:
    enum class Method : quint8 { None, ScramSha256, ScramSha1, Other };
    Method method() const;
    QString methodName() const;
    void showFieldsOfMethod();
    bool isScram() const;

    QComboBox *m_method;
    QLineEdit *m_name;
    QLineEdit *m_user;
    PasswordEdit *m_data;
    FieldRow *m_methodRow = nullptr;
    FieldRow *m_nameRow = nullptr;
    FieldRow *m_userRow = nullptr;
    FieldRow *m_passwordRow = nullptr;
    FieldRow *m_dataRow = nullptr;
    PasswordEdit *m_password;
    profiles::Engine m_engine = profiles::Engine::Own;
};

} // namespace ui
