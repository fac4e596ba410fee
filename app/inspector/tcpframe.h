// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/networkframe.h"

#include <QByteArray>

namespace inspector {

struct TcpFrame
{
    TcpEnd from;
    TcpEnd to;
    quint32 sequence = 0;
    quint32 acknowledgement = 0;
    quint8 flags = 0; // TcpSegment::Flag
};

qsizetype tcpFrameHeaderSize(const TcpEnd &end); // IP and TCP, bytes
// A bare IP packet with one TCP segment, checksums included. At most 65 495 bytes of payload.
void appendTcpFrame(QByteArray &out, const TcpFrame &frame, QByteArrayView payload);

} // namespace inspector
