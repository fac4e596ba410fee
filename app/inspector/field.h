// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"
#include "app/inspector/capturesecrets.h"
#include "app/inspector/finding.h"
#include "app/mqtt/trace.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace inspector {

// What is known of a packet that its own bytes do not say.
struct Surroundings
{
    QByteArray aliasTopic; // what its topic alias stands for; empty: not known
    QByteArray request;    // the packet that it answers; empty: not known
    SecretRules secrets;
};

enum class FieldRole : quint8 {
    Packet, // the root
    Group,  // made of its children, of which it shows the essence
    Leaf,   // bytes of its own; the leaves touch each byte of a packet exactly once
    Bits    // some bits of its parent's byte
};

// What the bits of a flag byte say.
enum class BitMeaning : quint8 { None, PacketType, Flag, QoS, RetainHandling, Reserved };

// A node of a dissection: plain data. Texts are made where it is shown, see fieldtext.h.
struct Field
{
    const char *term = ""; // the standard's, not translated
    base::ByteRange range; // within the packet
    base::ByteRange text;  // of a group that stands for a string or data: those bytes alone
    mqtt::FieldPath path;
    FieldRole role = FieldRole::Leaf;
    mqtt::FieldKind kind = mqtt::FieldKind::Number;
    BitMeaning bits = BitMeaning::None;
    quint8 mask = 0; // of Bits
    mqtt::PropertyId property{};
    qint8 gravest = -1; // Severity of what was found here or within; -1: nothing
    bool isSecret = false;
    quint32 number = 0;
    qint32 finding = -1; // index of the gravest one that is its own
    qint32 parent = -1;  // index, as are the following
    qint32 row = 0;      // among its parent's children
    qint32 firstChild = 0;
    qint32 childCount = 0;
};

// A packet taken apart: a tree in one run of memory, root first, parents before children.
struct Dissection
{
    QByteArray packet;
    std::shared_ptr<const void> keeper; // of the packet's bytes when they are not its own
    mqtt::TraceResult trace;            // without the packet as a value
    std::vector<Finding> findings;
    QByteArray aliasTopic; // what the topic alias stands for, as the surroundings told
    std::vector<Field> fields;
    std::vector<qint32> children; // indexes into fields, those of one parent side by side

    const Field &field(qint32 index) const { return fields[static_cast<size_t>(index)]; }
    qint32 child(qint32 parent, int row) const
    {
        return children[static_cast<size_t>(field(parent).firstChild + row)];
    }
    // The leaf that a byte belongs to; -1 outside the packet.
    qint32 leafAt(qsizetype offset) const;
    // Bytes that are shown only when the person asks for them.
    std::vector<base::ByteRange> secrets() const;
};

} // namespace inspector
