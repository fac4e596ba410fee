// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/profilepage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class FieldRow;
class NumberEdit;
class UserPropertiesEdit;

// The message the server publishes when this client vanishes.
class WillForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit WillForm(QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    void setVersion(mqtt::ProtocolVersion version) override;

private:
    QWidget *createMessage();
    QWidget *createProperties();
    QWidget *createPayload();
    void connectFields();
    void setPayload(const QByteArray &payload);
    QByteArray payload() const;
    void convertPayload();
    void checkPayload();

    QCheckBox *m_enabled;
    QWidget *m_message = nullptr;
    QWidget *m_properties = nullptr;
    QLineEdit *m_topic;
    QPlainTextEdit *m_payload;
    FieldRow *m_payloadRow = nullptr;
    QComboBox *m_payloadForm;
    QComboBox *m_qos;
    QCheckBox *m_retain;
    NumberEdit *m_delay;
    NumberEdit *m_expiry;
    QCheckBox *m_isText;
    QLineEdit *m_contentType;
    QLineEdit *m_responseTopic;
    UserPropertiesEdit *m_userProperties;
    QByteArray m_lastPayload; // the last that could be read
};

} // namespace ui
