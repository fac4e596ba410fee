// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/authenticationform.h"

#include "app/mqtt/scram.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/passwordedit.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>

namespace ui {

AuthenticationForm::AuthenticationForm(QWidget *parent)
    : ProfilePage(parent), m_method(new QComboBox(this)), m_name(new QLineEdit(this)),
      m_user(new QLineEdit(this)), m_data(new PasswordEdit(this)),
      m_password(new PasswordEdit(this))
{
    m_method->addItem(tr("None"));
    m_method->addItem(QStringLiteral("SCRAM-SHA-256"));
    m_method->addItem(QStringLiteral("SCRAM-SHA-1"));
    m_method->addItem(tr("Another method"));
    QFormLayout *form = createForm();
    form->setContentsMargins(widgets::spacing::l, 0, widgets::spacing::l, 0);
    m_methodRow = addRow(form, tr("En&hanced authentication:"), m_method);
    m_nameRow = addRow(form, tr("Met&hod name:"), m_name);
    m_userRow = addRow(form, tr("User name for SCRAM:"), m_user);
    m_passwordRow = addRow(form, tr("Password for SCRAM:"), m_password);
    m_dataRow = addRow(form, tr("Authentication &data:"), m_data);
    m_user->setPlaceholderText(tr("The user name of the login"));
    m_data->setPlaceholderText(tr("not sent"));
    setLayout(form);
    connect(m_method, &QComboBox::currentIndexChanged, this, [this] {
        showFieldsOfMethod();
        emit edited();
    });
    for (QLineEdit *edit :
         {m_name, m_user, static_cast<QLineEdit *>(m_data), static_cast<QLineEdit *>(m_password)})
        connect(edit, &QLineEdit::textEdited, this, &ProfilePage::edited);
    showFieldsOfMethod();
}

AuthenticationForm::Method AuthenticationForm::method() const
{
    return static_cast<Method>(m_method->currentIndex());
}

QString AuthenticationForm::methodName() const
{
    switch (method()) {
    case Method::None:
        return {};
    case Method::ScramSha256:
    case Method::ScramSha1:
        return m_method->currentText();
    case Method::Other:
        return m_name->text();
    }
    Q_UNREACHABLE();
}

void AuthenticationForm::showFieldsOfMethod()
{
    auto *form = qobject_cast<QFormLayout *>(layout());
    form->setRowVisible(m_userRow, isScram());
    form->setRowVisible(m_passwordRow, isScram());
    form->setRowVisible(m_nameRow, method() == Method::Other);
    form->setRowVisible(m_dataRow, method() == Method::Other);
    const bool canScram = m_engine == profiles::Engine::Own;
    for (QLineEdit *edit : {m_user, static_cast<QLineEdit *>(m_password)})
        edit->setEnabled(canScram);
    if (canScram)
        m_methodRow->setHint(tr("AUTH packets prove who you are without sending the password."));
    else
        m_methodRow->setHint(tr("QMqttClient speaks no SCRAM: it takes another method's name and "
                                "data, or the engine must be the program's own."),
                             isScram() ? FieldRow::Tone::Warning : FieldRow::Tone::Hint);
}

bool AuthenticationForm::isScram() const
{
    return method() == Method::ScramSha256 || method() == Method::ScramSha1;
}

void AuthenticationForm::setEngine(profiles::Engine engine)
{
    m_engine = engine;
    const int enabled = engine == profiles::Engine::Own ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                        : Qt::NoItemFlags;
    for (const Method each : {Method::ScramSha256, Method::ScramSha1})
        m_method->setItemData(static_cast<int>(each), enabled,
                              Qt::UserRole - 1); // greyed
    showFieldsOfMethod();
}

void AuthenticationForm::load(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    const QString name = profile.properties.authenticationMethod;
    const int scram = name.isEmpty() ? -1 : m_method->findText(name);
    const Method method = name.isEmpty() ? Method::None
                          : scram == int(Method::ScramSha256) || scram == int(Method::ScramSha1)
                                  ? static_cast<Method>(scram)
                                  : Method::Other;
    m_method->setCurrentIndex(static_cast<int>(method));
    m_name->setText(method == Method::Other ? name : QString());
    m_user->setText(profile.properties.authenticationUser);
    m_data->setSecret(secrets.authenticationData);
    m_password->setSecret(secrets.authenticationData);
    setEngine(profile.engine);
    setVersion(profile.version);
}

void AuthenticationForm::store(profiles::Profile &profile, profiles::Secrets &secrets) const
{
    profile.properties.authenticationMethod = methodName();
    profile.properties.authenticationUser = m_user->text();
    if (methodName().isEmpty())
        secrets.authenticationData.clear();
    else
        secrets.authenticationData =
                method() == Method::Other ? m_data->secret() : m_password->secret();
}

void AuthenticationForm::loadSecrets(const profiles::Secrets &secrets)
{
    for (PasswordEdit *edit : {m_data, m_password}) {
        if (!edit->isModified()) // what somebody typed meanwhile counts
            edit->setSecret(secrets.authenticationData);
    }
}

void AuthenticationForm::setVersion(mqtt::ProtocolVersion version)
{
    setVisible(version == mqtt::ProtocolVersion::V5);
}

} // namespace ui
