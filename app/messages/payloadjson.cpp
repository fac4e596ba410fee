// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadjson.h"

#include "app/messages/jsontokens.h"
#include "app/mqtt/utf8.h"

#include <vector>

namespace messages {

namespace {

// Each level indents by itself, so depth costs lines times depth; devices do not go there.
constexpr size_t deepest = 512;

enum class Layout : quint8 { None, Compact, Pretty };

// Goes through the tokens in their order and, when asked to, writes them down again.
class JsonWalk
{
public:
    JsonWalk(QByteArrayView bytes, Layout layout, int indent)
        : m_tokens(bytes), m_layout(layout), m_indent(indent)
    {
        if (layout != Layout::None)
            m_out.reserve(bytes.size() + bytes.size() / 2);
    }

    std::optional<JsonFlaw> run();
    QByteArray takeOutput() { return std::move(m_out); }

private:
    enum class Awaited : quint8 { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    bool accept(const JsonToken &token);
    bool acceptValue(const JsonToken &token);
    bool open(const JsonToken &token, bool isObject);
    bool close(const JsonToken &token);
    bool acceptAfterValue(const JsonToken &token);
    void valueEnds();
    void write(QByteArrayView bytes);
    void newLine();

    JsonTokens m_tokens;
    Layout m_layout;
    int m_indent;
    QByteArray m_out;
    std::vector<bool> m_isObject; // one entry a level
    Awaited m_awaited = Awaited::Value;
    bool m_tooDeep = false;
};

std::optional<JsonFlaw> JsonWalk::run()
{
    bool any = false;
    for (;;) {
        const auto token = m_tokens.next();
        if (!token)
            return token.error();
        if (token->kind == JsonTokenKind::End) {
            if (m_awaited == Awaited::Nothing)
                return std::nullopt;
            return JsonFlaw{any ? JsonFlaw::Kind::UnexpectedEnd : JsonFlaw::Kind::Empty,
                            token->offset};
        }
        if (m_awaited == Awaited::Nothing)
            return JsonFlaw{JsonFlaw::Kind::SomethingAfterTheEnd, token->offset};
        if (!accept(*token)) {
            return JsonFlaw{m_tooDeep ? JsonFlaw::Kind::TooDeep
                                      : JsonFlaw::Kind::UnexpectedCharacter,
                            token->offset};
        }
        any = true;
    }
}

bool JsonWalk::accept(const JsonToken &token)
{
    switch (m_awaited) {
    case Awaited::Value:
        return acceptValue(token);
    case Awaited::ValueOrEnd:
        return token.kind == JsonTokenKind::EndArray ? close(token) : acceptValue(token);
    case Awaited::KeyOrEnd:
        if (token.kind == JsonTokenKind::EndObject)
            return close(token);
        [[fallthrough]];
    case Awaited::Key:
        if (token.kind != JsonTokenKind::String)
            return false;
        newLine();
        write(token.bytes);
        m_awaited = Awaited::Colon;
        return true;
    case Awaited::Colon:
        if (token.kind != JsonTokenKind::Colon)
            return false;
        write(m_layout == Layout::Pretty ? ": " : ":");
        m_awaited = Awaited::Value;
        return true;
    case Awaited::CommaOrEnd:
        return acceptAfterValue(token);
    case Awaited::Nothing:
        break;
    }
    return false;
}

bool JsonWalk::acceptValue(const JsonToken &token)
{
    const bool inArray = !m_isObject.empty() && !m_isObject.back();
    switch (token.kind) {
    case JsonTokenKind::String:
    case JsonTokenKind::Number:
    case JsonTokenKind::Literal:
        if (inArray)
            newLine();
        write(token.bytes);
        valueEnds();
        return true;
    case JsonTokenKind::BeginObject:
    case JsonTokenKind::BeginArray:
        if (inArray)
            newLine();
        return open(token, token.kind == JsonTokenKind::BeginObject);
    default:
        return false;
    }
}

bool JsonWalk::open(const JsonToken &token, bool isObject)
{
    m_tooDeep = m_isObject.size() == deepest;
    if (m_tooDeep)
        return false;
    write(token.bytes);
    m_isObject.push_back(isObject);
    m_awaited = isObject ? Awaited::KeyOrEnd : Awaited::ValueOrEnd;
    return true;
}

bool JsonWalk::close(const JsonToken &token)
{
    const bool isEmpty = m_awaited != Awaited::CommaOrEnd;
    m_isObject.pop_back();
    if (!isEmpty)
        newLine();
    write(token.bytes);
    valueEnds();
    return true;
}

bool JsonWalk::acceptAfterValue(const JsonToken &token)
{
    const bool isObject = m_isObject.back();
    if (token.kind == JsonTokenKind::Comma) {
        write(token.bytes);
        m_awaited = isObject ? Awaited::Key : Awaited::Value;
        return true;
    }
    const auto end = isObject ? JsonTokenKind::EndObject : JsonTokenKind::EndArray;
    return token.kind == end && close(token);
}

void JsonWalk::valueEnds()
{
    m_awaited = m_isObject.empty() ? Awaited::Nothing : Awaited::CommaOrEnd;
}

void JsonWalk::write(QByteArrayView bytes)
{
    if (m_layout != Layout::None)
        m_out.append(bytes);
}

void JsonWalk::newLine()
{
    if (m_layout != Layout::Pretty)
        return;
    m_out.append('\n');
    m_out.append(m_indent * static_cast<qsizetype>(m_isObject.size()), ' ');
}

std::optional<JsonFlaw> walk(QByteArrayView bytes, JsonWalk &walk)
{
    const std::optional<JsonFlaw> flaw = walk.run();
    const qsizetype utf8 = mqtt::wellFormedUtf8(bytes);
    if (utf8 < bytes.size() && (!flaw || utf8 <= flaw->offset))
        return JsonFlaw{JsonFlaw::Kind::NotUtf8, utf8};
    return flaw;
}

base::Result<QByteArray, JsonFlaw> rewritten(QByteArrayView bytes, Layout layout, int indent)
{
    JsonWalk rewriting(bytes, layout, indent);
    if (const auto flaw = walk(bytes, rewriting))
        return base::Unexpected{*flaw};
    return rewriting.takeOutput();
}

} // namespace

std::optional<JsonFlaw> checkJson(QByteArrayView bytes)
{
    JsonWalk check(bytes, Layout::None, 0);
    return walk(bytes, check);
}

base::Result<QByteArray, JsonFlaw> prettyJson(QByteArrayView bytes, int indent)
{
    return rewritten(bytes, Layout::Pretty, indent);
}

base::Result<QByteArray, JsonFlaw> compactJson(QByteArrayView bytes)
{
    return rewritten(bytes, Layout::Compact, 0);
}

TextPlace placeOf(QByteArrayView utf8, qsizetype offset)
{
    TextPlace place;
    for (const char c : utf8.first(qMin(offset, utf8.size()))) {
        if (c == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<uchar>(c) & 0xC0) != 0x80) {
            ++place.column;
        }
    }
    return place;
}

} // namespace messages
