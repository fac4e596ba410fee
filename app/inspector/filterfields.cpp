// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/filterfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace inspector {

namespace {

#define HELP(text) QT_TRANSLATE_NOOP("inspector", text)

constexpr std::array words{
        FilterWord{FilterField::Type, "type", FilterValue::PacketType, HELP("packet type")},
        FilterWord{FilterField::Direction, "direction", FilterValue::Direction, HELP("in or out")},
        FilterWord{FilterField::Connection, "connection", FilterValue::Text,
                   HELP("name of the connection")},
        FilterWord{FilterField::Version, "version", FilterValue::Version, HELP("MQTT version")},
        FilterWord{FilterField::Number, "number", FilterValue::Number, HELP("number in the list")},
        FilterWord{FilterField::Length, "length", FilterValue::Size, HELP("bytes of the packet")},
        FilterWord{FilterField::PacketId, "id", FilterValue::Number, HELP("packet identifier")},
        FilterWord{FilterField::QoS, "qos", FilterValue::Number, HELP("QoS of a PUBLISH")},
        FilterWord{FilterField::Reason, "reason", FilterValue::Number,
                   HELP("reason code, any of several")},
        FilterWord{FilterField::KeepAlive, "keepalive", FilterValue::Number,
                   HELP("keep alive of a CONNECT in seconds")},
        FilterWord{FilterField::Answer, "answer", FilterValue::Duration,
                   HELP("time from request to answer")},
        FilterWord{FilterField::Topic, "topic", FilterValue::Text,
                   HELP("topic name, or a filter of SUBSCRIBE")},
        FilterWord{FilterField::Payload, "payload", FilterValue::Text,
                   HELP("payload of a PUBLISH")},
        FilterWord{FilterField::ClientId, "clientid", FilterValue::Text,
                   HELP("client identifier of a CONNECT")},
        FilterWord{FilterField::UserName, "username", FilterValue::Text,
                   HELP("user name of a CONNECT")},
        FilterWord{FilterField::Property, "property", FilterValue::Text,
                   HELP("name of a property the packet has")},
        FilterWord{FilterField::Text, "text", FilterValue::Text,
                   HELP("text anywhere in the packet")},
        FilterWord{FilterField::Bytes, "bytes", FilterValue::Bytes,
                   HELP("bytes anywhere in the packet, as hex")},
        FilterWord{FilterField::Unanswered, "unanswered", FilterValue::Flag,
                   HELP("asks for an answer that has not come")},
        FilterWord{FilterField::Answered, "answered", FilterValue::Flag, HELP("has its answer")},
        FilterWord{FilterField::Malformed, "malformed", FilterValue::Flag,
                   HELP("breaks a rule of the standard")},
        FilterWord{FilterField::Retain, "retain", FilterValue::Flag, HELP("PUBLISH with RETAIN")},
        FilterWord{FilterField::Dup, "dup", FilterValue::Flag, HELP("PUBLISH with DUP")},
        FilterWord{FilterField::Resent, "resent", FilterValue::Flag, HELP("sent once more")},
        FilterWord{FilterField::Odd, "odd", FilterValue::Flag,
                   HELP("doubled, unexpected or with an identifier in use")},
        FilterWord{FilterField::Link, "link", FilterValue::Flag,
                   HELP("opening and closing of connections")},
};

#undef HELP

// filterWord() finds a word by its field's place.
constexpr bool areInOrder()
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (words[i].field != static_cast<FilterField>(i))
            return false;
    }
    return true;
}
static_assert(areInOrder());

struct OperatorName
{
    const char *name;
    FilterOperator op;
};

constexpr std::array operatorNames{OperatorName{"==", FilterOperator::Equal},
                                   OperatorName{"=", FilterOperator::Equal},
                                   OperatorName{"!=", FilterOperator::NotEqual},
                                   OperatorName{"<", FilterOperator::Less},
                                   OperatorName{"<=", FilterOperator::LessEqual},
                                   OperatorName{">", FilterOperator::Greater},
                                   OperatorName{">=", FilterOperator::GreaterEqual},
                                   OperatorName{"~", FilterOperator::Contains},
                                   OperatorName{"contains", FilterOperator::Contains},
                                   OperatorName{"matches", FilterOperator::Matches}};

bool isOrder(FilterOperator op)
{
    return op >= FilterOperator::Less && op <= FilterOperator::GreaterEqual;
}

} // namespace

std::span<const FilterWord> filterWords()
{
    return words;
}

const FilterWord *filterWord(QStringView name)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const FilterWord &word) {
        return name.compare(QLatin1String(word.name), Qt::CaseInsensitive) == 0;
    });
    return found == words.end() ? nullptr : &*found;
}

const FilterWord &filterWord(FilterField field)
{
    return words[static_cast<size_t>(field)];
}

QStringList filterOperators(FilterValue value)
{
    QStringList names;
    for (const OperatorName &name : operatorNames) {
        if (suits(name.op, value) && name.name != QLatin1String("="))
            names << QLatin1String(name.name);
    }
    return names;
}

std::optional<FilterOperator> filterOperator(QStringView name)
{
    for (const OperatorName &one : operatorNames) {
        if (name.compare(QLatin1String(one.name), Qt::CaseInsensitive) == 0)
            return one.op;
    }
    return std::nullopt;
}

bool suits(FilterOperator op, FilterValue value)
{
    switch (value) {
    case FilterValue::Number:
    case FilterValue::Size:
    case FilterValue::Duration:
        return op <= FilterOperator::GreaterEqual;
    case FilterValue::PacketType:
    case FilterValue::Direction:
        return op == FilterOperator::Equal || op == FilterOperator::NotEqual;
    case FilterValue::Version:
        return op <= FilterOperator::GreaterEqual;
    case FilterValue::Text:
        return !isOrder(op);
    case FilterValue::Bytes:
        return op == FilterOperator::Contains;
    case FilterValue::Flag:
        break;
    }
    return false;
}

} // namespace inspector
