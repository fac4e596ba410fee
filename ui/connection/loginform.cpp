// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/loginform.h"

#include "ui/connection/fieldrow.h"
#include "ui/connection/passwordedit.h"
#include "ui/presentation/profilewording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

namespace ui {

using mqtt::ProtocolVersion;
using profiles::Field;
using profiles::PasswordUse;

namespace {

QWidget *sideBySide(QWidget *parent, QWidget *wide, QWidget *narrow)
{
    auto *pair = new QWidget(parent);
    pair->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::spacing::s);
    layout->addWidget(wide, 1);
    layout->addWidget(narrow);
    pair->setFocusProxy(wide);
    return pair;
}

} // namespace

LoginForm::LoginForm(QWidget *parent)
    : ProfilePage(parent), m_version(new QComboBox(this)), m_clientId(new QLineEdit(this)),
      m_fresh(new QCheckBox(tr("New ending for every connection"), this)),
      m_username(new QLineEdit(this)), m_password(new PasswordEdit(this)),
      m_ask(new QCheckBox(tr("Ask each time"), this)), m_keepAlive(new QSpinBox(this)),
      m_cleanStart(new QCheckBox(this)),
      m_autoReconnect(new QCheckBox(tr("Reconnect when the connection breaks"), this))
{
    createFields();
    connectFields();
}

void LoginForm::createFields()
{
    QFormLayout *form = createForm();
    form->setContentsMargins(widgets::spacing::l, widgets::spacing::s, widgets::spacing::l,
                             widgets::spacing::m);
    m_version->addItem(tr("MQTT 5.0"), QVariant::fromValue(ProtocolVersion::V5));
    m_version->addItem(tr("MQTT 3.1.1"), QVariant::fromValue(ProtocolVersion::V311));
    m_version->addItem(tr("MQTT 3.1"), QVariant::fromValue(ProtocolVersion::V31));
    addRow(form, tr("&Version:"), m_version);
    addRow(form, tr("&Client ID:"), createClientId(), Field::ClientId);
    addRow(form, QString(), m_fresh);
    addRow(form, tr("&User name:"), m_username, Field::Username);
    addRow(form, tr("&Password:"), createPassword(), Field::Password);
    addRow(form, tr("&Keep-alive:"), createKeepAlive());
    addRow(form, tr("Session:"), m_cleanStart);
    addRow(form, QString(), m_autoReconnect);
    setLayout(form);
}

QWidget *LoginForm::createClientId()
{
    m_clientId->setPlaceholderText(tr("Empty: the server chooses one"));
    m_clientId->setAccessibleName(tr("Client ID"));
    auto *generate = new QPushButton(tr("G&enerate"), this);
    generate->setObjectName(QStringLiteral("generateClientId"));
    generate->setAutoDefault(false);
    connect(generate, &QPushButton::clicked, this, [this] {
        m_clientId->setText(profiles::generatedClientId());
        emit edited();
    });
    m_fresh->setToolTip(tr("Adds eight random digits each time, so that two windows do not take "
                           "the session from each other."));
    return sideBySide(this, m_clientId, generate);
}

QWidget *LoginForm::createPassword()
{
    m_password->setAccessibleName(tr("Password"));
    m_username->setPlaceholderText(tr("None"));
    m_password->setPlaceholderText(tr("None"));
    return sideBySide(this, m_password, m_ask);
}

QWidget *LoginForm::createKeepAlive()
{
    m_keepAlive->setRange(0, 65535);
    m_keepAlive->setSuffix(tr(" s"));
    m_keepAlive->setSpecialValueText(tr("off"));
    m_keepAlive->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return m_keepAlive;
}

void LoginForm::connectFields()
{
    for (QLineEdit *edit : {m_clientId, m_username, static_cast<QLineEdit *>(m_password)})
        connect(edit, &QLineEdit::textEdited, this, &ProfilePage::edited);
    for (QCheckBox *box : {m_fresh, m_cleanStart, m_autoReconnect})
        connect(box, &QCheckBox::toggled, this, &ProfilePage::edited);
    connect(m_ask, &QCheckBox::toggled, this, [this](bool ask) {
        m_password->setEnabled(!ask);
        emit edited();
    });
    connect(m_keepAlive, &QSpinBox::valueChanged, this, &ProfilePage::edited);
    connect(m_version, &QComboBox::currentIndexChanged, this, [this] {
        updateCleanStartText();
        emit versionChanged(version());
        emit edited();
    });
}

void LoginForm::load(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    m_passwordKnown = profile.password != PasswordUse::Stored || !secrets.password.isEmpty();
    m_version->setCurrentIndex(m_version->findData(QVariant::fromValue(profile.version)));
    m_clientId->setText(profile.clientId);
    m_fresh->setChecked(profile.freshClientId);
    m_username->setText(profile.username.value_or(QString()));
    m_password->setSecret(secrets.password);
    m_password->setPlaceholderText(tr("None"));
    m_ask->setChecked(profile.password == PasswordUse::AskEachTime);
    m_keepAlive->setValue(profile.keepAlive);
    m_cleanStart->setChecked(profile.cleanStart);
    m_autoReconnect->setChecked(profile.autoReconnect);
    updateCleanStartText();
    emit versionChanged(profile.version);
}

void LoginForm::loadSecrets(const profiles::Secrets &secrets)
{
    m_passwordKnown = true;
    // What somebody typed meanwhile counts.
    if (!m_password->isModified())
        m_password->setSecret(secrets.password);
}

void LoginForm::store(profiles::Profile &profile, profiles::Secrets &secrets) const
{
    profile.version = version();
    profile.clientId = m_clientId->text();
    profile.freshClientId = m_fresh->isChecked();
    // An empty name that was meant as such stays one.
    const bool wasEmpty = profile.username && profile.username->isEmpty();
    if (m_username->text().isEmpty() && !wasEmpty)
        profile.username.reset();
    else
        profile.username = m_username->text();
    profile.password = passwordUse(profile.password);
    secrets.password = m_ask->isChecked() ? QByteArray() : m_password->secret();
    profile.keepAlive = static_cast<quint16>(m_keepAlive->value());
    profile.cleanStart = m_cleanStart->isChecked();
    profile.autoReconnect = m_autoReconnect->isChecked();
}

PasswordUse LoginForm::passwordUse(PasswordUse before) const
{
    if (m_ask->isChecked())
        return PasswordUse::AskEachTime;
    if (!m_password->text().isEmpty())
        return PasswordUse::Stored;
    return m_passwordKnown || m_password->isModified() ? PasswordUse::None : before;
}

void LoginForm::setLogin(const QString &username, const QString &password)
{
    if (!username.isEmpty())
        m_username->setText(username);
    if (!password.isEmpty()) {
        m_ask->setChecked(false);
        m_password->setText(password);
    }
    emit edited();
}

void LoginForm::setSecretHome(profiles::SecretHome home)
{
    row(Field::Password)->setHint(presentation::describe(home));
}

void LoginForm::setPasswordProblem(const QString &text)
{
    m_password->setPlaceholderText(tr("Stored, but it cannot be read now"));
    row(Field::Password)->setHint(text);
}

ProtocolVersion LoginForm::version() const
{
    return m_version->currentData().value<ProtocolVersion>();
}

void LoginForm::updateCleanStartText()
{
    const bool v5 = version() == ProtocolVersion::V5;
    m_cleanStart->setText(v5 ? tr("Clean start: begin with an empty session")
                             : tr("Clean session: forget subscriptions and messages at the end"));
}

} // namespace ui
