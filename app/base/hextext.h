// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace base {

// Lower-case hex digits without separators.
QByteArray toHex(QByteArrayView bytes);

// Strict: pairs of hex digits of either case and white space between pairs, nothing else. Tolerant
// reading of pasted dumps is the inspector's (app/inspector/hexinput.h).
std::optional<QByteArray> fromHex(QStringView text);

} // namespace base
