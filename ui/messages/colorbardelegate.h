// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

// Where a model keeps what a subscription looks like.
struct ColorRoles
{
    int color = 0;    // int, -1: none
    int ownColor = 0; // QString "#rrggbb", empty: none
};

// The colour a row of those roles is marked with; invalid: none.
QColor markColor(const QModelIndex &index, const ColorRoles &roles, const QPalette &palette);

// Draws one line of text a cell, all of them on one height whatever fonts a text needs, and in one
// column the colour of the row's subscription as a bar before it.
class ColorBarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ColorBarDelegate(int barColumn, const ColorRoles &roles, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    // Before the text is drawn: `text` as it will stand, its left end at `x`.
    virtual void drawBehindText(QPainter *, const QStyleOptionViewItem &, const QModelIndex &,
                                const QString &, int) const
    {
    }

private:
    void drawText(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &place,
                  const QModelIndex &index, const QString &text) const;

    int m_barColumn;
    ColorRoles m_roles;
};

} // namespace ui
