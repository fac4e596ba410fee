// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/settingsdialog.h"

#include "app/inspector/capture.h"
#include "app/profiles/secretstore.h"
#include "app/storage/settings.h"
#include "ui/mainwindow/appearance.h"
#include "ui/mainwindow/language.h"
#include "ui/presentation/openconnections.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qint64 mebibyte = qint64(1) << 20;

} // namespace

SettingsDialog::SettingsDialog(const Services &services, QWidget *parent)
    : QDialog(parent), m_services(services)
{
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(widgets::spacing::m);
    form->setVerticalSpacing(widgets::spacing::s);
    form->addRow(tr("&Language:"), createLanguageBox());
    form->addRow(tr("&Theme:"), createThemeBox());
    QSpinBox *messages = createBudgetBox(services.settings.messageBudget());
    connect(messages, &QSpinBox::valueChanged, this, [this](int value) {
        m_services.settings.setMessageBudget(value * mebibyte);
        m_services.connections.setMessageBudget(value * mebibyte);
    });
    form->addRow(tr("Keep &messages of all connections up to:"), messages);
    QSpinBox *packets = createBudgetBox(services.settings.captureBudget());
    connect(packets, &QSpinBox::valueChanged, this, [this](int value) {
        m_services.settings.setCaptureBudget(value * mebibyte);
        m_services.capture.setByteBudget(value * mebibyte);
    });
    form->addRow(tr("Keep &packets up to:"), packets);
    form->addRow(tr("Passwords are kept:"), createSecretsNote());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(widgets::spacing::l);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
}

QComboBox *SettingsDialog::createLanguageBox()
{
    auto *box = new QComboBox(this);
    box->addItem(tr("As the system"), QString());
    for (const QString &code : Language::available())
        box->addItem(Language::nativeName(code), code);
    box->setCurrentIndex(qMax(0, box->findData(m_services.settings.language())));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        const QString code = box->currentData().toString();
        m_services.settings.setLanguage(code);
        close(); // the windows are made anew in the other language
        m_services.language.setCode(code);
    });
    return box;
}

QComboBox *SettingsDialog::createThemeBox()
{
    auto *box = new QComboBox(this);
    box->addItem(tr("As the system"), int(storage::Theme::System));
    box->addItem(tr("Light"), int(storage::Theme::Light));
    box->addItem(tr("Dark"), int(storage::Theme::Dark));
    box->setCurrentIndex(box->findData(int(m_services.settings.theme())));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
        const auto theme = static_cast<storage::Theme>(box->currentData().toInt());
        m_services.settings.setTheme(theme);
        m_services.appearance.setTheme(theme);
    });
    return box;
}

QSpinBox *SettingsDialog::createBudgetBox(qint64 bytes)
{
    auto *box = new QSpinBox(this);
    box->setRange(16, 16 * 1024);
    box->setSingleStep(64);
    box->setSuffix(tr(" MiB"));
    box->setValue(int(bytes / mebibyte));
    return box;
}

QWidget *SettingsDialog::createSecretsNote()
{
    auto *note = new QLabel(this);
    note->setWordWrap(true);
    switch (m_services.secrets.home()) {
    case profiles::SecretHome::Keychain:
        note->setText(tr("in the system keychain."));
        break;
    case profiles::SecretHome::PrivateFile:
        note->setText(tr("in a file that only you can read, because this system offers no "
                         "keychain service."));
        break;
    case profiles::SecretHome::SessionOnly:
        note->setText(tr("until the program ends, because neither a keychain nor a private file "
                         "can be written here."));
        break;
    }
    return note;
}

} // namespace ui
