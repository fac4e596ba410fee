// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/link.h"
#include "app/broker/publishencoder.h"
#include "app/broker/retainedstore.h"
#include "app/broker/status.h"
#include "app/broker/subscriptionindex.h"

namespace broker {

// Brings messages to sessions: finds who wants them, keeps retained ones, sends what a client can
// take now and queues the rest.
class Dispatcher
{
public:
    Dispatcher(const Limits &limits, LogBuffer &log);

    enum class Outcome : quint8 { Delivered, NobodyWantsIt, NoRoomToRetain };
    // `from` is nullptr for a will. Topic aliases are resolved already.
    Outcome publish(const mqtt::PublishView &publish, const Session *from, const base::Stamp &now);

    // Says whether it is new.
    bool subscribe(Session &session, const QByteArray &filter, const SubscriptionOptions &options);
    bool unsubscribe(Session &session, const QByteArray &filter);
    void unsubscribeAll(Session &session);
    void sendRetained(Session &session, QByteArrayView filter, const SubscriptionOptions &options,
                      const base::Stamp &now);

    // The client is back: first what was in flight, in order (MQTT-4.4.0-1), then what waited.
    void resume(Session &session, const base::Stamp &now);
    // Sends of the queue what the client can take now.
    void pump(Session &session, const base::Stamp &now);

    const Counters &counters() const { return m_counters; }
    qsizetype retainedCount() const { return m_retained.count(); }

private:
    // One copy for one session, made from all its subscriptions that match (MQTT-3.3.4-2).
    struct Target
    {
        Session *session = nullptr;
        mqtt::QoS qos = mqtt::QoS::AtMostOnce;
        bool retain = false;
        Identifiers identifiers;
    };

    void gatherTargets(const mqtt::PublishView &publish, const Session *from);
    void addTarget(const Subscriber &subscriber, const mqtt::PublishView &publish);
    void addShared(ShareGroup &group, const mqtt::PublishView &publish);
    void deliver(const Target &target, const mqtt::PublishView &publish, MessagePtr &kept,
                 const base::Stamp &now);
    void deliverAtMostOnce(const Target &target, const mqtt::PublishView &publish,
                           const base::Stamp &now);
    void sendOrQueue(Session &session, Outgoing outgoing, const base::Stamp &now);
    bool canTakeOff(const Session &session) const;
    void takeOff(Session &session, Outgoing outgoing, const base::Stamp &now);
    void sendKept(Session &session, const Outgoing &outgoing, bool dup, const base::Stamp &now);
    bool finishSending(Link &link, qsizetype start, const mqtt::PublishView &publish, mqtt::QoS qos,
                       mqtt::PacketId packetId, const base::Stamp &now);
    void drop(const Session &session, QByteArrayView topic, LogEvent why, const base::Stamp &now);

    const Limits &m_limits;
    LogBuffer &m_log;
    SubscriptionIndex m_subscriptions;
    RetainedStore m_retained;
    PublishEncoder m_encoder;
    Matches m_matches;
    std::vector<Target> m_targets;
    quint64 m_round = 0;
    Counters m_counters;
};

} // namespace broker
