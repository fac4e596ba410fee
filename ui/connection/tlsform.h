// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/profilepage.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace presentation {
class CertificateReader;
struct FileNotes;
} // namespace presentation

namespace widgets {
class Disclosure;
}

namespace ui {

class FilePicker;
class PasswordEdit;

// Whom to trust on TLS, and the client's own certificate. What each file holds, and what does not
// fit together, is told while it is chosen.
class TlsForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit TlsForm(QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    void loadSecrets(const profiles::Secrets &secrets) override;
    void setTransport(net::TransportKind kind);
    // The certificate a person looked at and accepted; DER.
    void setPinned(const QByteArray &certificate);

signals:
    void certificateRequested(); // the server's, to look at

private:
    void createFields();
    void createCertificateRows();
    QWidget *createVerification();
    QWidget *createKeyPassword();
    QWidget *createMore();
    void connectFields();
    void filesEdited();
    void describeFiles(const presentation::FileNotes &notes);
    void describeVerification();
    void describeSharedKey();
    net::Verification verification() const;
    net::TlsOptions options() const; // as the fields stand, passwords included
    profiles::PasswordUse keyPasswordUse(profiles::PasswordUse before) const;

    QLabel *m_notUsed;
    QWidget *m_fields;
    QFormLayout *m_form = nullptr;
    presentation::CertificateReader *m_reader;
    QComboBox *m_verification;
    QPushButton *m_look;
    QLineEdit *m_pskIdentity;
    PasswordEdit *m_pskKey;
    FilePicker *m_caFile;
    PasswordEdit *m_caPassword;
    FilePicker *m_certFile;
    FilePicker *m_keyFile;
    PasswordEdit *m_keyPassword;
    QCheckBox *m_askKeyPassword;
    widgets::Disclosure *m_more = nullptr;
    QLineEdit *m_serverName;
    QComboBox *m_minimumVersion;
    QLineEdit *m_alpn;
    QLineEdit *m_ciphers;
    FilePicker *m_caFolder;
    bool m_caIsLocked = false; // the file of authorities wants a password
    QByteArray m_pinned;
    bool m_secretsKnown = true; // false: stored, and not read yet
};

} // namespace ui
