// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/colorbardelegate.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int barWidth = 4;
constexpr int barGap = 4;

} // namespace

QColor markColor(const QModelIndex &index, const ColorRoles &roles, const QPalette &palette)
{
    const QString own = index.data(roles.ownColor).toString();
    if (!own.isEmpty())
        return QColor(own);
    const int number = index.data(roles.color).toInt();
    return number < 0 ? QColor() : widgets::seriesColor(number, palette);
}

ColorBarDelegate::ColorBarDelegate(int barColumn, const ColorRoles &roles, QObject *parent)
    : LineDelegate(parent), m_barColumn(barColumn), m_roles(roles)
{
}

QRect ColorBarDelegate::drawBeforeText(QPainter *painter, const QStyleOptionViewItem &cell,
                                       const QRect &place, const QModelIndex &index) const
{
    if (index.column() != m_barColumn)
        return place;
    const QColor color = markColor(index, m_roles, cell.palette);
    if (color.isValid())
        painter->fillRect(cell.rect.left() + 1, cell.rect.top() + 1, barWidth,
                          cell.rect.height() - 2, color);
    return place.adjusted(cell.rect.left() + barWidth + barGap - place.left(), 0, 0, 0);
}

} // namespace ui
