// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/router.h"

#include "app/base/overload.h"
#include "app/broker/packetnote.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"

#include <algorithm>

namespace broker {

namespace {

using mqtt::ReasonCode;

mqtt::DecodeContext fromClient(const Link &link)
{
    return {link.version, mqtt::Sender::Client};
}

constexpr qint64 microseconds(std::chrono::seconds seconds)
{
    return std::chrono::microseconds(seconds).count();
}

} // namespace

Router::Router(RouterOptions options)
    : m_options(std::move(options)), m_dispatcher(m_options.limits, m_log),
      m_sessions(m_options.limits, m_dispatcher, m_log)
{
}

void Router::linkOpened(LinkId id, const QByteArray &peer, const base::Stamp &now)
{
    auto link = std::make_unique<Link>(id, peer, m_outbox, now);
    m_deadlinesMoved = true;
    note(*link, LogEvent::LinkOpened, now);
    if (static_cast<qsizetype>(m_links.size()) >= m_options.limits.links) {
        note(*link, LogEvent::LinkLimitReached, now);
        link->close();
    }
    m_links.emplace(id, std::move(link));
}

void Router::bytesReceived(LinkId id, QByteArrayView bytes, const base::Stamp &now)
{
    const auto found = m_links.find(id);
    if (found == m_links.end() || found->second->state == LinkState::Closing)
        return;
    Link &link = *found->second;
    link.framer.append(bytes);
    framesReceived(link, now);
    if (link.state == LinkState::Closing)
        return;
    if (link.framer.isBroken()) {
        note(link, LogEvent::NotMqtt, now);
        breakOff(link, ReasonCode::MalformedPacket, now);
    } else if (const auto flaw = flawAtStart(link)) {
        illFormedPacket(link, *flaw, now);
    } else if (isTooLarge(link)) {
        note(link, LogEvent::PacketTooLarge, now);
        breakOff(link, ReasonCode::PacketTooLarge, now);
    }
}

void Router::framesReceived(Link &link, const base::Stamp &now)
{
    while (const auto packet = link.framer.next()) {
        link.heardUs = now.monotonicUs;
        packetReceived(link, *packet, now);
        if (link.state == LinkState::Closing)
            return;
    }
}

// A packet whose first byte is wrong needs no waiting for the rest of it.
std::optional<mqtt::Flaw> Router::flawAtStart(const Link &link) const
{
    constexpr qsizetype fixedHeader = 5;
    const QByteArrayView rest = link.framer.rest();
    if (rest.isEmpty() || link.state == LinkState::AwaitingConnect)
        return std::nullopt;
    const auto packet = mqtt::decode(rest.first(qMin(rest.size(), fixedHeader)), fromClient(link));
    if (packet || packet.error().at != base::ByteRange{0, 1})
        return std::nullopt;
    return packet.error();
}

// Seen from the fixed header, before a large packet has filled the memory.
bool Router::isTooLarge(const Link &link) const
{
    const mqtt::FrameLength length = mqtt::frameLength(link.framer.rest());
    const Limits &limits = m_options.limits;
    const qsizetype limit =
            link.state == LinkState::AwaitingConnect ? limits.connectBytes : limits.packetBytes;
    return length.state == mqtt::FrameLength::State::Known && length.total > limit;
}

void Router::packetReceived(Link &link, QByteArrayView bytes, const base::Stamp &now)
{
    if (link.state == LinkState::AwaitingConnect) {
        firstPacketReceived(link, bytes, now);
        return;
    }
    if (mqtt::packetTypeOf(static_cast<quint8>(bytes[0])) == mqtt::PacketType::Publish) {
        publishReceived(link, bytes, now);
        return;
    }
    const auto packet = mqtt::decode(bytes, fromClient(link));
    if (!packet) {
        illFormedPacket(link, packet.error(), now);
        return;
    }
    notePacket(link, LogEvent::PacketReceived, *packet, bytes.size(), now);
    std::visit([&](const auto &value) { received(link, value, now); }, *packet);
}

void Router::firstPacketReceived(Link &link, QByteArrayView bytes, const base::Stamp &now)
{
    // [MQTT-3.1.0-1] The first packet must be CONNECT; others get no answer (4.13).
    if (mqtt::packetTypeOf(static_cast<quint8>(bytes[0])) != mqtt::PacketType::Connect) {
        note(link, LogEvent::FirstPacketNotConnect, now);
        closeLink(link, WillFate::Discard, now);
        return;
    }
    auto packet = mqtt::decode(bytes, fromClient(link));
    if (!packet) {
        badConnect(link, bytes, packet.error(), now);
        return;
    }
    notePacket(link, LogEvent::PacketReceived, *packet, bytes.size(), now);
    connectReceived(link, std::get<mqtt::Connect>(std::move(*packet)), now);
}

void Router::illFormedPacket(Link &link, const mqtt::Flaw &flaw, const base::Stamp &now)
{
    LogEntry entry;
    entry.stamp = now;
    entry.link = link.id;
    if (link.session)
        entry.client = link.session->clientId();
    entry.event = LogEvent::IllFormedPacket;
    entry.packet = flaw.packet;
    entry.version = link.version;
    entry.flaw = flaw;
    m_log.add(std::move(entry));
    breakOff(link,
             mqtt::classOf(flaw) == mqtt::FlawClass::Malformed ? ReasonCode::MalformedPacket
                                                               : ReasonCode::ProtocolError,
             now);
}

void Router::violated(Link &link, ReasonCode reason, const base::Stamp &now)
{
    note(link, LogEvent::ProtocolViolated, now, reason);
    breakOff(link, reason, now);
}

// 4.13: the server says why in 5.0, in 3.x it just closes.
void Router::breakOff(Link &link, ReasonCode reason, const base::Stamp &now)
{
    if (link.state == LinkState::Connected && link.is5())
        send(link, mqtt::Disconnect{reason, {}}, now);
    closeLink(link, WillFate::Publish, now);
}

void Router::closeLink(Link &link, WillFate fate, const base::Stamp &now)
{
    link.close();
    if (!link.session)
        return;
    std::optional<mqtt::Will> will = std::exchange(link.will, std::nullopt);
    if (fate == WillFate::Discard)
        will.reset();
    m_deadlinesMoved = true;
    m_presence.push_back({link.session->clientId(), link.peer, ClientInfo::Presence::Away});
    m_sessions.detach(*link.session, std::move(will), now);
}

void Router::linkClosed(LinkId id, const base::Stamp &now)
{
    const auto found = m_links.find(id);
    if (found == m_links.end())
        return;
    Link &link = *found->second;
    if (link.state != LinkState::Closing) {
        note(link, LogEvent::LinkClosed, now);
        closeLink(link, WillFate::Publish, now);
    }
    std::erase(m_outbox.touched, &link);
    m_links.erase(found);
}

void Router::outputWritten(LinkId id, qsizetype unsent, const base::Stamp &now)
{
    const auto found = m_links.find(id);
    if (found == m_links.end())
        return;
    Link &link = *found->second;
    const bool wasBehind = link.backlog() > m_options.limits.backlogBytes;
    link.unsent = unsent;
    if (wasBehind && link.session)
        m_dispatcher.pump(*link.session, now);
}

void Router::takeOutput(std::vector<LinkOutput> &out)
{
    for (Link *link : m_outbox.touched) {
        const bool close = link->state == LinkState::Closing;
        out.push_back({link->id, link->takeOutput(), close});
        link->unsent += out.back().bytes.size();
        if (close)
            m_links.erase(LinkId(link->id));
    }
    m_outbox.touched.clear();
}

std::optional<qint64> Router::deadlineUs(const Link &link) const
{
    if (link.state == LinkState::AwaitingConnect)
        return link.opened.monotonicUs + microseconds(m_options.limits.connectTimeout);
    if (link.state == LinkState::Closing || link.keepAlive == 0)
        return std::nullopt;
    return link.heardUs + qint64(link.keepAlive) * 1'500'000; // [MQTT-3.1.2-22]
}

void Router::lateLink(Link &link, const base::Stamp &now)
{
    const bool connected = link.state == LinkState::Connected;
    note(link, connected ? LogEvent::KeepAliveExpired : LogEvent::ConnectTimedOut, now);
    breakOff(link, ReasonCode::KeepAliveTimeout, now);
}

void Router::timePassed(const base::Stamp &now)
{
    for (const auto &[id, link] : m_links) {
        const auto deadline = deadlineUs(*link);
        if (deadline && *deadline <= now.monotonicUs)
            lateLink(*link, now);
    }
    m_sessions.timePassed(now);
}

std::optional<qint64> Router::nextDeadlineUs() const
{
    std::optional<qint64> earliest = m_sessions.nextDeadlineUs();
    for (const auto &[id, link] : m_links) {
        const auto deadline = deadlineUs(*link);
        if (deadline && (!earliest || *deadline < *earliest))
            earliest = deadline;
    }
    return earliest;
}

void Router::stop(const base::Stamp &now)
{
    for (const auto &[id, link] : m_links) {
        if (link->state == LinkState::Connected && link->is5())
            send(*link, mqtt::Disconnect{ReasonCode::ServerShuttingDown, {}}, now);
        link->will.reset(); // nobody is left to read it
        closeLink(*link, WillFate::Discard, now);
    }
    LogEntry entry;
    entry.stamp = now;
    entry.event = LogEvent::BrokerStopped;
    m_log.add(std::move(entry));
}

void Router::send(Link &link, const mqtt::Packet &packet, const base::Stamp &now)
{
    QByteArray &out = link.output();
    const qsizetype start = out.size();
    mqtt::encodeTo(out, packet, link.version);
    const qsizetype size = out.size() - start;
    if (size > link.maximumPacketSize) { // [MQTT-3.1.2-24]
        out.truncate(start);
        note(link, LogEvent::MessageNotSent, now);
        return;
    }
    notePacket(link, LogEvent::PacketSent, packet, size, now);
}

void Router::note(const Link &link, LogEvent event, const base::Stamp &now, ReasonCode reason)
{
    LogEntry entry;
    entry.stamp = now;
    entry.link = link.id;
    if (link.session)
        entry.client = link.session->clientId();
    entry.event = event;
    entry.version = link.version;
    entry.reason = reason;
    entry.text = link.peer;
    m_log.add(std::move(entry));
}

void Router::notePacket(const Link &link, LogEvent event, const mqtt::Packet &packet,
                        qsizetype size, const base::Stamp &now)
{
    if (!m_log.hasRoom())
        return;
    LogEntry entry;
    entry.stamp = now;
    entry.link = link.id;
    if (link.session)
        entry.client = link.session->clientId();
    entry.event = event;
    entry.version = link.version;
    entry.size = size;
    describePacket(entry, packet);
    m_log.add(std::move(entry));
}

ClientInfo Router::describe(const Session &session) const
{
    ClientInfo info;
    info.id = session.clientId();
    info.peer = session.lastPeer;
    info.version = session.version;
    info.queued = session.queued();
    info.presence = session.link ? ClientInfo::Presence::Connected : ClientInfo::Presence::Away;
    info.since = session.link ? session.link->opened : session.since;
    if (session.link) {
        info.keepAlive = session.link->keepAlive;
        info.received = session.link->messagesReceived;
        info.sent = session.link->messagesSent;
    }
    for (const auto &[filter, options] : session.filters)
        info.filters.append(filter);
    return info;
}

BrokerStatus Router::status() const
{
    BrokerStatus status;
    for (const auto &[clientId, session] : m_sessions.all())
        status.clients.append(describe(*session));
    status.retained = m_dispatcher.retainedCount();
    status.counters = m_dispatcher.counters();
    return status;
}

} // namespace broker
