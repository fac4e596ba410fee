// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/inspector/capture.h"
#include "app/inspector/filterfields.h"
#include "app/inspector/hexinput.h"

#include <QRegularExpression>

#include <vector>

namespace inspector {

enum class FilterFlaw : quint8 {
    UnknownWord,     // before an operator
    OperatorMissing, // a word that needs one
    OperatorUnsuited,
    ValueMissing,
    WrongValue,
    UnclosedText,
    UnclosedBracket,
    StrayBracket,
    StraySign,
    TermMissing, // behind && or !
    WrongTopicFilter,
    WrongPattern // of a regular expression
};

// Where an expression goes wrong, and what was looked for there.
struct FilterError
{
    FilterFlaw flaw{};
    CharRange at;
    QString word;                     // the one concerned
    std::optional<FilterField> field; // that a value or an operator is for
};
QString filterErrorText(const FilterError &error);

// A display filter: `type==PUBLISH && topic matches "a/+/b" && qos>0`. Tests are joined by &&, ||
// and
// !, also by the words and, or, not; tests side by side must all hold. Bare words are looked for in
// the packet's type and bytes; capital and small ASCII letters are the same.
class PacketFilter
{
public:
    PacketFilter() = default; // lets everything through
    static base::Result<PacketFilter, FilterError> parse(const QString &expression);

    bool isEmpty() const { return m_nodes.empty(); }
    // `nowUs` as for Capture::pairing(); the row must be there.
    bool matches(const Capture &capture, PacketNumber number, qint64 nowUs) const;
    // The same row may match later: when its answer comes, or does not.
    bool looksAtAnswers() const;

private:
    friend class FilterParser;
    friend class FilterMatch;

    struct Test
    {
        FilterField field{};
        FilterOperator op{};
        qint64 number = 0; // also of types, directions and versions; microseconds of durations
        QByteArray bytes;  // of texts, folded to small letters for Contains
        QRegularExpression pattern;
    };
    struct Node
    {
        enum class Kind : quint8 { Test, And, Or, Not } kind{};
        int left = -1; // Test: index of the test
        int right = -1;
    };

    std::vector<Node> m_nodes; // children before parents; the last is the root
    std::vector<Test> m_tests;
};

// What may stand at a place of an expression that is being written.
struct FilterCompletion
{
    CharRange replaces; // the word that was begun
    struct Choice
    {
        QString text;
        QString help; // translated; may be empty
    };
    std::vector<Choice> choices; // those that go on with what was begun
};
FilterCompletion completeFilter(const QString &expression, qsizetype cursor,
                                const QStringList &connections);

// Where `word` (its ASCII letters small) begins in `text`, -1: nowhere.
qsizetype indexOfFolded(QByteArrayView text, QByteArrayView word);
QByteArray folded(const QByteArray &text);

} // namespace inspector
