// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/reasoncodes.h"

#include <array>

namespace mqtt {

namespace {

constexpr quint16 bit(PacketType type)
{
    return static_cast<quint16>(1u << static_cast<quint8>(type));
}

constexpr quint16 connack = bit(PacketType::Connack);
constexpr quint16 firstAcks = bit(PacketType::Puback) | bit(PacketType::Pubrec);
constexpr quint16 lastAcks = bit(PacketType::Pubrel) | bit(PacketType::Pubcomp);
constexpr quint16 suback = bit(PacketType::Suback);
constexpr quint16 unsuback = bit(PacketType::Unsuback);
constexpr quint16 disconnect = bit(PacketType::Disconnect);
constexpr quint16 auth = bit(PacketType::Auth);
constexpr quint16 withCodes =
        connack | firstAcks | lastAcks | suback | unsuback | disconnect | auth;

// Table 2-6 of the 5.0 text. `fromServer` marks what only a server says in DISCONNECT (3.14.2.1).
struct Row
{
    quint8 code;
    QByteArrayView name;
    quint16 packets;
    bool fromServer = false;
};

constexpr std::array rows{
        Row{0x00, "Success", withCodes},
        Row{0x01, "Granted QoS 1", suback},
        Row{0x02, "Granted QoS 2", suback},
        Row{0x04, "Disconnect with Will Message", disconnect},
        Row{0x10, "No matching subscribers", firstAcks},
        Row{0x11, "No subscription existed", unsuback},
        Row{0x18, "Continue authentication", auth},
        Row{0x19, "Re-authenticate", auth},
        Row{0x80, "Unspecified error", connack | firstAcks | suback | unsuback | disconnect},
        Row{0x81, "Malformed Packet", connack | disconnect},
        Row{0x82, "Protocol Error", connack | disconnect},
        Row{0x83, "Implementation specific error",
            connack | firstAcks | suback | unsuback | disconnect},
        Row{0x84, "Unsupported Protocol Version", connack},
        Row{0x85, "Client Identifier not valid", connack},
        Row{0x86, "Bad User Name or Password", connack},
        Row{0x87, "Not authorized", connack | firstAcks | suback | unsuback | disconnect, true},
        Row{0x88, "Server unavailable", connack},
        Row{0x89, "Server busy", connack | disconnect, true},
        Row{0x8A, "Banned", connack},
        Row{0x8B, "Server shutting down", disconnect, true},
        Row{0x8C, "Bad authentication method", connack},
        Row{0x8D, "Keep Alive timeout", disconnect, true},
        Row{0x8E, "Session taken over", disconnect, true},
        Row{0x8F, "Topic Filter invalid", suback | unsuback | disconnect, true},
        Row{0x90, "Topic Name invalid", connack | firstAcks | disconnect},
        Row{0x91, "Packet Identifier in use", firstAcks | suback | unsuback},
        Row{0x92, "Packet Identifier not found", lastAcks},
        Row{0x93, "Receive Maximum exceeded", disconnect},
        Row{0x94, "Topic Alias invalid", disconnect},
        Row{0x95, "Packet too large", connack | disconnect},
        Row{0x96, "Message rate too high", disconnect},
        Row{0x97, "Quota exceeded", connack | firstAcks | suback | disconnect},
        Row{0x98, "Administrative action", disconnect},
        Row{0x99, "Payload format invalid", connack | firstAcks | disconnect},
        Row{0x9A, "Retain not supported", connack | disconnect, true},
        Row{0x9B, "QoS not supported", connack | disconnect, true},
        Row{0x9C, "Use another server", connack | disconnect, true},
        Row{0x9D, "Server moved", connack | disconnect, true},
        Row{0x9E, "Shared Subscriptions not supported", suback | disconnect, true},
        Row{0x9F, "Connection rate exceeded", connack | disconnect, true},
        Row{0xA0, "Maximum connect time", disconnect, true},
        Row{0xA1, "Subscription Identifiers not supported", suback | disconnect, true},
        Row{0xA2, "Wildcard Subscriptions not supported", suback | disconnect, true},
};

constexpr std::array<qint8, 256> makeIndex()
{
    std::array<qint8, 256> index{};
    index.fill(-1);
    for (size_t i = 0; i < rows.size(); ++i)
        index[rows[i].code] = static_cast<qint8>(i);
    return index;
}

const Row *rowOf(ReasonCode reason)
{
    static constexpr auto index = makeIndex();
    const qint8 row = index[static_cast<quint8>(reason)];
    return row < 0 ? nullptr : &rows[static_cast<size_t>(row)];
}

// 3.1.1, 3.2.2.3, table 3.1.
QByteArrayView connectReturnName(ReasonCode reason)
{
    static constexpr std::array<QByteArrayView, 6> names{
            "Connection Accepted",
            "Connection Refused, unacceptable protocol version",
            "Connection Refused, identifier rejected",
            "Connection Refused, Server unavailable",
            "Connection Refused, bad user name or password",
            "Connection Refused, not authorized"};
    const auto value = static_cast<quint8>(reason);
    return value < names.size() ? names[value] : QByteArrayView();
}

// 3.1.1, 3.9.3.
QByteArrayView subscribeReturnName(ReasonCode reason)
{
    switch (static_cast<quint8>(reason)) {
    case 0:
        return "Success - Maximum QoS 0";
    case 1:
        return "Success - Maximum QoS 1";
    case 2:
        return "Success - Maximum QoS 2";
    case 0x80:
        return "Failure";
    }
    return {};
}

} // namespace

bool isReasonAllowed(PacketType packet, ReasonCode reason)
{
    if (!(withCodes & bit(packet)))
        return true;
    const Row *row = rowOf(reason);
    return row && (row->packets & bit(packet));
}

bool isReasonAllowedFrom(Sender sender, ReasonCode reason)
{
    const Row *row = rowOf(reason);
    if (!row || !(row->packets & disconnect))
        return false;
    if (reason == ReasonCode::DisconnectWithWill)
        return sender == Sender::Client;
    return sender == Sender::Server || !row->fromServer;
}

QByteArrayView reasonName(PacketType packet, ProtocolVersion version, ReasonCode reason)
{
    if (version != ProtocolVersion::V5) {
        if (packet == PacketType::Connack)
            return connectReturnName(reason);
        return packet == PacketType::Suback ? subscribeReturnName(reason) : QByteArrayView();
    }
    if (!(withCodes & bit(packet)) || !isReasonAllowed(packet, reason))
        return {};
    if (reason == ReasonCode::Success && packet == PacketType::Suback)
        return "Granted QoS 0";
    if (reason == ReasonCode::Success && packet == PacketType::Disconnect)
        return "Normal disconnection";
    return rowOf(reason)->name;
}

} // namespace mqtt
