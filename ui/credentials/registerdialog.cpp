// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/registerdialog.h"

#include "app/inspector/capture.h"
#include "app/inspector/capturefeed.h"
#include "app/storage/settings.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using cloudprofiles::Registration;
using widgets::Meaning;
using widgets::spacing::m;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

QString fileKey(const QString &name)
{
    return QStringLiteral("credentials/register.") + name;
}

bool usesCertificate(const clouds::Scheme &scheme)
{
    return scheme.use != clouds::Use::Registers; // Azure's service knows certificates, too
}

} // namespace

RegisterDialog::RegisterDialog(const Request &request, client::IoThread &ioThread,
                               inspector::Capture &capture, storage::Settings &settings,
                               QWidget *parent)
    : QDialog(parent), m_request(request), m_settings(settings),
      m_feed(capture.addConnection(tr("Registration"), mqtt::ProtocolVersion::V311)),
      m_registration(ioThread, m_feed.get()), m_host(new QLineEdit(this)),
      m_port(new QSpinBox(this)), m_progress(new QProgressBar(this)), m_state(new QLabel(this))
{
    setWindowTitle(tr("Register a Device"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(m);
    auto *explanation = new QLabel(tr("The program connects over TLS, takes what the cloud "
                                      "answers, and disconnects. Then "
                                      "the device's own login is filled in, ready to be saved."),
                                   this);
    explanation->setWordWrap(true);
    auto *form = new QFormLayout;
    createForm(form);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_state->setObjectName(QStringLiteral("registerState"));
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(explanation);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_state);
    layout->addStretch(1);
    createButtons();
    setMinimumWidth(520);
    connect(&m_registration, &Registration::connected, this,
            [this] { showState(tr("Accepted. Waiting for the cloud's answer…")); });
    connect(&m_registration, &Registration::failed, this,
            [this](const QString &cause, const QString &nextStep) {
                setRunning(false);
                showState((cause + u' ' + nextStep).trimmed(), true);
            });
    connect(&m_registration, &Registration::succeeded, this, [this](const clouds::Login &login) {
        emit registered(login);
        accept();
    });
}

RegisterDialog::~RegisterDialog() = default;

void RegisterDialog::createForm(QFormLayout *form)
{
    form->setVerticalSpacing(s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_host->setObjectName(QStringLiteral("registerHost"));
    m_host->setText(m_request.credentials.host);
    m_host->setFont(widgets::fixedFont());
    m_port->setObjectName(QStringLiteral("registerPort"));
    m_port->setRange(1, 65535);
    m_port->setValue(m_request.credentials.port);
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("&Port:"), m_port);
    m_caFile = addFile(form, tr("CA &file:"), "caFile");
    m_caFile->setPlaceholderText(tr("The cloud's root as PEM; empty: the system's store"));
    if (!usesCertificate(*m_request.scheme))
        return;
    m_certFile = addFile(form, tr("&Certificate:"), "certFile");
    m_keyFile = addFile(form, tr("Private &key:"), "keyFile");
}

QLineEdit *RegisterDialog::addFile(QFormLayout *form, const QString &label, const char *name)
{
    const QString key = QString::fromLatin1(name);
    auto *row = new QWidget(this);
    auto *file = new QLineEdit(row);
    file->setObjectName(key);
    file->setText(m_settings.value(fileKey(key)).toString());
    auto *browse = new QToolButton(row);
    browse->setIcon(widgets::icon(QStringLiteral("folder")));
    browse->setToolTip(tr("Choose a file"));
    browse->setAccessibleName(tr("Choose a file"));
    connect(browse, &QToolButton::clicked, this, [this, file] {
        const QString chosen = QFileDialog::getOpenFileName(this, {}, file->text());
        if (!chosen.isEmpty())
            file->setText(chosen);
    });
    connect(file, &QLineEdit::textChanged, this,
            [this, key](const QString &text) { m_settings.setValue(fileKey(key), text); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    layout->addWidget(file, 1);
    layout->addWidget(browse);
    auto *caption = new QLabel(label, this);
    caption->setBuddy(file);
    form->addRow(caption, row);
    return file;
}

void RegisterDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("&Register"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(QStringLiteral("startRegistration"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &RegisterDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, [this] {
        if (!m_registration.isRunning())
            return reject();
        m_registration.cancel();
        setRunning(false);
        showState(tr("Cancelled. Nothing is known of what the cloud did."));
    });
    layout()->addWidget(buttons);
}

Registration::Options RegisterDialog::options() const
{
    Registration::Options options;
    options.host = m_host->text().trimmed();
    options.port = static_cast<quint16>(m_port->value());
    options.tls.caFile = m_caFile->text();
    if (m_certFile) {
        options.tls.certFile = m_certFile->text();
        options.tls.keyFile = m_keyFile->text();
    }
    return options;
}

void RegisterDialog::start()
{
    setRunning(true);
    showState(tr("Connecting to %1…").arg(m_host->text()));
    m_registration.start(*m_request.scheme, m_request.inputs, m_request.credentials, options());
}

void RegisterDialog::setRunning(bool running)
{
    m_progress->setVisible(running);
    m_start->setEnabled(!running);
}

void RegisterDialog::showState(const QString &text, bool isProblem)
{
    QPalette colours = palette();
    if (isProblem)
        colours.setColor(QPalette::WindowText, widgets::meaningColor(Meaning::Error, colours));
    m_state->setPalette(colours);
    m_state->setText(isProblem ? QStringLiteral("✖ ") + text : text);
}

} // namespace ui
