// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldtree.h"

#include "ui/presentation/dissectionmodel.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>

namespace ui {

using presentation::DissectionModel;
using presentation::FieldSeverity;

void FieldDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto severity = static_cast<FieldSeverity>(
            index.siblingAtColumn(0).data(DissectionModel::SeverityRole).toInt());
    QColor color;
    if (severity == FieldSeverity::Flaw
        || (severity == FieldSeverity::FlawWithin && index.column() == DissectionModel::Name))
        color = widgets::meaningColor(widgets::Meaning::Error, option->palette);
    else if (index.column() == DissectionModel::Meaning)
        color = widgets::meaningColor(widgets::Meaning::Muted, option->palette);
    if (color.isValid())
        option->palette.setColor(QPalette::Text, color);
    if (severity != FieldSeverity::None && index.column() == DissectionModel::Name)
        option->text = QStringLiteral("⚠ ") + option->text;
    if (index.column() == DissectionModel::Value)
        option->font = widgets::fixedFont();
}

FieldTree::FieldTree(DissectionModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new FieldDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAccessibleName(tr("Fields of the packet"));
    header()->setStretchLastSection(true);
    setColumnsFor(false);
    connect(&model, &QAbstractItemModel::modelReset, this, &FieldTree::openFirstLevels);
}

void FieldTree::setColumnsFor(bool isNarrow)
{
    const int character = QFontMetrics(font()).averageCharWidth();
    setColumnWidth(DissectionModel::Name, (isNarrow ? 24 : 32) * character);
    setColumnWidth(DissectionModel::Value, (isNarrow ? 17 : 28) * character);
}

// Sections are opened, what they hold is not: a packet is read at a glance first.
void FieldTree::openFirstLevels()
{
    constexpr int mostOpened = 64;
    for (int row = 0; row < std::min(m_model.rowCount(), mostOpened); ++row) {
        const QModelIndex field = m_model.index(row, 0);
        const QString name = field.data().toString();
        if (name == QLatin1String("Properties") || name == QLatin1String("Will Properties")
            || field.data(DissectionModel::SeverityRole).toInt() != 0)
            expand(field);
    }
}

void FieldTree::selectByte(qsizetype offset)
{
    const QModelIndex field = m_model.indexAt(offset);
    if (!field.isValid())
        return;
    scrollTo(field);
    setCurrentIndex(field);
}

void FieldTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        emit fieldSelected(m_model.rangeOf(current));
}

} // namespace ui
