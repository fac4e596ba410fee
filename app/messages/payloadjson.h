// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace messages {

// Why bytes are no JSON text (RFC 8259), and at which byte.
struct JsonFlaw
{
    enum class Kind : quint8 {
        Empty,
        UnexpectedEnd,
        UnexpectedCharacter,
        ControlCharacterInString,
        BadEscape,
        BadNumber,
        BadLiteral,
        NotUtf8,
        TooDeep,
        SomethingAfterTheEnd
    };
    Kind kind = Kind::UnexpectedEnd;
    qsizetype offset = 0;
    friend bool operator==(const JsonFlaw &, const JsonFlaw &) = default;
};

// The first flaw; nothing: these bytes are one JSON text.
std::optional<JsonFlaw> checkJson(QByteArrayView bytes);

// The same tokens byte by byte, in lines of their own: no number is read and written again, so no
// digit changes; keys keep their order and their repetition.
base::Result<QByteArray, JsonFlaw> prettyJson(QByteArrayView bytes, int indent = 2);
// The same tokens with nothing between them.
base::Result<QByteArray, JsonFlaw> compactJson(QByteArrayView bytes);

// Line and column, from 1, of a byte offset; columns count characters, not bytes.
struct TextPlace
{
    qsizetype line = 1;
    qsizetype column = 1;
    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};
TextPlace placeOf(QByteArrayView utf8, qsizetype offset);

} // namespace messages
