// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/jsonexport.h"

#include "app/inspector/hextextfile.h"
#include "app/inspector/jsontext.h"
#include "app/inspector/packetjson.h"

namespace inspector {

namespace {

constexpr qsizetype bufferSize = 1 << 20;

QByteArrayView eventName(CaptureKind kind)
{
    switch (kind) {
    case CaptureKind::LinkOpened:
        return "opened";
    case CaptureKind::LinkClosed:
        return "closed";
    case CaptureKind::Gap:
        return "missed";
    case CaptureKind::Garbage:
        return "garbage";
    case CaptureKind::CutPacket:
        return "cut";
    case CaptureKind::Packet:
        break;
    }
    return "packet";
}

} // namespace

void JsonExport::addConnection(const FileConnection &connection)
{
    m_connections.push_back(connection);
}

void JsonExport::addRow(const FileRow &row)
{
    if (row.connection >= m_connections.size())
        return;
    const FileConnection &connection = m_connections[row.connection];
    const bool isOut = isFromClient(connection, row.direction);
    m_buffer += '{';
    appendJsonKey(m_buffer, "time");
    appendJsonString(m_buffer, timeText(row.stamp.wallUs).replace(' ', 'T'));
    appendJsonKey(m_buffer, "connection");
    appendJsonString(m_buffer, connection.name.toUtf8());
    appendJsonKey(m_buffer, "client");
    appendJsonString(m_buffer, connection.client);
    appendJsonKey(m_buffer, "server");
    appendJsonString(m_buffer, connection.server);
    appendJsonKey(m_buffer, "event");
    appendJsonString(m_buffer, eventName(row.kind));
    if (carriesPacketBytes(row.kind)) {
        appendJsonKey(m_buffer, "direction");
        appendJsonString(m_buffer, isOut ? "c2s" : "s2c");
        appendJsonKey(m_buffer, "hex");
        appendJsonHex(m_buffer, row.bytes);
        appendPacketMembers(m_buffer,
                            mqtt::trace(row.bytes, {row.version, isOut ? mqtt::Sender::Client
                                                                       : mqtt::Sender::Server}),
                            row.bytes, m_flawText);
    }
    m_buffer += "}\n";
    if (m_buffer.size() >= bufferSize)
        finish();
}

bool JsonExport::finish()
{
    m_failed = m_failed || m_out.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0);
    return !m_failed;
}

} // namespace inspector
