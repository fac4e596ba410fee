// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/filtertests.h"

namespace messages {

bool isComparison(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Less:
    case FilterOperator::LessOrEqual:
    case FilterOperator::Greater:
    case FilterOperator::GreaterOrEqual:
        return true;
    case FilterOperator::Exists:
    case FilterOperator::Equal:
    case FilterOperator::NotEqual:
    case FilterOperator::Contains:
    case FilterOperator::ContainsNot:
    case FilterOperator::Matches:
        return false;
    }
    return false;
}

bool compare(double value, FilterOperator op, double wanted)
{
    switch (op) {
    case FilterOperator::Equal:
        return value == wanted;
    case FilterOperator::NotEqual:
        return value != wanted;
    case FilterOperator::Less:
        return value < wanted;
    case FilterOperator::LessOrEqual:
        return value <= wanted;
    case FilterOperator::Greater:
        return value > wanted;
    case FilterOperator::GreaterOrEqual:
        return value >= wanted;
    case FilterOperator::Exists:
    case FilterOperator::Contains:
    case FilterOperator::ContainsNot:
    case FilterOperator::Matches:
        break;
    }
    return false;
}

TextTest::TextTest(FilterOperator op, const QByteArray &wanted)
    : m_operator(op), m_wanted(wanted), m_number(wanted.toDouble(&m_isNumber)), m_needle(wanted)
{
    if (op == FilterOperator::Matches) {
        m_expression.setPattern(QString::fromUtf8(wanted));
        m_expression.optimize(); // it is used by several threads from here on
    }
}

bool TextTest::holds(QByteArrayView value) const
{
    switch (m_operator) {
    case FilterOperator::Exists:
        return true;
    case FilterOperator::Equal:
        return equals(value);
    case FilterOperator::NotEqual:
        return !equals(value);
    case FilterOperator::Contains:
        return m_needle.isEmpty() || m_needle.isIn(value);
    case FilterOperator::ContainsNot:
        return !m_needle.isEmpty() && !m_needle.isIn(value);
    case FilterOperator::Matches:
        return m_expression.match(QString::fromUtf8(value)).hasMatch();
    case FilterOperator::Less:
    case FilterOperator::LessOrEqual:
    case FilterOperator::Greater:
    case FilterOperator::GreaterOrEqual:
        break;
    }
    bool isNumber = false;
    const double number = value.toByteArray().toDouble(&isNumber);
    return m_isNumber && isNumber && compare(number, m_operator, m_number);
}

bool TextTest::isPositive() const
{
    return m_operator == FilterOperator::Contains || m_operator == FilterOperator::Equal;
}

QByteArray TextTest::requiredText() const
{
    return m_operator == FilterOperator::Contains ? m_needle.bytes() : QByteArray();
}

QString TextTest::expressionError() const
{
    return m_operator == FilterOperator::Matches && !m_expression.isValid()
                   ? m_expression.errorString()
                   : QString();
}

bool TextTest::equals(QByteArrayView value) const
{
    if (value == QByteArrayView(m_wanted))
        return true;
    // 21.50 is 21.5; but whole numbers of any length are compared digit by digit.
    constexpr qsizetype exactDigits = 15;
    if (!m_isNumber || value.size() > exactDigits || m_wanted.size() > exactDigits)
        return false;
    bool isNumber = false;
    const double number = value.toByteArray().toDouble(&isNumber);
    return isNumber && number == m_number;
}

} // namespace messages
