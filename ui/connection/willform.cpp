// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/willform.h"

#include "app/base/hextext.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/numberedit.h"
#include "ui/connection/userpropertiesedit.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <limits>

namespace ui {

using profiles::Field;

namespace {

enum PayloadForm { Text, Hex };

} // namespace

WillForm::WillForm(QWidget *parent)
    : ProfilePage(parent), m_enabled(new QCheckBox(tr("Leave a last &will with the server"), this)),
      m_topic(new QLineEdit(this)), m_payload(new QPlainTextEdit(this)),
      m_payloadForm(new QComboBox(this)), m_qos(new QComboBox(this)),
      m_retain(new QCheckBox(tr("&Retain: new subscribers get it too"), this)),
      m_delay(new NumberEdit(std::numeric_limits<quint32>::max(), this)),
      m_expiry(new NumberEdit(std::numeric_limits<quint32>::max(), this)),
      m_isText(new QCheckBox(tr("Mark the payload as UTF-8 text"), this)),
      m_contentType(new QLineEdit(this)), m_responseTopic(new QLineEdit(this)),
      m_userProperties(new UserPropertiesEdit(this))
{
    auto *explanation = new QLabel(tr("The server publishes it when this client goes without "
                                      "saying goodbye."),
                                   this);
    explanation->setWordWrap(true);
    auto *heading = new QVBoxLayout;
    heading->setContentsMargins(widgets::spacing::l, widgets::spacing::m, widgets::spacing::l, 0);
    heading->setSpacing(widgets::spacing::xs);
    heading->addWidget(m_enabled);
    heading->addWidget(explanation);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(heading);
    m_message = createMessage();
    m_properties = createProperties();
    layout->addWidget(m_message);
    layout->addWidget(m_properties);
    layout->addStretch();
    connectFields();
}

QWidget *WillForm::createMessage()
{
    auto *message = new QWidget(this);
    QFormLayout *form = createForm();
    m_topic->setPlaceholderText(tr("Such as devices/lamp/offline"));
    addRow(form, tr("&Topic:"), m_topic, Field::WillTopic);
    m_payloadRow = addRow(form, tr("&Payload:"), createPayload());
    for (int qos = 0; qos <= 2; ++qos)
        m_qos->addItem(QString::number(qos));
    m_qos->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addRow(form, tr("&QoS:"), m_qos);
    addRow(form, QString(), m_retain);
    message->setLayout(form);
    return message;
}

QWidget *WillForm::createPayload()
{
    m_payload->setTabChangesFocus(true);
    m_payload->setFont(widgets::fixedFont());
    m_payload->setFixedHeight(m_payload->fontMetrics().lineSpacing() * 4 + widgets::spacing::l);
    m_payload->setAccessibleName(tr("Payload"));
    m_payloadForm->addItems({tr("Text"), tr("Hex")});
    m_payloadForm->setAccessibleName(tr("Form of the payload"));
    auto *payload = new QWidget(this);
    payload->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(payload);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::spacing::s);
    layout->addWidget(m_payload, 1);
    layout->addWidget(m_payloadForm, 0, Qt::AlignTop);
    payload->setFocusProxy(m_payload);
    return payload;
}

QWidget *WillForm::createProperties()
{
    auto *properties = new QWidget(this);
    QFormLayout *form = createForm();
    form->setContentsMargins(widgets::spacing::l, 0, widgets::spacing::l, widgets::spacing::m);
    addRow(form, tr("&Delay in seconds:"), m_delay);
    addRow(form, tr("E&xpires after seconds:"), m_expiry);
    addRow(form, QString(), m_isText);
    addRow(form, tr("&Content type:"), m_contentType);
    addRow(form, tr("Resp&onse topic:"), m_responseTopic, Field::WillResponseTopic);
    addRow(form, tr("&User properties:"), m_userProperties);
    m_contentType->setPlaceholderText(tr("not sent"));
    m_responseTopic->setPlaceholderText(tr("not sent"));
    properties->setLayout(form);
    return properties;
}

void WillForm::connectFields()
{
    connect(m_enabled, &QCheckBox::toggled, this, [this](bool enabled) {
        m_message->setEnabled(enabled);
        m_properties->setEnabled(enabled);
        emit edited();
    });
    for (QLineEdit *edit : {m_topic, m_contentType, m_responseTopic,
                            static_cast<QLineEdit *>(m_delay), static_cast<QLineEdit *>(m_expiry)})
        connect(edit, &QLineEdit::textEdited, this, &ProfilePage::edited);
    for (QCheckBox *box : {m_retain, m_isText})
        connect(box, &QCheckBox::toggled, this, &ProfilePage::edited);
    connect(m_qos, &QComboBox::currentIndexChanged, this, &ProfilePage::edited);
    connect(m_payloadForm, &QComboBox::currentIndexChanged, this, &WillForm::convertPayload);
    connect(m_payload, &QPlainTextEdit::textChanged, this, [this] {
        checkPayload();
        emit edited();
    });
    connect(m_userProperties, &UserPropertiesEdit::edited, this, &ProfilePage::edited);
}

void WillForm::load(const profiles::Profile &profile, const profiles::Secrets &)
{
    const profiles::SavedWill &will = profile.will;
    m_enabled->setChecked(will.enabled);
    m_message->setEnabled(will.enabled);
    m_properties->setEnabled(will.enabled);
    m_topic->setText(will.topic);
    setPayload(will.payload);
    m_qos->setCurrentIndex(static_cast<int>(will.qos));
    m_retain->setChecked(will.retain);
    m_delay->setNumber(will.delay);
    m_expiry->setNumber(will.messageExpiry);
    m_isText->setChecked(will.payloadIsText);
    m_contentType->setText(will.contentType);
    m_responseTopic->setText(will.responseTopic);
    m_userProperties->setProperties(will.userProperties);
    setVersion(profile.version);
}

void WillForm::store(profiles::Profile &profile, profiles::Secrets &) const
{
    profiles::SavedWill &will = profile.will;
    will.enabled = m_enabled->isChecked();
    will.topic = m_topic->text();
    will.payload = payload();
    will.qos = static_cast<mqtt::QoS>(m_qos->currentIndex());
    will.retain = m_retain->isChecked();
    will.delay = m_delay->number<quint32>();
    will.messageExpiry = m_expiry->number<quint32>();
    will.payloadIsText = m_isText->isChecked();
    will.contentType = m_contentType->text();
    will.responseTopic = m_responseTopic->text();
    will.userProperties = m_userProperties->properties();
}

void WillForm::setVersion(mqtt::ProtocolVersion version)
{
    m_properties->setVisible(version == mqtt::ProtocolVersion::V5);
}

void WillForm::setPayload(const QByteArray &payload)
{
    m_lastPayload = payload;
    const QString text = QString::fromUtf8(payload);
    const bool isText = text.toUtf8() == payload && !text.contains(QChar(0));
    const QSignalBlocker blocker(m_payloadForm);
    m_payloadForm->setCurrentIndex(isText ? Text : Hex);
    m_payload->setPlainText(isText ? text : QString::fromLatin1(payload.toHex(' ')));
}

QByteArray WillForm::payload() const
{
    if (m_payloadForm->currentIndex() == Text)
        return m_payload->toPlainText().toUtf8();
    return base::fromHex(m_payload->toPlainText()).value_or(m_lastPayload);
}

// The same bytes in the other form; bytes that are no text stay hex.
void WillForm::convertPayload()
{
    const bool toText = m_payloadForm->currentIndex() == Text;
    const QString typed = m_payload->toPlainText();
    setPayload(toText ? base::fromHex(typed).value_or(m_lastPayload) : typed.toUtf8());
    const QSignalBlocker blocker(m_payloadForm);
    if (!toText) {
        m_payloadForm->setCurrentIndex(Hex);
        m_payload->setPlainText(QString::fromLatin1(m_lastPayload.toHex(' ')));
    } else if (m_payloadForm->currentIndex() == Hex) {
        m_payloadRow->say(FieldRow::Tone::Warning,
                          tr("These bytes are no text; they stay in hex."));
    }
}

void WillForm::checkPayload()
{
    const bool isHex = m_payloadForm->currentIndex() == Hex;
    const auto bytes = isHex ? base::fromHex(m_payload->toPlainText())
                             : std::optional(m_payload->toPlainText().toUtf8());
    if (bytes) {
        m_lastPayload = *bytes;
        m_payloadRow->clear();
    } else {
        m_payloadRow->say(FieldRow::Tone::Error,
                          tr("Write pairs of hex digits, such as 01 a4 ff. Until then the last "
                             "complete bytes are kept."));
    }
}

} // namespace ui
