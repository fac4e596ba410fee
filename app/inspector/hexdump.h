// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/hexreaders.h"

// The lines of a dump, one by one.
namespace inspector {

struct DumpLine
{
    qsizetype start = 0; // of the line in the text
    qsizetype indent = 0;
    QString offset; // its digits; empty: a "*"
    bool hasColon = false;
    qsizetype rest = 0; // where what follows the offset begins, in the text
    qsizetype end = 0;
    bool isStar = false;
    bool isTitle = false; // words between dumps
};

// The bytes of one line, in both orders where the groups are words.
struct LineBytes
{
    QByteArray inOrder;
    QByteArray swapped;
    std::vector<CharRange> places;
    int wordSize = 1;
    bool isOctal = false;
    bool isCharacters = false; // od -c
    bool hasText = false;
    bool textIsSwapped = false;
    bool hasSurplus = false; // more pairs stand there than the offsets tell
};

// How the groups of a dump are written.
enum class DumpDigits : quint8 { Hex, Binary, Characters };

// nullopt: some line is neither one of a dump nor a title in front of one.
std::optional<std::vector<DumpLine>> splitDumpLines(const QString &text);
// Reads groups until the text column, which is known by showing the very bytes before it, or until
// as many bytes as the next line's offset tells; `expected` -1: unknown.
LineBytes readDumpLine(const QString &text, const DumpLine &line, qsizetype expected,
                       DumpDigits digits);

} // namespace inspector
