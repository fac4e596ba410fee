// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/settings.h"

#include <QObject>
#include <QPalette>

namespace ui {

// Light or dark: the system's palette, or one of our own when the person asks for it.
class Appearance : public QObject
{
    Q_OBJECT

public:
    // Call with an application present; keeps the palette the system gave.
    explicit Appearance(QObject *parent = nullptr);

    void setTheme(storage::Theme theme);

private:
    void applySystem();

    QPalette m_systemPalette;
};

} // namespace ui
