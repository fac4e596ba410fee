// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"

namespace clouds {

// What a pasted text says about a device: the values of the fields it names.
struct Pasted
{
    QMap<QString, QString> values;
    QMap<QString, QString> said; // those of the values that the text names itself
    Ready ready;                 // finished credentials in the same text
    bool isEmpty() const { return values.isEmpty() && ready.isEmpty(); }
};

// Reads what people copy: a console's JSON, its lines ("ProductKey: a1…", label and value on lines
// of their own), constants of a sketch, AT commands with a triple or with finished parameters, a
// connection string, and ready MQTT parameters.
Pasted readPaste(const Scheme &scheme, const QString &text);
// Finished credentials that came another way, a CONNECT packet say.
Pasted readPaste(const Scheme &scheme, const Ready &ready);

// The input that consoles and sources call `label`, by its name or another; null: none.
const InputField *fieldLabelled(const Scheme &scheme, QStringView label);

// The scheme whose marks the text bears (a host, the form of a user name); null when nothing tells.
const Scheme *schemeOf(const QString &text);

} // namespace clouds
