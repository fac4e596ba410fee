// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace presentation {
class DissectionModel;
}

namespace ui {

// Draws what breaks a rule in the colour of errors, and meanings a little back.
class FieldDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // The row that is drawn as the one under the mouse.
    void setHovered(const QModelIndex &field) { m_hovered = field.siblingAtColumn(0); }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QPersistentModelIndex m_hovered;
};

// The fields of one packet; speaks with the bytes beside it in offsets.
class FieldTree : public QTreeView
{
    Q_OBJECT

public:
    explicit FieldTree(presentation::DissectionModel &model, QWidget *parent = nullptr);

    // First widths: for a narrow tree names and values give way to meanings.
    void setColumnsFor(bool isNarrow);
    // Makes the field that owns this byte the current one, opening what it lies in.
    void selectByte(qsizetype offset);
    // The smallest field that holds these bytes.
    void selectRange(base::ByteRange range);
    // Shows the field that owns this byte, or what is open of what it lies in; -1: none.
    void hoverByte(qsizetype offset);

signals:
    void fieldSelected(base::ByteRange range);
    void fieldHovered(base::ByteRange range); // empty: none any more
    // The values of this User Property shall be kept from sight, or no longer.
    void secretPropertyRequested(const QByteArray &name, bool isSecret);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool viewportEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void openFirstLevels();
    void select(const QModelIndex &field);
    void hoverField(const QModelIndex &field);
    void copyValue() const;
    void copyField() const;
    QByteArray userPropertyAt(const QModelIndex &field) const; // its name; empty: it is none

    presentation::DissectionModel &m_model;
    FieldDelegate *m_delegate;
};

} // namespace ui
