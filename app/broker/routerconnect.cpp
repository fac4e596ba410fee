// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Router that lets clients in.
#include "app/broker/badconnect.h"
#include "app/broker/router.h"

namespace broker {

namespace {

using mqtt::PropertyId;
using mqtt::ProtocolVersion;
using mqtt::ReasonCode;

// How long the session outlives its link: Clean Session of 3.x as 5.0 says it (3.1.2.11.2).
quint32 sessionExpiry(const mqtt::Connect &connect)
{
    if (connect.version == ProtocolVersion::V5)
        return mqtt::PropertiesView(connect.properties)
                .number(PropertyId::SessionExpiryInterval)
                .value_or(0);
    return connect.cleanStart ? 0 : 0xFFFFFFFF;
}

} // namespace

void Router::badConnect(Link &link, QByteArrayView bytes, const mqtt::Flaw &flaw,
                        const base::Stamp &now)
{
    const auto refusal = refusalOf(bytes, flaw);
    if (refusal)
        link.version = refusal->version;
    illFormedPacket(link, flaw, now);
    if (refusal)
        send(link, mqtt::Connack{false, refusal->reason, {}}, now);
}

ReasonCode Router::admit(const mqtt::Connect &connect) const
{
    if (mqtt::PropertiesView(connect.properties).contains(PropertyId::AuthenticationMethod))
        return ReasonCode::BadAuthenticationMethod; // no enhanced authentication here (4.12)
    // [MQTT-3.1.3-8] of 3.1.1: without an identifier there is nothing to find a session by.
    if (connect.clientId.isEmpty() && connect.version != ProtocolVersion::V5 && !connect.cleanStart)
        return ReasonCode::ClientIdentifierNotValid;
    if (m_options.authenticate) {
        if (const ReasonCode reason = m_options.authenticate(connect); mqtt::isFailure(reason))
            return reason;
    }
    if (m_sessions.isFull() && !m_sessions.find(connect.clientId))
        return ReasonCode::QuotaExceeded;
    return ReasonCode::Success;
}

void Router::refuse(Link &link, ReasonCode reason, const base::Stamp &now)
{
    const ReasonCode code = connectReason(link.version, reason);
    note(link, LogEvent::ClientRefused, now, code);
    send(link, mqtt::Connack{false, code, {}}, now);
    closeLink(link, WillFate::Discard, now);
}

// [MQTT-3.1.4-3] The earlier link of the same client ends.
void Router::takeOver(Session &session, const base::Stamp &now)
{
    Link &old = *session.link;
    note(old, LogEvent::SessionTakenOver, now, ReasonCode::SessionTakenOver);
    breakOff(old, ReasonCode::SessionTakenOver, now);
}

void Router::applyConnect(Link &link, const mqtt::Connect &connect)
{
    const mqtt::PropertiesView properties = connect.properties;
    const Limits &limits = m_options.limits;
    link.keepAlive = connect.keepAlive;
    link.will = connect.will;
    link.window = std::min<qsizetype>(
            limits.inflight, properties.number(PropertyId::ReceiveMaximum).value_or(65535));
    if (const auto size = properties.number(PropertyId::MaximumPacketSize))
        link.maximumPacketSize = *size;
}

Session &Router::sessionFor(const mqtt::Connect &connect, const QByteArray &clientId, bool &present,
                            const base::Stamp &now)
{
    if (Session *taken = m_sessions.find(clientId); taken && taken->link)
        takeOver(*taken, now);
    Session *session = m_sessions.find(clientId); // one that does not last is gone by now
    if (session && connect.cleanStart) {
        m_sessions.end(*session, now);
        session = nullptr;
    }
    present = session != nullptr;
    return session ? *session : m_sessions.create(clientId);
}

mqtt::Connack Router::welcome(const mqtt::Connect &connect, const QByteArray &clientId,
                              bool present) const
{
    // 3.1 has no Session Present; the byte is reserved there.
    mqtt::Connack connack{
            present && connect.version != ProtocolVersion::V31, ReasonCode::Success, {}};
    if (connect.version != ProtocolVersion::V5)
        return connack;
    const Limits &limits = m_options.limits;
    if (connect.clientId.isEmpty())
        connack.properties.addText(PropertyId::AssignedClientIdentifier, clientId);
    if (limits.topicAliases > 0)
        connack.properties.addNumber(PropertyId::TopicAliasMaximum, limits.topicAliases);
    if (limits.packetBytes < 268'435'460)
        connack.properties.addNumber(PropertyId::MaximumPacketSize,
                                     static_cast<quint32>(limits.packetBytes));
    return connack;
}

void Router::connectReceived(Link &link, mqtt::Connect connect, const base::Stamp &now)
{
    link.version = connect.version;
    applyConnect(link, connect);
    if (const ReasonCode reason = admit(connect); mqtt::isFailure(reason)) {
        refuse(link, reason, now);
        return;
    }
    QByteArray clientId = connect.clientId;
    while (clientId.isEmpty() || (connect.clientId.isEmpty() && m_sessions.find(clientId)))
        clientId = "client-" + QByteArray::number(++m_namesGiven);
    bool present = false;
    Session &session = sessionFor(connect, clientId, present, now);
    session.expirySeconds = sessionExpiry(connect);
    m_sessions.attach(session, link);
    link.state = LinkState::Connected;
    m_deadlinesMoved = true;
    m_presence.push_back({clientId, link.peer, ClientInfo::Presence::Connected});
    note(link, LogEvent::ClientConnected, now);
    send(link, welcome(connect, clientId, present), now);
    if (present) {
        note(link, LogEvent::SessionResumed, now);
        m_dispatcher.resume(session, now);
    }
}

} // namespace broker
