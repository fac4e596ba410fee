// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capture.h"
#include "app/mqtt/encode.h"

#include <QSignalSpy>
#include <QTest>

using base::Direction;
using inspector::AnswerState;
using inspector::Capture;
using inspector::PacketNumber;
using inspector::Pairing;
using inspector::PairOddity;
using mqtt::ProtocolVersion;
using mqtt::QoS;

namespace {

constexpr qint64 aSecond = 1'000'000;

mqtt::Publish publishOf(quint16 id, QoS qos, bool dup = false)
{
    mqtt::Publish publish;
    publish.topic = "a";
    publish.packetId = id;
    publish.qos = qos;
    publish.dup = dup;
    return publish;
}

template<class Ack>
Ack ackOf(quint16 id, mqtt::ReasonCode reason = mqtt::ReasonCode::Success)
{
    Ack ack;
    ack.packetId = id;
    ack.reason = reason;
    return ack;
}

mqtt::Subscribe subscribeOf(quint16 id)
{
    mqtt::Subscribe subscribe;
    subscribe.packetId = id;
    subscribe.subscriptions = {{"a/#", QoS::AtLeastOnce}};
    return subscribe;
}

mqtt::Suback subackOf(quint16 id)
{
    mqtt::Suback suback;
    suback.packetId = id;
    suback.reasons = {mqtt::ReasonCode::Success};
    return suback;
}

mqtt::Unsubscribe unsubscribeOf(quint16 id)
{
    mqtt::Unsubscribe unsubscribe;
    unsubscribe.packetId = id;
    unsubscribe.filters = {"a/#"};
    return unsubscribe;
}

mqtt::Unsuback unsubackOf(quint16 id)
{
    mqtt::Unsuback unsuback;
    unsuback.packetId = id;
    unsuback.reasons = {mqtt::ReasonCode::Success};
    return unsuback;
}

mqtt::Connect connectOf(bool clean = true, ProtocolVersion version = ProtocolVersion::V5)
{
    mqtt::Connect connect;
    connect.version = version;
    connect.clientId = "sensor";
    connect.cleanStart = clean;
    return connect;
}

mqtt::Connack connackOf(bool sessionPresent = false)
{
    mqtt::Connack connack;
    connack.sessionPresent = sessionPresent;
    return connack;
}

mqtt::Auth authOf(mqtt::ReasonCode reason)
{
    mqtt::Auth auth;
    auth.reason = reason;
    auth.properties.addText(mqtt::PropertyId::AuthenticationMethod, "m");
    return auth;
}

// One connection of a capture, each packet a millisecond after the one before.
class Talk
{
public:
    explicit Talk(ProtocolVersion version = ProtocolVersion::V5)
        : m_version(version),
          m_feed(capture.addConnection(QStringLiteral("c"), version, mqtt::Sender::Client))
    {
        m_feed->linkOpened({m_us, m_us}, "127.0.0.1:1883");
        capture.drain();
    }

    // The numbers they got.
    PacketNumber sent(const mqtt::Packet &packet) { return cross(Direction::Out, packet); }
    PacketNumber came(const mqtt::Packet &packet) { return cross(Direction::In, packet); }
    void connect(bool clean = true, bool sessionPresent = false)
    {
        sent(connectOf(clean, m_version));
        came(connackOf(sessionPresent));
    }
    void linkLost()
    {
        m_feed->linkClosed({m_us, m_us});
        m_feed->linkOpened({m_us, m_us}, "127.0.0.1:1883");
        capture.drain();
    }
    void waited(qint64 us) { m_us += us; }
    Pairing pairing(PacketNumber number) const { return capture.pairing(number, m_us); }
    PairOddity oddity(PacketNumber number) const { return pairing(number).oddity; }
    AnswerState state(PacketNumber number) const { return pairing(number).state; }

    Capture capture;

private:
    PacketNumber cross(Direction direction, const mqtt::Packet &packet)
    {
        m_us += 1000;
        m_feed->bytesCrossed(direction, {m_us, m_us}, mqtt::encode(packet, m_version));
        capture.drain();
        return capture.endNumber() - 1;
    }

    ProtocolVersion m_version;
    std::shared_ptr<inspector::CaptureFeed> m_feed;
    qint64 m_us = 0;
};

void compareChain(const Talk &talk, const QList<PacketNumber> &chain)
{
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const Pairing pairing = talk.pairing(chain[i]);
        QCOMPARE(pairing.request, i > 0 ? chain[i - 1] : PacketNumber(0));
        QCOMPARE(pairing.answer, i + 1 < chain.size() ? chain[i + 1] : PacketNumber(0));
        QCOMPARE(pairing.state,
                 i + 1 < chain.size() ? AnswerState::Answered : AnswerState::NotAsked);
        QCOMPARE(pairing.oddity, PairOddity::None);
        if (i > 0)
            QVERIFY(pairing.afterUs && *pairing.afterUs > 0);
        QVERIFY(!pairing.isMarked());
    }
}

} // namespace

class TestCapturePairing : public QObject
{
    Q_OBJECT

private slots:
    void everyRequestFindsItsAnswer_data();
    void everyRequestFindsItsAnswer();
    void answerTimesAreMeasured();
    void bothSidesHaveIdentifiersOfTheirOwn();
    void refusedPubrecEndsTheExchange();
    void connectAndEnhancedAuthenticationArePaired();
    void pingsArePairedInTheirOrder();
    void qos0AsksForNothing();
    void unansweredRequestsAreMissing();
    void lateAnswersAreMarked();
    void pastedPacketsHaveNoTimes();
    void recordedPacketsHaveTheClockOfTheRecording();
    void doubledAcknowledgementsAreMarked_data();
    void doubledAcknowledgementsAreMarked();
    void unexpectedAcknowledgementsAreMarked_data();
    void unexpectedAcknowledgementsAreMarked();
    void acknowledgementsOfWhatWasNotSeenAreNotUnexpected();
    void identifierInUseIsMarked();
    void resentPublishIsPairedWithTheFirst();
    void sessionGoesOnOverANewLink();
    void newSessionForgetsTheOldExchanges();
    void secondConnectIsUnexpected();
    void changedPairingsAreTold();
    void answerToWhatIsGoneIsHarmless();
    void anyBytesCanBePaired();
    void topicAliasIsResolved();
    void topicAliasesOfTwoDirectionsAndLinksAreApart();
    void clientIdNamesTheConnection();
};

void TestCapturePairing::everyRequestFindsItsAnswer_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::newRow("3.1") << ProtocolVersion::V31;
    QTest::newRow("3.1.1") << ProtocolVersion::V311;
    QTest::newRow("5.0") << ProtocolVersion::V5;
}

void TestCapturePairing::everyRequestFindsItsAnswer()
{
    QFETCH(ProtocolVersion, version);
    Talk talk(version);
    compareChain(talk, {talk.sent(connectOf(true, version)), talk.came(connackOf())});
    compareChain(talk, {talk.sent(subscribeOf(1)), talk.came(subackOf(1))});
    compareChain(talk,
                 {talk.sent(publishOf(2, QoS::AtLeastOnce)), talk.came(ackOf<mqtt::Puback>(2))});
    compareChain(talk,
                 {talk.sent(publishOf(3, QoS::ExactlyOnce)), talk.came(ackOf<mqtt::Pubrec>(3)),
                  talk.sent(ackOf<mqtt::Pubrel>(3)), talk.came(ackOf<mqtt::Pubcomp>(3))});
    compareChain(talk, {talk.sent(unsubscribeOf(3)), talk.came(unsubackOf(3))});
    compareChain(talk, {talk.sent(mqtt::Pingreq{}), talk.came(mqtt::Pingresp{})});
}

void TestCapturePairing::answerTimesAreMeasured()
{
    Talk talk;
    talk.connect();
    const PacketNumber publish = talk.sent(publishOf(7, QoS::AtLeastOnce));
    talk.waited(41'000);
    const PacketNumber puback = talk.came(ackOf<mqtt::Puback>(7));
    QCOMPARE(talk.pairing(publish).answerUs, 42'000);
    QCOMPARE(talk.pairing(puback).afterUs, 42'000);
    QCOMPARE(talk.pairing(puback).timeUs(), 42'000);
    QVERIFY(!talk.pairing(puback).answerUs);
}

void TestCapturePairing::bothSidesHaveIdentifiersOfTheirOwn()
{
    Talk talk;
    talk.connect();
    const PacketNumber ours = talk.sent(publishOf(5, QoS::AtLeastOnce));
    const PacketNumber theirs = talk.came(publishOf(5, QoS::AtLeastOnce));
    const PacketNumber ourAck = talk.sent(ackOf<mqtt::Puback>(5));
    const PacketNumber theirAck = talk.came(ackOf<mqtt::Puback>(5));
    compareChain(talk, {ours, theirAck});
    compareChain(talk, {theirs, ourAck});
}

void TestCapturePairing::refusedPubrecEndsTheExchange()
{
    Talk talk;
    talk.connect();
    const PacketNumber publish = talk.sent(publishOf(9, QoS::ExactlyOnce));
    const PacketNumber pubrec = talk.came(ackOf<mqtt::Pubrec>(9, mqtt::ReasonCode::NotAuthorized));
    QCOMPARE(talk.pairing(publish).answer, pubrec);
    QCOMPARE(talk.state(pubrec), AnswerState::NotAsked);
    // The identifier is free again.
    QCOMPARE(talk.oddity(talk.sent(publishOf(9, QoS::ExactlyOnce))), PairOddity::None);
}

void TestCapturePairing::connectAndEnhancedAuthenticationArePaired()
{
    using enum mqtt::ReasonCode;
    Talk talk;
    const PacketNumber connect = talk.sent(connectOf());
    const PacketNumber challenge = talk.came(authOf(ContinueAuthentication));
    const PacketNumber response = talk.sent(authOf(ContinueAuthentication));
    QCOMPARE(talk.state(connect), AnswerState::Waiting);
    const PacketNumber connack = talk.came(connackOf());
    QCOMPARE(talk.pairing(connect).answer, connack);
    QCOMPARE(talk.pairing(connack).request, connect);
    QCOMPARE(talk.pairing(challenge).answer, response);
    QCOMPARE(talk.pairing(response).answer, connack);
    const PacketNumber again = talk.sent(authOf(ReAuthenticate));
    const PacketNumber success = talk.came(authOf(Success));
    QCOMPARE(talk.pairing(again).answer, success);
    QCOMPARE(talk.state(success), AnswerState::NotAsked);
}

void TestCapturePairing::pingsArePairedInTheirOrder()
{
    Talk talk;
    talk.connect();
    const PacketNumber first = talk.sent(mqtt::Pingreq{});
    const PacketNumber second = talk.sent(mqtt::Pingreq{});
    const PacketNumber answer = talk.came(mqtt::Pingresp{});
    QCOMPARE(talk.pairing(first).answer, answer);
    QCOMPARE(talk.state(second), AnswerState::Waiting);
    talk.came(mqtt::Pingresp{});
    QCOMPARE(talk.state(second), AnswerState::Answered);
    QCOMPARE(talk.oddity(talk.came(mqtt::Pingresp{})), PairOddity::Unexpected);
}

void TestCapturePairing::qos0AsksForNothing()
{
    Talk talk;
    talk.connect();
    const PacketNumber number = talk.sent(publishOf(0, QoS::AtMostOnce));
    talk.waited(100 * aSecond);
    QCOMPARE(talk.state(number), AnswerState::NotAsked);
    QVERIFY(!talk.pairing(number).isMarked());
}

void TestCapturePairing::unansweredRequestsAreMissing()
{
    Talk talk;
    talk.connect();
    const PacketNumber publish = talk.sent(publishOf(1, QoS::AtLeastOnce));
    const PacketNumber ping = talk.sent(mqtt::Pingreq{});
    QCOMPARE(talk.state(publish), AnswerState::Waiting);
    QVERIFY(!talk.pairing(publish).isMarked());
    talk.waited(talk.capture.lateAfterUs());
    QCOMPARE(talk.state(publish), AnswerState::Missing);
    QVERIFY(talk.pairing(publish).isMarked());
    const PacketNumber subscribe = talk.sent(subscribeOf(2));
    QCOMPARE(talk.state(subscribe), AnswerState::Waiting);
    talk.linkLost(); // and nothing need be waited for any more
    for (const PacketNumber number : {publish, ping, subscribe})
        QCOMPARE(talk.state(number), AnswerState::Missing);
}

void TestCapturePairing::lateAnswersAreMarked()
{
    Talk talk;
    talk.connect();
    talk.capture.setLateAfterUs(2 * aSecond);
    const PacketNumber publish = talk.sent(publishOf(1, QoS::AtLeastOnce));
    talk.waited(3 * aSecond);
    QCOMPARE(talk.state(publish), AnswerState::Missing);
    const PacketNumber puback = talk.came(ackOf<mqtt::Puback>(1));
    QCOMPARE(talk.state(publish), AnswerState::Late);
    QVERIFY(talk.pairing(puback).isLate);
    talk.capture.setLateAfterUs(10 * aSecond);
    QCOMPARE(talk.state(publish), AnswerState::Answered);
    QVERIFY(!talk.pairing(puback).isMarked());
}

void TestCapturePairing::pastedPacketsHaveNoTimes()
{
    Capture capture;
    const auto feed =
            capture.addConnection(QStringLiteral("c"), ProtocolVersion::V311, mqtt::Sender::Client,
                                  inspector::ConnectionOrigin::Pasted);
    const auto paste = [&](const char *hex, Direction direction) {
        feed->addRow(inspector::CaptureKind::Packet, direction, {1, 1}, ProtocolVersion::V311,
                     QByteArray::fromHex(hex));
    };
    paste("c000", Direction::Out);
    paste("d000", Direction::In);
    paste("c000", Direction::Out);
    capture.drain();
    const qint64 muchLater = 100 * aSecond;
    QCOMPARE(capture.pairing(1, muchLater).answer, PacketNumber(2));
    QVERIFY(!capture.pairing(2, muchLater).timeUs());
    QVERIFY(!capture.pairing(3, muchLater).isMarked());
}

void TestCapturePairing::recordedPacketsHaveTheClockOfTheRecording()
{
    Capture capture;
    const auto feed =
            capture.addConnection(QStringLiteral("c"), ProtocolVersion::V311, mqtt::Sender::Client,
                                  inspector::ConnectionOrigin::Recorded);
    const auto add = [&](qint64 us) {
        feed->addRow(inspector::CaptureKind::Packet, Direction::Out, {us, us},
                     ProtocolVersion::V311, QByteArray::fromHex("c000"));
        capture.drain();
    };
    add(aSecond);
    QCOMPARE(capture.pairing(1, 1000 * aSecond).state, AnswerState::Waiting);
    add(60 * aSecond);
    QCOMPARE(capture.pairing(1, 0).state, AnswerState::Missing);
}

void TestCapturePairing::doubledAcknowledgementsAreMarked_data()
{
    QTest::addColumn<mqtt::Packet>("request");
    QTest::addColumn<mqtt::Packet>("answer");
    QTest::newRow("PUBACK") << mqtt::Packet(publishOf(1, QoS::AtLeastOnce))
                            << mqtt::Packet(ackOf<mqtt::Puback>(1));
    QTest::newRow("PUBREC") << mqtt::Packet(publishOf(1, QoS::ExactlyOnce))
                            << mqtt::Packet(ackOf<mqtt::Pubrec>(1));
    QTest::newRow("SUBACK") << mqtt::Packet(subscribeOf(1)) << mqtt::Packet(subackOf(1));
    QTest::newRow("UNSUBACK") << mqtt::Packet(unsubscribeOf(1)) << mqtt::Packet(unsubackOf(1));
}

void TestCapturePairing::doubledAcknowledgementsAreMarked()
{
    QFETCH(mqtt::Packet, request);
    QFETCH(mqtt::Packet, answer);
    Talk talk;
    talk.connect();
    const PacketNumber asked = talk.sent(request);
    const PacketNumber first = talk.came(answer);
    const PacketNumber second = talk.came(answer);
    QCOMPARE(talk.pairing(asked).answer, first);
    QCOMPARE(talk.oddity(second), PairOddity::Doubled);
    QCOMPARE(talk.pairing(second).request, first);
    QVERIFY(!talk.pairing(second).afterUs);
}

void TestCapturePairing::unexpectedAcknowledgementsAreMarked_data()
{
    QTest::addColumn<mqtt::Packet>("request");
    QTest::addColumn<mqtt::Packet>("answer");
    const mqtt::Packet nothing = publishOf(0, QoS::AtMostOnce);
    QTest::newRow("PUBACK of nothing") << nothing << mqtt::Packet(ackOf<mqtt::Puback>(1));
    QTest::newRow("PUBREC of nothing") << nothing << mqtt::Packet(ackOf<mqtt::Pubrec>(1));
    QTest::newRow("PUBCOMP of nothing") << nothing << mqtt::Packet(ackOf<mqtt::Pubcomp>(1));
    QTest::newRow("SUBACK of nothing") << nothing << mqtt::Packet(subackOf(1));
    QTest::newRow("PUBACK for QoS 2")
            << mqtt::Packet(publishOf(1, QoS::ExactlyOnce)) << mqtt::Packet(ackOf<mqtt::Puback>(1));
    QTest::newRow("PUBREC for QoS 1")
            << mqtt::Packet(publishOf(1, QoS::AtLeastOnce)) << mqtt::Packet(ackOf<mqtt::Pubrec>(1));
    QTest::newRow("PUBCOMP before PUBREL") << mqtt::Packet(publishOf(1, QoS::ExactlyOnce))
                                           << mqtt::Packet(ackOf<mqtt::Pubcomp>(1));
    QTest::newRow("UNSUBACK for SUBSCRIBE")
            << mqtt::Packet(subscribeOf(1)) << mqtt::Packet(unsubackOf(1));
    QTest::newRow("other identifier")
            << mqtt::Packet(publishOf(1, QoS::AtLeastOnce)) << mqtt::Packet(ackOf<mqtt::Puback>(2));
}

void TestCapturePairing::unexpectedAcknowledgementsAreMarked()
{
    QFETCH(mqtt::Packet, request);
    QFETCH(mqtt::Packet, answer);
    Talk talk;
    talk.connect();
    const PacketNumber asked = talk.sent(request);
    const PacketNumber stray = talk.came(answer);
    QCOMPARE(talk.oddity(stray), PairOddity::Unexpected);
    QCOMPARE(talk.pairing(asked).answer, PacketNumber(0));
}

void TestCapturePairing::acknowledgementsOfWhatWasNotSeenAreNotUnexpected()
{
    Talk resumed;
    resumed.connect(false, true);
    QCOMPARE(resumed.oddity(resumed.came(ackOf<mqtt::Puback>(1))), PairOddity::None);

    Capture capture; // begins in the middle of a link
    const auto feed = capture.addConnection(QStringLiteral("c"), ProtocolVersion::V5);
    feed->bytesCrossed(Direction::In, {1, 1}, mqtt::encode(subackOf(4), ProtocolVersion::V5));
    capture.drain();
    QCOMPARE(capture.pairing(1, 1).oddity, PairOddity::None);
}

void TestCapturePairing::identifierInUseIsMarked()
{
    Talk talk;
    talk.connect();
    talk.sent(publishOf(1, QoS::AtLeastOnce));
    const PacketNumber subscribe = talk.sent(subscribeOf(1));
    QCOMPARE(talk.oddity(subscribe), PairOddity::IdInUse);
    QCOMPARE(talk.pairing(talk.came(subackOf(1))).request, subscribe);
}

void TestCapturePairing::resentPublishIsPairedWithTheFirst()
{
    Talk talk(ProtocolVersion::V31);
    talk.connect();
    const PacketNumber first = talk.sent(publishOf(1, QoS::AtLeastOnce));
    const PacketNumber second = talk.sent(publishOf(1, QoS::AtLeastOnce, true));
    QCOMPARE(talk.oddity(second), PairOddity::Resent);
    QCOMPARE(talk.pairing(second).request, first);
    const PacketNumber answer = talk.came(ackOf<mqtt::Puback>(1));
    QCOMPARE(talk.pairing(first).answer, answer);
    QCOMPARE(talk.pairing(second).answer, answer);
    QCOMPARE(talk.pairing(answer).request, second);
}

void TestCapturePairing::sessionGoesOnOverANewLink()
{
    Talk talk;
    talk.connect(false);
    const PacketNumber first = talk.sent(publishOf(1, QoS::ExactlyOnce));
    talk.sent(publishOf(2, QoS::ExactlyOnce));
    talk.came(ackOf<mqtt::Pubrec>(2));
    talk.linkLost();
    QCOMPARE(talk.state(first), AnswerState::Missing);
    talk.connect(false, true);
    const PacketNumber again = talk.sent(publishOf(1, QoS::ExactlyOnce, true));
    const PacketNumber pubrel = talk.sent(ackOf<mqtt::Pubrel>(2));
    QCOMPARE(talk.oddity(again), PairOddity::Resent);
    QCOMPARE(talk.pairing(again).request, first);
    QCOMPARE(talk.oddity(pubrel), PairOddity::None);
    compareChain(talk, {}); // nothing else
    const PacketNumber answer = talk.came(ackOf<mqtt::Pubrec>(1));
    QCOMPARE(talk.pairing(again).answer, answer);
    QCOMPARE(talk.pairing(first).answer, PacketNumber(0)); // its link was gone
}

void TestCapturePairing::newSessionForgetsTheOldExchanges()
{
    Talk talk;
    talk.connect(false);
    talk.sent(publishOf(1, QoS::AtLeastOnce));
    talk.linkLost();
    talk.connect(false, false); // the server remembered nothing
    QCOMPARE(talk.oddity(talk.came(ackOf<mqtt::Puback>(1))), PairOddity::Unexpected);
}

void TestCapturePairing::secondConnectIsUnexpected()
{
    Talk talk;
    talk.connect();
    QCOMPARE(talk.oddity(talk.sent(connectOf())), PairOddity::Unexpected);
    talk.linkLost();
    QCOMPARE(talk.oddity(talk.sent(connectOf())), PairOddity::None);
    talk.came(connackOf());
    QCOMPARE(talk.oddity(talk.came(connackOf())), PairOddity::Doubled);
}

void TestCapturePairing::changedPairingsAreTold()
{
    Talk talk;
    talk.connect();
    std::vector<PacketNumber> told;
    QObject::connect(&talk.capture, &Capture::pairingsChanged, &talk.capture,
                     [&](const std::vector<PacketNumber> &numbers) { told = numbers; });
    const PacketNumber first = talk.sent(publishOf(1, QoS::AtLeastOnce));
    const PacketNumber second = talk.sent(publishOf(2, QoS::AtLeastOnce));
    QVERIFY(told.empty());
    talk.came(ackOf<mqtt::Puback>(2));
    QCOMPARE(told, (std::vector<PacketNumber>{second}));
    talk.linkLost();
    QCOMPARE(told, (std::vector<PacketNumber>{first}));
}

void TestCapturePairing::answerToWhatIsGoneIsHarmless()
{
    Talk talk;
    talk.connect();
    const PacketNumber publish = talk.sent(publishOf(1, QoS::AtLeastOnce));
    talk.capture.clear();
    const PacketNumber puback = talk.came(ackOf<mqtt::Puback>(1));
    const Pairing pairing = talk.pairing(puback);
    QCOMPARE(pairing.request, publish);
    QVERIFY(!pairing.afterUs);
    QCOMPARE(pairing.oddity, PairOddity::None);
    QCOMPARE(talk.pairing(publish).answer, PacketNumber(0));
}

// Every first byte with every short body: nothing is read that is not there.
void TestCapturePairing::anyBytesCanBePaired()
{
    Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), ProtocolVersion::V5);
    for (int first = 0; first < 256; ++first) {
        for (int length = 0; length < 8; ++length) {
            const QByteArray packet = QByteArray(1, static_cast<char>(first))
                                      + static_cast<char>(length)
                                      + QByteArray(length, static_cast<char>(0xFF));
            feed->bytesCrossed(first & 1 ? Direction::In : Direction::Out, {1, 1}, packet);
        }
    }
    capture.drain();
    QCOMPARE(capture.count(), 256 * 8);
    for (auto number = capture.firstNumber(); number < capture.endNumber(); ++number) {
        const Pairing pairing = capture.pairing(number, 1);
        QVERIFY(pairing.request < number);
        QVERIFY(pairing.answer == 0 || pairing.answer > number);
        QCOMPARE(capture.topicOf(number), QByteArray());
    }
}

void TestCapturePairing::topicAliasIsResolved()
{
    const auto aliased = [](const QByteArray &topic, quint16 alias) {
        mqtt::Publish publish;
        publish.topic = topic;
        publish.properties.addNumber(mqtt::PropertyId::TopicAlias, alias);
        return publish;
    };
    Talk talk;
    talk.connect();
    const PacketNumber before = talk.sent(aliased({}, 3));
    const PacketNumber set = talk.sent(aliased("a/b", 3));
    const PacketNumber used = talk.sent(aliased({}, 3));
    talk.sent(aliased("c", 4));
    talk.sent(aliased("x/y", 3));
    const PacketNumber later = talk.sent(aliased({}, 3));
    QCOMPARE(talk.capture.topicOf(before), QByteArray());
    QCOMPARE(talk.capture.topicOf(set), QByteArray("a/b"));
    QCOMPARE(talk.capture.topicOf(used), QByteArray("a/b"));
    QCOMPARE(talk.capture.topicOf(later), QByteArray("x/y"));
}

void TestCapturePairing::topicAliasesOfTwoDirectionsAndLinksAreApart()
{
    mqtt::Publish set;
    set.topic = "ours";
    set.properties.addNumber(mqtt::PropertyId::TopicAlias, 1);
    mqtt::Publish use;
    use.properties.addNumber(mqtt::PropertyId::TopicAlias, 1);
    Talk talk;
    talk.connect();
    talk.sent(set);
    QCOMPARE(talk.capture.topicOf(talk.came(use)), QByteArray());
    QCOMPARE(talk.capture.topicOf(talk.sent(use)), QByteArray("ours"));
    talk.linkLost();
    QCOMPARE(talk.capture.topicOf(talk.sent(use)), QByteArray());
}

void TestCapturePairing::clientIdNamesTheConnection()
{
    Talk talk;
    QSignalSpy changed(&talk.capture, &Capture::connectionsChanged);
    talk.connect();
    QCOMPARE(talk.capture.connections().front().clientId, QByteArray("sensor"));
    QCOMPARE(changed.count(), 1);
    talk.linkLost();
    talk.connect();
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestCapturePairing)
#include "tst_capturepairing.moc"
