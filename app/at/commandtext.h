// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/mqttcommands.h"
#include "app/base/result.h"

#include <QMap>
#include <QSet>

#include <optional>

// The small language of command templates: {name} is a value, {name:length} its bytes counted,
// {name:hex} and {name:digits} its hex and how many digits that has, {name:raw} the value without
// escapes; {?fact}…{/} is there when the fact holds, {?!fact}…{/} when it does not.
namespace at {

struct TemplateValues
{
    QMap<QString, QByteArray> values;
    QSet<QString> facts;
    bool holds(const QList<QStringList> &conditions) const;
};

// A byte that a parameter of this module cannot carry.
struct CarryError
{
    QString name; // of the value
    char byte = 0;
};

// Whether a command of the recipe has the value in it.
bool usesValue(const Recipe &recipe, const QString &name);

bool isFactName(const QString &name);
// The first placeholder or condition of a template that does not exist.
std::optional<QString> unknownName(const QString &text);

// The bytes of a command line; values are escaped.
base::Result<QByteArray, CarryError> commandBytes(const QString &text, const TemplateValues &values,
                                                  StringEscape escape);
// The bytes for a prompt: nothing is escaped, and every byte can be carried.
QByteArray promptBytes(const QString &text, const TemplateValues &values);

} // namespace at
