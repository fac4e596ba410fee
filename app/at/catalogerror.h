// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace at {

// What is wrong with a module description, and where.
struct CatalogError
{
    enum class Kind : quint8 {
        NotJson,      // `detail` is what the JSON reader says
        WrongFormat,  // no such format or version
        MissingValue, // `place` must be there
        WrongType,    // `detail` is the type that is wanted
        WrongValue,   // `detail` is the value
        UnknownKey,   // nothing is known by this name
        WrongPattern, // `detail` is the pattern and what is wrong with it
        UnknownName,  // a template or condition names `detail`, which does not exist
        Unreadable    // the file itself; `detail` is what the system says
    };
    Kind kind = Kind::NotJson;
    QString place;  // "commands[3].late.pattern", or "line 12, column 4"
    QString detail; // untranslated
    int line = 0;   // of the place in the file, from 1; 0: not known
};

} // namespace at
