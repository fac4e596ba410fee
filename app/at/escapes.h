// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace at {

// Why a typed line cannot be sent.
struct EscapeError
{
    enum class Kind : quint8 {
        UnfinishedEscape,
        NotHex,
        OddHexDigits,
        NotInEncoding // a character that the encoding does not have
    };
    Kind kind = Kind::UnfinishedEscape;
    base::ByteRange at; // characters of the line
};

// "\r", "\n", "\xNN" and "\\" become their bytes; any other backslash stays, because
// AT strings have escapes of their own (\22).
base::Result<QByteArray, EscapeError> unescaped(const QString &line,
                                                const char *encoding = "UTF-8");
// The other way: bytes that are no plain text are written as escapes.
QString escaped(const QByteArray &bytes);
// Hex digits with blanks, commas or 0x between the bytes.
base::Result<QByteArray, EscapeError> bytesOfHex(const QString &line);

} // namespace at
