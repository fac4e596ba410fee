// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/needle.h"

#include <QByteArray>
#include <QRegularExpression>

// How one value is held against what the person wrote behind an operator.
namespace messages {

enum class FilterOperator : quint8 {
    Exists,
    Equal,
    NotEqual,
    Contains,
    ContainsNot,
    Matches, // a regular expression
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual
};

bool isComparison(FilterOperator op); // needs numbers

// One number against another.
bool compare(double value, FilterOperator op, double wanted);

// Bytes or text against a text; comparisons are made where both are numbers.
class TextTest
{
public:
    TextTest(FilterOperator op, const QByteArray &wanted);

    bool holds(QByteArrayView value) const;
    bool isPositive() const;         // what holds contains the needle, so that it can be shown
    QByteArray requiredText() const; // of every value that holds; empty: none
    const Needle &needle() const { return m_needle; }
    QString expressionError() const; // empty: none

private:
    bool equals(QByteArrayView value) const;

    FilterOperator m_operator;
    QByteArray m_wanted;
    bool m_isNumber = false;
    double m_number = 0;
    Needle m_needle;
    QRegularExpression m_expression;
};

} // namespace messages
