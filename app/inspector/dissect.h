// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/field.h"

namespace inspector {

// Takes one packet apart by the trace of the decoder. Goes on after a flaw; bytes that cannot be
// read, or lie behind the packet's end, become a leaf "Not decoded".
Dissection dissect(const QByteArray &packet, const mqtt::DecodeContext &context,
                   const Surroundings &around = {});

// For bytes in which no packet begins: one leaf "Not decoded".
Dissection dissectGarbage(const QByteArray &bytes);

} // namespace inspector
