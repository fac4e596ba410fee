// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

// Why no window can be shown here, as a sentence; empty when one can. Asked before QApplication
// exists, because Qt's platform plug-in ends the process when it finds no display.
QString whyNoDisplay();

} // namespace ui
