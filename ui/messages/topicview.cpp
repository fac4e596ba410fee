// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/topicview.h"

#include "ui/presentation/messagetopicmodel.h"
#include "ui/widgets/linedelegate.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace ui {

using presentation::MessageTopicModel;

namespace {

constexpr int indent = 14; // a level
constexpr int arrowWidth = 14;

// Moves a topic's level to the right and draws its arrow.
class TopicDelegate : public widgets::LineDelegate
{
public:
    using LineDelegate::LineDelegate;

protected:
    QRect drawBeforeText(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &place,
                         const QModelIndex &index) const override
    {
        if (index.column() != MessageTopicModel::Topic)
            return place;
        const int depth = index.data(MessageTopicModel::DepthRole).toInt();
        const QRect arrow = cell.rect.adjusted(depth * indent, 0, 0, 0);
        const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
        if (index.data(MessageTopicModel::HasChildrenRole).toBool())
            drawArrow(painter, cell, style, arrow, index);
        return arrow.adjusted(arrowWidth, 0, 0, 0);
    }

private:
    static void drawArrow(QPainter *painter, const QStyleOptionViewItem &cell, const QStyle *style,
                          const QRect &place, const QModelIndex &index)
    {
        QStyleOption arrow;
        arrow.palette = cell.palette;
        arrow.state = QStyle::State_Enabled;
        arrow.rect = QRect(place.left() + 2, place.top() + (place.height() - 10) / 2, 10, 10);
        const bool isOpen = index.data(MessageTopicModel::ExpandedRole).toBool();
        style->drawPrimitive(isOpen ? QStyle::PE_IndicatorArrowDown
                                    : QStyle::PE_IndicatorArrowRight,
                             &arrow, painter, cell.widget);
    }
};

} // namespace

TopicView::TopicView(MessageTopicModel &model, QWidget *parent) : RowTable(parent), m_topics(model)
{
    setModel(&model);
    setItemDelegate(new TopicDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setRowHeight(fontMetrics().height() + 3);
    horizontalHeader()->setMinimumSectionSize(widgets::spacing::l);
    horizontalHeader()->setSortIndicator(MessageTopicModel::Topic, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, &model,
            [&model](int column, Qt::SortOrder order) { model.sort(column, order); });
    model.sort(MessageTopicModel::Topic, Qt::AscendingOrder);
}

bool TopicView::isOnArrow(const QModelIndex &index, const QPoint &position) const
{
    if (!index.isValid() || index.column() != MessageTopicModel::Topic
        || !index.data(MessageTopicModel::HasChildrenRole).toBool())
        return false;
    const int left =
            visualRect(index).left() + index.data(MessageTopicModel::DepthRole).toInt() * indent;
    return position.x() >= left && position.x() < left + arrowWidth;
}

void TopicView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && isOnArrow(index, event->pos())) {
        m_topics.setExpanded(index.row(), !index.data(MessageTopicModel::ExpandedRole).toBool());
        return;
    }
    RowTable::mousePressEvent(event);
}

void TopicView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && !isOnArrow(index, event->pos())
        && index.data(MessageTopicModel::HasChildrenRole).toBool()) {
        m_topics.setExpanded(index.row(), !index.data(MessageTopicModel::ExpandedRole).toBool());
        return;
    }
    RowTable::mouseDoubleClickEvent(event);
}

void TopicView::open(int row)
{
    const QModelIndex index = m_topics.index(row, MessageTopicModel::Topic);
    if (!index.data(MessageTopicModel::HasChildrenRole).toBool())
        return;
    if (!index.data(MessageTopicModel::ExpandedRole).toBool())
        m_topics.setExpanded(row, true);
    else if (row + 1 < m_topics.rowCount())
        selectRow(row + 1);
}

void TopicView::close(int row)
{
    const QModelIndex index = m_topics.index(row, MessageTopicModel::Topic);
    const bool isOpen = index.data(MessageTopicModel::HasChildrenRole).toBool()
                        && index.data(MessageTopicModel::ExpandedRole).toBool();
    if (isOpen)
        m_topics.setExpanded(row, false);
    else if (const int above = m_topics.parentRow(row); above >= 0)
        selectRow(above);
}

void TopicView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool isPlain =
            event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (row >= 0 && isPlain && event->key() == Qt::Key_Right)
        return open(row);
    if (row >= 0 && isPlain && event->key() == Qt::Key_Left)
        return close(row);
    RowTable::keyPressEvent(event);
}

} // namespace ui
