// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/hexreaders.h"

// The pieces of a text of numbers.
namespace inspector {

struct Token
{
    CharRange at;   // with prefix and suffix
    QString digits; // empty: strange text
    bool prefixed = false;
    bool isCharacter = false; // 'M'
    bool isNegative = false;  // -112
    bool isBinary = false;    // 0b…
    QString lookAlike;        // of strange text: the digits that its letters look like
    bool isEllipsis = false;
    bool lineBreakBefore = false;
};

std::vector<Token> tokensOf(const QString &text, bool isCode);

} // namespace inspector
