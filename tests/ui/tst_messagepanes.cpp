// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/storage/settings.h"
#include "tests/support/fulldisk.h"
#include "tests/support/mosquitto.h"
#include "ui/messages/messagefilterbar.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/messagetable.h"
#include "ui/messages/recordbutton.h"
#include "ui/messages/retaineddialog.h"
#include "ui/messages/topictreepanel.h"
#include "ui/messages/topicview.h"
#include "ui/messages/workspace.h"
#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messageretainedmodel.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/presentation/messagetopicmodel.h"
#include "ui/widgets/noticebar.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

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
    void keysOpenAndCloseTopics();
    void clearsRetainedMessagesOfASubtree();
    void saysWhetherATopicIsRetained();
    void recordsAndSaysWhenTheDiskIsFull();

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

QTEST_MAIN(TestMessagePanes)
#include "tst_messagepanes.moc"
