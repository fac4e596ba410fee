// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexinput.h"

#include <QCoreApplication>

namespace inspector {

namespace {

// Its name and the namespace are what lupdate takes for the context.
QString tr(const char *text, const char *comment = nullptr, qsizetype count = -1)
{
    return QCoreApplication::translate("inspector", text, comment, static_cast<int>(count));
}

QString problemText(const HexNote &note)
{
    switch (note.kind) {
    case HexNoteKind::NothingToRead:
        return tr("There is nothing to read yet. Paste the packet's bytes, for example as hex.");
    case HexNoteKind::StrangeText:
        return tr("The marked text is no hex. Remove it, or take only the bytes.");
    case HexNoteKind::OddDigits:
        return tr("The marked number has %n hex digit(s); a byte has two. A digit is missing "
                  "or one is too many.",
                  nullptr, note.value);
    case HexNoteKind::NumberTooLarge:
        return tr("The marked number is larger than 255 and thus no byte.");
    case HexNoteKind::DumpLineLength:
        return tr("By the offsets the marked line has %1 bytes, but %2 stand there.")
                .arg(note.value)
                .arg(note.other);
    case HexNoteKind::LeftOut:
        return tr("The marked dots stand for bytes that were left out. Without them the packet "
                  "is not complete.");
    default:
        return {};
    }
}

QString packetText(const HexNote &note)
{
    switch (note.kind) {
    case HexNoteKind::FirstByteMissing:
        return tr("This is a CONNECT packet without its first byte 0x10: the text begins with "
                  "the Remaining Length.");
    case HexNoteKind::FixedHeaderMissing:
        return tr("This is a CONNECT packet without its fixed header: the text begins with the "
                  "protocol name.");
    case HexNoteKind::PacketTooShort:
        return tr("The Remaining Length says that %1 bytes follow, but %2 do.")
                .arg(note.value)
                .arg(note.other);
    case HexNoteKind::LineEndBehind:
        return tr("A line end (0D 0A) stands behind the packet and is not part of it.");
    case HexNoteKind::BytesBehind:
        return tr("%n byte(s) stand behind the packet and begin no other one.", nullptr,
                  note.value);
    case HexNoteKind::NetworkHeaders:
        return tr("This is a whole network frame: %n byte(s) of Ethernet, IP and TCP headers "
                  "stand in front of MQTT.",
                  nullptr, note.value);
    default:
        return {};
    }
}

QString assumptionText(const HexNote &note)
{
    switch (note.kind) {
    case HexNoteKind::MixedNotation:
        return tr("Some numbers have 0x in front and some have not; all were read as hex.");
    case HexNoteKind::DumpColumns:
        return tr("Read as a dump: offsets and text columns were left out.");
    case HexNoteKind::RepeatedLines:
        return tr("A line with * stands for repeated lines; %n byte(s) were filled in.", nullptr,
                  note.value);
    case HexNoteKind::SwappedWords:
        return tr("The dump shows words of %1 bytes in little-endian order; they were turned "
                  "round.")
                .arg(note.value);
    case HexNoteKind::DecimalNumbers:
        return tr("Numbers without 0x were read as decimal.");
    case HexNoteKind::OctalNumbers:
        return tr("The numbers were read as octal.");
    case HexNoteKind::WideNumbers:
        return tr("Numbers of more than two digits were read as several bytes, from left to "
                  "right.");
    case HexNoteKind::SingleDigits:
        return tr("Single digits after 0x were read as a byte: 0x4 as 04.");
    case HexNoteKind::EscapedString:
        return tr("Read as a string of code: escapes such as \\x10 were undone, other characters "
                  "taken as they are.");
    case HexNoteKind::CodeArray:
        return tr("Read as an array of code: only what stands between the brackets.");
    case HexNoteKind::CommentsSkipped:
        return tr("Comments were left out.");
    case HexNoteKind::JoinedDigits:
        return tr("A byte was split over two lines; its digits were joined.");
    case HexNoteKind::OddSigns:
        return tr("Full-width or invisible characters were read as their plain ones.");
    case HexNoteKind::Base64:
        return tr("The text is Base64 of whole packets.");
    default:
        return {};
    }
}

} // namespace

QString noteText(const HexNote &note)
{
    if (isProblem(note.kind))
        return problemText(note);
    return note.kind >= HexNoteKind::FirstByteMissing ? packetText(note) : assumptionText(note);
}

QString repairText(const HexReading &reading)
{
    if (!reading.repair)
        return {};
    if (reading.has(HexNoteKind::FirstByteMissing))
        return tr("Repair: put 0x10 in front.");
    if (reading.has(HexNoteKind::FixedHeaderMissing))
        return tr("Repair: put 0x10 and the Remaining Length in front.");
    if (reading.has(HexNoteKind::PacketTooShort))
        return tr("Repair: set the Remaining Length to what is there.");
    if (reading.has(HexNoteKind::LineEndBehind))
        return tr("Repair: leave the line end out.");
    if (reading.has(HexNoteKind::BytesBehind))
        return reading.repair->size() < reading.bytes.size()
                       ? tr("Repair: leave the surplus bytes out.")
                       : tr("Repair: set the Remaining Length so that they belong to the packet.");
    if (reading.has(HexNoteKind::NetworkHeaders))
        return tr("Repair: keep the MQTT packets alone.");
    if (reading.has(HexNoteKind::Base64))
        return tr("Repair: decode the Base64.");
    if (reading.has(HexNoteKind::OddDigits))
        return tr("Repair: complete the odd digits; compare the result with the original.");
    return tr("Repair: read the rest without the marked text.");
}

} // namespace inspector
