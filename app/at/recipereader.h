// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/mqttcommands.h"
#include "app/at/nodereader.h"

namespace at {

// Reads lists of command templates. Placeholders and conditions that do not exist are faults, so
// that a misspelt one is told when the file is read and not when it is used.
class RecipeReader : public NodeReader
{
public:
    Recipe readRecipe(const Node &recipe);

private:
    CommandTemplate readCommand(const Node &command);
    QList<QStringList> readConditions(const Node &when);
    QString templateText(const Node &node);
    void checkFact(const Node &node, const QString &fact);
};

} // namespace at
