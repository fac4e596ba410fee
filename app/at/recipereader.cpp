// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/recipereader.h"

#include "app/at/commandtext.h"

namespace at {

Recipe RecipeReader::readRecipe(const Node &recipe)
{
    Recipe read;
    for (const Node &node : recipe.items())
        read.append(readCommand(node));
    return read;
}

// "AT+CMD", or {"send": "AT+CMD", "data": …}.
CommandTemplate RecipeReader::readCommand(const Node &command)
{
    CommandTemplate read;
    if (command.value.isString()) {
        read.send = templateText(command);
        return read;
    }
    allowKeys(command, {"when", "send", "data", "expect", "timeoutMs", "retries", "delayMs",
                        "mayFail", "note"});
    read.when = readConditions(command["when"]);
    read.send = templateText(command["send"]);
    if (read.send.isEmpty())
        fault(CatalogError::Kind::MissingValue, command["send"]);
    read.data = templateText(command["data"]);
    read.expect = pattern(command["expect"]).pattern();
    read.timeoutMs = number(command["timeoutMs"], 0);
    read.retries = number(command["retries"], 0);
    read.delayMs = number(command["delayMs"], 0);
    read.mayFail = flag(command["mayFail"], false);
    read.note = localText(command["note"]);
    return read;
}

QList<QStringList> RecipeReader::readConditions(const Node &when)
{
    QList<QStringList> conditions;
    for (const Node &node : when.items()) {
        const QStringList facts = neededText(node).split(u' ', Qt::SkipEmptyParts);
        for (const QString &fact : facts)
            checkFact(node, fact);
        conditions.append(facts);
    }
    return conditions;
}

void RecipeReader::checkFact(const Node &node, const QString &fact)
{
    const QString name = fact.startsWith(u'!') ? fact.sliced(1) : fact;
    if (!isFactName(name))
        fault(CatalogError::Kind::UnknownName, node, name);
}

QString RecipeReader::templateText(const Node &node)
{
    const QString read = text(node);
    if (const auto unknown = unknownName(read))
        fault(CatalogError::Kind::UnknownName, node, *unknown);
    return read;
}

} // namespace at
