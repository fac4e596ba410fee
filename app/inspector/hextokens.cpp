// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hextokens.h"

#include <QStringList>
#include <QStringView>

#include <algorithm>

namespace inspector {

namespace {

bool isSeparator(QChar c)
{
    static const QString signs = QStringLiteral(",;:-|.()[]{}<>\"'+=");
    return c.isSpace() || signs.contains(c);
}

// How many characters of a prefix stand here: 0x, \x, $, %, &H, #.
qsizetype prefixLength(QStringView text)
{
    qsizetype slashes = 0;
    while (slashes < text.size() && text[slashes] == QLatin1Char('\\'))
        ++slashes;
    const QStringView rest = text.sliced(slashes);
    const auto startsWith = [rest](const char *prefix) {
        return rest.startsWith(QLatin1String(prefix), Qt::CaseInsensitive);
    };
    if (startsWith("0x") || startsWith("&h"))
        return slashes + 2;
    if (startsWith("x") || startsWith("$") || startsWith("%") || startsWith("#"))
        return slashes + 1;
    return 0;
}

bool isSuffix(QStringView text)
{
    static const QStringList suffixes{QStringLiteral("h"), QStringLiteral("u"),
                                      QStringLiteral("u8"), QStringLiteral("ul"),
                                      QStringLiteral("l")};
    return text.isEmpty() || suffixes.contains(text.toString(), Qt::CaseInsensitive);
}

// "0b00010000"; 0b and hex digits that are no bits are hex.
bool isBinaryLiteral(QStringView text)
{
    return text.size() == 10 && text.startsWith(u"0b", Qt::CaseInsensitive)
           && std::all_of(text.begin() + 2, text.end(),
                          [](QChar c) { return c == QLatin1Char('0') || c == QLatin1Char('1'); });
}

// O for 0, l and I for 1, as people and text recognition write them: of a pair, or of a stream that
// is digits for the most part. Empty: that makes no bytes of it.
QString lookAlikeOf(const QString &text)
{
    const bool isPrefixed = text.size() > 2 && text[1].toLower() == QLatin1Char('x');
    QString digits = isPrefixed ? text.mid(2) : text;
    qsizetype decimals = 0;
    qsizetype letters = 0;
    for (QChar &c : digits) {
        decimals += c.isDigit();
        letters += !c.isDigit() && hexDigit(c) >= 0;
        if (c == QLatin1Char('O') || c == QLatin1Char('o'))
            c = QLatin1Char('0');
        else if (c == QLatin1Char('l') || c == QLatin1Char('I'))
            c = QLatin1Char('1');
        if (hexDigit(c) < 0)
            return {};
    }
    const bool isPair = digits.size() == 2 && letters == 0;
    const bool isStream = digits.size() >= 8 && digits.size() % 2 == 0
                          && (decimals + letters) * 10 >= digits.size() * 6;
    return isPair || isStream ? digits : QString();
}

class Tokenizer
{
public:
    Tokenizer(const QString &text, bool isCode) : m_text(text), m_isCode(isCode) {}

    std::vector<Token> tokens()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == QChar(0x2026) || QStringView(m_text).sliced(m_at).startsWith(u"..."))
                ellipsis();
            else if (m_isCode && c == QLatin1Char('\''))
                character();
            else if (isSeparator(c))
                separator();
            else
                word();
        }
        return std::move(m_tokens);
    }

private:
    void separator()
    {
        m_minus = m_isCode && m_text[m_at] == QLatin1Char('-');
        m_lineBreak = m_lineBreak || m_text[m_at] == QLatin1Char('\n');
        ++m_at;
    }

    void ellipsis()
    {
        const qsizetype start = m_at;
        m_at += m_text[m_at] == QChar(0x2026) ? 1 : 3;
        Token token;
        token.at = {start, m_at - start};
        token.isEllipsis = true;
        push(token);
    }

    void character()
    {
        if (m_at + 2 < m_text.size() && m_text[m_at + 2] == QLatin1Char('\'')
            && m_text[m_at + 1].unicode() < 0x80) {
            Token token;
            token.at = {m_at, 3};
            token.digits = m_text.mid(m_at + 1, 1);
            token.isCharacter = true;
            push(token);
            m_at += 3;
        } else {
            ++m_at;
        }
    }

    void word()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !isSeparator(m_text[m_at]) && m_text[m_at] != QChar(0x2026))
            ++m_at;
        if (split(start))
            return;
        Token token;
        token.at = {start, m_at - start};
        token.lookAlike = lookAlikeOf(m_text.mid(start, m_at - start));
        push(token);
    }

    // "0x740x00" is two numbers. False: some of the word is no number.
    bool split(qsizetype start)
    {
        std::vector<Token> found;
        for (qsizetype at = start; at < m_at;) {
            const QStringView rest = QStringView(m_text).sliced(at, m_at - at);
            const qsizetype prefix = prefixLength(rest);
            qsizetype end = prefix;
            while (end < rest.size() && hexDigit(rest[end]) >= 0
                   && !(prefix > 0 && end > prefix && (end - prefix) % 2 == 0
                        && prefixLength(rest.sliced(end)) == 2))
                ++end;
            if (end == prefix)
                return false;
            const qsizetype digits = end;
            if (isSuffix(rest.sliced(end)))
                end = rest.size();
            else if (prefixLength(rest.sliced(end)) == 0)
                return false;
            Token token;
            token.at = {at, end};
            token.digits = rest.sliced(prefix, digits - prefix).toString();
            token.prefixed = prefix > 0;
            token.isNegative = m_minus && at == start && prefix == 0;
            token.isBinary = isBinaryLiteral(rest.first(digits));
            found.push_back(token);
            at += end;
        }
        for (Token &token : found)
            push(token);
        return true;
    }

    void push(Token token)
    {
        token.lineBreakBefore = m_lineBreak;
        m_lineBreak = false;
        m_tokens.push_back(std::move(token));
    }

    const QString &m_text;
    const bool m_isCode;
    std::vector<Token> m_tokens;
    qsizetype m_at = 0;
    bool m_lineBreak = false;
    bool m_minus = false; // the last separator
};

} // namespace

std::vector<Token> tokensOf(const QString &text, bool isCode)
{
    return Tokenizer(text, isCode).tokens();
}

} // namespace inspector
