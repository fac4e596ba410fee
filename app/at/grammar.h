// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QRegularExpression>

#include <optional>

namespace at {

// A line start after which a stated number of bytes follows that must not be read as lines.
struct DataHeader
{
    enum class Trailer : quint8 {
        None, // or a line end, which leads the next line anyway
        Quote // a closing quote, which belongs to the data's line and not to the data
    };

    QByteArray prefix;          // cheap test before the expression: "+IPD,"
    QRegularExpression pattern; // from the line's start to just before the data
    int lengthGroup = 1;
    int lengthFactor = 1; // bytes on the line for each one that is counted; 2: hex digits
    Trailer trailer = Trailer::None;
    // When no line end follows the stated length, the length was wrong: the data goes on to it.
    bool lengthIsDoubtful = false;
    QRegularExpression during; // only while a command like this runs; empty: always
    // Commands that make the module write the length, or leave it out.
    QRegularExpression switchedOnBy;
    QRegularExpression switchedOffBy;
    bool active = true; // before any such command
};

// What a module is known to say of its own accord.
struct Grammar
{
    QList<QByteArray> unsolicitedPrefixes;
    QList<DataHeader> dataHeaders;
};

// A line that ends a command beside OK and the common failures.
struct FinalLine
{
    QRegularExpression pattern;
    bool success = true;
};

// How the data of a prompt ends.
enum class PromptEnd : quint8 {
    Unknown,
    Length,  // after as many bytes as the command said
    ControlZ // with 1A; 1B cancels
};

struct Prompt
{
    bool due = false;     // a ">" may come
    bool afterOk = false; // OK comes before it and ends nothing
    PromptEnd end = PromptEnd::Unknown;
    std::optional<qsizetype> length; // bytes, where the command states it
};

// What the running command changes in the reading of lines.
struct PendingCommand
{
    QByteArray text;                 // as sent, without line end: to know its echo
    QList<QByteArray> replyPrefixes; // "+CSQ:", empty when replies have none
    QList<FinalLine> finals;
    Prompt prompt;
    bool isKnown = true;         // false: nothing is known against a prompt, before or after OK
    QRegularExpression late;     // the true result, which comes after OK, or overtakes it
    QRegularExpression dataMode; // the line or prompt that makes everything after it payload
};

// Whether the text begins with this prefix; blanks around a colon do not count, since modules write
// "+X: v", "+X:v" and "+X :v" within one firmware.
bool startsWithPrefix(QByteArrayView text, QByteArrayView prefix);

} // namespace at
