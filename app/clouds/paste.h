// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"

namespace clouds {

// What a pasted text says about a device: the values of the fields it names.
struct Pasted
{
    QMap<QString, QString> values;
    Ready ready; // finished credentials in the same text
    bool isEmpty() const { return values.isEmpty(); }
};

// Reads what people copy: a console's JSON, its lines ("ProductKey: a1…", label and value on lines
// of their own), constants of a sketch, an AT command with a triple, and ready MQTT parameters.
Pasted readPaste(const Scheme &scheme, const QString &text);

} // namespace clouds
