// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/dispatcher.h"

#include "app/mqtt/encode.h"

#include <algorithm>

namespace broker {

namespace {

using mqtt::PropertyId;
using mqtt::QoS;

mqtt::PublishView viewOf(const Message &message)
{
    mqtt::PublishView publish;
    publish.topic = message.topic;
    publish.payload = message.payload;
    publish.qos = message.qos;
    publish.retain = message.retain;
    publish.properties = message.properties;
    return publish;
}

bool hasLinkProperties(mqtt::PropertiesView properties)
{
    return properties.contains(PropertyId::TopicAlias)
           || properties.contains(PropertyId::SubscriptionIdentifier)
           || properties.contains(PropertyId::WillDelayInterval);
}

} // namespace

Dispatcher::Dispatcher(const Limits &limits, LogBuffer &log)
    : m_limits(limits), m_log(log), m_retained(limits)
{
}

Dispatcher::Outcome Dispatcher::publish(const mqtt::PublishView &received, const Session *from,
                                        const base::Stamp &now)
{
    mqtt::PublishView publish = received;
    mqtt::Properties forwarded;
    if (!publish.properties.isEmpty() && hasLinkProperties(publish.properties)) {
        forwarded = forwardedProperties(publish.properties);
        publish.properties = forwarded;
    }
    MessagePtr kept;
    bool retained = true;
    if (publish.retain) {
        kept = keep(publish, now.monotonicUs);
        retained = m_retained.put(kept) != RetainedStore::Outcome::NoRoom;
    }
    ++m_counters.messagesReceived;
    gatherTargets(publish, from);
    m_encoder.begin(publish, static_cast<qsizetype>(m_targets.size()));
    for (const Target &target : m_targets)
        deliver(target, publish, kept, now);
    if (!retained)
        return Outcome::NoRoomToRetain;
    return m_targets.empty() ? Outcome::NobodyWantsIt : Outcome::Delivered;
}

void Dispatcher::gatherTargets(const mqtt::PublishView &publish, const Session *from)
{
    ++m_round;
    m_targets.clear();
    m_matches.clear();
    m_subscriptions.match(publish.topic, m_matches);
    for (const Subscriber *subscriber : m_matches.subscribers) {
        // [MQTT-3.8.3-3]
        if (!subscriber->options.noLocal || subscriber->session != from)
            addTarget(*subscriber, publish);
    }
    for (ShareGroup *group : m_matches.groups)
        addShared(*group, publish);
}

void Dispatcher::addTarget(const Subscriber &subscriber, const mqtt::PublishView &publish)
{
    Session &session = *subscriber.session;
    if (session.matchedRound != m_round) {
        session.matchedRound = m_round;
        session.matchedTarget = m_targets.size();
        m_targets.push_back({&session, QoS::AtMostOnce, false, {}});
    }
    const SubscriptionOptions &options = subscriber.options;
    Target &target = m_targets[session.matchedTarget];
    target.qos = std::max(target.qos, std::min(publish.qos, options.qos));
    target.retain = target.retain || (options.retainAsPublished && publish.retain);
    if (options.identifier != 0)
        target.identifiers.append(options.identifier);
}

// Round robin among those who are there; if all are away, among all.
void Dispatcher::addShared(ShareGroup &group, const mqtt::PublishView &publish)
{
    const size_t count = group.members.size();
    size_t chosen = group.next % count;
    for (size_t tried = 0; tried < count; ++tried) {
        const size_t candidate = (group.next + tried) % count;
        if (group.members[candidate].session->link) {
            chosen = candidate;
            break;
        }
    }
    group.next = (chosen + 1) % count;
    const Subscriber &member = group.members[chosen];
    Target target{member.session,
                  std::min(publish.qos, member.options.qos),
                  member.options.retainAsPublished && publish.retain,
                  {}};
    if (member.options.identifier != 0)
        target.identifiers.append(member.options.identifier);
    m_targets.push_back(std::move(target));
}

void Dispatcher::deliver(const Target &target, const mqtt::PublishView &publish, MessagePtr &kept,
                         const base::Stamp &now)
{
    if (target.qos == QoS::AtMostOnce) {
        deliverAtMostOnce(target, publish, now);
        return;
    }
    if (!kept)
        kept = keep(publish, now.monotonicUs);
    Outgoing outgoing{kept, target.qos, target.retain, target.identifiers, 0, Awaiting::Sending};
    Session &session = *target.session;
    if (session.hasQueued() || !canTakeOff(session)) {
        sendOrQueue(session, std::move(outgoing), now);
        return;
    }
    const Outgoing &sent = session.takeOff(std::move(outgoing));
    Link &link = *session.link;
    QByteArray &out = link.output();
    const qsizetype start = out.size();
    m_encoder.append(out, link.version, sent.qos, sent.retain, sent.packetId, sent.identifiers);
    if (!finishSending(link, start, publish, sent.qos, sent.packetId, now))
        session.land(sent.packetId);
}

void Dispatcher::deliverAtMostOnce(const Target &target, const mqtt::PublishView &publish,
                                   const base::Stamp &now)
{
    Link *link = target.session->link;
    if (!link)
        return; // QoS 0 is not kept for those who are away
    if (link->backlog() > m_limits.backlogBytes) {
        drop(*target.session, publish.topic, LogEvent::MessageDropped, now);
        return;
    }
    QByteArray &out = link->output();
    const qsizetype start = out.size();
    m_encoder.append(out, link->version, target.qos, target.retain, 0, target.identifiers);
    finishSending(*link, start, publish, target.qos, 0, now);
}

// Takes back what is larger than the client takes: it is treated as sent (MQTT-3.1.2-25).
bool Dispatcher::finishSending(Link &link, qsizetype start, const mqtt::PublishView &publish,
                               QoS qos, mqtt::PacketId packetId, const base::Stamp &now)
{
    QByteArray &out = link.output();
    if (out.size() - start > link.maximumPacketSize) {
        out.truncate(start);
        drop(*link.session, publish.topic, LogEvent::MessageNotSent, now);
        return false;
    }
    ++link.messagesSent;
    ++m_counters.messagesSent;
    if (!m_log.hasRoom())
        return true;
    LogEntry entry;
    entry.stamp = now;
    entry.link = link.id;
    entry.client = link.session->clientId();
    entry.event = LogEvent::PacketSent;
    entry.packet = mqtt::PacketType::Publish;
    entry.version = link.version;
    entry.qos = qos;
    entry.retain = (static_cast<quint8>(out[start]) & 0x01) != 0;
    entry.packetId = packetId;
    entry.size = publish.payload.size();
    entry.text = publish.topic.toByteArray();
    m_log.add(std::move(entry));
    return true;
}

void Dispatcher::drop(const Session &session, QByteArrayView topic, LogEvent why,
                      const base::Stamp &now)
{
    ++m_counters.messagesDropped;
    if (!m_log.hasRoom())
        return;
    LogEntry entry;
    entry.stamp = now;
    entry.link = session.link ? session.link->id : 0;
    entry.client = session.clientId();
    entry.event = why;
    entry.packet = mqtt::PacketType::Publish;
    entry.text = topic.toByteArray();
    m_log.add(std::move(entry));
}

bool Dispatcher::canTakeOff(const Session &session) const
{
    return session.link && session.inflightCount() < session.link->window
           && session.link->backlog() <= m_limits.backlogBytes;
}

void Dispatcher::sendOrQueue(Session &session, Outgoing outgoing, const base::Stamp &now)
{
    if (!session.hasRoomFor(*outgoing.message, m_limits)) {
        drop(session, outgoing.message->topic, LogEvent::MessageDropped, now);
        return;
    }
    session.enqueue(std::move(outgoing));
    pump(session, now);
}

void Dispatcher::pump(Session &session, const base::Stamp &now)
{
    while (session.hasQueued() && canTakeOff(session))
        takeOff(session, session.takeQueued(), now);
}

void Dispatcher::takeOff(Session &session, Outgoing outgoing, const base::Stamp &now)
{
    if (outgoing.message->isExpired(now.monotonicUs)) {
        drop(session, outgoing.message->topic, LogEvent::MessageDropped, now);
        return;
    }
    sendKept(session, session.takeOff(std::move(outgoing)), false, now);
}

void Dispatcher::sendKept(Session &session, const Outgoing &outgoing, bool dup,
                          const base::Stamp &now)
{
    const Message &message = *outgoing.message;
    mqtt::PublishView publish = viewOf(message);
    mqtt::Properties aged;
    if (message.expirySeconds && !message.isExpired(now.monotonicUs)) {
        aged = withExpiry(publish.properties, message.secondsLeft(now.monotonicUs));
        publish.properties = aged;
    }
    Link &link = *session.link;
    QByteArray &out = link.output();
    const qsizetype start = out.size();
    const mqtt::PacketId packetId = outgoing.packetId;
    PublishEncoder encoder;
    encoder.begin(publish, 1);
    encoder.append(out, link.version, outgoing.qos, outgoing.retain, packetId,
                   outgoing.identifiers);
    if (dup)
        out[start] = static_cast<char>(out[start] | 0x08);
    if (!finishSending(link, start, publish, outgoing.qos, packetId, now) && packetId != 0)
        session.land(packetId);
}

bool Dispatcher::subscribe(Session &session, const QByteArray &filter,
                           const SubscriptionOptions &options)
{
    session.filters[filter] = options;
    return m_subscriptions.add(filter, &session, options);
}

bool Dispatcher::unsubscribe(Session &session, const QByteArray &filter)
{
    session.filters.erase(filter);
    return m_subscriptions.remove(filter, &session);
}

void Dispatcher::unsubscribeAll(Session &session)
{
    for (const auto &[filter, options] : session.filters)
        m_subscriptions.remove(filter, &session);
    session.filters.clear();
}

void Dispatcher::sendRetained(Session &session, QByteArrayView filter,
                              const SubscriptionOptions &options, const base::Stamp &now)
{
    for (const MessagePtr &message : m_retained.matching(filter, now.monotonicUs)) {
        Outgoing outgoing{message,          std::min(message->qos, options.qos), true, {}, 0,
                          Awaiting::Sending};
        if (options.identifier != 0)
            outgoing.identifiers.append(options.identifier);
        if (outgoing.qos != QoS::AtMostOnce)
            sendOrQueue(session, std::move(outgoing), now);
        else if (session.link->backlog() <= m_limits.backlogBytes)
            sendKept(session, outgoing, false, now);
        else
            drop(session, message->topic, LogEvent::MessageDropped, now);
    }
}

void Dispatcher::resume(Session &session, const base::Stamp &now)
{
    // A copy, because what is too large for the new link leaves the list while it is walked.
    const std::deque<Outgoing> inflight = session.inflight();
    for (const Outgoing &outgoing : inflight) {
        if (outgoing.awaiting == Awaiting::Pubcomp)
            mqtt::encodeTo(session.link->output(), mqtt::Pubrel{outgoing.packetId, {}, {}},
                           session.link->version);
        else
            sendKept(session, outgoing, true, now);
    }
    pump(session, now);
}

} // namespace broker
