// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/brokerclientmodel.h"
#include "ui/presentation/brokerlogmodel.h"
#include "ui/presentation/brokerwording.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using broker::ClientInfo;
using broker::LogBatch;
using broker::LogEntry;
using broker::LogEvent;
using presentation::BrokerClientModel;
using presentation::BrokerLogModel;

namespace {

LogEntry entry(const QByteArray &client, const QByteArray &topic,
               LogEvent event = LogEvent::PacketReceived)
{
    LogEntry made;
    made.client = client;
    made.event = event;
    made.packet = mqtt::PacketType::Publish;
    made.text = topic;
    return made;
}

LogBatch batch(int count, int first = 0)
{
    LogBatch made;
    for (int i = first; i < first + count; ++i)
        made.entries.push_back(entry(i % 2 == 0 ? "even" : "odd", QByteArray::number(i)));
    return made;
}

ClientInfo info(const QByteArray &id, qint64 queued = 0)
{
    ClientInfo made;
    made.id = id;
    made.queued = queued;
    return made;
}

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class tst_BrokerModels : public QObject
{
    Q_OBJECT

private slots:
    void clientsThatStayKeepTheirRows();
    void clientThatIsAwayShowsWhatWaits();
    void logIsBoundedAndCountsWhatItForgets();
    void filterShowsOnlyWhatMatches();
    void pausedRowsStandStillAndNothingIsLost();
    void clearWhilePausedForgetsWhatWaits();
    void everyEventHasWords();
    void listenErrorsHaveCauseAndNextStep_data();
    void listenErrorsHaveCauseAndNextStep();
};

void tst_BrokerModels::clientsThatStayKeepTheirRows()
{
    BrokerClientModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setClients({info("b"), info("d")});
    const QPersistentModelIndex d = model.index(1, BrokerClientModel::Id);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setClients({info("a"), info("c"), info("d", 5), info("e")});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(d.row(), 2);
    QCOMPARE(cell(model, 2, BrokerClientModel::Queued), QStringLiteral("5"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setClients({info("a"), info("c"), info("d", 5), info("e")});
    QCOMPARE(changed.size(), 0);
    model.setClients({info("c")});
    QCOMPARE(model.rowCount(), 1);
    model.setClients({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.size(), 0);
}

void tst_BrokerModels::clientThatIsAwayShowsWhatWaits()
{
    BrokerClientModel model;
    ClientInfo away = info("\xe8\xae\xbe\xe5\xa4\x87", 1234);
    away.presence = ClientInfo::Presence::Away;
    away.keepAlive = 60;
    away.filters = {"a/#", "b"};
    model.setClients({away});
    QCOMPARE(cell(model, 0, BrokerClientModel::Id), QStringLiteral("设备"));
    QCOMPARE(cell(model, 0, BrokerClientModel::Queued), QLocale().toString(1234));
    QCOMPARE(cell(model, 0, BrokerClientModel::KeepAlive), QString());
    QCOMPARE(cell(model, 0, BrokerClientModel::Filters), QStringLiteral("a/#, b"));
    QCOMPARE(model.index(0, 0).data(BrokerClientModel::PresenceRole).toInt(),
             int(ClientInfo::Presence::Away));
}

void tst_BrokerModels::logIsBoundedAndCountsWhatItForgets()
{
    BrokerLogModel model(nullptr, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(batch(8));
    LogBatch more = batch(8, 8);
    more.omitted = 3;
    model.append(more);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.lost(), quint64(6 + 3));
    QVERIFY(cell(model, 0, BrokerLogModel::Details).startsWith(QStringLiteral("6 ")));
    QVERIFY(cell(model, 9, BrokerLogModel::Details).startsWith(QStringLiteral("15 ")));
    model.append(batch(100, 16));
    QCOMPARE(model.rowCount(), 10);
    QVERIFY(cell(model, 9, BrokerLogModel::Details).startsWith(QStringLiteral("115 ")));
}

void tst_BrokerModels::filterShowsOnlyWhatMatches()
{
    BrokerLogModel model(nullptr, 10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(batch(10));
    model.setFilter(QStringLiteral("EVEN"));
    QCOMPARE(model.rowCount(), 5);
    model.append(batch(4, 10)); // four of the oldest go, two of them were shown
    QCOMPARE(model.rowCount(), 5);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(cell(model, row, BrokerLogModel::Client), QStringLiteral("even"));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 10);
}

void tst_BrokerModels::pausedRowsStandStillAndNothingIsLost()
{
    BrokerLogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(batch(2));
    model.setPaused(true);
    model.append(batch(3, 2));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.total(), 5);
    model.setFilter(QStringLiteral("odd"));
    QCOMPARE(model.rowCount(), 1);
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 5);
}

void tst_BrokerModels::clearWhilePausedForgetsWhatWaits()
{
    BrokerLogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPaused(true);
    model.append(batch(3));
    model.clear();
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 0);
    model.append(batch(1));
    QCOMPARE(model.rowCount(), 1);
}

void tst_BrokerModels::everyEventHasWords()
{
    for (int event = 0; event <= int(LogEvent::BrokerStopped); ++event) {
        const LogEntry made = entry("c", "t", LogEvent(event));
        QVERIFY2(!presentation::eventText(made).isEmpty(), qPrintable(QString::number(event)));
        QVERIFY2(!presentation::detailsText(made).isEmpty(), qPrintable(QString::number(event)));
    }
}

void tst_BrokerModels::listenErrorsHaveCauseAndNextStep_data()
{
    QTest::addColumn<broker::ListenError::Kind>("kind");
    QTest::newRow("port taken") << broker::ListenError::Kind::PortTaken;
    QTest::newRow("permission") << broker::ListenError::Kind::PermissionDenied;
    QTest::newRow("address") << broker::ListenError::Kind::AddressNotHere;
    QTest::newRow("other") << broker::ListenError::Kind::Other;
}

void tst_BrokerModels::listenErrorsHaveCauseAndNextStep()
{
    QFETCH(broker::ListenError::Kind, kind);
    const client::Explanation explanation = presentation::explain(
            {kind, QHostAddress(QStringLiteral("192.0.2.1")), 1883, 1884, QStringLiteral("why")});
    QVERIFY(!explanation.cause.isEmpty());
    QVERIFY(!explanation.nextStep.isEmpty());
}

QTEST_GUILESS_MAIN(tst_BrokerModels)
#include "tst_brokermodels.moc"
