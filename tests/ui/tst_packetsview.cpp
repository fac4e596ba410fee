// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "app/storage/paths.h"
#include "app/storage/settings.h"
#include "ui/inspector/bytepane.h"
#include "ui/inspector/bytesearchbar.h"
#include "ui/inspector/byteview.h"
#include "ui/inspector/exchangebar.h"
#include "ui/inspector/fieldtree.h"
#include "ui/inspector/filterbar.h"
#include "ui/inspector/findinglist.h"
#include "ui/inspector/packetactions.h"
#include "ui/inspector/packetdetail.h"
#include "ui/inspector/packetsview.h"
#include "ui/inspector/packettable.h"
#include "ui/inspector/pastepane.h"
#include "ui/inspector/payloadtab.h"
#include "ui/inspector/valuereader.h"
#include "ui/presentation/capturesettings.h"
#include "ui/presentation/framepulse.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using presentation::CaptureModel;
using presentation::DissectionModel;

namespace {

QByteArray connectPacket()
{
    mqtt::Connect connect;
    connect.version = mqtt::ProtocolVersion::V311;
    connect.clientId = "client1";
    connect.username = "user";
    connect.password = "s3cret";
    return mqtt::encode(connect, mqtt::ProtocolVersion::V311);
}

QByteArray publishPacket(const QByteArray &topic, const QByteArray &payload)
{
    mqtt::Publish publish;
    publish.topic = topic;
    publish.payload = payload;
    return mqtt::encode(publish, mqtt::ProtocolVersion::V311);
}

QString allAsHex(const ui::ByteView &view)
{
    return QString::fromLatin1(view.visibleBytes({0, view.bytes().size()}).toHex(' '));
}

} // namespace

class TestPacketsView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void emptyPaneOffersThePaste();
    void packetsAreListedAsTheyCome();
    void byteSelectsItsFieldAndBack();
    void arrowKeysWalkThroughTheBytes();
    void everyByteCanBeClicked();
    void passwordIsHiddenInFieldsAndBytesUntilRevealed();
    void flawedPacketIsExplained();
    void filterNarrowsTheList();
    void pauseHoldsTheListStill();
    void listFollowsTheNewestUntilOneLooksAtAPacket();
    void selectionIsCopiedAsHexAndArray();
    void pastedTextIsReadWhileTyping();
    void repairIsOfferedAndApplied();
    void pastedPacketsComeIntoTheList();
    void twoViewsShareOneCapture();
    void largePacketIsShown();
    void hoveringLinksFieldsAndBytes();
    void selectedBytesSelectTheFieldAroundThem();
    void selectedBytesAreReadAsValues();
    void secretBytesAreNotReadAsValues();
    void bytesAreFoundAndGoneTo();
    void answerAndRequestAreOneStepAway();
    void missingAnswerIsExplained();
    void findingLeadsToItsBytes();
    void secretPropertiesFollowTheRules();
    void timeColumnIsRemembered();
    void payloadIsShownInTheFormThatFits();
    void spaceHoldsTheListStill();
    void largePacketIsSharedWithTheCapture();
    void layoutFollowsTheHeight();
    void columnsAreRemembered();

private:
    void drained();
    void select(int row);
    QAction *action(const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<presentation::FramePulse> m_pulse;
    std::unique_ptr<inspector::Capture> m_capture;
    std::shared_ptr<inspector::CaptureFeed> m_feed;
    std::unique_ptr<ui::PacketsView> m_view;
};

void TestPacketsView::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<storage::Settings>(storage::Paths(m_dir->path()));
    m_pulse = std::make_unique<presentation::FramePulse>();
    m_capture = std::make_unique<inspector::Capture>();
    m_feed = m_capture->addConnection(QStringLiteral("Test broker"), mqtt::ProtocolVersion::V311);
    m_view = std::make_unique<ui::PacketsView>(*m_capture, *m_pulse, *m_settings);
    m_view->resize(1200, 700);
    m_view->show();
}

void TestPacketsView::cleanup()
{
    m_view.reset();
    m_feed.reset();
    m_capture.reset();
    m_pulse.reset();
    m_settings.reset();
}

void TestPacketsView::drained()
{
    m_capture->drain();
    QCoreApplication::processEvents();
}

void TestPacketsView::select(int row)
{
    m_view->table()->goToRow(row);
    QCoreApplication::processEvents(); // lays the bytes out
}

QAction *TestPacketsView::action(const QString &text) const
{
    for (QAction *one : m_view->actions()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

void TestPacketsView::emptyPaneOffersThePaste()
{
    QVERIFY(!m_view->table()->isVisible());
    QVERIFY(!m_view->pastePane()->isVisible());
    action(QStringLiteral("Paste packets…"))->trigger();
    QVERIFY(m_view->pastePane()->isVisible());
}

void TestPacketsView::packetsAreListedAsTheyCome()
{
    m_feed->linkOpened(base::Stamp::now(), "127.0.0.1:1883");
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), connectPacket());
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("20020005"));
    drained();
    QVERIFY(m_view->table()->isVisible());
    CaptureModel &model = m_view->model();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, CaptureModel::Type).data().toString(), QStringLiteral("CONNECT"));
    QVERIFY(model.index(1, CaptureModel::Summary)
                    .data()
                    .toString()
                    .contains(QStringLiteral("client1")));
    QVERIFY(!model.index(1, CaptureModel::Summary)
                     .data()
                     .toString()
                     .contains(QStringLiteral("s3cret")));
    QVERIFY(model.index(2, CaptureModel::Summary)
                    .data()
                    .toString()
                    .contains(QStringLiteral("not authorized"), Qt::CaseInsensitive));
}

void TestPacketsView::byteSelectsItsFieldAndBack()
{
    const QByteArray packet = publishPacket("home/garden", "hello");
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), packet);
    drained();
    select(0);
    ui::ByteView *bytes = m_view->detail()->bytes();
    ui::FieldTree *fields = m_view->detail()->fields();
    QCOMPARE(bytes->bytes(), packet);

    const qsizetype payload = packet.indexOf("hello");
    QTest::mouseClick(bytes->viewport(), Qt::LeftButton, {}, bytes->cellRect(payload + 2).center());
    QCOMPARE(fields->currentIndex().siblingAtColumn(0).data().toString(),
             QStringLiteral("Payload"));
    QCOMPARE(bytes->highlighted(), (base::ByteRange{payload, 5}));

    const QModelIndex header = m_view->detail()->model().index(0, 0);
    fields->setCurrentIndex(header);
    QCOMPARE(bytes->highlighted(), (base::ByteRange{0, 1}));
    const QModelIndex topic = m_view->detail()->model().index(2, 0);
    QCOMPARE(topic.data().toString(), QStringLiteral("Topic Name"));
    fields->setCurrentIndex(topic);
    QCOMPARE(bytes->highlighted(), (base::ByteRange{2, 13}));
}

void TestPacketsView::arrowKeysWalkThroughTheBytes()
{
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(),
                         publishPacket("home/garden", "hello"));
    drained();
    select(0);
    ui::ByteView *bytes = m_view->detail()->bytes();
    QSignalSpy selected(bytes, &ui::ByteView::byteSelected);
    bytes->setFocus();
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Down, Qt::Key_End})
        QTest::keyClick(bytes, key);
    QList<qsizetype> offsets;
    for (const QList<QVariant> &signal : selected)
        offsets << signal.first().value<qsizetype>();
    QCOMPARE(offsets, (QList<qsizetype>{0, 1, 17, 19}));
    QTest::keyClick(bytes, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(bytes->selection().length, 2);
}

void TestPacketsView::everyByteCanBeClicked()
{
    const QByteArray packet = connectPacket();
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), packet);
    drained();
    select(0);
    ui::ByteView *bytes = m_view->detail()->bytes();
    for (qsizetype offset = 0; offset < packet.size(); ++offset) {
        QTest::mouseClick(bytes->viewport(), Qt::LeftButton, {}, bytes->cellRect(offset).center());
        const QModelIndex field = m_view->detail()->fields()->currentIndex();
        QVERIFY2(m_view->detail()->model().rangeOf(field).contains(offset),
                 qPrintable(QString::number(offset)));
    }
}

void TestPacketsView::passwordIsHiddenInFieldsAndBytesUntilRevealed()
{
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), connectPacket());
    drained();
    select(0);
    ui::ByteView *bytes = m_view->detail()->bytes();
    const QString secret = QString::fromLatin1(QByteArray("s3cret").toHex(' '));
    QVERIFY(!allAsHex(*bytes).contains(secret));
    const QModelIndex password = m_view->detail()->model().indexAt(bytes->bytes().size() - 1);
    const auto shown = [&] {
        return password.siblingAtColumn(DissectionModel::Value).data().toString();
    };
    QVERIFY(!shown().contains(QStringLiteral("s3cret")));
    action(QStringLiteral("Reveal secrets"))->trigger();
    QCOMPARE(shown(), QStringLiteral("s3cret"));
    QVERIFY(allAsHex(*bytes).contains(secret));
}

void TestPacketsView::flawedPacketIsExplained()
{
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(),
                         QByteArray::fromHex("36070003612f2b0001"));
    drained();
    select(0);
    QVERIFY(!m_view->detail()->finding().isEmpty());
    QCOMPARE(m_view->model().index(0, 0).data(CaptureModel::ToneRole).toInt(),
             static_cast<int>(presentation::RowTone::Error));
}

void TestPacketsView::filterNarrowsTheList()
{
    for (const char *topic : {"home/garden", "home/kitchen", "car/door"})
        m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(),
                             publishPacket(topic, "payload"));
    drained();
    m_view->filterBar()->setText(QStringLiteral("HOME"));
    QTRY_COMPARE(m_view->model().rowCount(), 2);
    m_view->filterBar()->setText(QStringLiteral("nowhere"));
    QTRY_COMPARE(m_view->model().rowCount(), 0);
    QVERIFY(!m_view->table()->isVisible());
    m_view->filterBar()->reset();
    QTRY_COMPARE(m_view->model().rowCount(), 3);
    QVERIFY(m_view->table()->isVisible());
}

void TestPacketsView::pauseHoldsTheListStill()
{
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), QByteArray::fromHex("c000"));
    drained();
    action(QStringLiteral("Pause"))->trigger();
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("d000"));
    drained();
    QCOMPARE(m_view->model().rowCount(), 1);
    QCOMPARE(m_view->model().waitingCount(), 1);
    action(QStringLiteral("Go on"))->trigger();
    QCOMPARE(m_view->model().rowCount(), 2);
}

void TestPacketsView::listFollowsTheNewestUntilOneLooksAtAPacket()
{
    const auto receive = [this](int count) {
        for (int i = 0; i < count; ++i)
            m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(),
                                 QByteArray::fromHex("d000"));
        drained();
        QCoreApplication::processEvents();
    };
    receive(200);
    ui::PacketTable *table = m_view->table();
    QTRY_VERIFY(table->rowAt(table->viewport()->height() - 2) >= 198
                || table->rowAt(table->viewport()->height() - 2) < 0);
    const int top = table->rowAt(2);
    QVERIFY(top > 100);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(m_view->model().index(top + 2, 1)).center());
    QVERIFY(!table->isFollowing());
    const int scrolled = table->verticalScrollBar()->value();
    receive(50);
    QCOMPARE(table->verticalScrollBar()->value(), scrolled);
    QCOMPARE(table->selectedRow(), top + 2);
}

void TestPacketsView::selectionIsCopiedAsHexAndArray()
{
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("20020005"));
    drained();
    select(0);
    ui::ByteView *bytes = m_view->detail()->bytes();
    bytes->select(base::ByteRange{1, 2});
    QTest::keyClick(bytes, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("02 00"));
    m_view->detail()->bytePane()->copyAs(presentation::ByteForm::CArray);
    QVERIFY(QGuiApplication::clipboard()->text().contains(
            QStringLiteral("packet[2] = {\n    0x02, 0x00,")));
}

void TestPacketsView::pastedTextIsReadWhileTyping()
{
    m_view->showPaste();
    ui::PastePane *paste = m_view->pastePane();
    QTest::keyClicks(paste->findChild<QPlainTextEdit *>(), QStringLiteral("c0 0"));
    QVERIFY(paste->packets().empty());
    QTest::keyClicks(paste->findChild<QPlainTextEdit *>(), QStringLiteral("0"));
    QCOMPARE(paste->packets().size(), size_t(1));
    QCOMPARE(m_view->detail()->bytes()->bytes(), QByteArray::fromHex("c000"));
}

void TestPacketsView::repairIsOfferedAndApplied()
{
    m_view->openText(QStringLiteral("0x13 0x00 0x04 0x4d 0x51 0x54 0x54 0x04 0x02 003c 0007 "
                                    "0x63 0x6c 0x69 0x65 0x6e 0x74 0x31"));
    ui::PastePane *paste = m_view->pastePane();
    QVERIFY(paste->offersRepair());
    QVERIFY(paste->notes().contains(QStringLiteral("0x10")));
    QVERIFY(!paste->findChild<QPlainTextEdit *>()->extraSelections().isEmpty());
    paste->applyRepair();
    QVERIFY(!paste->offersRepair());
    QVERIFY(paste->text().startsWith(QStringLiteral("10 13 00 04")));
    QCOMPARE(m_view->detail()->finding(), QString());
}

void TestPacketsView::pastedPacketsComeIntoTheList()
{
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("d000"));
    drained();
    m_view->openText(QStringLiteral("c000 20020000"));
    QVERIFY(m_view->addPasted());
    QCOMPARE(m_view->model().rowCount(), 3);
    QCOMPARE(m_view->model().index(1, CaptureModel::Connection).data().toString(),
             QStringLiteral("Pasted"));
    QCOMPARE(m_view->table()->selectedRow(), 1);
    QVERIFY(m_view->table()->isVisible());
    m_view->openText(QStringLiteral("no packet"));
    QVERIFY(!m_view->addPasted());
}

void TestPacketsView::twoViewsShareOneCapture()
{
    ui::PacketsView dock(*m_capture, *m_pulse, *m_settings);
    dock.resize(1200, 300);
    dock.show();
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("d000"));
    drained();
    QCOMPARE(dock.model().rowCount(), 1);
    QCOMPARE(m_view->model().rowCount(), 1);
    m_capture->clear();
    QCOMPARE(dock.model().rowCount(), 0);
    QCOMPARE(m_view->model().rowCount(), 0);
}

void TestPacketsView::largePacketIsShown()
{
    const QByteArray packet = publishPacket("big", QByteArray(1 << 20, 'x'));
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), packet);
    drained();
    select(0);
    ui::ByteView *bytes = m_view->detail()->bytes();
    QCOMPARE(bytes->bytes().size(), packet.size());
    bytes->setFocus();
    QTest::keyClick(bytes, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(bytes->selection(), (base::ByteRange{packet.size() - 1, 1}));
    QVERIFY(bytes->viewport()->rect().intersects(bytes->cellRect(packet.size() - 1)));
    QVERIFY(!bytes->grab().isNull());
}

void TestPacketsView::hoveringLinksFieldsAndBytes()
{
    const QByteArray packet = publishPacket("home/garden", "hello");
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), packet);
    drained();
    select(0);
    ui::ByteView *bytes = m_view->detail()->bytes();
    ui::FieldTree *fields = m_view->detail()->fields();
    QSignalSpy hovered(bytes, &ui::ByteView::byteHovered);
    QTest::mouseMove(bytes->viewport(), bytes->cellRect(packet.indexOf("hello")).center());
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.first().first().value<qsizetype>(), packet.indexOf("hello"));
    const QModelIndex topic = m_view->detail()->model().index(2, 0);
    QTest::mouseMove(fields->viewport(), fields->visualRect(topic).center());
    QTRY_COMPARE(bytes->hovered(), (base::ByteRange{2, 13}));
    QCOMPARE(bytes->highlighted(), base::ByteRange()); // hovering selects nothing
}

void TestPacketsView::selectedBytesSelectTheFieldAroundThem()
{
    const QByteArray packet = publishPacket("home/garden", "hello");
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), packet);
    drained();
    select(0);
    ui::ByteView *bytes = m_view->detail()->bytes();
    QTest::mousePress(bytes->viewport(), Qt::LeftButton, {}, bytes->cellRect(3).center());
    QTest::mouseMove(bytes->viewport(), bytes->cellRect(6).center());
    QTest::mouseRelease(bytes->viewport(), Qt::LeftButton, {}, bytes->cellRect(6).center());
    QTest::mouseClick(bytes->viewport(), Qt::LeftButton, {}, bytes->cellRect(3).center());
    QTest::mouseClick(bytes->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      bytes->cellRect(6).center());
    QCOMPARE(bytes->selection(), (base::ByteRange{3, 4}));
    QCOMPARE(m_view->detail()->fields()->currentIndex().siblingAtColumn(0).data().toString(),
             QStringLiteral("Topic Name"));
}

void TestPacketsView::selectedBytesAreReadAsValues()
{
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("40021234"));
    drained();
    select(0);
    ui::BytePane *pane = m_view->detail()->bytePane();
    pane->view()->select(base::ByteRange{2, 2});
    QCOMPARE(pane->values()->value(QStringLiteral("16-bit unsigned")), QStringLiteral("4660"));
    QCOMPARE(pane->values()->value(QStringLiteral("16-bit unsigned"), 2), QStringLiteral("13330"));
    QCOMPARE(pane->values()->value(QStringLiteral("32-bit unsigned")), QString());
}

void TestPacketsView::secretBytesAreNotReadAsValues()
{
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), connectPacket());
    drained();
    select(0);
    ui::BytePane *pane = m_view->detail()->bytePane();
    const qsizetype secret = connectPacket().indexOf("s3cret");
    pane->view()->select(base::ByteRange{secret, 2});
    QCOMPARE(pane->values()->value(QStringLiteral("8-bit unsigned")), QString());
    pane->view()->select(base::ByteRange{secret - 2, 1}); // its length, in front of it
    QCOMPARE(pane->values()->value(QStringLiteral("16-bit unsigned")), QStringLiteral("6"));
    QCOMPARE(pane->values()->value(QStringLiteral("32-bit unsigned")), QString());
    pane->view()->select(base::ByteRange{secret - 2, 8});
    pane->copyAs(presentation::ByteForm::Escaped);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("s3")));
}

void TestPacketsView::bytesAreFoundAndGoneTo()
{
    const QByteArray packet = publishPacket("home/garden", "hello hello");
    m_feed->bytesCrossed(base::Direction::Out, base::Stamp::now(), packet);
    drained();
    select(0);
    ui::BytePane *pane = m_view->detail()->bytePane();
    ui::ByteView *bytes = pane->view();
    bytes->setFocus();
    QTest::keyClick(bytes, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(pane->searchBar()->isVisible());
    auto *edit = pane->searchBar()->findChildren<QLineEdit *>().first();
    QTest::keyClicks(edit, QStringLiteral("HELLO"));
    QTest::keyClick(edit, Qt::Key_Return);
    const qsizetype first = packet.indexOf("hello");
    QTRY_COMPARE(bytes->selection(), (base::ByteRange{first, 5}));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(bytes->selection(), (base::ByteRange{first + 6, 5}));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(bytes->selection(), (base::ByteRange{first, 5}));
    QVERIFY(!pane->searchBar()->message().isEmpty()); // says that it went around
    edit->setText(QStringLiteral("nowhere"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(pane->searchBar()->message(), QStringLiteral("Not found in this packet."));

    bytes->setFocus();
    QTest::keyClick(bytes, Qt::Key_G, Qt::ControlModifier);
    auto *offset = pane->searchBar()->findChildren<QLineEdit *>().last();
    QTest::keyClicks(offset, QStringLiteral("0x2"));
    QTest::keyClick(offset, Qt::Key_Return);
    QCOMPARE(bytes->selection(), (base::ByteRange{2, 1}));
    QTest::keyClick(offset, Qt::Key_Escape);
    QVERIFY(!pane->searchBar()->isVisible());
}

void TestPacketsView::answerAndRequestAreOneStepAway()
{
    const base::Stamp now = base::Stamp::now();
    m_feed->linkOpened(now, "127.0.0.1:1883");
    m_feed->bytesCrossed(base::Direction::Out, now, QByteArray::fromHex("320700016100077879"));
    m_feed->bytesCrossed(base::Direction::Out, now, QByteArray::fromHex("c000"));
    m_feed->bytesCrossed(base::Direction::In, {now.wallUs + 1500, now.monotonicUs + 1500},
                         QByteArray::fromHex("40020007"));
    drained();
    QCOMPARE(m_view->model().index(1, CaptureModel::Answer).data().toString(),
             QStringLiteral("1.500 ms"));
    select(1);
    QVERIFY(m_view->detail()->exchange()->isVisible());
    QVERIFY(m_view->detail()->exchange()->text().contains(QStringLiteral("PUBACK")));
    m_view->packetActions()->partner->trigger();
    QCOMPARE(m_view->table()->selectedRow(), 3);
    m_view->packetActions()->partner->trigger();
    QCOMPARE(m_view->table()->selectedRow(), 1);
    emit m_view->detail()->exchange()->packetRequested(4);
    QCOMPARE(m_view->table()->selectedRow(), 3);
    // What a filter hides is said, and shown when wanted.
    m_view->filterBar()->setText(QStringLiteral("PUBACK"));
    QTRY_COMPARE(m_view->model().rowCount(), 1);
    select(0);
    m_view->packetActions()->partner->trigger();
    QVERIFY(m_view->notice().contains(QLatin1Char('2')));
    const auto shownButton = [this](const QString &text) -> QPushButton * {
        for (QPushButton *button : m_view->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(shownButton(QStringLiteral("Clear the filter")));
    shownButton(QStringLiteral("Clear the filter"))->click();
    QTRY_COMPARE(m_view->table()->selectedRow(), 1);
}

void TestPacketsView::missingAnswerIsExplained()
{
    const base::Stamp now = base::Stamp::now();
    m_feed->linkOpened(now, "127.0.0.1:1883");
    m_feed->bytesCrossed(base::Direction::Out, now, QByteArray::fromHex("320700016100077879"));
    m_feed->linkClosed(now);
    drained();
    select(1);
    QCOMPARE(m_view->model().index(1, CaptureModel::Answer).data().toString(),
             QStringLiteral("no answer"));
    QVERIFY(m_view->detail()->exchange()->remark().contains(QStringLiteral("PUBACK")));
    QVERIFY(m_view->detail()->exchange()->remark().contains(QStringLiteral("MQTT-4.3.2-2")));
    m_view->packetActions()->marked->trigger();
    QTRY_COMPARE(m_view->model().rowCount(), 1);
    m_view->packetActions()->marked->trigger();
    QTRY_COMPARE(m_view->model().rowCount(), 3);
}

void TestPacketsView::findingLeadsToItsBytes()
{
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(),
                         QByteArray::fromHex("36070003612f2b0001"));
    drained();
    select(0);
    ui::FindingList *findings = m_view->detail()->findings();
    QVERIFY(findings->isVisible());
    QVERIFY(findings->topLevelItemCount() >= 2);
    for (int row = 0; row < findings->topLevelItemCount(); ++row) {
        findings->setCurrentItem(findings->topLevelItem(row));
        QVERIFY(!m_view->detail()->bytes()->highlighted().isEmpty());
        QVERIFY(!findings->topLevelItem(row)->text(2).isEmpty()); // its statement
    }
}

void TestPacketsView::secretPropertiesFollowTheRules()
{
    m_feed->bytesCrossed(
            base::Direction::Out, base::Stamp::now(),
            QByteArray::fromHex(
                    "101b00044d51545405020000 0d 26 0003 6b6579 0005 76616c7565 0001 61"));
    drained();
    select(0);
    ui::ByteView *bytes = m_view->detail()->bytes();
    QVERIFY(bytes->visibleBytes({0, bytes->bytes().size()}).contains("value"));
    emit m_view->detail()->fields()->secretPropertyRequested("key", true);
    QVERIFY(!bytes->visibleBytes({0, bytes->bytes().size()}).contains("value"));
    QVERIFY(m_capture->secretRules().isSecretProperty("KEY"));
    inspector::Capture other; // as after the next start
    presentation::applyCaptureSettings(other, *m_settings);
    QVERIFY(other.secretRules().isSecretProperty("key"));
    QVERIFY(other.secretRules().isSecretProperty("password"));
    emit m_view->detail()->fields()->secretPropertyRequested("key", false);
    QVERIFY(bytes->visibleBytes({0, bytes->bytes().size()}).contains("value"));
}

void TestPacketsView::timeColumnIsRemembered()
{
    emit m_view->packetActions()->timeDisplayRequested(presentation::TimeDisplay::SinceStart);
    QCOMPARE(m_view->model().timeDisplay(), presentation::TimeDisplay::SinceStart);
    ui::PacketsView again(*m_capture, *m_pulse, *m_settings);
    QCOMPARE(again.model().timeDisplay(), presentation::TimeDisplay::SinceStart);
}

void TestPacketsView::payloadIsShownInTheFormThatFits()
{
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(),
                         publishPacket("a", "{\"t\":21.50}"));
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("d000"));
    drained();
    select(0);
    QTabWidget *tabs = m_view->detail()->tabs();
    tabs->setCurrentWidget(m_view->detail()->payload());
    QVERIFY(m_view->detail()->payload()->text().contains(QStringLiteral("\"t\": 21.50")));
    select(1);
    QVERIFY(!tabs->isTabEnabled(tabs->indexOf(m_view->detail()->payload())));
}

void TestPacketsView::spaceHoldsTheListStill()
{
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("d000"));
    drained();
    m_view->table()->setFocus();
    QTest::keyClick(m_view->table(), Qt::Key_Space);
    QVERIFY(m_view->model().isPaused());
    QTest::keyClick(m_view->table(), Qt::Key_Space);
    QVERIFY(!m_view->model().isPaused());
}

void TestPacketsView::largePacketIsSharedWithTheCapture()
{
    QByteArray packet = publishPacket("big", QByteArray(40 << 20, 'x'));
    packet.replace(packet.size() - 6, 6, "needle");
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), packet);
    drained();
    select(0);
    ui::BytePane *pane = m_view->detail()->bytePane();
    QCOMPARE(pane->view()->bytes().size(), packet.size());
    QCOMPARE(pane->view()->bytes().constData(), m_capture->row(1)->bytes().data());
    pane->searchBar()->openForSearch();
    auto *edit = pane->searchBar()->findChildren<QLineEdit *>().first();
    edit->setText(QStringLiteral("needle"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(pane->view()->selection(), (base::ByteRange{packet.size() - 6, 6}),
                              60'000);
    pane->view()->select(base::ByteRange{0, packet.size()});
    QGuiApplication::clipboard()->clear();
    pane->copyAs(presentation::ByteForm::Hex);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty()); // too much, and said so
    // What is looked at stays, also when the capture has given it up.
    m_capture->clear();
    QVERIFY(!pane->view()->grab().isNull());
}

void TestPacketsView::layoutFollowsTheHeight()
{
    m_feed->bytesCrossed(base::Direction::In, base::Stamp::now(), QByteArray::fromHex("d000"));
    drained();
    QVERIFY(m_view->table()->mapTo(m_view.get(), QPoint()).y()
            < m_view->detail()->mapTo(m_view.get(), QPoint()).y());
    m_view->resize(1200, 300);
    QTRY_VERIFY(m_view->table()->mapTo(m_view.get(), QPoint()).x()
                < m_view->detail()->mapTo(m_view.get(), QPoint()).x());
}

void TestPacketsView::columnsAreRemembered()
{
    m_view->table()->setColumnWidth(CaptureModel::Connection, 222);
    m_view.reset(); // saves
    m_view = std::make_unique<ui::PacketsView>(*m_capture, *m_pulse, *m_settings);
    m_view->resize(1200, 700);
    m_view->show();
    QCOMPARE(m_view->table()->columnWidth(CaptureModel::Connection), 222);
}

QTEST_MAIN(TestPacketsView)
#include "tst_packetsview.moc"
