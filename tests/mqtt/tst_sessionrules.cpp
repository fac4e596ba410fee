// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the session does not send, and how it answers a server that breaks the rules.
#include "app/mqtt/encode.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest>

using namespace mqtt;
using testsupport::ScriptedPeer;

namespace {

Connect connect5()
{
    Connect connect;
    connect.clientId = "bench";
    return connect;
}

Connack withNumber(PropertyId id, quint32 value)
{
    Connack connack;
    connack.properties.addNumber(id, value);
    return connack;
}

Publish message(const QByteArray &topic, QoS qos = QoS::AtMostOnce)
{
    Publish publish;
    publish.topic = topic;
    publish.payload = "1";
    publish.qos = qos;
    return publish;
}

Publish aliased(const QByteArray &topic, quint32 alias)
{
    Publish publish = message(topic);
    publish.properties.addNumber(PropertyId::TopicAlias, alias);
    return publish;
}

Subscribe subscribeTo(const QByteArray &filter)
{
    Subscribe subscribe;
    subscribe.subscriptions = {{filter, {}, false, false, {}}};
    return subscribe;
}

using Error = RequestError::Kind;

} // namespace

class TestSessionRules : public QObject
{
    Q_OBJECT

private slots:
    void publishBeyondTheServersLimitsIsRefused_data()
    {
        QTest::addColumn<quint32>("property");
        QTest::addColumn<quint32>("value");
        QTest::addColumn<int>("qos");
        QTest::addColumn<bool>("retain");
        QTest::addColumn<int>("error");
        const auto id = [](PropertyId property) { return static_cast<quint32>(property); };
        QTest::newRow("QoS") << id(PropertyId::MaximumQoS) << 0u << 1 << false
                             << int(Error::QoSNotSupported);
        QTest::newRow("retain") << id(PropertyId::RetainAvailable) << 0u << 0 << true
                                << int(Error::RetainNotSupported);
        QTest::newRow("size") << id(PropertyId::MaximumPacketSize) << 8u << 0 << false
                              << int(Error::PacketTooLarge);
    }
    void publishBeyondTheServersLimitsIsRefused()
    {
        QFETCH(const quint32, property);
        QFETCH(const quint32, value);
        QFETCH(const int, qos);
        QFETCH(const bool, retain);
        QFETCH(const int, error);
        ScriptedPeer peer(connect5());
        peer.accept(withNumber(static_cast<PropertyId>(property), value));
        Publish publish = message("a/b", static_cast<QoS>(qos));
        publish.retain = retain;
        peer.publish(publish).expectNothing();
        const auto refused = peer.take<RequestRefused>();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(int(refused[0].error.kind), error);
    }

    void largestPacketThatFitsIsSent()
    {
        const qsizetype size = encodedSize(message("a/b"), ProtocolVersion::V5);
        ScriptedPeer peer(connect5());
        peer.accept(withNumber(PropertyId::MaximumPacketSize, static_cast<quint32>(size)));
        peer.publish(message("a/b")).expect(message("a/b"));
        peer.publish(message("a/bc")).expectNothing(); // one byte more
    }

    void subscribeBeyondTheServersLimitsIsRefused_data()
    {
        QTest::addColumn<quint32>("property");
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<int>("error");
        const auto id = [](PropertyId property) { return static_cast<quint32>(property); };
        QTest::newRow("wildcards") << id(PropertyId::WildcardSubscriptionAvailable)
                                   << QByteArray("a/#") << int(Error::WildcardsNotSupported);
        QTest::newRow("shared") << id(PropertyId::SharedSubscriptionAvailable)
                                << QByteArray("$share/g/a")
                                << int(Error::SharedSubscriptionsNotSupported);
        QTest::newRow("ill-formed") << id(PropertyId::RetainAvailable) << QByteArray("a/#/b")
                                    << int(Error::InvalidTopic);
        QTest::newRow("empty") << id(PropertyId::RetainAvailable) << QByteArray()
                               << int(Error::InvalidTopic);
    }
    void subscribeBeyondTheServersLimitsIsRefused()
    {
        QFETCH(const quint32, property);
        QFETCH(const QByteArray, filter);
        QFETCH(const int, error);
        ScriptedPeer peer(connect5());
        peer.accept(withNumber(static_cast<PropertyId>(property), 0));
        peer.subscribe(subscribeTo(filter)).expectNothing();
        QCOMPARE(int(peer.take<RequestRefused>().first().error.kind), error);
    }

    void subscriptionIdentifierNeedsTheServersSupport()
    {
        Subscribe subscribe = subscribeTo("a");
        subscribe.properties.addNumber(PropertyId::SubscriptionIdentifier, 5);
        ScriptedPeer peer(connect5());
        peer.accept(withNumber(PropertyId::SubscriptionIdentifierAvailable, 0));
        peer.subscribe(subscribe).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().first().error.kind,
                 Error::SubscriptionIdentifiersNotSupported);
    }

    void noLocalOnASharedSubscriptionIsRefused()
    {
        Subscribe subscribe = subscribeTo("$share/g/a");
        subscribe.subscriptions[0].noLocal = true;
        ScriptedPeer peer(connect5());
        peer.accept().subscribe(subscribe).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().first().error.kind, Error::InvalidProperty);
    }

    void textTooLongForItsLengthIsRefused()
    {
        ScriptedPeer peer(connect5());
        Publish publish = message("a");
        publish.properties.addPair("k", QByteArray(65536, 'v'));
        peer.accept().publish(publish).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().at(0).error.kind, Error::InvalidProperty);
        publish.properties.clear();
        publish.properties.addPair("k", QByteArray(65535, 'v'));
        publish.properties.addNumber(PropertyId::MessageExpiryInterval, 5);
        peer.publish(publish).expect(publish);
    }

    void propertiesNeed5()
    {
        Connect connect = connect5();
        connect.version = ProtocolVersion::V311;
        Publish publish = message("a");
        publish.properties.addText(PropertyId::ContentType, "text");
        ScriptedPeer peer(connect);
        peer.accept().publish(publish).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().first().error.kind, Error::NotInThisVersion);
    }

    void badPublishIsRefused_data()
    {
        QTest::addColumn<QByteArray>("topic");
        QTest::newRow("empty topic") << QByteArray();
        QTest::newRow("wildcard") << QByteArray("a/+");
        QTest::newRow("not UTF-8") << QByteArray("\xff");
        QTest::newRow("null character") << QByteArray("a\0b", 3);
    }
    void badPublishIsRefused()
    {
        QFETCH(const QByteArray, topic);
        ScriptedPeer peer(connect5());
        peer.accept().publish(message(topic)).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().first().error.kind, Error::InvalidTopic);
    }

    void aliasStandsForItsTopic()
    {
        ScriptedPeer peer(connect5());
        peer.accept(withNumber(PropertyId::TopicAliasMaximum, 3));
        peer.publish(aliased("", 2)).expectNothing(); // not set yet
        peer.publish(aliased("a/b", 2)).expect(aliased("a/b", 2));
        peer.publish(aliased("", 2)).expect(aliased("", 2));
        peer.publish(aliased("a/b", 4)).expectNothing(); // more than allowed
        QCOMPARE(peer.takeSent().last().topic, QByteArray("a/b"));
        const auto refused = peer.take<RequestRefused>();
        QCOMPARE(refused.size(), 2);
        QCOMPARE(refused[0].error.kind, Error::TopicAliasNotAllowed);
    }

    void topicsGetAliasesOfThemselvesWhenAskedTo()
    {
        ScriptedPeer peer(connect5());
        peer.session().setAssignsAliases(true);
        peer.accept(withNumber(PropertyId::TopicAliasMaximum, 2));
        peer.publish(message("a")).expect(aliased("a", 1));
        peer.publish(message("b")).expect(aliased("b", 2));
        peer.publish(message("a")).expect(aliased("", 1));
        peer.publish(message("c")).expect(message("c"));       // no alias is left
        peer.publish(aliased("d", 1)).expect(aliased("d", 1)); // a person's choice counts
        peer.publish(message("a")).expect(message("a"));
        peer.publish(message("d")).expect(aliased("", 1));
        QCOMPARE(peer.takeSent().last().topic, QByteArray("d"));
        ScriptedPeer without(connect5());
        without.session().setAssignsAliases(true);
        without.accept().publish(message("a")).expect(message("a"));
    }

    void aliasesOfItsOwnAccordKeepToTheMaximumPacketSize()
    {
        const qsizetype size = encodedSize(message("a"), ProtocolVersion::V5);
        Connack connack = withNumber(PropertyId::TopicAliasMaximum, 2);
        connack.properties.addNumber(PropertyId::MaximumPacketSize, static_cast<quint32>(size));
        ScriptedPeer peer(connect5());
        peer.session().setAssignsAliases(true);
        peer.accept(connack).publish(message("a")).expect(message("a"));
    }

    void resentMessageHasItsTopicInsteadOfTheAlias()
    {
        Connect connect = connect5();
        connect.cleanStart = false;
        connect.properties.addNumber(PropertyId::SessionExpiryInterval, 60);
        ScriptedPeer peer(connect);
        peer.accept(withNumber(PropertyId::TopicAliasMaximum, 3)).publish(aliased("a/b", 1));
        Publish publish = aliased("", 1);
        publish.qos = QoS::AtLeastOnce;
        publish.properties.addPair("k", "v");
        peer.publish(publish).breakLink();
        Publish resent = message("a/b", QoS::AtLeastOnce);
        resent.packetId = 1;
        resent.dup = true;
        resent.properties.addPair("k", "v");
        peer.accept({true, {}, {}}).expect(resent);
    }

    void receivedAliasIsResolved()
    {
        Connect connect = connect5();
        connect.properties.addNumber(PropertyId::TopicAliasMaximum, 2);
        ScriptedPeer peer(connect);
        peer.accept().reply(aliased("a/b", 2)).reply(aliased("", 2));
        QCOMPARE(peer.takeReceived().last().topic, QByteArray("a/b"));
        peer.reply(aliased("c", 3));
        peer.expect(Disconnect{ReasonCode::TopicAliasInvalid, {}});
        QCOMPARE(peer.take<CloseLink>().first().violation.kind, Violation::Kind::TopicAliasInvalid);
    }

    void receiveMaximumOfOursIsKept()
    {
        Connect connect = connect5();
        connect.properties.addNumber(PropertyId::ReceiveMaximum, 1);
        ScriptedPeer peer(connect);
        Publish first = message("a", QoS::ExactlyOnce);
        first.packetId = 1;
        Publish second = first;
        second.packetId = 2;
        peer.accept()
                .reply(first)
                .expect(Pubrec{1, {}, {}})
                .reply(Pubrel{1, {}, {}})
                .expect(Pubcomp{1, {}, {}});
        peer.reply(first).expect(Pubrec{1, {}, {}});
        peer.reply(second).expect(Disconnect{ReasonCode::ReceiveMaximumExceeded, {}});
        QCOMPARE(peer.takeReceived().size(), 2);
    }

    void packetLargerThanOursIsRefusedByItsHeader()
    {
        Connect connect = connect5();
        connect.properties.addNumber(PropertyId::MaximumPacketSize, 100);
        ScriptedPeer peer(connect);
        peer.accept().replyBytes(QByteArray::fromHex("30ff7f"));
        peer.expect(Disconnect{ReasonCode::PacketTooLarge, {}});
    }

    void violationIsAnswered_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("reason");
        using Kind = Violation::Kind;
        const auto row = [](const char *name, const char *hex, Kind kind, ReasonCode reason) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << int(kind) << int(reason);
        };
        row("second CONNACK", "2003000000", Kind::SecondConnack, ReasonCode::ProtocolError);
        row("PINGREQ", "c000", Kind::PacketFromWrongSide, ReasonCode::ProtocolError);
        row("QoS 3", "360600016100013100", Kind::IllFormedPacket, ReasonCode::MalformedPacket);
        row("length over four bytes", "30ffffffff", Kind::IllFormedPacket,
            ReasonCode::MalformedPacket);
        row("AUTH not asked for", "f006180415000178", Kind::AuthNotAskedFor,
            ReasonCode::ProtocolError);
        row("PUBCOMP for a SUBSCRIBE", "70020001", Kind::WrongAcknowledgement,
            ReasonCode::ProtocolError);
        row("SUBACK with two codes for one", "90050001000000", Kind::WrongAcknowledgement,
            ReasonCode::ProtocolError);
    }
    void violationIsAnswered()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, kind);
        QFETCH(const int, reason);
        ScriptedPeer peer(connect5());
        Subscribe sent = subscribeTo("a");
        sent.packetId = 1;
        peer.accept().subscribe(subscribeTo("a")).expect(sent).replyBytes(bytes);
        peer.expect(Disconnect{static_cast<ReasonCode>(reason), {}}).expectNothing();
        const auto close = peer.take<CloseLink>();
        QCOMPARE(close.size(), 1);
        QCOMPARE(int(close[0].violation.kind), kind);
        peer.reply(message("a")).expectNothing();
        QVERIFY(peer.takeReceived().isEmpty());
    }

    void violationIn311OnlyCloses()
    {
        Connect connect = connect5();
        connect.version = ProtocolVersion::V311;
        ScriptedPeer peer(connect);
        peer.accept().replyBytes(QByteArray::fromHex("c000")).expectNothing();
        QCOMPARE(peer.take<CloseLink>().first().why, CloseLink::Why::ViolationByServer);
    }

    void anotherProtocolIsRecognised_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
        QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("TLS alert") << QByteArray::fromHex("15030300020246");
    }
    void anotherProtocolIsRecognised()
    {
        QFETCH(const QByteArray, bytes);
        ScriptedPeer peer(connect5());
        peer.open().replyBytes(bytes).expectNothing();
        const auto close = peer.take<CloseLink>();
        QCOMPARE(close.size(), 1);
        QCOMPARE(close[0].violation.kind, Violation::Kind::NotMqtt);
        QVERIFY(bytes.startsWith(close[0].violation.beginning));
    }

    void firstPacketMustBeConnack()
    {
        ScriptedPeer peer(connect5());
        peer.open().reply(message("a")).expect(Disconnect{ReasonCode::ProtocolError, {}});
        QCOMPARE(peer.take<CloseLink>().first().violation.kind,
                 Violation::Kind::FirstPacketNotConnack);
    }

    void cleanStartMayNotFindASession()
    {
        ScriptedPeer peer(connect5());
        peer.accept({true, {}, {}});
        QCOMPARE(peer.take<CloseLink>().first().violation.kind,
                 Violation::Kind::UnexpectedSessionPresent);
        QVERIFY(peer.take<ConnectAccepted>().isEmpty());
    }

    void unfinishedPacketIsKnown()
    {
        ScriptedPeer peer(connect5());
        peer.accept().replyBytes(QByteArray::fromHex("300a000161"));
        const UnfinishedPacket packet = peer.session().unfinishedPacket();
        QCOMPARE(packet.type, PacketType::Publish);
        QCOMPARE(packet.received, 5);
        QCOMPARE(packet.expected, 12);
    }
};

QTEST_GUILESS_MAIN(TestSessionRules)
#include "tst_sessionrules.moc"
