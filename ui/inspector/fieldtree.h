// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"

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

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
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

signals:
    void fieldSelected(base::ByteRange range);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void openFirstLevels();

    presentation::DissectionModel &m_model;
};

} // namespace ui
