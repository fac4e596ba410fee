// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/filterbar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ui {

namespace {

constexpr int anyValue = -1;

} // namespace

FilterBar::FilterBar(inspector::Capture &capture, QWidget *parent)
    : QWidget(parent), m_capture(capture), m_text(new QLineEdit(this)),
      m_connection(new QComboBox(this)), m_direction(new QComboBox(this)),
      m_type(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing::xs);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_connection);
    layout->addWidget(m_direction);
    layout->addWidget(m_type);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(120);
    m_text->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_connection->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_connection->setMinimumContentsLength(14);
    retranslate();
    const auto changed = [this] { emit filterChanged(filter()); };
    connect(m_text, &QLineEdit::textChanged, this, changed);
    for (QComboBox *box : {m_connection, m_direction, m_type})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    connect(&capture, &inspector::Capture::connectionsChanged, this, &FilterBar::fillConnections);
}

presentation::CaptureFilter FilterBar::filter() const
{
    presentation::CaptureFilter filter;
    filter.text = m_text->text().trimmed();
    filter.connection = m_connection->currentData().toUInt();
    if (const int direction = m_direction->currentData().toInt(); direction != anyValue)
        filter.direction = static_cast<base::Direction>(direction);
    if (const int type = m_type->currentData().toInt(); type != anyValue)
        filter.type = static_cast<mqtt::PacketType>(type);
    return filter;
}

void FilterBar::setText(const QString &text)
{
    m_text->setText(text);
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::reset()
{
    m_text->clear();
    for (QComboBox *box : {m_connection, m_direction, m_type})
        box->setCurrentIndex(0);
}

void FilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Filter: words in topic, payload, client id or type"));
    m_text->setAccessibleName(tr("Filter packets"));
    m_connection->setAccessibleName(tr("Connection shown"));
    m_direction->setAccessibleName(tr("Direction shown"));
    m_type->setAccessibleName(tr("Packet type shown"));
    fillConnections();
    fillDirections();
    fillTypes();
}

void FilterBar::fillConnections()
{
    const QSignalBlocker blocker(m_connection);
    const uint current = m_connection->currentData().toUInt();
    m_connection->clear();
    m_connection->addItem(tr("All connections"), 0U);
    for (const inspector::CaptureConnection &connection : m_capture.connections())
        m_connection->addItem(connection.name, connection.id);
    m_connection->setCurrentIndex(std::max(0, m_connection->findData(current)));
}

void FilterBar::fillDirections()
{
    const QSignalBlocker blocker(m_direction);
    const int current = m_direction->currentIndex();
    m_direction->clear();
    m_direction->addItem(tr("In and out"), anyValue);
    m_direction->addItem(tr("In"), static_cast<int>(base::Direction::In));
    m_direction->addItem(tr("Out"), static_cast<int>(base::Direction::Out));
    m_direction->setCurrentIndex(std::max(0, current));
}

void FilterBar::fillTypes()
{
    const QSignalBlocker blocker(m_type);
    const int current = m_type->currentIndex();
    m_type->clear();
    m_type->addItem(tr("All types"), anyValue);
    for (int type = 1; type <= 15; ++type)
        m_type->addItem(
                QString::fromLatin1(mqtt::packetTypeName(static_cast<mqtt::PacketType>(type))),
                type);
    m_type->setCurrentIndex(std::max(0, current));
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
