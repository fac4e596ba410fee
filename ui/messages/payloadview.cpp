// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/payloadview.h"

#include "app/mqtt/utf8.h"
#include "ui/messages/decoderulesdialog.h"
#include "ui/messages/decodingeditor.h"
#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/messagecells.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/payloadpane.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using presentation::DecodeRuleStore;
using widgets::PayloadPane;
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

constexpr QChar invisibleBreak(0x200B);

// Topics and tokens have no spaces to break at; invisible ones after each slash and within long
// runs let them wrap, or the pane would become as wide as the longest of them.
QString breakable(const QString &text)
{
    constexpr int longestRun = 16;
    QString broken;
    int run = 0;
    for (const QChar c : text) {
        broken += c;
        run = c.isSpace() ? 0 : run + 1;
        if (c == u'/' || (run >= longestRun && !c.isHighSurrogate())) {
            broken += invisibleBreak;
            run = 0;
        }
    }
    return broken;
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

PayloadView::PayloadView(presentation::DecodeRuleStore &rules, QWidget *parent)
    : QWidget(parent), m_rules(rules), m_reader(rules), m_pages(new QStackedWidget(this))
{
    connect(&m_rules, &DecodeRuleStore::rulesChanged, this, [this] {
        if (!isEmpty())
            readPayload();
    });
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
    layout->addWidget(createReading(), 1);
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

QWidget *PayloadView::createReading()
{
    auto *reading = new QWidget(this);
    m_editor = new DecodingEditor(m_rules, DecodingEditor::Details::AsNeeded, reading);
    connect(m_editor, &DecodingEditor::decodingEdited, this, &PayloadView::chooseByHand);
    m_pane = new PayloadPane(reading);
    connect(&m_reader, &presentation::PayloadReader::finished, m_pane,
            [this](const messages::DecodedPayload &decoded) {
                m_editor->setDetected(decoded.form);
                m_pane->showDecoded(decoded, m_request.decoding.encoding);
            });
    connect(m_pane, &PayloadPane::cancelRequested, this, [this] {
        m_reader.cancel();
        messages::DecodedPayload raw;
        raw.form = messages::PayloadDecoding::Form::Hex;
        raw.bytes = m_request.payload;
        m_pane->showDecoded(raw, m_request.decoding.encoding);
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(s, xs, xs, xs);
    row->setSpacing(xs);
    row->addWidget(m_editor, 1);
    row->addWidget(createTools(reading), 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(reading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_pane, 1);
    return reading;
}

QToolButton *PayloadView::createTool(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(widgets::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QWidget *PayloadView::createTools(QWidget *parent)
{
    auto *tools = new QWidget(parent);
    m_byRule = createTool(QStringLiteral("settings"), tr("Rules for how payloads are read"), tools);
    auto *menu = new QMenu(m_byRule);
    menu->addAction(tr("Follow the &rules again"), this, &PayloadView::followRules);
    menu->addAction(tr("&Always read this topic so…"), this, [this] { openRules(true); });
    menu->addAction(tr("&Edit the rules…"), this, [this] { openRules(false); });
    m_byRule->setMenu(menu);
    m_byRule->setPopupMode(QToolButton::InstantPopup);
    QToolButton *find = createTool(QStringLiteral("search"), tr("Find in the payload"), tools);
    connect(find, &QToolButton::clicked, this, [this] { m_pane->openFind(); });
    auto *copy = new widgets::CopyButton([this] { return m_pane->text(); }, tools);
    copy->setToolTip(tr("Copy the payload as shown"));
    copy->setAccessibleName(tr("Copy the payload as shown"));
    QToolButton *save =
            createTool(QStringLiteral("save"), tr("Save the payload's bytes to a file…"), tools);
    connect(save, &QToolButton::clicked, this, &PayloadView::saveAs);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *tool : {static_cast<QWidget *>(m_byRule), static_cast<QWidget *>(find),
                          static_cast<QWidget *>(copy), static_cast<QWidget *>(save)})
        layout->addWidget(tool);
    return tools;
}

void PayloadView::showMessage(const messages::MessageView &message,
                              const messages::SparkplugAliases &aliases,
                              const messages::MessageSource &source)
{
    const mqtt::PropertiesView properties = message.publish.properties;
    m_request.payload = message.publish.payload.toByteArray();
    m_request.topic = message.publish.topic.toByteArray();
    m_request.contentType.clear();
    for (const mqtt::Property &property : properties) {
        if (property.id == mqtt::PropertyId::ContentType)
            m_request.contentType = property.text.toByteArray();
    }
    m_request.aliases = aliases;
    m_topic->setText(breakable(shortened(presentation::topicDisplay(message.publish.topic))));
    showProblem({});
    showFacts(message, source);
    showProperties(properties);
    m_pages->setCurrentIndex(1);
    readPayload();
}

// A topic or property may have 65 535 bytes; what is copied and saved is whole.
QString PayloadView::shortened(const QString &text)
{
    constexpr qsizetype longestShown = 400; // characters
    if (text.size() <= longestShown)
        return text;
    return tr("%1… (copy it to have all)").arg(text.left(longestShown));
}

void PayloadView::readPayload()
{
    if (!m_isByHand)
        m_editor->setDecoding(m_rules.decodingFor(m_request.topic));
    m_request.decoding = m_isByHand ? m_editor->decoding() : m_rules.decodingFor(m_request.topic);
    m_reader.read(m_request);
    if (m_reader.isReading())
        m_pane->showReading();
}

void PayloadView::chooseByHand()
{
    m_isByHand = m_editor->decoding().form != messages::PayloadDecoding::Form::Auto;
    readPayload();
}

void PayloadView::followRules()
{
    m_isByHand = false;
    readPayload();
}

void PayloadView::openRules(bool addForTopic)
{
    auto *dialog = new DecodeRulesDialog(m_rules, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (addForTopic) {
        dialog->addRule({true, QString::fromUtf8(m_request.topic), m_editor->decoding()});
        connect(dialog, &QDialog::accepted, this, &PayloadView::followRules);
    }
    dialog->open();
}

void PayloadView::showFacts(const messages::MessageView &message,
                            const messages::MessageSource &source)
{
    const bool isIn = message.direction == base::Direction::In;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(message.stamp.wallUs / 1000);
    QStringList facts{isIn ? tr("↓ received") : tr("↑ sent"),
                      time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")),
                      tr("QoS %1").arg(static_cast<int>(message.publish.qos))};
    if (message.publish.retain)
        facts.append(tr("retained"));
    if (message.publish.dup)
        facts.append(tr("duplicate"));
    facts.append(tr("%n byte(s)", nullptr, static_cast<int>(message.publish.payload.size())));
    QString text = facts.join(QStringLiteral(" · "));
    if (const QString through = presentation::sourceText(source); !through.isEmpty())
        text += u'\n' + through;
    m_facts->setText(text);
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
    text->setText(breakable(shortened(value)));
    m_propertyForm->addRow(label, text);
}

void PayloadView::setHits(const messages::FilterHits &hits)
{
    QStringList texts;
    for (const messages::Needle &needle : hits.inPayload) {
        texts.append(QString::fromUtf8(needle.bytes()));
        texts.append(QString::fromLatin1(needle.bytes().toHex(' ')));
    }
    m_pane->setHits(texts);
}

void PayloadView::clear()
{
    m_reader.cancel();
    m_request = {};
    m_pages->setCurrentIndex(0);
}

bool PayloadView::isEmpty() const
{
    return m_pages->currentIndex() == 0;
}

QString PayloadView::topic() const
{
    return QString::fromUtf8(m_request.topic);
}

void PayloadView::saveAs()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the payload"));
    if (file.isEmpty())
        return;
    QSaveFile out(file);
    const bool saved = out.open(QIODevice::WriteOnly)
                       && out.write(m_request.payload) == m_request.payload.size() && out.commit();
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
