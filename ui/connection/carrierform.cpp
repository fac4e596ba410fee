// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/carrierform.h"

#include "app/at/commandtext.h"
#include "app/serial/portlist.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/passwordedit.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ui {

using profiles::Field;

namespace {

constexpr int rates[] = {9'600, 19'200, 38'400, 57'600, 115'200, 230'400, 460'800, 921'600};
constexpr int fastest = 20'000'000;

QWidget *sideBySide(QWidget *wide, QWidget *narrow, QWidget *parent)
{
    auto *both = new QWidget(parent);
    both->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::spacing::s);
    layout->addWidget(wide, 1);
    layout->addWidget(narrow);
    both->setFocusProxy(wide);
    return both;
}

} // namespace

CarrierForm::CarrierForm(const QList<at::Catalog> &modules, QWidget *parent)
    : ProfilePage(parent), m_form(createForm()), m_module(new QComboBox(this)),
      m_carrier(new QComboBox(this)), m_port(new QComboBox(this)), m_baud(new QComboBox(this)),
      m_flow(new QCheckBox(tr("RTS/CTS"), this)), m_apn(new QLineEdit(this)),
      m_apnUser(new QLineEdit(this)), m_ssid(new QLineEdit(this)),
      m_password(new PasswordEdit(this))
{
    for (const at::Catalog &module : modules) {
        if (module.tcp())
            m_modules.append(module);
    }
    createFields();
    connectFields();
    setLayout(m_form);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void CarrierForm::createFields()
{
    m_form->setContentsMargins(widgets::spacing::l, widgets::spacing::s, widgets::spacing::l, 0);
    m_module->addItem(tr("Choose a module"), QString());
    for (const at::Catalog &module : std::as_const(m_modules))
        m_module->addItem(module.name(), module.id());
    addRow(m_form, tr("&Module:"), m_module, Field::Module);
    m_carrier->setSizeAdjustPolicy(QComboBox::AdjustToContents); // filled later
    addRow(m_form, tr("Sent b&y:"), m_carrier)
            ->setHint(tr("The module's commands that carry the bytes; MQTT is spoken by this "
                         "program."));
    m_port->setEditable(true);
    m_port->setInsertPolicy(QComboBox::NoInsert);
    m_port->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_port->lineEdit()->setPlaceholderText(tr("/dev/ttyUSB0, or tcp://HOST:PORT"));
    addRow(m_form, tr("Ser&ial port:"), m_port, Field::ModulePort);
    m_baud->setEditable(true);
    m_baud->setInsertPolicy(QComboBox::NoInsert);
    m_baud->setValidator(new QIntValidator(1, fastest, m_baud));
    for (const int rate : rates)
        m_baud->addItem(QString::number(rate));
    m_flow->setToolTip(tr("Flow control by RTS and CTS, for modules that are set to it."));
    m_lineRow = addRow(m_form, tr("&Baud rate:"), sideBySide(m_baud, m_flow, this));
    m_apn->setPlaceholderText(tr("As the module has it"));
    m_apnUser->setPlaceholderText(tr("None"));
    m_ssid->setPlaceholderText(tr("Joined already"));
    m_password->setPlaceholderText(tr("None"));
    m_apnRow = addRow(m_form, tr("&Access point (APN):"), m_apn);
    m_apnUserRow = addRow(m_form, tr("APN use&r:"), m_apnUser);
    m_ssidRow = addRow(m_form, tr("&Wi-Fi name:"), m_ssid);
    m_passwordRow = addRow(m_form, tr("Network passwor&d:"), m_password);
}

void CarrierForm::connectFields()
{
    for (QLineEdit *edit : {m_apn, m_apnUser, m_ssid, static_cast<QLineEdit *>(m_password)})
        connect(edit, &QLineEdit::textEdited, this, &ProfilePage::edited);
    connect(m_module, &QComboBox::currentIndexChanged, this, [this] {
        fillCarriers();
        showNetworkFields();
        emit edited();
    });
    connect(m_carrier, &QComboBox::currentIndexChanged, this, &ProfilePage::edited);
    connect(m_port, &QComboBox::currentTextChanged, this, [this] {
        showLine();
        emit edited();
    });
    connect(m_baud, &QComboBox::currentTextChanged, this, &ProfilePage::edited);
    connect(m_flow, &QCheckBox::toggled, this, &ProfilePage::edited);
}

const at::Catalog *CarrierForm::module() const
{
    const QString id = m_module->currentData().toString();
    for (const at::Catalog &module : m_modules) {
        if (module.id() == id)
            return &module;
    }
    return nullptr;
}

void CarrierForm::fillPorts()
{
    const QSignalBlocker blocker(m_port);
    m_port->clear();
    for (const serial::PortInfo &port : serial::availablePorts())
        m_port->addItem(port.location);
    m_port->addItem(tr("Simulated module"));
}

bool CarrierForm::isSimulated() const
{
    return m_port->currentText() == tr("Simulated module");
}

void CarrierForm::fillCarriers()
{
    const QSignalBlocker blocker(m_carrier);
    m_carrier->clear();
    const at::Catalog *chosen = module();
    if (!chosen)
        return;
    m_carrier->addItem(tr("The best: %1").arg(chosen->carrier()->name), QString());
    for (const at::Carrier &carrier : chosen->tcp()->carriers)
        m_carrier->addItem(carrier.name, carrier.id);
}

void CarrierForm::showNetworkFields()
{
    const at::Catalog *chosen = module();
    const bool hasWifi = chosen && at::usesValue(chosen->network(), QStringLiteral("ssid"));
    const bool hasApn = chosen && at::usesValue(chosen->tcp()->bearer, QStringLiteral("apn"));
    m_form->setRowVisible(m_apnRow, hasApn);
    m_form->setRowVisible(m_apnUserRow, hasApn);
    m_form->setRowVisible(m_ssidRow, hasWifi);
    m_form->setRowVisible(m_passwordRow, hasApn || hasWifi);
    m_carrier->setEnabled(chosen);
}

void CarrierForm::showLine()
{
    const bool isSystemPort =
            !isSimulated() && !m_port->currentText().startsWith(QLatin1String("tcp://"));
    m_form->setRowVisible(m_lineRow, isSystemPort);
}

void CarrierForm::load(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    const net::ModuleOptions &options = profile.endpoint.module;
    m_secretsKnown = !profile.networkHasPassword || !secrets.networkPassword.isEmpty();
    // A description that is gone is not forgotten by looking at it.
    if (m_module->findData(options.module) < 0)
        m_module->addItem(options.module, options.module);
    m_module->setCurrentIndex(m_module->findData(options.module));
    fillCarriers();
    m_carrier->setCurrentIndex(qMax(0, m_carrier->findData(options.carrier)));
    fillPorts();
    m_port->setCurrentText(options.isSimulated ? tr("Simulated module") : options.port);
    m_baud->setCurrentText(QString::number(options.baudRate));
    m_flow->setChecked(options.hardwareFlow);
    m_apn->setText(options.apn);
    m_apnUser->setText(options.apnUser);
    m_ssid->setText(options.ssid);
    m_password->setSecret(secrets.networkPassword.toUtf8());
    showNetworkFields();
    showLine();
    setTransport(profile.endpoint.kind);
}

void CarrierForm::loadSecrets(const profiles::Secrets &secrets)
{
    m_secretsKnown = true;
    if (!m_password->isModified())
        m_password->setSecret(secrets.networkPassword.toUtf8());
}

void CarrierForm::store(profiles::Profile &profile, profiles::Secrets &secrets) const
{
    net::ModuleOptions &options = profile.endpoint.module;
    options.module = m_module->currentData().toString();
    if (module())
        options.carrier = m_carrier->currentData().toString();
    options.isSimulated = isSimulated();
    options.port = options.isSimulated ? QString() : m_port->currentText().trimmed();
    options.baudRate = qMax(1, m_baud->currentText().toInt());
    options.hardwareFlow = m_flow->isChecked();
    options.apn = m_apn->text().trimmed();
    options.apnUser = m_apnUser->text();
    options.ssid = m_ssid->text();
    secrets.networkPassword = m_password->text();
    if (m_secretsKnown || m_password->isModified())
        profile.networkHasPassword = !secrets.networkPassword.isEmpty();
}

void CarrierForm::setTransport(net::TransportKind kind)
{
    setVisible(kind == net::TransportKind::SerialModule);
}

} // namespace ui
