// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/profilepage.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace ui {

class AuthenticationForm;
class NumberEdit;
class UserPropertiesEdit;

// Time-outs, and what CONNECT says about itself in MQTT 5.0.
class AdvancedForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit AdvancedForm(QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    void loadSecrets(const profiles::Secrets &secrets) override;
    void setVersion(mqtt::ProtocolVersion version) override;

signals:
    void engineChanged(profiles::Engine engine);

private:
    QWidget *createEngine();
    profiles::Engine engine() const;
    void explainEngine();
    QWidget *createTimes();
    QWidget *createProperties();
    void connectFields();

    QComboBox *m_engine;
    FieldRow *m_aliasesRow = nullptr;
    FieldRow *m_engineRow = nullptr;
    QSpinBox *m_timeout;
    QSpinBox *m_longestWait;
    QWidget *m_properties = nullptr;
    NumberEdit *m_sessionExpiry;
    NumberEdit *m_receiveMaximum;
    NumberEdit *m_maximumPacketSize;
    NumberEdit *m_topicAliasMaximum;
    QComboBox *m_responseInformation;
    QComboBox *m_problemInformation;
    QCheckBox *m_assignAliases;
    AuthenticationForm *m_authentication;
    UserPropertiesEdit *m_userProperties;
};

} // namespace ui
