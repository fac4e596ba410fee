// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/tlsform.h"

#include "ui/connection/fieldrow.h"
#include "ui/connection/filepicker.h"
#include "ui/connection/passwordedit.h"
#include "ui/presentation/profilewording.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

using profiles::Field;

namespace {

QString certificateFilter()
{
    return TlsForm::tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)");
}

QString keyFilter()
{
    return TlsForm::tr("Private keys (*.pem *.key *.der);;All files (*)");
}

} // namespace

TlsForm::TlsForm(QWidget *parent)
    : ProfilePage(parent), m_notUsed(new QLabel(this)), m_fields(new QWidget(this)),
      m_caFile(new FilePicker(tr("Choose the CA certificate"), certificateFilter(), this)),
      m_certFile(new FilePicker(tr("Choose the client certificate"), certificateFilter(), this)),
      m_keyFile(new FilePicker(tr("Choose the private key"), keyFilter(), this)),
      m_keyPassword(new PasswordEdit(this)), m_serverName(new QLineEdit(this)),
      m_verify(new QCheckBox(tr("Verify the server's certificate"), this))
{
    createFields();
    connectFields();
}

void TlsForm::createFields()
{
    m_notUsed->setText(tr("This connection uses no TLS. Choose TLS or secure WebSocket on the "
                          "first page to use these settings."));
    m_notUsed->setWordWrap(true);
    m_notUsed->setContentsMargins(widgets::spacing::l, widgets::spacing::m, widgets::spacing::l, 0);
    m_caFile->setPlaceholderText(tr("The system's trusted authorities"));
    m_certFile->setPlaceholderText(tr("None"));
    m_keyFile->setPlaceholderText(tr("In the certificate's file"));
    m_keyPassword->setPlaceholderText(tr("None"));
    m_serverName->setPlaceholderText(tr("Same as the host"));

    QFormLayout *form = createForm();
    addRow(form, QString(), m_verify, Field::VerifyPeer);
    addRow(form, tr("C&A certificate:"), m_caFile, Field::CaFile);
    addRow(form, tr("&Server name:"), m_serverName);
    addRow(form, tr("&Client certificate:"), m_certFile, Field::CertFile);
    addRow(form, tr("&Private key:"), m_keyFile, Field::KeyFile);
    addRow(form, tr("&Key password:"), m_keyPassword);
    m_fields->setLayout(form);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_notUsed);
    layout->addWidget(m_fields);
    layout->addStretch();
}

void TlsForm::connectFields()
{
    for (FilePicker *picker : {m_caFile, m_certFile, m_keyFile}) {
        connect(picker, &FilePicker::pathChanged, this, [this] {
            describeFiles();
            emit edited();
        });
    }
    connect(m_keyPassword, &QLineEdit::textEdited, this, [this] {
        describeFiles();
        emit edited();
    });
    connect(m_serverName, &QLineEdit::textEdited, this, &ProfilePage::edited);
    connect(m_verify, &QCheckBox::toggled, this, &ProfilePage::edited);
}

void TlsForm::load(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    const net::TlsOptions &tls = profile.endpoint.tls;
    m_caFile->setPath(tls.caFile);
    m_certFile->setPath(tls.certFile);
    m_keyFile->setPath(tls.keyFile);
    m_keyPasswordKnown = !profile.keyHasPassword || !secrets.keyPassword.isEmpty();
    m_keyPassword->setSecret(secrets.keyPassword.toUtf8());
    m_serverName->setText(tls.serverName);
    m_verify->setChecked(tls.verifyPeer);
    setTransport(profile.endpoint.kind);
    describeFiles();
}

void TlsForm::loadSecrets(const profiles::Secrets &secrets)
{
    m_keyPasswordKnown = true;
    if (m_keyPassword->isModified())
        return;
    m_keyPassword->setSecret(secrets.keyPassword.toUtf8());
    describeFiles();
}

void TlsForm::store(profiles::Profile &profile, profiles::Secrets &secrets) const
{
    net::TlsOptions &tls = profile.endpoint.tls;
    tls.caFile = m_caFile->path();
    tls.certFile = m_certFile->path();
    tls.keyFile = m_keyFile->path();
    tls.serverName = m_serverName->text().trimmed();
    tls.verifyPeer = m_verify->isChecked();
    secrets.keyPassword = m_keyPassword->text();
    const bool isKnown = m_keyPasswordKnown || m_keyPassword->isModified();
    if (isKnown)
        profile.keyHasPassword = !secrets.keyPassword.isEmpty();
}

void TlsForm::setTransport(net::TransportKind kind)
{
    const bool used = net::usesTls(kind);
    m_notUsed->setVisible(!used);
    m_fields->setEnabled(used);
}

// What a file holds is told at once; a file that is not there is told by the check of the profile.
void TlsForm::describeFiles()
{
    const auto tell = [this](Field field, const FilePicker &picker, auto describe) {
        bool isBad = false;
        const QString text = picker.path().isEmpty() ? QString() : describe(isBad);
        row(field)->setHint(isBad ? QStringLiteral("⚠ ") + text : text);
    };
    tell(Field::CaFile, *m_caFile, [&](bool &isBad) {
        return presentation::describeCertificateFile(m_caFile->path(), isBad);
    });
    tell(Field::CertFile, *m_certFile, [&](bool &isBad) {
        return presentation::describeCertificateFile(m_certFile->path(), isBad);
    });
    tell(Field::KeyFile, *m_keyFile, [&](bool &isBad) {
        return presentation::describeKeyFile(m_keyFile->path(), m_keyPassword->text(), isBad);
    });
}

} // namespace ui
