// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/colorbardelegate.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int barWidth = 4;
constexpr int barGap = 6;

} // namespace

QColor markColor(const QModelIndex &index, const ColorRoles &roles, const QPalette &palette)
{
    const QString own = index.data(roles.ownColor).toString();
    if (!own.isEmpty())
        return QColor(own);
    const int number = index.data(roles.color).toInt();
    return number < 0 ? QColor() : widgets::seriesColor(number, palette);
}

ColorBarDelegate::ColorBarDelegate(const ColorRoles &roles, QObject *parent)
    : QStyledItemDelegate(parent), m_roles(roles)
{
}

void ColorBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem shifted = option;
    // The background covers the whole cell, the text starts after the bar.
    if (option.state & QStyle::State_Selected) {
        const auto group =
                option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        painter->fillRect(option.rect, option.palette.brush(group, QPalette::Highlight));
    }
    shifted.rect.adjust(barGap, 0, 0, 0);
    QStyledItemDelegate::paint(painter, shifted, index);
    const QColor color = markColor(index, m_roles, option.palette);
    if (color.isValid()) {
        const QRect bar(option.rect.left() + 1, option.rect.top() + 1, barWidth,
                        option.rect.height() - 2);
        painter->fillRect(bar, color);
    }
}

} // namespace ui
