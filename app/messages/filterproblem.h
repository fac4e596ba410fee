// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/topics.h"

#include <QString>

#include <optional>

namespace messages {

// Why a line is no filter, and at which characters of it.
struct FilterProblem
{
    enum class Kind : quint8 {
        UnclosedQuote,
        UnclosedBracket,
        UnexpectedBracket,
        MissingOperand,   // "and" or "not" with nothing behind it
        MissingField,     // an operator with nothing before it
        UnknownField,     // `word` names none
        UnknownName,      // prop. or json. without a name
        OperatorNotForIt, // `word` is the operator
        MissingValue,
        NotANumber,
        NotATime,
        NotYesOrNo,
        NotADirection,
        NotHex,
        BadTopicFilter, // `topic` says why
        BadExpression   // `word` says why, in the expression engine's words
    };
    Kind kind = Kind::UnknownField;
    qsizetype at = 0;
    qsizetype length = 0;
    QString word;
    std::optional<mqtt::TopicError> topic;
};

} // namespace messages
