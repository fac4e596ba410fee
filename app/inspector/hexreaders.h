// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/hexinput.h"

#include <optional>

// The parts of the tolerant reader, one for each family of notations. Each gets the text with odd
// signs made plain, of the same length as what was pasted, so that places fit.
namespace inspector {

// hexdump, xxd, od, Wireshark, tcpdump: lines that begin with an offset. nullopt: it is no dump.
std::optional<HexReading> readDump(const QString &text);

// String literals with escapes: Python, Rust, C, shell. nullopt: there are none.
std::optional<HexReading> readEscapes(const QString &text);

// The text without comments and with everything but the lists of numbers blanked, when it is code.
struct CodeText
{
    QString text;
    bool isList = false; // numbers between brackets, separated by commas
    bool hadComments = false;
};
CodeText stripCode(const QString &text);

// Numbers one after the other, with any prefix and between any separators.
HexReading readNumbers(const QString &text, bool isCodeList);

// Looks at the bytes as packets: what is odd about them, and how it could be mended.
void inspectPackets(HexReading &reading);
// Whether the bytes are whole packets with nothing left over.
bool isCleanlyCut(QByteArrayView bytes);

int hexDigit(QChar c); // -1: none

} // namespace inspector
