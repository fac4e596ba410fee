// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/filtertokens.h"
#include "app/base/result.h"
#include "app/messages/filternodes.h"
#include "app/messages/filterproblem.h"

namespace messages {

// Reads a line of the filter language into conditions; null for an empty line, which lets
// everything through. `nowUs` (since 1970) is what "-5m" counts from.
//
//   line  := all ("or" all)*        all := one ("and"? one)*
//   one   := "not" one | "!" one | "(" line ")" | text | flag | field operator value
class FilterParser
{
public:
    FilterParser(QStringView text, qint64 nowUs);
    base::Result<FilterNodePtr, FilterProblem> parse();

private:
    FilterNodePtr line();
    FilterNodePtr all();
    FilterNodePtr one();
    FilterNodePtr bracket();
    FilterNodePtr fieldOrText();
    FilterNodePtr field(const base::FilterToken &name, const base::FilterToken &op,
                        const base::FilterToken &value);
    FilterNodePtr textField(const QString &name, FilterOperator op, bool isColon,
                            const base::FilterToken &value);
    FilterNodePtr numberField(const QString &name, FilterOperator op,
                              const base::FilterToken &value);
    FilterNodePtr timeField(const QString &name, FilterOperator op, const base::FilterToken &value);
    FilterNodePtr flagField(const QString &name, FilterOperator op, const base::FilterToken &value);
    FilterNodePtr answerField(FilterOperator op, const base::FilterToken &value);
    FilterNodePtr named(const QString &field, const base::FilterToken &name, const TextTest &test);
    FilterNodePtr hexField(const base::FilterToken &value);
    FilterNodePtr matching(const base::FilterToken &value);

    void advance() { m_token = m_tokens.next(); }
    FilterNodePtr fail(FilterProblem::Kind kind, const base::FilterToken &token,
                       const QString &word = {});

    base::FilterTokens m_tokens;
    base::FilterToken m_token;
    qint64 m_nowUs;
    std::optional<FilterProblem> m_problem; // the first
};

// "-5m" from now, "10:30", "10:30:05", or a date with or without a time; microseconds since 1970.
std::optional<qint64> filterTime(const QString &text, qint64 nowUs);
// "1k" is 1024, "2.5M" is 2.5 times 1024 squared.
std::optional<double> filterNumber(const QString &text);

} // namespace messages
