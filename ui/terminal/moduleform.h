// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/at/mqttplan.h"
#include "ui/presentation/moduleplan.h"

#include <QWidget>

namespace profiles {
class ProfileStore;
class SecretStore;
} // namespace profiles
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace ui {

// Asks where a module is to connect to: a saved connection or a cloud device's triple, and what the
// network wants to know.
class ModuleForm : public QWidget
{
    Q_OBJECT

public:
    explicit ModuleForm(QWidget *parent = nullptr);

    // Both must outlive it; without them there is only the triple.
    void setProfiles(profiles::ProfileStore &profiles, profiles::SecretStore &secrets);
    void setCatalog(const at::Catalog &catalog);
    void retranslate();

signals:
    void planned(const presentation::ModulePlan &plan);
    void refused(const QString &why);

private:
    void createParts();
    QLineEdit *addEdit(bool isSecret);
    void fillConnections();
    void showFields();
    void make();
    at::NetworkAccess access() const;

    profiles::ProfileStore *m_profiles = nullptr;
    profiles::SecretStore *m_secrets = nullptr;
    at::Catalog m_catalog;
    QFormLayout *m_form;
    QComboBox *m_connection;
    QLineEdit *m_productKey;
    QLineEdit *m_deviceName;
    QLineEdit *m_deviceSecret;
    QLineEdit *m_apn;
    QLineEdit *m_ssid;
    QLineEdit *m_wifiPassword;
    QPushButton *m_make;
};

} // namespace ui

Q_DECLARE_METATYPE(presentation::ModulePlan)
