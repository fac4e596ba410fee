// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowtable.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

RowTable::RowTable(QWidget *parent)
    : QAbstractItemView(parent), m_header(new QHeaderView(Qt::Horizontal, this)),
      m_rowHeight(fontMetrics().height() + spacing::xs)
{
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    m_header->setHighlightSections(false);
    connect(m_header, &QHeaderView::geometriesChanged, this, &RowTable::updateGeometries);
    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        updateGeometries();
        viewport()->update();
    });
    connect(m_header, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this,
            &RowTable::resizeColumnToContents);
}

// The header goes with the other children, when this is a widget only, and tells of it.
RowTable::~RowTable()
{
    m_header->disconnect(this);
}

void RowTable::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), &QAbstractItemModel::rowsRemoved, this, nullptr);
    QAbstractItemView::setModel(model);
    m_header->setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
    updateGeometries();
}

int RowTable::columnWidth(int column) const
{
    return m_header->sectionSize(column);
}

void RowTable::setColumnWidth(int column, int width)
{
    m_header->resizeSection(column, width);
}

bool RowTable::isColumnHidden(int column) const
{
    return m_header->isSectionHidden(column);
}

void RowTable::setColumnHidden(int column, bool hide)
{
    m_header->setSectionHidden(column, hide);
}

void RowTable::resizeColumnToContents(int column)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = m_header->sectionSizeHint(column);
    for (int row = firstVisibleRow(); row <= lastVisibleRow(); ++row) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    setColumnWidth(column, width);
}

void RowTable::setRowHeight(int height)
{
    m_rowHeight = std::max(1, height);
    updateGeometries();
    viewport()->update();
}

int RowTable::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int RowTable::rowsInView() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

int RowTable::firstVisibleRow() const
{
    return verticalScrollBar()->value();
}

int RowTable::lastVisibleRow() const
{
    return std::min(rowCount() - 1, firstVisibleRow() + viewport()->height() / m_rowHeight);
}

int RowTable::rowAt(int y) const
{
    const int row = firstVisibleRow() + y / m_rowHeight;
    return y >= 0 && row < rowCount() ? row : -1;
}

void RowTable::selectRow(int row)
{
    if (row >= 0 && row < rowCount())
        setCurrentIndex(model()->index(row, std::max(0, columnBeside(-1, 1)), rootIndex()));
}

QRect RowTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || isColumnHidden(index.column()))
        return {};
    // In rows first: pixels of millions of them do not fit an int.
    const qint64 top = qint64(index.row() - firstVisibleRow()) * m_rowHeight;
    const qint64 limit = 1 << 29;
    return {m_header->sectionViewportPosition(index.column()),
            static_cast<int>(std::clamp(top, -limit, limit)), columnWidth(index.column()),
            m_rowHeight};
}

QRect RowTable::rectOfRows(int first, int last) const
{
    const int top = std::max(first, firstVisibleRow());
    const int bottom = std::min(last, lastVisibleRow());
    if (top > bottom)
        return {};
    return {0, (top - firstVisibleRow()) * m_rowHeight, viewport()->width(),
            (bottom - top + 1) * m_rowHeight};
}

QModelIndex RowTable::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    const int column = m_header->logicalIndexAt(point.x());
    return row < 0 || column < 0 ? QModelIndex() : model()->index(row, column, rootIndex());
}

void RowTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    updateRange();
    const int inView = rowsInView();
    const bool isAbove = index.row() < firstVisibleRow();
    const bool isBelow = index.row() >= firstVisibleRow() + inView;
    if (hint == PositionAtTop || (hint == EnsureVisible && isAbove))
        verticalScrollBar()->setValue(index.row());
    else if (hint == PositionAtBottom || (hint == EnsureVisible && isBelow))
        verticalScrollBar()->setValue(index.row() - inView + 1);
    else if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(index.row() - inView / 2);
    if (isColumnHidden(index.column()))
        return;
    const int left = m_header->sectionPosition(index.column());
    const int right = left + columnWidth(index.column());
    if (left >= horizontalOffset() + viewport()->width())
        horizontalScrollBar()->setValue(right - viewport()->width());
    else if (right <= horizontalOffset())
        horizontalScrollBar()->setValue(left);
}

void RowTable::keyboardSearch(const QString &) {} // it would read the whole model at a key press

void RowTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &)
{
    if (topLeft.isValid() && bottomRight.isValid())
        viewport()->update(rectOfRows(topLeft.row(), bottomRight.row()));
}

void RowTable::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
}

// The nearest column to be seen in that direction; -1: none. -1 is before the first.
int RowTable::columnBeside(int column, int step) const
{
    int visual = column < 0 ? -1 : m_header->visualIndex(column);
    do
        visual += step;
    while (visual >= 0 && visual < m_header->count()
           && isColumnHidden(m_header->logicalIndex(visual)));
    return visual >= 0 && visual < m_header->count() ? m_header->logicalIndex(visual) : -1;
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rowCount() - 1;
    if (last < 0)
        return {};
    const QModelIndex current = currentIndex();
    int column = current.isValid() ? current.column() : columnBeside(-1, 1);
    int row = current.isValid() ? current.row() : 0;
    const int page = std::max(1, rowsInView() - 1);
    const int step = current.isValid() ? 1 : 0; // the first key goes to the first row
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row -= step;
        break;
    case MoveDown:
    case MoveNext:
        row += step;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MoveLeft:
    case MoveRight:
        if (const int beside = columnBeside(column, action == MoveLeft ? -1 : 1); beside >= 0)
            column = beside;
        break;
    }
    return model()->index(std::clamp(row, 0, last), std::max(0, column), rootIndex());
}

int RowTable::horizontalOffset() const
{
    return m_header->offset();
}

int RowTable::verticalOffset() const
{
    return firstVisibleRow() * m_rowHeight;
}

bool RowTable::isIndexHidden(const QModelIndex &index) const
{
    return isColumnHidden(index.column());
}

void RowTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int last = rowCount() - 1;
    const auto rowOf = [&](int y) { // above and below what is to be seen as well
        const int row = y < 0 ? (y + 1) / m_rowHeight - 1 : y / m_rowHeight;
        return std::clamp(firstVisibleRow() + row, 0, std::max(0, last));
    };
    const QRect area = rect.normalized();
    const int first = rowOf(area.top());
    if (last < 0 || firstVisibleRow() + area.top() / m_rowHeight > last) {
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    const QItemSelection selection(model()->index(first, 0, rootIndex()),
                                   model()->index(rowOf(area.bottom()),
                                                  model()->columnCount(rootIndex()) - 1,
                                                  rootIndex()));
    selectionModel()->select(selection, command);
}

QRegion RowTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += rectOfRows(range.top(), range.bottom());
    return region;
}

void RowTable::initViewItemOption(QStyleOptionViewItem *option) const
{
    QAbstractItemView::initViewItemOption(option);
    option->showDecorationSelected = true;
}

void RowTable::updateRange()
{
    const int inView = rowsInView();
    verticalScrollBar()->setPageStep(inView);
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, std::max(0, rowCount() - inView));
}

// A scroll bar that comes or goes resizes the viewport, which asks for this again; at some sizes
// each of the two bars takes the other's reason away, and they would come and go without end.
void RowTable::updateGeometries()
{
    if (m_isLayingOut)
        return;
    const QScopedValueRollback<bool> guard(m_isLayingOut, true);
    constexpr int mostPasses = 3;
    QRect area;
    for (int pass = 0; pass < mostPasses; ++pass) {
        layOut();
        if (area == viewport()->geometry())
            break;
        area = viewport()->geometry();
    }
    QAbstractItemView::updateGeometries();
}

void RowTable::layOut()
{
    const int height = m_header->isHidden() ? 0 : m_header->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    const QRect area = viewport()->geometry();
    m_header->setGeometry(area.left(), area.top() - height, area.width(), height);
    horizontalScrollBar()->setPageStep(area.width());
    horizontalScrollBar()->setSingleStep(std::max(1, fontMetrics().averageCharWidth() * 4));
    horizontalScrollBar()->setRange(0, std::max(0, m_header->length() - area.width()));
    m_header->setOffset(horizontalScrollBar()->value());
    updateRange();
}

void RowTable::scrollContentsBy(int dx, int dy)
{
    if (dx)
        m_header->setOffset(horizontalScrollBar()->value());
    if (dy && qint64(std::abs(dy)) * m_rowHeight >= viewport()->height())
        viewport()->update();
    else
        viewport()->scroll(dx, dy * m_rowHeight);
}

void RowTable::rowsInserted(const QModelIndex &, int start, int)
{
    rowsChanged(start);
}

// From that row on all is another; above it nothing changed.
void RowTable::rowsChanged(int first)
{
    const int seen = firstVisibleRow();
    updateRange();
    if (first <= seen + viewport()->height() / m_rowHeight || firstVisibleRow() != seen)
        viewport()->update();
}

void RowTable::rowsRemoved(int first, int last)
{
    QScrollBar *bar = verticalScrollBar();
    const int above = std::min(last + 1, bar->value()) - first;
    if (above > 0 && bar->value() < bar->maximum()) // at the end the new range moves it
        bar->setValue(bar->value() - above);
    rowsChanged(first);
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update(rectOfRows(previous.row(), previous.row()));
    viewport()->update(rectOfRows(current.row(), current.row()));
    if (QAccessible::isActive())
        describe(current);
}

// What a screen reader says of the row.
void RowTable::describe(const QModelIndex &current)
{
    QStringList cells;
    for (int column = columnBeside(-1, 1); current.isValid() && column >= 0;
         column = columnBeside(column, 1))
        cells << current.siblingAtColumn(column).data().toString();
    setAccessibleDescription(cells.join(QStringLiteral(", ")));
}

void RowTable::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.palette.setCurrentColorGroup(!isEnabled()       ? QPalette::Disabled
                                        : isActiveWindow() ? QPalette::Active
                                                           : QPalette::Inactive);
    const QStyle::State state = option.state;
    const QModelIndex current = currentIndex();
    const QRect area = event->rect();
    const int end = std::min(lastVisibleRow(), firstVisibleRow() + area.bottom() / m_rowHeight);
    for (int row = firstVisibleRow() + area.top() / m_rowHeight; row <= end; ++row) {
        for (int column = columnBeside(-1, 1); column >= 0; column = columnBeside(column, 1)) {
            const QModelIndex index = model()->index(row, column, rootIndex());
            option.rect = visualRect(index);
            if (option.rect.right() < area.left() || option.rect.left() > area.right())
                continue;
            option.state = state;
            option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
            option.state.setFlag(QStyle::State_HasFocus, index == current && hasFocus());
            style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, this);
            itemDelegateForIndex(index)->paint(&painter, option, index);
        }
    }
}

} // namespace widgets
