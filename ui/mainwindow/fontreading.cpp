// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/fontreading.h"

#include <QFontDatabase>
#include <QStringList>

namespace ui {

FontReading::FontReading()
{
    // Asking makes Qt read the list, once for the process. (hasFamily() asks fontconfig for an
    // alias outside the lock of the list, and the list would be read twice.)
    m_thread = std::thread([] { QFontDatabase::families(); });
}

FontReading::~FontReading()
{
    m_thread.join();
}

} // namespace ui
