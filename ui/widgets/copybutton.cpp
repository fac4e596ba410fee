// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copybutton.h"

#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QToolTip>

namespace widgets {

CopyButton::CopyButton(std::function<QString()> text, QWidget *parent)
    : QToolButton(parent), m_text(std::move(text))
{
    setAutoRaise(true);
    setIcon(widgets::icon(QStringLiteral("copy")));
    setToolTip(tr("Copy"));
    setAccessibleName(tr("Copy"));
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_text());
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), tr("Copied"), this);
}

} // namespace widgets
