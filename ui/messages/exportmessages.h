// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace presentation {
class MessageTableModel;
}

namespace ui {

// Asks for a file and writes the messages that the model shows, with progress and a way to stop.
// `failed` is told in the system's words why it did not succeed.
void exportMessages(QWidget *parent, presentation::MessageTableModel &model,
                    const std::function<void(const QString &problem)> &failed);

} // namespace ui
