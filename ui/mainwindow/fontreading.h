// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace ui {

// Reads what the system has of fonts on a thread of its own. A first paint waits for nothing as
// long as for that, and the application and its panes can be made meanwhile; whoever needs a font
// earlier waits for the same reading. The destructor waits for its end.
class FontReading
{
public:
    FontReading(); // before the application is made: reads fontconfig's configuration
    FontReading(const FontReading &) = delete;
    FontReading &operator=(const FontReading &) = delete;
    ~FontReading();

    void listFonts(); // once, with the application present: makes Qt's list of the fonts

private:
    std::thread m_thread;
};

} // namespace ui
