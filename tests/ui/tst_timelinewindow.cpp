// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capture.h"
#include "ui/inspector/packetsview.h"
#include "ui/inspector/packettable.h"
#include "ui/mainwindow/connectionspage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/program.h"
#include "ui/mainwindow/timelinetable.h"
#include "ui/mainwindow/timelinewindow.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/messagetable.h"
#include "ui/messages/tablefollower.h"
#include "ui/messages/workspace.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/presentation/openconnections.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using base::Direction;
using presentation::LiveConnection;
using presentation::TimelineModel;
using ui::MainWindow;
using ui::TimelineTable;
using ui::TimelineWindow;

namespace {

constexpr int patience = 60'000; // ms

// The window over a connection that nothing is connected to.
struct Bench
{
    Bench()
    {
        profiles::Profile profile;
        profile.id = QStringLiteral("one");
        profile.name = QStringLiteral("bench");
        connection = program.services().connections.openUnsaved(profile);
        window.show();
    }
    void add(qsizetype count)
    {
        for (qsizetype i = 0; i < count; ++i) {
            mqtt::PublishView publish;
            publish.topic = "t";
            const QByteArray payload = QByteArray::number(added++);
            publish.payload = payload;
            connection->history().store().append(Direction::In, base::Stamp::now(), publish);
        }
        emit connection->messagesChanged();
    }
    TimelineWindow &open()
    {
        window.openTimeline();
        return *window.timeline();
    }

    QTemporaryDir home;
    ui::Program program{storage::Paths(home.path())};
    MainWindow window{program.services()};
    LiveConnection *connection = nullptr;
    int added = 0;
};

QString textAt(const TimelineModel &model, int row)
{
    return model.index(row, TimelineModel::TextColumn).data().toString();
}

QCheckBox *box(const TimelineWindow &window, const QString &text)
{
    for (QCheckBox *each : window.findChildren<QCheckBox *>()) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

} // namespace

class TimelineWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void followsUntilSomebodyLooks();
    void selectionIsKeptThroughAnotherFilter();
    void linesAreCopied();
    void rowLeadsToItsMessage();
    void rowLeadsToItsPacket();
    void pausedTakesNothingIn();
    void filterThatShowsNothingSaysSo();
    void opensOnce();
};

void TimelineWindowTest::followsUntilSomebodyLooks()
{
    Bench bench;
    TimelineWindow &timeline = bench.open();
    TimelineTable *table = timeline.table();
    QScrollBar *bar = table->verticalScrollBar();
    bench.add(500);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 500, patience);
    QTRY_COMPARE_WITH_TIMEOUT(bar->value(), bar->maximum(), patience);
    QVERIFY(bar->maximum() > 100);
    bar->setValue(100);
    table->selectRow(105);
    bench.add(50);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 550, patience);
    QCOMPARE(bar->value(), 100);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(textAt(timeline.model(), table->currentIndex().row()), QStringLiteral("t  105"));
    table->follower()->jumpToNewest();
    bench.add(50);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 600, patience);
    QCOMPARE(bar->value(), bar->maximum());
}

void TimelineWindowTest::selectionIsKeptThroughAnotherFilter()
{
    Bench bench;
    TimelineWindow &timeline = bench.open();
    TimelineTable *table = timeline.table();
    bench.add(500);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 500, patience);
    table->selectRow(333);
    auto *search = timeline.findChild<QLineEdit *>();
    search->setText(QStringLiteral("33"));
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 14, patience); // 33, 133 …, 330 to 339
    QTRY_VERIFY_WITH_TIMEOUT(table->selectionModel()->hasSelection(), patience);
    QCOMPARE(textAt(timeline.model(), table->currentIndex().row()), QStringLiteral("t  333"));
    search->clear();
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 500, patience);
    QTRY_VERIFY_WITH_TIMEOUT(table->selectionModel()->isRowSelected(333), patience);
    QVERIFY(table->viewport()->rect().intersects(table->visualRect(table->currentIndex())));
}

void TimelineWindowTest::linesAreCopied()
{
    Bench bench;
    TimelineWindow &timeline = bench.open();
    bench.add(3);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 3, patience);
    timeline.table()->selectAll();
    timeline.table()->copySelection();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4); // the last one ends too
    QVERIFY2(lines[0].contains(QStringLiteral("[bench]")), qPrintable(lines[0]));
    QVERIFY2(lines[2].endsWith(QStringLiteral("t  2")), qPrintable(lines[2]));
}

void TimelineWindowTest::rowLeadsToItsMessage()
{
    Bench bench;
    TimelineWindow &timeline = bench.open();
    bench.add(20);
    bench.window.showPage(MainWindow::Page::Packets);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 20, patience);
    timeline.table()->selectRow(7);
    timeline.table()->setFocus();
    QTest::keyClick(timeline.table(), Qt::Key_Return);
    QCOMPARE(bench.window.page(), MainWindow::Page::Connections);
    ui::MessagesView *messages = bench.window.connectionsPage().currentWorkspace()->messagesView();
    const QModelIndex current = messages->table()->currentIndex();
    QCOMPARE(messages->model().rowIdAt(current.row()), messages::RowId(7));
    // A filter that hides it is told of.
    messages->setFilterText(QStringLiteral("nowhere"));
    QTRY_COMPARE_WITH_TIMEOUT(messages->model().rowCount(), 0, patience);
    emit timeline.table()->rowActivated(9);
    QVERIFY(!messages->table()->currentIndex().isValid());
}

void TimelineWindowTest::rowLeadsToItsPacket()
{
    Bench bench;
    inspector::Capture &capture = bench.program.services().capture;
    const auto feed = capture.addConnection(QStringLiteral("wire"), mqtt::ProtocolVersion::V311);
    feed->bytesCrossed(Direction::In, base::Stamp::now(), QByteArray::fromHex("d000"));
    feed->bytesCrossed(Direction::Out, base::Stamp::now(), QByteArray::fromHex("c000"));
    capture.drain();
    TimelineWindow &timeline = bench.open();
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 2, patience);
    emit timeline.table()->rowActivated(1);
    QCOMPARE(bench.window.page(), MainWindow::Page::Packets);
    ui::PacketsView &packets = bench.window.packetsPage();
    QTRY_COMPARE_WITH_TIMEOUT(packets.model().numberAt(packets.table()->selectedRow()),
                              inspector::PacketNumber(2), patience);
}

void TimelineWindowTest::pausedTakesNothingIn()
{
    Bench bench;
    TimelineWindow &timeline = bench.open();
    bench.add(3);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 3, patience);
    QCheckBox *pause = box(timeline, QStringLiteral("Pause"));
    pause->setChecked(true);
    bench.add(2);
    timeline.hide();
    timeline.show(); // takes in what came, else
    QCOMPARE(timeline.model().rowCount(), 3);
    pause->setChecked(false);
    QTRY_COMPARE_WITH_TIMEOUT(timeline.model().rowCount(), 5, patience);
}

void TimelineWindowTest::filterThatShowsNothingSaysSo()
{
    Bench bench;
    TimelineWindow &timeline = bench.open();
    QVERIFY(!timeline.table()->isVisible()); // says what it is for
    bench.add(3);
    QTRY_VERIFY_WITH_TIMEOUT(timeline.table()->isVisible(), patience);
    box(timeline, QStringLiteral("Only missing"))->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(!timeline.table()->isVisible(), patience);
    box(timeline, QStringLiteral("Only missing"))->setChecked(false);
    box(timeline, QStringLiteral("Messages"))->setChecked(false);
    QTRY_VERIFY_WITH_TIMEOUT(!timeline.table()->isVisible(), patience);
    box(timeline, QStringLiteral("Messages"))->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(timeline.table()->isVisible(), patience);
}

void TimelineWindowTest::opensOnce()
{
    Bench bench;
    TimelineWindow *timeline = &bench.open();
    QCOMPARE(&bench.open(), timeline);
    timeline->close();
    QTRY_VERIFY_WITH_TIMEOUT(!bench.window.timeline(), patience);
    QVERIFY(bench.open().isVisible());
}

QTEST_MAIN(TimelineWindowTest)
#include "tst_timelinewindow.moc"
