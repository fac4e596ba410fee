// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/filterbar.h"

#include "ui/inspector/filteredit.h"
#include "ui/presentation/colourrules.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <vector>

namespace ui {

namespace {

constexpr int anyValue = -1;

} // namespace

FilterBar::FilterBar(inspector::Capture &capture, storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_capture(capture), m_settings(settings), m_text(new FilterEdit(this)),
      m_saved(new QToolButton(this)), m_savedMenu(new QMenu(this)),
      m_connection(new QComboBox(this)), m_direction(new QComboBox(this)),
      m_type(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing::xs);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_saved);
    layout->addWidget(m_connection);
    layout->addWidget(m_direction);
    layout->addWidget(m_type);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(120);
    m_text->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_connection->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_connection->setMinimumContentsLength(14);
    m_saved->setIcon(widgets::icon(QStringLiteral("save")));
    m_saved->setAutoRaise(true);
    m_saved->setPopupMode(QToolButton::InstantPopup);
    m_saved->setMenu(m_savedMenu);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &FilterBar::fillSaved);
    retranslate();
    const auto changed = [this] { emit filterChanged(filter()); };
    connect(m_text, &FilterEdit::expressionChanged, this, [this](const QString &expression) {
        m_expression = expression;
        emit filterChanged(filter());
    });
    for (QComboBox *box : {m_connection, m_direction, m_type})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    connect(&capture, &inspector::Capture::connectionsChanged, this, &FilterBar::fillConnections);
}

presentation::CaptureFilter FilterBar::filter() const
{
    presentation::CaptureFilter filter;
    filter.text = m_expression;
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
    m_text->setPlaceholderText(tr("Filter: text, or type==PUBLISH && qos>0"));
    m_text->setHelp(tr("Text in the packets, or an expression such as\n"
                       "type==PUBLISH && topic matches \"a/+/b\" && qos>0\n"
                       "Ctrl+Space lists the words. In quotes they are text: \"odd\"."));
    m_saved->setToolTip(tr("Saved filters and colour rules"));
    m_saved->setAccessibleName(m_saved->toolTip());
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
    QStringList names;
    for (const inspector::CaptureConnection &connection : m_capture.connections()) {
        m_connection->addItem(connection.name, connection.id);
        names << connection.name;
    }
    m_text->setConnectionNames(names);
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

void FilterBar::fillSaved()
{
    m_savedMenu->clear();
    const auto filters = presentation::savedFilters(m_settings);
    for (const presentation::SavedFilter &filter : filters) {
        QAction *use = m_savedMenu->addAction(filter.name);
        use->setToolTip(filter.text);
        connect(use, &QAction::triggered, this, [this, filter] { m_text->setText(filter.text); });
    }
    if (!filters.empty())
        m_savedMenu->addSeparator();
    QAction *save = m_savedMenu->addAction(tr("Save this filter…"));
    save->setEnabled(!m_text->text().trimmed().isEmpty() && !m_text->error());
    connect(save, &QAction::triggered, this, &FilterBar::saveCurrent);
    QMenu *remove = m_savedMenu->addMenu(tr("Remove"));
    remove->setEnabled(!filters.empty());
    for (const presentation::SavedFilter &filter : filters)
        connect(remove->addAction(filter.name), &QAction::triggered, this,
                [this, filter] { forget(filter.name); });
    m_savedMenu->addSeparator();
    connect(m_savedMenu->addAction(tr("Colour rules…")), &QAction::triggered, this,
            &FilterBar::colourRulesRequested);
}

void FilterBar::saveCurrent()
{
    bool isAccepted = false;
    const QString text = m_text->text().trimmed();
    const QString name = QInputDialog::getText(this, tr("Save this filter"), tr("Name:"),
                                               QLineEdit::Normal, text, &isAccepted)
                                 .trimmed();
    if (!isAccepted || name.isEmpty())
        return;
    auto filters = presentation::savedFilters(m_settings);
    std::erase_if(filters, [&](const auto &filter) { return filter.name == name; });
    filters.push_back({name, text});
    presentation::setSavedFilters(m_settings, filters);
}

void FilterBar::forget(const QString &name)
{
    auto filters = presentation::savedFilters(m_settings);
    std::erase_if(filters, [&](const auto &filter) { return filter.name == name; });
    presentation::setSavedFilters(m_settings, filters);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
