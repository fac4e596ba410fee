// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/scriptedclients.h"

#include <QTest>

using namespace std::chrono_literals;
using broker::LinkId;
using mqtt::Connect;
using mqtt::PropertyId;
using mqtt::ProtocolVersion;
using mqtt::Publish;
using mqtt::QoS;
using mqtt::ReasonCode;
using mqtt::Subscription;

namespace {

Publish message(const QByteArray &topic, const QByteArray &payload, QoS qos = QoS::AtMostOnce,
                mqtt::PacketId packetId = 0)
{
    return {topic, payload, qos, false, false, packetId, {}};
}

Publish retained(const QByteArray &topic, const QByteArray &payload)
{
    return {topic, payload, QoS::AtMostOnce, true, false, 0, {}};
}

Connect lasting(const QByteArray &clientId, quint32 expiry = 100)
{
    Connect connect;
    connect.clientId = clientId;
    connect.cleanStart = false;
    connect.properties.addNumber(PropertyId::SessionExpiryInterval, expiry);
    return connect;
}

Connect withWill(const QByteArray &clientId, quint32 delay = 0)
{
    Connect connect;
    connect.clientId = clientId;
    connect.will = mqtt::Will{"will", "gone", QoS::AtMostOnce, false, {}};
    if (delay != 0)
        connect.will->properties.addNumber(PropertyId::WillDelayInterval, delay);
    return connect;
}

Subscription wants(const QByteArray &filter, QoS qos = QoS::AtMostOnce)
{
    return {filter, qos, false, false, mqtt::RetainHandling::SendAlways};
}

} // namespace

class tst_Router : public QObject
{
    Q_OBJECT

private slots:
    void deliversByTheLowerQoS_data();
    void deliversByTheLowerQoS();
    void exactlyOnceGoesThroughAllFourSteps();
    void anUnfinishedExactlyOnceIsNotDeliveredTwice();
    void overlappingSubscriptionsGiveOneCopyWithTheHighestQoS();
    void noLocalKeepsOwnMessagesAway();
    void retainFlagIsKeptOnlyWhenAskedFor();
    void retainedMessageIsSentOnSubscribe_data();
    void retainedMessageIsSentOnSubscribe();
    void anEmptyPayloadRemovesTheRetainedMessage();
    void sharedSubscriptionTakesTurns();
    void propertiesAreForwardedUnaltered();
    void propertiesAreLeftOutForOlderClients();
    void topicAliasIsResolved();
    void topicAliasOutOfRangeIsRefused();
    void willIsPublishedWhenTheLinkBreaks();
    void willIsDiscardedByDisconnect();
    void willIsPublishedByDisconnectWithWill();
    void delayedWillWaitsAndIsCalledOffByComingBack();
    void delayedWillDoesNotOutliveTheSession();
    void sessionQueuesWhileAwayAndResendsOnReturn();
    void unacknowledgedMessageIsSentAgainWithDup();
    void pubrelIsSentAgainAfterReconnect();
    void sessionEndsWithItsExpiry();
    void cleanStartForgetsTheSession();
    void secondClientWithTheSameIdentifierTakesOver();
    void receiveMaximumOfTheClientIsKept();
    void messageLargerThanTheClientTakesIsLeftOut();
    void expiredMessageIsNotDeliveredAndTheRestIsAged();
    void queueIsBounded();
    void slowLinkLosesQoS0AndIsCounted();
    void keepAliveEndsAfterOneAndAHalf_data();
    void keepAliveEndsAfterOneAndAHalf();
    void linkWithoutConnectIsClosed();
    void emptyIdentifierIsAssigned();
    void connectIsRefused_data();
    void connectIsRefused();
    void passwordIsChecked();
    void violationIsAnswered_data();
    void violationIsAnswered();
    void anUnknownReleaseIsAnsweredWithNotFound();
    void unsubscribeSaysWhetherThereWasOne();
    void garbageInSmallPiecesClosesTheLink();
    void packetAnnouncedTooLargeIsRefusedAtItsHeader();
    void tooManyLevelsAreRefused();
    void stopSaysGoodbye();
    void statusTellsWhoIsThere();
};

void tst_Router::deliversByTheLowerQoS_data()
{
    QTest::addColumn<ProtocolVersion>("publisher");
    QTest::addColumn<ProtocolVersion>("subscriber");
    QTest::addColumn<QoS>("published");
    QTest::addColumn<QoS>("granted");
    for (const auto from : {ProtocolVersion::V31, ProtocolVersion::V311, ProtocolVersion::V5}) {
        for (const auto to : {ProtocolVersion::V31, ProtocolVersion::V311, ProtocolVersion::V5}) {
            for (const int published : {0, 1, 2}) {
                for (const int granted : {0, 1, 2})
                    QTest::addRow("from %d to %d, QoS %d to %d", int(from), int(to), published,
                                  granted)
                            << from << to << QoS(published) << QoS(granted);
            }
        }
    }
}

void tst_Router::deliversByTheLowerQoS()
{
    QFETCH(ProtocolVersion, publisher);
    QFETCH(ProtocolVersion, subscriber);
    QFETCH(QoS, published);
    QFETCH(QoS, granted);
    ScriptedClients clients;
    const LinkId to = clients.connect("to", subscriber);
    QCOMPARE(clients.connack.reason, ReasonCode::Success);
    QCOMPARE(clients.subscribe(to, wants("a/#", granted)), ReasonCode(granted));
    const LinkId from = clients.connect("from", publisher);
    clients.send(from, message("a/b", "hello", published, published == QoS::AtMostOnce ? 0 : 3));

    const auto delivered = clients.takeOnly<Publish>(to);
    QVERIFY(delivered);
    QCOMPARE(delivered->topic, QByteArray("a/b"));
    QCOMPARE(delivered->payload, QByteArray("hello"));
    QCOMPARE(delivered->qos, std::min(published, granted));
    QCOMPARE(delivered->packetId != 0, delivered->qos != QoS::AtMostOnce);
    switch (published) {
    case QoS::AtMostOnce:
        QVERIFY(clients.take(from).isEmpty());
        break;
    case QoS::AtLeastOnce:
        QCOMPARE(clients.takeOnly<mqtt::Puback>(from).value_or(mqtt::Puback{}).packetId, 3);
        break;
    case QoS::ExactlyOnce:
        QCOMPARE(clients.takeOnly<mqtt::Pubrec>(from).value_or(mqtt::Pubrec{}).packetId, 3);
        break;
    }
}

void tst_Router::exactlyOnceGoesThroughAllFourSteps()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("a", QoS::ExactlyOnce));
    const LinkId from = clients.connect("from");
    clients.send(from, message("a", "x", QoS::ExactlyOnce, 3));
    QVERIFY(clients.takeOnly<mqtt::Pubrec>(from));
    clients.send(from, mqtt::Pubrel{3, {}, {}});
    const auto pubcomp = clients.takeOnly<mqtt::Pubcomp>(from);
    QVERIFY(pubcomp);
    QCOMPARE(pubcomp->reason, ReasonCode::Success);

    const auto delivered = clients.takeOnly<Publish>(to);
    QVERIFY(delivered);
    clients.send(to, mqtt::Pubrec{delivered->packetId, {}, {}});
    const auto pubrel = clients.takeOnly<mqtt::Pubrel>(to);
    QVERIFY(pubrel);
    QCOMPARE(pubrel->packetId, delivered->packetId);
    clients.send(to, mqtt::Pubcomp{delivered->packetId, {}, {}});
    QVERIFY(clients.take(to).isEmpty());
    QVERIFY(!clients.isClosed(to));
}

void tst_Router::anUnfinishedExactlyOnceIsNotDeliveredTwice()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("a"));
    const LinkId from = clients.connect("from");
    Publish publish = message("a", "x", QoS::ExactlyOnce, 3);
    clients.send(from, publish);
    publish.dup = true;
    clients.send(from, publish);
    QCOMPARE(clients.take(from).size(), 2); // two PUBREC
    QCOMPARE(clients.take(to).size(), 1);
    clients.send(from, mqtt::Pubrel{3, {}, {}});
    publish.dup = false;
    clients.send(from, publish); // the identifier is free again
    QCOMPARE(clients.take(to).size(), 1);
}

void tst_Router::overlappingSubscriptionsGiveOneCopyWithTheHighestQoS()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("a/#", QoS::AtMostOnce), 1);
    clients.subscribe(to, wants("a/+", QoS::AtLeastOnce), 2);
    const LinkId from = clients.connect("from");
    clients.send(from, message("a/b", "x", QoS::ExactlyOnce, 3));
    const auto delivered = clients.takeOnly<Publish>(to);
    QVERIFY(delivered);
    QCOMPARE(delivered->qos, QoS::AtLeastOnce);
    QList<quint32> identifiers;
    for (const mqtt::Property &property : delivered->properties.view())
        identifiers.append(property.number);
    std::sort(identifiers.begin(), identifiers.end());
    QCOMPARE(identifiers, QList<quint32>({1, 2}));
}

void tst_Router::noLocalKeepsOwnMessagesAway()
{
    ScriptedClients clients;
    const LinkId self = clients.connect("self");
    clients.subscribe(self, {"a", QoS::AtMostOnce, true, false, {}});
    clients.send(self, message("a", "own"));
    QVERIFY(clients.take(self).isEmpty());
    const LinkId other = clients.connect("other");
    clients.send(other, message("a", "other"));
    QVERIFY(clients.takeOnly<Publish>(self));
}

void tst_Router::retainFlagIsKeptOnlyWhenAskedFor()
{
    ScriptedClients clients;
    const LinkId plain = clients.connect("plain");
    clients.subscribe(plain, wants("a"));
    const LinkId asPublished = clients.connect("asPublished");
    clients.subscribe(asPublished, {"a", QoS::AtMostOnce, false, true, {}});
    const LinkId from = clients.connect("from");
    clients.send(from, retained("a", "x"));
    const auto first = clients.takeOnly<Publish>(plain);
    const auto second = clients.takeOnly<Publish>(asPublished);
    QVERIFY(first && second);
    QVERIFY(!first->retain);
    QVERIFY(second->retain);
}

void tst_Router::retainedMessageIsSentOnSubscribe_data()
{
    QTest::addColumn<mqtt::RetainHandling>("handling");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("again");
    QTest::newRow("always") << mqtt::RetainHandling::SendAlways << 1 << 1;
    QTest::newRow("if new") << mqtt::RetainHandling::SendIfNew << 1 << 0;
    QTest::newRow("never") << mqtt::RetainHandling::DoNotSend << 0 << 0;
}

void tst_Router::retainedMessageIsSentOnSubscribe()
{
    QFETCH(mqtt::RetainHandling, handling);
    QFETCH(int, first);
    QFETCH(int, again);
    ScriptedClients clients;
    const LinkId from = clients.connect("from");
    clients.send(from, retained("a/b", "x"));
    clients.send(from, retained("b", "y"));
    const LinkId to = clients.connect("to");
    const Subscription subscription{"a/#", QoS::AtMostOnce, false, false, handling};
    clients.subscribe(to, subscription);
    const QList<mqtt::Packet> packets = clients.take(to);
    QCOMPARE(packets.size(), first);
    if (first == 1) {
        const Publish publish = std::get<Publish>(packets.first());
        QCOMPARE(publish.payload, QByteArray("x"));
        QVERIFY(publish.retain);
    }
    clients.subscribe(to, subscription);
    QCOMPARE(clients.take(to).size(), again);
}

void tst_Router::anEmptyPayloadRemovesTheRetainedMessage()
{
    ScriptedClients clients;
    const LinkId from = clients.connect("from");
    clients.send(from, retained("a", "x"));
    QCOMPARE(clients.router.status().retained, 1);
    clients.send(from, retained("a", ""));
    QCOMPARE(clients.router.status().retained, 0);
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("a"));
    QVERIFY(clients.take(to).isEmpty());
}

void tst_Router::sharedSubscriptionTakesTurns()
{
    ScriptedClients clients;
    const LinkId one = clients.connect("one");
    const LinkId two = clients.connect("two", ProtocolVersion::V311);
    clients.subscribe(one, wants("$share/g/a"));
    clients.subscribe(two, wants("$share/g/a"));
    const LinkId from = clients.connect("from");
    for (int i = 0; i < 10; ++i)
        clients.send(from, message("a", "x"));
    QCOMPARE(clients.take(one).size(), 5);
    QCOMPARE(clients.take(two).size(), 5);
    clients.dropLink(one);
    for (int i = 0; i < 4; ++i)
        clients.send(from, message("a", "x"));
    QCOMPARE(clients.take(two).size(), 4);
}

void tst_Router::propertiesAreForwardedUnaltered()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("a"));
    const LinkId from = clients.connect("from");
    Publish publish = message("a", "x");
    publish.properties.addPair("b", "2");
    publish.properties.addNumber(PropertyId::PayloadFormatIndicator, 1);
    publish.properties.addText(PropertyId::ResponseTopic, "answer");
    publish.properties.addPair("a", "1");
    publish.properties.addText(PropertyId::CorrelationData, QByteArray("\0\1", 2));
    publish.properties.addText(PropertyId::ContentType, "text/plain");
    publish.properties.addPair("b", "3");
    clients.send(from, publish);
    const auto delivered = clients.takeOnly<Publish>(to);
    QVERIFY(delivered);
    QCOMPARE(delivered->properties, publish.properties);
}

void tst_Router::propertiesAreLeftOutForOlderClients()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to", ProtocolVersion::V311);
    clients.subscribe(to, wants("a"));
    const LinkId from = clients.connect("from");
    Publish publish = message("a", "x");
    publish.properties.addPair("a", "1");
    clients.send(from, publish);
    QCOMPARE(clients.takeBytes(to), QByteArray("\x30\x04\x00\x01"
                                               "ax",
                                               6));
}

void tst_Router::topicAliasIsResolved()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("#"));
    const LinkId from = clients.connect("from");
    const auto maximum =
            clients.connack.properties.view().number(PropertyId::TopicAliasMaximum).value_or(0);
    QVERIFY(maximum > 0);
    Publish publish = message("long/topic", "1");
    publish.properties.addNumber(PropertyId::TopicAlias, maximum);
    clients.send(from, publish);
    publish.topic.clear();
    publish.payload = "2";
    clients.send(from, publish);
    const QList<mqtt::Packet> packets = clients.take(to);
    QCOMPARE(packets.size(), 2);
    for (const mqtt::Packet &packet : packets) {
        QCOMPARE(std::get<Publish>(packet).topic, QByteArray("long/topic"));
        QVERIFY(std::get<Publish>(packet).properties.isEmpty());
    }
}

void tst_Router::topicAliasOutOfRangeIsRefused()
{
    ScriptedClients clients;
    const LinkId from = clients.connect("from");
    Publish publish = message("t", "1");
    publish.properties.addNumber(PropertyId::TopicAlias, 65535);
    clients.send(from, publish);
    QCOMPARE(clients.takeOnly<mqtt::Disconnect>(from).value_or(mqtt::Disconnect{}).reason,
             ReasonCode::TopicAliasInvalid);
    QVERIFY(clients.isClosed(from));

    const LinkId again = clients.connect("again");
    Publish unset = message("", "1");
    unset.properties.addNumber(PropertyId::TopicAlias, 1);
    clients.send(again, unset);
    QCOMPARE(clients.takeOnly<mqtt::Disconnect>(again).value_or(mqtt::Disconnect{}).reason,
             ReasonCode::ProtocolError);
}

void tst_Router::willIsPublishedWhenTheLinkBreaks()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("will"));
    const LinkId from = clients.connect(withWill("from"));
    clients.dropLink(from);
    const auto will = clients.takeOnly<Publish>(to);
    QVERIFY(will);
    QCOMPARE(will->payload, QByteArray("gone"));
}

void tst_Router::willIsDiscardedByDisconnect()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("will"));
    const LinkId from = clients.connect(withWill("from"));
    clients.send(from, mqtt::Disconnect{});
    QVERIFY(clients.isClosed(from));
    QVERIFY(clients.take(to).isEmpty());
}

void tst_Router::willIsPublishedByDisconnectWithWill()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("will"));
    const LinkId from = clients.connect(withWill("from"));
    clients.send(from, mqtt::Disconnect{ReasonCode::DisconnectWithWill, {}});
    QVERIFY(clients.takeOnly<Publish>(to));
}

void tst_Router::delayedWillWaitsAndIsCalledOffByComingBack()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.send(to, mqtt::Pingreq{});
    clients.take(to);
    clients.subscribe(to, wants("will"));
    Connect connect = withWill("from", 5);
    connect.cleanStart = false;
    connect.properties.addNumber(PropertyId::SessionExpiryInterval, 100);
    clients.dropLink(clients.connect(connect));
    clients.pass(4s);
    QVERIFY(clients.take(to).isEmpty());
    const LinkId back = clients.connect(connect);
    QVERIFY(clients.connack.sessionPresent);
    clients.pass(10s);
    QVERIFY(clients.take(to).isEmpty());
    clients.dropLink(back);
    clients.pass(5s);
    QVERIFY(clients.takeOnly<Publish>(to));
}

void tst_Router::delayedWillDoesNotOutliveTheSession()
{
    ScriptedClients clients;
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("will"));
    Connect connect = withWill("from", 50);
    connect.properties.addNumber(PropertyId::SessionExpiryInterval, 2);
    clients.dropLink(clients.connect(connect));
    QCOMPARE(clients.router.nextDeadlineUs().value_or(0), clients.now.monotonicUs + 2'000'000);
    clients.pass(2s);
    QVERIFY(clients.takeOnly<Publish>(to));
}

void tst_Router::sessionQueuesWhileAwayAndResendsOnReturn()
{
    ScriptedClients clients;
    const LinkId to = clients.connect(lasting("to"));
    QVERIFY(!clients.connack.sessionPresent);
    clients.subscribe(to, wants("a", QoS::ExactlyOnce));
    clients.dropLink(to);
    const LinkId from = clients.connect("from");
    clients.send(from, message("a", "0"));
    clients.send(from, message("a", "1", QoS::AtLeastOnce, 1));
    clients.send(from, message("a", "2", QoS::ExactlyOnce, 2));
    const LinkId back = clients.connect(lasting("to"));
    QVERIFY(clients.connack.sessionPresent);
    const QList<mqtt::Packet> packets = clients.take(back);
    QCOMPARE(packets.size(), 2);
    QCOMPARE(std::get<Publish>(packets[0]).payload, QByteArray("1"));
    QCOMPARE(std::get<Publish>(packets[1]).payload, QByteArray("2"));
    QVERIFY(!std::get<Publish>(packets[0]).dup);
}

void tst_Router::unacknowledgedMessageIsSentAgainWithDup()
{
    ScriptedClients clients;
    const LinkId to = clients.connect(lasting("to"));
    clients.subscribe(to, wants("a", QoS::AtLeastOnce));
    const LinkId from = clients.connect("from");
    clients.send(from, message("a", "1", QoS::AtLeastOnce, 1));
    const auto first = clients.takeOnly<Publish>(to);
    QVERIFY(first);
    clients.dropLink(to);
    const LinkId back = clients.connect(lasting("to"));
    const auto second = clients.takeOnly<Publish>(back);
    QVERIFY(second);
    QVERIFY(second->dup);
    QCOMPARE(second->packetId, first->packetId);
    clients.send(back, mqtt::Puback{second->packetId, {}, {}});
    clients.dropLink(back);
    QVERIFY(clients.take(clients.connect(lasting("to"))).isEmpty());
}

void tst_Router::pubrelIsSentAgainAfterReconnect()
{
    ScriptedClients clients;
    const LinkId to = clients.connect(lasting("to"));
    clients.subscribe(to, wants("a", QoS::ExactlyOnce));
    const LinkId from = clients.connect("from");
    clients.send(from, message("a", "1", QoS::ExactlyOnce, 1));
    const auto publish = clients.takeOnly<Publish>(to);
    QVERIFY(publish);
    clients.send(to, mqtt::Pubrec{publish->packetId, {}, {}});
    clients.dropLink(to);
    const LinkId back = clients.connect(lasting("to"));
    const auto pubrel = clients.takeOnly<mqtt::Pubrel>(back);
    QVERIFY(pubrel);
    QCOMPARE(pubrel->packetId, publish->packetId);
}

void tst_Router::sessionEndsWithItsExpiry()
{
    ScriptedClients clients;
    clients.dropLink(clients.connect(lasting("to", 3)));
    clients.pass(2s);
    QCOMPARE(clients.router.status().clients.size(), 1);
    clients.pass(1s);
    QCOMPARE(clients.router.status().clients.size(), 0);
    clients.connect(lasting("to", 3));
    QVERIFY(!clients.connack.sessionPresent);
}

void tst_Router::cleanStartForgetsTheSession()
{
    ScriptedClients clients;
    const LinkId to = clients.connect(lasting("to"));
    clients.subscribe(to, wants("a"));
    clients.dropLink(to);
    const LinkId back = clients.connect("to");
    QVERIFY(!clients.connack.sessionPresent);
    clients.send(clients.connect("from"), message("a", "x"));
    QVERIFY(clients.take(back).isEmpty());
}

void tst_Router::secondClientWithTheSameIdentifierTakesOver()
{
    ScriptedClients clients;
    const LinkId first = clients.connect("same");
    const LinkId second = clients.connect("same");
    QCOMPARE(clients.connack.reason, ReasonCode::Success);
    QCOMPARE(clients.takeOnly<mqtt::Disconnect>(first).value_or(mqtt::Disconnect{}).reason,
             ReasonCode::SessionTakenOver);
    QVERIFY(clients.isClosed(first));
    QVERIFY(!clients.isClosed(second));
    QCOMPARE(clients.router.status().clients.size(), 1);
}

void tst_Router::receiveMaximumOfTheClientIsKept()
{
    ScriptedClients clients;
    Connect connect;
    connect.clientId = "to";
    connect.properties.addNumber(PropertyId::ReceiveMaximum, 2);
    const LinkId to = clients.connect(connect);
    clients.subscribe(to, wants("a", QoS::AtLeastOnce));
    const LinkId from = clients.connect("from");
    for (mqtt::PacketId id = 1; id <= 5; ++id)
        clients.send(from, message("a", QByteArray::number(id), QoS::AtLeastOnce, id));
    QList<mqtt::Packet> packets = clients.take(to);
    QCOMPARE(packets.size(), 2);
    clients.send(to, mqtt::Puback{std::get<Publish>(packets[0]).packetId, {}, {}});
    packets = clients.take(to);
    QCOMPARE(packets.size(), 1);
    QCOMPARE(std::get<Publish>(packets[0]).payload, QByteArray("3"));
}

void tst_Router::messageLargerThanTheClientTakesIsLeftOut()
{
    ScriptedClients clients;
    Connect connect;
    connect.clientId = "to";
    connect.properties.addNumber(PropertyId::MaximumPacketSize, 30);
    const LinkId to = clients.connect(connect);
    clients.subscribe(to, wants("a", QoS::AtLeastOnce));
    const LinkId from = clients.connect("from");
    clients.send(from, message("a", QByteArray(100, 'x'), QoS::AtLeastOnce, 1));
    clients.send(from, message("a", "small", QoS::AtLeastOnce, 2));
    const auto delivered = clients.takeOnly<Publish>(to);
    QVERIFY(delivered);
    QCOMPARE(delivered->payload, QByteArray("small"));
    QCOMPARE(clients.router.status().counters.messagesDropped, quint64(1));
}

void tst_Router::expiredMessageIsNotDeliveredAndTheRestIsAged()
{
    ScriptedClients clients;
    const LinkId to = clients.connect(lasting("to"));
    clients.subscribe(to, wants("a", QoS::AtLeastOnce));
    clients.dropLink(to);
    const LinkId from = clients.connect("from");
    for (const quint32 expiry : {3u, 30u}) {
        Publish publish = message("a", QByteArray::number(expiry), QoS::AtLeastOnce, 1);
        publish.properties.addPair("k", "v");
        publish.properties.addNumber(PropertyId::MessageExpiryInterval, expiry);
        clients.send(from, publish);
    }
    clients.pass(10s);
    const LinkId back = clients.connect(lasting("to"));
    const auto delivered = clients.takeOnly<Publish>(back);
    QVERIFY(delivered);
    QCOMPARE(delivered->payload, QByteArray("30"));
    QCOMPARE(delivered->properties.view().number(PropertyId::MessageExpiryInterval).value_or(0),
             20u);
    QVERIFY(delivered->properties.view().contains(PropertyId::UserProperty));
}

void tst_Router::queueIsBounded()
{
    broker::RouterOptions options;
    options.limits.queuedMessages = 3;
    ScriptedClients clients(options);
    const LinkId to = clients.connect(lasting("to"));
    clients.subscribe(to, wants("a", QoS::AtLeastOnce));
    clients.dropLink(to);
    const LinkId from = clients.connect("from");
    for (mqtt::PacketId id = 1; id <= 5; ++id)
        clients.send(from, message("a", "x", QoS::AtLeastOnce, id));
    const broker::BrokerStatus status = clients.router.status();
    QCOMPARE(status.clients.last().queued, 3);
    QCOMPARE(status.counters.messagesDropped, quint64(2));
}

void tst_Router::slowLinkLosesQoS0AndIsCounted()
{
    broker::RouterOptions options;
    options.limits.backlogBytes = 1000;
    ScriptedClients clients(options);
    const LinkId to = clients.connect("to");
    clients.subscribe(to, wants("a", QoS::AtLeastOnce));
    const LinkId from = clients.connect("from");
    clients.router.outputWritten(to, 2000, clients.now); // the socket does not take it
    clients.send(from, message("a", "x"));
    clients.send(from, message("a", "y", QoS::AtLeastOnce, 1));
    QVERIFY(clients.take(to).isEmpty());
    QCOMPARE(clients.router.status().counters.messagesDropped, quint64(1));
    clients.router.outputWritten(to, 0, clients.now);
    clients.pass(1ms);
    const auto delivered = clients.takeOnly<Publish>(to);
    QVERIFY(delivered);
    QCOMPARE(delivered->payload, QByteArray("y"));
}

void tst_Router::keepAliveEndsAfterOneAndAHalf_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::newRow("3.1.1") << ProtocolVersion::V311;
    QTest::newRow("5.0") << ProtocolVersion::V5;
}

void tst_Router::keepAliveEndsAfterOneAndAHalf()
{
    QFETCH(ProtocolVersion, version);
    ScriptedClients clients;
    Connect connect;
    connect.version = version;
    connect.clientId = "c";
    connect.keepAlive = 10;
    const LinkId link = clients.connect(connect);
    clients.pass(14s);
    clients.send(link, mqtt::Pingreq{});
    QVERIFY(clients.takeOnly<mqtt::Pingresp>(link));
    clients.pass(14s);
    QVERIFY(!clients.isClosed(link));
    clients.pass(1s);
    QVERIFY(clients.isClosed(link));
    const auto disconnect = clients.takeOnly<mqtt::Disconnect>(link);
    QCOMPARE(disconnect.has_value(), version == ProtocolVersion::V5);
    if (disconnect)
        QCOMPARE(disconnect->reason, ReasonCode::KeepAliveTimeout);
}

void tst_Router::linkWithoutConnectIsClosed()
{
    ScriptedClients clients;
    const LinkId silent = clients.open();
    const LinkId wrong = clients.open();
    clients.send(wrong, mqtt::Pingreq{});
    QVERIFY(clients.isClosed(wrong));
    QVERIFY(clients.takeBytes(wrong).isEmpty());
    clients.pass(9s);
    QVERIFY(!clients.isClosed(silent));
    clients.pass(1s);
    QVERIFY(clients.isClosed(silent));
}

void tst_Router::emptyIdentifierIsAssigned()
{
    ScriptedClients clients;
    clients.connect(QByteArray());
    const QByteArray assigned = clients.connack.properties.view()
                                        .text(PropertyId::AssignedClientIdentifier)
                                        .value_or(QByteArrayView())
                                        .toByteArray();
    QVERIFY(!assigned.isEmpty());
    QCOMPARE(clients.router.status().clients.first().id, assigned);
    clients.connect(QByteArray(), ProtocolVersion::V311);
    QCOMPARE(clients.connack.reason, ReasonCode::Success);
    QCOMPARE(clients.router.status().clients.size(), 2);
}

void tst_Router::connectIsRefused_data()
{
    QTest::addColumn<QByteArray>("connect");
    QTest::addColumn<QByteArray>("connack");
    const auto row = [](const char *name, const char *connect, const char *connack) {
        QTest::newRow(name) << QByteArray::fromHex(connect) << QByteArray::fromHex(connack);
    };
    row("version 6", "100d00044d5154540602003c00000161", "2003008400");
    row("version 3 under the new name", "100d00044d5154540302003c000161", "20020001");
    row("other protocol", "100d00044d5154580402003c000161", "");
    row("3.1.1 without identifier and without clean session", "100c00044d5154540400003c0000",
        "20020002");
    row("reserved flag in 3.1.1", "100d00044d5154540403003c000161", "");
    row("reserved flag in 5.0", "100e00044d5154540503003c00000161", "2003008100");
    row("authentication method",
        "101300044d5154540502003c0515000261620001"
        "61",
        "2003008c00");
}

void tst_Router::connectIsRefused()
{
    QFETCH(QByteArray, connect);
    QFETCH(QByteArray, connack);
    connect[1] = static_cast<char>(connect.size() - 2);
    ScriptedClients clients;
    const LinkId link = clients.open();
    clients.sendBytes(link, connect);
    QVERIFY(clients.isClosed(link));
    QCOMPARE(clients.takeBytes(link).toHex(), connack.toHex());
}

void tst_Router::passwordIsChecked()
{
    broker::RouterOptions options;
    options.authenticate = [](const Connect &connect) {
        return connect.password == QByteArray("right") ? ReasonCode::Success
                                                       : ReasonCode::BadUserNameOrPassword;
    };
    ScriptedClients clients(options);
    Connect connect;
    connect.clientId = "c";
    connect.username = "u";
    connect.password = "wrong";
    QVERIFY(clients.isClosed(clients.connect(connect)));
    QCOMPARE(clients.connack.reason, ReasonCode::BadUserNameOrPassword);
    connect.version = ProtocolVersion::V311;
    QVERIFY(clients.isClosed(clients.connect(connect)));
    QCOMPARE(clients.connack.reason, mqtt::connectreturn::BadUserNameOrPassword);
    connect.password = "right";
    QVERIFY(!clients.isClosed(clients.connect(connect)));
}

void tst_Router::violationIsAnswered_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReasonCode>("reason");
    const auto row = [](const char *name, const char *hex, ReasonCode reason) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << reason;
    };
    row("second CONNECT", "100e00044d5154540502003c00000161", ReasonCode::ProtocolError);
    row("CONNACK from a client", "2003000000", ReasonCode::ProtocolError);
    row("SUBACK from a client", "900400010000", ReasonCode::ProtocolError);
    row("PINGRESP from a client", "d000", ReasonCode::ProtocolError);
    row("AUTH without method", "f000", ReasonCode::ProtocolError);
    row("QoS 3", "360600016100010000", ReasonCode::MalformedPacket);
    row("wildcard in topic", "300400012300", ReasonCode::MalformedPacket);
    row("SUBSCRIBE with wrong flags", "800700010000016100", ReasonCode::MalformedPacket);
    row("SUBSCRIBE without filter", "8203000100", ReasonCode::ProtocolError);
    row("lasting session asked for at the end only", "e00700051100000009",
        ReasonCode::ProtocolError);
}

void tst_Router::violationIsAnswered()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReasonCode, reason);
    ScriptedClients clients;
    const LinkId link = clients.connect("c");
    clients.sendBytes(link, bytes);
    QVERIFY(clients.isClosed(link));
    const auto disconnect = clients.takeOnly<mqtt::Disconnect>(link);
    QVERIFY(disconnect);
    QCOMPARE(disconnect->reason, reason);
}

void tst_Router::anUnknownReleaseIsAnsweredWithNotFound()
{
    ScriptedClients clients;
    const LinkId link = clients.connect("c");
    clients.send(link, mqtt::Pubrel{9, {}, {}});
    QCOMPARE(clients.takeOnly<mqtt::Pubcomp>(link).value_or(mqtt::Pubcomp{}).reason,
             ReasonCode::PacketIdentifierNotFound);
    clients.send(link, mqtt::Pubrec{9, {}, {}});
    QCOMPARE(clients.takeOnly<mqtt::Pubrel>(link).value_or(mqtt::Pubrel{}).reason,
             ReasonCode::PacketIdentifierNotFound);
    QVERIFY(!clients.isClosed(link));
}

void tst_Router::unsubscribeSaysWhetherThereWasOne()
{
    ScriptedClients clients;
    const LinkId link = clients.connect("c");
    clients.subscribe(link, wants("a"));
    clients.send(link, mqtt::Unsubscribe{9, {"a", "b"}, {}});
    const auto unsuback = clients.takeOnly<mqtt::Unsuback>(link);
    QVERIFY(unsuback);
    QCOMPARE(unsuback->reasons,
             QList<ReasonCode>({ReasonCode::Success, ReasonCode::NoSubscriptionExisted}));
    clients.send(link, message("a", "x"));
    QVERIFY(clients.take(link).isEmpty());
}

void tst_Router::garbageInSmallPiecesClosesTheLink()
{
    ScriptedClients clients;
    const LinkId http = clients.open();
    for (const char byte : QByteArray("GET / HTTP/1.1\r\nHost: broker\r\n\r\n")) {
        if (!clients.isClosed(http))
            clients.sendBytes(http, QByteArrayView(&byte, 1));
    }
    clients.pass(11s);
    QVERIFY(clients.isClosed(http));
    const LinkId link = clients.connect("c");
    clients.sendBytes(link, QByteArray("\xff\xff\xff\xff\xff\xff", 6));
    QVERIFY(clients.isClosed(link));
}

void tst_Router::packetAnnouncedTooLargeIsRefusedAtItsHeader()
{
    broker::RouterOptions options;
    options.limits.packetBytes = 1000;
    ScriptedClients clients(options);
    const LinkId link = clients.connect("c");
    QCOMPARE(clients.connack.properties.view().number(PropertyId::MaximumPacketSize).value_or(0),
             1000u);
    clients.sendBytes(link, QByteArray("\x30\xff\xff\x7f", 4));
    QCOMPARE(clients.takeOnly<mqtt::Disconnect>(link).value_or(mqtt::Disconnect{}).reason,
             ReasonCode::PacketTooLarge);
    const LinkId stranger = clients.open();
    clients.sendBytes(stranger, QByteArray("\x10\xff\xff\xff\x7f", 5));
    QVERIFY(clients.isClosed(stranger));
}

void tst_Router::tooManyLevelsAreRefused()
{
    ScriptedClients clients;
    const LinkId link = clients.connect("c");
    QCOMPARE(clients.subscribe(link, wants(QByteArray(65535, '/'))),
             ReasonCode::TopicFilterInvalid);
    QCOMPARE(clients.subscribe(link, wants(QByteArray(199, '/'))), ReasonCode::Success);
    clients.send(link, message(QByteArray(199, '/'), "x"));
    QVERIFY(clients.takeOnly<Publish>(link));
    clients.send(link, message(QByteArray(65535, '/'), "x"));
    QVERIFY(clients.take(link).isEmpty());
}

void tst_Router::stopSaysGoodbye()
{
    ScriptedClients clients;
    const LinkId five = clients.connect("five");
    const LinkId three = clients.connect("three", ProtocolVersion::V311);
    clients.router.stop(clients.now);
    clients.pass(0ms);
    QCOMPARE(clients.takeOnly<mqtt::Disconnect>(five).value_or(mqtt::Disconnect{}).reason,
             ReasonCode::ServerShuttingDown);
    QVERIFY(clients.isClosed(three));
    QVERIFY(clients.takeBytes(three).isEmpty());
}

void tst_Router::statusTellsWhoIsThere()
{
    ScriptedClients clients;
    const LinkId here = clients.connect("here");
    clients.subscribe(here, wants("a"));
    const LinkId away = clients.connect(lasting("away"));
    clients.subscribe(away, wants("a", QoS::AtLeastOnce));
    clients.dropLink(away);
    clients.send(here, message("a", "x", QoS::AtLeastOnce, 1));
    const QList<broker::ClientInfo> infos = clients.router.status().clients;
    QCOMPARE(infos.size(), 2);
    QCOMPARE(infos[0].id, QByteArray("away"));
    QCOMPARE(infos[0].presence, broker::ClientInfo::Presence::Away);
    QCOMPARE(infos[0].queued, 1);
    QCOMPARE(infos[1].presence, broker::ClientInfo::Presence::Connected);
    QCOMPARE(infos[1].filters, QList<QByteArray>({"a"}));
    QCOMPARE(infos[1].received, quint64(1));
    QCOMPARE(infos[1].sent, quint64(1));
}

QTEST_GUILESS_MAIN(tst_Router)
#include "tst_router.moc"
