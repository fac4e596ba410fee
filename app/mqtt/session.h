// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/authenticator.h"
#include "app/mqtt/framing.h"
#include "app/mqtt/inflight.h"
#include "app/mqtt/messagesink.h"
#include "app/mqtt/receivedids.h"
#include "app/mqtt/serverlimits.h"
#include "app/mqtt/sessionaction.h"
#include "app/mqtt/sessionjournal.h"
#include "app/mqtt/topicaliases.h"

#include <deque>
#include <memory>
#include <type_traits>
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

    // What the owner has to do after each call below. Changes that are to outlive the program come
    // first: they must be kept before the bytes go out.
    QByteArrayView bytesToSend() const { return m_output; }
    std::vector<SessionAction> &actions() { return m_actions; }
    enum class Taken : quint8 { Sent, HeldBack }; // what is held back does not keep a link alive
    void bytesTaken(Taken taken = Taken::Sent);

    // Keeps a journal of what outlives the program from now on, or no longer.
    void setJournaled(bool journaled);
    bool isJournaled() const { return m_isJournaled; }
    // Records since the last journalTaken(); when isJournalStale(), they do not continue what was
    // kept before, and wholeJournal() has to take its place.
    QByteArrayView journal() const { return m_journal; }
    bool isJournalStale() const { return m_isJournalStale; }
    QByteArray wholeJournal(const QByteArray &server) const; // empty: there is nothing to keep
    void journalTaken();
    // Takes up a session that an earlier run of the program left; only before the first link.
    void restore(const base::Stamp &now, const KeptSession &kept);
    // [MQTT-3.2.2-4] Whether a session that the server resumes must be known here as well. Not so
    // where nothing is kept between runs, and the first connection resumes what another run left.
    void setKnowsItsPast(bool knows) { m_knowsItsPast = knows; }

    // Gives topics an alias of its own accord where the server allows any, and sends that instead.
    void setAssignsAliases(bool assigns) { m_assignsAliases = assigns; }

    // Speaks AUTH for us from the next link on; none: the owner does, by auth().
    void setAuthenticator(std::unique_ptr<Authenticator> authenticator);

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
    // 4.12.1: proves anew who we are, with the authenticator; answered by Reauthenticated.
    void reauthenticate(const base::Stamp &now, RequestToken token);
    // Returns whether it was sent; otherwise RequestRefused says why.
    bool disconnect(const base::Stamp &now, const Disconnect &disconnect);
    void sendRaw(const base::Stamp &now, QByteArrayView bytes);
    // The link could not deliver this message of QoS 1 or 2 and said so by other means than MQTT:
    // its exchange ends with UnspecifiedError and `why`, a sentence, as Reason String.
    void giveUp(const base::Stamp &now, PacketId id, const QString &why);

    // Drops the session's state; requests that still wait are refused for this reason. `words`, a
    // sentence, tell the sink of messages sent but not acknowledged that nothing will come.
    void forget(RequestError::Kind why = RequestError::Kind::SessionLost,
                const QString &words = {});

private:
    using Request = std::variant<Publish, Subscribe, Unsubscribe>;
    struct WaitingRequest
    {
        RequestToken token = 0;
        quint64 number = 0; // in the journal; 0: not there
        base::Stamp since;
        Request request;
    };
    static constexpr size_t maximumWaiting = 100'000;

    // sessionreceive.cpp
    void packetReceived(QByteArrayView packet);
    void firstPacketReceived(QByteArrayView packet);
    void laterPacketReceived(QByteArrayView packet);
    void publishReceived(QByteArrayView packet);
    bool resolveAlias(PublishView &publish);
    bool takeExactlyOnce(const PublishView &publish);
    bool fitsReceiveMaximum(const PublishView &publish);
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
    void carryOnAuthentication(const Auth &auth);
    bool isAuthentic(const Connack &connack);
    void notAuthentic(AuthenticationFlaw flaw);
    void finishMessage(PacketId id, ReasonCode reason, const Properties &properties,
                       const QString &why = {});
    void resumeSession(bool isPresent);
    void noteBeginning(QByteArrayView chunk);
    void checkUnfinished();
    void illFormed(const Flaw &flaw);
    void violated(Violation::Kind kind, ReasonCode reason, const char *statement);
    void violated(const Violation &violation, ReasonCode reason);

    void keepAliveFired();
    void pingResponseFired();
    qint64 idleSinceUs() const;
    bool mayWait(const Publish &publish) const;
    // sessionsend.cpp
    void wait(RequestToken token, Request request);
    void sendWaiting();
    void sendWaitingMessages();
    void sendWaitingMessage(WaitingRequest &waiting);
    void resend();
    void planResending();
    void releaseNext();
    bool hasQuota() const { return m_unacknowledged < m_limits.receiveMaximum; }
    void send(RequestToken token, const Publish &publish);
    void send(RequestToken token, const Subscribe &subscribe);
    void send(RequestToken token, const Unsubscribe &unsubscribe);
    void sendMessage(const Publish &publish, PacketId id, bool dup);
    bool sendByAlias(const Publish &publish, PacketId id, bool dup);
    void sendAck(PacketType type, PacketId id, ReasonCode reason = ReasonCode::Success);
    void sendPacket(const Packet &packet);
    void noteSent() { m_lastSentUs = m_now.monotonicUs; }
    // Writes to the journal, which may be off.
    template<class... Arguments>
    void note(void (JournalWriter::*record)(Arguments...),
              const std::type_identity_t<Arguments> &...arguments)
    {
        if (m_isJournaled && !m_isJournalStale)
            (JournalWriter(m_journal).*record)(arguments...);
    }
    void makeJournalStale();
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

    std::unique_ptr<Authenticator> m_authenticator;
    std::optional<RequestToken> m_reauthentication; // under way

    bool m_isJournaled = false;
    bool m_isJournalStale = false;
    QByteArray m_journal;
    quint64 m_lastWaitingNumber = 0;
    bool m_knowsItsPast = false;
    bool m_assignsAliases = false;
    bool m_hasState = false; // a session was accepted or restored, and not forgotten since

    ReceivedIds m_received;
    ReceivedIds m_receivedHere; // those of this link, which count for our Receive Maximum
    InFlight m_inFlight;
    int m_unacknowledged = 0; // messages of QoS 1, 2 sent on this link and not finished
    int m_toResend = 0;
    std::deque<PacketId> m_toRelease; // their PUBRELs are to be sent again, in the order of PUBREC
    quint32 m_lastReleaseNumber = 0;
    std::deque<WaitingRequest> m_waiting; // for CONNACK or for quota

    qint64 m_keepAliveUs = 0; // 0: off
    qint64 m_lastSentUs = 0;
    qint64 m_lastLeftUs = 0; // when bytes last really went out
    qint64 m_lastReceivedUs = 0;
    qint64 m_pingSentUs = 0;
    bool m_pingAwaited = false;
};

} // namespace mqtt
