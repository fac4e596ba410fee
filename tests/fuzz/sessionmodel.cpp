// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/sessionmodel.h"

#include "app/base/overload.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/topics.h"
#include "tests/fuzz/input.h"

namespace fuzz {

using namespace mqtt;

void SessionModel::openLink(const Connect &connect)
{
    if (connect.version != m_version) { // another version is another session
        m_inUse.clear();
        m_received.clear();
    }
    if (connect.cleanStart)
        m_received.clear();
    m_version = connect.version;
    m_connect = connect;
    m_limits = ServerLimits();
    m_aliases.clear();
    m_unacknowledged.clear();
    m_connectSent = false;
    m_disconnectSent = false;
    m_accepted = false;
    m_closed = false;
    m_foresees = true;
    m_session.linkOpened(m_now, connect);
    settle();
    require(m_connectSent, "a link begins with CONNECT");
}

void SessionModel::endLink()
{
    m_session.linkEnded();
    std::erase_if(m_inUse, [](const auto &used) { return used.second != PacketType::Publish; });
    settle();
}

void SessionModel::serverSends(QByteArrayView packet, qsizetype firstChunk)
{
    // Behind half a packet, bytes mean something else than they say: their answers are not foreseen
    // any more, and what rests on them is not held against the session on this link.
    if (m_session.unfinishedPacket().received > 0)
        m_foresees = false;
    const FrameLength length = frameLength(packet);
    const bool isWhole = length.state == FrameLength::State::Known && length.total == packet.size();
    firstChunk = qMin(firstChunk, packet.size());
    for (const QByteArrayView chunk : {packet.first(firstChunk), packet.sliced(firstChunk)}) {
        const QByteArray own = chunk.toByteArray(); // gone after the call
        m_session.bytesReceived(m_now, own);
    }
    // Not when it was refused: what it spoke of is resent on the next link then.
    if (!m_closed && isWhole && m_session.state() == SessionState::Connected)
        expectFromServer(packet);
    settle();
}

// What an acknowledgement makes free.
void SessionModel::expectFromServer(QByteArrayView packet)
{
    const auto decoded = decode(packet, {m_version, Sender::Server});
    if (!decoded || !m_accepted)
        return;
    std::visit(base::overload{[&](const Puback &ack) { finish(ack.packetId); },
                              [&](const Pubrec &ack) {
                                  if (isFailure(ack.reason))
                                      finish(ack.packetId);
                              },
                              [&](const Pubcomp &ack) { finish(ack.packetId); },
                              [&](const Suback &ack) { finish(ack.packetId); },
                              [&](const Unsuback &ack) { finish(ack.packetId); },
                              [&](const Pubrel &ack) { m_received.erase(ack.packetId); },
                              [](const auto &) {}},
               *decoded);
}

void SessionModel::finish(PacketId id)
{
    m_unacknowledged.erase(id);
    if (m_foresees)
        m_inUse.erase(id);
    else
        m_mayBeFree.insert(id); // whether the session read the acknowledgement is not known
}

RequestToken SessionModel::ask(Asked what)
{
    m_unanswered.emplace(++m_lastToken, what);
    return m_lastToken;
}

void SessionModel::publish(const Publish &publish)
{
    m_session.publish(m_now, ask(Asked::Publish), publish);
    settle();
}

void SessionModel::subscribe(const Subscribe &subscribe)
{
    m_session.subscribe(m_now, ask(Asked::Subscribe), subscribe);
    settle();
}

void SessionModel::unsubscribe(const Unsubscribe &unsubscribe)
{
    m_session.unsubscribe(m_now, ask(Asked::Unsubscribe), unsubscribe);
    settle();
}

void SessionModel::auth(const Auth &auth)
{
    const RequestToken token = ask(Asked::Auth);
    m_session.auth(m_now, token, auth);
    settle();
    m_unanswered.erase(token); // sent: there is no answer
}

void SessionModel::disconnect(const Disconnect &disconnect)
{
    const bool sent = m_session.disconnect(m_now, disconnect);
    settle();
    require(!sent || m_closed, "DISCONNECT closes the link");
}

void SessionModel::fire(SessionTimer timer)
{
    m_session.timerFired(m_now, timer);
    settle();
}

void SessionModel::end()
{
    if (hasLink())
        endLink();
    m_session.forget();
    settle();
    require(m_unanswered.empty(), "every request is answered");
    require(m_session.inFlightCount() == 0 && m_session.waitingCount() == 0,
            "nothing is left of a session that was forgotten");
}

void SessionModel::message(base::Direction direction, const base::Stamp &,
                           const PublishView &publish)
{
    require(!m_closed, "nothing is delivered after the end");
    require(!publish.topic.isEmpty() && !checkTopicName(publish.topic), "a message has a topic");
    if (direction == base::Direction::Out)
        return;
    require(m_session.state() == SessionState::Connected, "messages come after CONNACK");
    if (publish.qos != QoS::ExactlyOnce)
        return;
    require(m_received.insert(publish.packetId).second || !m_foresees, "QoS 2 is delivered once");
    const auto maximum = m_connect.properties.view().number(PropertyId::ReceiveMaximum);
    require(m_received.size() <= maximum.value_or(65535) || !m_foresees,
            "no more than our Receive Maximum");
}

void SessionModel::settle()
{
    const bool wasClosed = m_closed;
    std::vector<SessionAction> actions;
    actions.swap(m_session.actions());
    for (SessionAction &action : actions) {
        require(!wasClosed || !std::holds_alternative<CloseLink>(action) || !hasLink(),
                "a link is closed once");
        take(action);
    }
    const QByteArray sent = m_session.bytesToSend().toByteArray();
    m_session.bytesTaken();
    require(sent.isEmpty() || (hasLink() && !wasClosed), "nothing is sent without a link");
    QByteArrayView rest = sent;
    while (!rest.isEmpty()) {
        const FrameLength length = frameLength(rest);
        require(length.state == FrameLength::State::Known && length.total <= rest.size(),
                "whole packets are sent");
        checkSent(rest.first(length.total));
        rest = rest.sliced(length.total);
    }
    if (m_refused) {
        for (const auto &[id, type] : m_inUse) {
            if (type == PacketType::Publish && !m_unacknowledged.contains(id))
                m_mayBeFree.insert(id);
        }
        m_refused = false;
    }
    checkCounts();
}

void SessionModel::take(SessionAction &action)
{
    std::visit(
            base::overload{
                    [&](const ConnectAccepted &it) { accepted(it.connack); },
                    [&](const PublishFinished &it) { answered(it.token, Asked::Publish); },
                    [&](const SubscribeAnswered &it) { answered(it.token, Asked::Subscribe); },
                    [&](const UnsubscribeAnswered &it) { answered(it.token, Asked::Unsubscribe); },
                    [&](const RequestRefused &it) {
                        m_refused = true;
                        if (it.token != 0)
                            require(m_unanswered.erase(it.token) == 1, "a request is refused once");
                    },
                    [&](const StartTimer &it) {
                        require(it.after.count() > 0, "a timer takes time");
                    },
                    [&](const CloseLink &) { m_closed = true; }, [](const auto &) {}},
            action);
}

void SessionModel::answered(RequestToken token, Asked what)
{
    const auto request = m_unanswered.find(token);
    require(request != m_unanswered.end() && request->second == what,
            "a request is answered once, and by its own answer");
    m_unanswered.erase(request);
}

void SessionModel::accepted(const Connack &connack)
{
    require(!m_accepted, "one CONNACK a link");
    m_accepted = true;
    m_limits = ServerLimits::from(connack.properties);
    if (connack.sessionPresent)
        return;
    if (m_version != ProtocolVersion::V31)
        m_received.clear();
    if (m_version == ProtocolVersion::V5) // [MQTT-3.2.2-5]
        m_inUse.clear();
}

void SessionModel::checkCounts() const
{
    const auto open = static_cast<size_t>(m_session.inFlightCount() + m_session.waitingCount());
    require(open <= m_unanswered.size(), "what is in flight or waits has not been answered");
    if (m_foresees && m_session.state() == SessionState::Connected && m_session.waitingCount() > 0)
        require(m_unacknowledged.size() >= m_limits.receiveMaximum, "nothing waits without need");
}

void SessionModel::checkSent(QByteArrayView packet)
{
    require(!m_disconnectSent, "nothing follows DISCONNECT [MQTT-3.14.4-2]");
    const auto decoded = decode(packet, {m_version, Sender::Client});
    require(decoded.has_value(), "what is sent is well-formed");
    const PacketType type = typeOf(*decoded);
    require((type == PacketType::Connect) != m_connectSent, "CONNECT first, and once");
    m_connectSent = true;
    require(m_accepted || type == PacketType::Connect || type == PacketType::Auth
                    || type == PacketType::Disconnect,
            "requests wait for CONNACK");
    const auto takesId = [&](PacketId id) {
        if (m_mayBeFree.erase(id) > 0)
            m_inUse.erase(id);
        require(m_inUse.emplace(id, type).second || !m_foresees,
                "identifiers are free when taken [MQTT-2.2.1-3]");
    };
    std::visit(base::overload{[&](const Publish &publish) { checkSentPublish(publish); },
                              [&](const Subscribe &it) { takesId(it.packetId); },
                              [&](const Unsubscribe &it) { takesId(it.packetId); },
                              [&](const Pubrel &it) {
                                  if (m_inUse.contains(it.packetId))
                                      m_unacknowledged.insert(it.packetId);
                              },
                              [&](const Disconnect &) { m_disconnectSent = true; },
                              [](const auto &) {}},
               *decoded);
    if (type == PacketType::Publish || type == PacketType::Subscribe
        || type == PacketType::Unsubscribe)
        require(static_cast<size_t>(packet.size()) <= m_limits.maximumPacketSize,
                "no packet is larger than the server takes [MQTT-3.1.2-24]");
}

void SessionModel::checkSentPublish(const Publish &publish)
{
    require(publish.qos <= m_limits.maximumQoS || publish.dup, "QoS as the server allows");
    require(!publish.retain || m_limits.retain || publish.dup, "RETAIN as the server allows");
    checkSentAlias(publish);
    if (publish.qos == QoS::AtMostOnce)
        return;
    const bool mayBeFree = m_mayBeFree.erase(publish.packetId) > 0;
    const bool isNew = m_inUse.emplace(publish.packetId, PacketType::Publish).second;
    require(isNew != publish.dup || mayBeFree || !m_foresees,
            "an identifier is used again for the same message only");
    m_unacknowledged.insert(publish.packetId);
    require(m_unacknowledged.size() <= m_limits.receiveMaximum || !m_foresees,
            "no more than the server's Receive Maximum [MQTT-3.3.4-9]");
}

void SessionModel::checkSentAlias(const Publish &publish)
{
    const auto alias = publish.properties.view().number(PropertyId::TopicAlias);
    require(alias || !publish.topic.isEmpty(), "a topic or an alias");
    if (!alias)
        return;
    require(*alias >= 1 && *alias <= m_limits.topicAliasMaximum, "aliases the server allows");
    if (!publish.topic.isEmpty())
        m_aliases[*alias] = publish.topic;
    require(m_aliases.contains(*alias), "an alias that was set on this link");
}

} // namespace fuzz
