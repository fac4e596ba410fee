// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"

#include <QByteArray>
#include <QList>
#include <QString>

// Wireshark's opinion of MQTT packets, as its command line gives it.
namespace testsupport {

// Bytes that cross a connection in one segment.
struct WireChunk
{
    bool fromClient = true;
    QByteArray bytes;
};

struct TsharkField
{
    QString name;          // "mqtt.topic"
    base::ByteRange range; // within the packet
    QString show;
    bool isBits = false; // some bits of the byte it lies in

    quint64 number() const { return show.toULongLong(nullptr, 0); }
};

struct TsharkPacket
{
    qsizetype size = 0;
    QList<TsharkField> fields; // those of the MQTT dissector that have a name, at all depths
};

// Each conversation is a TCP connection of its own to port 1883. Returns what tshark makes of the
// last segment of each; no fields where it saw no MQTT.
QList<TsharkPacket> lastPacketsByTshark(const QList<QList<WireChunk>> &conversations);

// Every MQTT packet that tshark finds in a capture file without being told anything.
QList<TsharkPacket> packetsOfFile(const QString &fileName);

} // namespace testsupport
