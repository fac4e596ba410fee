// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexinput.h"

#include "app/mqtt/types.h"

#include <QCoreApplication>

namespace inspector {

namespace {

// Its name and the namespace are what lupdate takes for the context.
QString tr(const char *text, const char *comment = nullptr, qsizetype count = -1)
{
    return QCoreApplication::translate("inspector", text, comment, static_cast<int>(count));
}

QString typeName(qsizetype firstByte)
{
    return QString::fromLatin1(
            mqtt::packetTypeName(mqtt::packetTypeOf(static_cast<quint8>(firstByte))));
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
    case HexNoteKind::LookAlikes:
        return tr("The marked text holds letters that look like digits: O for 0, l or I for 1.");
    case HexNoteKind::ModuleMessage:
        return tr("The module speaks MQTT itself and tells a message here: its topic and payload "
                  "are known, the bytes of its packet are not.");
    case HexNoteKind::LogLength:
        return tr("The marked words tell %1 bytes, but %2 follow.").arg(note.value).arg(note.other);
    default:
        return {};
    }
}

QString packetText(const HexNote &note)
{
    switch (note.kind) {
    case HexNoteKind::FirstByteMissing:
        return tr("This is a packet without its first byte: the text begins with the Remaining "
                  "Length, and 0x%1 before it makes it a %2.")
                .arg(note.value & 0xFF, 2, 16, QLatin1Char('0'))
                .arg(typeName(note.value));
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
    case HexNoteKind::BytesInFront:
        return tr("%n byte(s) stand in front of the packets and are no part of them.", nullptr,
                  note.value);
    case HexNoteKind::InnerLength:
        return tr("The marked length within the packet says %1; with %2 the packet is well-formed.")
                .arg(note.value)
                .arg(note.other);
    case HexNoteKind::WrongFlags:
        return tr("The marked first byte is 0x%1; the flags of %2 are fixed, it must be 0x%3.")
                .arg(note.value & 0xFF, 2, 16, QLatin1Char('0'))
                .arg(typeName(note.value))
                .arg(note.other & 0xFF, 2, 16, QLatin1Char('0'));
    case HexNoteKind::ModuleFraming:
        return tr("These bytes are what a serial port brought: the module's own words stand "
                  "between the packets.");
    case HexNoteKind::NetworkHeaders:
        return tr("These are whole network frames: %n byte(s) of Ethernet, IP and TCP headers "
                  "stand around MQTT.",
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
        return tr("The text was read as Base64 of whole packets.");
    case HexNoteKind::LogLines:
        return tr("Read as a log: %1 bytes sent, %2 received; its other lines were left out.")
                .arg(note.value)
                .arg(note.other);
    case HexNoteKind::TableColumn:
        return tr("Read as a table: one byte a line from the column of the marked heading.");
    case HexNoteKind::TitlesSkipped:
        return tr("Lines between the dumps were left out.");
    case HexNoteKind::LinePrefixes:
        return tr("Times and tags in front of the lines were left out.");
    case HexNoteKind::SignedNumbers:
        return tr("Negative numbers were read as bytes of the same bits: -112 as 90.");
    case HexNoteKind::DataNotShown:
        return tr("Here %n byte(s) went through the module that the log does not show.", nullptr,
                  note.value);
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
        return tr("Repair: put 0x%1 in front.")
                .arg(static_cast<quint8>(reading.repair->at(0)), 2, 16, QLatin1Char('0'));
    if (reading.has(HexNoteKind::FixedHeaderMissing))
        return tr("Repair: put 0x10 and the Remaining Length in front.");
    if (reading.has(HexNoteKind::PacketTooShort))
        return tr("Repair: set the Remaining Length to what is there.");
    if (reading.has(HexNoteKind::BytesInFront))
        return tr("Repair: leave out what stands in front.");
    if (reading.has(HexNoteKind::InnerLength))
        return tr("Repair: set the marked length to what is there.");
    if (reading.has(HexNoteKind::WrongFlags))
        return tr("Repair: set the first byte's flags as they must be.");
    if (reading.has(HexNoteKind::LineEndBehind))
        return tr("Repair: leave the line end out.");
    if (reading.has(HexNoteKind::BytesBehind))
        return reading.repair->size() < reading.bytes.size()
                       ? tr("Repair: leave the surplus bytes out.")
                       : tr("Repair: set the Remaining Length so that they belong to the packet.");
    if (reading.has(HexNoteKind::NetworkHeaders) || reading.has(HexNoteKind::ModuleFraming))
        return tr("Repair: keep the MQTT packets alone.");
    if (reading.has(HexNoteKind::ModuleMessage))
        return tr("Repair: take the PUBLISH of QoS 0 that carries such a message.");
    if (reading.has(HexNoteKind::LogLength))
        return tr("Repair: take the bytes that are there.");
    if (reading.has(HexNoteKind::LookAlikes))
        return tr("Repair: take the letters for the digits they look like.");
    if (reading.has(HexNoteKind::OddDigits))
        return tr("Repair: complete the odd digits; compare the result with the original.");
    return tr("Repair: read the rest without the marked text.");
}

} // namespace inspector
