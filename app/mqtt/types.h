// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

namespace mqtt {

// The value is the Protocol Version byte of CONNECT (3.1.2.2).
enum class ProtocolVersion : quint8 { V31 = 3, V311 = 4, V5 = 5 };

enum class QoS : quint8 { AtMostOnce = 0, AtLeastOnce = 1, ExactlyOnce = 2 };

// Retain Handling of a subscription (5.0, 3.8.3.1).
enum class RetainHandling : quint8 { SendAlways = 0, SendIfNew = 1, DoNotSend = 2 };

// Who sent a packet; some packets, properties and reason codes are for one side only.
enum class Sender : quint8 { Client, Server };

// The high nibble of a packet's first byte (2.1.2).
enum class PacketType : quint8 {
    Reserved0,
    Connect,
    Connack,
    Publish,
    Puback,
    Pubrec,
    Pubrel,
    Pubcomp,
    Subscribe,
    Suback,
    Unsubscribe,
    Unsuback,
    Pingreq,
    Pingresp,
    Disconnect,
    Auth
};

// 1 to 65535; 0 stands for "none" and is never sent by us.
using PacketId = quint16;

// Largest value of a Variable Byte Integer, thus of Remaining Length (1.5.5).
inline constexpr quint32 maximumVariableByteInteger = 268'435'455;

// Bytes that a Variable Byte Integer takes; 5 for what the standard has no room for.
constexpr qsizetype variableSize(quint32 value)
{
    return value < 128                           ? 1
           : value < 16'384                      ? 2
           : value < 2'097'152                   ? 3
           : value <= maximumVariableByteInteger ? 4
                                                 : 5;
}

// The standard's name in capitals, "PUBLISH"; RESERVED0 for type 0.
QByteArrayView packetTypeName(PacketType type);

// Packet type from a packet's first byte.
constexpr PacketType packetTypeOf(quint8 firstByte)
{
    return static_cast<PacketType>(firstByte >> 4);
}

} // namespace mqtt
