// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/sequencewording.h"

#include <QCoreApplication>

namespace presentation {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::SequenceWording)
};

} // namespace

QString problemText(const at::StepProblem &problem)
{
    using at::StepFault;
    switch (problem.fault) {
    case StepFault::None:
        return {};
    case StepFault::UnknownVariable:
        return Words::tr("There is no variable %1 yet: capture it in an earlier step, or give it a "
                         "value.")
                .arg(problem.detail);
    case StepFault::WrongEscape:
        return Words::tr("\\x needs two hex digits after it.");
    case StepFault::WrongHex:
        return Words::tr("These are no bytes in hex.");
    case StepFault::WrongPattern:
        return Words::tr("The expected line is no valid pattern: %1.").arg(problem.detail);
    case StepFault::WrongPlace:
        return Words::tr("There is no step %1 before this one to go back to.").arg(problem.detail);
    case StepFault::WrongDataLength:
        return Words::tr("The data has another length than the command announces (%1 bytes).")
                .arg(problem.detail);
    case StepFault::ControlInData:
        return Words::tr("The data holds Ctrl-Z or ESC, which would end it early: use a form of "
                         "the command with a length, or hex.");
    case StepFault::NoPrompt:
        return Words::tr("There is data, but this command opens no prompt for it.");
    case StepFault::CommaNotEscaped:
        return Words::tr("This module wants a comma inside quotes written as \\,: a bare one "
                         "ends the string.");
    case StepFault::StrangeCharacter:
        return Words::tr("%1 is no character of AT commands: often an article or an input method "
                         "put it in the place of a plain one.")
                .arg(problem.detail);
    case StepFault::BlankInTopic:
        return Words::tr("The topic %1 has a blank in it, often one that came along with a copy: "
                         "remove it.")
                .arg(problem.detail);
    case StepFault::Refused:
        return Words::tr("The module refused it.");
    case StepFault::UnexpectedAnswer:
        return Words::tr("It was answered, but the expected line did not come.");
    case StepFault::TimedOut:
        return Words::tr("No answer in time: look at baud rate and line end, and whether the "
                         "module sleeps (DTR) or waits for RTS.");
    case StepFault::LinkLost:
        return Words::tr("The port was closed.");
    case StepFault::Cancelled:
        return Words::tr("Stopped.");
    }
    Q_UNREACHABLE();
}

QString fileErrorText(const at::SequenceFileError &error)
{
    using Kind = at::SequenceFileError::Kind;
    switch (error.kind) {
    case Kind::NotJson:
        return Words::tr("The file is no valid JSON (%1: %2).").arg(error.place, error.detail);
    case Kind::WrongFormat:
        return Words::tr("The file is no sequence of this program, or of a newer version.");
    case Kind::UnknownKey:
        return Words::tr("Nothing is known of %1.").arg(error.place);
    case Kind::WrongValue:
        return Words::tr("The value of %1 cannot be right.").arg(error.place);
    case Kind::NothingInIt:
        return Words::tr("There is no list of commands in the file.");
    }
    Q_UNREACHABLE();
}

} // namespace presentation
