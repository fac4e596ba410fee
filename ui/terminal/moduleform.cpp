// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/moduleform.h"

#include "app/at/commandtext.h"
#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretstore.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

using widgets::spacing::xs;

ModuleForm::ModuleForm(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    createParts();
    fillConnections();
    retranslate();
    showFields();
}

void ModuleForm::createParts()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(xs);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_connection = new QComboBox(this);
    m_connection->setMinimumContentsLength(12);
    m_connection->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->addRow(new QLabel(this), m_connection);
    m_productKey = addEdit(false);
    m_deviceName = addEdit(false);
    m_deviceSecret = addEdit(true);
    m_apn = addEdit(false);
    m_ssid = addEdit(false);
    m_wifiPassword = addEdit(true);
    m_make = new QPushButton(this);
    m_form->addRow(QString(), m_make);
    connect(m_connection, &QComboBox::activated, this, &ModuleForm::showFields);
    connect(m_make, &QPushButton::clicked, this, &ModuleForm::make);
}

QLineEdit *ModuleForm::addEdit(bool isSecret)
{
    auto *edit = new QLineEdit(this);
    if (isSecret)
        edit->setEchoMode(QLineEdit::Password);
    auto *label = new QLabel(this);
    label->setBuddy(edit);
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::returnPressed, this, &ModuleForm::make);
    return edit;
}

void ModuleForm::setProfiles(profiles::ProfileStore &profiles, profiles::SecretStore &secrets)
{
    m_profiles = &profiles;
    m_secrets = &secrets;
    for (const auto signal : {&profiles::ProfileStore::added, &profiles::ProfileStore::changed,
                              &profiles::ProfileStore::removed})
        connect(&profiles, signal, this, &ModuleForm::fillConnections);
    fillConnections();
    showFields();
}

void ModuleForm::fillConnections()
{
    const QSignalBlocker blocker(m_connection);
    const QString current = m_connection->currentData().toString();
    m_connection->clear();
    m_connection->addItem(tr("An Aliyun device, by its triple"), QString());
    if (m_profiles) {
        for (const profiles::Profile &profile : m_profiles->profiles())
            m_connection->addItem(profile.name, profile.id);
    }
    m_connection->setCurrentIndex(std::max(0, m_connection->findData(current)));
}

void ModuleForm::setCatalog(const at::Catalog &catalog)
{
    m_catalog = catalog;
    showFields();
}

void ModuleForm::showFields()
{
    const bool isTriple = m_connection->currentData().toString().isEmpty();
    const bool hasWifi = at::usesValue(m_catalog.network(), QStringLiteral("ssid"));
    const bool hasApn =
            m_catalog.mqtt() && at::usesValue(m_catalog.mqtt()->bearer, QStringLiteral("apn"));
    const std::pair<QWidget *, bool> rows[] = {
            {m_productKey, isTriple}, {m_deviceName, isTriple}, {m_deviceSecret, isTriple},
            {m_apn, hasApn},          {m_ssid, hasWifi},        {m_wifiPassword, hasWifi}};
    for (const auto &[edit, isShown] : rows) {
        edit->setVisible(isShown);
        m_form->labelForField(edit)->setVisible(isShown);
    }
}

at::NetworkAccess ModuleForm::access() const
{
    at::NetworkAccess access;
    access.apn = m_apn->text().trimmed();
    access.ssid = m_ssid->text();
    access.wifiPassword = m_wifiPassword->text();
    return access;
}

void ModuleForm::make()
{
    const QString id = m_connection->currentData().toString();
    if (id.isEmpty()) {
        const auto plan = presentation::planFor({m_productKey->text().trimmed(),
                                                 m_deviceName->text().trimmed(),
                                                 m_deviceSecret->text().trimmed()},
                                                m_catalog, access());
        if (plan)
            emit planned(*plan);
        else
            emit refused(plan.error());
        return;
    }
    const profiles::Profile *found = m_profiles->find(id);
    if (!found)
        return;
    profiles::readSecrets(*m_secrets, *found, this,
                          [this, profile = *found](const profiles::Secrets &secrets, const auto &) {
                              emit planned(
                                      presentation::planFor(profile, secrets, m_catalog, access()));
                          });
}

void ModuleForm::retranslate()
{
    const auto label = [this](QWidget *field, const QString &text) {
        static_cast<QLabel *>(m_form->labelForField(field))->setText(text);
    };
    label(m_connection, tr("Connect to:"));
    label(m_productKey, tr("Product key:"));
    label(m_deviceName, tr("Device name:"));
    label(m_deviceSecret, tr("Device secret:"));
    label(m_apn, tr("APN:"));
    label(m_ssid, tr("Wi-Fi name:"));
    label(m_wifiPassword, tr("Wi-Fi password:"));
    m_apn->setPlaceholderText(tr("as the module has it"));
    m_ssid->setPlaceholderText(tr("joined already"));
    m_connection->setItemText(0, tr("An Aliyun device, by its triple"));
    m_make->setText(tr("Ma&ke the commands"));
}

} // namespace ui
