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

// Logs: lines of a serial module that carry bytes (+IPD, +QIURC, +NSORF, AT+NSOSD …), and lines
// that tell a direction before their hex. nullopt: it is no log.
std::optional<HexReading> readLog(const QString &text);

// The text with what logs put in front of every line blanked; nullopt: a line has nothing of it.
std::optional<QString> withoutLinePrefixes(const QString &text);

// The table of a logic analyser: one byte a line in the column that its heading names.
std::optional<HexReading> readTable(const QString &text);

// Base64 of whole packets, bare, quoted, as data URL or as YAML of Wireshark. nullopt: it is none.
std::optional<HexReading> readBase64(const QString &text);

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
// The same for each direction of the runs.
bool isCleanlyCut(const QByteArray &bytes, const std::vector<HexRun> &runs);
// Offers what is left when the headers of a network sniffer, or the words of a serial module, are
// taken from around the packets. False: there are none.
bool unwrapFrames(HexReading &reading);
bool unwrapModule(HexReading &reading);

// Whether a packet may begin with this byte: its type is one, its flags are as they must be.
bool isPlausibleStart(quint8 byte);
// Whether some version knows this packet as well-formed.
bool isWellFormed(QByteArrayView packet);

int hexDigit(QChar c); // -1: none
// The pairs of hex digits at `from`, with prefixes and separators, at most `most` bytes of them and
// not beyond `end`; where they end.
qsizetype readPairs(const QString &text, qsizetype from, qsizetype end, qsizetype most,
                    HexReading &out);

} // namespace inspector
