// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturesink.h"

#include <QIODevice>

#include <vector>

// A capture as text that people read, mail and paste: a line a packet with its time, its way and
// its bytes. The tolerant reader takes it as well.
//
//   # connection 1: NAME (client 127.0.0.1:49152, server 127.0.0.1:1883, MQTT 3.1.1)
//   2026-11-26 18:00:00.123456Z TX: 10 13 00 04 …
namespace inspector {

class HexTextWriter : public CaptureSink
{
public:
    explicit HexTextWriter(QIODevice &out) : m_out(out) {}
    void addConnection(const FileConnection &connection) override;
    void addRow(const FileRow &row) override;
    bool finish();

private:
    void writeConnection(const FileRow &row);

    QIODevice &m_out;
    QByteArray m_buffer;
    std::vector<FileConnection> m_connections;
    size_t m_current = size_t(-1);
    mqtt::ProtocolVersion m_version{};
    bool m_failed = false;
};

// False: it is not such a text.
bool readHexTextFile(QByteArrayView text, CaptureSink &sink);

// "2026-11-26 18:00:00.123456Z"
QByteArray timeText(qint64 wallUs);

} // namespace inspector
