// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/fieldpath.h"

#include <optional>
#include <vector>

namespace mqtt {

// What the bytes of a field mean.
enum class FieldKind : quint8 {
    Number, // `number`
    Text,   // the bytes are UTF-8 (or were meant to be)
    Binary, // the bytes are data
    Opaque  // not decoded
};

// One leaf of a dissection. Text and data are the packet's own bytes at `range`.
struct TracedField
{
    FieldPath path;
    base::ByteRange range;
    FieldKind kind = FieldKind::Number;
    quint32 number = 0;
    PropertyId property{}; // of parts of properties[i]; 0 when the identifier is unknown
};

enum class TraceOutcome : quint8 { Ok, Invalid, Incomplete };

// A packet taken apart as far as it goes.
struct TraceResult
{
    TraceOutcome outcome = TraceOutcome::Incomplete;
    PacketType type{};
    quint8 flags = 0;                              // low nibble of the first byte
    ProtocolVersion version = ProtocolVersion::V5; // the CONNECT's own, else as the context said
    std::optional<quint32> remainingLength;        // once the fixed header could be read
    qsizetype length = 0; // bytes of the whole packet as the header tells; 0 when it does not
    // In order, each byte of the packet that is there exactly once; what could not be read is
    // FieldName::NotDecoded. Bytes after the packet are not its own and not listed.
    std::vector<TracedField> fields;
    // In the order of reading; the first is the one that decode() reports.
    std::vector<Flaw> flaws;
    std::optional<Packet> packet; // when the outcome is Ok and all was asked for
};

// Whether a trace also builds the packet as a value, which copies what it holds.
enum class TraceScope : quint8 { All, FieldsAndFlaws };

// Takes apart the first packet of `bytes` with the reads that decode() uses, and goes on after a
// flaw where that makes sense.
TraceResult trace(QByteArrayView bytes, const DecodeContext &context,
                  TraceScope scope = TraceScope::All);

} // namespace mqtt
