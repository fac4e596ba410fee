// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/publishproperties.h"

#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>

#include <limits>

namespace ui {

using mqtt::PropertyId;
using widgets::spacing::m;
using widgets::spacing::xs;

namespace {

constexpr int largestTopicAlias = 65'535;
constexpr int userPropertyLines = 4;

QString textOf(const QTableWidget *table, int row, int column)
{
    const QTableWidgetItem *item = table->item(row, column);
    return item ? item->text() : QString();
}

} // namespace

PublishProperties::PublishProperties(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m);
    layout->addWidget(createForm(), 1);
    layout->addWidget(createUserProperties(), 1);
}

QWidget *PublishProperties::createForm()
{
    auto *content = new QWidget(this);
    m_contentType = new QLineEdit(content);
    m_contentType->setPlaceholderText(QStringLiteral("application/json"));
    m_responseTopic = new QLineEdit(content);
    m_correlationData = new QLineEdit(content);
    m_expiry = new QSpinBox(content);
    m_expiry->setRange(-1, std::numeric_limits<int>::max());
    m_expiry->setValue(-1);
    m_expiry->setSpecialValueText(tr("never"));
    m_expiry->setSuffix(tr(" s"));
    m_topicAlias = new QSpinBox(content);
    m_topicAlias->setRange(0, largestTopicAlias);
    m_topicAlias->setSpecialValueText(tr("none"));
    m_isText = new QCheckBox(tr("Say that the payload is UTF-8 text"), content);
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(xs);
    form->addRow(tr("Content type:"), m_contentType);
    form->addRow(tr("Response topic:"), m_responseTopic);
    form->addRow(tr("Correlation data:"), m_correlationData);
    auto *numbers = new QHBoxLayout;
    numbers->addWidget(m_expiry, 1);
    numbers->addWidget(new QLabel(tr("Topic alias:"), content));
    numbers->addWidget(m_topicAlias, 1);
    form->addRow(tr("Expires after:"), numbers);
    form->addRow(m_isText);
    m_topicAlias->setAccessibleName(tr("Topic alias"));
    for (QLineEdit *edit : {m_contentType, m_responseTopic, m_correlationData})
        connect(edit, &QLineEdit::textChanged, this, &PublishProperties::edited);
    for (QSpinBox *box : {m_expiry, m_topicAlias})
        connect(box, &QSpinBox::valueChanged, this, &PublishProperties::edited);
    connect(m_isText, &QCheckBox::toggled, this, &PublishProperties::edited);
    return content;
}

QTableWidget *PublishProperties::createUserProperties()
{
    m_userProperties = new QTableWidget(1, 2, this);
    m_userProperties->setHorizontalHeaderLabels({tr("User property"), tr("Value")});
    m_userProperties->setAccessibleName(tr("User properties"));
    m_userProperties->verticalHeader()->hide();
    const int line = fontMetrics().height() + xs;
    m_userProperties->verticalHeader()->setDefaultSectionSize(line);
    m_userProperties->horizontalHeader()->setStretchLastSection(true);
    m_userProperties->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_userProperties->horizontalHeader()->setHighlightSections(false);
    m_userProperties->setMinimumHeight(line * userPropertyLines);
    m_userProperties->setTabKeyNavigation(false);
    connect(m_userProperties, &QTableWidget::itemChanged, this, [this] {
        keepEmptyRow();
        emit edited();
    });
    return m_userProperties;
}

void PublishProperties::keepEmptyRow()
{
    const int last = m_userProperties->rowCount() - 1;
    const bool isUsed = last < 0 || !textOf(m_userProperties, last, 0).isEmpty()
                        || !textOf(m_userProperties, last, 1).isEmpty();
    if (isUsed)
        m_userProperties->insertRow(last + 1);
}

QList<std::pair<QString, QString>> PublishProperties::userProperties() const
{
    QList<std::pair<QString, QString>> pairs;
    for (int row = 0; row < m_userProperties->rowCount(); ++row) {
        const QString name = textOf(m_userProperties, row, 0);
        const QString value = textOf(m_userProperties, row, 1);
        if (!name.isEmpty() || !value.isEmpty())
            pairs.append({name, value});
    }
    return pairs;
}

void PublishProperties::setUserProperties(const QList<std::pair<QString, QString>> &pairs)
{
    const QSignalBlocker blocker(m_userProperties);
    m_userProperties->setRowCount(0);
    for (const auto &[name, value] : pairs) {
        const int row = m_userProperties->rowCount();
        m_userProperties->insertRow(row);
        m_userProperties->setItem(row, 0, new QTableWidgetItem(name));
        m_userProperties->setItem(row, 1, new QTableWidgetItem(value));
    }
    keepEmptyRow();
}

mqtt::Properties PublishProperties::properties() const
{
    mqtt::Properties properties;
    const auto addText = [&properties](PropertyId id, const QLineEdit *edit) {
        if (!edit->text().isEmpty())
            properties.addText(id, edit->text().toUtf8());
    };
    if (m_isText->isChecked())
        properties.addNumber(PropertyId::PayloadFormatIndicator, 1);
    if (m_expiry->value() >= 0)
        properties.addNumber(PropertyId::MessageExpiryInterval,
                             static_cast<quint32>(m_expiry->value()));
    if (m_topicAlias->value() > 0)
        properties.addNumber(PropertyId::TopicAlias, static_cast<quint32>(m_topicAlias->value()));
    addText(PropertyId::ContentType, m_contentType);
    addText(PropertyId::ResponseTopic, m_responseTopic);
    addText(PropertyId::CorrelationData, m_correlationData);
    const auto pairs = userProperties();
    for (const auto &[name, value] : pairs)
        properties.addPair(name.toUtf8(), value.toUtf8());
    return properties;
}

void PublishProperties::setProperties(mqtt::PropertiesView properties)
{
    const auto text = [properties](PropertyId id) {
        return QString::fromUtf8(properties.text(id).value_or(QByteArrayView()));
    };
    const auto number = [properties](PropertyId id, int absent) {
        const auto value = properties.number(id);
        return value ? static_cast<int>(qMin<quint32>(*value, std::numeric_limits<int>::max()))
                     : absent;
    };
    m_contentType->setText(text(PropertyId::ContentType));
    m_responseTopic->setText(text(PropertyId::ResponseTopic));
    m_correlationData->setText(text(PropertyId::CorrelationData));
    m_expiry->setValue(number(PropertyId::MessageExpiryInterval, -1));
    m_topicAlias->setValue(0); // an alias belongs to the connection it came by
    m_isText->setChecked(number(PropertyId::PayloadFormatIndicator, 0) == 1);
    QList<std::pair<QString, QString>> pairs;
    for (const mqtt::Property &property : properties) {
        if (property.id == PropertyId::UserProperty)
            pairs.append({QString::fromUtf8(property.key), QString::fromUtf8(property.text)});
    }
    setUserProperties(pairs);
    emit edited();
}

int PublishProperties::count() const
{
    int count = 0;
    const mqtt::Properties sent = properties();
    for (auto it = sent.view().begin(); it != sent.view().end(); ++it)
        ++count;
    return count;
}

QJsonObject PublishProperties::toJson() const
{
    QJsonArray pairs;
    const auto saved = userProperties();
    for (const auto &[name, value] : saved)
        pairs.append(QJsonArray{name, value});
    return {{QStringLiteral("contentType"), m_contentType->text()},
            {QStringLiteral("responseTopic"), m_responseTopic->text()},
            {QStringLiteral("correlationData"), m_correlationData->text()},
            {QStringLiteral("expiry"), m_expiry->value()},
            {QStringLiteral("topicAlias"), m_topicAlias->value()},
            {QStringLiteral("isText"), m_isText->isChecked()},
            {QStringLiteral("userProperties"), pairs}};
}

void PublishProperties::setJson(const QJsonObject &json)
{
    m_contentType->setText(json.value(QStringLiteral("contentType")).toString());
    m_responseTopic->setText(json.value(QStringLiteral("responseTopic")).toString());
    m_correlationData->setText(json.value(QStringLiteral("correlationData")).toString());
    m_expiry->setValue(json.value(QStringLiteral("expiry")).toInt(-1));
    m_topicAlias->setValue(json.value(QStringLiteral("topicAlias")).toInt());
    m_isText->setChecked(json.value(QStringLiteral("isText")).toBool());
    QList<std::pair<QString, QString>> pairs;
    const QJsonArray saved = json.value(QStringLiteral("userProperties")).toArray();
    for (const QJsonValue &pair : saved)
        pairs.append({pair[0].toString(), pair[1].toString()});
    setUserProperties(pairs);
}

} // namespace ui
