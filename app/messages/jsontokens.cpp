// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/jsontokens.h"

#include <array>

namespace messages {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isWordCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.'
           || c == '+' || c == '-';
}

} // namespace

base::Result<JsonToken, JsonFlaw> JsonTokens::next()
{
    while (m_at < m_bytes.size() && isSpace(m_bytes[m_at]))
        ++m_at;
    if (m_at >= m_bytes.size())
        return token(JsonTokenKind::End, m_at);
    const char c = m_bytes[m_at];
    switch (c) {
    case '{':
        return structure(JsonTokenKind::BeginObject);
    case '}':
        return structure(JsonTokenKind::EndObject);
    case '[':
        return structure(JsonTokenKind::BeginArray);
    case ']':
        return structure(JsonTokenKind::EndArray);
    case ':':
        return structure(JsonTokenKind::Colon);
    case ',':
        return structure(JsonTokenKind::Comma);
    case '"':
        return string();
    default:
        break;
    }
    if (c == '-' || isDigit(c))
        return number();
    if (isWordCharacter(c))
        return literal();
    return flaw(JsonFlaw::Kind::UnexpectedCharacter, m_at);
}

JsonTokens::Token JsonTokens::structure(JsonTokenKind kind)
{
    return token(kind, m_at + 1);
}

JsonTokens::Token JsonTokens::string()
{
    qsizetype i = m_at + 1;
    while (i < m_bytes.size()) {
        const char c = m_bytes[i];
        if (c == '"')
            return token(JsonTokenKind::String, i + 1);
        if (static_cast<uchar>(c) < 0x20)
            return flaw(JsonFlaw::Kind::ControlCharacterInString, i);
        if (c != '\\') {
            ++i;
            continue;
        }
        const qsizetype after = afterEscape(i);
        if (after < 0)
            return flaw(JsonFlaw::Kind::BadEscape, i);
        i = after;
    }
    return flaw(JsonFlaw::Kind::UnexpectedEnd, m_bytes.size());
}

qsizetype JsonTokens::afterEscape(qsizetype backslash) const
{
    const char c = at(backslash + 1);
    if (c == 'u') {
        for (qsizetype i = backslash + 2; i < backslash + 6; ++i) {
            if (!isHexDigit(at(i)))
                return -1;
        }
        return backslash + 6;
    }
    return c != '\0' && QByteArrayView("\"\\/bfnrt").contains(c) ? backslash + 2 : -1;
}

qsizetype JsonTokens::afterDigits(qsizetype i) const
{
    while (isDigit(at(i)))
        ++i;
    return i;
}

JsonTokens::Token JsonTokens::number()
{
    qsizetype i = m_at;
    if (at(i) == '-')
        ++i;
    if (!isDigit(at(i)))
        return flaw(JsonFlaw::Kind::BadNumber, m_at);
    i = at(i) == '0' ? i + 1 : afterDigits(i); // 6: leading zeros are not allowed
    if (at(i) == '.') {
        const qsizetype fraction = i + 1;
        i = afterDigits(fraction);
        if (i == fraction)
            return flaw(JsonFlaw::Kind::BadNumber, m_at);
    }
    if (at(i) == 'e' || at(i) == 'E') {
        ++i;
        if (at(i) == '+' || at(i) == '-')
            ++i;
        const qsizetype exponent = i;
        i = afterDigits(exponent);
        if (i == exponent)
            return flaw(JsonFlaw::Kind::BadNumber, m_at);
    }
    if (isWordCharacter(at(i)))
        return flaw(JsonFlaw::Kind::BadNumber, m_at);
    return token(JsonTokenKind::Number, i);
}

JsonTokens::Token JsonTokens::literal()
{
    qsizetype end = m_at;
    while (isWordCharacter(at(end)))
        ++end;
    const QByteArrayView word = m_bytes.sliced(m_at, end - m_at);
    static constexpr std::array<QByteArrayView, 3> known{"true", "false", "null"};
    for (const QByteArrayView literal : known) {
        if (word == literal)
            return token(JsonTokenKind::Literal, end);
    }
    return flaw(JsonFlaw::Kind::BadLiteral, m_at);
}

JsonTokens::Token JsonTokens::token(JsonTokenKind kind, qsizetype end)
{
    const JsonToken token{kind, m_bytes.sliced(m_at, end - m_at), m_at};
    m_at = end;
    return token;
}

JsonTokens::Token JsonTokens::flaw(JsonFlaw::Kind kind, qsizetype offset) const
{
    return base::Unexpected{JsonFlaw{kind, offset}};
}

} // namespace messages
