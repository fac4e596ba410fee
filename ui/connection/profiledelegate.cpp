// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/profiledelegate.h"

#include "ui/presentation/profilemodel.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {

using client::ClientState;
using presentation::ProfileModel;

namespace {

constexpr int dotSize = 12;

widgets::Meaning meaningOf(ClientState state)
{
    switch (state) {
    case ClientState::Connected:
        return widgets::Meaning::Good;
    case ClientState::OpeningLink:
    case ClientState::Connecting:
    case ClientState::Waiting:
    case ClientState::Disconnecting:
        return widgets::Meaning::Warning;
    case ClientState::Disconnected:
        break;
    }
    return widgets::Meaning::Muted;
}

// Full when connected, a ring when not, half full on the way: told by shape as well as colour.
QPixmap dot(ClientState state, const QPalette &palette, bool selected, qreal ratio)
{
    QPixmap pixmap(QSize(dotSize, dotSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    const QColor ink = selected ? palette.color(QPalette::HighlightedText)
                                : widgets::meaningColor(meaningOf(state), palette);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(2, 2, dotSize - 4, dotSize - 4);
    painter.setPen(QPen(ink, 1.5));
    painter.drawEllipse(circle);
    painter.setBrush(ink);
    if (state == ClientState::Connected)
        painter.drawEllipse(circle);
    else if (state != ClientState::Disconnected)
        painter.drawPie(circle, 90 * 16, 180 * 16);
    return pixmap;
}

} // namespace

QSize ProfileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, widgets::spacing::xs);
}

void ProfileDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(ProfileModel::ProfileIdRole).toString().isEmpty()) {
        option->font.setWeight(QFont::DemiBold);
        return;
    }
    const auto state = index.data(ProfileModel::StateRole).value<ClientState>();
    const bool selected = option->state & QStyle::State_Selected;
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(dotSize, dotSize);
    option->icon = dot(state, option->palette, selected, ratio);
}

} // namespace ui
