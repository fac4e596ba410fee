// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/inbox.h"
#include "app/messages/messagestore.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace messages;

namespace {

mqtt::PublishView publishOf(QByteArrayView topic, QByteArrayView payload)
{
    mqtt::PublishView publish;
    publish.topic = topic;
    publish.payload = payload;
    return publish;
}

} // namespace

class TestInbox : public QObject
{
    Q_OBJECT

private slots:
    void announcesABatchOnce();
    void handsOverEverythingInOrderWhileTheOtherThreadWrites();
    void dropsAndCountsWhenTheWindowDoesNotFetch();
    void takesAMessageLargerThanAChunk();
};

void TestInbox::announcesABatchOnce()
{
    int announced = 0;
    Inbox inbox([&announced] { ++announced; });
    for (int i = 0; i < 3; ++i)
        inbox.message(base::Direction::In, {}, publishOf("a", "b"));
    QCOMPARE(announced, 1);
    QCOMPARE(inbox.take().size(), quint64(3));
    QCOMPARE(inbox.take().size(), quint64(0));
    inbox.message(base::Direction::In, {}, publishOf("a", "b"));
    QCOMPARE(announced, 2);
}

void TestInbox::handsOverEverythingInOrderWhileTheOtherThreadWrites()
{
    constexpr int count = 200'000;
    Inbox inbox({}, {.chunkBytes = 16 * 1024});
    std::atomic_bool finished = false;
    std::thread writer([&] {
        for (int i = 0; i < count; ++i)
            inbox.message(base::Direction::In, {i, i}, publishOf("t", QByteArray::number(i)));
        finished = true;
    });
    MessageStore store({.chunkBytes = 16 * 1024});
    while (!finished)
        store.append(inbox.take());
    writer.join();
    store.append(inbox.take());

    QCOMPARE(store.endRow(), RowId(count));
    QCOMPARE(store.lost(), quint64(0));
    for (RowId row = store.firstRow(); row < store.endRow(); ++row)
        QCOMPARE(store.at(row)->publish.payload.toByteArray(), QByteArray::number(row));
}

void TestInbox::dropsAndCountsWhenTheWindowDoesNotFetch()
{
    Inbox inbox({}, {.pendingBytes = 64 * 1024, .chunkBytes = 16 * 1024});
    for (int i = 0; i < 10'000; ++i)
        inbox.message(base::Direction::In, {}, publishOf("t", QByteArray(64, 'x')));
    const Batch batch = inbox.take();
    QVERIFY(batch.dropped > 0);
    QCOMPARE(batch.size() + batch.dropped, quint64(10'000));
    QVERIFY(batch.chunks.size() <= 4);

    inbox.message(base::Direction::In, {}, publishOf("t", "after"));
    const Batch next = inbox.take();
    QCOMPARE(next.dropped, quint64(0));
    QCOMPARE(next.size(), quint64(1));
}

void TestInbox::takesAMessageLargerThanAChunk()
{
    Inbox inbox({}, {.chunkBytes = 4 * 1024});
    const QByteArray large(100'000, 'L');
    inbox.message(base::Direction::In, {}, publishOf("small", "1"));
    inbox.message(base::Direction::In, {}, publishOf("large", large));
    const Batch batch = inbox.take();
    QCOMPARE(batch.size(), quint64(2));
    QCOMPARE(batch.chunks.back()->at(0).publish.payload.toByteArray(), large);
}

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
