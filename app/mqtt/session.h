// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/framing.h"
#include "app/mqtt/inflight.h"
#include "app/mqtt/messagesink.h"
#include "app/mqtt/receivedids.h"
#include "app/mqtt/serverlimits.h"
#include "app/mqtt/sessionaction.h"
#include "app/mqtt/topicaliases.h"

#include <deque>
#include <vector>

namespace mqtt {

enum class SessionState : quint8 {
    Offline,    // no link
    Connecting, // CONNECT sent, CONNACK awaited
    Connected,
    Ended // the link is to be closed; nothing is taken from it any more
};

// A packet of which only the start has come.
struct UnfinishedPacket
{
    PacketType type = PacketType::Reserved0;
    qsizetype received = 0;
    qsizetype expected = 0; // 0: its length has not come yet
};

// The client's side of the protocol, without I/O. Facts go in (link, bytes, fired timers, requests,
// each with its time); what is to be done comes out: bytes in bytesToSend(), the rest in actions(),
// received and sent messages through the sink. Both outputs are kept by the session and emptied by
// the owner, so that a message costs no allocation. The session outlives links: what was in flight
// is sent again on the next one.
class Session
{
public:
    explicit Session(MessageSink *sink); // may be null, must outlive the session

    SessionState state() const { return m_state; }
    const ServerLimits &serverLimits() const { return m_limits; }
    // Whether messages asked for while offline wait for the next link.
    bool isLasting() const;
    int inFlightCount() const { return m_inFlight.messageCount(); }
    int waitingCount() const { return static_cast<int>(m_waiting.size()); }

    // What the owner has to do after each call below.
    QByteArrayView bytesToSend() const { return m_output; }
    std::vector<SessionAction> &actions() { return m_actions; }
    void bytesTaken();

    void linkOpened(const base::Stamp &now, const Connect &connect);
    void bytesReceived(const base::Stamp &now, QByteArrayView chunk);
    void timerFired(const base::Stamp &now, SessionTimer timer);
    void linkEnded();
    UnfinishedPacket unfinishedPacket() const; // ask before linkEnded()

    // Each is answered by one action with its token, or sent without answer (auth, disconnect).
    void publish(const base::Stamp &now, RequestToken token, const Publish &publish);
    void subscribe(const base::Stamp &now, RequestToken token, const Subscribe &subscribe);
    void unsubscribe(const base::Stamp &now, RequestToken token, const Unsubscribe &unsubscribe);
    void auth(const base::Stamp &now, RequestToken token, const Auth &auth);
    // Returns whether it was sent; otherwise RequestRefused says why.
    bool disconnect(const base::Stamp &now, const Disconnect &disconnect);
    void sendRaw(const base::Stamp &now, QByteArrayView bytes);

    // Drops the session's state; requests that still wait are refused for this reason.
    void forget(RequestError::Kind why = RequestError::Kind::SessionLost);

private:
    struct WaitingRequest
    {
        RequestToken token = 0;
        std::variant<Publish, Subscribe, Unsubscribe> request;
    };
    static constexpr size_t maximumWaiting = 100'000;

    // sessionreceive.cpp
    void packetReceived(QByteArrayView packet);
    void firstPacketReceived(QByteArrayView packet);
    void laterPacketReceived(QByteArrayView packet);
    void publishReceived(QByteArrayView packet);
    bool resolveAlias(PublishView &publish);
    bool takeExactlyOnce(const PublishView &publish);
    bool fitsReceiveMaximum();
    void connackReceived(const Connack &connack);
    void acceptConnack(const Connack &connack);
    void pubackReceived(const Puback &puback);
    void pubrecReceived(const Pubrec &pubrec);
    void pubrelReceived(const Pubrel &pubrel);
    void pubcompReceived(const Pubcomp &pubcomp);
    void subackReceived(const Suback &suback);
    void unsubackReceived(const Unsuback &unsuback);
    void pingrespReceived();
    void disconnectReceived(const Disconnect &disconnect);
    void authReceived(const Auth &auth);
    void finishMessage(PacketId id, ReasonCode reason);
    void noteBeginning(QByteArrayView chunk);
    bool soundsLikeAnotherProtocol() const;
    void checkUnfinished();
    void illFormed(const Flaw &flaw);
    void violated(Violation::Kind kind, ReasonCode reason, const char *statement);
    void violated(const Violation &violation, ReasonCode reason);

    // session.cpp
    void keepAliveFired();
    void pingResponseFired();
    qint64 idleSinceUs() const;
    bool mayWait(const Publish &publish) const;
    void wait(RequestToken token, std::variant<Publish, Subscribe, Unsubscribe> request);
    void sendWaiting();
    void sendWaitingMessages();
    void resend();
    bool hasQuota() const { return m_unacknowledged < m_limits.receiveMaximum; }
    void send(RequestToken token, const Publish &publish);
    void send(RequestToken token, const Subscribe &subscribe);
    void send(RequestToken token, const Unsubscribe &unsubscribe);
    void sendMessage(const Publish &publish, PacketId id, bool dup);
    void sendAck(PacketType type, PacketId id, ReasonCode reason = ReasonCode::Success);
    void sendPacket(const Packet &packet);
    void noteSent() { m_lastSentUs = m_now.monotonicUs; }
    void refuse(RequestToken token, RequestError::Kind kind);
    void refuse(RequestToken token, const RequestError &error);
    void end(CloseLink::Why why);

    MessageSink *m_sink;
    SessionState m_state = SessionState::Offline;
    ProtocolVersion m_version = ProtocolVersion::V5;
    Connect m_connect;
    ServerLimits m_limits;
    base::Stamp m_now;

    QByteArray m_output;
    std::vector<SessionAction> m_actions;

    Framer m_framer;
    QByteArray m_beginning;          // of what the server sent on this link
    quint32 m_maximumPacketSize = 0; // that we take
    quint16 m_receiveMaximum = 65535;
    TopicAliases m_aliasesIn;
    TopicAliases m_aliasesOut;

    ReceivedIds m_received;
    InFlight m_inFlight;
    int m_unacknowledged = 0; // messages of QoS 1, 2 sent on this link and not finished
    int m_toResend = 0;
    std::deque<WaitingRequest> m_waiting; // for CONNACK or for quota

    qint64 m_keepAliveUs = 0; // 0: off
    qint64 m_lastSentUs = 0;
    qint64 m_lastReceivedUs = 0;
    qint64 m_pingSentUs = 0;
    bool m_pingAwaited = false;
};

} // namespace mqtt
