// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/colorbardelegate.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace ui {

namespace {

constexpr int barWidth = 4;
constexpr int barGap = 4;
constexpr int textMargin = 3;

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
    : QStyledItemDelegate(parent), m_barColumn(barColumn), m_roles(roles)
{
}

void ColorBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, {});
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    QRect place = cell.rect.adjusted(textMargin, 0, -textMargin, 0);
    if (index.column() == m_barColumn) {
        const QColor color = markColor(index, m_roles, cell.palette);
        if (color.isValid())
            painter->fillRect(cell.rect.left() + 1, cell.rect.top() + 1, barWidth,
                              cell.rect.height() - 2, color);
        place.setLeft(cell.rect.left() + barWidth + barGap);
    }
    drawText(painter, cell, place, index, text);
}

void ColorBarDelegate::drawText(QPainter *painter, const QStyleOptionViewItem &cell,
                                const QRect &place, const QModelIndex &index,
                                const QString &text) const
{
    const auto group = cell.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool selected = cell.state & QStyle::State_Selected;
    painter->setFont(cell.font);
    const QFontMetrics &metrics = cell.fontMetrics;
    const QString elided = metrics.elidedText(text, cell.textElideMode, place.width());
    int x = place.left();
    if (cell.displayAlignment & Qt::AlignRight)
        x = place.right() + 1 - metrics.horizontalAdvance(elided);
    else if (cell.displayAlignment & Qt::AlignHCenter)
        x += (place.width() - metrics.horizontalAdvance(elided)) / 2;
    // A fallback font, for Chinese say, is higher; centring each text would make the lines dance.
    const int y = place.top() + (place.height() - metrics.height()) / 2 + metrics.ascent();
    drawBehindText(painter, cell, index, elided, x);
    painter->setPen(
            cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(x, y, elided);
}

} // namespace ui
