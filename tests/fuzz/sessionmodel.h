// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/session.h"

#include <map>
#include <set>

namespace fuzz {

// A session and, beside it, the laws that it must keep whatever the server says: what may be sent
// when, how often a request is answered, how often a message is delivered. The model is written
// from the standard and reads only the session's outputs.
class SessionModel : private mqtt::MessageSink
{
public:
    explicit SessionModel(mqtt::ProtocolVersion version) : m_session(this), m_version(version) {}

    bool hasLink() const { return m_session.state() != mqtt::SessionState::Offline; }
    mqtt::ProtocolVersion version() const { return m_version; }

    void openLink(const mqtt::Connect &connect);
    void endLink();
    // One packet of the server, or a part of one; `chunks` of it come one after the other.
    void serverSends(QByteArrayView packet, qsizetype firstChunk);
    void publish(const mqtt::Publish &publish);
    void subscribe(const mqtt::Subscribe &subscribe);
    void unsubscribe(const mqtt::Unsubscribe &unsubscribe);
    void auth(const mqtt::Auth &auth);
    void disconnect(const mqtt::Disconnect &disconnect);
    void timePasses(qint64 us) { m_now.monotonicUs += us; }
    void fire(mqtt::SessionTimer timer);
    // Ends the link and the session: by then every request has had its answer.
    void end();

private:
    enum class Asked : quint8 { Publish, Subscribe, Unsubscribe, Auth };

    void message(base::Direction direction, const base::Stamp &stamp,
                 const mqtt::PublishView &publish) override;
    mqtt::RequestToken ask(Asked what);
    void answered(mqtt::RequestToken token, Asked what);
    void settle();
    void take(mqtt::SessionAction &action);
    void accepted(const mqtt::Connack &connack);
    void checkCounts() const;
    void expectFromServer(QByteArrayView packet);
    void finish(mqtt::PacketId id);
    void checkSent(QByteArrayView packet);
    void checkSentPublish(const mqtt::Publish &publish);
    void checkSentAlias(const mqtt::Publish &publish);

    mqtt::Session m_session;
    mqtt::ProtocolVersion m_version;
    mqtt::Connect m_connect;
    base::Stamp m_now;
    std::map<mqtt::RequestToken, Asked> m_unanswered;
    mqtt::RequestToken m_lastToken = 0;

    // Of this link.
    mqtt::ServerLimits m_limits;
    std::map<quint32, QByteArray> m_aliases;
    std::set<mqtt::PacketId> m_unacknowledged;
    bool m_connectSent = false;
    bool m_disconnectSent = false;
    bool m_accepted = false;
    bool m_foresees = true; // whether the server's packets are read as they were sent
    bool m_closed = false;  // in an earlier step

    // Of the session.
    std::map<mqtt::PacketId, mqtt::PacketType> m_inUse; // by what the identifier was sent with
    std::set<mqtt::PacketId> m_received;                // QoS 2, delivered and not released
    // In use, or not: acknowledged in bytes that may mean something else, or not yet sent again and
    // maybe refused for the limits of this link.
    std::set<mqtt::PacketId> m_mayBeFree;
    bool m_refused = false; // something, in this step
};

} // namespace fuzz
