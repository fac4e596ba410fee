// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/filterparser.h"

#include "app/mqtt/propertytable.h"

#include <QCoreApplication>

namespace inspector {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("inspector", text);
}

QString valueText(FilterValue value)
{
    switch (value) {
    case FilterValue::PacketType:
        return tr("Write the name of a packet type, such as PUBLISH.");
    case FilterValue::Direction:
        return tr("Write in or out.");
    case FilterValue::Version:
        return tr("Write 3.1, 3.1.1 or 5.");
    case FilterValue::Number:
        return tr("Write a number, such as 12 or 0x80.");
    case FilterValue::Size:
        return tr("Write a number of bytes, such as 1024 or 4k.");
    case FilterValue::Duration:
        return tr("Write a time, such as 50ms or 1.5s.");
    case FilterValue::Bytes:
        return tr("Write pairs of hex digits, such as 0a 1b.");
    case FilterValue::Text:
    case FilterValue::Flag:
        break;
    }
    return tr("Write a text in quotes.");
}

QString unsuitedText(const FilterError &error)
{
    if (!error.field)
        return {};
    const FilterWord &word = filterWord(*error.field);
    if (word.value == FilterValue::Flag)
        return tr("The word %1 says all by itself: nothing is compared with it.")
                .arg(QLatin1String(word.name));
    return tr("%1 is not asked by %2, but by %3.")
            .arg(QLatin1String(word.name), error.word,
                 filterOperators(word.value).join(QLatin1String(", ")));
}

} // namespace

QString filterErrorText(const FilterError &error)
{
    const FilterValue value = error.field ? filterWord(*error.field).value : FilterValue::Text;
    switch (error.flaw) {
    case FilterFlaw::UnknownWord:
        return tr("Nothing of a packet is called %1. Choose a word from the list.").arg(error.word);
    case FilterFlaw::OperatorMissing:
        return tr("Behind %1 one of %2 must follow; to look for the word itself, put it in quotes.")
                .arg(error.word, filterOperators(value).join(QLatin1String(", ")));
    case FilterFlaw::OperatorUnsuited:
        return unsuitedText(error);
    case FilterFlaw::ValueMissing:
        return tr("A value is missing here.") + QLatin1Char(' ') + valueText(value);
    case FilterFlaw::WrongValue:
        return tr("%1 does not fit here.").arg(error.word) + QLatin1Char(' ') + valueText(value);
    case FilterFlaw::UnclosedText:
        return tr("The closing quote is missing.");
    case FilterFlaw::UnclosedBracket:
        return tr("The closing bracket is missing.");
    case FilterFlaw::StrayBracket:
        return tr("This bracket does not belong here.");
    case FilterFlaw::StraySign:
        return tr("A word or a text is missing before this sign.");
    case FilterFlaw::TermMissing:
        return tr("Something must follow here.");
    case FilterFlaw::WrongTopicFilter:
        return tr("%1 is no topic filter: + stands for a whole level, # for all levels at the end.")
                .arg(error.word);
    case FilterFlaw::WrongPattern:
        return tr("This is no regular expression: %1.").arg(error.word);
    }
    return {};
}

namespace {

using Choice = FilterCompletion::Choice;

void addTerms(std::vector<Choice> &choices)
{
    for (const FilterWord &word : filterWords())
        choices.push_back({QLatin1String(word.name), tr(word.help)});
    choices.push_back({QStringLiteral("not"), tr("the opposite of what follows")});
}

void addTypes(std::vector<Choice> &choices)
{
    for (int type = 1; type <= 15; ++type)
        choices.push_back(
                {QString::fromLatin1(mqtt::packetTypeName(static_cast<mqtt::PacketType>(type))),
                 {}});
}

void addValues(std::vector<Choice> &choices, FilterField field, const QStringList &connections)
{
    const auto add = [&](std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            choices.push_back({QLatin1String(text), {}});
    };
    switch (field) {
    case FilterField::Type:
        addTypes(choices);
        break;
    case FilterField::Direction:
        add({"in", "out"});
        break;
    case FilterField::Version:
        add({"3.1", "3.1.1", "5"});
        break;
    case FilterField::QoS:
        add({"0", "1", "2"});
        break;
    case FilterField::Reason:
        choices.push_back({QStringLiteral("0x80"), tr("from here on: failures")});
        break;
    case FilterField::Answer:
        add({"50ms", "1s"});
        break;
    case FilterField::Connection:
        for (const QString &name : connections)
            choices.push_back({QLatin1Char('"') + name + QLatin1Char('"'), {}});
        break;
    case FilterField::Property:
        for (const mqtt::PropertyInfo &info : mqtt::detail::propertyTable) {
            if (info.name)
                choices.push_back({QLatin1String(info.name), QLatin1String(info.term)});
        }
        break;
    default:
        break;
    }
}

} // namespace

FilterCompletion completeFilter(const QString &expression, qsizetype cursor,
                                const QStringList &connections)
{
    FilterCompletion completion;
    qsizetype start = cursor;
    for (const FilterToken &token : filterTokens(expression.left(cursor))) {
        const bool isOpen = token.kind != FilterToken::Kind::Sign && token.at.end() == cursor;
        start = isOpen ? token.at.start : cursor;
    }
    completion.replaces = {start, cursor - start};
    const QString begun = expression.mid(start, cursor - start);
    FilterParser parser(expression.left(start));
    const bool isBlank = expression.left(start).trimmed().isEmpty();
    const auto result = parser.parse();
    std::vector<Choice> all;
    const auto expected = isBlank ? FilterParser::Expectation::Term : parser.expectation();
    const bool isTerm = expected == FilterParser::Expectation::Term
                        || expected == FilterParser::Expectation::Connective;
    switch (expected) {
    case FilterParser::Expectation::Term:
        addTerms(all);
        break;
    case FilterParser::Expectation::Operator:
        for (const QString &name : filterOperators(filterWord(*parser.field()).value))
            all.push_back({name, {}});
        break;
    case FilterParser::Expectation::Value:
        addValues(all, *parser.field(), connections);
        break;
    case FilterParser::Expectation::Connective:
        all.push_back({QStringLiteral("&&"), tr("both must hold")});
        all.push_back({QStringLiteral("||"), tr("one of them must hold")});
        if (!begun.isEmpty()) // tests may stand side by side
            addTerms(all);
        break;
    }
    for (Choice &choice : all) {
        if (choice.text.startsWith(begun, Qt::CaseInsensitive))
            completion.choices.push_back(std::move(choice));
    }
    // A word of the language is no text to look for, unless it stands in quotes.
    if (isTerm && filterWord(begun))
        completion.choices.push_back({QLatin1Char('"') + begun + QLatin1Char('"'),
                                      tr("this text anywhere in the packet")});
    return completion;
}

} // namespace inspector
