// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capturestatistics.h"
#include "app/mqtt/encode.h"

#include <QTest>

using base::Direction;
using inspector::CaptureStatistics;
using mqtt::PacketType;

class TestCaptureStatistics : public QObject
{
    Q_OBJECT

private slots:
    void countsAnswersTopicsAndSeconds();
    void topicsAreBounded();
};

namespace {

constexpr auto v5 = mqtt::ProtocolVersion::V5;

QByteArray publishOf(const QByteArray &topic, int payload, quint16 id = 0)
{
    mqtt::Publish publish;
    publish.topic = topic;
    publish.payload = QByteArray(payload, 'x');
    publish.qos = id ? mqtt::QoS::AtLeastOnce : mqtt::QoS::AtMostOnce;
    publish.packetId = id;
    return mqtt::encode(publish, v5);
}

} // namespace

void TestCaptureStatistics::countsAnswersTopicsAndSeconds()
{
    inspector::Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), v5);
    qint64 time = 1'700'000'000'000'000;
    const auto add = [&](Direction direction, const QByteArray &bytes) {
        feed->addRow(inspector::CaptureKind::Packet, direction, {time, time}, v5, bytes);
    };
    for (quint16 id = 1; id <= 100; ++id) {
        add(Direction::Out, publishOf("a", 10, id));
        time += id * 1000; // its answer takes as many milliseconds
        add(Direction::In, mqtt::encode(mqtt::Puback{id, mqtt::ReasonCode::Success, {}}, v5));
    }
    add(Direction::In, publishOf("b", 5000));
    capture.drain();
    CaptureStatistics statistics;
    for (auto number = capture.firstNumber(); number < capture.endNumber(); ++number)
        statistics.add(capture, number);
    QCOMPARE(statistics.count(PacketType::Publish, Direction::Out).packets, quint64(100));
    QCOMPARE(statistics.count(PacketType::Puback, Direction::In).bytes, quint64(400));
    QCOMPARE(statistics.total(Direction::In).packets, quint64(101));
    const auto times = statistics.answerTimes(PacketType::Publish);
    QCOMPARE(times.count, quint64(100));
    QCOMPARE(times.medianUs, qint64(51'000));
    QCOMPARE(times.p90Us, qint64(90'000));
    QCOMPARE(times.p99Us, qint64(99'000));
    QCOMPARE(times.maximumUs, qint64(100'000));
    const auto topics = statistics.largestTopics(5);
    QCOMPARE(topics.size(), size_t(2));
    QCOMPARE(topics[0].name, QByteArray("b"));
    QCOMPARE(topics[1].count.packets, quint64(100));
    QCOMPARE(statistics.firstSecond(), qint64(1'700'000'000));
    QCOMPARE(statistics.seconds().size(), size_t(6)); // 5.05 seconds
    quint64 packets = 0;
    for (const auto &second : statistics.seconds())
        packets += second.packets[0] + second.packets[1];
    QCOMPARE(packets, quint64(201));
}

void TestCaptureStatistics::topicsAreBounded()
{
    inspector::Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), v5);
    const auto many = int(CaptureStatistics::mostTopics) + 50;
    for (int i = 0; i < many; ++i)
        feed->addRow(inspector::CaptureKind::Packet, Direction::In, {i, i}, v5,
                     publishOf(QByteArray::number(i), 1));
    capture.drain();
    CaptureStatistics statistics;
    for (auto number = capture.firstNumber(); number < capture.endNumber(); ++number)
        statistics.add(capture, number);
    QCOMPARE(statistics.topicCount(), CaptureStatistics::mostTopics);
    QCOMPARE(statistics.otherTopics().packets, quint64(50));
}

QTEST_GUILESS_MAIN(TestCaptureStatistics)
#include "tst_capturestatistics.moc"
