// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/workspace.h"

#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/storage/settings.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"
#include "ui/messages/connectionheader.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/messagetable.h"
#include "ui/messages/payloadview.h"
#include "ui/messages/publishpanel.h"
#include "ui/messages/subscriptionpanel.h"
#include "ui/presentation/decoderulestore.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/payloadpane.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using client::ClientState;
using presentation::LiveConnection;
using presentation::MessageTableModel;
using presentation::SubscriptionState;

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

// What stands behind one workspace, in the order in which it is built and taken down.
struct Bench
{
    explicit Bench(const profiles::Profile &profile)
        : settings(storage::Paths(folder.path())), connection(ioThread, capture, pulse, profile),
          decodeRules(storage::Paths(folder.path())), workspace(connection, settings, decodeRules)
    {
        capture.setPendingCallback([this] { pulse.wake(); });
        QObject::connect(&pulse, &presentation::FramePulse::frame, &capture,
                         &inspector::Capture::drain);
        QObject::connect(&workspace, &ui::Workspace::connectRequested, &connection,
                         [this] { connection.connectToHost(); });
        workspace.resize(1280, 720);
        workspace.show();
        workspace.activateWindow(); // shortcuts go to the active window only
    }
    ~Bench() { capture.setPendingCallback({}); }

    bool connectAndWait()
    {
        connection.connectToHost();
        return QTest::qWaitFor([this] { return connection.state() == ClientState::Connected; },
                               10'000);
    }
    QString cell(int row, int column)
    {
        return workspace.messagesView()->model().index(row, column).data().toString();
    }

    QTemporaryDir folder;
    storage::Settings settings;
    client::IoThread ioThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    LiveConnection connection;
    presentation::DecodeRuleStore decodeRules;
    ui::Workspace workspace;
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

void type(QWidget *widget, const QString &text)
{
    QTest::keyClicks(widget, text);
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void messageGoesOutAndComesBack_data();
    void messageGoesOutAndComesBack();
    void refusedPortIsExplainedAndRetried();
    void historyStaysWhenTheServerGoesAway();
    void profileSubscriptionsAreMadeAfterConnecting();
    void wrongTopicsAreExplainedInPlace();
    void hexPayloadIsSentAsBytesAndFlawsAreShown();
    void publishesAgainWithItsProperties();
    void pauseFilterAndClearByKeyboard();
    void followsUntilScrolledUp();
    void copiesSeveralRows();
    void mutedSubscriptionHidesItsMessages();
    void draftAndHistorySurviveARebuild();
    void fitsASmallWindow();

private:
    testsupport::Mosquitto m_server;
};

void TestWorkspace::initTestCase()
{
    QVERIFY(m_server.start());
}

void TestWorkspace::messageGoesOutAndComesBack_data()
{
    QTest::addColumn<mqtt::ProtocolVersion>("version");
    QTest::newRow("MQTT 3.1") << mqtt::ProtocolVersion::V31;
    QTest::newRow("MQTT 3.1.1") << mqtt::ProtocolVersion::V311;
    QTest::newRow("MQTT 5.0") << mqtt::ProtocolVersion::V5;
}

void TestWorkspace::messageGoesOutAndComesBack()
{
    QFETCH(mqtt::ProtocolVersion, version);
    profiles::Profile profile = profileFor(m_server.port());
    profile.version = version;
    Bench bench(profile);
    QTest::mouseClick(button(bench.workspace.header(), QStringLiteral("Connect")), Qt::LeftButton);
    QTRY_COMPARE(bench.connection.state(), ClientState::Connected);
    QVERIFY(button(bench.workspace.header(), QStringLiteral("Disconnect")));

    auto *filter =
            named<QLineEdit>(&bench.workspace, QStringLiteral("Topic filter to subscribe to"));
    type(filter, QStringLiteral("home/#"));
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(bench.connection.subscriptions().entries().value(0).state,
                 SubscriptionState::Granted);

    auto *topic =
            named<QLineEdit>(bench.workspace.publishPanel(), QStringLiteral("Topic to publish to"));
    auto *payload = named<QPlainTextEdit>(bench.workspace.publishPanel(),
                                          QStringLiteral("Payload to publish"));
    type(topic, QStringLiteral("home/garden/fountain/2"));
    type(payload, QStringLiteral("hello world"));
    payload->setFocus();
    QTRY_VERIFY(payload->hasFocus());
    QTest::keyClick(payload, Qt::Key_Return, Qt::ControlModifier);

    MessageTableModel &model = bench.workspace.messagesView()->model();
    QTRY_COMPARE(model.rowCount(), 2); // sent, and come back
    QCOMPARE(bench.cell(0, MessageTableModel::Direction), QStringLiteral("↑"));
    QCOMPARE(bench.cell(1, MessageTableModel::Direction), QStringLiteral("↓"));
    QCOMPARE(bench.cell(1, MessageTableModel::Topic), QStringLiteral("home/garden/fountain/2"));
    QCOMPARE(bench.cell(1, MessageTableModel::Preview), QStringLiteral("hello world"));
    QTRY_COMPARE(bench.workspace.publishPanel()->status(), QStringLiteral("✓ Sent"));
    QCOMPARE(bench.connection.subscriptions().entries().at(0).received, quint64(1));

    bench.workspace.messagesView()->table()->selectRow(1);
    QCOMPARE(bench.workspace.payloadView()->topic(), QStringLiteral("home/garden/fountain/2"));
    QCOMPARE(bench.workspace.payloadView()->pane()->shownText(), QStringLiteral("hello world"));
    QTRY_VERIFY(bench.capture.count() >= 6); // CONNECT to PUBLISH, both ways
}

void TestWorkspace::refusedPortIsExplainedAndRetried()
{
    Bench bench(profileFor(testsupport::freePort()));
    bench.connection.connectToHost();
    widgets::NoticeBar *notice = bench.workspace.header()->notice();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(!notice->cause().isEmpty());
    QVERIFY(!notice->nextStep().isEmpty());
    QTRY_COMPARE(bench.connection.state(), ClientState::Disconnected);

    QSignalSpy edit(&bench.workspace, &ui::Workspace::editProfileRequested);
    QTRY_VERIFY(button(notice, QStringLiteral("Edit profile")));
    QTest::mouseClick(button(notice, QStringLiteral("Edit profile")), Qt::LeftButton);
    QCOMPARE(edit.value(0).value(0).toString(), QStringLiteral("test"));

    bench.connection.setProfile(profileFor(m_server.port()));
    QTest::mouseClick(button(notice, QStringLiteral("Retry")), Qt::LeftButton);
    QTRY_COMPARE(bench.connection.state(), ClientState::Connected);
    QVERIFY(!notice->isVisible());
}

void TestWorkspace::historyStaysWhenTheServerGoesAway()
{
    testsupport::Mosquitto server;
    QVERIFY(server.start());
    Bench bench(profileFor(server.port()));
    QVERIFY(bench.connectAndWait());
    mqtt::Publish message;
    message.topic = "kept";
    bench.connection.publish(message);
    QTRY_COMPARE(bench.workspace.messagesView()->model().rowCount(), 1);
    const auto packets = bench.capture.count();
    server.stop();
    QTRY_COMPARE(bench.connection.state(), ClientState::Disconnected);
    QTRY_VERIFY(bench.workspace.header()->notice()->isVisible());
    QCOMPARE(bench.workspace.messagesView()->model().rowCount(), 1);
    QVERIFY(bench.capture.count() >= packets);
    bench.workspace.publishPanel()->publish();
    QVERIFY(bench.workspace.publishPanel()->status().contains(QStringLiteral("Not connected")));
}

void TestWorkspace::profileSubscriptionsAreMadeAfterConnecting()
{
    profiles::Profile profile = profileFor(m_server.port());
    profiles::SavedSubscription saved;
    saved.filter = QStringLiteral("a/+");
    saved.qos = mqtt::QoS::AtLeastOnce;
    saved.colour = QStringLiteral("#123456");
    profile.subscriptions.append(saved);
    saved.filter = QStringLiteral("off");
    saved.enabled = false;
    profile.subscriptions.append(saved);
    Bench bench(profile);
    QCOMPARE(bench.connection.subscriptions().size(), 1);
    QVERIFY(bench.connectAndWait());
    const auto &entries = bench.connection.subscriptions().entries();
    QTRY_COMPARE(entries.at(0).state, SubscriptionState::Granted);
    QCOMPARE(entries.at(0).granted, mqtt::QoS::AtLeastOnce);
    QCOMPARE(entries.at(0).ownColor, QStringLiteral("#123456"));

    bench.connection.unsubscribe("a/+");
    QTRY_COMPARE(bench.connection.subscriptions().size(), 0);
}

void TestWorkspace::wrongTopicsAreExplainedInPlace()
{
    Bench bench(profileFor(m_server.port()));
    QVERIFY(bench.connectAndWait());
    auto *filter =
            named<QLineEdit>(&bench.workspace, QStringLiteral("Topic filter to subscribe to"));
    type(filter, QStringLiteral("home/#/x"));
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(bench.connection.subscriptions().size(), 0);
    bool explained = false;
    const auto labels = bench.workspace.subscriptionPanel()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        explained = explained || (label->isVisible() && label->text().contains(u"# stands for"));
    QVERIFY(explained);

    auto *topic =
            named<QLineEdit>(bench.workspace.publishPanel(), QStringLiteral("Topic to publish to"));
    type(topic, QStringLiteral("home/+"));
    bench.workspace.publishPanel()->publish();
    QVERIFY(bench.workspace.publishPanel()->status().contains(
            QStringLiteral("subscriptions only")));
    QCOMPARE(bench.connection.store().size(), quint64(0));
}

void TestWorkspace::hexPayloadIsSentAsBytesAndFlawsAreShown()
{
    Bench bench(profileFor(m_server.port()));
    QVERIFY(bench.connectAndWait());
    ui::PublishPanel *panel = bench.workspace.publishPanel();
    panel->setDraft(QStringLiteral("bytes"), presentation::PayloadForm::Hex,
                    QStringLiteral("00 ff g1"));
    panel->publish();
    QVERIFY(panel->status().contains(QStringLiteral("no hex")));
    QCOMPARE(bench.connection.store().size(), quint64(0));

    panel->setDraft(QStringLiteral("bytes"), presentation::PayloadForm::Hex,
                    QStringLiteral("00 ff 0x31"));
    panel->publish();
    QTRY_COMPARE(bench.connection.store().size(), quint64(1));
    QCOMPARE(bench.connection.store().at(0)->publish.payload.toByteArray(),
             QByteArray("\x00\xff\x31", 3));
}

void TestWorkspace::publishesAgainWithItsProperties()
{
    Bench bench(profileFor(m_server.port()));
    QVERIFY(bench.connectAndWait());
    mqtt::Publish message;
    message.topic = "with/properties";
    message.payload = "{\"t\": 1.0}";
    message.properties.addNumber(mqtt::PropertyId::PayloadFormatIndicator, 1)
            .addNumber(mqtt::PropertyId::MessageExpiryInterval, 60)
            .addText(mqtt::PropertyId::ContentType, "application/json")
            .addPair("unit", "°C");
    bench.connection.publish(message);
    const messages::MessageStore &store = bench.connection.store();
    QTRY_COMPARE(store.size(), quint64(1));
    bench.workspace.publishPanel()->setMessage(*store.at(0));
    bench.workspace.publishPanel()->publish();
    QTRY_COMPARE(store.size(), quint64(2));
    const mqtt::PublishView again = store.at(1)->publish;
    QCOMPARE(again.payload.toByteArray(), message.payload);
    QCOMPARE(again.properties.bytes().toByteArray(), message.properties.bytes());

    bench.workspace.messagesView()->table()->selectRow(1);
    QCOMPARE(bench.workspace.payloadView()->pane()->shownText(),
             QStringLiteral("{\n  \"t\": 1.0\n}"));
}

void TestWorkspace::pauseFilterAndClearByKeyboard()
{
    Bench bench(profileFor(m_server.port()));
    QVERIFY(bench.connectAndWait());
    ui::MessagesView *view = bench.workspace.messagesView();
    const auto publish = [&bench](const QByteArray &topic) {
        mqtt::Publish message;
        message.topic = topic;
        bench.connection.publish(message);
    };
    publish("one");
    publish("two");
    QTRY_COMPARE(view->model().rowCount(), 2);
    view->table()->setFocus();
    QTRY_VERIFY(view->table()->hasFocus());
    QTest::keyClick(view->table(), Qt::Key_Space);
    QVERIFY(view->model().isPaused());
    publish("three");
    QTRY_COMPARE(view->model().waiting(), quint64(1));
    QCOMPARE(view->model().rowCount(), 2);
    QTest::keyClick(view->table(), Qt::Key_Space);
    QCOMPARE(view->model().rowCount(), 3);

    QTest::keyClick(view->table(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = named<QLineEdit>(view, QStringLiteral("Filter of the messages"));
    type(filter, QStringLiteral("tw"));
    QTRY_COMPARE(view->model().rowCount(), 1);
    type(filter, QStringLiteral("x"));
    QTRY_VERIFY(button(view, QStringLiteral("Show all messages")));
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(view->model().rowCount(), 3);
    QTest::keyClick(view->table(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(view->model().rowCount(), 0);
}

void TestWorkspace::followsUntilScrolledUp()
{
    Bench bench(profileFor(m_server.port()));
    QVERIFY(bench.connectAndWait());
    ui::MessagesView *view = bench.workspace.messagesView();
    const auto publish = [&bench](int count) {
        mqtt::Publish message;
        message.topic = "t";
        for (int i = 0; i < count; ++i)
            bench.connection.publish(message);
    };
    publish(200);
    QTRY_COMPARE(view->model().rowCount(), 200);
    QScrollBar *bar = view->table()->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    bar->setValue(50);
    QVERIFY(!view->isFollowing());
    publish(7);
    QTRY_VERIFY(button(view, QStringLiteral("↓ 7 new")));
    QCOMPARE(bar->value(), 50);
    QTest::mouseClick(button(view, QStringLiteral("↓ 7 new")), Qt::LeftButton);
    QVERIFY(view->isFollowing());
    QCOMPARE(bar->value(), bar->maximum());
}

void TestWorkspace::copiesSeveralRows()
{
    Bench bench(profileFor(m_server.port()));
    QVERIFY(bench.connectAndWait());
    mqtt::Publish message;
    for (const char *topic : {"a", "b", "c"}) {
        message.topic = topic;
        message.payload = QByteArray(topic) + "!";
        bench.connection.publish(message);
    }
    ui::MessagesView *view = bench.workspace.messagesView();
    QTRY_COMPARE(view->model().rowCount(), 3);
    view->table()->setFocus();
    QTRY_VERIFY(view->table()->hasFocus());
    view->table()->selectAll();
    QTest::keyClick(view->table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).endsWith(QStringLiteral("\t↑\ta\ta!")));
    QVERIFY(lines.at(2).endsWith(QStringLiteral("\t↑\tc\tc!")));
}

void TestWorkspace::mutedSubscriptionHidesItsMessages()
{
    Bench bench(profileFor(m_server.port()));
    QVERIFY(bench.connectAndWait());
    mqtt::Subscription loud;
    loud.filter = "loud/#";
    bench.connection.subscribe(loud);
    mqtt::Publish message;
    message.topic = "loud/1";
    bench.connection.publish(message);
    message.topic = "other";
    bench.connection.publish(message);
    MessageTableModel &model = bench.workspace.messagesView()->model();
    QTRY_COMPARE(model.rowCount(), 3);
    bench.connection.setMuted("loud/#", true);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(bench.cell(0, MessageTableModel::Topic), QStringLiteral("other"));
    bench.connection.setMuted("loud/#", false);
    QCOMPARE(model.rowCount(), 3);
}

void TestWorkspace::draftAndHistorySurviveARebuild()
{
    Bench bench(profileFor(m_server.port()));
    QVERIFY(bench.connectAndWait());
    ui::PublishPanel *panel = bench.workspace.publishPanel();
    panel->setDraft(QStringLiteral("home/draft"), presentation::PayloadForm::Json,
                    QStringLiteral("{\"a\": 1.0}"));
    panel->publish();
    QTRY_COMPARE(bench.connection.store().size(), quint64(1));
    const QPointer<ui::PublishPanel> old(panel);
    QEvent language(QEvent::LanguageChange); // rebuilds the panes
    QCoreApplication::sendEvent(&bench.workspace, &language);
    QTRY_VERIFY(old.isNull());
    auto *topic =
            named<QLineEdit>(bench.workspace.publishPanel(), QStringLiteral("Topic to publish to"));
    auto *payload = named<QPlainTextEdit>(bench.workspace.publishPanel(),
                                          QStringLiteral("Payload to publish"));
    QCOMPARE(topic->text(), QStringLiteral("home/draft"));
    QCOMPARE(payload->toPlainText(), QStringLiteral("{\"a\": 1.0}"));
    QCOMPARE(bench.workspace.messagesView()->model().rowCount(), 1);
    QVERIFY(bench.settings.value(QStringLiteral("messages/topicHistory"))
                    .toArray()
                    .contains(QStringLiteral("home/draft")));
}

void TestWorkspace::fitsASmallWindow()
{
    Bench bench(profileFor(m_server.port()));
    const QSize least = bench.workspace.minimumSizeHint();
    QVERIFY2(least.width() <= 940 && least.height() <= 560,
             qPrintable(QStringLiteral("%1×%2").arg(least.width()).arg(least.height())));
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
