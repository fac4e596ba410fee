// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/payloadview.h"

#include "app/mqtt/utf8.h"
#include "ui/messages/payloadpane.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using presentation::PayloadForm;
using widgets::spacing::m;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

QLabel *selectableLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

// A topic has no spaces to break at; an invisible one after each slash lets it wrap.
QString breakable(const QString &topic)
{
    QString text = topic;
    return text.replace(u'/', QStringLiteral("/\u200B"));
}

QString bytesText(QByteArrayView bytes)
{
    return mqtt::isValidUtf8(bytes) ? QString::fromUtf8(bytes)
                                    : QString::fromLatin1(bytes.toByteArray().toHex(' '));
}

QString valueText(const mqtt::Property &property, const mqtt::PropertyInfo &info)
{
    switch (info.type) {
    case mqtt::PropertyType::Byte:
    case mqtt::PropertyType::TwoByte:
    case mqtt::PropertyType::FourByte:
    case mqtt::PropertyType::VariableByte:
        return QString::number(property.number);
    case mqtt::PropertyType::Utf8:
    case mqtt::PropertyType::Binary:
        return bytesText(property.text);
    case mqtt::PropertyType::Utf8Pair:
        return QStringLiteral("%1 = %2").arg(bytesText(property.key), bytesText(property.text));
    }
    Q_UNREACHABLE();
}

} // namespace

PayloadView::PayloadView(QWidget *parent) : QWidget(parent), m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(new widgets::EmptyState(
            QStringLiteral("info"), tr("Payload"),
            tr("Select a message to see its payload and properties."), this));
    m_pages->addWidget(createMessage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

QWidget *PayloadView::createMessage()
{
    auto *message = new QWidget(this);
    auto *layout = new QVBoxLayout(message);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(createTabs(), 1);
    return message;
}

QWidget *PayloadView::createHead()
{
    auto *head = new QWidget(this);
    m_topic = selectableLabel(head);
    QFont bold = m_topic->font();
    bold.setWeight(QFont::DemiBold);
    m_topic->setFont(bold);
    m_facts = selectableLabel(head);
    m_problem = selectableLabel(head);
    m_problem->hide();
    m_properties = new QWidget(head);
    m_propertyForm = new QFormLayout(m_properties);
    m_propertyForm->setContentsMargins(0, xs, 0, 0);
    m_propertyForm->setVerticalSpacing(2);
    m_propertyForm->setHorizontalSpacing(m);
    m_propertyForm->setLabelAlignment(Qt::AlignLeft);
    auto *copyTopic = new widgets::CopyButton([this] { return topic(); }, head);
    copyTopic->setToolTip(tr("Copy the topic"));
    copyTopic->setAccessibleName(tr("Copy the topic"));
    auto *topicRow = new QHBoxLayout;
    topicRow->setSpacing(xs);
    topicRow->addWidget(m_topic, 1);
    topicRow->addWidget(copyTopic, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(s, s, s, xs);
    layout->setSpacing(2);
    layout->addLayout(topicRow);
    layout->addWidget(m_facts);
    layout->addWidget(m_properties);
    layout->addWidget(m_problem);
    return head;
}

QWidget *PayloadView::createTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(new PayloadPane(PayloadForm::Text, m_tabs), tr("Text"));
    m_tabs->addTab(new PayloadPane(PayloadForm::Json, m_tabs), tr("JSON"));
    m_tabs->addTab(new PayloadPane(PayloadForm::Hex, m_tabs), tr("Hex"));
    connect(m_tabs, &QTabWidget::tabBarClicked, this, [this] { m_formChosen = true; });

    auto *corner = new QWidget(m_tabs);
    auto *copy = new widgets::CopyButton([this] { return currentPane()->text(); }, corner);
    copy->setToolTip(tr("Copy the payload as shown"));
    copy->setAccessibleName(tr("Copy the payload as shown"));
    auto *save = new QToolButton(corner);
    save->setIcon(widgets::icon(QStringLiteral("save")));
    save->setAutoRaise(true);
    save->setToolTip(tr("Save the payload's bytes to a file…"));
    save->setAccessibleName(tr("Save the payload"));
    connect(save, &QToolButton::clicked, this, &PayloadView::saveAs);
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 0, xs, 0);
    layout->setSpacing(0);
    layout->addWidget(copy);
    layout->addWidget(save);
    m_tabs->setCornerWidget(corner);
    return m_tabs;
}

void PayloadView::showMessage(const messages::MessageView &message)
{
    m_payload = message.publish.payload.toByteArray();
    m_topic->setText(breakable(QString::fromUtf8(message.publish.topic)));
    showProblem({});
    showFacts(message);
    showProperties(message.publish.properties);
    if (!m_formChosen) {
        const auto format = messages::guessFormat(m_payload);
        const auto form = format == messages::PayloadFormat::Json     ? PayloadForm::Json
                          : format == messages::PayloadFormat::Binary ? PayloadForm::Hex
                                                                      : PayloadForm::Text;
        m_tabs->setCurrentIndex(static_cast<int>(form));
    }
    for (int i = 0; i < m_tabs->count(); ++i)
        static_cast<PayloadPane *>(m_tabs->widget(i))->setPayload(m_payload);
    m_pages->setCurrentIndex(1);
}

void PayloadView::showFacts(const messages::MessageView &message)
{
    const bool isIn = message.direction == base::Direction::In;
    const QLocale locale;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(message.stamp.wallUs / 1000);
    QStringList facts{isIn ? tr("↓ received") : tr("↑ sent"),
                      time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")),
                      tr("QoS %1").arg(static_cast<int>(message.publish.qos))};
    if (message.publish.retain)
        facts.append(tr("retained"));
    if (message.publish.dup)
        facts.append(tr("duplicate"));
    facts.append(tr("%n byte(s)", nullptr, static_cast<int>(message.publish.payload.size())));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

void PayloadView::showProperties(mqtt::PropertiesView properties)
{
    while (m_propertyForm->rowCount() > 0)
        m_propertyForm->removeRow(0);
    for (const mqtt::Property &property : properties) {
        const mqtt::PropertyInfo *info = mqtt::propertyInfo(static_cast<quint32>(property.id));
        if (info)
            addProperty(QString::fromLatin1(info->term), valueText(property, *info));
    }
    m_properties->setVisible(m_propertyForm->rowCount() > 0);
}

void PayloadView::addProperty(const QString &name, const QString &value)
{
    auto *label = new QLabel(name, m_properties);
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, widgets::meaningColor(widgets::Meaning::Muted, colors));
    label->setPalette(colors);
    QLabel *text = selectableLabel(m_properties);
    text->setText(value);
    m_propertyForm->addRow(label, text);
}

void PayloadView::clear()
{
    m_payload.clear();
    m_pages->setCurrentIndex(0);
}

bool PayloadView::isEmpty() const
{
    return m_pages->currentIndex() == 0;
}

PayloadPane *PayloadView::currentPane() const
{
    return static_cast<PayloadPane *>(m_tabs->currentWidget());
}

QString PayloadView::topic() const
{
    QString topic = m_topic->text();
    return topic.remove(QChar(0x200B));
}

void PayloadView::saveAs()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the payload"));
    if (file.isEmpty())
        return;
    QSaveFile out(file);
    const bool saved = out.open(QIODevice::WriteOnly) && out.write(m_payload) == m_payload.size()
                       && out.commit();
    showProblem(saved ? QString()
                      : tr("The payload could not be saved: %1").arg(out.errorString()));
}

void PayloadView::showProblem(const QString &text)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    widgets::meaningColor(widgets::Meaning::Error, palette()));
    m_problem->setPalette(colors);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace ui
