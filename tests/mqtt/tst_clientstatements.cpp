// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements of the standards that bind a client and that no other test is about, one each.
#include "app/mqtt/encode.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest>

using namespace mqtt;
using testsupport::ScriptedPeer;

namespace {

Connect connectOf(ProtocolVersion version = ProtocolVersion::V5, bool lasting = false)
{
    Connect connect;
    connect.version = version;
    connect.clientId = "bench";
    connect.cleanStart = !lasting;
    if (lasting && version == ProtocolVersion::V5)
        connect.properties.addNumber(PropertyId::SessionExpiryInterval, 3600);
    return connect;
}

Publish message(QoS qos, PacketId id = 0, const QByteArray &topic = "a")
{
    Publish publish;
    publish.topic = topic;
    publish.payload = "1";
    publish.qos = qos;
    publish.packetId = id;
    return publish;
}

Publish again(Publish publish)
{
    publish.dup = true;
    return publish;
}

Publish aliased(const QByteArray &topic, quint32 alias)
{
    Publish publish = message(QoS::AtMostOnce, 0, topic);
    publish.properties.addNumber(PropertyId::TopicAlias, alias);
    return publish;
}

Connack withNumber(PropertyId id, quint32 value)
{
    Connack connack;
    connack.properties.addNumber(id, value);
    return connack;
}

} // namespace

class TestClientStatements : public QObject
{
    Q_OBJECT

private slots:
    // [MQTT-1.5.4-3], [MQTT-1.5.3-3]
    void byteOrderMarkIsKept()
    {
        const QByteArray topic = "\xEF\xBB\xBF"
                                 "a";
        ScriptedPeer peer(connectOf());
        peer.accept().reply(message(QoS::AtMostOnce, 0, topic));
        QCOMPARE(peer.takeReceived().at(0).topic, topic);
        peer.publish(message(QoS::AtMostOnce, 0, topic));
        peer.expect(message(QoS::AtMostOnce, 0, topic));
    }

    // [MQTT-4.6.0-2], [MQTT-4.6.0-3]
    void acknowledgementsKeepTheOrderOfTheMessages()
    {
        ScriptedPeer peer(connectOf());
        QByteArray burst;
        const PacketId ids[] = {9, 2, 7, 1};
        for (const PacketId id : ids) {
            const QoS qos = id % 2 ? QoS::AtLeastOnce : QoS::ExactlyOnce;
            burst += encode(message(qos, id), ProtocolVersion::V5);
        }
        peer.accept().replyBytes(burst);
        peer.expect(Puback{9, {}, {}}).expect(Pubrec{2, {}, {}}).expect(Puback{7, {}, {}});
        peer.expect(Puback{1, {}, {}}).expectNothing();
    }

    // [MQTT-4.3.2-5], [MQTT-4.3.2-2] of 3.1.1: even with DUP it is another message
    void sameIdentifierAfterPubackIsANewMessage()
    {
        ScriptedPeer peer(connectOf());
        peer.accept().reply(message(QoS::AtLeastOnce, 5)).expect(Puback{5, {}, {}});
        peer.reply(again(message(QoS::AtLeastOnce, 5))).expect(Puback{5, {}, {}});
        QCOMPARE(peer.takeReceived().size(), 2);
    }

    // [MQTT-4.3.3-7]
    void sentMessageDoesNotExpire()
    {
        Publish publish = message(QoS::ExactlyOnce);
        publish.properties.addNumber(PropertyId::MessageExpiryInterval, 2);
        ScriptedPeer peer(connectOf(ProtocolVersion::V5, true));
        peer.accept().publish(publish).silentFor(std::chrono::seconds(5)).breakLink();
        publish.packetId = 1;
        peer.accept({true, {}, {}}).expect(again(publish));
    }

    // [MQTT-3.3.4-8], [MQTT-4.9.0-3]
    void fullQuotaDoesNotHoldBackOtherPackets()
    {
        ScriptedPeer peer(connectOf());
        peer.accept(withNumber(PropertyId::ReceiveMaximum, 1));
        peer.publish(message(QoS::AtLeastOnce)).publish(message(QoS::AtLeastOnce));
        peer.expect(message(QoS::AtLeastOnce, 1)).expectNothing();
        Subscribe subscribe;
        subscribe.subscriptions = {{"b"}};
        peer.subscribe(subscribe);
        subscribe.packetId = 2;
        peer.expect(subscribe).reply(message(QoS::AtLeastOnce, 9)).expect(Puback{9, {}, {}});
        peer.unsubscribe({0, {"b"}, {}}).expect(Unsubscribe{3, {"b"}, {}});
    }

    // [MQTT-3.2.2-18]
    void withoutTheServersMaximumNoAliasIsSent()
    {
        ScriptedPeer peer(connectOf());
        peer.accept().publish(aliased("a", 1)).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().at(0).error.kind,
                 RequestError::Kind::TopicAliasNotAllowed);
    }

    // [MQTT-3.3.2-7]
    void aliasesEndWithTheirLink()
    {
        Connect connect = connectOf(ProtocolVersion::V5, true);
        connect.properties.addNumber(PropertyId::TopicAliasMaximum, 5);
        Connack connack = withNumber(PropertyId::TopicAliasMaximum, 5);
        ScriptedPeer peer(connect);
        peer.accept(connack).publish(aliased("a", 1)).expect(aliased("a", 1));
        peer.reply(aliased("in", 3)).breakLink();
        connack.sessionPresent = true;
        peer.accept(connack).publish(aliased("", 1)).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().size(), 1);
        peer.reply(aliased("", 3)).expect(Disconnect{ReasonCode::TopicAliasInvalid, {}});
    }

    // [MQTT-3.3.2-10]
    void everyAliasUpToOurMaximumIsTaken()
    {
        Connect connect = connectOf();
        connect.properties.addNumber(PropertyId::TopicAliasMaximum, 65535);
        ScriptedPeer peer(connect);
        peer.accept();
        for (const quint32 alias : {1u, 255u, 256u, 65535u})
            peer.reply(aliased("t" + QByteArray::number(alias), alias));
        peer.takeReceived();
        for (const quint32 alias : {65535u, 256u, 255u, 1u}) {
            peer.reply(aliased("", alias));
            QCOMPARE(peer.takeReceived().at(0).topic, "t" + QByteArray::number(alias));
        }
        QVERIFY(peer.take<CloseLink>().isEmpty());
    }

    // [MQTT-3.3.4-6]
    void subscriptionIdentifierInPublishIsRefused()
    {
        Publish publish = message(QoS::AtMostOnce);
        publish.properties.addNumber(PropertyId::SubscriptionIdentifier, 1);
        ScriptedPeer peer(connectOf());
        peer.accept().publish(publish).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().at(0).error.kind, RequestError::Kind::InvalidProperty);
    }

    // [MQTT-3.3.2-14]
    void wildcardInTheResponseTopicIsRefused()
    {
        Publish publish = message(QoS::AtMostOnce);
        publish.properties.addText(PropertyId::ResponseTopic, "a/#");
        ScriptedPeer peer(connectOf());
        peer.accept().publish(publish).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().size(), 1);
    }

    // [MQTT-3.3.2-8]
    void aliasZeroIsRefused()
    {
        ScriptedPeer peer(connectOf());
        peer.accept(withNumber(PropertyId::TopicAliasMaximum, 5));
        peer.publish(aliased("a", 0)).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().size(), 1);
    }

    // [MQTT-3.14.4-1], [MQTT-3.14.4-2] of 3.1.1
    void nothingFollowsDisconnect_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::newRow("3.1.1") << ProtocolVersion::V311;
        QTest::newRow("5.0") << ProtocolVersion::V5;
    }
    void nothingFollowsDisconnect()
    {
        QFETCH(const ProtocolVersion, version);
        ScriptedPeer peer(connectOf(version));
        peer.accept().disconnect().expect(Disconnect());
        QCOMPARE(peer.take<CloseLink>().at(0).why, CloseLink::Why::Requested);
        peer.publish(message(QoS::AtMostOnce)).publish(message(QoS::AtLeastOnce));
        peer.reply(message(QoS::AtLeastOnce, 4)).silentFor(std::chrono::minutes(5));
        peer.expectNothing();
    }

    // [MQTT-3.14.2-3], [MQTT-3.14.2-4], [MQTT-3.15.2-2], [MQTT-3.15.2-3], [MQTT-3.2.2-15]
    void nothingLargerThanTheServerTakesIsSent()
    {
        Connect connect = connectOf();
        connect.properties.addText(PropertyId::AuthenticationMethod, "m");
        Connack connack = withNumber(PropertyId::MaximumPacketSize, 20);
        connack.properties.addText(PropertyId::AuthenticationMethod, "m");
        ScriptedPeer peer(connect);
        peer.accept(connack);
        Disconnect disconnect;
        disconnect.properties.addText(PropertyId::ReasonString, "much too long a reason");
        peer.disconnect(disconnect).expectNothing();
        Auth auth{ReasonCode::ReAuthenticate, {}};
        auth.properties.addText(PropertyId::AuthenticationMethod, "m");
        auth.properties.addPair("much too long", "a pair");
        peer.auth(auth).expectNothing();
        Subscribe subscribe;
        subscribe.subscriptions = {{"much/too/long/a/filter"}};
        peer.subscribe(subscribe).unsubscribe({0, {"much/too/long/a/filter"}, {}}).expectNothing();
        const auto refused = peer.take<RequestRefused>();
        QCOMPARE(refused.size(), 4);
        for (const RequestRefused &each : refused)
            QCOMPARE(each.error.kind, RequestError::Kind::PacketTooLarge);
        peer.disconnect().expect(Disconnect());
    }

    // [MQTT-3.1.2-4], [MQTT-3.1.2-6] of 3.1.1
    void cleanStartDiscardsWhatWasReceived_data() { nothingFollowsDisconnect_data(); }
    void cleanStartDiscardsWhatWasReceived()
    {
        QFETCH(const ProtocolVersion, version);
        ScriptedPeer peer(connectOf(version, true));
        peer.accept().reply(message(QoS::ExactlyOnce, 7)).expect(Pubrec{7, {}, {}}).breakLink();
        peer.open(connectOf(version)).reply(Connack{});
        peer.reply(message(QoS::ExactlyOnce, 7)).expect(Pubrec{7, {}, {}});
        QCOMPARE(peer.takeReceived().size(), 2);
    }

    // [MQTT-4.1.0-1], [MQTT-4.1.0-1] and [MQTT-4.1.0-2] of 3.1.1
    void stateLastsAsLongAsTheLink()
    {
        ScriptedPeer peer(connectOf());
        peer.accept().publish(message(QoS::ExactlyOnce)).reply(message(QoS::ExactlyOnce, 7));
        peer.expect(message(QoS::ExactlyOnce, 1)).expect(Pubrec{7, {}, {}});
        peer.silentFor(std::chrono::seconds(50)); // less than the keep-alive
        peer.reply(again(message(QoS::ExactlyOnce, 7))).expect(Pubrec{7, {}, {}});
        peer.reply(Pubrec{1, {}, {}}).expect(Pubrel{1, {}, {}});
        QCOMPARE(peer.takeReceived().size(), 1);
    }

    // [MQTT-4.13.2-1]: a CONNACK or DISCONNECT with 0x80 and more ends the link
    void refusingConnackClosesTheLink()
    {
        ScriptedPeer peer(connectOf());
        peer.accept({false, ReasonCode::NotAuthorized, {}}).expectNothing();
        QCOMPARE(peer.take<CloseLink>().size(), 1);
        QCOMPARE(peer.session().state(), SessionState::Ended);
    }

    // [MQTT-2.3.1-1] of 3.1.1, [MQTT-2.2.1-2]: an identifier where there is one, and only there
    void onlyAcknowledgedMessagesHaveAnIdentifier_data() { nothingFollowsDisconnect_data(); }
    void onlyAcknowledgedMessagesHaveAnIdentifier()
    {
        QFETCH(const ProtocolVersion, version);
        const bool is5 = version == ProtocolVersion::V5;
        QCOMPARE(encodedSize(message(QoS::AtMostOnce), version), is5 ? 7 : 6);
        QCOMPARE(encodedSize(message(QoS::AtLeastOnce, 1), version), is5 ? 9 : 8);
        ScriptedPeer peer(connectOf(version));
        peer.accept().publish(message(QoS::AtMostOnce)).expect(message(QoS::AtMostOnce));
        peer.publish(message(QoS::AtLeastOnce)).expect(message(QoS::AtLeastOnce, 1));
    }
};

QTEST_GUILESS_MAIN(TestClientStatements)
#include "tst_clientstatements.moc"
