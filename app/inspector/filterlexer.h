// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/hexinput.h"

#include <QString>

#include <vector>

namespace inspector {

// A piece of a filter expression, with its place.
struct FilterToken
{
    enum class Kind : quint8 {
        Word,    // a name, a number, a topic, hex digits
        Text,    // between quotes; `text` is without them and without escapes
        Sign,    // == != < <= > >= ~ && || ! ( )
        Unclosed // a text without its closing quote
    };

    Kind kind{};
    CharRange at;
    QString text;
    bool is(QLatin1String sign) const { return kind == Kind::Sign && text == sign; }
};

std::vector<FilterToken> filterTokens(const QString &expression);

} // namespace inspector
