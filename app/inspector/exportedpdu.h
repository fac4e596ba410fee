// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/networkframe.h"

#include <QByteArray>

namespace inspector {

// A packet without the network around it, as Wireshark exports and reads them (link type 252): tags
// tell the protocol, the addresses and the ports. So MQTT is dissected whatever its port.
struct ExportedPdu
{
    QByteArray protocol; // "mqtt"
    TcpEnd from;
    TcpEnd to;
    base::ByteRange payload; // within the frame
};

std::optional<ExportedPdu> exportedPduOf(QByteArrayView frame);
// The tags that stand in front of the payload.
void appendExportedPduTags(QByteArray &out, QByteArrayView protocol, const TcpEnd &from,
                           const TcpEnd &to);

} // namespace inspector
