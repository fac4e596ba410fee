// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/mqtt/flaw.h"
#include "app/mqtt/packets.h"

#include <QByteArray>
#include <QMetaType>

#include <vector>

namespace broker {

// Names one accepted link as long as the broker runs; never 0, never used twice.
using LinkId = quint64;

// What happened on the broker's side. Words are made in ui/presentation/brokerwording.cpp.
enum class LogEvent : quint8 {
    LinkOpened,
    LinkClosed,         // by the other side, without DISCONNECT
    ClientConnected,    // CONNACK with success was sent
    ClientRefused,      // `reason`, of the client's version
    ClientDisconnected, // by its DISCONNECT, `reason`
    PacketReceived,
    PacketSent,
    KeepAliveExpired,
    ConnectTimedOut, // a link on which no CONNECT came
    SessionTakenOver,
    SessionResumed,
    SessionExpired,
    WillPublished,
    IllFormedPacket, // `flaw`
    FirstPacketNotConnect,
    NotMqtt,          // the stream cannot be cut into packets
    ProtocolViolated, // a well-formed packet out of place, `reason`
    PacketTooLarge,   // from a client
    MessageDropped,   // queue full
    MessageNotSent,   // larger than the client takes
    LinkLimitReached,
    BrokerStopped
};

struct LogEntry
{
    base::Stamp stamp;
    LinkId link = 0;
    QByteArray client; // client identifier; empty before CONNECT
    LogEvent event{};
    mqtt::PacketType packet{};
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5;
    mqtt::ReasonCode reason = mqtt::ReasonCode::Success;
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    bool retain = false;
    mqtt::PacketId packetId = 0;
    qsizetype size = 0; // bytes of the packet, of the payload for PUBLISH
    QByteArray text;    // topic, filters, or the peer's address of a link
    mqtt::Flaw flaw;
};

// Some entries at once; `omitted` more came too fast to be kept.
struct LogBatch
{
    std::vector<LogEntry> entries;
    quint64 omitted = 0;
};

// Keeps entries until they are taken; bounded, counts what it refuses.
class LogBuffer
{
public:
    // For the many: whether an entry made now would be kept. Counts it as omitted when not.
    bool hasRoom();
    void add(LogEntry entry);
    LogBatch take();
    bool isEmpty() const { return m_batch.entries.empty() && m_batch.omitted == 0; }
    void setEnabled(bool enabled) { m_enabled = enabled; }

private:
    static constexpr size_t capacity = 2'000;
    LogBatch m_batch;
    bool m_enabled = true;
};

} // namespace broker

Q_DECLARE_METATYPE(broker::LogBatch)
