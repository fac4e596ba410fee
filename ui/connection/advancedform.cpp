// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/advancedform.h"

#include "app/client/mqttclient.h"
#include "ui/connection/authenticationform.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/numberedit.h"
#include "ui/connection/userpropertiesedit.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace ui {

using profiles::Field;

namespace {

constexpr quint32 largest16 = std::numeric_limits<quint16>::max();
constexpr quint32 largest32 = std::numeric_limits<quint32>::max();

QSpinBox *seconds(int most, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(1, most);
    box->setSuffix(AdvancedForm::tr(" s"));
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return box;
}

QComboBox *threeWays(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->addItem(AdvancedForm::tr("not sent"));
    box->addItem(AdvancedForm::tr("no (0)"));
    box->addItem(AdvancedForm::tr("yes (1)"));
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return box;
}

void setChoice(QComboBox *box, const std::optional<bool> &choice)
{
    box->setCurrentIndex(choice ? 1 + static_cast<int>(*choice) : 0);
}

std::optional<bool> choice(const QComboBox *box)
{
    return box->currentIndex() == 0 ? std::nullopt : std::optional(box->currentIndex() == 2);
}

} // namespace

AdvancedForm::AdvancedForm(QWidget *parent)
    : ProfilePage(parent), m_engine(new QComboBox(this)), m_timeout(seconds(86'400, this)),
      m_longestWait(seconds(86'400, this)), m_sessionExpiry(new NumberEdit(largest32, this)),
      m_receiveMaximum(new NumberEdit(largest16, this)),
      m_maximumPacketSize(new NumberEdit(largest32, this)),
      m_topicAliasMaximum(new NumberEdit(largest16, this)), m_responseInformation(threeWays(this)),
      m_problemInformation(threeWays(this)),
      m_assignAliases(new QCheckBox(tr("Send topics by alias where the server allows it"), this)),
      m_authentication(new AuthenticationForm(this)), m_userProperties(new UserPropertiesEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_properties = createProperties();
    layout->addWidget(createEngine());
    layout->addWidget(createTimes());
    layout->addWidget(m_properties);
    layout->addWidget(m_authentication);
    layout->addStretch();
    alignLabels({this, m_authentication});
    connectFields();
}

QWidget *AdvancedForm::createEngine()
{
    auto *engine = new QWidget(this);
    QFormLayout *form = createForm();
    form->setContentsMargins(widgets::spacing::l, widgets::spacing::m, widgets::spacing::l, 0);
    m_engine->addItem(tr("MQTT Scope's own"), QVariant::fromValue(profiles::Engine::Own));
    m_engine->addItem(tr("Qt MQTT (QMqttClient)"), QVariant::fromValue(profiles::Engine::QtMqtt));
    m_engine->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (!client::isBuilt(client::EngineKind::QtMqtt)) {
        const int other = m_engine->count() - 1;
        m_engine->setItemData(other, 0, Qt::UserRole - 1); // greyed
        m_engine->setItemData(other,
                              tr("This program was built without the Qt MQTT module, which Debian "
                                 "does not have."),
                              Qt::ToolTipRole);
    }
    m_engineRow = addRow(form, tr("En&gine:"), m_engine);
    engine->setLayout(form);
    return engine;
}

profiles::Engine AdvancedForm::engine() const
{
    return m_engine->currentData().value<profiles::Engine>();
}

void AdvancedForm::explainEngine()
{
    const bool isOwn = engine() == profiles::Engine::Own;
    m_assignAliases->setEnabled(isOwn);
    m_aliasesRow->setHint(isOwn ? QString() : tr("QMqttClient sends every topic in full."));
    m_authentication->setEngine(engine());
    if (engine() == profiles::Engine::Own) {
        m_engineRow->setHint({});
        return;
    }
    m_engineRow->setHint(
            client::isBuilt(client::EngineKind::QtMqtt)
                    ? tr("Shows how a product with QMqttClient behaves. It sends nothing again "
                         "after a connection broke, asks for one filter at a time, and has no "
                         "retain handling, no retain as published and no reason in DISCONNECT.")
                    : tr("This program was built without the Qt MQTT module, which Debian does not "
                         "have: choose its own engine to connect."));
}

QWidget *AdvancedForm::createTimes()
{
    auto *times = new QWidget(this);
    QFormLayout *form = createForm();
    addRow(form, tr("&Give up connecting after:"), m_timeout);
    addRow(form, tr("&Longest wait to reconnect:"), m_longestWait);
    times->setLayout(form);
    return times;
}

QWidget *AdvancedForm::createProperties()
{
    auto *properties = new QWidget(this);
    QFormLayout *form = createForm();
    form->setContentsMargins(widgets::spacing::l, 0, widgets::spacing::l, widgets::spacing::m);
    addRow(form, tr("&Session expires after:"), m_sessionExpiry)
            ->setHint(tr("Seconds after the connection ends; 4294967295: never."));
    addRow(form, tr("&Receive maximum:"), m_receiveMaximum, Field::ReceiveMaximum);
    addRow(form, tr("&Maximum packet size:"), m_maximumPacketSize, Field::MaximumPacketSize);
    addRow(form, tr("&Topic alias maximum:"), m_topicAliasMaximum);
    m_aliasesRow = addRow(form, QString(), m_assignAliases);
    addRow(form, tr("Request r&esponse information:"), m_responseInformation);
    addRow(form, tr("Request &problem information:"), m_problemInformation);
    addRow(form, tr("&User properties:"), m_userProperties);
    properties->setLayout(form);
    return properties;
}

void AdvancedForm::connectFields()
{
    connect(m_engine, &QComboBox::currentIndexChanged, this, [this] {
        explainEngine();
        emit engineChanged(engine());
        emit edited();
    });
    for (const QSpinBox *box : {m_timeout, m_longestWait})
        connect(box, &QSpinBox::valueChanged, this, &ProfilePage::edited);
    for (const QComboBox *box : {m_responseInformation, m_problemInformation})
        connect(box, &QComboBox::currentIndexChanged, this, &ProfilePage::edited);
    const QList<QLineEdit *> edits{m_sessionExpiry, m_receiveMaximum, m_maximumPacketSize,
                                   m_topicAliasMaximum};
    for (const QLineEdit *edit : edits)
        connect(edit, &QLineEdit::textEdited, this, &ProfilePage::edited);
    connect(m_assignAliases, &QCheckBox::toggled, this, &ProfilePage::edited);
    connect(m_authentication, &ProfilePage::edited, this, &ProfilePage::edited);
    connect(m_userProperties, &UserPropertiesEdit::edited, this, &ProfilePage::edited);
}

void AdvancedForm::load(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    const profiles::SavedConnectProperties &properties = profile.properties;
    m_engine->setCurrentIndex(m_engine->findData(QVariant::fromValue(profile.engine)));
    explainEngine();
    m_timeout->setValue(profile.endpoint.timeoutMs / 1000);
    m_longestWait->setValue(profile.longestReconnectSeconds);
    m_sessionExpiry->setNumber(properties.sessionExpiry);
    m_receiveMaximum->setNumber(properties.receiveMaximum);
    m_maximumPacketSize->setNumber(properties.maximumPacketSize);
    m_topicAliasMaximum->setNumber(properties.topicAliasMaximum);
    setChoice(m_responseInformation, properties.requestResponseInformation);
    setChoice(m_problemInformation, properties.requestProblemInformation);
    m_assignAliases->setChecked(properties.assignTopicAliases);
    m_authentication->load(profile, secrets);
    m_userProperties->setProperties(properties.userProperties);
    setVersion(profile.version);
}

void AdvancedForm::store(profiles::Profile &profile, profiles::Secrets &secrets) const
{
    profiles::SavedConnectProperties &properties = profile.properties;
    profile.engine = engine();
    // Times below a second, set by hand in the file, are kept while the shown seconds are.
    if (m_timeout->value() != qMax(1, profile.endpoint.timeoutMs / 1000))
        profile.endpoint.timeoutMs = m_timeout->value() * 1000;
    profile.longestReconnectSeconds = m_longestWait->value();
    properties.sessionExpiry = m_sessionExpiry->number<quint32>();
    properties.receiveMaximum = m_receiveMaximum->number<quint16>();
    properties.maximumPacketSize = m_maximumPacketSize->number<quint32>();
    properties.topicAliasMaximum = m_topicAliasMaximum->number<quint16>();
    properties.requestResponseInformation = choice(m_responseInformation);
    properties.requestProblemInformation = choice(m_problemInformation);
    properties.userProperties = m_userProperties->properties();
    properties.assignTopicAliases = m_assignAliases->isChecked();
    m_authentication->store(profile, secrets);
}

void AdvancedForm::loadSecrets(const profiles::Secrets &secrets)
{
    m_authentication->loadSecrets(secrets);
}

void AdvancedForm::setVersion(mqtt::ProtocolVersion version)
{
    m_properties->setVisible(version == mqtt::ProtocolVersion::V5);
    m_authentication->setVersion(version);
}

} // namespace ui
