// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/sessionstore.h"

#include <unordered_map>

namespace broker {

// What is to be done with a link: write these bytes, then perhaps close it and forget it.
struct LinkOutput
{
    LinkId link = 0;
    QByteArray bytes;
    bool close = false;
};

// A client came or went.
struct PresenceChange
{
    QByteArray clientId;
    QByteArray peer;
    ClientInfo::Presence presence{};
};

// The server's side of MQTT without any I/O: links, bytes and time come in as facts; bytes to be
// written, links to be closed and log entries come out.
class Router
{
public:
    explicit Router(RouterOptions options);

    void linkOpened(LinkId link, const QByteArray &peer, const base::Stamp &now);
    void bytesReceived(LinkId link, QByteArrayView bytes, const base::Stamp &now);
    // By the other side or by the network; not for links that the router had closed.
    void linkClosed(LinkId link, const base::Stamp &now);
    // `unsent` bytes of what was taken have not left yet.
    void outputWritten(LinkId link, qsizetype unsent, const base::Stamp &now);
    void timePassed(const base::Stamp &now);
    // Says goodbye to everyone.
    void stop(const base::Stamp &now);

    // Appends what is to be done since the last call.
    void takeOutput(std::vector<LinkOutput> &out);
    // When timePassed() must be called at the latest, on the monotonic clock.
    std::optional<qint64> nextDeadlineUs() const;
    // Whether nextDeadlineUs() may have become earlier since this was last asked.
    bool takeDeadlinesMoved() { return std::exchange(m_deadlinesMoved, false); }
    std::vector<PresenceChange> takePresenceChanges() { return std::exchange(m_presence, {}); }
    LogBuffer &log() { return m_log; }
    BrokerStatus status() const;

private:
    enum class WillFate : quint8 { Publish, Discard };

    void framesReceived(Link &link, const base::Stamp &now);
    std::optional<mqtt::Flaw> flawAtStart(const Link &link) const;
    bool isTooLarge(const Link &link) const;
    void packetReceived(Link &link, QByteArrayView bytes, const base::Stamp &now);
    void firstPacketReceived(Link &link, QByteArrayView bytes, const base::Stamp &now);
    void publishReceived(Link &link, QByteArrayView bytes, const base::Stamp &now);
    void illFormedPacket(Link &link, const mqtt::Flaw &flaw, const base::Stamp &now);
    void violated(Link &link, mqtt::ReasonCode reason, const base::Stamp &now);
    void breakOff(Link &link, mqtt::ReasonCode reason, const base::Stamp &now);
    void closeLink(Link &link, WillFate fate, const base::Stamp &now);

    void badConnect(Link &link, QByteArrayView bytes, const mqtt::Flaw &flaw,
                    const base::Stamp &now);
    void connectReceived(Link &link, mqtt::Connect connect, const base::Stamp &now);
    mqtt::ReasonCode admit(const mqtt::Connect &connect) const;
    void refuse(Link &link, mqtt::ReasonCode reason, const base::Stamp &now);
    void takeOver(Session &session, const base::Stamp &now);
    void applyConnect(Link &link, const mqtt::Connect &connect);
    Session &sessionFor(const mqtt::Connect &connect, const QByteArray &clientId, bool &present,
                        const base::Stamp &now);
    mqtt::Connack welcome(const mqtt::Connect &connect, const QByteArray &clientId,
                          bool present) const;

    void received(Link &link, const mqtt::Puback &packet, const base::Stamp &now);
    void received(Link &link, const mqtt::Pubrec &packet, const base::Stamp &now);
    void received(Link &link, const mqtt::Pubrel &packet, const base::Stamp &now);
    void received(Link &link, const mqtt::Pubcomp &packet, const base::Stamp &now);
    void received(Link &link, const mqtt::Subscribe &packet, const base::Stamp &now);
    void received(Link &link, const mqtt::Unsubscribe &packet, const base::Stamp &now);
    void received(Link &link, const mqtt::Pingreq &packet, const base::Stamp &now);
    void received(Link &link, const mqtt::Disconnect &packet, const base::Stamp &now);
    template<class Other>
    void received(Link &link, const Other &, const base::Stamp &now);

    bool resolveAlias(Link &link, mqtt::PublishView &publish, const base::Stamp &now);
    mqtt::ReasonCode acknowledgement(const Link &link, Dispatcher::Outcome outcome) const;
    mqtt::ReasonCode subscribe(Session &session, const mqtt::Subscription &subscription,
                               quint32 identifier, bool &isNew);
    void send(Link &link, const mqtt::Packet &packet, const base::Stamp &now);
    void note(const Link &link, LogEvent event, const base::Stamp &now,
              mqtt::ReasonCode reason = mqtt::ReasonCode::Success);
    void notePacket(const Link &link, LogEvent event, const mqtt::Packet &packet, qsizetype size,
                    const base::Stamp &now);
    std::optional<qint64> deadlineUs(const Link &link) const;
    void lateLink(Link &link, const base::Stamp &now);
    ClientInfo describe(const Session &session) const;

    RouterOptions m_options;
    LogBuffer m_log;
    Dispatcher m_dispatcher;
    SessionStore m_sessions;
    Outbox m_outbox;
    std::unordered_map<LinkId, std::unique_ptr<Link>> m_links;
    std::vector<PresenceChange> m_presence;
    bool m_deadlinesMoved = false;
    quint64 m_namesGiven = 0;
};

} // namespace broker
