// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace inspector {

// A run of characters of the pasted text, half-open, in UTF-16 units.
struct CharRange
{
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype end() const { return start + length; }
    friend bool operator==(const CharRange &, const CharRange &) = default;
};

enum class HexNoteKind : quint8 {
    // What was assumed to read the text
    MixedNotation,   // groups with 0x and groups without
    DumpColumns,     // offsets, and text columns if any, were left out
    RepeatedLines,   // "*" of a dump, filled in; value: bytes
    SwappedWords,    // a dump of words in little-endian order; value: bytes a word
    DecimalNumbers,  //
    OctalNumbers,    //
    WideNumbers,     // more than one byte after one 0x, read from left to right
    SingleDigits,    // 0x4 was read as 04
    EscapedString,   // a string literal of some language
    CodeArray,       // only what stands between the brackets was read
    CommentsSkipped, //
    JoinedDigits,    // a byte's digits were split over two lines
    OddSigns,        // full-width or invisible characters were read as their plain ones
    Base64,          //
    // What is wrong with the text
    NothingToRead,
    StrangeText,    // no hex
    OddDigits,      // value: digits
    NumberTooLarge, // a decimal above 255
    DumpLineLength, // a line of a dump has other bytes than value, by its offset
    LeftOut,        // "…": bytes are missing there
    // What is odd about the packets
    FirstByteMissing,   // a CONNECT without its 0x10
    FixedHeaderMissing, // a CONNECT without type and Remaining Length
    PacketTooShort,     // Remaining Length tells value bytes, other are there
    LineEndBehind,      // CR LF or LF after the last packet
    BytesBehind,        // value bytes after the last packet that begin none
    NetworkHeaders      // an Ethernet or IP frame around it; value: bytes in front
};

// One thing the person is told about the text.
struct HexNote
{
    HexNoteKind kind{};
    CharRange at;
    qsizetype value = 0;
    qsizetype other = 0;
};
// The text cannot be read as it stands.
bool isProblem(HexNoteKind kind);

// What the tolerant reader makes of a text. Nothing is changed silently: what was assumed is in the
// notes, and what would make it right is only offered.
struct HexReading
{
    QByteArray bytes;              // as far as they could be read
    std::vector<CharRange> places; // of each byte, as many as bytes
    std::vector<HexNote> notes;
    std::optional<QByteArray> repair; // the bytes after the offered repair

    bool isReadable() const;
    void add(HexNoteKind kind, CharRange at = {}, qsizetype value = 0, qsizetype other = 0);
    bool has(HexNoteKind kind) const;
    void addByte(quint8 byte, CharRange at);
};

// Reads hex streams, 0x lists, arrays and string literals of programming languages, and the dumps
// of hexdump, xxd, od, Wireshark and tcpdump.
HexReading readHex(const QString &text);

// What the person is told, as a sentence; and what the repair would do.
QString noteText(const HexNote &note);
QString repairText(const HexReading &reading);

} // namespace inspector
