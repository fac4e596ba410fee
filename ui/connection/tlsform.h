// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/profilepage.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace ui {

class FilePicker;
class PasswordEdit;

// Whom to trust on TLS, and the client's own certificate.
class TlsForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit TlsForm(QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    void loadSecrets(const profiles::Secrets &secrets) override;
    void setTransport(net::TransportKind kind);

private:
    void createFields();
    void connectFields();
    void describeFiles();

    QLabel *m_notUsed;
    QWidget *m_fields;
    FilePicker *m_caFile;
    FilePicker *m_certFile;
    FilePicker *m_keyFile;
    PasswordEdit *m_keyPassword;
    QLineEdit *m_serverName;
    QCheckBox *m_verify;
    bool m_keyPasswordKnown = true; // false: stored, and not read yet
};

} // namespace ui
