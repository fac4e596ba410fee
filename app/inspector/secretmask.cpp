// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/secretmask.h"

#include "app/inspector/dissect.h"

#include <algorithm>

namespace inspector {

namespace {

bool mayHoldSecrets(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return false;
    const auto type = mqtt::packetTypeOf(static_cast<quint8>(bytes[0]));
    return type == mqtt::PacketType::Connect || type == mqtt::PacketType::Connack
           || type == mqtt::PacketType::Auth;
}

} // namespace

void SecretMask::addConnection(const FileConnection &connection)
{
    m_connections.push_back(connection);
    m_next.addConnection(connection);
}

void SecretMask::addRow(const FileRow &row)
{
    if (!carriesPacketBytes(row.kind) || !mayHoldSecrets(row.bytes)
        || row.connection >= m_connections.size()) {
        m_next.addRow(row);
        return;
    }
    const bool isClient = isFromClient(m_connections[row.connection], row.direction);
    QByteArray masked = row.bytes.toByteArray();
    const Dissection dissection =
            dissect(masked, {row.version, isClient ? mqtt::Sender::Client : mqtt::Sender::Server});
    for (const base::ByteRange &secret : dissection.secrets())
        std::fill_n(masked.begin() + secret.start, secret.length, '*');
    FileRow shown = row;
    shown.bytes = masked;
    m_next.addRow(shown);
}

} // namespace inspector
