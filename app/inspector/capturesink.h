// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturerow.h"

#include <QByteArray>
#include <QString>

namespace inspector {

// One connection of a capture file. Ends are texts such as "192.0.2.1:1883" or
// "broker.example.com:1883"; empty: not known.
struct FileConnection
{
    QString name;
    mqtt::Sender local = mqtt::Sender::Client; // the side that Direction::Out is sent by
    QByteArray client;
    QByteArray server;
    friend bool operator==(const FileConnection &, const FileConnection &) = default;
};

// One row of a capture file; the bytes live until the call returns.
struct FileRow
{
    size_t connection = 0; // counts addConnection() from 0
    CaptureKind kind = CaptureKind::Packet;
    base::Direction direction = base::Direction::Out;
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V311;
    base::Stamp stamp;
    QByteArrayView bytes;
};

inline bool isFromClient(const FileConnection &connection, base::Direction direction)
{
    return (direction == base::Direction::Out) == (connection.local == mqtt::Sender::Client);
}

// Takes what a file holds, in its order: the face between readers, writers and the window.
class CaptureSink
{
public:
    virtual ~CaptureSink() = default;
    virtual void addConnection(const FileConnection &connection) = 0;
    virtual void addRow(const FileRow &row) = 0;
    // TLS keys in the format of an SSLKEYLOGFILE.
    virtual void addKeyLog(QByteArrayView) {}
};

} // namespace inspector
