// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace ui {

// Reads the system's list of fonts on a thread of its own, from construction on. A first paint
// waits for nothing as long as for that, and the panes can be made meanwhile; whoever needs a font
// earlier waits in Qt for the same reading. The destructor waits for its end.
class FontReading
{
public:
    FontReading(); // with an application present
    FontReading(const FontReading &) = delete;
    FontReading &operator=(const FontReading &) = delete;
    ~FontReading();

private:
    std::thread m_thread;
};

} // namespace ui
