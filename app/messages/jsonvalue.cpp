// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/jsonvalue.h"

#include <QString>

namespace messages {

namespace {

using Kind = JsonTokenKind;

bool isOpening(Kind kind)
{
    return kind == Kind::BeginObject || kind == Kind::BeginArray;
}

bool isClosing(Kind kind)
{
    return kind == Kind::EndObject || kind == Kind::EndArray;
}

// Goes down a path, step by step, over tokens.
class Walk
{
public:
    explicit Walk(QByteArrayView json) : m_tokens(json) { advance(); }

    bool isGood() const { return m_good; }
    const JsonToken &token() const { return m_token; }

    bool enter(const QByteArray &step)
    {
        if (m_token.kind == Kind::BeginObject)
            return enterKey(step);
        return m_token.kind == Kind::BeginArray && enterElement(step);
    }

private:
    void advance()
    {
        const auto next = m_tokens.next();
        m_good = next && next.value().kind != Kind::End;
        if (m_good)
            m_token = next.value();
    }

    void skipValue() // to the token behind it
    {
        int depth = 0;
        do {
            if (isOpening(m_token.kind))
                ++depth;
            else if (isClosing(m_token.kind))
                --depth;
            advance();
        } while (m_good && depth > 0);
    }

    bool enterKey(const QByteArray &key)
    {
        advance();
        while (m_good && m_token.kind == Kind::String) {
            const bool isIt = jsonText(m_token) == key;
            advance();
            if (!m_good || m_token.kind != Kind::Colon)
                return false;
            advance();
            if (isIt)
                return m_good;
            skipValue();
            if (m_good && m_token.kind == Kind::Comma)
                advance();
        }
        return false;
    }

    bool enterElement(const QByteArray &number)
    {
        bool isNumber = false;
        qint64 left = number.toLongLong(&isNumber);
        if (!isNumber || left < 0)
            return false;
        advance();
        for (; m_good && !isClosing(m_token.kind); --left) {
            if (left == 0)
                return true;
            skipValue();
            if (m_good && m_token.kind == Kind::Comma)
                advance();
        }
        return false;
    }

    JsonTokens m_tokens;
    JsonToken m_token;
    bool m_good = false;
};

JsonPath pointer(const QByteArray &text)
{
    JsonPath path = text.mid(1).split('/');
    for (QByteArray &step : path) // RFC 6901, 4: ~1 before ~0
        step.replace("~1", "/").replace("~0", "~");
    return path;
}

} // namespace

JsonPath jsonPath(const QByteArray &text)
{
    if (text.startsWith('/'))
        return pointer(text);
    QByteArray dotted = text;
    dotted.replace("[", ".").replace("]", "");
    JsonPath path = dotted.split('.');
    path.removeAll(QByteArray());
    return path;
}

std::optional<JsonToken> jsonValueAt(QByteArrayView json, const JsonPath &path)
{
    Walk walk(json);
    for (const QByteArray &step : path) {
        if (!walk.isGood() || !walk.enter(step))
            return std::nullopt;
    }
    return walk.isGood() ? std::optional(walk.token()) : std::nullopt;
}

QByteArray jsonText(const JsonToken &token)
{
    if (token.kind != Kind::String)
        return token.bytes.toByteArray();
    const QByteArrayView inside = token.bytes.sliced(1, token.bytes.size() - 2);
    if (!inside.contains('\\'))
        return inside.toByteArray();
    const QString text = QString::fromUtf8(inside);
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 >= text.size()) {
            plain += text[i];
            continue;
        }
        const QChar escape = text[++i];
        static const QString letters = QStringLiteral("bfnrt");
        static const QString meanings = QStringLiteral("\b\f\n\r\t");
        const qsizetype letter = letters.indexOf(escape);
        if (escape == u'u') {
            plain += QChar(QStringView(text)
                                   .sliced(i + 1)
                                   .first(qMin<qsizetype>(4, text.size() - i - 1))
                                   .toUShort(nullptr, 16));
            i += 4;
        } else {
            plain += letter >= 0 ? meanings[letter] : escape;
        }
    }
    return plain.toUtf8();
}

} // namespace messages
