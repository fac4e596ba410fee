// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messagestore.h"

#include "app/messages/inbox.h"
#include "app/messages/memorybudget.h"

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
    void sharesOneBudgetBetweenStores();
    void holdsRowsThatAreStillToBeWritten();
    void knowsWhatTheServerAnswered();
    void findsTheMessageThatWasGivenUp();
    void spansWithAGapCountAsOneList();
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
    QVERIFY(store.sealedChunkOf(0)); // may be read by another thread: it does not change any more
    QCOMPARE(store.chunkOf(1200).firstRow, RowId(1200));
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

void TestMessageStore::sharesOneBudgetBetweenStores()
{
    MemoryBudget budget(64 * 1024);
    MessageStore busy({.chunkBytes = 4 * 1024});
    MessageStore quiet({.chunkBytes = 4 * 1024});
    busy.share(&budget);
    quiet.share(&budget);
    for (int i = 0; i < 200; ++i)
        quiet.append(base::Direction::In, {i, i}, publishOf("q", "old"));
    for (int i = 0; i < 5000; ++i)
        busy.append(base::Direction::In, {1000 + i, 1000 + i}, publishOf("b", "new"));
    QVERIFY(budget.used() <= budget.limit());
    QCOMPARE(budget.used(), busy.bytes() + quiet.bytes());
    QVERIFY2(quiet.evicted() > 0, "the oldest of all stores goes first");
    QVERIFY2(quiet.size() > 0, "the newest chunk of a store stays");
    QVERIFY(busy.evicted() > 0);
    QCOMPARE(busy.size() + busy.evicted(), quint64(5000));
    budget.setLimit(16 * 1024);
    QVERIFY(budget.used() <= 16 * 1024);
}

void TestMessageStore::holdsRowsThatAreStillToBeWritten()
{
    MessageStore store({.budgetBytes = 16 * 1024, .chunkBytes = 4 * 1024});
    store.hold(RowId(0));
    fill(store, 2000, "payload");
    QCOMPARE(store.firstRow(), RowId(0));
    QCOMPARE(store.evicted(), quint64(0));
    store.hold(RowId(1000));
    fill(store, 1, "payload");
    QVERIFY(store.firstRow() > 0 && store.firstRow() <= 1000);
    store.hold(std::nullopt);
    fill(store, 1, "payload");
    QVERIFY(store.bytes() <= 16 * 1024);
}

void TestMessageStore::knowsWhatTheServerAnswered()
{
    Inbox inbox({});
    MessageStore store;
    mqtt::PublishView publish = publishOf("t", "p");
    publish.qos = mqtt::QoS::AtLeastOnce;
    const auto send = [&](mqtt::PacketId id, qint64 us) {
        publish.packetId = id;
        inbox.message(base::Direction::Out, {us, us}, publish);
    };
    const auto answer = [&](mqtt::PacketId id, mqtt::ReasonCode reason, qint64 us) {
        inbox.acknowledged({us, us}, id, reason);
    };
    send(1, 100);
    send(2, 200);
    answer(1, mqtt::ReasonCode::Success, 400);
    send(1, 500); // the identifier is free again
    answer(2, mqtt::ReasonCode::QuotaExceeded, 1200);
    store.append(inbox.take());
    const Acknowledgements &known = store.acknowledgements();
    QCOMPARE(known.answerTo(0), Answer({mqtt::ReasonCode::Success, 300}));
    QCOMPARE(known.answerTo(1), Answer({mqtt::ReasonCode::QuotaExceeded, 1000}));
    QVERIFY(known.isKnown(2));
    QVERIFY(!known.answerTo(2));
    QCOMPARE(known.waiting(), quint64(1));
    answer(1, mqtt::ReasonCode::Success, 900); // in a batch of its own
    store.append(inbox.take());
    QCOMPARE(known.answerTo(2), Answer({mqtt::ReasonCode::Success, 400}));
    QCOMPARE(store.at(1)->publish.packetId, mqtt::PacketId(2));
}

// Messages of QoS 0 have no identifier: topic, payload and how many like it came later tell it.
void TestMessageStore::findsTheMessageThatWasGivenUp()
{
    Inbox inbox({});
    MessageStore store;
    mqtt::PublishView publish;
    publish.topic = "t";
    publish.payload = "same";
    for (const auto direction : {base::Direction::Out, base::Direction::In, base::Direction::Out})
        inbox.message(direction, {1000, 1000}, publish);
    store.append(inbox.take());
    publish.payload = "other";
    inbox.message(base::Direction::Out, {2000, 2000}, publish);
    publish.payload = "same";
    inbox.message(base::Direction::Out, {2000, 2000}, publish);
    inbox.undeliveredUnnumbered({4000, 4000}, "t", "same", 1, QStringLiteral("ERROR"));
    inbox.undeliveredUnnumbered({4000, 4000}, "t", "same", 7, QStringLiteral("not there"));
    inbox.message(base::Direction::Out, {5000, 5000}, publish); // after it was given up
    store.append(inbox.take());
    const Acknowledgements &answers = store.acknowledgements();
    QCOMPARE(answers.failureOf(2), QStringLiteral("ERROR"));
    QCOMPARE(answers.answerTo(2), (Answer{mqtt::ReasonCode::UnspecifiedError, 3000}));
    for (const RowId row : {0, 1, 3, 4, 5})
        QVERIFY2(!answers.isKnown(row), qPrintable(QString::number(row)));
}

void TestMessageStore::spansWithAGapCountAsOneList()
{
    RowSpans spans;
    spans.append({10, 20});
    spans.append({20, 30}); // touches
    spans.append({50, 60});
    spans.append({60, 60}); // empty
    QCOMPARE(spans.spans().size(), size_t(2));
    QCOMPARE(spans.size(), quint64(30));
    QCOMPARE(spans.at(0), RowId(10));
    QCOMPARE(spans.at(20), RowId(50));
    QCOMPARE(spans.indexOf(59), qint64(29));
    QCOMPARE(spans.indexOf(40), qint64(-1));
    QCOMPARE(spans.countBefore(55), quint64(25));
    RowSpans later;
    later.append({15, 25});
    later.append({55, 60});
    const std::vector<RowSpan> gone = spans.without(later);
    QCOMPARE(gone, (std::vector<RowSpan>{{10, 15}, {25, 30}, {50, 55}}));
    spans.remove({25, 55});
    QCOMPARE(spans.spans(), (std::vector<RowSpan>{{10, 25}, {55, 60}}));
}

QTEST_GUILESS_MAIN(TestMessageStore)
#include "tst_messagestore.moc"
