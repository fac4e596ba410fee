// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "ui/presentation/capturemodel.h"
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
    filter.text = QStringLiteral("odd");
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
    row("publish", "320b0003612f62000a68656c6c", v311, "PUBLISH",
        "a/b · QoS 1 · 4 byte(s) of payload", 10, RowTone::In);
    row("publish by alias", "300700000323000578", v5, "PUBLISH",
        "topic alias 5 · QoS 0 · 1 byte(s) of payload", 0, RowTone::In);
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
