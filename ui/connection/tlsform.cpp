// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/tlsform.h"

#include "app/net/keylog.h"
#include "app/net/tlsconfiguration.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/filepicker.h"
#include "ui/connection/passwordedit.h"
#include "ui/presentation/certificatereader.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using net::TlsVersion;
using net::Verification;
using profiles::Field;
using profiles::PasswordUse;

namespace {

QString certificateFilter()
{
    return TlsForm::tr("Certificates (*.pem *.crt *.cer *.der *.p12 *.pfx *.p7b);;All files (*)");
}

QString keyFilter()
{
    return TlsForm::tr("Private keys (*.pem *.key *.der *.p12 *.pfx);;All files (*)");
}

} // namespace

TlsForm::TlsForm(QWidget *parent)
    : ProfilePage(parent), m_notUsed(new QLabel(this)), m_fields(new QWidget(this)),
      m_reader(new presentation::CertificateReader(this)), m_verification(new QComboBox(this)),
      m_look(new QPushButton(tr("&Look at Certificate…"), this)),
      m_pskIdentity(new QLineEdit(this)), m_pskKey(new PasswordEdit(this)),
      m_caFile(new FilePicker(tr("Choose the CA certificate"), certificateFilter(), this)),
      m_caPassword(new PasswordEdit(this)),
      m_certFile(new FilePicker(tr("Choose the client certificate"), certificateFilter(), this)),
      m_keyFile(new FilePicker(tr("Choose the private key"), keyFilter(), this)),
      m_keyPassword(new PasswordEdit(this)), m_askKeyPassword(new QCheckBox(tr("Ask each time"))),
      m_serverName(new QLineEdit(this)), m_minimumVersion(new QComboBox(this)),
      m_alpn(new QLineEdit(this)), m_ciphers(new QLineEdit(this)),
      m_caFolder(new FilePicker(tr("Choose a folder of CA certificates"), QString(), this))
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

    m_form = createForm();
    addRow(m_form, tr("&Verification:"), createVerification(), Field::VerifyPeer);
    addRow(m_form, tr("PSK &identity:"), m_pskIdentity, Field::PskIdentity);
    addRow(m_form, tr("P&re-shared key:"), m_pskKey, Field::PskKey);
    createCertificateRows();
    m_more = new widgets::Disclosure(tr("Server name, version, ALPN and ciphers"), createMore(),
                                     this);
    m_form->addRow(m_more);
    m_fields->setLayout(m_form);
    m_fields->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_notUsed);
    layout->addWidget(m_fields);
    layout->addStretch();
}

void TlsForm::createCertificateRows()
{
    addRow(m_form, tr("C&A certificate:"), m_caFile, Field::CaFile);
    addRow(m_form, tr("CA &file password:"), m_caPassword, Field::CaPassword);
    addRow(m_form, tr("&Client certificate:"), m_certFile, Field::CertFile);
    addRow(m_form, tr("&Private key:"), m_keyFile, Field::KeyFile);
    addRow(m_form, tr("&Key password:"), createKeyPassword(), Field::KeyPassword);
    m_form->setRowVisible(row(Field::CaPassword), false);
}

QWidget *TlsForm::createVerification()
{
    m_verification->setAccessibleName(tr("Verification"));
    m_verification->addItem(tr("Full: trusted issuer, dates and name"),
                            QVariant::fromValue(Verification::Full));
    m_verification->addItem(tr("Only the certificate I accepted"),
                            QVariant::fromValue(Verification::Pinned));
    m_verification->addItem(tr("Off: anybody may pose as the server"),
                            QVariant::fromValue(Verification::Off));
    m_verification->addItem(tr("Pre-shared key: no certificates (TLS-PSK)"),
                            QVariant::fromValue(Verification::SharedKey));
    m_pskIdentity->setAccessibleName(tr("PSK identity"));
    m_pskKey->setAccessibleName(tr("Pre-shared key"));
    m_pskKey->setPlaceholderText(tr("Hex digits, as the server has them"));
    m_look->setObjectName(QStringLiteral("lookAtCertificate"));
    m_look->setAutoDefault(false);
    m_look->setToolTip(tr("Asks the server for its certificate and shows its chain, dates and "
                          "names, to accept it or not."));
    auto *pair = new QWidget(this);
    pair->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::spacing::s);
    layout->addWidget(m_verification, 1);
    layout->addWidget(m_look);
    pair->setFocusProxy(m_verification);
    return pair;
}

QWidget *TlsForm::createKeyPassword()
{
    m_keyPassword->setAccessibleName(tr("Key password"));
    m_keyPassword->setPlaceholderText(tr("None"));
    m_caPassword->setAccessibleName(tr("CA file password"));
    m_caPassword->setPlaceholderText(tr("None"));
    auto *pair = new QWidget(this);
    pair->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::spacing::s);
    layout->addWidget(m_keyPassword, 1);
    layout->addWidget(m_askKeyPassword);
    pair->setFocusProxy(m_keyPassword);
    return pair;
}

QWidget *TlsForm::createMore()
{
    auto *more = new QWidget(this);
    QFormLayout *form = createForm();
    form->setContentsMargins({});
    m_serverName->setPlaceholderText(tr("Same as the host"));
    m_minimumVersion->addItem(tr("TLS 1.2"), QVariant::fromValue(TlsVersion::Tls12));
    m_minimumVersion->addItem(tr("TLS 1.3"), QVariant::fromValue(TlsVersion::Tls13));
    m_minimumVersion->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_alpn->setPlaceholderText(tr("Not offered"));
    addRow(form, tr("&Server name (SNI):"), m_serverName)
            ->setHint(tr("Asked for, and verified instead of the host."));
    addRow(form, tr("&Minimum version:"), m_minimumVersion);
    FieldRow *alpn = addRow(form, tr("ALPN p&rotocols:"), m_alpn);
    alpn->setHint(tr("With commas between them; such as mqtt, or x-amzn-mqtt-ca "
                     "for AWS on 443."));
    m_ciphers->setPlaceholderText(tr("The usual ones"));
    m_caFolder->chooseFolders();
    m_caFolder->setPlaceholderText(tr("None"));
    addRow(form, tr("Cip&hers of TLS 1.2:"), m_ciphers, Field::Ciphers)
            ->setHint(tr("OpenSSL's names with colons between them, or words such as HIGH."));
    addRow(form, tr("CA fol&der:"), m_caFolder, Field::CaFolder)
            ->setHint(tr("Every certificate in its files is trusted, beside the CA "
                         "certificate."));
    if (!net::keyLogFile().isEmpty()) {
        auto *log = new QLabel(tr("The secrets of every TLS connection are written to %1, because "
                                  "SSLKEYLOGFILE is set: whoever reads that file can decrypt them.")
                                       .arg(QDir::toNativeSeparators(net::keyLogFile())));
        log->setWordWrap(true);
        form->addRow(log);
    }
    more->setLayout(form);
    return more;
}

void TlsForm::connectFields()
{
    for (FilePicker *picker : {m_caFile, m_certFile, m_keyFile})
        connect(picker, &FilePicker::pathChanged, this, &TlsForm::filesEdited);
    for (PasswordEdit *edit : {m_caPassword, m_keyPassword})
        connect(edit, &QLineEdit::textEdited, this, &TlsForm::filesEdited);
    for (QLineEdit *edit : {m_serverName, m_alpn, m_ciphers, m_pskIdentity})
        connect(edit, &QLineEdit::textEdited, this, &ProfilePage::edited);
    connect(m_caFolder, &FilePicker::pathChanged, this, &ProfilePage::edited);
    connect(m_pskKey, &QLineEdit::textEdited, this, [this] {
        describeSharedKey();
        emit edited();
    });
    connect(m_reader, &presentation::CertificateReader::described, this, &TlsForm::describeFiles);
    connect(m_askKeyPassword, &QCheckBox::toggled, this, &TlsForm::filesEdited);
    connect(m_minimumVersion, &QComboBox::currentIndexChanged, this, &ProfilePage::edited);
    connect(m_verification, &QComboBox::currentIndexChanged, this, [this] {
        describeVerification();
        emit edited();
    });
    connect(m_look, &QPushButton::clicked, this, &TlsForm::certificateRequested);
}

void TlsForm::filesEdited()
{
    m_keyPassword->setEnabled(!m_askKeyPassword->isChecked());
    m_reader->readSoon(options());
    emit edited();
}

void TlsForm::load(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    const net::TlsOptions &tls = profile.endpoint.tls;
    m_secretsKnown = !(profile.keyPassword == PasswordUse::Stored || profile.caHasPassword)
                     || !secrets.keyPassword.isEmpty() || !secrets.caPassword.isEmpty();
    m_pskIdentity->setText(tls.pskIdentity);
    m_pskKey->setSecret(secrets.sharedKey.toUtf8());
    m_pinned = tls.pinnedCertificate;
    m_verification->setCurrentIndex(
            m_verification->findData(QVariant::fromValue(tls.verification)));
    m_caFile->setPath(tls.caFile);
    m_caPassword->setSecret(secrets.caPassword.toUtf8());
    m_certFile->setPath(tls.certFile);
    m_keyFile->setPath(tls.keyFile);
    m_keyPassword->setSecret(secrets.keyPassword.toUtf8());
    m_askKeyPassword->setChecked(profile.keyPassword == PasswordUse::AskEachTime);
    m_serverName->setText(tls.serverName);
    m_minimumVersion->setCurrentIndex(
            m_minimumVersion->findData(QVariant::fromValue(tls.minimumVersion)));
    m_alpn->setText(tls.alpn.join(QStringLiteral(", ")));
    m_ciphers->setText(tls.ciphers);
    m_caFolder->setPath(tls.caFolder);
    const net::TlsOptions usual;
    m_more->setOpen(!tls.serverName.isEmpty() || !tls.alpn.isEmpty() || !tls.ciphers.isEmpty()
                    || !tls.caFolder.isEmpty() || tls.minimumVersion != usual.minimumVersion);
    setTransport(profile.endpoint.kind);
    m_keyPassword->setEnabled(!m_askKeyPassword->isChecked());
    m_reader->read(options());
    describeVerification();
}

void TlsForm::loadSecrets(const profiles::Secrets &secrets)
{
    m_secretsKnown = true;
    if (!m_keyPassword->isModified())
        m_keyPassword->setSecret(secrets.keyPassword.toUtf8());
    if (!m_caPassword->isModified())
        m_caPassword->setSecret(secrets.caPassword.toUtf8());
    if (!m_pskKey->isModified())
        m_pskKey->setSecret(secrets.sharedKey.toUtf8());
    m_reader->read(options());
    describeSharedKey();
}

net::TlsOptions TlsForm::options() const
{
    net::TlsOptions tls;
    tls.verification = verification();
    tls.pinnedCertificate = m_pinned;
    tls.caFile = m_caFile->path();
    tls.caPassword = m_caPassword->text();
    tls.certFile = m_certFile->path();
    tls.keyFile = m_keyFile->path();
    tls.keyPassword = m_keyPassword->text();
    tls.serverName = m_serverName->text().trimmed();
    tls.minimumVersion = m_minimumVersion->currentData().value<TlsVersion>();
    tls.ciphers = m_ciphers->text().trimmed();
    tls.caFolder = m_caFolder->path();
    tls.pskIdentity = m_pskIdentity->text();
    tls.pskKey = m_pskKey->text();
    const QStringList protocols = m_alpn->text().split(QLatin1Char(','));
    for (const QString &protocol : protocols) {
        if (!protocol.trimmed().isEmpty())
            tls.alpn.append(protocol.trimmed());
    }
    return tls;
}

void TlsForm::store(profiles::Profile &profile, profiles::Secrets &secrets) const
{
    net::TlsOptions tls = options();
    const bool asks = m_askKeyPassword->isChecked();
    secrets.keyPassword = asks ? QString() : tls.keyPassword;
    secrets.caPassword = tls.caPassword;
    secrets.sharedKey = tls.pskKey;
    profile.keyPassword = keyPasswordUse(profile.keyPassword);
    if (m_secretsKnown || m_caPassword->isModified())
        profile.caHasPassword = !secrets.caPassword.isEmpty();
    tls.keyPassword.clear();
    tls.caPassword.clear();
    tls.pskKey.clear();
    profile.endpoint.tls = tls;
}

PasswordUse TlsForm::keyPasswordUse(PasswordUse before) const
{
    if (m_askKeyPassword->isChecked())
        return PasswordUse::AskEachTime;
    if (!m_keyPassword->text().isEmpty())
        return PasswordUse::Stored;
    return m_secretsKnown || m_keyPassword->isModified() ? PasswordUse::None : before;
}

void TlsForm::setTransport(net::TransportKind kind)
{
    const bool used = net::usesTls(kind);
    m_notUsed->setVisible(!used);
    m_fields->setEnabled(used);
}

void TlsForm::setPinned(const QByteArray &certificate)
{
    m_pinned = certificate;
    m_verification->setCurrentIndex(
            m_verification->findData(QVariant::fromValue(Verification::Pinned)));
    describeVerification();
    emit edited();
}

net::Verification TlsForm::verification() const
{
    return m_verification->currentData().value<Verification>();
}

// What plays no part with a pre-shared key is put away with what it holds.
void TlsForm::describeVerification()
{
    const bool usesKey = verification() == Verification::SharedKey;
    for (const Field field : {Field::PskIdentity, Field::PskKey})
        m_form->setRowVisible(row(field), usesKey);
    for (const Field field : {Field::CaFile, Field::CertFile, Field::KeyFile, Field::KeyPassword})
        m_form->setRowVisible(row(field), !usesKey);
    m_form->setRowVisible(row(Field::CaPassword), !usesKey && m_caIsLocked);
    m_look->setEnabled(!usesKey);
    m_minimumVersion->setEnabled(!usesKey); // it is 1.2 then
    m_caFolder->setEnabled(!usesKey);
    const QSslCertificate certificate(m_pinned, QSsl::Der);
    const bool isPinned = verification() == Verification::Pinned && !certificate.isNull();
    row(Field::VerifyPeer)
            ->setHint(isPinned  ? presentation::summaryOf(certificate)
                      : usesKey ? tr("Both sides prove by TLS 1.2 that they know the same key.")
                                : QString());
    describeSharedKey();
}

void TlsForm::describeSharedKey()
{
    const net::TlsOptions tls = options();
    if (tls.pskKey.isEmpty())
        return row(Field::PskKey)->setHint({});
    const auto key = net::sharedKey(tls);
    if (key)
        row(Field::PskKey)->setHint(tr("%n byte(s).", nullptr, static_cast<int>(key->size())));
    else
        row(Field::PskKey)
                ->setHint(tr("The key is written in hex digits, two for each byte, of "
                             "256 bytes at "
                             "most."),
                          FieldRow::Tone::Warning);
}

// A file that is not there is told by the check of the profile.
void TlsForm::describeFiles(const presentation::FileNotes &notes)
{
    const auto tell = [this](Field field, const presentation::FileNote &note) {
        row(field)->setHint(note.text, note.isBad ? FieldRow::Tone::Warning : FieldRow::Tone::Hint);
    };
    tell(Field::CaFile, notes.authorities);
    tell(Field::CertFile, notes.clientCertificate);
    tell(Field::KeyFile, notes.clientKey);
    // Few files of authorities have a password: the field comes when one does.
    m_caIsLocked = notes.authorities.wantsPassword || !m_caPassword->text().isEmpty();
    m_form->setRowVisible(row(Field::CaPassword),
                          m_caIsLocked && verification() != Verification::SharedKey);
}

} // namespace ui
