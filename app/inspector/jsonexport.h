// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturesink.h"
#include "app/inspector/packetjson.h"

#include <QIODevice>

#include <vector>

namespace inspector {

// A capture as JSON, one object a line: "time", "connection", "client", "server", "direction",
// "event" or "hex" and what mqttscope-cli's decode tells of the packet.
class JsonExport : public CaptureSink
{
public:
    JsonExport(QIODevice &out, FlawText flawText) : m_out(out), m_flawText(flawText) {}
    void addConnection(const FileConnection &connection) override;
    void addRow(const FileRow &row) override;
    bool finish();

private:
    QIODevice &m_out;
    FlawText m_flawText;
    QByteArray m_buffer;
    std::vector<FileConnection> m_connections;
    bool m_failed = false;
};

} // namespace inspector
