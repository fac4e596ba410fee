// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outlinedstyle.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace widgets {

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                  QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_IndicatorCheckBox || !isDark(option->palette))
        return;
    painter->save();
    const bool isEnabled = option->state & State_Enabled;
    painter->setPen(isEnabled ? meaningColor(Meaning::Muted, option->palette)
                              : option->palette.color(QPalette::Button));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -1.5, -1.5), 2, 2);
    painter->restore();
}

} // namespace widgets
