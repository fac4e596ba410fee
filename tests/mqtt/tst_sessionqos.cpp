// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of all three qualities in both directions, and what outlives a link.
#include "tests/support/scriptedpeer.h"

#include <QtTest>

using namespace mqtt;
using testsupport::ScriptedPeer;

namespace {

Connect clean5()
{
    Connect connect;
    connect.clientId = "bench";
    return connect;
}

Connect lasting5()
{
    Connect connect = clean5();
    connect.cleanStart = false;
    connect.properties.addNumber(PropertyId::SessionExpiryInterval, 3600);
    return connect;
}

Connect lasting311()
{
    Connect connect = clean5();
    connect.version = ProtocolVersion::V311;
    connect.cleanStart = false;
    return connect;
}

Publish message(QoS qos, PacketId id = 0, const QByteArray &payload = "1")
{
    Publish publish;
    publish.topic = "a/b";
    publish.payload = payload;
    publish.qos = qos;
    publish.packetId = id;
    return publish;
}

Publish again(Publish publish)
{
    publish.dup = true;
    return publish;
}

Connack withReceiveMaximum(quint32 maximum)
{
    Connack connack;
    connack.properties.addNumber(PropertyId::ReceiveMaximum, maximum);
    return connack;
}

} // namespace

class TestSessionQos : public QObject
{
    Q_OBJECT

private slots:
    void qos0IsDeliveredAndNotAnswered()
    {
        ScriptedPeer peer(clean5());
        peer.accept().reply(message(QoS::AtMostOnce)).expectNothing();
        QCOMPARE(peer.takeReceived().size(), 1);
    }

    void qos1IsDeliveredAndAcknowledged()
    {
        ScriptedPeer peer(clean5());
        peer.accept().reply(message(QoS::AtLeastOnce, 7)).expect(Puback{7, {}, {}});
        QCOMPARE(peer.takeReceived().first().payload, QByteArray("1"));
    }

    void qos2IsDeliveredOnce()
    {
        ScriptedPeer peer(clean5());
        peer.accept().reply(message(QoS::ExactlyOnce, 7)).expect(Pubrec{7, {}, {}});
        peer.reply(again(message(QoS::ExactlyOnce, 7))).expect(Pubrec{7, {}, {}});
        QCOMPARE(peer.takeReceived().size(), 1);
        peer.reply(Pubrel{7, {}, {}}).expect(Pubcomp{7, {}, {}});
        peer.reply(message(QoS::ExactlyOnce, 7)).expect(Pubrec{7, {}, {}});
        QCOMPARE(peer.takeReceived().size(), 1);
    }

    void qos2IsNotDeliveredAgainAfterReconnect()
    {
        ScriptedPeer peer(lasting5());
        peer.accept().reply(message(QoS::ExactlyOnce, 7)).expect(Pubrec{7, {}, {}}).breakLink();
        peer.accept({true, {}, {}})
                .reply(again(message(QoS::ExactlyOnce, 7)))
                .expect(Pubrec{7, {}, {}});
        QCOMPARE(peer.takeReceived().size(), 1);
    }

    void newSessionForgetsReceivedIds()
    {
        ScriptedPeer peer(lasting5());
        peer.accept().reply(message(QoS::ExactlyOnce, 7)).expect(Pubrec{7, {}, {}}).breakLink();
        peer.accept({false, {}, {}}).reply(message(QoS::ExactlyOnce, 7)).expect(Pubrec{7, {}, {}});
        QCOMPARE(peer.takeReceived().size(), 2);
    }

    void unknownPubrelIsAnswered()
    {
        ScriptedPeer peer(clean5());
        peer.accept()
                .reply(Pubrel{9, {}, {}})
                .expect(Pubcomp{9, ReasonCode::PacketIdentifierNotFound, {}});
        ScriptedPeer older(lasting311());
        older.accept().reply(Pubrel{9, {}, {}}).expect(Pubcomp{9, {}, {}});
    }

    void strayAcknowledgementsAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("PUBACK") << QByteArray::fromHex("40021234");
        QTest::newRow("PUBREC that refuses") << QByteArray::fromHex("5003123480");
        QTest::newRow("PUBCOMP") << QByteArray::fromHex("70021234");
        QTest::newRow("SUBACK") << QByteArray::fromHex("900412340000");
        QTest::newRow("UNSUBACK") << QByteArray::fromHex("b00412340000");
    }
    void strayAcknowledgementsAreIgnored()
    {
        QFETCH(const QByteArray, bytes);
        ScriptedPeer peer(clean5());
        peer.accept().replyBytes(bytes).expectNothing();
        QCOMPARE(peer.session().state(), SessionState::Connected);
    }

    void qos0IsFinishedOnceWritten()
    {
        ScriptedPeer peer(clean5());
        peer.accept().publish(message(QoS::AtMostOnce)).expect(message(QoS::AtMostOnce));
        QCOMPARE(peer.take<PublishFinished>().first().token, RequestToken(1));
        QCOMPARE(peer.takeSent().size(), 1);
    }

    void qos1IsFinishedByPuback()
    {
        ScriptedPeer peer(clean5());
        peer.accept().publish(message(QoS::AtLeastOnce)).expect(message(QoS::AtLeastOnce, 1));
        QVERIFY(peer.take<PublishFinished>().isEmpty());
        peer.reply(Puback{1, ReasonCode::NoMatchingSubscribers, {}});
        QCOMPARE(peer.take<PublishFinished>().first().reason, ReasonCode::NoMatchingSubscribers);
        QCOMPARE(peer.session().inFlightCount(), 0);
    }

    void qos2IsFinishedByPubcomp()
    {
        ScriptedPeer peer(clean5());
        peer.accept().publish(message(QoS::ExactlyOnce)).expect(message(QoS::ExactlyOnce, 1));
        peer.reply(Pubrec{1, {}, {}}).expect(Pubrel{1, {}, {}});
        QVERIFY(peer.take<PublishFinished>().isEmpty());
        peer.reply(Pubcomp{1, {}, {}});
        QCOMPARE(peer.take<PublishFinished>().size(), 1);
    }

    void pubrecThatRefusesEndsTheExchange()
    {
        ScriptedPeer peer(clean5());
        peer.accept(withReceiveMaximum(1));
        peer.publish(message(QoS::ExactlyOnce)).publish(message(QoS::ExactlyOnce, 0, "2"));
        peer.expect(message(QoS::ExactlyOnce, 1)).expectNothing();
        peer.reply(Pubrec{1, ReasonCode::QuotaExceeded, {}});
        QCOMPARE(peer.take<PublishFinished>().first().reason, ReasonCode::QuotaExceeded);
        peer.expect(message(QoS::ExactlyOnce, 2, "2"));
    }

    void receiveMaximumHoldsMessagesBack()
    {
        ScriptedPeer peer(clean5());
        peer.accept(withReceiveMaximum(2));
        for (const char *payload : {"1", "2", "3", "4"})
            peer.publish(message(QoS::AtLeastOnce, 0, payload));
        peer.expect(message(QoS::AtLeastOnce, 1, "1")).expect(message(QoS::AtLeastOnce, 2, "2"));
        peer.expectNothing();
        peer.publish(message(QoS::AtMostOnce, 0, "0")).expect(message(QoS::AtMostOnce, 0, "0"));
        peer.reply(Puback{2, {}, {}}).expect(message(QoS::AtLeastOnce, 3, "3")).expectNothing();
        peer.reply(Puback{1, {}, {}}).expect(message(QoS::AtLeastOnce, 4, "4")).expectNothing();
    }

    void unacknowledgedIsSentAgainWithDup_data()
    {
        QTest::addColumn<bool>("is5");
        QTest::newRow("3.1.1") << false;
        QTest::newRow("5.0") << true;
    }
    void unacknowledgedIsSentAgainWithDup()
    {
        QFETCH(const bool, is5);
        ScriptedPeer peer(is5 ? lasting5() : lasting311());
        peer.accept();
        peer.publish(message(QoS::AtLeastOnce)).publish(message(QoS::ExactlyOnce));
        peer.publish(message(QoS::ExactlyOnce, 0, "3"));
        peer.reply(Pubrec{2, {}, {}}).breakLink();
        peer.accept({true, {}, {}});
        peer.expect(again(message(QoS::AtLeastOnce, 1))).expect(Pubrel{2, {}, {}});
        peer.expect(again(message(QoS::ExactlyOnce, 3, "3"))).expectNothing();
        peer.reply(Puback{1, {}, {}})
                .reply(Pubcomp{2, {}, {}})
                .reply(Pubrec{3, {}, {}})
                .expect(Pubrel{3, {}, {}});
        peer.reply(Pubcomp{3, {}, {}});
        QCOMPARE(peer.take<PublishFinished>().size(), 3);
    }

    void pubrelsAreSentAgainInTheOrderOfPubrec()
    {
        ScriptedPeer peer(lasting5());
        peer.accept();
        for (const char *payload : {"1", "2", "3"})
            peer.publish(message(QoS::ExactlyOnce, 0, payload));
        peer.reply(Pubrec{3, {}, {}}).reply(Pubrec{1, {}, {}}).breakLink();
        peer.accept({true, {}, {}});
        peer.expect(Pubrel{3, {}, {}}).expect(again(message(QoS::ExactlyOnce, 2, "2")));
        peer.expect(Pubrel{1, {}, {}}).expectNothing();
    }

    void resendKeepsToTheNewReceiveMaximum()
    {
        ScriptedPeer peer(lasting5());
        peer.accept();
        for (const char *payload : {"1", "2", "3"})
            peer.publish(message(QoS::AtLeastOnce, 0, payload));
        peer.breakLink();
        Connack connack = withReceiveMaximum(1);
        connack.sessionPresent = true;
        peer.accept(connack).expect(again(message(QoS::AtLeastOnce, 1, "1"))).expectNothing();
        peer.reply(Puback{1, {}, {}})
                .expect(again(message(QoS::AtLeastOnce, 2, "2")))
                .expectNothing();
        peer.reply(Puback{2, {}, {}})
                .expect(again(message(QoS::AtLeastOnce, 3, "3")))
                .expectNothing();
    }

    // What the server of the next connection takes no more ends there and holds nothing up.
    void resendKeepsToTheNewMaximumPacketSizeAndQos()
    {
        ScriptedPeer peer(lasting5());
        peer.accept();
        peer.publish(message(QoS::AtLeastOnce, 0, QByteArray(100, 'x')));
        peer.publish(message(QoS::ExactlyOnce, 0, "2"));
        peer.publish(message(QoS::AtLeastOnce, 0, "3"));
        peer.breakLink();
        Connack connack = withReceiveMaximum(1);
        connack.sessionPresent = true;
        connack.properties.addNumber(PropertyId::MaximumPacketSize, 50);
        connack.properties.addNumber(PropertyId::MaximumQoS, 1);
        peer.accept(connack).expect(again(message(QoS::AtLeastOnce, 3, "3"))).expectNothing();
        const auto refused = peer.take<RequestRefused>();
        QCOMPARE(refused.size(), 2);
        QCOMPARE(refused[0].error.kind, RequestError::Kind::PacketTooLarge);
        QCOMPARE(refused[1].error.kind, RequestError::Kind::QoSNotSupported);
        peer.reply(Puback{3, {}, {}});
        peer.publish(message(QoS::AtLeastOnce, 0, "4"));
        peer.expect(message(QoS::AtLeastOnce, 4, "4"));
    }

    void lostSessionIsDroppedIn5()
    {
        ScriptedPeer peer(lasting5());
        peer.accept().publish(message(QoS::AtLeastOnce)).breakLink();
        peer.accept({false, {}, {}}).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().first().error.kind, RequestError::Kind::SessionLost);
    }

    void cleanSessionOf311SendsAgainAllTheSame()
    {
        Connect connect = lasting311();
        connect.cleanStart = true;
        ScriptedPeer peer(connect);
        peer.accept().publish(message(QoS::AtLeastOnce)).breakLink();
        peer.accept().expect(again(message(QoS::AtLeastOnce, 1)));
    }

    void lastingSessionTakesMessagesWhileOffline()
    {
        ScriptedPeer peer(lasting311());
        peer.accept().breakLink();
        peer.publish(message(QoS::AtLeastOnce)).publish(message(QoS::AtMostOnce));
        QCOMPARE(peer.take<RequestRefused>().size(), 1); // QoS 0 waits for nobody
        peer.accept({true, {}, {}}).expect(message(QoS::AtLeastOnce, 1)).expectNothing();
    }

    void acknowledgementsTellTheirProperties()
    {
        ScriptedPeer peer(clean5());
        peer.accept().publish(message(QoS::AtLeastOnce)).publish(message(QoS::ExactlyOnce));
        Puback puback{1, ReasonCode::NotAuthorized, {}};
        puback.properties.addText(PropertyId::ReasonString, "no")
                .addPair("k", "1")
                .addPair("k", "2");
        peer.reply(puback).reply(Pubrec{2, {}, {}});
        Pubcomp pubcomp{2, {}, {}};
        pubcomp.properties.addPair("done", "yes");
        peer.reply(pubcomp);
        const auto finished = peer.take<PublishFinished>();
        QCOMPARE(finished.size(), 2);
        QCOMPARE(finished[0].properties, puback.properties);
        QCOMPARE(finished[1].properties, pubcomp.properties);
    }

    void timeSpentWaitingCountsForTheExpiry()
    {
        ScriptedPeer peer(lasting5());
        peer.accept().breakLink();
        Publish publish = message(QoS::AtLeastOnce);
        publish.properties.addPair("k", "v").addNumber(PropertyId::MessageExpiryInterval, 10);
        peer.publish(publish).silentFor(std::chrono::seconds(4)).accept({true, {}, {}});
        Publish sent = message(QoS::AtLeastOnce, 1);
        sent.properties.addPair("k", "v").addNumber(PropertyId::MessageExpiryInterval, 6);
        peer.expect(sent).expectNothing();
    }

    void messageThatExpiredWhileWaitingIsNotSent()
    {
        ScriptedPeer peer(lasting5());
        peer.accept().breakLink();
        Publish publish = message(QoS::AtLeastOnce);
        publish.properties.addNumber(PropertyId::MessageExpiryInterval, 10);
        peer.publish(publish).silentFor(std::chrono::seconds(10));
        peer.publish(message(QoS::AtLeastOnce, 0, "2")).accept({true, {}, {}});
        peer.expect(message(QoS::AtLeastOnce, 1, "2")).expectNothing();
        QCOMPARE(peer.take<RequestRefused>().at(0).error.kind, RequestError::Kind::Expired);
    }

    // 4.9: the server's quota begins anew with each connection.
    void unreleasedOfAnOlderLinkDoNotCountForOurReceiveMaximum()
    {
        Connect connect = lasting5();
        connect.properties.addNumber(PropertyId::ReceiveMaximum, 1);
        ScriptedPeer peer(connect);
        peer.accept().reply(message(QoS::ExactlyOnce, 7)).expect(Pubrec{7, {}, {}}).breakLink();
        peer.accept({true, {}, {}});
        peer.reply(message(QoS::ExactlyOnce, 8)).expect(Pubrec{8, {}, {}});
        peer.reply(Pubrel{7, {}, {}}).expect(Pubcomp{7, {}, {}});
        QVERIFY(peer.take<CloseLink>().isEmpty());
        QCOMPARE(peer.takeReceived().size(), 2);
    }

    void identifiersInUseAreSkipped()
    {
        ScriptedPeer peer(clean5());
        peer.accept();
        peer.publish(message(QoS::AtLeastOnce, 0, "kept"));
        peer.expect(message(QoS::AtLeastOnce, 1, "kept"));
        for (int i = 2; i <= 65535; ++i) {
            const auto id = static_cast<PacketId>(i);
            peer.session().publish({}, 0, message(QoS::AtLeastOnce));
            peer.session().bytesTaken();
            const char ack[] = {0x40, 2, static_cast<char>(id >> 8), static_cast<char>(id)};
            peer.session().bytesReceived({}, QByteArrayView(ack, 4));
        }
        peer.publish(message(QoS::AtLeastOnce, 0, "next"));
        peer.expect(message(QoS::AtLeastOnce, 2, "next"));
    }
};

QTEST_GUILESS_MAIN(TestSessionQos)
#include "tst_sessionqos.moc"
