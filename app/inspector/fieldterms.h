// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/field.h"

#include <span>

namespace inspector {

// One or more neighbouring bits of a flag byte, as the standard names them.
struct BitTerm
{
    const char *term;
    quint8 mask;
    BitMeaning meaning;
};

// The standard's name of a field; of a property its own name.
const char *termOf(const mqtt::FieldPath &path, mqtt::PropertyId property);
// The standard's name of a leaf within its group: "Length", "Identifier".
const char *partTerm(const mqtt::FieldPath &path, mqtt::FieldKind kind);
// The bits of a field that is a flag byte; empty for every other.
std::span<const BitTerm> bitsOf(const mqtt::FieldPath &path, mqtt::PacketType packet,
                                mqtt::ProtocolVersion version);

} // namespace inspector
