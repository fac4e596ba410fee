// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturerow.h"
#include "app/inspector/hexinput.h"

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
    qsizetype end = 0; // of its last byte in what was read
};

// Where the version of pasted packets is known from.
enum class VersionSource : quint8 {
    Connect, // a CONNECT among them tells it
    Chosen,
    Guessed // the one that explains them best
};

struct PastedPackets
{
    std::vector<PastedPacket> packets; // in the order in which they were complete
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V311; // of the first
    VersionSource source = VersionSource::Guessed;
};

// Cuts what was read into packets, each direction for itself where the runs tell it. A CONNECT
// tells the version for those that follow; else `chosen` holds, else it is guessed.
PastedPackets cutPasted(const QByteArray &bytes, const std::vector<HexRun> &runs,
                        std::optional<mqtt::ProtocolVersion> chosen);
PastedPackets cutPasted(const HexReading &reading, std::optional<mqtt::ProtocolVersion> chosen);

} // namespace inspector
