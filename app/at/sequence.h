// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace at {

enum class StepKind : quint8 {
    Send,    // a command, or bytes
    WaitFor, // a line that comes by itself
    Pause,
    Repeat // goes back to an earlier step
};

// One row of a sequence. Texts may hold ${name}, and the escapes \r, \n, \xNN and \\.
struct Step
{
    StepKind kind = StepKind::Send;
    QString command;      // Send: a line, ended as the port is set to
    bool isHex = false;   // the command is hex for bytes that go out as they are
    QString data;         // what a prompt gets; empty: nothing
    QString expect;       // a line must match this pattern; its named groups become variables
    int timeoutMs = 0;    // 0: what the command usually needs
    int retries = 0;      // further attempts after one that failed
    int delayMs = 0;      // before the step, and its length where it is a pause
    bool mayFail = false; // a failure does not end the sequence
    int repeatFrom = 1;   // Repeat: number of the step to go back to, from 1
    int times = 1;        // Repeat: how often it goes back; 0: until it is stopped
    QString note;
    bool isEnabled = true;
    friend bool operator==(const Step &, const Step &) = default;
};

using Variables = QMap<QString, QString>;

struct Sequence
{
    QString name;
    Variables variables; // as they are at the start
    QList<Step> steps;
    friend bool operator==(const Sequence &, const Sequence &) = default;
};

// Why a step cannot be sent, or did not succeed.
enum class StepFault : quint8 {
    None,
    UnknownVariable, // `detail` is its name
    WrongEscape,
    WrongHex,
    WrongPattern,     // `detail` is what is wrong with it
    WrongPlace,       // it goes back to a step that is not before it
    WrongDataLength,  // the command announces another number of bytes
    ControlInData,    // 1A or 1B in data that ends with 1A
    NoPrompt,         // there is data, but the command opens no prompt
    CommaNotEscaped,  // in a string of a module that wants \, there
    StrangeCharacter, // `detail`: of an article or an input method, where AT commands have none
    BlankInTopic,     // `detail` is the topic; blanks come along with copies
    Refused,          // the module answered with a failure
    UnexpectedAnswer, // it ended well, but the expected line did not come
    TimedOut,
    LinkLost,
    Cancelled
};

struct StepProblem
{
    StepFault fault = StepFault::None;
    QString detail;
    friend bool operator==(const StepProblem &, const StepProblem &) = default;
};

// The text with its variables filled in.
base::Result<QString, StepProblem> withVariables(const QString &text, const Variables &variables);
// The bytes that a step sends: variables, then escapes or hex.
base::Result<QByteArray, StepProblem> stepBytes(const QString &text, bool isHex,
                                                const Variables &variables);

class Catalog;
// What can be known to be wrong before anything is sent; rows without a problem are left out.
QMap<int, StepProblem> problemsOf(const Sequence &sequence, const Catalog &catalog);

} // namespace at
