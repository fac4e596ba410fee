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

// Draws one line of text with the colour of the row's subscription as a bar at its left edge.
class ColorBarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ColorBarDelegate(const ColorRoles &roles, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    ColorRoles m_roles;
};

} // namespace ui
