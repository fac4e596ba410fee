// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outlinedstyle.h"

#include "ui/widgets/icons.h"
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

QIcon OutlinedStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option,
                                  const QWidget *widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
        return icon(QStringLiteral("close"));
    case SP_TitleBarNormalButton: // a window of its own
        return icon(QStringLiteral("copy"));
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return icon(QStringLiteral("down"));
    case SP_CommandLink:
        return icon(QStringLiteral("follow"));
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace widgets
