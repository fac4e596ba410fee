// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/fileerror.h"

#include <QList>
#include <QString>

#include <optional>

namespace storage {
class Settings;
}

namespace ui {

// What a function key does.
struct Preset
{
    QString line;     // a command
    QString sequence; // or the name of a saved sequence
    bool isEmpty() const { return line.isEmpty() && sequence.isEmpty(); }
    friend bool operator==(const Preset &, const Preset &) = default;
};

inline constexpr int presetCount = 12;

// Those of terminal/presets.json in the folder of the settings; what is usual when there is none.
QList<Preset> loadPresets(const storage::Settings &settings);
// Why they could not be written; nothing: they are.
std::optional<storage::FileError> savePresets(const storage::Settings &settings,
                                              const QList<Preset> &presets);

} // namespace ui
