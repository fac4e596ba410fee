// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capture.h"
#include "app/mqtt/encode.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using inspector::Capture;
using inspector::CaptureFeed;
using inspector::CaptureKind;
using inspector::CaptureRow;

namespace {

base::Stamp at(qint64 us)
{
    return {us, us};
}

QByteArray publish(const QByteArray &payload)
{
    mqtt::Publish packet;
    packet.topic = "a/b";
    packet.payload = payload;
    return mqtt::encode(packet, mqtt::ProtocolVersion::V311);
}

QList<CaptureKind> kindsOf(const Capture &capture)
{
    QList<CaptureKind> kinds;
    for (auto number = capture.firstNumber(); number < capture.endNumber(); ++number)
        kinds << capture.row(number)->kind();
    return kinds;
}

} // namespace

class TestCapture : public QObject
{
    Q_OBJECT

private slots:
    void packetsAreCutWhateverTheChunks_data();
    void packetsAreCutWhateverTheChunks();
    void directionsAreCutApart();
    void versionIsLearntFromConnect_data();
    void versionIsLearntFromConnect();
    void bytesThatAreNoMqttAreKept();
    void packetCutByTheEndOfTheLinkIsKept();
    void newLinkBeginsAfresh();
    void feedsAreMergedByTime();
    void connectionsAnnouncedOnOtherThreadsAreListedByTheDrain();
    void overflowOfAFeedIsCountedWhereItHappened();
    void oldestGoFirstWithinTheBudget();
    void largePacketStaysWhole();
    void numbersAreNeverGivenTwice();
    void senderFollowsOurSide();
    void memoryAboveTheBytesIsSmall();
    void nothingIsLostBetweenTwoThreads();
    void pendingIsToldOnceUntilDrained();
    void feedMayOutliveTheCapture();
    void renamedConnectionIsAnnounced();
};

void TestCapture::packetsAreCutWhateverTheChunks_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 3, 7, 64, 100'000})
        QTest::addRow("chunks of %d", size) << size;
}

void TestCapture::packetsAreCutWhateverTheChunks()
{
    QFETCH(int, size);
    QList<QByteArray> packets;
    QByteArray stream;
    for (const int length : {0, 1, 120, 121, 5000, 70'000}) {
        packets << publish(QByteArray(length, 'x'));
        stream += packets.last();
    }
    Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    for (qsizetype from = 0; from < stream.size(); from += size)
        feed->bytesCrossed(base::Direction::In, at(from), stream.mid(from, size));
    capture.drain();
    QCOMPARE(capture.count(), packets.size());
    for (qsizetype i = 0; i < packets.size(); ++i) {
        const CaptureRow *row = capture.row(capture.firstNumber() + static_cast<quint64>(i));
        QCOMPARE(row->bytes().toByteArray(), packets[i]);
        QCOMPARE(row->type(), mqtt::PacketType::Publish);
        QCOMPARE(row->direction(), base::Direction::In);
    }
}

void TestCapture::directionsAreCutApart()
{
    Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V5);
    const QByteArray packet = publish("hello");
    feed->bytesCrossed(base::Direction::In, at(1), packet.first(4));
    feed->bytesCrossed(base::Direction::Out, at(2), QByteArray::fromHex("c000"));
    feed->bytesCrossed(base::Direction::In, at(3), packet.sliced(4));
    capture.drain();
    QCOMPARE(capture.count(), 2);
    QCOMPARE(capture.row(1)->type(), mqtt::PacketType::Pingreq);
    QCOMPARE(capture.row(1)->direction(), base::Direction::Out);
    QCOMPARE(capture.row(2)->bytes().toByteArray(), packet);
}

void TestCapture::versionIsLearntFromConnect_data()
{
    QTest::addColumn<mqtt::ProtocolVersion>("version");
    QTest::newRow("3.1") << mqtt::ProtocolVersion::V31;
    QTest::newRow("3.1.1") << mqtt::ProtocolVersion::V311;
    QTest::newRow("5.0") << mqtt::ProtocolVersion::V5;
}

void TestCapture::versionIsLearntFromConnect()
{
    QFETCH(mqtt::ProtocolVersion, version);
    Capture capture;
    const auto told = version == mqtt::ProtocolVersion::V5 ? mqtt::ProtocolVersion::V31
                                                           : mqtt::ProtocolVersion::V5;
    const auto feed = capture.addConnection(QStringLiteral("c"), told);
    feed->bytesCrossed(base::Direction::In, at(0), QByteArray::fromHex("d000"));
    mqtt::Connect connect;
    connect.version = version;
    connect.clientId = "id";
    feed->bytesCrossed(base::Direction::Out, at(1), mqtt::encode(connect, version));
    feed->bytesCrossed(base::Direction::In, at(2), QByteArray::fromHex("d000"));
    capture.drain();
    QCOMPARE(capture.row(1)->version(), told);
    QCOMPARE(capture.row(2)->version(), version);
    QCOMPARE(capture.row(3)->version(), version);
}

void TestCapture::bytesThatAreNoMqttAreKept()
{
    Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    const QByteArray good = publish("x");
    const QByteArray garbage = QByteArray::fromHex("30ffffffffff0102");
    feed->bytesCrossed(base::Direction::In, at(1), good + garbage);
    feed->bytesCrossed(base::Direction::In, at(2), good); // cannot be found again after garbage
    capture.drain();
    QCOMPARE(kindsOf(capture),
             (QList{CaptureKind::Packet, CaptureKind::Garbage, CaptureKind::Garbage}));
    QCOMPARE(capture.row(2)->bytes().toByteArray(), garbage);
    QCOMPARE(capture.row(3)->bytes().toByteArray(), good);
}

void TestCapture::packetCutByTheEndOfTheLinkIsKept()
{
    Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    const QByteArray packet = publish("hello");
    feed->linkOpened(at(0), "127.0.0.1:1883");
    feed->bytesCrossed(base::Direction::In, at(1), packet.first(6));
    feed->linkClosed(at(2));
    capture.drain();
    QCOMPARE(kindsOf(capture),
             (QList{CaptureKind::LinkOpened, CaptureKind::CutPacket, CaptureKind::LinkClosed}));
    QCOMPARE(capture.row(1)->bytes().toByteArray(), QByteArray("127.0.0.1:1883"));
    QCOMPARE(capture.row(2)->bytes().toByteArray(), packet.first(6));
}

void TestCapture::newLinkBeginsAfresh()
{
    Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    feed->bytesCrossed(base::Direction::In, at(1), QByteArray::fromHex("30ffffffffff"));
    feed->linkClosed(at(2));
    feed->linkOpened(at(3), "peer");
    feed->bytesCrossed(base::Direction::In, at(4), publish("x"));
    capture.drain();
    QCOMPARE(kindsOf(capture).last(), CaptureKind::Packet);
}

void TestCapture::feedsAreMergedByTime()
{
    Capture capture;
    const auto one = capture.addConnection(QStringLiteral("one"), mqtt::ProtocolVersion::V5);
    const auto two = capture.addConnection(QStringLiteral("two"), mqtt::ProtocolVersion::V5);
    const QByteArray ping = QByteArray::fromHex("c000");
    one->bytesCrossed(base::Direction::Out, at(10), ping);
    one->bytesCrossed(base::Direction::Out, at(30), ping);
    two->bytesCrossed(base::Direction::Out, at(20), ping);
    two->bytesCrossed(base::Direction::Out, at(40), ping);
    capture.drain();
    QList<quint32> order;
    for (quint64 number = 1; number <= 4; ++number)
        order << capture.row(number)->connection();
    QCOMPARE(order, (QList<quint32>{1, 2, 1, 2}));
}

void TestCapture::connectionsAnnouncedOnOtherThreadsAreListedByTheDrain()
{
    constexpr int threads = 4;
    constexpr int each = 50;
    Capture capture;
    QSignalSpy listed(&capture, &Capture::connectionsChanged);
    std::vector<std::thread> servers;
    for (int i = 0; i < threads; ++i) {
        servers.emplace_back([&] {
            for (int k = 0; k < each; ++k) {
                const auto feed = capture.announceConnection(
                        QStringLiteral("peer"), mqtt::ProtocolVersion::V5, mqtt::Sender::Server);
                feed->bytesCrossed(base::Direction::Out, at(k), publish("x"));
            }
        });
    }
    for (std::thread &server : servers)
        server.join();
    QCOMPARE(capture.connections().size(), size_t(0));
    capture.drain();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(capture.connections().size(), size_t(threads * each));
    QCOMPARE(capture.count(), qsizetype(threads * each));
    for (auto number = capture.firstNumber(); number < capture.endNumber(); ++number) {
        const CaptureRow *row = capture.row(number);
        QCOMPARE(capture.connection(row->connection())->id, row->connection());
        QCOMPARE(capture.sender(*row), mqtt::Sender::Server);
    }
}

void TestCapture::overflowOfAFeedIsCountedWhereItHappened()
{
    auto notice = std::make_shared<inspector::PendingNotice>();
    CaptureFeed feed(1, mqtt::ProtocolVersion::V5, notice, {.rows = 3, .bytes = 1000});
    for (int i = 0; i < 10; ++i)
        feed.bytesCrossed(base::Direction::Out, at(i), QByteArray::fromHex("c000"));
    inspector::CaptureBatch batch;
    feed.take(batch);
    QCOMPARE(batch.entries.size(), size_t(4));
    const inspector::CaptureBatch::Entry &last = batch.entries.back();
    QCOMPARE(last.row.kind(), CaptureKind::Gap);
    QCOMPARE(QByteArray(batch.bytes.data() + last.offset, last.length), QByteArray("7"));
    feed.bytesCrossed(base::Direction::Out, at(20), QByteArray::fromHex("c000"));
    feed.take(batch);
    QCOMPARE(batch.entries.size(), size_t(1));
    QCOMPARE(batch.entries.front().row.kind(), CaptureKind::Packet);
}

void TestCapture::oldestGoFirstWithinTheBudget()
{
    Capture capture;
    capture.setByteBudget(4 << 20);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    const QByteArray packet = publish(QByteArray(1000, 'x'));
    for (int i = 0; i < 20'000; ++i) {
        feed->bytesCrossed(base::Direction::In, at(i), packet);
        if (i % 1000 == 999)
            capture.drain();
    }
    QVERIFY(capture.memoryUse() <= capture.byteBudget());
    QVERIFY(capture.count() > 1000);
    QCOMPARE(capture.endNumber(), quint64(20'001));
    QCOMPARE(capture.goneCount(), capture.firstNumber() - 1);
    QCOMPARE(capture.row(capture.firstNumber())->bytes().toByteArray(), packet);
    QVERIFY(!capture.row(capture.firstNumber() - 1));
}

void TestCapture::largePacketStaysWhole()
{
    Capture capture;
    capture.setByteBudget(1 << 20);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    QByteArray payload(5 << 20, Qt::Uninitialized);
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = static_cast<char>(i * 7);
    const QByteArray packet = publish(payload);
    feed->bytesCrossed(base::Direction::In, at(0), publish("small"));
    feed->bytesCrossed(base::Direction::In, at(1), packet);
    capture.drain();
    QCOMPARE(capture.count(), 1); // the newest stays, even above the budget
    QCOMPARE(capture.row(2)->bytes().toByteArray(), packet);
}

void TestCapture::numbersAreNeverGivenTwice()
{
    Capture capture;
    QSignalSpy changed(&capture, &Capture::changed);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    feed->bytesCrossed(base::Direction::In, at(0), publish("1"));
    capture.drain();
    capture.clear();
    QCOMPARE(capture.count(), 0);
    QCOMPARE(capture.goneCount(), quint64(0));
    feed->bytesCrossed(base::Direction::In, at(1), publish("2"));
    capture.drain();
    QCOMPARE(capture.firstNumber(), quint64(2));
    QCOMPARE(capture.row(2)->bytes().toByteArray(), publish("2"));
    QCOMPARE(changed.count(), 3);
    capture.drain();
    QCOMPARE(changed.count(), 3); // nothing new, nothing said
}

void TestCapture::senderFollowsOurSide()
{
    Capture capture;
    const auto client = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    const auto broker = capture.addConnection(QStringLiteral("b"), mqtt::ProtocolVersion::V311,
                                              mqtt::Sender::Server);
    client->bytesCrossed(base::Direction::Out, at(0), QByteArray::fromHex("c000"));
    broker->bytesCrossed(base::Direction::Out, at(1), QByteArray::fromHex("d000"));
    broker->bytesCrossed(base::Direction::In, at(2), QByteArray::fromHex("c000"));
    capture.drain();
    QCOMPARE(capture.sender(*capture.row(1)), mqtt::Sender::Client);
    QCOMPARE(capture.sender(*capture.row(2)), mqtt::Sender::Server);
    QCOMPARE(capture.sender(*capture.row(3)), mqtt::Sender::Client);
}

void TestCapture::memoryAboveTheBytesIsSmall()
{
    Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    const QByteArray packet = publish(QByteArray(64, 'x'));
    constexpr int count = 200'000;
    for (int i = 0; i < count; ++i) {
        feed->bytesCrossed(base::Direction::In, at(i), packet);
        if (i % 10'000 == 0)
            capture.drain();
    }
    capture.drain();
    QCOMPARE(capture.count(), count);
    const double above = double(capture.memoryUse()) / count - double(packet.size());
    QVERIFY2(above <= 48, qPrintable(QString::number(above)));
}

void TestCapture::nothingIsLostBetweenTwoThreads()
{
    Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    constexpr int count = 100'000;
    std::atomic_bool done{false};
    std::thread writer([&] {
        for (int i = 0; i < count; ++i)
            feed->bytesCrossed(base::Direction::In, at(i), publish(QByteArray::number(i)));
        done = true;
    });
    while (!done)
        capture.drain();
    writer.join();
    capture.drain();
    QCOMPARE(quint64(capture.count()) + capture.missedCount(), quint64(count));
    QCOMPARE(capture.missedCount(), quint64(0));
    for (int i = 0; i < count; ++i) {
        if (capture.row(static_cast<quint64>(i) + 1)->bytes() != publish(QByteArray::number(i)))
            QFAIL(qPrintable(QStringLiteral("row %1 differs").arg(i)));
    }
}

void TestCapture::pendingIsToldOnceUntilDrained()
{
    Capture capture;
    int calls = 0;
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    capture.setPendingCallback([&calls] { ++calls; });
    calls = 0;
    for (int i = 0; i < 5; ++i)
        feed->bytesCrossed(base::Direction::In, at(i), publish("x"));
    QCOMPARE(calls, 1);
    capture.drain();
    feed->bytesCrossed(base::Direction::In, at(9), publish("x"));
    QCOMPARE(calls, 2);
}

void TestCapture::feedMayOutliveTheCapture()
{
    std::shared_ptr<CaptureFeed> feed;
    int calls = 0;
    {
        Capture capture;
        feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
        capture.setPendingCallback([&calls] { ++calls; });
        calls = 0;
    }
    feed->bytesCrossed(base::Direction::In, at(0), publish("x"));
    QCOMPARE(calls, 0);
    inspector::CaptureBatch batch;
    feed->take(batch);
    QCOMPARE(batch.entries.size(), size_t(1));
}

void TestCapture::renamedConnectionIsAnnounced()
{
    Capture capture;
    capture.addConnection(QStringLiteral("before"), mqtt::ProtocolVersion::V311);
    QSignalSpy announced(&capture, &Capture::connectionsChanged);
    capture.renameConnection(1, QStringLiteral("after"));
    QCOMPARE(announced.count(), 1);
    QCOMPARE(capture.connection(1)->name, QStringLiteral("after"));
    QVERIFY(!capture.connection(2));
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
