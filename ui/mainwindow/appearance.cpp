// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/appearance.h"

#include "ui/widgets/outlinedstyle.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

namespace ui {

namespace {

// Fusion alone offers a light palette only. Desktops without a Qt platform theme say what they want
// in GTK's settings file; GTK_THEME goes before it.
bool prefersDark()
{
    const QString forced = qEnvironmentVariable("GTK_THEME");
    if (!forced.isEmpty())
        return forced.endsWith(QLatin1String(":dark")) || forced.endsWith(QLatin1String("-dark"));
    const QString file = QStandardPaths::locate(QStandardPaths::ConfigLocation,
                                                QStringLiteral("gtk-3.0/settings.ini"));
    if (file.isEmpty())
        return false;
    const QSettings gtk(file, QSettings::IniFormat);
    return gtk.value(QStringLiteral("Settings/gtk-application-prefer-dark-theme")).toBool()
           || gtk.value(QStringLiteral("Settings/gtk-theme-name"))
                      .toString()
                      .endsWith(QLatin1String("-dark"), Qt::CaseInsensitive);
}

} // namespace

Appearance::Appearance(QObject *parent) : QObject(parent)
{
#ifdef Q_OS_LINUX
    QApplication::setStyle(new widgets::OutlinedStyle); // the application owns it
#endif
    m_systemPalette = QApplication::palette();
}

void Appearance::setTheme(storage::Theme theme)
{
    switch (theme) {
    case storage::Theme::System:
        applySystem();
        break;
    case storage::Theme::Light:
        QApplication::setPalette(widgets::lightPalette());
        break;
    case storage::Theme::Dark:
        QApplication::setPalette(widgets::darkPalette());
        break;
    }
}

void Appearance::applySystem()
{
    if (widgets::isDark(m_systemPalette))
        QApplication::setPalette(m_systemPalette);
    else if (prefersDark())
        QApplication::setPalette(widgets::darkPalette());
    else
        QApplication::setPalette(widgets::lightPalette());
}

} // namespace ui
