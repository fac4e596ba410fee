// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messages/colorbardelegate.h"

namespace ui {

// Draws a cell of the message table: direction in its colour, topic with the subscription's bar,
// what the filter found on a ground of its own.
class MessageDelegate : public ColorBarDelegate
{
    Q_OBJECT

public:
    explicit MessageDelegate(QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    void drawBehindText(QPainter *painter, const QStyleOptionViewItem &cell,
                        const QModelIndex &index, const QString &text, int x) const override;
};

} // namespace ui
