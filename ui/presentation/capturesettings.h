// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/capturemodel.h"

namespace storage {
class Settings;
}

namespace presentation {

// The person's choices about captures, as the settings file keeps them.
void applyCaptureSettings(inspector::Capture &capture, const storage::Settings &settings);
// Sets and remembers.
void setLateAfter(inspector::Capture &capture, storage::Settings &settings, qint64 us);
void setSecretProperties(inspector::Capture &capture, storage::Settings &settings,
                         const QList<QByteArray> &names);
// Adds a name or takes it away.
void setSecretProperty(inspector::Capture &capture, storage::Settings &settings,
                       const QByteArray &name, bool isSecret);
TimeDisplay timeDisplay(const storage::Settings &settings);
void setTimeDisplay(storage::Settings &settings, TimeDisplay display);

} // namespace presentation
