// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

// The words of the filter language: what can be asked of a packet, and how.
namespace inspector {

enum class FilterField : quint8 {
    // Values
    Type,
    Direction,
    Connection,
    Version,
    Number,
    Length,
    PacketId,
    QoS,
    Reason,
    KeepAlive,
    Answer,
    Topic,
    Payload,
    ClientId,
    UserName,
    Property,
    Text,
    Bytes,
    // Yes or no
    Unanswered,
    Answered,
    Malformed,
    Retain,
    Dup,
    Resent,
    Odd,
    Link
};

enum class FilterValue : quint8 {
    PacketType, // PUBLISH
    Direction,  // in, out
    Version,    // 3.1, 3.1.1, 5 or 3, 4, 5
    Number,     // 12, 0x80
    Size,       // 1024, 4k, 1M
    Duration,   // 50ms, 1.5s; a bare number is milliseconds
    Text,
    Bytes, // pairs of hex digits
    Flag   // none: the word alone says it
};

enum class FilterOperator : quint8 {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Contains,
    Matches
};

struct FilterWord
{
    FilterField field;
    const char *name;
    FilterValue value;
    const char *help; // for completion, to be translated in context "inspector"
};

std::span<const FilterWord> filterWords();
const FilterWord *filterWord(QStringView name); // nullptr: no such word
const FilterWord &filterWord(FilterField field);

// "==", "contains", "matches" …; those that a value may be asked by.
QStringList filterOperators(FilterValue value);
// nullopt: no operator of that name.
std::optional<FilterOperator> filterOperator(QStringView name);
bool suits(FilterOperator op, FilterValue value);

} // namespace inspector
