// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/checkdelegate.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace ui {

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!index.data(Qt::CheckStateRole).isValid() || !widgets::isDark(option.palette))
        return;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect box =
            style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, option.widget);
    painter->save();
    painter->setPen(widgets::meaningColor(widgets::Meaning::Muted, option.palette));
    painter->drawRect(box.adjusted(1, 1, -2, -2));
    painter->restore();
}

} // namespace ui
