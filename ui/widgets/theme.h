// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace widgets {

// What a colour says; each is also said by sign or word, and keeps a contrast of 4.5 on the
// palette's Base and Window.
enum class Meaning : quint8 { In, Out, Warning, Error, Good, Accent, Muted };

QColor meaningColor(Meaning meaning, const QPalette &palette);
// A background so pale that Text stays readable on it.
QColor meaningTint(Meaning meaning, const QPalette &palette);
bool isDark(const QPalette &palette);

// Eight colours that can be told apart on Base, for subscriptions and charts; wraps around.
QColor seriesColor(int index, const QPalette &palette);

// The one scale of distances, in device-independent pixels.
namespace spacing {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace spacing

// The system's monospace font at the size of the application font.
QFont fixedFont();

// Our own palettes, for when the person asks for one or the system offers none.
QPalette lightPalette();
QPalette darkPalette();

} // namespace widgets
