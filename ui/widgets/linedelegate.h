// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/linetext.h"

#include <QStyledItemDelegate>

namespace widgets {

// Draws a cell's one line of text, all of them on one height whatever fonts a text needs; a derived
// class may draw before it and behind it.
class LineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    // Draws what stands before the text and answers what is left for the text.
    virtual QRect drawBeforeText(QPainter *, const QStyleOptionViewItem &, const QRect &place,
                                 const QModelIndex &) const
    {
        return place;
    }
    // The text as it will stand, its left end at `x`.
    virtual void drawBehindText(QPainter *, const QStyleOptionViewItem &, const QModelIndex &,
                                const QString &, int /*x*/) const
    {
    }
    qreal widthOf(QStringView text) const { return m_text.width(text); } // while painting

private:
    void drawText(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &place,
                  const QModelIndex &index) const;

    mutable LineText m_text;
};

} // namespace widgets
