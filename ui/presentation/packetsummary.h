// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"
#include "app/mqtt/types.h"

#include <QString>

namespace presentation {

// How a row wants to be looked at; the view turns it into a colour and a sign.
enum class RowTone : quint8 { In, Out, Note, Warning, Error };

// A captured row in one line.
struct PacketSummary
{
    QString type;  // "PUBLISH", or what the row is instead of a packet
    QString topic; // of a PUBLISH, a topic alias resolved; of a SUBSCRIBE the filters
    QString flags; // "QoS 1 R D" of a PUBLISH
    QString text;
    mqtt::PacketId packetId = 0; // 0: has none
    RowTone tone = RowTone::In;
};

PacketSummary summarize(const inspector::Capture &capture, inspector::PacketNumber number);
QString directionText(base::Direction direction);
// "0.123 ms", "1.250 s"
QString intervalText(qint64 us);

} // namespace presentation
