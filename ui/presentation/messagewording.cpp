// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagewording.h"

#include "ui/presentation/messagetablemodel.h"
#include "ui/presentation/topictext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace presentation {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(presentation::MessageWording)
};

} // namespace

QString describe(const messages::FilterProblem &problem)
{
    using Kind = messages::FilterProblem::Kind;
    switch (problem.kind) {
    case Kind::UnclosedQuote:
        return Words::tr("A quote is still open: close it with another \".");
    case Kind::UnclosedBracket:
        return Words::tr("A bracket is still open: close it with ).");
    case Kind::UnexpectedBracket:
        return Words::tr("This ) closes no bracket.");
    case Kind::MissingOperand:
        return Words::tr("Something is missing behind “and”, “or” or “not”.");
    case Kind::MissingField:
        return Words::tr("Before “%1” a field is missing, such as topic or payload. To search for "
                         "this text, put it in quotes.")
                .arg(problem.word);
    case Kind::UnknownField:
        return Words::tr("There is no field “%1”. To search for this text, put it in quotes.")
                .arg(problem.word);
    case Kind::UnknownName:
        return Words::tr("Behind the dot a name is missing, as in prop.contentType or json.a.b.");
    case Kind::OperatorNotForIt:
        return Words::tr("“%1” does not go with this field.").arg(problem.word);
    case Kind::MissingValue:
        return Words::tr("Behind the sign a value is missing; it follows without a blank.");
    case Kind::NotANumber:
        return Words::tr("“%1” is no number. Write 100, 1k or 2.5M.").arg(problem.word);
    case Kind::NotATime:
        return Words::tr("“%1” is no time. Write -5m, 14:30 or 2026-01-31T14:30:00.")
                .arg(problem.word);
    case Kind::NotYesOrNo:
        return Words::tr("“%1” is not among what this field can be, such as yes or no.")
                .arg(problem.word);
    case Kind::NotADirection:
        return Words::tr("A direction is “in” or “out”.");
    case Kind::NotHex:
        return Words::tr("“%1” is no run of hex bytes, such as 01ff.").arg(problem.word);
    case Kind::BadTopicFilter:
        return problem.topic ? describe(*problem.topic) : QString();
    case Kind::BadExpression:
        return Words::tr("The regular expression cannot be read: %1.").arg(problem.word);
    }
    return {};
}

QString describe(const messages::RecordingProblem &problem)
{
    using Kind = messages::RecordingProblem::Kind;
    const QString name = QFileInfo(problem.file).fileName();
    switch (problem.kind) {
    case Kind::CannotCreate:
        return Words::tr("The recording %1 could not be made: %2 Choose another folder or make "
                         "room on the disk.")
                .arg(name, problem.detail);
    case Kind::CannotOpen:
        return Words::tr("The recording %1 could not be opened: %2").arg(name, problem.detail);
    case Kind::NotARecording:
        return Words::tr("%1 is not a recording of MQTT Scope.").arg(name);
    case Kind::TooNew:
        return Words::tr("%1 was written by a later version of MQTT Scope. Update the program to "
                         "open it.")
                .arg(name);
    case Kind::DiskFull:
        return Words::tr("The disk is full, so recording has ended. What was written to %1 is "
                         "whole, and messages go on arriving. Make room and record again.")
                .arg(name);
    case Kind::WriteFailed:
        return Words::tr("Writing to %1 failed, so recording has ended: %2 What was written "
                         "before is whole, and messages go on arriving.")
                .arg(name, problem.detail);
    case Kind::ReadFailed:
        return Words::tr("%1 could not be read: %2").arg(name, problem.detail);
    case Kind::TooSlow:
        return Words::tr("The disk could not keep up, so recording has ended. What was written to "
                         "%1 is whole. Record to a faster disk, or subscribe to less.")
                .arg(name);
    }
    return {};
}

QString countsText(const MessageTableModel &model)
{
    const QLocale locale;
    const messages::MessageStore &store = model.store();
    const QString all = locale.toString(store.rows().size());
    QStringList parts{model.isFiltered()
                              ? Words::tr("%1 of %2").arg(locale.toString(model.rowCount()), all)
                              : all};
    if (model.isFiltering())
        parts.append(Words::tr("searching…"));
    if (model.isPaused())
        parts.append(Words::tr("paused, %1 waiting").arg(locale.toString(model.waiting())));
    if (store.dropped() > 0)
        parts.append(Words::tr("%1 dropped").arg(locale.toString(store.dropped())));
    return parts.join(QStringLiteral(" · "));
}

QList<FilterExample> filterExamples()
{
    return {{QStringLiteral("error"), Words::tr("text in topic or payload")},
            {QStringLiteral("\"two words\""), Words::tr("text with blanks")},
            {QStringLiteral("topic:home/+/state"), Words::tr("topics that a filter matches")},
            {QStringLiteral("topic~kitchen"), Words::tr("text in the topic")},
            {QStringLiteral("payload~on"), Words::tr("text in the payload")},
            {QStringLiteral("payload=~\"^\\d+$\""), Words::tr("a regular expression")},
            {QStringLiteral("hex:01ff"), Words::tr("bytes in the payload")},
            {QStringLiteral("json./a/b>3"), Words::tr("a value inside JSON")},
            {QStringLiteral("qos=1"), Words::tr("quality of service")},
            {QStringLiteral("retain"), Words::tr("a flag: retain, dup, in, out, mark, note")},
            {QStringLiteral("len>1k"), Words::tr("length of the payload")},
            {QStringLiteral("prop.contentType=json"), Words::tr("a property, or a user property")},
            {QStringLiteral("since=-5m"), Words::tr("time: since, before; -5m, 14:30, a date")},
            {QStringLiteral("ack=waiting"), Words::tr("own messages: waiting, yes, refused")},
            {QStringLiteral("not (qos=0 or len=0)"), Words::tr("not, and, or, brackets")}};
}

} // namespace presentation
