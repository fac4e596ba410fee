// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

namespace messages {

// Lines of 16 bytes: offset, hex in two groups of eight, printable ASCII. `firstOffset` is the
// number shown for bytes[0].
QByteArray hexDump(QByteArrayView bytes, qsizetype firstOffset = 0);

// Where hex typed by a person cannot be read.
struct HexFlaw
{
    enum class Kind : quint8 { NotHex, HalfByte };
    Kind kind = Kind::NotHex;
    qsizetype at = 0; // character
    friend bool operator==(const HexFlaw &, const HexFlaw &) = default;
};

// Pairs of digits with white space, commas, colons, semicolons, hyphens, 0x and \x between them.
base::Result<QByteArray, HexFlaw> parseHex(QStringView text);

} // namespace messages
