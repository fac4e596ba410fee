// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/broker/message.h"
#include "app/broker/options.h"
#include "app/broker/subscriptionindex.h"

#include <QBitArray>
#include <QVarLengthArray>

#include <deque>
#include <map>
#include <optional>
#include <unordered_set>

namespace broker {

struct Link;

using Identifiers = QVarLengthArray<quint32, 4>;

// What a message in flight waits for.
enum class Awaiting : quint8 { Sending, Puback, Pubrec, Pubcomp };

// One message on its way to one client.
struct Outgoing
{
    MessagePtr message; // gone once only PUBCOMP is awaited
    mqtt::QoS qos = mqtt::QoS::AtLeastOnce;
    bool retain = false;
    Identifiers identifiers; // Subscription Identifiers to be sent with it
    mqtt::PacketId packetId = 0;
    Awaiting awaiting = Awaiting::Sending;
};

// A will that waits for its delay or the end of its session, whichever comes first (3.1.3.2.2).
struct PendingWill
{
    mqtt::Will will;
    qint64 dueUs = 0;
};

// What the broker remembers of a client between its links (4.1), the messages in flight included.
class Session
{
public:
    explicit Session(QByteArray clientId) : m_clientId(std::move(clientId)) {}

    const QByteArray &clientId() const { return m_clientId; }

    Link *link = nullptr; // nullptr: away
    std::map<QByteArray, SubscriptionOptions> filters;
    std::unordered_set<mqtt::PacketId> received; // QoS 2 from the client, PUBREL still to come
    std::optional<PendingWill> will;
    quint32 expirySeconds = 0;
    std::optional<qint64> endsUs; // while away and not kept for ever
    base::Stamp since;            // of going away
    QByteArray lastPeer;
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5;

    bool isLasting() const { return expirySeconds != 0; }
    bool hasRoomFor(const Message &message, const Limits &limits) const;

    void enqueue(Outgoing outgoing);
    bool hasQueued() const { return !m_queue.empty(); }
    Outgoing takeQueued();
    qsizetype queued() const { return static_cast<qsizetype>(m_queue.size()); }

    // Gives it a packet identifier and keeps it until it is acknowledged.
    Outgoing &takeOff(Outgoing outgoing);
    std::deque<Outgoing> &inflight() { return m_inflight; }
    qsizetype inflightCount() const { return static_cast<qsizetype>(m_inflight.size()); }
    Outgoing *inflight(mqtt::PacketId packetId);
    void land(mqtt::PacketId packetId); // acknowledged for good, or given up

    // For measuring how often a message matched this session: see Dispatcher.
    quint64 matchedRound = 0;
    size_t matchedTarget = 0;

private:
    mqtt::PacketId freeId();

    QByteArray m_clientId;
    std::deque<Outgoing> m_inflight; // in the order of sending
    std::deque<Outgoing> m_queue;
    qsizetype m_queuedBytes = 0;
    mqtt::PacketId m_lastId = 0;
    QBitArray m_usedIds; // empty until the first is needed
};

} // namespace broker
