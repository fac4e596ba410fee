// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturerow.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace inspector {

// A packet that came as text: nobody said which way it went or by which version.
struct PastedPacket
{
    CaptureKind kind = CaptureKind::Packet; // CutPacket: not all of it is there
    base::Direction direction = base::Direction::Out;
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V311;
    QByteArray bytes;
};

// Cuts bytes into packets. Without a version the one that explains them best is taken, and a
// CONNECT among them tells it for those that follow.
std::vector<PastedPacket> cutPasted(const QByteArray &bytes,
                                    std::optional<mqtt::ProtocolVersion> version);

} // namespace inspector
