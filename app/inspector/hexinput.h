// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/wiretap.h"

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
    LogLines,        // a log with directions; value: bytes sent, other: bytes received
    TableColumn,     // one column of a table with a heading
    TitlesSkipped,   // lines between the dumps
    LinePrefixes,    // times and tags that a log puts in front of lines
    SignedNumbers,   // -112 was read as 90
    DataNotShown,    // a module took value bytes that the log does not show
    // What is wrong with the text
    NothingToRead,
    StrangeText,    // no hex
    OddDigits,      // value: digits
    NumberTooLarge, // a decimal above 255
    DumpLineLength, // a line of a dump has other bytes than value, by its offset
    LeftOut,        // "…": bytes are missing there
    LookAlikes,     // letters that look like digits: O for 0
    ModuleMessage,  // a module that speaks MQTT itself tells a message, no packet
    LogLength,      // a line of a log tells value bytes, other stand there
    // What is odd about the packets
    FirstByteMissing,   // a packet without its first byte; value: that byte
    FixedHeaderMissing, // a CONNECT without type and Remaining Length
    PacketTooShort,     // Remaining Length tells value bytes, other are there
    LineEndBehind,      // CR LF or LF after the last packet
    BytesBehind,        // value bytes after the last packet that begin none
    BytesInFront,       // value bytes before the first packet
    InnerLength,        // a length within the packet tells value bytes, other are there
    WrongFlags,         // the first byte has reserved flags; value: it, other: as it must be
    NetworkHeaders,     // Ethernet or IP frames around it; value: bytes of headers
    ModuleFraming       // a module's own words around it, such as +IPD,4:
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

// Neighbouring bytes of one origin: one line of a log, one network frame.
struct HexRun
{
    qsizetype start = 0; // in HexReading::bytes
    qsizetype length = 0;
    std::optional<base::Direction> direction; // where the text tells it; Out: from the client
    friend bool operator==(const HexRun &, const HexRun &) = default;
};

// What the tolerant reader makes of a text. Nothing is changed silently: what was assumed is in the
// notes, and what would make it right is only offered.
struct HexReading
{
    QByteArray bytes;              // as far as they could be read
    std::vector<CharRange> places; // of each byte, as many as bytes
    std::vector<HexNote> notes;
    std::optional<QByteArray> repair; // the bytes after the offered repair
    // Where the text tells several origins apart, all bytes, in order; empty: it does not.
    std::vector<HexRun> runs;
    std::vector<HexRun> repairedRuns; // likewise, of `repair`

    bool isReadable() const;
    void add(HexNoteKind kind, CharRange at = {}, qsizetype value = 0, qsizetype other = 0);
    bool has(HexNoteKind kind) const;
    void addByte(quint8 byte, CharRange at);
    // What is added from here on comes from there.
    void beginRun(std::optional<base::Direction> direction);
    void endRuns(); // sets the lengths
    // The characters of bytes [from, to).
    CharRange placeOf(qsizetype from, qsizetype to) const;
};

// Reads hex streams, 0x lists, arrays and string literals of programming languages, the dumps of
// hexdump, xxd, od, Wireshark and tcpdump, logs of serial modules and terminals, tables of logic
// analysers, and Base64 of whole packets.
HexReading readHex(const QString &text);

// What the person is told, as a sentence; and what the repair would do.
QString noteText(const HexNote &note);
QString repairText(const HexReading &reading);

} // namespace inspector
