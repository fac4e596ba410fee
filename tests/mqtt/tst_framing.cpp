// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "app/mqtt/framing.h"

#include <QTest>

class FramingTest : public QObject
{
    Q_OBJECT

private slots:
    void packetsComeWholeUnderEveryChunking_data();
    void packetsComeWholeUnderEveryChunking();
    void packetWithinAChunkIsNotCopied();
    void restIsTheUnfinishedPacket();
    void chunkThatWasNotReadToItsEndIsKept();
    void lengthOverFourBytesBreaksTheStream();
    void lengthOverFourBytesAcrossChunksBreaksTheStream();
    void resetStartsAnew();
    void lengthIsKnownFromTheHeader_data();
    void lengthIsKnownFromTheHeader();
};

namespace {

// Packets of one to four bytes of Remaining Length, and of none at all after it.
QList<QByteArray> packets()
{
    QList<QByteArray> all;
    all.append(mqtt::encode(mqtt::Pingreq{}, mqtt::ProtocolVersion::V311));
    for (const int size : {0, 1, 100, 121, 122, 200, 16'400}) {
        mqtt::Publish publish;
        publish.topic = "a/b";
        publish.payload = QByteArray(size, 'x');
        all.append(mqtt::encode(publish, mqtt::ProtocolVersion::V311));
    }
    all.append(mqtt::encode(mqtt::Disconnect{}, mqtt::ProtocolVersion::V311));
    return all;
}

void collect(mqtt::Framer &framer, QList<QByteArray> &into)
{
    while (const auto packet = framer.next())
        into.append(packet->toByteArray());
}

} // namespace

void FramingTest::packetsComeWholeUnderEveryChunking_data()
{
    QTest::addColumn<int>("chunkSize");
    for (const int size : {1, 2, 3, 5, 7, 64, 123, 130, 1000, 16'399, 16'500, 1'000'000})
        QTest::addRow("chunks of %d bytes", size) << size;
}

void FramingTest::packetsComeWholeUnderEveryChunking()
{
    QFETCH(int, chunkSize);
    const QByteArray stream = packets().join();
    mqtt::Framer framer;
    QList<QByteArray> got;
    for (qsizetype at = 0; at < stream.size(); at += chunkSize) {
        // A copy that goes: what straddles chunks must not point into them.
        const QByteArray chunk = stream.mid(at, chunkSize);
        framer.append(chunk);
        collect(framer, got);
    }
    QCOMPARE(got, packets());
    QVERIFY(framer.rest().isEmpty());
    QVERIFY(!framer.isBroken());
}

void FramingTest::packetWithinAChunkIsNotCopied()
{
    const QByteArray chunk = packets().join();
    mqtt::Framer framer;
    framer.append(chunk);
    const auto first = framer.next();
    QVERIFY(first);
    QCOMPARE(first->data(), chunk.constData());
    const auto second = framer.next();
    QVERIFY(second);
    QCOMPARE(second->data(), chunk.constData() + first->size());
}

void FramingTest::restIsTheUnfinishedPacket()
{
    mqtt::Framer framer;
    const QByteArray chunk = QByteArray::fromHex("c000300a0003612f62");
    framer.append(chunk);
    QList<QByteArray> got;
    collect(framer, got);
    QCOMPARE(got.size(), 1);
    QCOMPARE(framer.rest().toByteArray().toHex(), QByteArray("300a0003612f62"));
}

void FramingTest::chunkThatWasNotReadToItsEndIsKept()
{
    mqtt::Framer framer;
    framer.append("\xc0");
    const QByteArray more = QByteArray::fromHex("00d000");
    framer.append(more);
    const QByteArray evenMore = QByteArray::fromHex("e000");
    framer.append(evenMore);
    QList<QByteArray> got;
    collect(framer, got);
    QCOMPARE(got.join().toHex(), QByteArray("c000d000e000"));
    QCOMPARE(got.size(), 3);
}

void FramingTest::lengthOverFourBytesBreaksTheStream()
{
    mqtt::Framer framer;
    const QByteArray chunk = QByteArray::fromHex("c00030ffffffff01c000");
    framer.append(chunk);
    QList<QByteArray> got;
    collect(framer, got);
    QCOMPARE(got.size(), 1);
    QVERIFY(framer.isBroken());
    QCOMPARE(framer.rest().toByteArray().toHex(), QByteArray("30ffffffff01c000"));
    framer.append("more");
    QVERIFY(!framer.next());
}

void FramingTest::lengthOverFourBytesAcrossChunksBreaksTheStream()
{
    mqtt::Framer framer;
    for (const char byte : QByteArray::fromHex("30ffffffff01")) {
        const QByteArray chunk(1, byte);
        framer.append(chunk);
        QVERIFY(!framer.next());
    }
    QVERIFY(framer.isBroken());
}

void FramingTest::resetStartsAnew()
{
    mqtt::Framer framer;
    const QByteArray broken = QByteArray::fromHex("30ffffffff01");
    framer.append(broken);
    QVERIFY(!framer.next());
    QVERIFY(framer.isBroken());
    framer.reset();
    const QByteArray chunk = QByteArray::fromHex("c000");
    framer.append(chunk);
    const auto packet = framer.next();
    QVERIFY(packet);
    QCOMPARE(packet->toByteArray().toHex(), QByteArray("c000"));
}

void FramingTest::lengthIsKnownFromTheHeader_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<mqtt::FrameLength::State>("state");
    QTest::addColumn<qsizetype>("total");
    using State = mqtt::FrameLength::State;
    QTest::newRow("nothing") << QByteArray() << State::NeedMore << qsizetype(0);
    QTest::newRow("first byte only") << QByteArray("30") << State::NeedMore << qsizetype(0);
    QTest::newRow("length cut after its first byte")
            << QByteArray("3080") << State::NeedMore << qsizetype(0);
    QTest::newRow("no body") << QByteArray("c000") << State::Known << qsizetype(2);
    QTest::newRow("127") << QByteArray("307f") << State::Known << qsizetype(129);
    QTest::newRow("128") << QByteArray("308001") << State::Known << qsizetype(131);
    QTest::newRow("the largest") << QByteArray("30ffffff7f") << State::Known
                                 << qsizetype(268'435'460);
    QTest::newRow("five bytes") << QByteArray("30ffffffff01") << State::Bad << qsizetype(0);
}

void FramingTest::lengthIsKnownFromTheHeader()
{
    QFETCH(QByteArray, hex);
    QFETCH(mqtt::FrameLength::State, state);
    QFETCH(qsizetype, total);
    const mqtt::FrameLength length = mqtt::frameLength(QByteArray::fromHex(hex));
    QCOMPARE(length.state, state);
    QCOMPARE(length.total, total);
}

QTEST_GUILESS_MAIN(FramingTest)
#include "tst_framing.moc"
