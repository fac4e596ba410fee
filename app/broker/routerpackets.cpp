// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Router that answers the packets of clients that are in.
#include "app/broker/packetnote.h"
#include "app/broker/router.h"

#include "app/mqtt/decode.h"
#include "app/mqtt/topics.h"

namespace broker {

namespace {

using mqtt::PropertyId;
using mqtt::QoS;
using mqtt::ReasonCode;

} // namespace

bool Router::resolveAlias(Link &link, mqtt::PublishView &publish, const base::Stamp &now)
{
    const auto alias = publish.properties.number(PropertyId::TopicAlias);
    if (!alias)
        return true;
    // [MQTT-3.3.2-9]
    if (*alias == 0 || *alias > m_options.limits.topicAliases) {
        violated(link, ReasonCode::TopicAliasInvalid, now);
        return false;
    }
    if (link.aliases.size() < *alias)
        link.aliases.resize(*alias);
    QByteArray &topic = link.aliases[*alias - 1];
    if (!publish.topic.isEmpty())
        topic = publish.topic.toByteArray();
    publish.topic = topic;
    if (topic.isEmpty()) // 3.3.4: an alias that was never set
        violated(link, ReasonCode::ProtocolError, now);
    return !topic.isEmpty();
}

ReasonCode Router::acknowledgement(const Link &link, Dispatcher::Outcome outcome) const
{
    if (!link.is5())
        return ReasonCode::Success;
    switch (outcome) {
    case Dispatcher::Outcome::Delivered:
        return ReasonCode::Success;
    case Dispatcher::Outcome::NobodyWantsIt:
        return ReasonCode::NoMatchingSubscribers;
    case Dispatcher::Outcome::NoRoomToRetain:
        return ReasonCode::QuotaExceeded;
    }
    return ReasonCode::Success;
}

void Router::publishReceived(Link &link, QByteArrayView bytes, const base::Stamp &now)
{
    const auto decoded = mqtt::decodePublish(bytes, {link.version, mqtt::Sender::Client});
    if (!decoded) {
        illFormedPacket(link, decoded.error(), now);
        return;
    }
    mqtt::PublishView publish = *decoded;
    if (!publish.properties.isEmpty() && !resolveAlias(link, publish, now))
        return;
    if (m_log.hasRoom()) {
        LogEntry entry;
        entry.stamp = now;
        entry.link = link.id;
        entry.client = link.session->clientId();
        entry.event = LogEvent::PacketReceived;
        entry.packet = mqtt::PacketType::Publish;
        entry.version = link.version;
        describePublish(entry, publish);
        m_log.add(std::move(entry));
    }
    ++link.messagesReceived;
    // [MQTT-4.3.3-10] A packet identifier of QoS 2 is taken once until its PUBREL.
    const bool isNew = publish.qos != QoS::ExactlyOnce
                       || link.session->received.insert(publish.packetId).second;
    const auto outcome = isNew ? m_dispatcher.publish(publish, link.session, now)
                               : Dispatcher::Outcome::Delivered;
    const ReasonCode reason = acknowledgement(link, outcome);
    if (publish.qos == QoS::AtLeastOnce) {
        send(link, mqtt::Puback{publish.packetId, reason, {}}, now);
    } else if (publish.qos == QoS::ExactlyOnce) {
        if (mqtt::isFailure(reason)) // then there is no PUBREL
            link.session->received.erase(publish.packetId);
        send(link, mqtt::Pubrec{publish.packetId, reason, {}}, now);
    }
}

void Router::received(Link &link, const mqtt::Puback &packet, const base::Stamp &now)
{
    Session &session = *link.session;
    const Outgoing *outgoing = session.inflight(packet.packetId);
    if (!outgoing)
        return; // of an earlier life; there is no answer to it
    if (outgoing->awaiting != Awaiting::Puback) {
        violated(link, ReasonCode::ProtocolError, now);
        return;
    }
    session.land(packet.packetId);
    m_dispatcher.pump(session, now);
}

void Router::received(Link &link, const mqtt::Pubrec &packet, const base::Stamp &now)
{
    Session &session = *link.session;
    Outgoing *outgoing = session.inflight(packet.packetId);
    if (outgoing && outgoing->awaiting == Awaiting::Puback) {
        violated(link, ReasonCode::ProtocolError, now);
        return;
    }
    if (outgoing && mqtt::isFailure(packet.reason)) {
        session.land(packet.packetId);
        m_dispatcher.pump(session, now);
        return;
    }
    if (outgoing) {
        outgoing->awaiting = Awaiting::Pubcomp;
        outgoing->message.reset();
    }
    send(link,
         mqtt::Pubrel{packet.packetId,
                      outgoing ? ReasonCode::Success : ReasonCode::PacketIdentifierNotFound,
                      {}},
         now);
}

void Router::received(Link &link, const mqtt::Pubrel &packet, const base::Stamp &now)
{
    const bool known = link.session->received.erase(packet.packetId) > 0;
    send(link,
         mqtt::Pubcomp{packet.packetId,
                       known ? ReasonCode::Success : ReasonCode::PacketIdentifierNotFound,
                       {}},
         now);
}

void Router::received(Link &link, const mqtt::Pubcomp &packet, const base::Stamp &now)
{
    Session &session = *link.session;
    const Outgoing *outgoing = session.inflight(packet.packetId);
    if (!outgoing)
        return;
    if (outgoing->awaiting != Awaiting::Pubcomp) {
        violated(link, ReasonCode::ProtocolError, now);
        return;
    }
    session.land(packet.packetId);
    m_dispatcher.pump(session, now);
}

ReasonCode Router::subscribe(Session &session, const mqtt::Subscription &subscription,
                             quint32 identifier, bool &isNew)
{
    const Limits &limits = m_options.limits;
    if (subscription.filter.count('/') >= limits.topicLevels)
        return ReasonCode::TopicFilterInvalid;
    const bool known = session.filters.contains(subscription.filter);
    if (!known && static_cast<qsizetype>(session.filters.size()) >= limits.subscriptions)
        return ReasonCode::QuotaExceeded;
    const SubscriptionOptions options{subscription.qos, subscription.noLocal,
                                      subscription.retainAsPublished, identifier};
    isNew = m_dispatcher.subscribe(session, subscription.filter, options);
    return static_cast<ReasonCode>(subscription.qos);
}

void Router::received(Link &link, const mqtt::Subscribe &packet, const base::Stamp &now)
{
    Session &session = *link.session;
    const quint32 identifier = mqtt::PropertiesView(packet.properties)
                                       .number(PropertyId::SubscriptionIdentifier)
                                       .value_or(0);
    mqtt::Suback suback{packet.packetId, {}, {}};
    QList<mqtt::Subscription> wantRetained;
    for (const mqtt::Subscription &subscription : packet.subscriptions) {
        bool isNew = false;
        const ReasonCode reason = subscribe(session, subscription, identifier, isNew);
        const bool failed = mqtt::isFailure(reason);
        // 3.x has one code for all failures (3.9.3 of 3.1.1).
        suback.reasons.append(failed && !link.is5() ? ReasonCode::UnspecifiedError : reason);
        const bool wanted =
                subscription.retainHandling == mqtt::RetainHandling::SendAlways
                || (subscription.retainHandling == mqtt::RetainHandling::SendIfNew && isNew);
        // 4.8.2: no retained messages for shared subscriptions.
        if (!failed && wanted && splitFilter(subscription.filter).share.isEmpty())
            wantRetained.append(subscription);
    }
    send(link, suback, now);
    for (const mqtt::Subscription &subscription : wantRetained)
        m_dispatcher.sendRetained(session, subscription.filter,
                                  {subscription.qos, false, false, identifier}, now);
}

void Router::received(Link &link, const mqtt::Unsubscribe &packet, const base::Stamp &now)
{
    mqtt::Unsuback unsuback{packet.packetId, {}, {}};
    for (const QByteArray &filter : packet.filters) {
        const bool existed = m_dispatcher.unsubscribe(*link.session, filter);
        if (link.is5())
            unsuback.reasons.append(existed ? ReasonCode::Success
                                            : ReasonCode::NoSubscriptionExisted);
    }
    send(link, unsuback, now);
}

void Router::received(Link &link, const mqtt::Pingreq &, const base::Stamp &now)
{
    send(link, mqtt::Pingresp{}, now);
}

void Router::received(Link &link, const mqtt::Disconnect &packet, const base::Stamp &now)
{
    const auto expiry =
            mqtt::PropertiesView(packet.properties).number(PropertyId::SessionExpiryInterval);
    // 3.14.2.2.2: a session that was to end with its link cannot be made to last now.
    if (expiry && *expiry != 0 && !link.session->isLasting()) {
        violated(link, ReasonCode::ProtocolError, now);
        return;
    }
    if (expiry)
        link.session->expirySeconds = *expiry;
    note(link, LogEvent::ClientDisconnected, now, packet.reason);
    // [MQTT-3.14.4-3]
    closeLink(link, packet.reason == ReasonCode::Success ? WillFate::Discard : WillFate::Publish,
              now);
}

// A second CONNECT, AUTH without a method, and what only servers send.
template<class Other>
void Router::received(Link &link, const Other &, const base::Stamp &now)
{
    violated(link, ReasonCode::ProtocolError, now);
}

template void Router::received(Link &, const mqtt::Connect &, const base::Stamp &);
template void Router::received(Link &, const mqtt::Connack &, const base::Stamp &);
template void Router::received(Link &, const mqtt::Publish &, const base::Stamp &);
template void Router::received(Link &, const mqtt::Suback &, const base::Stamp &);
template void Router::received(Link &, const mqtt::Unsuback &, const base::Stamp &);
template void Router::received(Link &, const mqtt::Pingresp &, const base::Stamp &);
template void Router::received(Link &, const mqtt::Auth &, const base::Stamp &);

} // namespace broker
