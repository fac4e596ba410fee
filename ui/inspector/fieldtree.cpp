// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldtree.h"

#include "ui/presentation/dissectionmodel.h"
#include "ui/presentation/findingwording.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>

namespace ui {

namespace {

using inspector::Severity;
using presentation::DissectionModel;

widgets::Meaning meaningOf(int severity)
{
    return severity >= static_cast<int>(Severity::ProtocolError) ? widgets::Meaning::Error
           : severity == static_cast<int>(Severity::Odd)         ? widgets::Meaning::Warning
                                                                 : widgets::Meaning::Muted;
}

} // namespace

void FieldDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QModelIndex field = index.siblingAtColumn(0);
    const int own = field.data(DissectionModel::SeverityRole).toInt();
    const int within = field.data(DissectionModel::SeverityWithinRole).toInt();
    const bool isName = index.column() == DissectionModel::Name;
    const bool isMeaning = index.column() == DissectionModel::Meaning;
    constexpr int odd = static_cast<int>(Severity::Odd);
    QColor color;
    if (own >= odd || (within >= odd && isName))
        color = widgets::meaningColor(meaningOf(isName ? within : own), option->palette);
    else if (isMeaning)
        color = widgets::meaningColor(widgets::Meaning::Muted, option->palette);
    if (color.isValid())
        option->palette.setColor(QPalette::Text, color);
    if (within >= odd && isName)
        option->text = QStringLiteral("%1 %2").arg(
                presentation::severitySign(static_cast<Severity>(within)), option->text);
    if (index.column() == DissectionModel::Value)
        option->font = widgets::fixedFont();
    if (m_hovered.isValid() && field == m_hovered)
        option->backgroundBrush = widgets::meaningTint(widgets::Meaning::Accent, option->palette);
}

FieldTree::FieldTree(DissectionModel &model, QWidget *parent)
    : QTreeView(parent), m_model(model), m_delegate(new FieldDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
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
    m_delegate->setHovered({});
    for (int row = 0; row < std::min(m_model.rowCount(), mostOpened); ++row) {
        const QModelIndex field = m_model.index(row, 0);
        const inspector::Field *shown = m_model.fieldAt(field);
        const bool isSection = shown->path.index < 0
                               && (shown->path.name == mqtt::FieldName::Properties
                                   || shown->path.name == mqtt::FieldName::WillProperties);
        if (isSection || shown->gravest >= static_cast<int>(Severity::Odd))
            expand(field);
    }
}

void FieldTree::select(const QModelIndex &field)
{
    if (!field.isValid())
        return;
    scrollTo(field);
    setCurrentIndex(field);
}

void FieldTree::selectByte(qsizetype offset)
{
    select(m_model.indexAt(offset));
}

void FieldTree::selectRange(base::ByteRange range)
{
    select(m_model.indexCovering(range));
}

void FieldTree::hoverByte(qsizetype offset)
{
    QModelIndex field = offset < 0 ? QModelIndex() : m_model.indexAt(offset);
    // Hovering opens nothing: what is closed stands for what it holds.
    for (QModelIndex above = field.parent(); above.isValid(); above = above.parent()) {
        if (!isExpanded(above))
            field = above;
    }
    m_delegate->setHovered(field);
    viewport()->update();
}

void FieldTree::hoverField(const QModelIndex &field)
{
    emit fieldHovered(field.isValid() ? m_model.rangeOf(field) : base::ByteRange{});
}

void FieldTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        emit fieldSelected(m_model.rangeOf(current));
}

bool FieldTree::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hoverField({});
    return QTreeView::viewportEvent(event);
}

void FieldTree::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    hoverField(indexAt(event->position().toPoint()));
}

void FieldTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyField();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void FieldTree::copyValue() const
{
    QGuiApplication::clipboard()->setText(
            currentIndex().siblingAtColumn(DissectionModel::Value).data().toString());
}

void FieldTree::copyField() const
{
    QStringList parts;
    for (int column = 0; column < DissectionModel::ColumnCount; ++column) {
        const QString text = currentIndex().siblingAtColumn(column).data().toString();
        if (!text.isEmpty())
            parts << text;
    }
    QGuiApplication::clipboard()->setText(parts.join(QLatin1Char('\t')));
}

QByteArray FieldTree::userPropertyAt(const QModelIndex &field) const
{
    const inspector::Field *shown = m_model.fieldAt(field);
    return shown && shown->property == mqtt::PropertyId::UserProperty
                   ? m_model.userPropertyName(field)
                   : QByteArray();
}

void FieldTree::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex field = currentIndex();
    if (!field.isValid())
        return;
    QMenu menu;
    menu.addAction(tr("Copy value"), this, &FieldTree::copyValue);
    menu.addAction(tr("Copy field"), this, &FieldTree::copyField);
    menu.addSeparator();
    menu.addAction(tr("Expand all"), this, &QTreeView::expandAll);
    menu.addAction(tr("Collapse all"), this, &QTreeView::collapseAll);
    const QByteArray name = userPropertyAt(field);
    if (!name.isEmpty()) {
        menu.addSeparator();
        QAction *secret =
                menu.addAction(tr("Keep values of “%1” secret").arg(QString::fromUtf8(name)));
        secret->setCheckable(true);
        secret->setChecked(m_model.isSecretAt(field));
        connect(secret, &QAction::triggered, this,
                [this, name](bool isSecret) { emit secretPropertyRequested(name, isSecret); });
    }
    menu.exec(event->globalPos());
}

} // namespace ui
