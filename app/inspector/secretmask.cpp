// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/secretmask.h"

namespace inspector {

void SecretMask::addConnection(const FileConnection &connection)
{
    m_connections.push_back(connection);
    m_next.addConnection(connection);
}

void SecretMask::addRow(const FileRow &row)
{
    if ((row.kind != CaptureKind::Packet && row.kind != CaptureKind::CutPacket)
        || row.connection >= m_connections.size()) {
        m_next.addRow(row);
        return;
    }
    const bool isClient = isFromClient(m_connections[row.connection], row.direction);
    const mqtt::DecodeContext context{row.version,
                                      isClient ? mqtt::Sender::Client : mqtt::Sender::Server};
    const std::vector<base::ByteRange> secrets = secretRanges(row.bytes, context, m_rules);
    if (secrets.empty()) {
        m_next.addRow(row);
        return;
    }
    const QByteArray masked = maskedPacket(row.bytes, secrets);
    FileRow shown = row;
    shown.bytes = masked;
    m_next.addRow(shown);
}

} // namespace inspector
