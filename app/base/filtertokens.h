// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace base {

enum class FilterTokenKind : quint8 {
    Word,     // a name, or the value behind an operator
    Quoted,   // without its quotes, escapes undone
    Operator, // : = != ~ !~ =~ < <= > >=
    Open,
    Close,
    And,
    Or,
    Not,
    Unclosed, // a quote that is never closed
    End
};

struct FilterToken
{
    FilterTokenKind kind = FilterTokenKind::End;
    QString text;
    qsizetype at = 0; // in the whole text
    qsizetype length = 0;
};

// Cuts a line of a filter language into tokens: `topic:a/+/b "two words" not (qos>=1 or retain)`.
// A value, which follows its operator without a blank, goes to the next blank or bracket; so
// times and addresses need no quotes.
class FilterTokens
{
public:
    explicit FilterTokens(QStringView text) : m_text(text) {}
    FilterToken next();

private:
    FilterToken quoted();
    FilterToken value();
    FilterToken word();
    qsizetype operatorLength(qsizetype at) const; // 0: none stands there
    FilterToken token(FilterTokenKind kind, qsizetype length);
    QChar at(qsizetype place) const { return place < m_text.size() ? m_text[place] : QChar(); }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_afterOperator = false;
};

// What a pattern of the line editor needs to be taken as one text again: quotes where they are
// needed, and escapes inside.
QString quotedForFilter(const QString &text);

} // namespace base
