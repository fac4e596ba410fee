// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The session from CONNECT to DISCONNECT: acceptance, keep-alive, subscriptions, authentication.
#include "tests/support/scriptedpeer.h"

#include <QtTest>

using namespace mqtt;
using namespace std::chrono_literals;
using testsupport::ScriptedPeer;

namespace {

Connect connect5(quint16 keepAlive = 60)
{
    Connect connect;
    connect.clientId = "bench";
    connect.keepAlive = keepAlive;
    return connect;
}

Connect connect311(quint16 keepAlive = 60)
{
    Connect connect = connect5(keepAlive);
    connect.version = ProtocolVersion::V311;
    return connect;
}

Publish message(const QByteArray &topic, const QByteArray &payload)
{
    Publish publish;
    publish.topic = topic;
    publish.payload = payload;
    return publish;
}

Subscribe subscribeTo(const QByteArray &filter, QoS qos = QoS::AtMostOnce)
{
    Subscribe subscribe;
    subscribe.subscriptions = {{filter, qos, false, false, {}}};
    return subscribe;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void connackMakesItConnected()
    {
        ScriptedPeer peer(connect311());
        peer.accept();
        QCOMPARE(peer.session().state(), SessionState::Connected);
        QCOMPARE(peer.take<ConnectAccepted>().size(), 1);
    }

    void refusalEndsTheLink()
    {
        ScriptedPeer peer(connect311());
        peer.accept({false, connectreturn::BadUserNameOrPassword, {}});
        QCOMPARE(peer.take<ConnectRefused>().first().connack.reason,
                 connectreturn::BadUserNameOrPassword);
        QCOMPARE(peer.take<CloseLink>().first().why, CloseLink::Why::Refused);
        peer.expectNothing();
    }

    void missingConnackEndsTheLink()
    {
        ScriptedPeer peer(connect5());
        peer.open().silentFor(16s);
        QCOMPARE(peer.take<CloseLink>().first().why, CloseLink::Why::ConnackTimeout);
    }

    void idleLinkIsPinged()
    {
        ScriptedPeer peer(connect311(10));
        peer.accept().silentFor(9s).expectNothing().silentFor(600ms).expect(Pingreq());
        peer.reply(Pingresp()).silentFor(9s).expectNothing().silentFor(1s).expect(Pingreq());
        QVERIFY(peer.take<CloseLink>().isEmpty());
    }

    void sentPacketPostponesThePing()
    {
        ScriptedPeer peer(connect311(10));
        peer.accept().silentFor(8s);
        peer.subscribe(subscribeTo("a"));
        Subscribe sent = subscribeTo("a");
        sent.packetId = 1;
        peer.expect(sent).reply(Suback{1, {ReasonCode::Success}, {}});
        peer.silentFor(9s).expectNothing().silentFor(1s).expect(Pingreq());
    }

    void unansweredPingEndsTheLink()
    {
        ScriptedPeer peer(connect311(10));
        peer.accept().silentFor(25s).expect(Pingreq());
        QCOMPARE(peer.take<CloseLink>().first().why, CloseLink::Why::KeepAliveTimeout);
    }

    void whatIsHeldBackDoesNotPostponeThePing()
    {
        Session session(nullptr);
        session.linkOpened({}, connect311(10));
        session.bytesTaken();
        session.bytesReceived({}, QByteArray::fromHex("20020000"));
        const base::Stamp later{0, 8'000'000};
        Publish publish = message("a", "1");
        session.publish(later, 1, publish);
        session.bytesTaken(Session::Taken::HeldBack);
        session.timerFired({0, 9'500'000}, SessionTimer::KeepAlive);
        QCOMPARE(session.bytesToSend().toByteArray(), QByteArray::fromHex("c000"));
    }

    void serverKeepAliveWins()
    {
        Connack connack;
        connack.properties.addNumber(PropertyId::ServerKeepAlive, 4);
        ScriptedPeer peer(connect5(60));
        peer.accept(connack).silentFor(4s).expect(Pingreq());
    }

    void keepAliveZeroNeverPings()
    {
        ScriptedPeer peer(connect311(0));
        peer.accept().silentFor(100h).expectNothing();
        QVERIFY(peer.take<CloseLink>().isEmpty());
    }

    void requestsBeforeConnackWaitForIt()
    {
        ScriptedPeer peer(connect5());
        peer.open();
        peer.publish(message("a", "1")).subscribe(subscribeTo("b")).expectNothing();
        Subscribe sent = subscribeTo("b");
        sent.packetId = 1;
        peer.reply(Connack()).expect(message("a", "1")).expect(sent).expectNothing();
    }

    void requestsWithoutLinkAreRefused()
    {
        ScriptedPeer peer(connect5());
        peer.publish(message("a", "1")).subscribe(subscribeTo("b"));
        const auto refused = peer.take<RequestRefused>();
        QCOMPARE(refused.size(), 2);
        QCOMPARE(refused[1].error.kind, RequestError::Kind::NotConnected);
        QCOMPARE(refused[1].token, RequestToken(2));
    }

    void subackAnswersItsRequest()
    {
        ScriptedPeer peer(connect5());
        Subscribe sent = subscribeTo("b", QoS::ExactlyOnce);
        sent.packetId = 1;
        peer.accept().subscribe(subscribeTo("b", QoS::ExactlyOnce)).expect(sent);
        peer.reply(Suback{1, {ReasonCode::GrantedQoS1}, {}});
        const auto answers = peer.take<SubscribeAnswered>();
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers[0].token, RequestToken(1));
        QCOMPARE(answers[0].suback.reasons.first(), ReasonCode::GrantedQoS1);
    }

    void unsubackAnswersItsRequest()
    {
        ScriptedPeer peer(connect5());
        peer.accept().unsubscribe({0, {"a", "b"}, {}}).expect(Unsubscribe{1, {"a", "b"}, {}});
        peer.reply(Unsuback{1, {ReasonCode::Success, ReasonCode::NoSubscriptionExisted}, {}});
        QCOMPARE(peer.take<UnsubscribeAnswered>().size(), 1);
    }

    void brokenLinkEndsPendingSubscribe()
    {
        ScriptedPeer peer(connect5());
        peer.accept().subscribe(subscribeTo("b")).breakLink();
        QCOMPARE(peer.take<RequestRefused>().first().error.kind,
                 RequestError::Kind::ConnectionLost);
    }

    void disconnectIsSentAndEndsTheLink()
    {
        ScriptedPeer peer(connect5());
        peer.accept().disconnect().expect(Disconnect());
        QCOMPARE(peer.take<CloseLink>().first().why, CloseLink::Why::Requested);
    }

    void disconnectMayNotMakeASessionLasting()
    {
        Disconnect disconnect;
        disconnect.properties.addNumber(PropertyId::SessionExpiryInterval, 60);
        ScriptedPeer peer(connect5());
        peer.accept().disconnect(disconnect).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().first().error.kind,
                 RequestError::Kind::InvalidProperty);
        QVERIFY(peer.take<CloseLink>().isEmpty());
    }

    void serverDisconnectIsTold()
    {
        ScriptedPeer peer(connect5());
        peer.accept().reply(Disconnect{ReasonCode::SessionTakenOver, {}}).expectNothing();
        QCOMPARE(peer.take<DisconnectReceived>().first().disconnect.reason,
                 ReasonCode::SessionTakenOver);
        QCOMPARE(peer.take<CloseLink>().first().why, CloseLink::Why::DisconnectedByServer);
    }

    void authIsExchangedBeforeConnack()
    {
        Connect connect = connect5();
        connect.properties.addText(PropertyId::AuthenticationMethod, "SCRAM");
        Auth challenge{ReasonCode::ContinueAuthentication, {}};
        challenge.properties.addText(PropertyId::AuthenticationMethod, "SCRAM");
        ScriptedPeer peer(connect);
        peer.open().reply(challenge);
        QCOMPARE(peer.take<AuthReceived>().size(), 1);
        peer.auth(challenge).expect(challenge);
        Connack connack;
        connack.properties.addText(PropertyId::AuthenticationMethod, "SCRAM");
        peer.reply(connack);
        QCOMPARE(peer.session().state(), SessionState::Connected);
    }

    void authWithoutMethodIsRefused()
    {
        ScriptedPeer peer(connect5());
        peer.accept().auth({ReasonCode::ReAuthenticate, {}}).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().size(), 1);
    }

    void assignedClientIdNamesTheSessionAfterwards()
    {
        Connect connect;
        connect.cleanStart = false;
        connect.properties.addNumber(PropertyId::SessionExpiryInterval, 60);
        Connack connack;
        connack.properties.addText(PropertyId::AssignedClientIdentifier, "given");
        ScriptedPeer peer(connect);
        peer.accept(connack).breakLink();
        peer.session().linkOpened({2'000'000, 2'000'000}, connect);
        QVERIFY(peer.session().bytesToSend().toByteArray().contains("given"));
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
