// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/sequence.h"

#include "app/at/catalog.h"
#include "app/at/escapes.h"

#include <QRegularExpression>

#include <algorithm>

namespace at {

namespace {

const QRegularExpression &variablePattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\$\\{(\\w+)\\}"));
    return pattern;
}

// Replies are not there yet: what an earlier step will capture counts as known.
void addCaptures(const Step &step, Variables &variables)
{
    const QRegularExpression pattern(step.expect);
    for (const QString &name : pattern.namedCaptureGroups()) {
        if (!name.isEmpty() && !variables.contains(name))
            variables.insert(name, QStringLiteral("0"));
    }
}

// With variables that are not known yet, no length can be known either.
bool isFixed(const QString &text)
{
    return !variablePattern().match(text).hasMatch();
}

StepProblem dataProblem(const Step &step, const QByteArray &line, const Variables &variables,
                        const Catalog &catalog)
{
    const auto data = stepBytes(step.data, false, variables);
    if (!data)
        return data.error();
    const Prompt prompt = catalog.pendingFor(line).prompt;
    if (!prompt.due)
        return {StepFault::NoPrompt, {}};
    if (!isFixed(step.data) || !isFixed(step.command))
        return {};
    if (prompt.length && *prompt.length != data->size())
        return {StepFault::WrongDataLength,
                QStringLiteral("%1 ≠ %2").arg(data->size()).arg(*prompt.length)};
    if (prompt.end == PromptEnd::ControlZ
        && (data->chopped(data->endsWith('\x1A') ? 1 : 0).contains('\x1A')
            || data->contains('\x1B')))
        return {StepFault::ControlInData, {}};
    return {};
}

bool wantsEscapes(const Catalog &catalog)
{
    return catalog.mqtt() && catalog.mqtt()->escape == StringEscape::Esp;
}

// What copies from articles and chats do to a line, and what a module's way of writing strings
// asks for.
StepProblem lineProblem(const QString &line, const Catalog &catalog)
{
    const qsizetype strings = line.indexOf(u'"');
    const QString head = line.left(strings);
    const auto strange =
            std::find_if(head.begin(), head.end(), [](QChar c) { return c.unicode() > 0x7e; });
    if (strange != head.end())
        return {StepFault::StrangeCharacter, QString(*strange)};
    const bool isEscaped = wantsEscapes(catalog);
    bool isInside = false;
    QString text;
    for (qsizetype at = strings; at >= 0 && at < line.size(); ++at) {
        const QChar c = line[at];
        if (isInside && isEscaped && c == u'\\') {
            ++at;
        } else if (isInside && isEscaped && c == u',') {
            return {StepFault::CommaNotEscaped, {}};
        } else if (c == u'"') {
            if (isInside && text.startsWith(u'/') && text.contains(u' '))
                return {StepFault::BlankInTopic, text};
            isInside = !isInside;
            text.clear();
        } else {
            text += c;
        }
    }
    return {};
}

StepProblem problemOf(const Step &step, int row, const Variables &variables, const Catalog &catalog)
{
    const QRegularExpression expect(step.expect);
    if (!expect.isValid())
        return {StepFault::WrongPattern, expect.errorString()};
    if (step.kind == StepKind::Repeat && (step.repeatFrom < 1 || step.repeatFrom > row))
        return {StepFault::WrongPlace, QString::number(step.repeatFrom)};
    if (step.kind != StepKind::Send)
        return {};
    const auto bytes = stepBytes(step.command, step.isHex, variables);
    if (!bytes)
        return bytes.error();
    if (!step.isHex) {
        const StepProblem problem = lineProblem(QString::fromUtf8(*bytes), catalog);
        if (problem.fault != StepFault::None)
            return problem;
    }
    if (step.data.isEmpty())
        return {};
    return dataProblem(step, *bytes, variables, catalog);
}

} // namespace

base::Result<QString, StepProblem> withVariables(const QString &text, const Variables &variables)
{
    QString filled;
    qsizetype end = 0;
    auto matches = variablePattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto value = variables.constFind(match.captured(1));
        if (value == variables.constEnd())
            return base::Unexpected{StepProblem{StepFault::UnknownVariable, match.captured(1)}};
        filled += QStringView(text).sliced(end, match.capturedStart() - end);
        filled += *value;
        end = match.capturedEnd();
    }
    return filled + text.sliced(end);
}

base::Result<QByteArray, StepProblem> stepBytes(const QString &text, bool isHex,
                                                const Variables &variables)
{
    const auto filled = withVariables(text, variables);
    if (!filled)
        return base::Unexpected{filled.error()};
    const auto bytes = isHex ? bytesOfHex(*filled) : unescaped(*filled);
    if (!bytes)
        return base::Unexpected{
                StepProblem{isHex ? StepFault::WrongHex : StepFault::WrongEscape,
                            filled.value().mid(bytes.error().at.start, bytes.error().at.length)}};
    return *bytes;
}

QMap<int, StepProblem> problemsOf(const Sequence &sequence, const Catalog &catalog)
{
    QMap<int, StepProblem> problems;
    Variables variables = sequence.variables;
    variables.insert(QStringLiteral("round"), QStringLiteral("1"));
    for (int row = 0; row < sequence.steps.size(); ++row) {
        const Step &step = sequence.steps[row];
        if (!step.isEnabled)
            continue;
        const StepProblem problem = problemOf(step, row, variables, catalog);
        if (problem.fault != StepFault::None)
            problems.insert(row, problem);
        addCaptures(step, variables);
    }
    return problems;
}

} // namespace at
