// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexreaders.h"

#include <QStringList>
#include <QStringView>

#include <algorithm>

namespace inspector {

namespace {

struct Token
{
    CharRange at;   // with prefix and suffix
    QString digits; // empty: strange text
    bool prefixed = false;
    bool isCharacter = false; // 'M'
    bool isEllipsis = false;
    bool lineBreakBefore = false;
};

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
};

bool isDecimalDigits(const QString &digits)
{
    return std::all_of(digits.begin(), digits.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

bool couldBeDecimal(const Token &token)
{
    const bool isPadded = token.digits.size() > 1 && token.digits.startsWith(QLatin1Char('0'));
    return token.isCharacter
           || (!token.digits.isEmpty() && !token.prefixed && !isPadded
               && isDecimalDigits(token.digits));
}

QByteArray decimalBytes(const std::vector<Token> &tokens)
{
    QByteArray bytes;
    for (const Token &token : tokens)
        bytes.append(static_cast<char>(token.digits.toInt()));
    return bytes;
}

// Numbers without a prefix are decimal in a list of code; elsewhere only when they cannot be hex
// pairs and whole packets come out.
bool areDecimal(const std::vector<Token> &tokens, bool isCode, bool hasCommas)
{
    bool anyUnlikeHex = false;
    bool anyPlain = false;
    for (const Token &token : tokens) {
        if (token.prefixed && isCode)
            continue;
        if (!couldBeDecimal(token))
            return false;
        anyPlain = anyPlain || !token.isCharacter;
        anyUnlikeHex = anyUnlikeHex || token.digits.size() == 1 || token.digits.size() == 3;
        if (!isCode && token.digits.toInt() > 255)
            return false;
    }
    if (!anyPlain)
        return false;
    return isCode || (anyUnlikeHex && (hasCommas || isCleanlyCut(decimalBytes(tokens))));
}

class NumberReader
{
public:
    NumberReader(std::vector<Token> tokens, bool isDecimal)
        : m_tokens(std::move(tokens)), m_isDecimal(isDecimal)
    {
    }

    HexReading read()
    {
        noteMixture();
        for (m_next = 0; m_next < m_tokens.size();)
            readToken(m_tokens[m_next++]);
        if (m_isDecimal)
            m_out.add(HexNoteKind::DecimalNumbers);
        if (!m_out.isReadable() && !m_padded.isEmpty())
            m_out.repair =
                    isCleanlyCut(m_shortened) && !isCleanlyCut(m_padded) ? m_shortened : m_padded;
        return std::move(m_out);
    }

private:
    void noteMixture()
    {
        const auto plain = std::find_if(m_tokens.begin(), m_tokens.end(), [](const Token &token) {
            return !token.prefixed && !token.isCharacter && !token.digits.isEmpty();
        });
        const bool anyPrefixed = std::any_of(m_tokens.begin(), m_tokens.end(),
                                             [](const Token &token) { return token.prefixed; });
        if (anyPrefixed && plain != m_tokens.end() && !m_isDecimal)
            m_out.add(HexNoteKind::MixedNotation, plain->at);
    }

    void readToken(Token token)
    {
        if (token.digits.isEmpty())
            strange(token);
        else if (token.isCharacter)
            byte(static_cast<quint8>(token.digits[0].unicode()), token.at);
        else if (m_isDecimal && !token.prefixed)
            decimal(token);
        else
            hex(std::move(token));
    }

    void byte(quint8 value, CharRange at)
    {
        m_out.addByte(value, at);
        m_padded.append(static_cast<char>(value));
        m_shortened.append(static_cast<char>(value));
    }

    void decimal(const Token &token)
    {
        const int value = token.digits.toInt();
        if (token.digits.size() > 3 || value > 255)
            m_out.add(HexNoteKind::NumberTooLarge, token.at, value);
        else
            byte(static_cast<quint8>(value), token.at);
    }

    void hex(Token token)
    {
        if (token.digits.size() % 2 && token.digits.size() > 2 && !token.prefixed)
            join(token);
        if (token.digits.size() % 2 && !(token.prefixed && token.digits.size() == 1)) {
            odd(token);
            return;
        }
        if (token.digits.size() == 1)
            noteOnce(HexNoteKind::SingleDigits, token.at);
        if (token.prefixed && token.digits.size() > 2)
            noteOnce(HexNoteKind::WideNumbers, token.at);
        const QByteArray bytes = QByteArray::fromHex(token.digits.toLatin1()); // pads one digit
        const qsizetype lead = token.at.length - token.digits.size();
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            const bool isPlain = lead == 0 && bytes.size() > 1;
            byte(static_cast<quint8>(bytes[i]),
                 isPlain ? CharRange{token.at.start + 2 * i, 2} : token.at);
        }
    }

    // A stream that was wrapped in the middle of a byte goes on in the next line.
    void join(Token &token)
    {
        while (token.digits.size() % 2 && m_next < m_tokens.size()) {
            const Token &following = m_tokens[m_next];
            if (!following.lineBreakBefore || following.prefixed || following.isCharacter
                || following.digits.size() < 3)
                return;
            if (following.digits.size() % 2 == 0 && m_next + 1 == m_tokens.size())
                return; // it would stay odd
            token.digits += following.digits;
            token.at.length = following.at.end() - token.at.start;
            ++m_next;
            noteOnce(HexNoteKind::JoinedDigits, token.at);
        }
    }

    void odd(const Token &token)
    {
        m_out.add(HexNoteKind::OddDigits, token.at, token.digits.size());
        m_padded += QByteArray::fromHex('0' + token.digits.toLatin1());
        m_shortened += QByteArray::fromHex(token.digits.chopped(1).toLatin1());
    }

    // Neighbouring words are one place.
    void strange(const Token &token)
    {
        HexNote *last = m_out.notes.empty() ? nullptr : &m_out.notes.back();
        const bool isNeighbour =
                last && last->kind == HexNoteKind::StrangeText && m_lastStrange + 1 == m_next - 1;
        if (token.isEllipsis)
            m_out.add(HexNoteKind::LeftOut, token.at);
        else if (isNeighbour)
            last->at.length = token.at.end() - last->at.start;
        else
            m_out.add(HexNoteKind::StrangeText, token.at);
        m_lastStrange = m_next - 1;
    }

    void noteOnce(HexNoteKind kind, CharRange at)
    {
        if (!m_out.has(kind))
            m_out.add(kind, at);
    }

    std::vector<Token> m_tokens;
    const bool m_isDecimal;
    HexReading m_out;
    QByteArray m_padded;    // the repair by a zero in front of an odd number of digits
    QByteArray m_shortened; // the repair by leaving the last of them out
    size_t m_next = 0;
    size_t m_lastStrange = size_t(-2);
};

} // namespace

HexReading readNumbers(const QString &text, bool isCodeList)
{
    std::vector<Token> tokens = Tokenizer(text, isCodeList).tokens();
    const bool isDecimal = areDecimal(tokens, isCodeList, text.contains(QLatin1Char(',')));
    return NumberReader(std::move(tokens), isDecimal).read();
}

} // namespace inspector
