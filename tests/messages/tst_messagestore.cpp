// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messagestore.h"

#include <QtTest>

using namespace messages;

namespace {

mqtt::PublishView publishOf(QByteArrayView topic, QByteArrayView payload)
{
    mqtt::PublishView publish;
    publish.topic = topic;
    publish.payload = payload;
    return publish;
}

void fill(MessageStore &store, int count, QByteArrayView payload)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray topic = "sensors/" + QByteArray::number(i % 10);
        store.append(base::Direction::In, {i, i}, publishOf(topic, payload));
    }
}

} // namespace

class TestMessageStore : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryFieldOfAMessage();
    void keepsBytesThatAreNoText();
    void keepsLongProperties();
    void internsATopicOnceAChunk();
    void findsTopicsAgainWhenThereAreMany();
    void givesRowNumbersThatStay();
    void dropsTheOldestChunksWhenTheBudgetIsSpent();
    void keepsAMessageLargerThanTheBudget();
    void countsWhatTheInboxLost();
    void adoptsFullChunksAndCopiesSparseOnes();
    void goesOnAfterAnAdoptedChunk();
    void givesBackTheRestOfASparseChunk();
    void clearKeepsRowNumbersGoing();
    void needsLittleMemoryAMessage();
    void shrinksWithTheBudget();
};

void TestMessageStore::keepsEveryFieldOfAMessage()
{
    const QByteArray properties = QByteArray::fromHex("020000001e" // Message Expiry Interval
                                                      "2600016100036263ff"); // User Property
    mqtt::PublishView publish = publishOf("home/garden", "21.5");
    publish.qos = mqtt::QoS::ExactlyOnce;
    publish.retain = true;
    publish.dup = true;
    publish.properties = mqtt::PropertiesView(properties);

    MessageStore store;
    store.append(base::Direction::Out, {1'700'000'000'000'000, 42}, publish);

    const auto kept = store.at(0);
    QVERIFY(kept);
    QCOMPARE(kept->direction, base::Direction::Out);
    QCOMPARE(kept->stamp.wallUs, qint64(1'700'000'000'000'000));
    QCOMPARE(kept->stamp.monotonicUs, qint64(42));
    QCOMPARE(kept->publish.topic.toByteArray(), QByteArray("home/garden"));
    QCOMPARE(kept->publish.payload.toByteArray(), QByteArray("21.5"));
    QCOMPARE(kept->publish.qos, mqtt::QoS::ExactlyOnce);
    QVERIFY(kept->publish.retain);
    QVERIFY(kept->publish.dup);
    QCOMPARE(kept->publish.properties.bytes().toByteArray(), properties);
}

void TestMessageStore::keepsBytesThatAreNoText()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(static_cast<char>(i));
    MessageStore store;
    store.append(base::Direction::In, {}, publishOf("t", all));
    QCOMPARE(store.at(0)->publish.payload.toByteArray(), all);
}

void TestMessageStore::keepsLongProperties()
{
    const QByteArray properties(17 * 1024 * 1024, 'p'); // more than a row's length field takes
    mqtt::PublishView publish = publishOf("t", "payload");
    publish.properties = mqtt::PropertiesView(properties);
    MessageStore store;
    store.append(base::Direction::In, {}, publish);
    QCOMPARE(store.at(0)->publish.properties.bytes().size(), properties.size());
    QCOMPARE(store.at(0)->publish.payload.toByteArray(), QByteArray("payload"));
}

void TestMessageStore::internsATopicOnceAChunk()
{
    MessageStore store;
    fill(store, 1000, "x");
    const auto view = store.chunkOf(0);
    QCOMPARE(view.chunk->size(), 1000u);
    QCOMPARE(view.chunk->topicCount(), 10u);
    QCOMPARE(store.at(7)->publish.topic.data(), store.at(17)->publish.topic.data());
}

void TestMessageStore::findsTopicsAgainWhenThereAreMany()
{
    MessageStore store;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 5000; ++i)
            store.append(base::Direction::In, {},
                         publishOf("device/" + QByteArray::number(i) + "/state", "1"));
    }
    QCOMPARE(store.chunkOf(0).chunk->topicCount(), 5000u);
    QCOMPARE(store.at(9999)->publish.topic.toByteArray(), QByteArray("device/4999/state"));
}

void TestMessageStore::givesRowNumbersThatStay()
{
    MessageStore store({.budgetBytes = 64 * 1024, .chunkBytes = 8 * 1024});
    for (int i = 0; i < 5000; ++i)
        store.append(base::Direction::In, {}, publishOf("t", QByteArray::number(i)));
    QVERIFY(store.firstRow() > 0);
    QCOMPARE(store.endRow(), RowId(5000));
    for (RowId row = store.firstRow(); row < store.endRow(); ++row)
        QCOMPARE(store.at(row)->publish.payload.toByteArray(), QByteArray::number(row));
    QVERIFY(!store.at(store.firstRow() - 1));
    QVERIFY(!store.at(store.endRow()));
}

void TestMessageStore::dropsTheOldestChunksWhenTheBudgetIsSpent()
{
    MessageStore store({.budgetBytes = 256 * 1024, .chunkBytes = 16 * 1024});
    fill(store, 20'000, QByteArray(64, 'x'));
    QVERIFY(store.bytes() <= store.budget());
    QVERIFY(store.bytes() > store.budget() / 2);
    QCOMPARE(store.size() + store.evicted(), quint64(20'000));
    QCOMPARE(store.dropped(), store.evicted());
    QCOMPARE(store.firstRow(), store.evicted());
}

void TestMessageStore::keepsAMessageLargerThanTheBudget()
{
    MessageStore store({.budgetBytes = 64 * 1024, .chunkBytes = 8 * 1024});
    fill(store, 100, "small");
    const QByteArray large(1024 * 1024, 'L');
    store.append(base::Direction::In, {}, publishOf("large", large));
    QCOMPARE(store.size(), quint64(1));
    QCOMPARE(store.at(100)->publish.payload.toByteArray(), large);
    fill(store, 1, "small");
    QVERIFY(!store.at(100));
    QCOMPARE(store.evicted(), quint64(101));
}

void TestMessageStore::countsWhatTheInboxLost()
{
    MessageStore store;
    Batch batch;
    batch.dropped = 7;
    store.append(std::move(batch));
    QCOMPARE(store.lost(), quint64(7));
    QCOMPARE(store.dropped(), quint64(7));
    QCOMPARE(store.size(), quint64(0));
}

void TestMessageStore::adoptsFullChunksAndCopiesSparseOnes()
{
    auto full = std::make_unique<Chunk>(4096);
    while (full->append(base::Direction::In, {}, publishOf("a", "0123456789")))
        ;
    const quint32 fullRows = full->size();
    const Chunk *fullAddress = full.get();
    auto sparse = std::make_unique<Chunk>(4096);
    QVERIFY(sparse->append(base::Direction::Out, {5, 6}, publishOf("b", "last")));

    Batch batch;
    batch.chunks.push_back(std::move(full));
    batch.chunks.push_back(std::move(sparse));
    QCOMPARE(batch.size(), quint64(fullRows + 1));
    MessageStore store({.chunkBytes = 4096});
    store.append(std::move(batch));

    QCOMPARE(store.size(), quint64(fullRows + 1));
    QCOMPARE(store.chunkOf(0).chunk, fullAddress);
    QCOMPARE(store.at(fullRows)->publish.payload.toByteArray(), QByteArray("last"));
    QCOMPARE(store.at(fullRows)->direction, base::Direction::Out);
}

void TestMessageStore::goesOnAfterAnAdoptedChunk()
{
    auto chunk = std::make_unique<Chunk>(64 * 1024);
    for (int i = 0; i < 1200; ++i)
        QVERIFY(chunk->append(base::Direction::In, {},
                              publishOf("topic/" + QByteArray::number(i), "0123456789")));
    Batch batch;
    batch.chunks.push_back(std::move(chunk));
    MessageStore store({.chunkBytes = 64 * 1024});
    store.append(std::move(batch));

    store.append(base::Direction::In, {}, publishOf("topic/3", "more"));
    QCOMPARE(store.chunkOf(1200).firstRow, RowId(0));
    QCOMPARE(store.chunkOf(1200).chunk->topicCount(), 1200u);
    QCOMPARE(store.at(1200)->publish.topic.toByteArray(), QByteArray("topic/3"));
}

void TestMessageStore::givesBackTheRestOfASparseChunk()
{
    MessageStore store({.chunkBytes = 64 * 1024});
    fill(store, 10, "before");
    const qsizetype before = store.bytes();
    auto full = std::make_unique<Chunk>(4096);
    while (full->append(base::Direction::In, {}, publishOf("a", "0123456789")))
        ;
    Batch batch;
    batch.chunks.push_back(std::move(full));
    store.append(std::move(batch));
    QVERIFY(store.bytes() < before);
    for (RowId row = 0; row < 10; ++row) {
        QCOMPARE(store.at(row)->publish.topic.toByteArray(), "sensors/" + QByteArray::number(row));
        QCOMPARE(store.at(row)->publish.payload.toByteArray(), QByteArray("before"));
    }
    QCOMPARE(store.at(10)->publish.payload.toByteArray(), QByteArray("0123456789"));
}

void TestMessageStore::clearKeepsRowNumbersGoing()
{
    MessageStore store;
    fill(store, 10, "x");
    store.clear();
    QCOMPARE(store.size(), quint64(0));
    QCOMPARE(store.bytes(), 0);
    fill(store, 1, "y");
    QCOMPARE(store.firstRow(), RowId(10));
    QCOMPARE(store.at(10)->publish.payload.toByteArray(), QByteArray("y"));
    QVERIFY(!store.at(9));
}

void TestMessageStore::needsLittleMemoryAMessage()
{
    MessageStore store({.budgetBytes = 1024 * 1024 * 1024});
    const QByteArray payload(64, 'x');
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i) {
        const QByteArray topic = "sensors/room/" + QByteArray::number(100000 + i % 1000);
        store.append(base::Direction::In, {}, publishOf(topic, payload));
    }
    QVERIFY2(store.bytes() <= qsizetype(120) * count,
             qPrintable(QString::number(double(store.bytes()) / count)));
}

void TestMessageStore::shrinksWithTheBudget()
{
    MessageStore store({.budgetBytes = 1024 * 1024, .chunkBytes = 16 * 1024});
    fill(store, 5000, QByteArray(64, 'x'));
    const qsizetype before = store.bytes();
    store.setBudget(64 * 1024);
    QVERIFY(store.bytes() < before);
    QVERIFY(store.bytes() <= 64 * 1024);
    QCOMPARE(store.size() + store.evicted(), quint64(5000));
}

QTEST_GUILESS_MAIN(TestMessageStore)
#include "tst_messagestore.moc"
