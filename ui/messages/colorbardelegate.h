// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/linedelegate.h"

namespace ui {

// Where a model keeps what a subscription looks like.
struct ColorRoles
{
    int color = 0;    // int, -1: none
    int ownColor = 0; // QString "#rrggbb", empty: none
};

// The colour a row of those roles is marked with; invalid: none.
QColor markColor(const QModelIndex &index, const ColorRoles &roles, const QPalette &palette);

// In one column a bar before the text, in the colour of the row's subscription.
class ColorBarDelegate : public widgets::LineDelegate
{
    Q_OBJECT

public:
    ColorBarDelegate(int barColumn, const ColorRoles &roles, QObject *parent);

protected:
    QRect drawBeforeText(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &place,
                         const QModelIndex &index) const override;

private:
    int m_barColumn;
    ColorRoles m_roles;
};

} // namespace ui
