// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/filtertokens.h"

#include <algorithm>
#include <utility>

namespace base {

namespace {

bool isOperatorCharacter(QChar c)
{
    return c == u':' || c == u'=' || c == u'~' || c == u'<' || c == u'>';
}

bool endsWord(QChar c)
{
    return c.isNull() || c.isSpace() || c == u'(' || c == u')' || c == u'"' || c == u'!'
           || isOperatorCharacter(c);
}

FilterTokenKind kindOfWord(QStringView word)
{
    if (word.compare(u"and", Qt::CaseInsensitive) == 0 || word == u"&&")
        return FilterTokenKind::And;
    if (word.compare(u"or", Qt::CaseInsensitive) == 0 || word == u"||")
        return FilterTokenKind::Or;
    if (word.compare(u"not", Qt::CaseInsensitive) == 0)
        return FilterTokenKind::Not;
    return FilterTokenKind::Word;
}

} // namespace

FilterToken FilterTokens::next()
{
    const bool wantsValue = std::exchange(m_afterOperator, false);
    if (wantsValue && at(m_at) == u'"')
        return quoted();
    if (wantsValue && m_at < m_text.size() && !at(m_at).isSpace() && at(m_at) != u')')
        return value();
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    if (m_at >= m_text.size())
        return token(FilterTokenKind::End, 0);
    const QChar c = m_text[m_at];
    if (c == u'(')
        return token(FilterTokenKind::Open, 1);
    if (c == u')')
        return token(FilterTokenKind::Close, 1);
    if (c == u'"')
        return quoted();
    if (const qsizetype length = operatorLength(m_at)) {
        m_afterOperator = true;
        return token(FilterTokenKind::Operator, length);
    }
    return c == u'!' ? token(FilterTokenKind::Not, 1) : word();
}

qsizetype FilterTokens::operatorLength(qsizetype place) const
{
    const QChar c = at(place);
    const QChar following = at(place + 1);
    if (c == u'!')
        return following == u'=' || following == u'~' ? 2 : 0;
    if (!isOperatorCharacter(c))
        return 0;
    const bool isPair = (c == u'=' && (following == u'~' || following == u'='))
                        || ((c == u'<' || c == u'>') && following == u'=');
    return isPair ? 2 : 1;
}

FilterToken FilterTokens::token(FilterTokenKind kind, qsizetype length)
{
    FilterToken token{kind, m_text.sliced(m_at, length).toString(), m_at, length};
    if (token.text == QLatin1String("=="))
        token.text = QStringLiteral("=");
    m_at += length;
    return token;
}

FilterToken FilterTokens::quoted()
{
    FilterToken token{FilterTokenKind::Unclosed, {}, m_at, 0};
    for (++m_at; m_at < m_text.size(); ++m_at) {
        QChar c = m_text[m_at];
        if (c == u'"') {
            token.kind = FilterTokenKind::Quoted;
            ++m_at;
            break;
        }
        if (c == u'\\' && (at(m_at + 1) == u'"' || at(m_at + 1) == u'\\'))
            c = m_text[++m_at];
        token.text += c;
    }
    token.length = m_at - token.at;
    return token;
}

FilterToken FilterTokens::value()
{
    qsizetype end = m_at;
    while (end < m_text.size() && !m_text[end].isSpace() && m_text[end] != u')')
        ++end;
    return token(FilterTokenKind::Word, end - m_at);
}

FilterToken FilterTokens::word()
{
    qsizetype end = m_at + 1;
    while (end < m_text.size() && !endsWord(m_text[end]))
        ++end;
    const FilterTokenKind kind = operatorLength(end) > 0
                                         ? FilterTokenKind::Word
                                         : kindOfWord(m_text.sliced(m_at, end - m_at));
    return token(kind, end - m_at);
}

QString quotedForFilter(const QString &text)
{
    const bool isPlain = !text.isEmpty() && std::none_of(text.begin(), text.end(), endsWord)
                         && !text.contains(u'\\') && kindOfWord(text) == FilterTokenKind::Word;
    if (isPlain)
        return text;
    QString quoted = text;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return QStringLiteral("\"%1\"").arg(quoted);
}

} // namespace base
