// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/trace.h"

#include <QByteArray>

#include <optional>

// Changes a packet field by field: every length that counts the changed bytes follows. To change it
// byte by byte, with lengths left wrong on purpose, needs no help.
namespace inspector {

// The packet with other bytes in the leaf `field` (an index into the trace's fields), and with the
// lengths around it made right: the string's own, Property Length, Remaining Length. nullopt: the
// bytes do not fit, as a number of another size or a string of more than 65535 bytes.
std::optional<QByteArray> withLeaf(QByteArrayView packet, const mqtt::TraceResult &traced,
                                   size_t field, QByteArrayView bytes);

// A number in the bytes of the leaf, in its size: one, two or four bytes, or a Variable Byte
// Integer.
std::optional<QByteArray> bytesOfNumber(const mqtt::TracedField &field, quint32 number);

// Whether a person may set this leaf by a value: not the lengths, which follow.
bool isEditable(const mqtt::TracedField &field);

// With one more property at the end, of a plain value; nullopt: the packet is too damaged, or has
// no properties.
std::optional<QByteArray> withProperty(QByteArrayView packet, const mqtt::TraceResult &traced,
                                       mqtt::PropertyId id, bool inWill);
// With one more topic filter or reason code; nullopt: the packet has no list.
std::optional<QByteArray> withListItem(QByteArrayView packet, const mqtt::TraceResult &traced);
// Without the numbered part that the leaf belongs to: a property, a subscription, a filter, a
// reason code. nullopt: it belongs to none.
std::optional<QByteArray> withoutItem(QByteArrayView packet, const mqtt::TraceResult &traced,
                                      size_t field);

// A packet of that type, whole and plain, to begin with; from the side that may send it.
QByteArray packetTemplate(mqtt::PacketType type, mqtt::ProtocolVersion version);
mqtt::Sender senderOfTemplate(mqtt::PacketType type);

} // namespace inspector
