// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloadjson.h"

namespace messages {

enum class JsonTokenKind : quint8 {
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Colon,
    Comma,
    String,
    Number,
    Literal,
    End
};

struct JsonToken
{
    JsonTokenKind kind = JsonTokenKind::End;
    QByteArrayView bytes;
    qsizetype offset = 0;
};

// Cuts a JSON text into tokens without looking at their order.
class JsonTokens
{
public:
    explicit JsonTokens(QByteArrayView bytes) : m_bytes(bytes) {}
    base::Result<JsonToken, JsonFlaw> next();

private:
    using Token = base::Result<JsonToken, JsonFlaw>;

    Token structure(JsonTokenKind kind);
    Token string();
    Token number();
    Token literal();
    Token token(JsonTokenKind kind, qsizetype end);
    Token flaw(JsonFlaw::Kind kind, qsizetype offset) const;
    qsizetype afterEscape(qsizetype at) const; // -1: no escape
    qsizetype afterDigits(qsizetype at) const;
    char at(qsizetype offset) const { return offset < m_bytes.size() ? m_bytes[offset] : '\0'; }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace messages
