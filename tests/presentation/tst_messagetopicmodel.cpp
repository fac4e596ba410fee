// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagetopicmodel.h"

#include "app/messages/inbox.h"
#include "ui/presentation/messagehistory.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using presentation::MessageHistory;
using presentation::MessageTopicModel;

namespace {

void receive(MessageHistory &history, QByteArrayView topic, QByteArrayView payload, int times = 1)
{
    messages::Inbox inbox({});
    mqtt::PublishView publish;
    publish.topic = topic;
    publish.payload = payload;
    for (int i = 0; i < times; ++i)
        inbox.message(base::Direction::In, base::Stamp::now(), publish);
    history.append(inbox.take());
}

QStringList names(const MessageTopicModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, MessageTopicModel::Topic);
        list.append(QString(index.data(MessageTopicModel::DepthRole).toInt(), u'-')
                    + index.data().toString());
    }
    return list;
}

} // namespace

class TestMessageTopicModel : public QObject
{
    Q_OBJECT

private slots:
    void showsASmallTreeWhole();
    void closesAndOpens();
    void sortsEachLevel();
    void keepsTheSelectionWhenRowsMove();
    void searchShowsWhatMatchesAndTheLevelsAbove();
    void clearsWithTheHistory();
    void keepsALargeTreeClosedAtFirst();
};

void TestMessageTopicModel::showsASmallTreeWhole()
{
    MessageHistory history;
    MessageTopicModel model(history);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    receive(history, "home/garden/temp", "21.5", 3);
    receive(history, "home/door", "open");
    receive(history, "/x", "1");
    model.refresh();
    QCOMPARE(names(model),
             (QStringList{"(empty level)", "-x", "home", "-door", "-garden", "--temp"}));
    const auto cell = [&model](int row, int column) { return model.index(row, column).data(); };
    QCOMPARE(cell(2, MessageTopicModel::Count).toString(), QStringLiteral("4"));
    QCOMPARE(cell(2, MessageTopicModel::Value).toString(), QString());
    QCOMPARE(cell(5, MessageTopicModel::Value).toString(), QStringLiteral("21.5"));
    QCOMPARE(model.index(5, 0).data(MessageTopicModel::TopicRole).toByteArray(),
             QByteArray("home/garden/temp"));
    QVERIFY(!cell(5, MessageTopicModel::Age).toString().isEmpty());
}

void TestMessageTopicModel::closesAndOpens()
{
    MessageHistory history;
    receive(history, "a/b/c", "1");
    MessageTopicModel model(history);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setExpanded(0, false);
    QCOMPARE(names(model), QStringList{"a"});
    QVERIFY(model.index(0, 0).data(MessageTopicModel::HasChildrenRole).toBool());
    model.setExpanded(0, true);
    QCOMPARE(names(model), (QStringList{"a", "-b", "--c"}));
    QCOMPARE(model.parentRow(2), 1);
    QCOMPARE(model.parentRow(0), -1);
    model.setExpandedBelow(0, false);
    model.setExpanded(0, true);
    QCOMPARE(names(model), (QStringList{"a", "-b"}));
}

void TestMessageTopicModel::sortsEachLevel()
{
    MessageHistory history;
    receive(history, "a/x", "1", 1);
    receive(history, "a/y", "1", 5);
    receive(history, "b", "longer", 3);
    MessageTopicModel model(history);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.sort(MessageTopicModel::Count, Qt::DescendingOrder);
    QCOMPARE(names(model), (QStringList{"a", "-y", "-x", "b"}));
    model.sort(MessageTopicModel::Count, Qt::AscendingOrder);
    QCOMPARE(names(model), (QStringList{"b", "a", "-x", "-y"}));
    model.sort(MessageTopicModel::Topic, Qt::DescendingOrder);
    QCOMPARE(names(model), (QStringList{"b", "a", "-y", "-x"}));
}

void TestMessageTopicModel::keepsTheSelectionWhenRowsMove()
{
    MessageHistory history;
    receive(history, "m", "1");
    MessageTopicModel model(history);
    const QPersistentModelIndex selected(model.index(0, 0));
    receive(history, "a", "1");
    model.refresh();
    QCOMPARE(selected.row(), 1);
    QCOMPARE(selected.data().toString(), QStringLiteral("m"));
}

void TestMessageTopicModel::searchShowsWhatMatchesAndTheLevelsAbove()
{
    MessageHistory history;
    receive(history, "home/garden/temp", "1");
    receive(history, "home/garden/moisture", "1");
    receive(history, "office/temp", "1");
    receive(history, "other", "1");
    MessageTopicModel model(history);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSearch(QStringLiteral("TEMP"));
    QCOMPARE(names(model), (QStringList{"home", "-garden", "--temp", "office", "-temp"}));
    model.setSearch(QStringLiteral("garden/t"));
    QCOMPARE(names(model), (QStringList{"home", "-garden", "--temp"}));
    model.setSearch(QStringLiteral("office"));
    QCOMPARE(names(model), (QStringList{"office", "-temp"}));
    model.setSearch({});
    QCOMPARE(model.rowCount(), 7);
}

void TestMessageTopicModel::clearsWithTheHistory()
{
    MessageHistory history;
    receive(history, "a/b", "1");
    MessageTopicModel model(history);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    history.clear();
    QVERIFY(!model.index(1, 0).data().isValid()); // asked before it has heard
    model.refresh();
    QCOMPARE(model.rowCount(), 0);
}

void TestMessageTopicModel::keepsALargeTreeClosedAtFirst()
{
    MessageHistory history;
    for (int i = 0; i < 500; ++i)
        receive(history, "site/" + QByteArray::number(i) + "/value", "1");
    MessageTopicModel model(history);
    QCOMPARE(model.rowCount(), 1);
    model.setExpanded(0, true);
    QCOMPARE(model.rowCount(), 501);
}

QTEST_GUILESS_MAIN(TestMessageTopicModel)
#include "tst_messagetopicmodel.moc"
