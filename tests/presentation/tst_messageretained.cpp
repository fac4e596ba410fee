// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messageretained.h"

#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "tests/support/mosquitto.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messageretainedmodel.h"
#include "ui/presentation/subscriptionflood.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using client::ClientState;
using presentation::LiveConnection;
using presentation::RetainedCleaner;
using presentation::RetainedModel;
using presentation::RetainedSearch;

namespace {

profiles::Profile profileFor(quint16 port, mqtt::ProtocolVersion version)
{
    profiles::Profile profile;
    profile.id = QStringLiteral("test");
    profile.name = QStringLiteral("Test");
    profile.version = version;
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = port;
    profile.clientId = profiles::generatedClientId();
    profile.autoReconnect = false;
    return profile;
}

struct Bench
{
    explicit Bench(quint16 port, mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5)
        : connection(ioThread, capture, pulse, profileFor(port, version))
    {
    }
    bool connectAndWait()
    {
        connection.connectToHost();
        return QTest::qWaitFor([this] { return connection.state() == ClientState::Connected; },
                               30'000);
    }
    // With its acknowledgement.
    bool publish(const QByteArray &topic, const QByteArray &payload, bool retain)
    {
        QSignalSpy finished(&connection, &LiveConnection::publishFinished);
        mqtt::Publish message;
        message.topic = topic;
        message.payload = payload;
        message.qos = mqtt::QoS::AtLeastOnce;
        message.retain = retain;
        connection.publish(message);
        return finished.wait(30'000);
    }
    bool keep(const QByteArray &below, int count)
    {
        for (int i = 0; i < count; ++i) {
            if (!publish(below + "/" + QByteArray::number(i), "kept " + QByteArray::number(i),
                         true))
                return false;
        }
        return true;
    }

    client::IoThread ioThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    LiveConnection connection;
};

QSet<QByteArray> topics(const messages::MessageStore &store)
{
    QSet<QByteArray> all;
    for (messages::RowId row = store.firstRow(); row < store.endRow(); ++row)
        all.insert(store.at(row)->publish.topic.toByteArray());
    return all;
}

} // namespace

class TestMessageRetained : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void findsWhatTheServerKeeps_data();
    void findsWhatTheServerKeeps();
    void leavesAnOwnSubscriptionAsItWas();
    void clearsWhatIsTickedAndAsksAgain();
    void withoutConnectionItSaysSo();
    void modelTicksAndTellsResults();
    void floodIsToldAndCalms();

private:
    testsupport::Mosquitto m_server;
};

void TestMessageRetained::findsWhatTheServerKeeps_data()
{
    QTest::addColumn<mqtt::ProtocolVersion>("version");
    QTest::newRow("3.1.1") << mqtt::ProtocolVersion::V311;
    QTest::newRow("5.0") << mqtt::ProtocolVersion::V5;
}

void TestMessageRetained::findsWhatTheServerKeeps()
{
    QFETCH(mqtt::ProtocolVersion, version);
    const QByteArray below = QByteArray("find") + QTest::currentDataTag();
    Bench bench(m_server.port(), version);
    QVERIFY(bench.connectAndWait());
    QVERIFY(bench.keep(below, 3));
    QVERIFY(bench.publish(below + "/passing", "not kept", false));
    RetainedSearch search(bench.connection);
    QSignalSpy finished(&search, &RetainedSearch::finished);
    search.start(below + "/#");
    QVERIFY(finished.wait(60'000));
    QCOMPARE(topics(search.found()), (QSet<QByteArray>{below + "/0", below + "/1", below + "/2"}));
    QCOMPARE(bench.connection.subscriptions().size(), qsizetype(0));

    search.start(below + "/1");
    QVERIFY(finished.wait(60'000));
    QCOMPARE(topics(search.found()), QSet<QByteArray>{below + "/1"});
    search.start(below + "/none");
    QVERIFY(finished.wait(60'000));
    QCOMPARE(search.found().size(), quint64(0));
}

void TestMessageRetained::leavesAnOwnSubscriptionAsItWas()
{
    Bench bench(m_server.port());
    QVERIFY(bench.connectAndWait());
    QVERIFY(bench.keep("own", 1));
    mqtt::Subscription own;
    own.filter = "own/#";
    own.qos = mqtt::QoS::AtLeastOnce;
    bench.connection.subscribe(own);
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.store().size(), quint64(2), 30'000);
    RetainedSearch search(bench.connection);
    QSignalSpy finished(&search, &RetainedSearch::finished);
    search.start("own/#");
    QVERIFY(finished.wait(60'000));
    QCOMPARE(search.found().size(), quint64(1));
    const quint64 before = bench.connection.store().size();
    QVERIFY(bench.publish("own/later", "still heard", false));
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.store().size(), before + 2, 30'000);
}

void TestMessageRetained::clearsWhatIsTickedAndAsksAgain()
{
    Bench bench(m_server.port());
    QVERIFY(bench.connectAndWait());
    QVERIFY(bench.keep("clear", 120));
    RetainedCleaner cleaner(bench.connection);
    QSignalSpy finished(&cleaner, &RetainedCleaner::finished);
    QSignalSpy verifying(&cleaner, &RetainedCleaner::verifying);
    QList<QByteArray> ticked;
    for (int i = 0; i < 100; ++i)
        ticked.append("clear/" + QByteArray::number(i));
    cleaner.start("clear/#", ticked);
    QVERIFY(finished.wait(120'000));
    QCOMPARE(verifying.count(), 1);
    QCOMPARE(cleaner.cleared(), qsizetype(100));
    QVERIFY(cleaner.failures().isEmpty());
    RetainedSearch search(bench.connection);
    QSignalSpy found(&search, &RetainedSearch::finished);
    search.start("clear/#");
    QVERIFY(found.wait(60'000));
    QCOMPARE(search.found().size(), quint64(20));
}

void TestMessageRetained::withoutConnectionItSaysSo()
{
    Bench bench(m_server.port());
    RetainedSearch search(bench.connection);
    QSignalSpy refused(&search, &RetainedSearch::refused);
    search.start("a/#");
    QCOMPARE(refused.count(), 1);
    QVERIFY(!search.isRunning());
}

void TestMessageRetained::modelTicksAndTellsResults()
{
    messages::MessageStore found;
    RetainedModel model(found);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const char *topic : {"a", "b", "c"}) {
        mqtt::PublishView publish;
        publish.topic = topic;
        publish.payload = "kept";
        found.append(base::Direction::In, {}, publish);
    }
    model.refresh();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.tickedCount(), qsizetype(3));
    QVERIFY(model.setData(model.index(1, RetainedModel::Topic), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.tickedTopics(), (QList<QByteArray>{"a", "c"}));
    model.setResults({{"c", QStringLiteral("no right")}});
    QVERIFY(model.index(0, RetainedModel::Result).data().toString().contains(u'✓'));
    QCOMPARE(model.index(1, RetainedModel::Result).data().toString(), QString());
    QVERIFY(model.index(2, RetainedModel::Result).data().toString().contains(u"no right"));
    model.tickAll(false);
    QCOMPARE(model.tickedCount(), qsizetype(0));
}

void TestMessageRetained::floodIsToldAndCalms()
{
    Bench bench(m_server.port());
    QVERIFY(bench.connectAndWait());
    presentation::SubscriptionFlood flood(bench.connection);
    flood.setLimit(20);
    QSignalSpy flooded(&flood, &presentation::SubscriptionFlood::flooded);
    QSignalSpy calmed(&flood, &presentation::SubscriptionFlood::calmed);
    mqtt::Subscription loud;
    loud.filter = "flood/#";
    bench.connection.subscribe(loud);
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.subscriptions().entries().at(0).state,
                              presentation::SubscriptionState::Granted, 30'000);
    QTimer source;
    connect(&source, &QTimer::timeout, this, [&bench] {
        mqtt::Publish message;
        message.topic = "flood/1";
        for (int i = 0; i < 20; ++i)
            bench.connection.publish(message);
    });
    source.start(50);
    QTRY_VERIFY_WITH_TIMEOUT(flooded.count() > 0, 60'000);
    QCOMPARE(flooded.at(0).at(0).toByteArray(), QByteArray("flood/#"));
    QVERIFY(flooded.at(0).at(1).toDouble() > 20);
    source.stop();
    QTRY_COMPARE_WITH_TIMEOUT(calmed.count(), flooded.count(), 60'000);
}

QTEST_GUILESS_MAIN(TestMessageRetained)
#include "tst_messageretained.moc"
