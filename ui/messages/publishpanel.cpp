// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/publishpanel.h"

#include "app/mqtt/topics.h"
#include "app/storage/settings.h"
#include "ui/messages/history.h"
#include "ui/messages/payloadeditor.h"
#include "ui/messages/publishproperties.h"
#include "ui/presentation/cloudcontext.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/payloadtext.h"
#include "ui/presentation/topictext.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using presentation::LiveConnection;
using presentation::PayloadForm;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int saveDelayMs = 1000;
constexpr qsizetype longestHistory = 20;
constexpr qsizetype largestRemembered = 16 * 1024; // characters of a payload
constexpr qsizetype longestMenuText = 60;

QString publishedKey()
{
    return QStringLiteral("messages/published");
}

QString menuText(const QJsonObject &entry)
{
    const QString topic = entry.value(QStringLiteral("topic")).toString();
    QString payload = entry.value(QStringLiteral("payload")).toString().simplified();
    if (payload.size() > longestMenuText)
        payload = payload.first(longestMenuText) + QStringLiteral("…");
    QString text = QStringLiteral("%1   %2").arg(topic, payload);
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

PublishPanel::PublishPanel(LiveConnection &connection, storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_connection(connection), m_settings(settings)
{
    m_payload = new PayloadEditor(this);
    m_properties = new PublishProperties(this);
    m_propertiesFold = new widgets::Disclosure(tr("MQTT 5 properties"), m_properties, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(xs, s, xs, s);
    layout->setSpacing(xs);
    layout->addWidget(createTopicRow());
    layout->addWidget(createStatusRow());
    m_cloudHints = new QLabel(this);
    m_cloudHints->setObjectName(QStringLiteral("cloudHints"));
    m_cloudHints->setWordWrap(true);
    m_cloudHints->hide();
    layout->addWidget(m_cloudHints);
    layout->addWidget(m_propertiesFold);
    layout->addWidget(m_payload, 1);
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelayMs);
    restoreDraft();
    connect(&m_saveTimer, &QTimer::timeout, this, &PublishPanel::saveDraft);
    connect(&m_saveTimer, &QTimer::timeout, this, &PublishPanel::showCloudHints);
    connect(m_payload, &PayloadEditor::edited, this, &PublishPanel::scheduleSave);
    connect(m_properties, &PublishProperties::edited, this, &PublishPanel::scheduleSave);
    connect(m_properties, &PublishProperties::edited, this, &PublishPanel::updatePropertiesTitle);
    createShortcut();
    connectConnection();
}

PublishPanel::~PublishPanel()
{
    if (m_saveTimer.isActive())
        saveDraft();
}

QWidget *PublishPanel::createTopicRow()
{
    auto *row = new QWidget(this);
    m_topic = new QLineEdit(row);
    m_topic->setPlaceholderText(tr("Topic to publish to, such as home/garden"));
    m_topic->setAccessibleName(tr("Topic to publish to"));
    m_topic->setClearButtonEnabled(true);
    attachCompleter(m_topic, m_settings, HistoryKind::Topics);
    m_qos = new QComboBox(row);
    m_qos->addItems({tr("QoS 0"), tr("QoS 1"), tr("QoS 2")});
    m_qos->setAccessibleName(tr("QoS"));
    m_retain = new QCheckBox(tr("&Retain"), row);
    m_publish = new QPushButton(widgets::icon(QStringLiteral("publish")), tr("&Publish"), row);
    m_publish->setToolTip(tr("Publish (Ctrl+Enter)"));
    connect(m_topic, &QLineEdit::textEdited, this, &PublishPanel::scheduleSave);
    connect(m_topic, &QLineEdit::textEdited, this, [this] { showStatus({}, false); });
    connect(m_qos, &QComboBox::activated, this, &PublishPanel::scheduleSave);
    connect(m_qos, &QComboBox::activated, this, &PublishPanel::showCloudHints);
    connect(m_retain, &QCheckBox::clicked, this, &PublishPanel::scheduleSave);
    connect(m_retain, &QCheckBox::clicked, this, &PublishPanel::showCloudHints);
    connect(m_publish, &QPushButton::clicked, this, &PublishPanel::publish);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_topic, 1);
    layout->addWidget(m_qos);
    layout->addWidget(m_retain);
    layout->addWidget(m_publish);
    return row;
}

QWidget *PublishPanel::createStatusRow()
{
    auto *row = new QWidget(this);
    m_status = new QLabel(row);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_historyButton = new QToolButton(row);
    m_historyButton->setText(tr("History"));
    m_historyButton->setToolTip(tr("Messages published before"));
    m_historyButton->setAutoRaise(true);
    m_historyButton->setPopupMode(QToolButton::InstantPopup);
    m_historyMenu = new QMenu(m_historyButton);
    m_historyMenu->setToolTipsVisible(true);
    m_historyButton->setMenu(m_historyMenu);
    connect(m_historyMenu, &QMenu::aboutToShow, this, &PublishPanel::fillHistoryMenu);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_payload->formRow(), 1);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_historyButton);
    return row;
}

void PublishPanel::createShortcut()
{
    auto *action = new QAction(tr("Publish"), this);
    action->setShortcuts(
            {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, &PublishPanel::publish);
    addAction(action);
}

void PublishPanel::connectConnection()
{
    connect(&m_connection, &LiveConnection::stateChanged, this, &PublishPanel::updateEnabled);
    connect(&m_connection, &LiveConnection::profileChanged, this, &PublishPanel::showForVersion);
    connect(&m_connection, &LiveConnection::profileChanged, this, &PublishPanel::showCloudHints);
    connect(&m_connection, &LiveConnection::rateChanged, this, &PublishPanel::showCloudHints);
    connect(&m_connection, &LiveConnection::publishFinished, this, &PublishPanel::finished);
    connect(&m_connection, &LiveConnection::publishRefused, this, &PublishPanel::refused);
    showForVersion();
    updateEnabled();
}

void PublishPanel::showForVersion()
{
    m_propertiesFold->setVisible(m_connection.profile().version == mqtt::ProtocolVersion::V5);
    updatePropertiesTitle();
}

void PublishPanel::updateEnabled()
{
    const bool isConnected = m_connection.state() == client::ClientState::Connected;
    m_publish->setEnabled(isConnected);
    m_publish->setToolTip(isConnected ? tr("Publish (Ctrl+Enter)") : tr("Connect first."));
}

void PublishPanel::updatePropertiesTitle()
{
    const int count = m_properties->count();
    m_propertiesFold->setTitle(count == 0 ? tr("MQTT 5 properties")
                                          : tr("MQTT 5 properties (%1)").arg(count));
}

void PublishPanel::showCloudHints()
{
    mqtt::Publish message;
    message.topic = m_topic->text().toUtf8();
    message.qos = static_cast<mqtt::QoS>(m_qos->currentIndex());
    message.retain = m_retain->isChecked();
    if (const auto payload = m_payload->payload())
        message.payload = *payload;
    const QStringList hints = presentation::publishHints(m_connection.profile(), message,
                                                         m_connection.publishesPerSecond());
    m_cloudHints->setVisible(!hints.isEmpty());
    m_cloudHints->setText(QStringLiteral("⚠ ") + hints.join(QStringLiteral("\n⚠ ")));
}

void PublishPanel::setTopic(const QString &topic)
{
    m_topic->setText(topic);
}

void PublishPanel::focusTopic()
{
    m_topic->setFocus(Qt::ShortcutFocusReason);
    m_topic->selectAll();
}

void PublishPanel::setMessage(const messages::MessageView &message)
{
    m_topic->setText(QString::fromUtf8(message.publish.topic));
    m_qos->setCurrentIndex(static_cast<int>(message.publish.qos));
    m_retain->setChecked(message.publish.retain);
    m_payload->setPayload(message.publish.payload.toByteArray());
    m_properties->setProperties(message.publish.properties);
    scheduleSave();
    focusTopic();
}

void PublishPanel::setDraft(const QString &topic, PayloadForm form, const QString &payload)
{
    m_topic->setText(topic);
    m_payload->setForm(form);
    m_payload->setText(payload);
    showCloudHints();
    scheduleSave();
}

void PublishPanel::publish()
{
    if (m_connection.state() != client::ClientState::Connected) {
        showStatus(tr("Not connected: connect first, then publish."), true);
        return;
    }
    mqtt::Publish message;
    message.topic = m_topic->text().toUtf8();
    if (m_connection.profile().version == mqtt::ProtocolVersion::V5)
        message.properties = m_properties->properties();
    // 5.0, 3.3.2.1: with an alias that stands already, the topic may be empty.
    const bool hasAlias = message.properties.view().contains(mqtt::PropertyId::TopicAlias);
    const auto error = mqtt::checkTopicName(message.topic);
    if (error && !(hasAlias && message.topic.isEmpty())) {
        showStatus(presentation::describe(*error), true);
        focusTopic();
        return;
    }
    std::optional<QByteArray> payload = m_payload->payload();
    if (!payload) {
        showStatus(tr("Not published: the payload is no hex."), true);
        m_payload->focusText();
        return;
    }
    message.payload = std::move(*payload);
    message.qos = static_cast<mqtt::QoS>(m_qos->currentIndex());
    message.retain = m_retain->isChecked();
    m_requestQos = message.qos;
    showStatus(message.qos == mqtt::QoS::AtMostOnce ? QString()
                                                    : tr("Waiting for the acknowledgement…"),
               false);
    m_request = m_connection.publish(message);
    rememberPublished();
}

void PublishPanel::finished(client::RequestId request, mqtt::ReasonCode reason,
                            const mqtt::Properties &properties)
{
    if (request != m_request)
        return;
    const auto words = properties.view().text(mqtt::PropertyId::ReasonString);
    const QString said =
            words ? u' ' + tr("The server says: %1").arg(presentation::previewText(*words))
                  : QString();
    if (mqtt::isFailure(reason)) {
        const auto answer = m_requestQos == mqtt::QoS::AtLeastOnce ? mqtt::PacketType::Puback
                                                                   : mqtt::PacketType::Pubrec;
        showStatus(tr("Not accepted. %1")
                                   .arg(client::describe(answer, m_connection.profile().version,
                                                         reason))
                           + said,
                   true);
    } else if (reason == mqtt::ReasonCode::NoMatchingSubscribers) {
        showStatus(tr("✓ Acknowledged; nobody subscribes to this topic.") + said, false);
    } else {
        showStatus((m_requestQos == mqtt::QoS::AtMostOnce ? tr("✓ Sent") : tr("✓ Acknowledged"))
                           + said,
                   false);
    }
}

void PublishPanel::refused(client::RequestId request, const QString &text)
{
    if (request == m_request)
        showStatus(tr("Not published. %1").arg(text), true);
}

QString PublishPanel::status() const
{
    return m_status->text();
}

void PublishPanel::showStatus(const QString &text, bool isProblem)
{
    m_statusIsProblem = isProblem;
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, widgets::meaningColor(isProblem ? widgets::Meaning::Error
                                                                          : widgets::Meaning::Good,
                                                                palette()));
    m_status->setPalette(colors);
}

void PublishPanel::scheduleSave()
{
    m_saveTimer.start();
}

QString PublishPanel::draftKey() const
{
    return QStringLiteral("messages/draft.") + m_connection.profile().id;
}

void PublishPanel::saveDraft()
{
    const QString text = m_payload->text();
    m_settings.setValue(
            draftKey(),
            QJsonObject{{QStringLiteral("topic"), m_topic->text()},
                        {QStringLiteral("qos"), m_qos->currentIndex()},
                        {QStringLiteral("retain"), m_retain->isChecked()},
                        {QStringLiteral("form"), static_cast<int>(m_payload->form())},
                        {QStringLiteral("payload"),
                         text.size() <= largestRemembered ? text : QString()},
                        {QStringLiteral("properties"), m_properties->toJson()},
                        {QStringLiteral("propertiesOpen"), m_propertiesFold->isOpen()}});
}

void PublishPanel::restoreDraft()
{
    const QJsonObject draft = m_settings.value(draftKey()).toObject();
    m_topic->setText(draft.value(QStringLiteral("topic")).toString());
    m_qos->setCurrentIndex(qBound(0, draft.value(QStringLiteral("qos")).toInt(), 2));
    m_retain->setChecked(draft.value(QStringLiteral("retain")).toBool());
    const int form = qBound(0, draft.value(QStringLiteral("form")).toInt(), 2);
    m_payload->setForm(static_cast<PayloadForm>(form));
    m_payload->setText(draft.value(QStringLiteral("payload")).toString());
    if (draft.contains(QStringLiteral("properties")))
        m_properties->setJson(draft.value(QStringLiteral("properties")).toObject());
    m_propertiesFold->setOpen(draft.value(QStringLiteral("propertiesOpen")).toBool());
    showStatus({}, false);
}

void PublishPanel::rememberPublished()
{
    remember(m_settings, HistoryKind::Topics, m_topic->text());
    attachCompleter(m_topic, m_settings, HistoryKind::Topics);
    const QString payload = m_payload->text();
    if (payload.size() > largestRemembered)
        return;
    const QJsonObject entry{{QStringLiteral("topic"), m_topic->text()},
                            {QStringLiteral("form"), static_cast<int>(m_payload->form())},
                            {QStringLiteral("payload"), payload}};
    QJsonArray published = m_settings.value(publishedKey()).toArray();
    for (qsizetype i = published.size() - 1; i >= 0; --i) {
        if (published.at(i).toObject() == entry)
            published.removeAt(i);
    }
    published.prepend(entry);
    while (published.size() > longestHistory)
        published.removeLast();
    m_settings.setValue(publishedKey(), published);
}

void PublishPanel::fillHistoryMenu()
{
    m_historyMenu->clear();
    const QJsonArray published = m_settings.value(publishedKey()).toArray();
    for (const QJsonValue &value : published) {
        const QJsonObject entry = value.toObject();
        m_historyMenu->addAction(menuText(entry), this, [this, entry] {
            setDraft(entry.value(QStringLiteral("topic")).toString(),
                     static_cast<PayloadForm>(
                             qBound(0, entry.value(QStringLiteral("form")).toInt(), 2)),
                     entry.value(QStringLiteral("payload")).toString());
        });
    }
    if (published.isEmpty())
        m_historyMenu->addAction(tr("Nothing published yet"))->setEnabled(false);
}

void PublishPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_status)
        showStatus(m_status->text(), m_statusIsProblem);
    QWidget::changeEvent(event);
}

} // namespace ui
