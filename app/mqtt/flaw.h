// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"
#include "app/mqtt/properties.h"
#include "app/mqtt/types.h"

#include <QByteArray>

namespace mqtt {

enum class FlawClass : quint8 { Malformed, ProtocolError }; // 1.2 of the 5.0 text

// What can be wrong with a packet's bytes. Which clause that breaks follows from the rule, the
// packet and the version: statementOf(). Sentences are made in app/client/wording.cpp.
enum class Rule : quint8 {
    ReservedPacketType,
};

// These bytes break a rule of the standard: which, and where.
struct Flaw
{
    Rule rule{};
    PacketType packet{};
    ProtocolVersion version = ProtocolVersion::V5;
    base::ByteRange at;    // within the packet; may be empty, then it is a place between bytes
    quint32 value = 0;     // the offending number, where there is one
    PropertyId property{}; // the property concerned, where there is one
    bool inWill = false;   // it is a will property
    friend bool operator==(const Flaw &, const Flaw &) = default;
};

FlawClass classOf(const Flaw &flaw);
// "MQTT-2.2.1-2", or the section ("v5 §2.2.2") where the text numbers no statement.
QByteArray statementOf(const Flaw &flaw);

} // namespace mqtt
