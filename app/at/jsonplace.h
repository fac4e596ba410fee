// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace at {

// The line, from 1, on which a value such as "commands[3].late.pattern" begins; where there is no
// such value, that of what should hold it. 0 when the text is no JSON.
int lineOfPlace(const QByteArray &json, const QString &place);

} // namespace at
