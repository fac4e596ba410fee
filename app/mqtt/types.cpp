// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/types.h"

#include <array>

namespace mqtt {

QByteArrayView packetTypeName(PacketType type)
{
    static constexpr std::array<QByteArrayView, 16> names{
            "RESERVED0", "CONNECT",  "CONNACK",    "PUBLISH", "PUBACK",      "PUBREC",
            "PUBREL",    "PUBCOMP",  "SUBSCRIBE",  "SUBACK",  "UNSUBSCRIBE", "UNSUBACK",
            "PINGREQ",   "PINGRESP", "DISCONNECT", "AUTH"};
    return names[static_cast<quint8>(type) & 15];
}

} // namespace mqtt
