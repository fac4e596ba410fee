// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace storage {

// Why a file could not be read or written, and which one.
struct FileError
{
    enum class Kind : quint8 {
        NotFound,
        CannotRead,
        Damaged,     // no JSON object: moved to `setAside`
        WrongFormat, // a JSON object of something else: moved to `setAside`
        TooNew,      // made by a later version of the program; left as it is
        CannotWrite,
        NoSpace
    };
    Kind kind = Kind::CannotRead;
    QString file;     // full path
    QString setAside; // where a damaged file lies now; empty: where it was
    QString detail;   // what the system or the parser says, untranslated
    friend bool operator==(const FileError &, const FileError &) = default;
};

} // namespace storage
