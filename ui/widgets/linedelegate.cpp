// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linedelegate.h"

#include <QApplication>
#include <QPainter>

namespace widgets {

namespace {

constexpr int textMargin = 3;

} // namespace

void LineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    if (cell.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(cell);
        focus.backgroundColor = cell.palette.color(QPalette::Highlight);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, cell.widget);
    }
    m_text.setFont(cell.font);
    const QRect place =
            drawBeforeText(painter, cell, cell.rect.adjusted(textMargin, 0, -textMargin, 0), index);
    if (!cell.text.isEmpty())
        drawText(painter, cell, place, index);
}

void LineDelegate::drawText(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &place,
                            const QModelIndex &index) const
{
    const QString text = m_text.elided(cell.text, cell.textElideMode, place.width());
    int x = place.left();
    if (cell.displayAlignment & Qt::AlignRight)
        x = place.right() + 1 - qRound(m_text.width(text));
    else if (cell.displayAlignment & Qt::AlignHCenter)
        x += (place.width() - qRound(m_text.width(text))) / 2;
    // A fallback font, for Chinese say, is higher; centring each text would make the lines dance.
    const QFontMetrics &metrics = cell.fontMetrics;
    const int y = place.top() + (place.height() - metrics.height()) / 2 + metrics.ascent();
    drawBehindText(painter, cell, index, text, x);
    const auto group = cell.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = cell.state & QStyle::State_Selected;
    painter->setPen(
            cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    m_text.draw(*painter, QPointF(x, y), text);
}

} // namespace widgets
