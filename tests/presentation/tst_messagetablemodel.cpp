// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagetablemodel.h"

#include "app/messages/inbox.h"
#include "app/messages/recorder.h"
#include "ui/presentation/messageexport.h"
#include "ui/presentation/messagefind.h"
#include "ui/presentation/subscriptionlist.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using messages::MessageFilter;
using messages::MessageStore;
using messages::RowId;
using presentation::MessageTableModel;
using presentation::SubscriptionList;

namespace {

void add(MessageStore &store, QByteArrayView topic, QByteArrayView payload,
         base::Direction direction = base::Direction::In)
{
    mqtt::PublishView publish;
    publish.topic = topic;
    publish.payload = payload;
    publish.qos = mqtt::QoS::AtLeastOnce;
    publish.retain = true;
    store.append(direction, {1'700'000'000'123'456, 1}, publish);
}

void addNumbered(MessageStore &store, int from, int to)
{
    for (int i = from; i < to; ++i)
        add(store, i % 2 ? "odd" : "even", QByteArray::number(i));
}

QStringList payloads(const MessageTableModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, MessageTableModel::Preview).data().toString());
    return list;
}

} // namespace

class TestMessageTableModel : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatAMessageIs();
    void saysDirectionInWords();
    void insertsNewRowsAtTheEnd();
    void removesWhatTheStoreLost();
    void survivesMoreLossThanItHasRows();
    void filtersFromTheNewestBackwards();
    void filtersWhatComesLater();
    void dropsLostMatches();
    void goesBackToEverything();
    void clearsWithTheStore();
    void pausesAndCountsWhatWaits();
    void largeFilterEndsInSlices();
    void givesTheColorOfTheSubscription();
    void showsTimesBetweenMessages();
    void showsMarksAndNotes();
    void showsWhatTheServerAnswered();
    void saysWhereHitsAre();
    void rowsOnDiskStandBeforeThoseInMemory();
    void filtersOnDiskToo();
    void removesFromTheMiddleWhenMemoryGoesOnAlone();
    void findsTheNextMatchAmongAllRows();
    void writesWhatItShows();
    void showsTopicsThatAreNoText();
};

void TestMessageTableModel::showsWhatAMessageIs()
{
    MessageStore store;
    SubscriptionList subscriptions;
    add(store, "home/garden", "hello\nworld");
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto cell = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(model.rowCount(), 1);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123);
    QCOMPARE(cell(MessageTableModel::Time), time.toString(QStringLiteral("HH:mm:ss.zzz")));
    QCOMPARE(cell(MessageTableModel::Direction), QStringLiteral("↓"));
    QCOMPARE(cell(MessageTableModel::Topic), QStringLiteral("home/garden"));
    QCOMPARE(cell(MessageTableModel::QoS), QStringLiteral("1"));
    QCOMPARE(cell(MessageTableModel::Retain), QStringLiteral("R"));
    QCOMPARE(cell(MessageTableModel::Length), QStringLiteral("11"));
    QCOMPARE(cell(MessageTableModel::Preview), QStringLiteral("hello␊world"));
}

void TestMessageTableModel::saysDirectionInWords()
{
    MessageStore store;
    SubscriptionList subscriptions;
    add(store, "t", "in", base::Direction::In);
    add(store, "t", "out", base::Direction::Out);
    MessageTableModel model(store, subscriptions);
    const auto spoken = [&model](int row) {
        return model.index(row, MessageTableModel::Direction)
                .data(Qt::AccessibleTextRole)
                .toString();
    };
    QCOMPARE(spoken(0), QStringLiteral("Received"));
    QCOMPARE(spoken(1), QStringLiteral("Sent"));
}

void TestMessageTableModel::insertsNewRowsAtTheEnd()
{
    MessageStore store;
    SubscriptionList subscriptions;
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    addNumbered(store, 0, 3);
    QCOMPARE(model.rowCount(), 0);
    model.refresh();
    QCOMPARE(inserted.count(), 1);
    addNumbered(store, 3, 5);
    model.refresh();
    model.refresh();
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(payloads(model), (QStringList{"0", "1", "2", "3", "4"}));
}

void TestMessageTableModel::removesWhatTheStoreLost()
{
    MessageStore store({.budgetBytes = 16 * 1024, .chunkBytes = 4 * 1024});
    SubscriptionList subscriptions;
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 2000; i += 20) {
        addNumbered(store, i, i + 20);
        model.refresh();
        QCOMPARE(model.rowCount(), static_cast<int>(store.size()));
    }
    QVERIFY(store.evicted() > 0);
    QCOMPARE(payloads(model).constLast(), QStringLiteral("1999"));
    QCOMPARE(payloads(model).constFirst(), QString::number(store.firstRow()));
    QCOMPARE(model.rowOf(store.firstRow()), 0);
    QCOMPARE(model.rowOf(store.firstRow() - 1), -1);
}

void TestMessageTableModel::survivesMoreLossThanItHasRows()
{
    MessageStore store({.budgetBytes = 16 * 1024, .chunkBytes = 4 * 1024});
    SubscriptionList subscriptions;
    addNumbered(store, 0, 10);
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    addNumbered(store, 10, 5000);
    QVERIFY(!store.contains(9));
    QVERIFY(model.index(0, 0).data().isNull()); // asked between the loss and the refresh
    model.refresh();
    QCOMPARE(model.rowCount(), static_cast<int>(store.size()));
    QCOMPARE(payloads(model).constLast(), QStringLiteral("4999"));
}

void TestMessageTableModel::filtersFromTheNewestBackwards()
{
    MessageStore store;
    SubscriptionList subscriptions;
    addNumbered(store, 0, 20);
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy finished(&model, &MessageTableModel::filteringFinished);
    model.setFilter(MessageFilter::containing(QStringLiteral("odd")));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(payloads(model), (QStringList{"1", "3", "5", "7", "9", "11", "13", "15", "17", "19"}));
    QCOMPARE(model.rowIdAt(2), RowId(5));
    QCOMPARE(model.rowOf(5), 2);
    QCOMPARE(model.rowOf(6), -1);
    QVERIFY(model.isFiltered());
    QVERIFY(!model.isFiltering());
}

void TestMessageTableModel::filtersWhatComesLater()
{
    MessageStore store;
    SubscriptionList subscriptions;
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(MessageFilter::containing(QStringLiteral("even")));
    QTRY_VERIFY(!model.isFiltering());
    addNumbered(store, 0, 6);
    model.refresh();
    QCOMPARE(payloads(model), (QStringList{"0", "2", "4"}));
    addNumbered(store, 6, 7);
    addNumbered(store, 7, 8);
    model.refresh();
    QCOMPARE(payloads(model), (QStringList{"0", "2", "4", "6"}));
}

void TestMessageTableModel::dropsLostMatches()
{
    MessageStore store({.budgetBytes = 16 * 1024, .chunkBytes = 4 * 1024});
    SubscriptionList subscriptions;
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(MessageFilter::containing(QStringLiteral("odd")));
    for (int i = 0; i < 3000; i += 50) {
        addNumbered(store, i, i + 50);
        model.refresh();
    }
    QVERIFY(store.evicted() > 0);
    QVERIFY(model.rowCount() > 0);
    QVERIFY(model.rowIdAt(0) >= store.firstRow());
    const RowId odd = store.endRow() / 2 - store.firstRow() / 2;
    QCOMPARE(model.rowCount(), static_cast<int>(odd));
}

void TestMessageTableModel::goesBackToEverything()
{
    MessageStore store;
    SubscriptionList subscriptions;
    addNumbered(store, 0, 10);
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(MessageFilter::containing(QStringLiteral("nowhere")));
    QTRY_VERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 10);
}

void TestMessageTableModel::clearsWithTheStore()
{
    MessageStore store;
    SubscriptionList subscriptions;
    addNumbered(store, 0, 10);
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    store.clear();
    model.refresh();
    QCOMPARE(model.rowCount(), 0);
    addNumbered(store, 0, 1);
    model.refresh();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowIdAt(0), RowId(10));
}

void TestMessageTableModel::pausesAndCountsWhatWaits()
{
    MessageStore store;
    SubscriptionList subscriptions;
    addNumbered(store, 0, 2);
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPaused(true);
    addNumbered(store, 2, 9);
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.waiting(), quint64(7));
    model.setFilter(MessageFilter::containing(QStringLiteral("e"))); // "even"
    QTRY_VERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), 1);
    model.setPaused(false);
    QCOMPARE(model.waiting(), quint64(0));
    QCOMPARE(model.rowCount(), 5);
}

void TestMessageTableModel::largeFilterEndsInSlices()
{
    MessageStore store;
    SubscriptionList subscriptions;
    const QByteArray filling(200, 'x');
    for (int i = 0; i < 300'000; ++i)
        add(store, "t", i % 1000 == 0 ? QByteArrayView("needle") : QByteArrayView(filling));
    MessageTableModel model(store, subscriptions);
    QSignalSpy finished(&model, &MessageTableModel::filteringFinished);
    model.setFilter(MessageFilter::containing(QStringLiteral("NEEDLE")));
    QVERIFY(model.rowCount() > 0); // the newest at once
    addNumbered(store, 0, 1);
    model.refresh(); // does not disturb the rest of the search
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(model.rowCount(), 300);
    QCOMPARE(model.rowIdAt(0), RowId(0));
    QCOMPARE(model.rowIdAt(299), RowId(299'000));
}

void TestMessageTableModel::givesTheColorOfTheSubscription()
{
    MessageStore store;
    SubscriptionList subscriptions;
    mqtt::Subscription wanted;
    wanted.filter = "home/#";
    subscriptions.put(wanted, std::nullopt);
    wanted.filter = "home/garden/+";
    subscriptions.put(wanted, std::nullopt).muted = false;
    subscriptions.find("home/#")->muted = true;
    add(store, "home/garden/1", "");
    add(store, "home/kitchen", "");
    add(store, "other", "");
    MessageTableModel model(store, subscriptions);
    const auto color = [&model](int row) {
        return model.index(row, 0).data(MessageTableModel::ColorRole).toInt();
    };
    QCOMPARE(color(0), 1);
    QCOMPARE(color(1), 0);
    QCOMPARE(color(2), -1);
}

void TestMessageTableModel::showsTimesBetweenMessages()
{
    MessageStore store;
    SubscriptionList subscriptions;
    for (const qint64 us : {1'000'000, 1'250'000, 3'250'500}) {
        mqtt::PublishView publish;
        publish.topic = "t";
        store.append(base::Direction::In, {us, us}, publish);
    }
    MessageTableModel model(store, subscriptions);
    model.refresh();
    const auto cell = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(cell(0, MessageTableModel::Delta), QString());
    QCOMPARE(cell(1, MessageTableModel::Delta), QStringLiteral("0.250000"));
    QCOMPARE(cell(2, MessageTableModel::Delta), QStringLiteral("2.000500"));
    QCOMPARE(cell(2, MessageTableModel::SinceStart), QStringLiteral("2.250500"));
    model.setZero(1);
    QCOMPARE(cell(0, MessageTableModel::SinceStart), QStringLiteral("-0.250000"));
}

void TestMessageTableModel::showsMarksAndNotes()
{
    MessageStore store;
    SubscriptionList subscriptions;
    addNumbered(store, 0, 3);
    MessageTableModel model(store, subscriptions);
    store.setMarked(0, true);
    store.setNote(1, QStringLiteral("look"));
    QCOMPARE(model.index(0, MessageTableModel::Mark).data().toString(), QStringLiteral("★"));
    QCOMPARE(model.index(1, MessageTableModel::Mark).data().toString(), QStringLiteral("✎"));
    QCOMPARE(model.index(1, MessageTableModel::Note).data().toString(), QStringLiteral("look"));
    QVERIFY(model.index(0, 0).data(MessageTableModel::MarkedRole).toBool());
    model.setFilter(MessageFilter::parse(QStringLiteral("mark"), 0).value());
    QTRY_VERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), 1);
    store.setMarked(2, true);
    model.filterAgain();
    QTRY_VERIFY(!model.isFiltering());
    QCOMPARE(model.rowCount(), 2);
}

void TestMessageTableModel::showsWhatTheServerAnswered()
{
    messages::Inbox inbox({});
    mqtt::PublishView publish;
    publish.topic = "t";
    inbox.message(base::Direction::Out, {1000, 1000}, publish);
    publish.payload = "refused by the module";
    inbox.message(base::Direction::Out, {1000, 1000}, publish);
    inbox.undeliveredUnnumbered({1500, 1500}, publish.topic, publish.payload, 0,
                                QStringLiteral("The module said BUSY."));
    publish.qos = mqtt::QoS::AtLeastOnce;
    for (mqtt::PacketId id = 1; id <= 4; ++id) {
        publish.packetId = id;
        inbox.message(base::Direction::Out, {1000, 1000}, publish);
    }
    inbox.acknowledged({3500, 3500}, 1, mqtt::ReasonCode::Success);
    inbox.acknowledged({3500, 3500}, 2, mqtt::ReasonCode::NotAuthorized);
    inbox.undelivered({3500, 3500}, 4, QStringLiteral("The module said ERROR."));
    MessageStore store;
    store.append(inbox.take());
    add(store, "t", "received");
    SubscriptionList subscriptions;
    MessageTableModel model(store, subscriptions);
    const auto answer = [&model](int row) {
        return model.index(row, static_cast<int>(presentation::MessageColumn::Answer))
                .data()
                .toString();
    };
    QCOMPARE(answer(0), QStringLiteral("sent"));
    QVERIFY2(answer(1).contains(QStringLiteral("The module said BUSY.")), qPrintable(answer(1)));
    QVERIFY2(answer(2).contains(QStringLiteral("2.5")), qPrintable(answer(2)));
    QVERIFY2(answer(3).contains(QStringLiteral("0x87")), qPrintable(answer(3)));
    QCOMPARE(answer(4), QStringLiteral("waiting"));
    QVERIFY2(answer(5).contains(QStringLiteral("The module said ERROR.")), qPrintable(answer(5)));
    QCOMPARE(answer(6), QString());
}

void TestMessageTableModel::saysWhereHitsAre()
{
    MessageStore store;
    SubscriptionList subscriptions;
    addNumbered(store, 0, 1);
    MessageTableModel model(store, subscriptions);
    model.setHits(MessageFilter::parse(QStringLiteral("topic~ev payload~x"), 0).value().hits());
    const auto hits = [&model](int column) {
        return model.index(0, column).data(MessageTableModel::HitsRole).toStringList();
    };
    QCOMPARE(hits(MessageTableModel::Topic), QStringList{"ev"});
    QVERIFY(hits(MessageTableModel::Preview).contains(QStringLiteral("x")));
    QVERIFY(hits(MessageTableModel::Time).isEmpty());
}

void TestMessageTableModel::rowsOnDiskStandBeforeThoseInMemory()
{
    const QTemporaryDir folder;
    MessageStore store({.budgetBytes = 16 * 1024, .chunkBytes = 4 * 1024});
    SubscriptionList subscriptions;
    messages::Recorder recorder(store);
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    recorder.start(folder.filePath(QStringLiteral("r.mqttscope")), {});
    for (int i = 0; i < 2000; i += 100) {
        addNumbered(store, i, i + 100);
        recorder.pump();
        model.refresh();
    }
    QTRY_COMPARE_WITH_TIMEOUT(recorder.written(), quint64(2000), 60'000);
    addNumbered(store, 2000, 2001); // lets memory give up what is written
    model.refresh();
    QVERIFY(store.firstRow() > 0);
    QCOMPARE(model.rowCount(), 2001);
    const QStringList all = payloads(model);
    QCOMPARE(all.constFirst(), QStringLiteral("0"));
    QCOMPARE(all.at(1000), QStringLiteral("1000"));
    QCOMPARE(all.constLast(), QStringLiteral("2000"));
}

void TestMessageTableModel::filtersOnDiskToo()
{
    const QTemporaryDir folder;
    MessageStore store({.budgetBytes = 16 * 1024, .chunkBytes = 4 * 1024});
    SubscriptionList subscriptions;
    messages::Recorder recorder(store);
    const QString file = folder.filePath(QStringLiteral("r.mqttscope"));
    recorder.start(file, {});
    addNumbered(store, 0, 3000);
    recorder.pump();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.written(), quint64(3000), 60'000);
    addNumbered(store, 3000, 3001);
    QVERIFY(store.firstRow() > 100);
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRecording(file);
    QSignalSpy finished(&model, &MessageTableModel::filteringFinished);
    model.setFilter(MessageFilter::parse(QStringLiteral("topic:odd payload~99"), 0).value());
    QVERIFY(model.isFiltering());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    QStringList expected;
    for (int i = 1; i < 3001; i += 2) {
        if (QString::number(i).contains(QStringLiteral("99")))
            expected.append(QString::number(i));
    }
    QCOMPARE(payloads(model), expected);
}

void TestMessageTableModel::removesFromTheMiddleWhenMemoryGoesOnAlone()
{
    const QTemporaryDir folder;
    MessageStore store({.budgetBytes = 16 * 1024, .chunkBytes = 4 * 1024});
    SubscriptionList subscriptions;
    messages::Recorder recorder(store);
    MessageTableModel model(store, subscriptions);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    recorder.start(folder.filePath(QStringLiteral("r.mqttscope")), {});
    addNumbered(store, 0, 500);
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), messages::RecorderState::Off, 60'000);
    for (int i = 500; i < 5000; i += 100) {
        addNumbered(store, i, i + 100);
        model.refresh();
        QCOMPARE(quint64(model.rowCount()), store.rows().size());
    }
    QCOMPARE(store.rows().spans().size(), size_t(2));
    const QStringList all = payloads(model);
    QCOMPARE(all.at(499), QStringLiteral("499"));
    QCOMPARE(all.at(500), QString::number(store.firstRow()));
    QCOMPARE(all.constLast(), QStringLiteral("4999"));
}

void TestMessageTableModel::findsTheNextMatchAmongAllRows()
{
    MessageStore store;
    SubscriptionList subscriptions;
    addNumbered(store, 0, 50'000);
    MessageTableModel model(store, subscriptions);
    presentation::MessageFind find(model);
    QSignalSpy found(&find, &presentation::MessageFind::found);
    QSignalSpy nothing(&find, &presentation::MessageFind::nothingFound);
    using Step = presentation::MessageFind::Step;
    const MessageFilter filter = MessageFilter::parse(QStringLiteral("payload=40000"), 0).value();
    find.start(filter, 10, Step::Next);
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(found.at(0).at(0).toInt(), 40'000);
    find.start(filter, 40'000, Step::Next);
    QTRY_COMPARE(nothing.count(), 1);
    find.start(filter, -1, Step::Previous);
    QTRY_COMPARE(found.count(), 2);
    find.start(MessageFilter::parse(QStringLiteral("payload=0"), 0).value(), -1, Step::Next);
    QTRY_COMPARE(found.count(), 3);
    QCOMPARE(found.at(2).at(0).toInt(), 0);
}

void TestMessageTableModel::writesWhatItShows()
{
    const QTemporaryDir folder;
    MessageStore store;
    SubscriptionList subscriptions;
    addNumbered(store, 0, 10'000);
    MessageTableModel model(store, subscriptions);
    model.setFilter(MessageFilter::parse(QStringLiteral("topic:odd"), 0).value());
    QTRY_VERIFY(!model.isFiltering());
    const QString name = folder.filePath(QStringLiteral("out.jsonl"));
    presentation::MessageExport task(model, name, presentation::CopyForm::Json);
    QSignalSpy finished(&task, &presentation::MessageExport::finished);
    task.start();
    addNumbered(store, 10'000, 10'010); // comes too late
    model.refresh();
    QVERIFY(finished.count() > 0 || finished.wait(60'000));
    QCOMPARE(finished.at(0).at(0).toString(), QString());
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), qsizetype(5000));
    QVERIFY(lines.constLast().contains("9999"));
}

void TestMessageTableModel::showsTopicsThatAreNoText()
{
    MessageStore store;
    SubscriptionList subscriptions;
    add(store,
        "a/\xff"
        "b",
        "x");
    add(store, QByteArray(65'535, 'y'), "x");
    MessageTableModel model(store, subscriptions);
    QCOMPARE(model.index(0, MessageTableModel::Topic).data().toString(),
             QStringLiteral("a/\\xffb"));
    QVERIFY(model.index(1, MessageTableModel::Topic).data().toString().size() < 65'535);
}

QTEST_GUILESS_MAIN(TestMessageTableModel)
#include "tst_messagetablemodel.moc"
