// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

class QHeaderView;

namespace widgets {

// A table whose rows are all equally high, for models of millions of rows that grow while they are
// looked at: no work and no memory here depends on how many there are. (QTableView keeps 16 bytes a
// row and goes over all of them whenever some come.) The vertical scroll bar counts rows.
//
// Rows that go above what is to be seen leave it in its place. Selects whole rows; edits nothing;
// typing a letter searches nothing.
class RowTable : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);
    ~RowTable() override;

    void setModel(QAbstractItemModel *model) override;

    QHeaderView *horizontalHeader() const { return m_header; }
    int columnWidth(int column) const;          // pixels; 0: hidden
    void setColumnWidth(int column, int width); // pixels
    bool isColumnHidden(int column) const;
    void setColumnHidden(int column, bool hide);
    void resizeColumnToContents(int column);      // of the rows that are to be seen
    int rowHeight() const { return m_rowHeight; } // pixels
    void setRowHeight(int height);                // pixels, from 1
    int rowAt(int y) const;                       // -1: below the last; y is the viewport's
    int firstVisibleRow() const;                  // also what the vertical scroll bar says
    void selectRow(int row);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &search) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void reset() override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    int rowCount() const;
    int rowsInView() const;     // whole ones
    int lastVisibleRow() const; // may be cut by the lower edge
    int columnBeside(int column, int step) const;
    QRect rectOfRows(int first, int last) const; // as far as they are to be seen
    void updateRange();
    void layOut();
    void rowsChanged(int first);
    void rowsRemoved(int first, int last);
    void describe(const QModelIndex &current);

    QHeaderView *m_header;
    int m_rowHeight;
    bool m_isLayingOut = false;
};

} // namespace widgets
