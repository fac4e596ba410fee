// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/userpropertiesedit.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QToolButton *button(const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(widgets::icon(icon));
    return button;
}

} // namespace

UserPropertiesEdit::UserPropertiesEdit(QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, 2, this)),
      m_add(button(QStringLiteral("add"), this)), m_remove(button(QStringLiteral("delete"), this))
{
    setWording({tr("User properties"), tr("Add a user property"), tr("Remove the user property")});
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height()
                                                     + widgets::spacing::s);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + 3 * m_table->verticalHeader()->defaultSectionSize() + 4);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(widgets::spacing::xs);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::spacing::xs);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_table);
    connect(m_add, &QToolButton::clicked, this, [this] {
        append({}, {});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->setFocus();
        m_table->editItem(m_table->item(m_table->rowCount() - 1, 0));
    });
    connect(m_remove, &QToolButton::clicked, this, &UserPropertiesEdit::removeCurrent);
    connect(m_table, &QTableWidget::itemChanged, this, &UserPropertiesEdit::edited);
}

void UserPropertiesEdit::setWording(const Wording &wording)
{
    m_table->setAccessibleName(wording.pairs);
    m_add->setToolTip(wording.add);
    m_add->setAccessibleName(wording.add);
    m_remove->setToolTip(wording.remove);
    m_remove->setAccessibleName(wording.remove);
}

void UserPropertiesEdit::setValueDelegate(QAbstractItemDelegate *delegate)
{
    m_table->setItemDelegateForColumn(1, delegate);
}

void UserPropertiesEdit::setProperties(const profiles::UserProperties &properties)
{
    m_table->setRowCount(0);
    for (const auto &[name, value] : properties)
        append(name, value);
}

profiles::UserProperties UserPropertiesEdit::properties() const
{
    profiles::UserProperties properties;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto text = [&](int column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            return item ? item->text() : QString();
        };
        if (!text(0).isEmpty() || !text(1).isEmpty())
            properties.append({text(0), text(1)});
    }
    return properties;
}

void UserPropertiesEdit::append(const QString &name, const QString &value)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(name));
    m_table->setItem(row, 1, new QTableWidgetItem(value));
}

void UserPropertiesEdit::removeCurrent()
{
    m_table->removeRow(m_table->currentRow());
    emit edited();
}

} // namespace ui
