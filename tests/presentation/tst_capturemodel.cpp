// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "ui/presentation/capturemodel.h"
#include "ui/presentation/exchangetext.h"
#include "ui/presentation/framepulse.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using inspector::Capture;
using presentation::CaptureFilter;
using presentation::CaptureModel;
using presentation::FramePulse;
using presentation::RowTone;

namespace {

QByteArray publish(const QByteArray &topic, const QByteArray &payload)
{
    mqtt::Publish packet;
    packet.topic = topic;
    packet.payload = payload;
    return mqtt::encode(packet, mqtt::ProtocolVersion::V311);
}

base::Stamp at(qint64 us)
{
    return {us, us};
}

} // namespace

class TestCaptureModel : public QObject
{
    Q_OBJECT

private slots:
    void rowsFollowTheCapture();
    void oldestRowsGoWithTheCapture();
    void pausedModelShowsWhatCameMeanwhileAfterwards();
    void pausedModelLosesWhatIsGone();
    void filterIsAppliedInSlices();
    void filterLetsThrough_data();
    void filterLetsThrough();
    void filteredRowsFollowAndGo();
    void summariesSayWhatAPacketIs_data();
    void summariesSayWhatAPacketIs();
    void rowsOfNoPacketAreTold();
    void columnsOfAPublish();
    void answersOfEarlierRowsAreShownWhenTheyCome();
    void onlyOddExchangesAreShownWhenAsked();
    void exchangesAreToldInTheirOrder();
    void clientsOfOurBrokerHaveTheirNames();
    void foldedSearchFindsWhatIsThere_data();
    void foldedSearchFindsWhatIsThere();
};

void TestCaptureModel::rowsFollowTheCapture()
{
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 100; ++i)
        feed->bytesCrossed(base::Direction::In, at(i), publish("a", QByteArray::number(i)));
    capture.drain();
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(inserted.count(), 1); // one batch, however many rows
    QCOMPARE(model.numberAt(0), inspector::PacketNumber(1));
    QCOMPARE(model.rowOf(100), 99);
    QCOMPARE(model.index(3, CaptureModel::Number).data().toString(), QStringLiteral("4"));
    capture.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestCaptureModel::oldestRowsGoWithTheCapture()
{
    Capture capture;
    capture.setByteBudget(3 << 20);
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    for (int i = 0; i < 8'000; ++i) {
        feed->bytesCrossed(base::Direction::In, at(i), publish("a", QByteArray(1000, 'x')));
        if (i % 500 == 499)
            capture.drain();
    }
    QVERIFY(capture.goneCount() > 0);
    QCOMPARE(model.rowCount(), capture.count());
    QCOMPARE(model.numberAt(0), capture.firstNumber());
}

void TestCaptureModel::pausedModelShowsWhatCameMeanwhileAfterwards()
{
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    model.setPaused(true);
    feed->bytesCrossed(base::Direction::In, at(0), publish("a", "x"));
    capture.drain();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.waitingCount(), 1);
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.waitingCount(), 0);
}

void TestCaptureModel::pausedModelLosesWhatIsGone()
{
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    feed->bytesCrossed(base::Direction::In, at(0), publish("a", "x"));
    capture.drain();
    model.setPaused(true);
    feed->bytesCrossed(base::Direction::In, at(1), publish("a", "y"));
    capture.drain();
    capture.clear();
    QCOMPARE(model.rowCount(), 0);
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 0);
}

void TestCaptureModel::filterIsAppliedInSlices()
{
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    constexpr int count = 300'000;
    for (int i = 0; i < count; ++i) {
        feed->bytesCrossed(base::Direction::In, at(i),
                           publish(i % 1000 == 0 ? "needle" : "hay", "in a long enough payload"));
        if (i % 50'000 == 0)
            capture.drain();
    }
    capture.drain();
    CaptureFilter filter;
    filter.text = QStringLiteral("needle");
    model.setFilter(filter);
    QVERIFY(model.rowCount() <= count / 1000);
    QTRY_VERIFY(!model.isScanning());
    QCOMPARE(model.rowCount(), count / 1000);
    model.setFilter({});
    QCOMPARE(model.rowCount(), count);
}

void TestCaptureModel::filterLetsThrough_data()
{
    QTest::addColumn<CaptureFilter>("filter");
    QTest::addColumn<QList<int>>("numbers");
    CaptureFilter filter;
    QTest::newRow("all") << filter << QList<int>{1, 2, 3, 4};
    filter.connection = 2;
    QTest::newRow("one connection") << filter << QList<int>{4};
    filter = {};
    filter.direction = base::Direction::Out;
    QTest::newRow("direction") << filter << QList<int>{1};
    filter = {};
    filter.type = mqtt::PacketType::Publish;
    QTest::newRow("type") << filter << QList<int>{2, 4};
    filter = {};
    filter.text = QStringLiteral("HOME hello");
    QTest::newRow("two words, any case") << filter << QList<int>{2};
    filter.text = QStringLiteral("pingre");
    QTest::newRow("word of the type") << filter << QList<int>{1, 3};
    filter.text = QStringLiteral("温度");
    QTest::newRow("chinese") << filter << QList<int>{4};
    filter.text = QStringLiteral("nothing");
    QTest::newRow("none") << filter << QList<int>{};
}

void TestCaptureModel::filterLetsThrough()
{
    QFETCH(CaptureFilter, filter);
    QFETCH(QList<int>, numbers);
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto one = capture.addConnection(QStringLiteral("1"), mqtt::ProtocolVersion::V311);
    const auto two = capture.addConnection(QStringLiteral("2"), mqtt::ProtocolVersion::V311);
    one->bytesCrossed(base::Direction::Out, at(1), QByteArray::fromHex("c000"));
    one->bytesCrossed(base::Direction::In, at(2), publish("home/garden", "Hello"));
    one->bytesCrossed(base::Direction::In, at(3), QByteArray::fromHex("d000"));
    two->bytesCrossed(base::Direction::In, at(4), publish("a", "温度 21"));
    capture.drain();
    model.setFilter(filter);
    QTRY_VERIFY(!model.isScanning());
    QList<int> shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown << static_cast<int>(model.numberAt(row));
    QCOMPARE(shown, numbers);
}

void TestCaptureModel::filteredRowsFollowAndGo()
{
    Capture capture;
    capture.setByteBudget(3 << 20);
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CaptureFilter filter;
    filter.text = QStringLiteral("text~\"odd\""); // the bare word asks for odd answers
    model.setFilter(filter);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    for (int i = 0; i < 8'000; ++i) {
        feed->bytesCrossed(base::Direction::In, at(i),
                           publish(i % 2 ? "odd" : "even", QByteArray(1000, 'x')));
        if (i % 500 == 499)
            capture.drain();
    }
    QTRY_VERIFY(!model.isScanning());
    QVERIFY(capture.goneCount() > 0);
    QVERIFY(model.numberAt(0) >= capture.firstNumber());
    QVERIFY(qAbs(model.rowCount() - capture.count() / 2) <= 1);
    QCOMPARE(model.rowOf(model.numberAt(5)), 5);
}

void TestCaptureModel::summariesSayWhatAPacketIs_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<mqtt::ProtocolVersion>("version");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<int>("id");
    QTest::addColumn<RowTone>("tone");
    constexpr auto v311 = mqtt::ProtocolVersion::V311;
    constexpr auto v5 = mqtt::ProtocolVersion::V5;
    const auto row = [](const char *name, const char *hex, mqtt::ProtocolVersion version,
                        const char *type, const char *summary, int id, RowTone tone) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << version << QString::fromUtf8(type)
                            << QString::fromUtf8(summary) << id << tone;
    };
    row("connack", "20020100", v311, "CONNACK", "Connection Accepted · session present", 0,
        RowTone::In);
    row("refused", "20020005", v311, "CONNACK", "Connection Refused, not authorized", 0,
        RowTone::Warning);
    row("publish", "320c0003612f62000a68656c6c6f", v311, "PUBLISH", "5 byte(s) of payload · hello",
        10, RowTone::In);
    row("publish by alias", "300700000323000578", v5, "PUBLISH",
        "topic alias 5, not seen set · 1 byte(s) of payload · x", 0, RowTone::In);
    row("publish of QoS 3", "36070003612f620001", v311, "PUBLISH", "", 0, RowTone::Error);
    row("puback", "4002000a", v311, "PUBACK", "", 10, RowTone::In);
    row("puback with reason", "4003000a10", v5, "PUBACK", "No matching subscribers", 10,
        RowTone::In);
    row("suback with a refusal", "9005000100 0187", v5, "SUBACK", "Granted QoS 1, Not authorized",
        1, RowTone::Warning);
    row("disconnect by the server", "e0018e", v5, "DISCONNECT", "Session taken over", 0,
        RowTone::Warning);
    row("pingresp", "d000", v311, "PINGRESP", "", 0, RowTone::In);
}

void TestCaptureModel::summariesSayWhatAPacketIs()
{
    QFETCH(QByteArray, packet);
    QFETCH(mqtt::ProtocolVersion, version);
    QFETCH(QString, type);
    QFETCH(QString, summary);
    QFETCH(int, id);
    QFETCH(RowTone, tone);
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    const auto feed = capture.addConnection(QStringLiteral("c"), version);
    feed->bytesCrossed(base::Direction::In, at(0), packet);
    capture.drain();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, CaptureModel::Type).data().toString(), type);
    if (tone == RowTone::Error)
        QVERIFY(!model.index(0, CaptureModel::Summary).data().toString().isEmpty());
    else
        QCOMPARE(model.index(0, CaptureModel::Summary).data().toString(), summary);
    QCOMPARE(model.index(0, CaptureModel::Id).data().toString(),
             id ? QString::number(id) : QString());
    QCOMPARE(model.index(0, 0).data(CaptureModel::ToneRole).toInt(), static_cast<int>(tone));
}

void TestCaptureModel::rowsOfNoPacketAreTold()
{
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    feed->linkOpened(at(0), "127.0.0.1:1883");
    feed->bytesCrossed(base::Direction::In, at(1), QByteArray::fromHex("3005000161"));
    feed->linkClosed(at(2));
    capture.drain();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, CaptureModel::Summary).data().toString(),
             QStringLiteral("127.0.0.1:1883"));
    QCOMPARE(model.index(0, CaptureModel::Length).data().toString(), QString());
    QCOMPARE(model.index(1, 0).data(CaptureModel::ToneRole).toInt(),
             static_cast<int>(RowTone::Error));
    QVERIFY(model.index(1, CaptureModel::Summary).data().toString().contains(QLatin1Char('5')));
}

void TestCaptureModel::columnsOfAPublish()
{
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V5);
    mqtt::Publish set;
    set.topic = "home/garden";
    set.qos = mqtt::QoS::AtLeastOnce;
    set.packetId = 7;
    set.retain = true;
    set.payload = "x";
    set.properties.addNumber(mqtt::PropertyId::TopicAlias, 2);
    mqtt::Publish use = set;
    use.topic.clear();
    use.retain = false;
    use.dup = true;
    const auto v5 = mqtt::ProtocolVersion::V5;
    feed->bytesCrossed(base::Direction::Out, at(1'000'000), mqtt::encode(set, v5));
    feed->bytesCrossed(base::Direction::In, at(1'001'500), QByteArray::fromHex("40020007"));
    feed->bytesCrossed(base::Direction::Out, at(13'001'500), mqtt::encode(use, v5));
    capture.drain();
    const auto text = [&](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, CaptureModel::Topic), QStringLiteral("home/garden"));
    QCOMPARE(text(0, CaptureModel::Flags), QStringLiteral("QoS 1 R"));
    QCOMPARE(text(0, CaptureModel::Answer), QStringLiteral("1.500 ms"));
    QCOMPARE(text(1, CaptureModel::Answer), QStringLiteral("1.500 ms"));
    QCOMPARE(text(2, CaptureModel::Topic), QStringLiteral("home/garden"));
    QCOMPARE(text(2, CaptureModel::Flags), QStringLiteral("QoS 1 D"));
    model.setTimeDisplay(presentation::TimeDisplay::SincePrevious);
    QCOMPARE(text(0, CaptureModel::Time), QStringLiteral("0.000000"));
    QCOMPARE(text(1, CaptureModel::Time), QStringLiteral("0.001500"));
    model.setTimeDisplay(presentation::TimeDisplay::SinceStart);
    QCOMPARE(text(2, CaptureModel::Time), QStringLiteral("12.001500"));
    QCOMPARE(model.headerData(CaptureModel::Time, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Since start"));
    model.setTimeDisplay(presentation::TimeDisplay::Clock);
    QVERIFY(text(1, CaptureModel::Time).endsWith(QStringLiteral(":01.001500")));
}

void TestCaptureModel::answersOfEarlierRowsAreShownWhenTheyCome()
{
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    capture.setLateAfterUs(3'600'000'000); // however slow the machine is
    const base::Stamp now = base::Stamp::now();
    feed->bytesCrossed(base::Direction::Out, now, QByteArray::fromHex("c000"));
    capture.drain();
    QCOMPARE(model.index(0, CaptureModel::Answer).data().toString(), QStringLiteral("waiting …"));
    QVERIFY(!model.index(0, 0).data(CaptureModel::MarkedRole).toBool());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    feed->bytesCrossed(base::Direction::In, {now.wallUs + 2500, now.monotonicUs + 2500},
                       QByteArray::fromHex("d000"));
    capture.drain();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(model.index(0, CaptureModel::Answer).data().toString(), QStringLiteral("2.500 ms"));
}

void TestCaptureModel::onlyOddExchangesAreShownWhenAsked()
{
    Capture capture;
    capture.setLateAfterUs(50'000); // short, so that the test need not wait
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    CaptureFilter filter;
    filter.markedOnly = true;
    model.setFilter(filter);
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    feed->linkOpened(base::Stamp::now(), "peer");
    const base::Stamp now = base::Stamp::now();
    feed->bytesCrossed(base::Direction::Out, now, QByteArray::fromHex("c000"));
    feed->bytesCrossed(base::Direction::In, now, QByteArray::fromHex("d000"));
    feed->bytesCrossed(base::Direction::In, now, QByteArray::fromHex("d000"));
    feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), QByteArray::fromHex("c000"));
    capture.drain();
    QTRY_VERIFY(!model.isScanning());
    QVERIFY(model.rowCount() >= 1);
    QCOMPARE(model.numberAt(0), inspector::PacketNumber(4)); // the answer nobody asked for
    QCOMPARE(model.index(0, CaptureModel::Answer).data().toString(), QStringLiteral("unexpected"));
    // The last one becomes one by the passing of time alone.
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, 60'000);
    QCOMPARE(model.numberAt(1), inspector::PacketNumber(5));
    QCOMPARE(model.index(1, CaptureModel::Answer).data().toString(), QStringLiteral("no answer"));
    // And stays one when the answer comes late, as does the answer.
    feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("d000"));
    capture.drain();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 3, 60'000);
    capture.setLateAfterUs(3'600'000'000);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, 60'000);
}

void TestCaptureModel::exchangesAreToldInTheirOrder()
{
    Capture capture;
    const auto feed = capture.addConnection(QStringLiteral("c"), mqtt::ProtocolVersion::V311);
    feed->bytesCrossed(base::Direction::Out, at(0), QByteArray::fromHex("34060001610001 78"));
    feed->bytesCrossed(base::Direction::In, at(1000), QByteArray::fromHex("50020001"));
    feed->bytesCrossed(base::Direction::Out, at(3000), QByteArray::fromHex("62020001"));
    feed->bytesCrossed(base::Direction::In, at(6000), QByteArray::fromHex("70020001"));
    feed->bytesCrossed(base::Direction::Out, at(7000), QByteArray::fromHex("300400016178"));
    capture.drain();
    for (inspector::PacketNumber number = 1; number <= 4; ++number) {
        const auto steps = presentation::exchangeOf(capture, number);
        QCOMPARE(steps.size(), size_t(4));
        QStringList types;
        for (const presentation::ExchangeStep &step : steps)
            types << step.type;
        QCOMPARE(types, (QStringList{QStringLiteral("PUBLISH"), QStringLiteral("PUBREC"),
                                     QStringLiteral("PUBREL"), QStringLiteral("PUBCOMP")}));
        QCOMPARE(steps[2].afterUs, 2000);
    }
    QVERIFY(presentation::exchangeOf(capture, 5).empty());
}

void TestCaptureModel::clientsOfOurBrokerHaveTheirNames()
{
    Capture capture;
    FramePulse pulse;
    CaptureModel model(capture, pulse);
    const auto feed = capture.addConnection(QStringLiteral("Broker: 127.0.0.1:9"),
                                            mqtt::ProtocolVersion::V5, mqtt::Sender::Server);
    mqtt::Connect connect;
    connect.version = mqtt::ProtocolVersion::V311;
    connect.clientId = "sensor-7";
    feed->bytesCrossed(base::Direction::In, at(0), mqtt::encode(connect, connect.version));
    capture.drain();
    QCOMPARE(model.index(0, CaptureModel::Connection).data().toString(),
             QStringLiteral("Broker: 127.0.0.1:9 (sensor-7)"));
    QCOMPARE(model.index(0, CaptureModel::Direction).data().toString(), QStringLiteral("in"));
}

void TestCaptureModel::foldedSearchFindsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<qsizetype>("place");
    const auto row = [](const char *name, const char *text, const char *word, qsizetype place) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(word) << place;
    };
    row("at the start", "Hello", "hel", 0);
    row("at the end", "say Hello", "hello", 4);
    row("second try", "hehello", "hello", 2);
    row("upper before lower", "xxHxxh", "h", 2);
    row("not there", "Hello", "hells", -1);
    row("longer than the text", "He", "hello", -1);
    row("no letters", "a/+/b", "/+", 1);
    row("empty text", "", "a", -1);
    row("empty word", "abc", "", 0);
}

void TestCaptureModel::foldedSearchFindsWhatIsThere()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, word);
    QFETCH(qsizetype, place);
    QCOMPARE(presentation::indexOfFolded(text, word), place);
}

QTEST_GUILESS_MAIN(TestCaptureModel)
#include "tst_capturemodel.moc"
