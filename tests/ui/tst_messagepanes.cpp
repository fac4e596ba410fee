// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/storage/settings.h"
#include "tests/support/fulldisk.h"
#include "tests/support/mosquitto.h"
#include "ui/messages/broadfilterbar.h"
#include "ui/messages/floodbar.h"
#include "ui/messages/messagefilterbar.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/messagetable.h"
#include "ui/messages/payloadview.h"
#include "ui/messages/publishpanel.h"
#include "ui/messages/recordbutton.h"
#include "ui/messages/replaydialog.h"
#include "ui/messages/retaineddialog.h"
#include "ui/messages/subscriptionpanel.h"
#include "ui/messages/topictreepanel.h"
#include "ui/messages/topicview.h"
#include "ui/messages/workspace.h"
#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagehistory.h"
#include "ui/presentation/messageretainedmodel.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/presentation/messagetopicmodel.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/structureview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <algorithm>

using client::ClientState;
using presentation::LiveConnection;
using presentation::MessageTableModel;
using presentation::MessageTopicModel;

namespace {

profiles::Profile profileFor(quint16 port)
{
    profiles::Profile profile;
    profile.id = QStringLiteral("test");
    profile.name = QStringLiteral("Test");
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = port;
    profile.clientId = profiles::generatedClientId();
    profile.autoReconnect = false;
    return profile;
}

// A connected workspace, with what stands behind it.
struct Bench
{
    explicit Bench(quint16 port)
        : settings(storage::Paths(folder.path())), rules(storage::Paths(folder.path())),
          connection(ioThread, capture, pulse, profileFor(port))
    {
        connection.history().setRecordingFolder(folder.filePath(QStringLiteral("recordings")));
        connection.history().setConnection(QStringLiteral("Test"), QStringLiteral("mqtt://host"));
        capture.setPendingCallback([this] { pulse.wake(); });
        QObject::connect(&pulse, &presentation::FramePulse::frame, &capture,
                         &inspector::Capture::drain);
        workspace = std::make_unique<ui::Workspace>(connection, settings, rules);
        workspace->resize(1280, 720);
        workspace->show();
        workspace->activateWindow();
        connection.connectToHost();
    }
    ~Bench() { capture.setPendingCallback({}); }

    bool isConnected() const { return connection.state() == ClientState::Connected; }
    void publish(const QByteArray &topic, const QByteArray &payload,
                 mqtt::QoS qos = mqtt::QoS::AtMostOnce, bool retain = false)
    {
        mqtt::Publish message;
        message.topic = topic;
        message.payload = payload;
        message.qos = qos;
        message.retain = retain;
        connection.publish(message);
    }
    void subscribe(const QByteArray &filter)
    {
        mqtt::Subscription subscription;
        subscription.filter = filter;
        connection.subscribe(subscription);
    }
    ui::MessagesView &view() { return *workspace->messagesView(); }
    ui::MessageTable &table() { return *view().table(); }
    MessageTableModel &model() { return view().model(); }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }
    quint64 received() const { return connection.store().size(); }

    QTemporaryDir folder;
    storage::Settings settings;
    presentation::DecodeRuleStore rules;
    client::IoThread ioThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    LiveConnection connection;
    std::unique_ptr<ui::Workspace> workspace;
};

template<class Widget>
Widget *named(QWidget *parent, const QString &accessibleName)
{
    const auto all = parent->findChildren<Widget *>();
    for (Widget *widget : all) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

QPushButton *button(QWidget *parent, const QString &text)
{
    const auto all = parent->findChildren<QPushButton *>();
    for (QPushButton *candidate : all) {
        QString plain = candidate->text();
        if (plain.remove(u'&') == text && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestMessagePanes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void init()
    {
        m_bench = std::make_unique<Bench>(m_server.port());
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->isConnected(), 30'000);
    }
    void cleanup() { m_bench.reset(); }
    void ownMessagesShowTheServersAnswer();
    void columnsAreChosenAndRemembered();
    void marksByKeyAndFiltersThem();
    void filterSaysWhatItCannotRead();
    void walksFromMatchToMatch();
    void currentMessageStaysOverAFilter();
    void answersOnDiskAreFound();
    void rulesShapeThePreview();
    void pointsAtMatchesInThePayload();
    void topicTreeShowsAndOffersWhatCanBeDone();
    void longestTopicsLeaveThePanesTheirSize();
    void everythingIsMeasuredFirst();
    void selectedMessagesArePublishedAgain();
    void keysOpenAndCloseTopics();
    void clearsRetainedMessagesOfASubtree();
    void saysWhetherATopicIsRetained();
    void recordsAndSaysWhenTheDiskIsFull();
    void limitsOfTheCloudAreToldWhereTheyAreMet();
    void floodOffersTheBrake_data();
    void floodOffersTheBrake();

private:
    testsupport::Mosquitto m_server;
    std::unique_ptr<Bench> m_bench;
};

void TestMessagePanes::ownMessagesShowTheServersAnswer()
{
    m_bench->publish("a", "0");
    m_bench->publish("a", "1", mqtt::QoS::AtLeastOnce);
    m_bench->publish("a", "2", mqtt::QoS::ExactlyOnce);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 3, 30'000);
    const int column = static_cast<int>(presentation::MessageColumn::Answer);
    QCOMPARE(m_bench->cell(0, column), QStringLiteral("sent"));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->cell(1, column).startsWith(u'✓'), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->cell(2, column).startsWith(u'✓'), 30'000);
    QCOMPARE(m_bench->connection.store().acknowledgements().waiting(), quint64(0));
}

void TestMessagePanes::columnsAreChosenAndRemembered()
{
    QHeaderView *header = m_bench->table().horizontalHeader();
    const int properties = static_cast<int>(presentation::MessageColumn::Properties);
    QVERIFY(header->isSectionHidden(properties));
    header->setSectionHidden(properties, false);
    header->resizeSection(MessageTableModel::Topic, 333); // saves all
    QEvent language(QEvent::LanguageChange);
    const QPointer<QHeaderView> old(header);
    QCoreApplication::sendEvent(m_bench->workspace.get(), &language);
    QTRY_VERIFY(old.isNull());
    header = m_bench->table().horizontalHeader();
    QVERIFY(!header->isSectionHidden(properties));
    QCOMPARE(header->sectionSize(MessageTableModel::Topic), 333);
}

void TestMessagePanes::marksByKeyAndFiltersThem()
{
    for (int i = 0; i < 5; ++i)
        m_bench->publish("m", QByteArray::number(i));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 5, 30'000);
    m_bench->table().setFocus();
    QTRY_VERIFY(m_bench->table().hasFocus());
    m_bench->table().selectRow(2);
    QTest::keyClick(&m_bench->table(), Qt::Key_M);
    QCOMPARE(m_bench->cell(2, MessageTableModel::Mark), QStringLiteral("★"));
    m_bench->view().setFilterText(QStringLiteral("mark"));
    QTRY_COMPARE(m_bench->model().rowCount(), 1);
    m_bench->table().selectRow(0);
    QTest::keyClick(&m_bench->table(), Qt::Key_M);
    QTRY_COMPARE(m_bench->model().rowCount(), 0);
}

void TestMessagePanes::filterSaysWhatItCannotRead()
{
    m_bench->publish("f/1", "x");
    m_bench->publish("f/2", "x");
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 2, 30'000);
    m_bench->view().setFilterText(QStringLiteral("topic:f/1"));
    QTRY_COMPARE(m_bench->model().rowCount(), 1);
    m_bench->view().setFilterText(QStringLiteral("topic:f/1 colour=red"));
    QVERIFY(m_bench->view().filterBar()->problem().contains(QStringLiteral("colour")));
    QCOMPARE(m_bench->model().rowCount(), 1); // the last good line holds
    m_bench->view().showOnlyTopic(QStringLiteral("f/2"));
    QVERIFY(m_bench->view().filterBar()->problem().isEmpty());
    QTRY_COMPARE(m_bench->model().rowCount(), 1);
    QCOMPARE(m_bench->cell(0, MessageTableModel::Topic), QStringLiteral("f/2"));
}

void TestMessagePanes::walksFromMatchToMatch()
{
    for (int i = 0; i < 30; ++i)
        m_bench->publish("w", i % 10 == 3 ? "needle" : "hay");
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 30, 30'000);
    m_bench->view().filterBar()->setShowsOnlyMatches(false);
    m_bench->view().setFilterText(QStringLiteral("needle"));
    QCOMPARE(m_bench->model().rowCount(), 30);
    const auto current = [this] { return m_bench->table().currentIndex().row(); };
    const auto walk = [this](const QString &name) {
        auto *tool = named<QToolButton>(m_bench->view().filterBar(), name);
        QVERIFY(tool);
        tool->click();
    };
    m_bench->table().selectRow(0);
    for (const int row : {3, 13, 23}) {
        walk(QStringLiteral("Next match (F3)"));
        QTRY_COMPARE_WITH_TIMEOUT(current(), row, 30'000);
    }
    walk(QStringLiteral("Next match (F3)")); // there is none behind
    auto *result = m_bench->view().filterBar();
    QTRY_COMPARE_WITH_TIMEOUT(result->findResult(), QStringLiteral("no further match"), 30'000);
    QCOMPARE(current(), 23);
    walk(QStringLiteral("Previous match (Shift+F3)"));
    QTRY_COMPARE_WITH_TIMEOUT(current(), 13, 30'000);
    QVERIFY(result->findResult().isEmpty());
    // The keys do the same.
    m_bench->table().setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->table().hasFocus(), 30'000);
    QTest::keyClick(&m_bench->table(), Qt::Key_F3);
    QTRY_COMPARE_WITH_TIMEOUT(current(), 23, 30'000);
    QTest::keyClick(&m_bench->table(), Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(current(), 13, 30'000);
    m_bench->view().filterBar()->setShowsOnlyMatches(true);
}

void TestMessagePanes::currentMessageStaysOverAFilter()
{
    for (int i = 0; i < 300; ++i)
        m_bench->publish("c", i == 100 ? "needle" : "hay");
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 300, 30'000);
    m_bench->view().setFilterText(QStringLiteral("needle"));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 1, 30'000);
    m_bench->table().selectRow(0);
    m_bench->view().setFilterText({});
    QCOMPARE(m_bench->model().rowCount(), 300);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->table().currentIndex().row(), 100, 30'000);
    QVERIFY(!m_bench->view().isFollowing());
    QVERIFY(m_bench->table().viewport()->rect().intersects(
            m_bench->table().visualRect(m_bench->table().currentIndex())));
    m_bench->view().setFilterText(QStringLiteral("needle"));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->table().currentIndex().row(), 0, 30'000);
}

void TestMessagePanes::answersOnDiskAreFound()
{
    m_bench->publish("a", "unanswered");
    m_bench->publish("a", "early", mqtt::QoS::AtLeastOnce);
    const auto &answers = m_bench->connection.store().acknowledgements();
    QTRY_COMPARE_WITH_TIMEOUT(answers.answerCount(), quint64(1), 30'000);
    m_bench->connection.history().startRecording();
    messages::Recorder &recorder = m_bench->connection.history().recorder();
    m_bench->publish("a", "late", mqtt::QoS::ExactlyOnce);
    QTRY_COMPARE_WITH_TIMEOUT(answers.answerCount(), quint64(2), 30'000);
    recorder.stop();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), messages::RecorderState::Off, 60'000);
    QVERIFY(!recorder.problem());

    presentation::MessageHistory opened;
    QVERIFY(opened.openRecording(recorder.file()));
    presentation::SubscriptionList none;
    MessageTableModel model(opened.store(), none);
    QCOMPARE(model.rowCount(), 3);
    model.setRecording(opened.recordingFile());
    const int column = static_cast<int>(presentation::MessageColumn::Answer);
    QVERIFY(model.index(1, column).data().toString().startsWith(u'✓'));
    QVERIFY(model.index(2, column).data().toString().startsWith(u'✓'));
    model.setFilter(messages::MessageFilter::parse(QStringLiteral("ack=yes"), 0).value());
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, 30'000);
    model.setFilter(messages::MessageFilter::parse(QStringLiteral("ack=waiting"), 0).value());
    QTRY_VERIFY_WITH_TIMEOUT(!model.isFiltering(), 30'000);
    QCOMPARE(model.rowCount(), 0);
}

void TestMessagePanes::rulesShapeThePreview()
{
    m_bench->publish("n/1", QByteArray::fromHex("0001000200030004"));
    m_bench->publish("n/2", "{\"a\":\n 1}");
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 2, 30'000);
    QVERIFY(m_bench->cell(0, MessageTableModel::Preview).startsWith(QStringLiteral("00 01")));
    messages::DecodeRule numbers;
    numbers.filter = QStringLiteral("n/1");
    numbers.decoding.form = messages::PayloadDecoding::Form::Numbers;
    numbers.decoding.numbers.bits = 16;
    messages::DecodeRule json;
    json.filter = QStringLiteral("n/#");
    json.decoding.form = messages::PayloadDecoding::Form::Json;
    m_bench->rules.setRules({numbers, json});
    QCOMPARE(m_bench->cell(1, MessageTableModel::Preview), QStringLiteral("{ \"a\": 1 }"));
    QVERIFY(!m_bench->cell(0, MessageTableModel::Preview).startsWith(QStringLiteral("00 01")));
    QVERIFY(m_bench->cell(0, MessageTableModel::Preview).contains(QStringLiteral("4")));
    const int format = static_cast<int>(presentation::MessageColumn::Format);
    QCOMPARE(m_bench->cell(1, format), QStringLiteral("JSON"));
    m_bench->rules.setRules({});
    QVERIFY(m_bench->cell(0, MessageTableModel::Preview).startsWith(QStringLiteral("00 01")));
}

void TestMessagePanes::pointsAtMatchesInThePayload()
{
    m_bench->publish("p", "one Needle and another needle");
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 1, 30'000);
    m_bench->table().selectRow(0);
    m_bench->view().setFilterText(QStringLiteral("needle"));
    const auto *text = m_bench->workspace->payloadView()->findChild<widgets::StructureView *>();
    QTRY_COMPARE_WITH_TIMEOUT(text->hits().value(0), QStringLiteral("needle"), 30'000);
    m_bench->view().setFilterText({});
    QTRY_VERIFY_WITH_TIMEOUT(text->hits().isEmpty(), 30'000);
}

void TestMessagePanes::topicTreeShowsAndOffersWhatCanBeDone()
{
    m_bench->subscribe("tree/#");
    m_bench->publish("tree/a/x", "1", mqtt::QoS::AtLeastOnce);
    m_bench->publish("tree/b", "2", mqtt::QoS::AtLeastOnce);
    // Sent twice and received twice, whichever comes first.
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->received(), quint64(4), 30'000);
    ui::TopicTreePanel *panel = m_bench->workspace->topicTree();
    QTRY_COMPARE_WITH_TIMEOUT(panel->model().rowCount(), 4, 30'000);
    panel->view()->selectRow(3);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->workspace->payloadView()->topic(), QStringLiteral("tree/b"),
                              30'000);
    emit panel->filterRequested(QStringLiteral("topic:tree/a/#"));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 2, 30'000);
    emit panel->publishRequested("tree/a");
    QCOMPARE(named<QLineEdit>(m_bench->workspace->publishPanel(),
                              QStringLiteral("Topic to publish to"))
                     ->text(),
             QStringLiteral("tree/a"));
    emit panel->subscribeRequested("tree/a/#");
    QCOMPARE(named<QLineEdit>(m_bench->workspace->subscriptionPanel(),
                              QStringLiteral("Topic filter to subscribe to"))
                     ->text(),
             QStringLiteral("tree/a/#"));
}

void TestMessagePanes::longestTopicsLeaveThePanesTheirSize()
{
    const QByteArray topic(65'535, 'x');
    const QSize smallest = m_bench->workspace->minimumSizeHint();
    mqtt::Publish message;
    message.topic = topic;
    message.payload = "1";
    message.properties.addPair("key", QByteArray(60'000, 'y'));
    m_bench->connection.publish(message);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 1, 30'000);
    m_bench->table().selectRow(0);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->workspace->payloadView()->topic().size(), topic.size(),
                              30'000);
    const QSize now = m_bench->workspace->minimumSizeHint();
    QVERIFY(now.width() < smallest.width() + 200);
    QVERIFY(now.height() < 1000);
}

void TestMessagePanes::everythingIsMeasuredFirst()
{
    auto *panel = m_bench->workspace->subscriptionPanel();
    panel->setFilter(QStringLiteral("#"));
    button(panel, QStringLiteral("Subscribe"))->click();
    auto *bar = panel->findChild<ui::BroadFilterBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(m_bench->connection.subscriptions().size(), qsizetype(0));
    QTimer source;
    connect(&source, &QTimer::timeout, this, [this] { m_bench->publish("probe/1", "x"); });
    source.start(20);
    bar->measure();
    QTRY_VERIFY_WITH_TIMEOUT(bar->text().contains(QStringLiteral("messages/s")), 120'000);
    QCOMPARE(m_bench->connection.subscriptions().size(), qsizetype(0));
    button(bar, QStringLiteral("Go on"))->click();
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_bench->connection.subscriptions().size(), qsizetype(1));
    // Others are subscribed to at once.
    panel->setFilter(QStringLiteral("home/#"));
    button(panel, QStringLiteral("Subscribe"))->click();
    QCOMPARE(m_bench->connection.subscriptions().size(), qsizetype(2));
    QVERIFY(!bar->isVisible());
}

void TestMessagePanes::selectedMessagesArePublishedAgain()
{
    m_bench->publish("r/1", "one", mqtt::QoS::AtLeastOnce);
    m_bench->publish("r/2", "two", mqtt::QoS::ExactlyOnce);
    m_bench->publish("r/3", "three");
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 3, 30'000);
    ui::ReplayDialog dialog(m_bench->connection.store(), {0, 2}, {&m_bench->connection});
    dialog.show();
    QVERIFY(dialog.status().contains(QStringLiteral("r/1")));
    dialog.findChild<QLineEdit *>()->setText(QStringLiteral("again/"));
    QVERIFY(dialog.status().contains(QStringLiteral("again/r/1")));
    dialog.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 5, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(dialog.status(), QStringLiteral("2 of 2 published."), 60'000);
    QCOMPARE(m_bench->cell(3, MessageTableModel::Topic), QStringLiteral("again/r/1"));
    QCOMPARE(m_bench->cell(3, MessageTableModel::QoS), QStringLiteral("1"));
    QCOMPARE(m_bench->cell(4, MessageTableModel::Topic), QStringLiteral("again/r/3"));
    QCOMPARE(m_bench->cell(4, MessageTableModel::Preview), QStringLiteral("three"));
    m_bench->connection.disconnectFromHost();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->isConnected(), 60'000);
    dialog.findChild<QLineEdit *>()->clear();
    QVERIFY(dialog.status().contains(QStringLiteral("does not stand")));
}

void TestMessagePanes::keysOpenAndCloseTopics()
{
    m_bench->subscribe("keys/#");
    m_bench->publish("keys/a/x", "1", mqtt::QoS::AtLeastOnce);
    ui::TopicTreePanel *panel = m_bench->workspace->topicTree();
    QTRY_COMPARE_WITH_TIMEOUT(panel->model().rowCount(), 3, 30'000);
    panel->view()->setFocus();
    panel->view()->selectRow(2);
    QTest::keyClick(panel->view(), Qt::Key_Left); // to the level above
    QCOMPARE(panel->view()->currentIndex().row(), 1);
    QTest::keyClick(panel->view(), Qt::Key_Left); // closes it
    QCOMPARE(panel->model().rowCount(), 2);
    QTest::keyClick(panel->view(), Qt::Key_Right);
    QCOMPARE(panel->model().rowCount(), 3);
    QTest::keyClick(panel->view(), Qt::Key_Right);
    QCOMPARE(panel->view()->currentIndex().row(), 2);
}

void TestMessagePanes::clearsRetainedMessagesOfASubtree()
{
    for (int i = 0; i < 5; ++i)
        m_bench->publish("gone/" + QByteArray::number(i), "kept", mqtt::QoS::AtLeastOnce, true);
    emit m_bench->workspace->topicTree()->clearRetainedRequested("gone/#");
    auto *dialog = m_bench->workspace->findChild<ui::RetainedDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, QStringLiteral("Clear 5…"))
                                     && button(dialog, QStringLiteral("Clear 5…"))->isEnabled(),
                             60'000);
    auto &model = const_cast<presentation::RetainedModel &>(dialog->model());
    model.setData(model.index(4, 0), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(button(dialog, QStringLiteral("Clear 4…")));
    dialog->clearTicked();
    QTRY_VERIFY_WITH_TIMEOUT(
            model.index(0, presentation::RetainedModel::Result).data().toString().startsWith(u'✓'),
            60'000);
    dialog->look();
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog, QStringLiteral("Clear 1…"))
                                     && button(dialog, QStringLiteral("Clear 1…"))->isEnabled(),
                             60'000);
}

void TestMessagePanes::saysWhetherATopicIsRetained()
{
    m_bench->publish("is/kept", "value 7", mqtt::QoS::AtLeastOnce, true);
    m_bench->publish("is/not", "x", mqtt::QoS::AtLeastOnce);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->received(), quint64(2), 30'000);
    auto *notice = m_bench->view().findChild<widgets::NoticeBar *>();
    emit m_bench->table().retainedRequested("is/kept");
    QTRY_VERIFY_WITH_TIMEOUT(notice->cause().contains(QStringLiteral("value 7")), 60'000);
    emit m_bench->table().retainedRequested("is/not");
    QTRY_VERIFY_WITH_TIMEOUT(notice->cause().startsWith(QStringLiteral("No")), 60'000);
}

void TestMessagePanes::recordsAndSaysWhenTheDiskIsFull()
{
    messages::Recorder &recorder = m_bench->connection.history().recorder();
    auto *record = m_bench->view().findChild<ui::RecordButton *>();
    m_bench->publish("r", "before");
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->received(), quint64(1), 30'000);
    record->click();
    QCOMPARE(recorder.state(), messages::RecorderState::Recording);
    QTRY_COMPARE_WITH_TIMEOUT(recorder.written(), quint64(1), 30'000);
    auto *notice = m_bench->view().findChild<widgets::NoticeBar *>();
    {
        const testsupport::FullDisk full;
        m_bench->publish("r", QByteArray(100'000, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(recorder.state(), messages::RecorderState::Off, 60'000);
    }
    QVERIFY(notice->isVisible());
    QVERIFY(!notice->cause().isEmpty());
    m_bench->publish("r", "after");
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->model().rowCount(), 3, 30'000);
    const auto reader = messages::RecordingReader::open(recorder.file());
    QVERIFY(reader);
    QCOMPARE((*reader)->rows().size(), quint64(1));
}

// A device of a cloud that refuses and drops more than the standard does.
void TestMessagePanes::limitsOfTheCloudAreToldWhereTheyAreMet()
{
    auto *publishPanel = m_bench->workspace->findChild<ui::PublishPanel *>();
    auto *subscriptionPanel = m_bench->workspace->findChild<ui::SubscriptionPanel *>();
    auto *told = publishPanel->findChild<QLabel *>(QStringLiteral("cloudHints"));
    auto *toldOfFilter = subscriptionPanel->findChild<QLabel *>(QStringLiteral("subscribeHints"));
    auto *topic = named<QLineEdit>(publishPanel, QStringLiteral("Topic to publish to"));
    auto *filter =
            named<QLineEdit>(subscriptionPanel, QStringLiteral("Topic filter to subscribe to"));
    auto *qos = named<QComboBox>(publishPanel, QStringLiteral("QoS"));
    const auto boxes = publishPanel->findChildren<QCheckBox *>();
    const auto found = std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox *box) {
        return box->text() == QLatin1String("&Retain");
    });
    QCheckBox *retain = found == boxes.end() ? nullptr : *found;
    QVERIFY(told && toldOfFilter && topic && filter && qos && retain);
    publishPanel->setDraft(QStringLiteral("/pk/dn/user/update"), presentation::PayloadForm::Text,
                           QStringLiteral("1"));
    retain->setChecked(false);
    retain->click(); // a broker of one's own keeps retained messages
    filter->setText(QStringLiteral("#"));
    QVERIFY(told->isHidden() && toldOfFilter->isHidden());

    profiles::Profile device = m_bench->connection.profile();
    device.version = mqtt::ProtocolVersion::V311;
    device.origin = {QStringLiteral("aliyun"),
                     {{QStringLiteral("productKey"), QStringLiteral("pk")},
                      {QStringLiteral("deviceName"), QStringLiteral("dn")}}};
    m_bench->connection.setProfile(device);
    QTRY_VERIFY(told->isVisible() && told->text().contains(QLatin1String("retained")));
    retain->click();
    QVERIFY(told->isHidden());
    qos->setCurrentIndex(2);
    emit qos->activated(2);
    QVERIFY(told->isVisible() && told->text().contains(QLatin1String("no QoS 2")));
    publishPanel->setDraft(QStringLiteral("/pk/dn/user/update"), presentation::PayloadForm::Text,
                           QString(256 * 1024 + 1, u'x'));
    QVERIFY(told->text().contains(QLatin1String("262144 bytes")));
    publishPanel->setDraft(QStringLiteral("/pk/other/user/update"), presentation::PayloadForm::Text,
                           QStringLiteral("1"));
    QVERIFY(told->text().contains(QLatin1String("its own names")));

    QVERIFY(toldOfFilter->isVisible());
    QVERIFY(toldOfFilter->text().contains(QLatin1String("own topics")));
    filter->setText(QStringLiteral("/pk/other/user/get"));
    QVERIFY(toldOfFilter->isVisible());
    filter->setText(QStringLiteral("/pk/dn/user/#"));
    QVERIFY(toldOfFilter->isHidden());
}

void TestMessagePanes::floodOffersTheBrake_data()
{
    QTest::addColumn<QString>("choice");
    QTest::newRow("pause") << QStringLiteral("Pause the list");
    QTest::newRow("hide") << QStringLiteral("Hide its messages");
    QTest::newRow("unsubscribe") << QStringLiteral("Unsubscribe");
}

void TestMessagePanes::floodOffersTheBrake()
{
    QFETCH(QString, choice);
    Bench &bench = *m_bench;
    bench.settings.setValue(QStringLiteral("messages/floodRate"), 20);
    bench.subscribe("flood/#");
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.subscriptions().entries().at(0).state,
                              presentation::SubscriptionState::Granted, 30'000);
    QTimer source;
    connect(&source, &QTimer::timeout, this, [&bench] {
        for (int i = 0; i < 20; ++i)
            bench.publish("flood/1", "x");
    });
    source.start(50);
    auto *bar = bench.workspace->findChild<ui::FloodBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(button(bar, choice), 60'000);
    QTest::mouseClick(button(bar, choice), Qt::LeftButton);
    source.stop();
    QTRY_VERIFY(!bar->isVisible());
    const auto &entries = bench.connection.subscriptions().entries();
    if (choice == QLatin1String("Pause the list"))
        QVERIFY(bench.model().isPaused());
    else if (choice == QLatin1String("Hide its messages"))
        QTRY_VERIFY(entries.at(0).muted);
    else
        QTRY_VERIFY_WITH_TIMEOUT(entries.empty(), 30'000);
}

QTEST_MAIN(TestMessagePanes)
#include "tst_messagepanes.moc"
