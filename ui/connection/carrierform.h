// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "ui/connection/profilepage.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace ui {

class PasswordEdit;

// The serial module whose TCP commands carry a connection, and what its network wants to know.
class CarrierForm : public ProfilePage
{
    Q_OBJECT

public:
    // Those of the modules that have TCP commands are offered.
    explicit CarrierForm(const QList<at::Catalog> &modules, QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    void loadSecrets(const profiles::Secrets &secrets) override;
    void setTransport(net::TransportKind kind); // shown for a module only

private:
    void createFields();
    void connectFields();
    void fillPorts();
    void fillCarriers();
    void showNetworkFields();
    void showLine();
    bool isSimulated() const;
    const at::Catalog *module() const; // nullptr: none is chosen, or there is no description

    QList<at::Catalog> m_modules;
    QFormLayout *m_form;
    QComboBox *m_module;
    QComboBox *m_carrier;
    QComboBox *m_port;
    QComboBox *m_baud;
    QCheckBox *m_flow;
    QLineEdit *m_apn;
    QLineEdit *m_apnUser;
    QLineEdit *m_ssid;
    PasswordEdit *m_password;
    FieldRow *m_lineRow = nullptr;
    FieldRow *m_apnRow = nullptr;
    FieldRow *m_apnUserRow = nullptr;
    FieldRow *m_ssidRow = nullptr;
    FieldRow *m_passwordRow = nullptr;
    bool m_secretsKnown = true; // false: stored, and not read yet
};

} // namespace ui
