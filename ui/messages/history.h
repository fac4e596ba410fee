// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QLineEdit;

namespace storage {
class Settings;
}

namespace ui {

enum class HistoryKind : quint8 { Filters, Topics };

// What was typed before, the newest first; bounded.
QStringList history(const storage::Settings &settings, HistoryKind kind);
void remember(storage::Settings &settings, HistoryKind kind, const QString &text);
// Offers the history while the person types.
void attachCompleter(QLineEdit *edit, const storage::Settings &settings, HistoryKind kind);

} // namespace ui
