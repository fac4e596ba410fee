// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagedelegate.h"

#include "app/base/wiretap.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {

using presentation::MessageTableModel;

MessageDelegate::MessageDelegate(QObject *parent)
    : ColorBarDelegate(MessageTableModel::Topic,
                       {MessageTableModel::ColorRole, MessageTableModel::OwnColorRole}, parent)
{
}

void MessageDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    ColorBarDelegate::initStyleOption(option, index);
    if (index.column() == MessageTableModel::Topic)
        option->textElideMode = Qt::ElideMiddle; // the last level tells topics apart
    if (index.data(MessageTableModel::MarkedRole).toBool()) {
        option->backgroundBrush = widgets::meaningTint(widgets::Meaning::Accent, option->palette);
        if (index.column() == MessageTableModel::Mark)
            option->displayAlignment = Qt::AlignCenter;
    }
    if (index.column() == MessageTableModel::Direction) {
        const auto direction =
                static_cast<base::Direction>(index.data(MessageTableModel::DirectionRole).toInt());
        const auto meaning =
                direction == base::Direction::In ? widgets::Meaning::In : widgets::Meaning::Out;
        option->palette.setColor(QPalette::Text, widgets::meaningColor(meaning, option->palette));
        option->displayAlignment = Qt::AlignCenter;
    }
}

void MessageDelegate::drawBehindText(QPainter *painter, const QStyleOptionViewItem &cell,
                                     const QModelIndex &index, const QString &text, int x) const
{
    const QStringList hits = index.data(MessageTableModel::HitsRole).toStringList();
    if (hits.isEmpty() || cell.state & QStyle::State_Selected)
        return;
    const QColor ground = widgets::meaningTint(widgets::Meaning::Warning, cell.palette);
    for (const QString &hit : hits) {
        if (hit.isEmpty())
            continue;
        for (qsizetype at = text.indexOf(hit, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(hit, at + hit.size(), Qt::CaseInsensitive)) {
            const int left = qRound(widthOf(text.left(at)));
            const int right = qRound(widthOf(text.left(at + hit.size())));
            painter->fillRect(x + left, cell.rect.top() + 1, right - left, cell.rect.height() - 2,
                              ground);
        }
    }
}

} // namespace ui
