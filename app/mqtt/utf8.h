// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace mqtt {

// Where well-formed UTF-8 ends (1.5.4: no overlong forms, no surrogates, nothing above U+10FFFF);
// bytes.size() when all of it is well-formed.
qsizetype wellFormedUtf8(QByteArrayView bytes);

inline bool isValidUtf8(QByteArrayView bytes)
{
    return wellFormedUtf8(bytes) == bytes.size();
}

// How many bytes from `at` on, where wellFormedUtf8() stopped, make up the ill-formed sequence.
qsizetype illFormedLength(QByteArrayView bytes, qsizetype at);

// Characters (code points) of well-formed text.
qsizetype characterCount(QByteArrayView wellFormed);

} // namespace mqtt
