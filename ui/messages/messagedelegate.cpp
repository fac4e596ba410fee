// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagedelegate.h"

#include "app/base/wiretap.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/widgets/theme.h"

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
    if (index.column() == MessageTableModel::Direction) {
        const auto direction =
                static_cast<base::Direction>(index.data(MessageTableModel::DirectionRole).toInt());
        const auto meaning =
                direction == base::Direction::In ? widgets::Meaning::In : widgets::Meaning::Out;
        option->palette.setColor(QPalette::Text, widgets::meaningColor(meaning, option->palette));
        option->displayAlignment = Qt::AlignCenter;
    }
}

} // namespace ui
