// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/flaw.h"

#include <vector>

namespace inspector {

struct Dissection;
struct Surroundings;

// How much a finding matters. The graver, the greater.
enum class Severity : quint8 {
    Note,          // good to know
    Odd,           // allowed, but seldom what was meant, or a refusal
    ProtocolError, // a rule is broken (1.2 of the 5.0 text)
    Malformed      // the bytes cannot be read by the standard
};

// What can be remarked of a packet that breaks no rule of its layout.
enum class Remark : quint8 {
    None, // it is a flaw

    // Strings and numbers
    ControlCharacter, // value: the code point
    NonCharacter,     // value: the code point
    ByteOrderMark,
    LongerThanNeeded, // a Remaining Length that could be shorter, before 5.0

    // PUBLISH
    SaidToBeSentAgain, // DUP
    ClearsRetained,
    AliasStandsForTopic, // value: the alias
    AliasIsUnknown,      // value: the alias
    PayloadIsNotUtf8,    // although the Payload Format Indicator says so
    ServersTopic,        // the name begins with $

    // CONNECT
    ServerChoosesClientId,
    ClientIdMayBeRefused, // more than 23 bytes, or other characters than letters and digits
    NoKeepAlive,
    PasswordAlone,
    SessionEndsWithLink, // Clean Start is 0, but there is no Session Expiry Interval

    // Answers
    Refused,            // value: the reason code
    LowerQoSGranted,    // value: asked for << 8 | granted
    AnswerCountDiffers, // value: how many filters were asked for

    // SUBSCRIBE
    EverythingSubscribed, // the filter is "#"
    SharedBeforeV5        // $share/ means nothing special there
};

// Something that is said about a packet, at the bytes it is about.
struct Finding
{
    Severity severity = Severity::Note;
    base::ByteRange at; // within the packet
    Remark remark = Remark::None;
    mqtt::Flaw flaw; // when there is no remark
    quint32 value = 0;
};

// All about this packet: its flaws in the order of reading, then remarks in the order of bytes.
std::vector<Finding> findingsOf(const Dissection &dissection, const Surroundings &around);
// "MQTT-2.2.1-2", or the section where the text numbers no statement.
QByteArray statementOf(const Finding &finding, mqtt::PacketType packet,
                       mqtt::ProtocolVersion version);

} // namespace inspector
