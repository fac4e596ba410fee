// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace messages {

enum class PayloadFormat : quint8 { Empty, Json, Text, Binary };

// What a payload most likely is. Only the first part of a large one is looked at, so that a click
// on it costs no more than on a small one.
PayloadFormat guessFormat(QByteArrayView payload, qsizetype longestLook = 256 * 1024);

} // namespace messages
