// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/recorder.h"

#include "app/messages/recordingsearch.h"
#include "app/messages/recordingwriter.h"
#include "tests/support/fulldisk.h"

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

QByteArray payloadOf(RowId row)
{
    return "value " + QByteArray::number(row);
}

void fill(MessageStore &store, int count)
{
    for (int i = 0; i < count; ++i) {
        const RowId row = store.endRow();
        const auto time = static_cast<qint64>(row);
        store.append(base::Direction::In, {time, time},
                     publishOf("sensors/" + QByteArray::number(row % 10), payloadOf(row)));
    }
}

// All rows that a store says it has, in order and whole.
bool isWhole(const MessageStore &store)
{
    const RowSpans rows = store.rows();
    for (const RowSpan &span : rows.spans()) {
        for (RowId row = span.first; row < span.end; ++row) {
            const auto message = store.at(row);
            if (!message || message->publish.payload != QByteArrayView(payloadOf(row)))
                return false;
        }
    }
    return true;
}

std::vector<RowId> search(const QString &file, const QString &line, const RowSpan &rows)
{
    RecordingSearch search;
    std::vector<RowId> found;
    QObject::connect(&search, &RecordingSearch::found, &search,
                     [&](const std::vector<RowId> &some) {
                         found.insert(found.begin(), some.begin(), some.end());
                     });
    QSignalSpy finished(&search, &RecordingSearch::finished);
    search.start(file, MessageFilter::parse(line, 0).value(), rows, {});
    return finished.wait(60'000) ? found : std::vector<RowId>();
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsEveryFieldOnDisk();
    void takesOverFromMemoryAndGoesOn();
    void rowsStayAfterMemoryLetThemGo();
    void stopLeavesAWholeFileWithAnIndex();
    void clearedMessagesAreStillRecorded();
    void fullDiskEndsTheRecordingOnly();
    void folderThatCannotBeMadeIsSaid();
    void oldestGoWhenTheFileIsLargeEnough();
    void findsOnDisk_data();
    void findsOnDisk();
    void foreignFilesAreRefused();
    void endsWhileItWrites();
    void largePayloadsComeBackWhole();
    void remarksAreKept();
    void remarksAreOnDiskWhileItRecords();
    void answersAreKept();
    void birthsOutliveTheirRows();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("sub/test.mqttscope")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecorder::keepsEveryFieldOnDisk()
{
    mqtt::Properties properties;
    properties.addPair("key", QByteArray("\0\xff", 2));
    mqtt::PublishView publish = publishOf("a/\xff"
                                          "b",
                                          QByteArrayView("\0\x01\xfe", 3));
    publish.qos = mqtt::QoS::ExactlyOnce;
    publish.retain = true;
    publish.dup = true;
    publish.packetId = 65'535;
    publish.properties = properties.view();
    Chunk chunk(4096);
    QVERIFY(chunk.append(base::Direction::Out, {1'700'000'000'123'456, 42}, publish));
    RecordingWriter writer;
    QVERIFY(writer.create(file(), {QStringLiteral("name"), QStringLiteral("mqtt://h"), 7}));
    QVERIFY(writer.append(100, chunk, 0, 1));

    const auto reader = RecordingReader::open(file());
    QVERIFY(reader);
    QCOMPARE((*reader)->rows(), (RowSpan{100, 101}));
    QCOMPARE((*reader)->info().connection, QStringLiteral("name"));
    QCOMPARE((*reader)->info().startedUs, qint64(7));
    const ChunkView view = (*reader)->chunkOf(100);
    QVERIFY(view.chunk);
    const MessageView message = view.chunk->at(0);
    QCOMPARE(message.direction, base::Direction::Out);
    QCOMPARE(message.stamp, (base::Stamp{1'700'000'000'123'456, 42}));
    QCOMPARE(message.publish.topic.toByteArray(), publish.topic.toByteArray());
    QCOMPARE(message.publish.payload.toByteArray(), publish.payload.toByteArray());
    QCOMPARE(message.publish.qos, mqtt::QoS::ExactlyOnce);
    QVERIFY(message.publish.retain);
    QVERIFY(message.publish.dup);
    QCOMPARE(message.publish.packetId, mqtt::PacketId(65'535));
    QCOMPARE(message.publish.properties.bytes().toByteArray(), properties.bytes());
}

void TestRecorder::takesOverFromMemoryAndGoesOn()
{
    MessageStore store;
    fill(store, 1000);
    Recorder recorder(store);
    recorder.start(file(), {});
    fill(store, 500);
    recorder.pump();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.written(), quint64(1500), 60'000);
    QCOMPARE(store.onDisk(), quint64(1500));
    QCOMPARE(store.rows().spans().size(), size_t(1));
    QVERIFY(isWhole(store));
}

void TestRecorder::rowsStayAfterMemoryLetThemGo()
{
    MessageStore store({.budgetBytes = 64 * 1024, .chunkBytes = 8 * 1024});
    Recorder recorder(store);
    recorder.start(file(), {});
    for (int i = 0; i < 20; ++i) {
        fill(store, 500);
        recorder.pump();
    }
    QTRY_COMPARE_WITH_TIMEOUT(recorder.written(), quint64(10'000), 60'000);
    fill(store, 1);
    QVERIFY(store.firstRow() > 0);
    QCOMPARE(store.rows().size(), quint64(10'001));
    QCOMPARE(store.dropped(), quint64(0));
    QVERIFY(store.bytes() <= 64 * 1024);
    QVERIFY(isWhole(store));
}

void TestRecorder::stopLeavesAWholeFileWithAnIndex()
{
    MessageStore store;
    fill(store, 3000);
    Recorder recorder(store);
    recorder.start(file(), {});
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), RecorderState::Off, 60'000);
    QVERIFY(!recorder.problem());
    const auto reader = RecordingReader::open(file());
    QVERIFY(reader);
    QVERIFY((*reader)->isIndexed());
    QCOMPARE((*reader)->rows(), (RowSpan{0, 3000}));
    const std::vector<RowId> rows = (*reader)->candidates("value 2999", {0, 3000});
    QCOMPARE(rows, std::vector<RowId>{2999});
}

void TestRecorder::clearedMessagesAreStillRecorded()
{
    MessageStore store;
    Recorder recorder(store);
    recorder.start(file(), {});
    fill(store, 100);
    recorder.takeAll();
    store.clear();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.written(), quint64(100), 60'000);
    QVERIFY(store.rows().isEmpty());
    fill(store, 1);
    QCOMPARE(store.rows().size(), quint64(1));
    QCOMPARE(store.rows().first(), RowId(100));
}

void TestRecorder::fullDiskEndsTheRecordingOnly()
{
    MessageStore store;
    Recorder recorder(store);
    QSignalSpy failed(&recorder, &Recorder::failed);
    recorder.start(file(), {});
    fill(store, 1000);
    recorder.pump();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.written(), quint64(1000), 60'000);
    {
        const testsupport::FullDisk full;
        fill(store, 5000);
        recorder.pump();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    }
    QCOMPARE(recorder.state(), RecorderState::Off);
    QVERIFY(recorder.problem());
    fill(store, 10);
    recorder.pump();
    QCOMPARE(store.size(), quint64(6010));
    QVERIFY(isWhole(store));
    const auto reader = RecordingReader::open(file());
    QVERIFY(reader);
    QCOMPARE((*reader)->rows(), (RowSpan{0, 1000}));
}

void TestRecorder::folderThatCannotBeMadeIsSaid()
{
    MessageStore store;
    Recorder recorder(store);
    QSignalSpy failed(&recorder, &Recorder::failed);
    recorder.start(QStringLiteral("/proc/nowhere/x.mqttscope"), {});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    QCOMPARE(recorder.problem()->kind, RecordingProblem::Kind::CannotCreate);
    QCOMPARE(recorder.state(), RecorderState::Off);
}

void TestRecorder::oldestGoWhenTheFileIsLargeEnough()
{
    RecordingWriter writer;
    QVERIFY(writer.create(file(), {}, {.fileBytes = 512 * 1024}));
    Chunk chunk(1024 * 1024);
    const QByteArray payload(200, 'x');
    for (int i = 0; i < 4096; ++i)
        QVERIFY(chunk.append(base::Direction::In, {}, publishOf("t", payload)));
    for (RowId first = 0; first < 10 * 4096; first += 4096)
        QVERIFY(writer.append(first, chunk, 0, 4096));
    QVERIFY(writer.rows().first > 0);
    QCOMPARE(writer.rows().end, RowId(10 * 4096));
    const auto reader = RecordingReader::open(file());
    QVERIFY(reader);
    QCOMPARE((*reader)->rows(), writer.rows());
}

void TestRecorder::findsOnDisk_data()
{
    QTest::addColumn<bool>("indexed");
    QTest::newRow("row by row") << false;
    QTest::newRow("by the index") << true;
}

void TestRecorder::findsOnDisk()
{
    QFETCH(bool, indexed);
    RecordingWriter writer;
    QVERIFY(writer.create(file(), {}));
    Chunk chunk(1024 * 1024);
    for (RowId row = 0; row < 2000; ++row) {
        const QByteArray payload = row == 700       ? QByteArray("\xff\0 Needle in bytes", 18)
                                   : row % 500 == 3 ? QByteArray("some NEEDLE here")
                                                    : payloadOf(row);
        QVERIFY(chunk.append(base::Direction::In, {}, publishOf("t/x", payload)));
    }
    QVERIFY(writer.append(0, chunk, 0, chunk.size()));
    if (indexed)
        QVERIFY(writer.finish([] { return false; }));
    QCOMPARE(search(file(), QStringLiteral("needle"), {0, 2000}),
             (std::vector<RowId>{3, 503, 700, 1003, 1503}));
    QCOMPARE(search(file(), QStringLiteral("needle"), {4, 1500}),
             (std::vector<RowId>{503, 700, 1003}));
    QCOMPARE(search(file(), QStringLiteral("topic:t/+ payload~\"value 1999\""), {0, 2000}),
             std::vector<RowId>{1999});
    QCOMPARE(search(file(), QStringLiteral("nowhere"), {0, 2000}), std::vector<RowId>());
    QCOMPARE(search(file(), QStringLiteral("topic:other"), {0, 2000}), std::vector<RowId>());
}

void TestRecorder::foreignFilesAreRefused()
{
    using Kind = RecordingProblem::Kind;
    QFile other(m_folder->filePath(QStringLiteral("other")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("no database at all, but some text that is long enough");
    other.close();
    QCOMPARE(RecordingReader::open(other.fileName()).error().kind, Kind::NotARecording);
    QCOMPARE(RecordingReader::open(m_folder->filePath(QStringLiteral("none"))).error().kind,
             Kind::CannotOpen);
}

void TestRecorder::endsWhileItWrites()
{
    MessageStore store;
    {
        Recorder recorder(store);
        recorder.start(file(), {});
        fill(store, 20'000);
        recorder.pump();
    }
    const auto reader = RecordingReader::open(file());
    QVERIFY(reader);
    QCOMPARE((*reader)->rows(), (RowSpan{0, 20'000}));
}

void TestRecorder::largePayloadsComeBackWhole()
{
    MessageStore store({.budgetBytes = 1024 * 1024});
    Recorder recorder(store);
    recorder.start(file(), {});
    const QByteArray large(20 * 1024 * 1024, 'L');
    store.append(base::Direction::In, {}, publishOf("large", large));
    fill(store, 10);
    recorder.pump();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.written(), quint64(11), 60'000);
    fill(store, 20'000); // pushes it out of memory
    QVERIFY(!store.contains(0));
    const auto message = store.at(0);
    QVERIFY(message);
    QCOMPARE(message->publish.payload.size(), large.size());
    QVERIFY(message->publish.payload == QByteArrayView(large));
}

void TestRecorder::remarksAreKept()
{
    MessageStore store;
    fill(store, 10);
    store.setMarked(3, true);
    store.setNote(4, QStringLiteral("a note"));
    Recorder recorder(store);
    recorder.start(file(), {});
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), RecorderState::Off, 60'000);
    const auto reader = RecordingReader::open(file());
    QVERIFY(reader);
    QVERIFY((*reader)->remarks().isMarked(3));
    QCOMPARE((*reader)->remarks().note(4), QStringLiteral("a note"));
}

// As a second process finds them after this one was killed.
void TestRecorder::remarksAreOnDiskWhileItRecords()
{
    MessageStore store;
    fill(store, 10);
    store.setMarked(2, true);
    Recorder recorder(store);
    recorder.start(file(), {});
    store.setNote(3, QStringLiteral("a note"));
    recorder.keepRemarks();
    const auto noteOnDisk = [this] {
        const auto reader = RecordingReader::open(file());
        return reader && (*reader)->remarks().isMarked(2) ? (*reader)->remarks().note(3)
                                                          : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(noteOnDisk(), QStringLiteral("a note"), 30'000);
    recorder.takeAll();
    store.clear(); // its rows stay in the file, and so do their remarks
    recorder.keepRemarks();
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), RecorderState::Off, 60'000);
    QCOMPARE(noteOnDisk(), QStringLiteral("a note"));
}

void TestRecorder::answersAreKept()
{
    const auto own = [](mqtt::PacketId id) {
        mqtt::PublishView publish = publishOf("own", "x");
        publish.qos = mqtt::QoS::AtLeastOnce;
        publish.packetId = id;
        return publish;
    };
    const auto batch = [&own](std::vector<mqtt::PacketId> sent, std::vector<BatchAnswer> answers) {
        Batch made;
        made.chunks.push_back(std::make_unique<Chunk>(4096));
        for (const mqtt::PacketId id : sent)
            made.chunks.back()->append(base::Direction::Out, {1, 1000}, own(id));
        made.answers = std::move(answers);
        return made;
    };
    MessageStore store;
    // Answered before the recording, after it began, and never.
    store.append(batch({1, 2, 3}, {{3, 1, mqtt::ReasonCode::Success, 3000, {}, {}}}));
    Recorder recorder(store);
    recorder.start(file(), {});
    Batch late;
    late.answers.push_back({0, 2, mqtt::ReasonCode::NotAuthorized, 9000, {}, {}});
    store.append(std::move(late));
    store.append(base::Direction::Out, {1, 1000}, publishOf("own", "without an identifier"));
    Batch givenUp;
    givenUp.answers.push_back({0, 0, mqtt::ReasonCode::UnspecifiedError, 7000,
                               QStringLiteral("The module said ERROR."),
                               UnnumberedMessage{"own", "without an identifier", 0}});
    store.append(std::move(givenUp));
    recorder.pump();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.written(), quint64(4), 60'000);
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), RecorderState::Off, 60'000);
    QVERIFY(!recorder.problem());

    const auto reader = RecordingReader::open(file());
    QVERIFY(reader);
    const Acknowledgements answers = (*reader)->acknowledgements((*reader)->rows());
    QCOMPARE(answers.answerTo(0), (Answer{mqtt::ReasonCode::Success, 2000}));
    QCOMPARE(answers.answerTo(1), (Answer{mqtt::ReasonCode::NotAuthorized, 8000}));
    QVERIFY(answers.isKnown(2));
    QVERIFY(!answers.answerTo(2));
    QCOMPARE(answers.failureOf(1), QString());
    QCOMPARE(answers.failureOf(3), QStringLiteral("The module said ERROR."));
    using Rows = std::vector<RowId>;
    QCOMPARE(search(file(), QStringLiteral("ack=yes"), {0, 4}), Rows{0});
    QCOMPARE(search(file(), QStringLiteral("ack=refused"), {0, 4}), (Rows{1, 3}));
    QCOMPARE(search(file(), QStringLiteral("ack=waiting"), {0, 4}), Rows{2});
    QCOMPARE(search(file(), QStringLiteral("own ack=yes"), {0, 3}), Rows{0}); // by the index
}

void TestRecorder::birthsOutliveTheirRows()
{
    const auto born = [](MessageStore &store, const char *metric) {
        Batch batch;
        batch.chunks.push_back(std::make_unique<Chunk>(4096));
        // A metric of this name with the alias 1.
        const QByteArray name(metric);
        const QByteArray fields = QByteArray("\x0a") + char(name.size()) + name + "\x10\x01";
        const QByteArray payload = QByteArray("\x12") + char(fields.size()) + fields;
        batch.chunks.back()->append(base::Direction::In, {1, 1},
                                    publishOf("spBv1.0/g/NBIRTH/n", payload));
        store.append(std::move(batch));
    };
    constexpr const char *data = "spBv1.0/g/NDATA/n";
    MessageStore store({.budgetBytes = 100 * 1024, .chunkBytes = 16 * 1024});
    born(store, "before");
    fill(store, 20'000);
    QVERIFY(!store.contains(0)); // memory has let it go
    QCOMPARE(store.sparkplugBirths().aliasesAt(store.endRow(), data).value(1),
             QStringLiteral("before"));
    Recorder recorder(store);
    recorder.start(file(), {});
    const RowId before = store.endRow();
    born(store, "during");
    recorder.pump();
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), RecorderState::Off, 60'000);
    const auto reader = RecordingReader::open(file());
    QVERIFY(reader);
    SparkplugBirths read;
    for (const SparkplugBirth &birth : (*reader)->births())
        read.put(birth);
    QCOMPARE(read.aliasesAt(before, data).value(1), QStringLiteral("before"));
    QCOMPARE(read.aliasesAt(before + 1, data).value(1), QStringLiteral("during"));
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
