// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <array>

namespace widgets {

namespace {

struct Shade
{
    QRgb onLight;
    QRgb onDark;
};

Shade shadeOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::In:
        return {0x1b6e3c, 0x6fcf97};
    case Meaning::Out:
        return {0x1f5fae, 0x7ab4f5};
    case Meaning::Warning:
        return {0x8a5a00, 0xf0b849};
    case Meaning::Error:
        return {0xb3261e, 0xff8a80};
    case Meaning::Good:
        return {0x1b6e3c, 0x6fcf97};
    case Meaning::Accent:
        return {0x0b6b74, 0x58c4cf};
    case Meaning::Muted:
        return {0x5f6670, 0xa0a8b2};
    }
    Q_UNREACHABLE();
}

QPalette paletteOf(QRgb window, QRgb base, QRgb text, QRgb button, QRgb muted, QRgb highlight,
                   QRgb highlightedText, QRgb link)
{
    QPalette palette{QColor(button), QColor(window)};
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, highlightedText);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, highlightedText);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, button);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, muted);
    return palette;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor meaningColor(Meaning meaning, const QPalette &palette)
{
    const Shade shade = shadeOf(meaning);
    return QColor(isDark(palette) ? shade.onDark : shade.onLight);
}

QColor meaningTint(Meaning meaning, const QPalette &palette)
{
    const QColor ink = meaningColor(meaning, palette);
    const QColor paper = palette.color(QPalette::Base);
    const float share = isDark(palette) ? 0.18f : 0.12f;
    return QColor::fromRgbF(ink.redF() * share + paper.redF() * (1 - share),
                            ink.greenF() * share + paper.greenF() * (1 - share),
                            ink.blueF() * share + paper.blueF() * (1 - share));
}

QColor seriesColor(int index, const QPalette &palette)
{
    static constexpr std::array<Shade, 8> shades{{{0x1f5fae, 0x7ab4f5},
                                                  {0x9c4a00, 0xf2a65a},
                                                  {0x1b6e3c, 0x6fcf97},
                                                  {0x8e2f7a, 0xe58fd0},
                                                  {0x7a5c00, 0xe0c350},
                                                  {0x5b3fb0, 0xb39df5},
                                                  {0x0b6b74, 0x58c4cf},
                                                  {0xa32638, 0xff8f9c}}};
    const Shade &shade = shades[static_cast<size_t>(qAbs(index)) % shades.size()];
    return QColor(isDark(palette) ? shade.onDark : shade.onLight);
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QGuiApplication::font().pointSizeF());
    return font;
}

QPalette lightPalette()
{
    return paletteOf(0xf3f4f6, 0xffffff, 0x1c2026, 0xe9ebee, 0x6b727c, 0x0b6b74, 0xffffff,
                     0x0b6b74);
}

QPalette darkPalette()
{
    return paletteOf(0x23272e, 0x1a1d22, 0xe6e9ed, 0x2f343c, 0x8f97a3, 0x1f7f8a, 0xffffff,
                     0x58c4cf);
}

} // namespace widgets
