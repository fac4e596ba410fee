// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the session does with what the server sends.
#include "app/mqtt/session.h"

#include "app/base/overload.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"

#include <algorithm>

namespace mqtt {

namespace {

// [MQTT-4.8.0-1] (3.1.1), [MQTT-4.13.1-1] (5.0): types that no server sends.
bool isFromWrongSide(PacketType type, ProtocolVersion version)
{
    switch (type) {
    case PacketType::Connect:
    case PacketType::Subscribe:
    case PacketType::Unsubscribe:
    case PacketType::Pingreq:
        return true;
    case PacketType::Disconnect:
        return version != ProtocolVersion::V5;
    default:
        return false;
    }
}

const char *protocolErrorStatement(ProtocolVersion version)
{
    return version == ProtocolVersion::V5 ? "MQTT-4.13.1-1" : "MQTT-4.8.0-1";
}

} // namespace

void Session::bytesReceived(const base::Stamp &now, QByteArrayView chunk)
{
    if (m_state != SessionState::Connecting && m_state != SessionState::Connected)
        return;
    m_now = now;
    m_lastReceivedUs = now.monotonicUs;
    if (m_beginning.size() < 32)
        noteBeginning(chunk);
    if (m_state == SessionState::Ended)
        return;
    m_framer.append(chunk);
    while (const auto packet = m_framer.next()) {
        packetReceived(*packet);
        if (m_state == SessionState::Ended)
            return;
    }
    checkUnfinished();
}

void Session::noteBeginning(QByteArrayView chunk)
{
    m_beginning.append(chunk.first(qMin<qsizetype>(chunk.size(), 32 - m_beginning.size())));
    if (m_state == SessionState::Connecting && soundsLikeAnotherProtocol(m_beginning))
        violated({Violation::Kind::NotMqtt, {}, {}, {}, {}}, ReasonCode::ProtocolError);
}

void Session::packetReceived(QByteArrayView packet)
{
    if (static_cast<size_t>(packet.size()) > m_maximumPacketSize) // [MQTT-3.1.2-24]
        return violated(Violation::Kind::PacketTooLarge, ReasonCode::PacketTooLarge,
                        "MQTT-3.1.2-24");
    if (m_state == SessionState::Connecting)
        firstPacketReceived(packet);
    else if (packetTypeOf(static_cast<quint8>(packet.front())) == PacketType::Publish)
        publishReceived(packet);
    else
        laterPacketReceived(packet);
}

void Session::firstPacketReceived(QByteArrayView packet)
{
    const auto decoded = decode(packet, {m_version, Sender::Server});
    if (!decoded)
        return illFormed(decoded.error());
    if (const auto *connack = std::get_if<Connack>(&*decoded))
        connackReceived(*connack);
    else if (const auto *auth = std::get_if<Auth>(&*decoded))
        authReceived(*auth);
    else if (const auto *disconnect = std::get_if<Disconnect>(&*decoded);
             disconnect && m_version == ProtocolVersion::V5)
        disconnectReceived(*disconnect);
    else
        violated(Violation::Kind::FirstPacketNotConnack, ReasonCode::ProtocolError, "MQTT-3.2.0-1");
}

void Session::laterPacketReceived(QByteArrayView packet)
{
    const auto type = packetTypeOf(static_cast<quint8>(packet.front()));
    if (isFromWrongSide(type, m_version))
        return violated(Violation::Kind::PacketFromWrongSide, ReasonCode::ProtocolError,
                        protocolErrorStatement(m_version));
    const auto decoded = decode(packet, {m_version, Sender::Server});
    if (!decoded)
        return illFormed(decoded.error());
    std::visit(base::overload{[&](const Connack &) {
                                  violated(Violation::Kind::SecondConnack,
                                           ReasonCode::ProtocolError, "MQTT-3.2.0-2");
                              },
                              [&](const Puback &ack) { pubackReceived(ack); },
                              [&](const Pubrec &ack) { pubrecReceived(ack); },
                              [&](const Pubrel &ack) { pubrelReceived(ack); },
                              [&](const Pubcomp &ack) { pubcompReceived(ack); },
                              [&](const Suback &ack) { subackReceived(ack); },
                              [&](const Unsuback &ack) { unsubackReceived(ack); },
                              [&](const Pingresp &) { pingrespReceived(); },
                              [&](const Disconnect &end) { disconnectReceived(end); },
                              [&](const Auth &auth) { authReceived(auth); },
                              [](const auto &) {}}, // a client's, refused above; PUBLISH goes its
                                                    // own way
               *decoded);
}

void Session::publishReceived(QByteArrayView packet)
{
    auto decoded = decodePublish(packet, {m_version, Sender::Server});
    if (!decoded)
        return illFormed(decoded.error());
    PublishView &publish = *decoded;
    if (m_version == ProtocolVersion::V5 && !resolveAlias(publish))
        return;
    if (publish.qos != QoS::AtMostOnce && !fitsReceiveMaximum(publish))
        return;
    const bool isNew = publish.qos != QoS::ExactlyOnce || takeExactlyOnce(publish);
    if (m_sink && isNew)
        m_sink->message(base::Direction::In, m_now, publish);
    if (publish.qos == QoS::AtLeastOnce)
        sendAck(PacketType::Puback, publish.packetId);
    else if (publish.qos == QoS::ExactlyOnce)
        sendAck(PacketType::Pubrec, publish.packetId);
}

bool Session::resolveAlias(PublishView &publish)
{
    if (publish.properties.isEmpty())
        return true;
    const auto alias = publish.properties.number(PropertyId::TopicAlias);
    if (!alias)
        return true;
    const bool known = !publish.topic.isEmpty() || !m_aliasesIn.topic(*alias).isEmpty();
    if (!m_aliasesIn.isAllowed(*alias) || !known) { // [MQTT-3.3.2-11], 3.3.4
        violated(Violation::Kind::TopicAliasInvalid, ReasonCode::TopicAliasInvalid,
                 "MQTT-3.3.2-11");
        return false;
    }
    if (publish.topic.isEmpty())
        publish.topic = m_aliasesIn.topic(*alias);
    else
        m_aliasesIn.set(*alias, publish.topic);
    return true;
}

// 4.3.3, method A: delivered when it comes, its identifier kept until PUBREL, so that the same
// message sent again is answered but not delivered [MQTT-4.3.3-10].
bool Session::takeExactlyOnce(const PublishView &publish)
{
    m_receivedHere.add(publish.packetId);
    if (m_received.contains(publish.packetId))
        return false;
    m_received.add(publish.packetId);
    note(&JournalWriter::received, publish.packetId);
    return true;
}

// [MQTT-3.3.4-9] QoS 1 is acknowledged at once, QoS 2 stays until PUBREL. What an earlier link left
// does not count: the server's quota begins anew with each (4.9).
bool Session::fitsReceiveMaximum(const PublishView &publish)
{
    if (m_receivedHere.count() < m_receiveMaximum
        || (publish.qos == QoS::ExactlyOnce && m_receivedHere.contains(publish.packetId)))
        return true;
    violated(Violation::Kind::ReceiveMaximumExceeded, ReasonCode::ReceiveMaximumExceeded,
             "MQTT-3.3.4-9");
    return false;
}

void Session::connackReceived(const Connack &connack)
{
    m_actions.push_back(StopTimer{SessionTimer::Connack});
    if (connack.reason != ReasonCode::Success) {
        m_actions.push_back(ConnectRefused{connack});
        return end(CloseLink::Why::Refused);
    }
    // [MQTT-3.2.2-2] (5.0), [MQTT-3.2.2-1] (3.1.1): a clean start finds no session. With one asked
    // for, we take the server's word: our own part of it may be older than this program run.
    if (connack.sessionPresent && m_connect.cleanStart && m_version != ProtocolVersion::V31)
        return violated(Violation::Kind::UnexpectedSessionPresent, ReasonCode::ProtocolError,
                        m_version == ProtocolVersion::V5 ? "MQTT-3.2.2-2" : "MQTT-3.2.2-1");
    if (connack.sessionPresent && m_knowsItsPast && !m_hasState && m_version == ProtocolVersion::V5)
        return violated(Violation::Kind::UnknownSessionPresent, ReasonCode::ProtocolError,
                        "MQTT-3.2.2-4");
    if (m_version == ProtocolVersion::V5 && !isAuthentic(connack))
        return;
    acceptConnack(connack);
}

void Session::acceptConnack(const Connack &connack)
{
    const QByteArray knownId = m_limits.assignedClientId;
    m_limits = ServerLimits::from(connack.properties);
    if (m_limits.assignedClientId.isEmpty())
        m_limits.assignedClientId = knownId;
    m_aliasesOut.reset(m_limits.topicAliasMaximum);
    m_state = SessionState::Connected;
    m_actions.push_back(ConnectAccepted{connack});

    const qint64 keepAlive = m_limits.keepAlive.value_or(m_connect.keepAlive); // [MQTT-3.1.2-21]
    m_keepAliveUs = keepAlive * 950'000; // a little early: the limit is the server's to measure
    if (m_keepAliveUs > 0)
        m_actions.push_back(StartTimer{SessionTimer::KeepAlive,
                                       std::chrono::milliseconds(m_keepAliveUs / 1000)});

    resumeSession(connack.sessionPresent);
    planResending();
    resend();
    sendWaiting();
}

void Session::resumeSession(bool isPresent)
{
    const bool wasKnown = m_hasState;
    m_hasState = true;
    if (isPresent || m_version == ProtocolVersion::V31) {
        if (!wasKnown)
            makeJournalStale();
        return;
    }
    m_received.clear();
    // [MQTT-3.2.2-5] a 5.0 client drops its session when the server has none. 3.x asks nothing of
    // the kind, and a message that was handed to us is better sent twice than lost.
    if (m_version == ProtocolVersion::V5) {
        for (Outstanding *request = m_inFlight.first(); request;
             request = m_inFlight.after(*request))
            refuse(request->token, RequestError::Kind::SessionLost);
        m_inFlight.clear();
    }
    makeJournalStale();
}

void Session::pubackReceived(const Puback &puback)
{
    const Outstanding *request = m_inFlight.find(puback.packetId);
    if (!request)
        return; // of an older connection, or nobody's: nothing to finish
    if (request->awaits != Outstanding::Awaits::Puback)
        return violated(Violation::Kind::WrongAcknowledgement, ReasonCode::ProtocolError,
                        "MQTT-4.3.2-1");
    finishMessage(puback.packetId, puback.reason, puback.properties);
}

void Session::pubrecReceived(const Pubrec &pubrec)
{
    Outstanding *request = m_inFlight.find(pubrec.packetId);
    if (!request) {
        if (!isFailure(pubrec.reason)) // lets the server end its half of the exchange
            sendAck(PacketType::Pubrel, pubrec.packetId, ReasonCode::PacketIdentifierNotFound);
        return;
    }
    if (request->awaits != Outstanding::Awaits::Pubrec
        && request->awaits != Outstanding::Awaits::Pubcomp)
        return violated(Violation::Kind::WrongAcknowledgement, ReasonCode::ProtocolError,
                        "MQTT-4.3.3-1");
    if (isFailure(pubrec.reason)) // 4.3.3: the exchange ends here
        return finishMessage(pubrec.packetId, pubrec.reason, pubrec.properties);
    if (request->awaits == Outstanding::Awaits::Pubrec)
        request->releaseNumber = ++m_lastReleaseNumber;
    request->awaits = Outstanding::Awaits::Pubcomp;
    request->publish = {}; // [MQTT-4.3.3-6] is not sent again after PUBREL
    note(&JournalWriter::released, pubrec.packetId);
    if (!request->toResend)
        sendAck(PacketType::Pubrel, pubrec.packetId);
    else
        m_toRelease.push_back(pubrec.packetId);
}

void Session::pubrelReceived(const Pubrel &pubrel)
{
    const bool known = m_received.remove(pubrel.packetId);
    m_receivedHere.remove(pubrel.packetId);
    if (known)
        note(&JournalWriter::completed, pubrel.packetId);
    sendAck(PacketType::Pubcomp, pubrel.packetId,
            known ? ReasonCode::Success : ReasonCode::PacketIdentifierNotFound);
}

void Session::pubcompReceived(const Pubcomp &pubcomp)
{
    const Outstanding *request = m_inFlight.find(pubcomp.packetId);
    if (!request)
        return;
    if (request->awaits != Outstanding::Awaits::Pubcomp)
        return violated(Violation::Kind::WrongAcknowledgement, ReasonCode::ProtocolError,
                        "MQTT-4.3.3-1");
    finishMessage(pubcomp.packetId, pubcomp.reason, pubcomp.properties);
}

void Session::giveUp(const base::Stamp &now, PacketId id, const QString &why)
{
    const Outstanding *request = m_inFlight.find(id);
    if (m_state != SessionState::Connected || !request
        || (request->awaits != Outstanding::Awaits::Puback
            && request->awaits != Outstanding::Awaits::Pubrec
            && request->awaits != Outstanding::Awaits::Pubcomp))
        return;
    m_now = now;
    Properties properties;
    properties.addText(PropertyId::ReasonString, why.toUtf8());
    finishMessage(id, ReasonCode::UnspecifiedError, properties, why);
}

void Session::finishMessage(PacketId id, ReasonCode reason, const Properties &properties,
                            const QString &why)
{
    const Outstanding *request = m_inFlight.find(id);
    m_actions.push_back(PublishFinished{request->token, reason, properties});
    note(&JournalWriter::finished, id);
    if (m_sink && why.isEmpty())
        m_sink->acknowledged(m_now, id, reason);
    else if (m_sink)
        m_sink->undelivered(m_now, id, why);
    if (request->toResend)
        --m_toResend;
    else
        --m_unacknowledged;
    m_inFlight.remove(id);
    sendWaitingMessages();
}

void Session::subackReceived(const Suback &suback)
{
    const Outstanding *request = m_inFlight.find(suback.packetId);
    if (!request)
        return;
    if (request->awaits != Outstanding::Awaits::Suback || request->answers != suback.reasons.size())
        return violated(Violation::Kind::WrongAcknowledgement, ReasonCode::ProtocolError,
                        "MQTT-3.8.4-6");
    m_actions.push_back(SubscribeAnswered{request->token, suback});
    m_inFlight.remove(suback.packetId);
}

void Session::unsubackReceived(const Unsuback &unsuback)
{
    const Outstanding *request = m_inFlight.find(unsuback.packetId);
    if (!request)
        return;
    const bool countsMatch =
            m_version != ProtocolVersion::V5 || request->answers == unsuback.reasons.size();
    if (request->awaits != Outstanding::Awaits::Unsuback || !countsMatch)
        return violated(Violation::Kind::WrongAcknowledgement, ReasonCode::ProtocolError,
                        "MQTT-3.10.4-6");
    m_actions.push_back(UnsubscribeAnswered{request->token, unsuback});
    m_inFlight.remove(unsuback.packetId);
}

void Session::pingrespReceived()
{
    if (m_pingAwaited)
        m_actions.push_back(StopTimer{SessionTimer::PingResponse});
    m_pingAwaited = false;
}

void Session::disconnectReceived(const Disconnect &disconnect)
{
    m_actions.push_back(DisconnectReceived{disconnect});
    end(CloseLink::Why::DisconnectedByServer);
}

// A packet that will be too long need not come in whole to be refused.
void Session::checkUnfinished()
{
    if (m_framer.isBroken()) {
        const QByteArrayView rest = m_framer.rest();
        const auto decoded = decode(rest, {m_version, Sender::Server});
        return illFormed(decoded ? Flaw{} : decoded.error());
    }
    const FrameLength length = frameLength(m_framer.rest());
    if (length.state == FrameLength::State::Known
        && static_cast<size_t>(length.total) > m_maximumPacketSize)
        violated(Violation::Kind::PacketTooLarge, ReasonCode::PacketTooLarge, "MQTT-3.1.2-24");
}

UnfinishedPacket Session::unfinishedPacket() const
{
    const QByteArrayView rest = m_framer.rest();
    if (rest.isEmpty())
        return {};
    const FrameLength length = frameLength(rest);
    return {packetTypeOf(static_cast<quint8>(rest.front())), rest.size(),
            length.state == FrameLength::State::Known ? length.total : 0};
}

void Session::illFormed(const Flaw &flaw)
{
    const bool malformed = classOf(flaw) == FlawClass::Malformed;
    violated(illFormedPacket(flaw),
             malformed ? ReasonCode::MalformedPacket : ReasonCode::ProtocolError);
}

void Session::violated(Violation::Kind kind, ReasonCode reason, const char *statement)
{
    violated({kind, {}, statement, {}, {}}, reason);
}

// 4.13: a 5.0 client says why before it closes; a 3.x client has no words for it.
void Session::violated(const Violation &violation, ReasonCode reason)
{
    if (m_version == ProtocolVersion::V5 && violation.kind != Violation::Kind::NotMqtt)
        sendPacket(Disconnect{reason, {}});
    m_state = SessionState::Ended;
    CloseLink action{CloseLink::Why::ViolationByServer, violation};
    action.violation.beginning = m_beginning;
    m_actions.push_back(action);
}

} // namespace mqtt
