// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagetablemodel.h"

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

QTEST_GUILESS_MAIN(TestMessageTableModel)
#include "tst_messagetablemodel.moc"
