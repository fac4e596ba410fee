// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/filterlexer.h"

namespace inspector {

namespace {

// Longer signs first.
const char *const signs[] = {"==", "!=", "<=", ">=", "&&", "||", "<", ">", "~", "=", "!", "(", ")"};

QLatin1String signAt(QStringView text)
{
    for (const char *sign : signs) {
        if (text.startsWith(QLatin1String(sign)))
            return QLatin1String(sign);
    }
    return {};
}

// \" and \\ within quotes; another backslash stands for itself.
FilterToken quotedAt(const QString &text, qsizetype start)
{
    FilterToken token{FilterToken::Kind::Unclosed, {start, text.size() - start}, {}};
    for (qsizetype at = start + 1; at < text.size(); ++at) {
        if (text[at] == text[start]) {
            token.kind = FilterToken::Kind::Text;
            token.at.length = at + 1 - start;
            break;
        }
        const bool isEscape = text[at] == QLatin1Char('\\') && at + 1 < text.size()
                              && (text[at + 1] == text[start] || text[at + 1] == QLatin1Char('\\'));
        token.text += text[isEscape ? ++at : at];
    }
    return token;
}

} // namespace

std::vector<FilterToken> filterTokens(const QString &expression)
{
    std::vector<FilterToken> tokens;
    for (qsizetype at = 0; at < expression.size();) {
        if (expression[at].isSpace()) {
            ++at;
            continue;
        }
        if (expression[at] == QLatin1Char('"') || expression[at] == QLatin1Char('\'')) {
            tokens.push_back(quotedAt(expression, at));
            at = tokens.back().at.end();
            continue;
        }
        if (const QLatin1String sign = signAt(QStringView(expression).sliced(at));
            !sign.isEmpty()) {
            tokens.push_back({FilterToken::Kind::Sign, {at, sign.size()}, sign});
            at += sign.size();
            continue;
        }
        const qsizetype start = at;
        while (at < expression.size() && !expression[at].isSpace()
               && expression[at] != QLatin1Char('"')
               && signAt(QStringView(expression).sliced(at)).isEmpty())
            ++at;
        tokens.push_back(
                {FilterToken::Kind::Word, {start, at - start}, expression.mid(start, at - start)});
    }
    return tokens;
}

} // namespace inspector
