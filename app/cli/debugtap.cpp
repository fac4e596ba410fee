// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/debugtap.h"

#include <cstdio>

namespace cli {

void DebugTap::linkOpened(const base::Stamp &, QByteArrayView peer)
{
    m_in.reset();
    m_out.reset();
    std::fprintf(stderr, "link to %s is open\n", peer.toByteArray().constData());
}

void DebugTap::bytesCrossed(base::Direction direction, const base::Stamp &, QByteArrayView bytes)
{
    const bool isIn = direction == base::Direction::In;
    mqtt::Framer &framer = isIn ? m_in : m_out;
    framer.append(bytes);
    while (const auto packet = framer.next()) {
        const auto type = mqtt::packetTypeOf(static_cast<quint8>(packet->front()));
        std::fprintf(stderr, "%s %s, %lld bytes\n", isIn ? "received" : "sent",
                     mqtt::packetTypeName(type).data(), static_cast<long long>(packet->size()));
    }
}

void DebugTap::linkClosed(const base::Stamp &)
{
    std::fprintf(stderr, "link closed\n");
}

} // namespace cli
