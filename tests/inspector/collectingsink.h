// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturesink.h"

#include <vector>

// Keeps what a reader gives.
class CollectingSink : public inspector::CaptureSink
{
public:
    struct Row
    {
        size_t connection = 0;
        inspector::CaptureKind kind{};
        base::Direction direction{};
        mqtt::ProtocolVersion version{};
        base::Stamp stamp;
        QByteArray bytes;
        friend bool operator==(const Row &, const Row &) = default;
    };

    void addConnection(const inspector::FileConnection &connection) override
    {
        connections.push_back(connection);
    }
    void addRow(const inspector::FileRow &row) override
    {
        rows.push_back({row.connection, row.kind, row.direction, row.version, row.stamp,
                        row.bytes.toByteArray()});
    }
    void addKeyLog(QByteArrayView bytes) override { keyLog += bytes.toByteArray(); }

    // The packets alone: ">hex <hex …".
    QByteArray spelled() const
    {
        QByteArrayList packets;
        for (const Row &row : rows) {
            if (inspector::carriesPacketBytes(row.kind))
                packets << (row.direction == base::Direction::Out ? '>' : '<') + row.bytes.toHex();
        }
        return packets.join(' ');
    }

    std::vector<inspector::FileConnection> connections;
    std::vector<Row> rows;
    QByteArray keyLog;
};
