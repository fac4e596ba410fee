// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/filterlexer.h"
#include "app/inspector/packetfilter.h"

#include <optional>

namespace inspector {

// Reads one filter expression, by recursive descent: or, and, term.
class FilterParser
{
public:
    // What could stand next, where the reading ended.
    enum class Expectation : quint8 { Term, Operator, Value, Connective };

    explicit FilterParser(const QString &expression);
    base::Result<PacketFilter, FilterError> parse();

    // After parse(): for completion at the end of what was read.
    Expectation expectation() const { return m_expectation; }
    std::optional<FilterField> field() const { return m_field; } // that it is about

private:
    int readOr();
    int readAnd();
    int readTerm();
    int readBracket(const FilterToken &open);
    int readWord(const FilterToken &token);
    int readValue(const FilterWord &word, FilterOperator op);
    int readText(PacketFilter::Test test, const FilterToken &token);
    int readBytes(PacketFilter::Test test);
    int addTextTest(const FilterToken &token);
    int addTest(PacketFilter::Test test);
    int add(PacketFilter::Node node);
    const FilterToken *peek() const;
    void fail(FilterFlaw flaw, CharRange at, const QString &word = {});
    static std::optional<qint64> numberOf(FilterValue value, const QString &text);

    const std::vector<FilterToken> m_tokens;
    const qsizetype m_end;
    size_t m_next = 0;
    int m_depth = 0;
    PacketFilter m_filter;
    std::optional<FilterError> m_error;
    std::optional<FilterField> m_field;
    Expectation m_expectation = Expectation::Term;
};

} // namespace inspector
