// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/fontreading.h"

#include <QFontDatabase>
#include <QStringList>

#include <fontconfig/fontconfig.h>

namespace ui {

FontReading::FontReading() : m_thread([] { FcInit(); }) {}

FontReading::~FontReading()
{
    m_thread.join();
}

void FontReading::listFonts()
{
    m_thread.join(); // two that initialise fontconfig at once would both do all of it
    m_thread = std::thread([] { QFontDatabase::families(); });
}

} // namespace ui
