// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hextokens.h"

#include <algorithm>

namespace inspector {

namespace {

bool isDecimalDigits(const QString &digits)
{
    return std::all_of(digits.begin(), digits.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

bool couldBeDecimal(const Token &token)
{
    const bool isPadded = token.digits.size() > 1 && token.digits.startsWith(QLatin1Char('0'));
    return token.isCharacter || token.isBinary
           || (!token.digits.isEmpty() && !token.prefixed && !isPadded
               && isDecimalDigits(token.digits));
}

QByteArray decimalBytes(const std::vector<Token> &tokens)
{
    QByteArray bytes;
    for (const Token &token : tokens)
        bytes.append(static_cast<char>(token.isCharacter ? token.digits[0].unicode()
                                                         : token.digits.toInt()));
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
        else if (token.isBinary)
            byte(static_cast<quint8>(token.digits.mid(2).toInt(nullptr, 2)), token.at);
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
        const int value = token.isNegative ? 256 - token.digits.toInt() : token.digits.toInt();
        if (token.isNegative && value >= 128)
            noteOnce(HexNoteKind::SignedNumbers, token.at);
        if (token.digits.size() > 3 || value < 0 || (token.isNegative && value < 128)
            || value > 255)
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
        if (!token.lookAlike.isEmpty()) {
            m_out.add(HexNoteKind::LookAlikes, token.at);
            m_padded += QByteArray::fromHex(token.lookAlike.toLatin1());
            m_shortened += QByteArray::fromHex(token.lookAlike.toLatin1());
            return;
        }
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
    std::vector<Token> tokens = tokensOf(text, isCodeList);
    const bool isDecimal = areDecimal(tokens, isCodeList, text.contains(QLatin1Char(',')));
    return NumberReader(std::move(tokens), isDecimal).read();
}

} // namespace inspector
