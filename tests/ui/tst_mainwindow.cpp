// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capture.h"
#include "tests/support/mosquitto.h"
#include "ui/broker/brokerpage.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/profileeditor.h"
#include "ui/connection/profilepage.h"
#include "ui/inspector/byteview.h"
#include "ui/inspector/fieldtree.h"
#include "ui/inspector/packetdetail.h"
#include "ui/inspector/packetsview.h"
#include "ui/inspector/packettable.h"
#include "ui/mainwindow/connectionspage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/program.h"
#include "ui/mainwindow/startpage.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/messagetable.h"
#include "ui/messages/workspace.h"
#include "ui/presentation/liveconnection.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace ui;

namespace {

template<class Widget>
Widget *named(const QWidget *parent, const QString &accessibleName)
{
    const auto all = parent->findChildren<Widget *>();
    for (Widget *widget : all) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

template<class Button>
Button *labelled(const QWidget *parent, const QString &text)
{
    const auto all = parent->findChildren<Button *>();
    for (Button *button : all) {
        if (button->text().remove('&') == text)
            return button;
    }
    return nullptr;
}

QWidget *fieldOf(const ProfileEditor *editor, profiles::Field field)
{
    const auto pages = editor->findChildren<ProfilePage *>();
    for (const ProfilePage *page : pages) {
        if (page->row(field))
            return page->row(field)->field();
    }
    return nullptr;
}

} // namespace

// The window as a person uses it, from an empty home to a message and its packet.
class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void profileConnectsPublishesAndShowsItsPackets();
    void profileAndHistoryAreFoundAfterARestart();
    void localBrokerTrialEndsWithMessages();
    void languageChangesWhileRunning();
    void pagesAreReachedByKeyboard();
    void packetsBelowAPageAreRememberedForThatPage();
    void refusedPortIsToldInTheTab();
    void fieldLeadsToItsBytesAndByteToItsField();

private:
    void start();
    void stop();
    void createProfile(quint16 port);
    void subscribe(const QString &filter);
    void publish(const QString &topic, const QString &payload);
    Workspace *workspace() const { return m_window->connectionsPage().currentWorkspace(); }
    bool isConnected() const
    {
        return workspace() && workspace()->connection().state() == client::ClientState::Connected;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    start();
}

void MainWindowTest::cleanup()
{
    stop();
}

void MainWindowTest::start()
{
    m_program = std::make_unique<Program>(storage::Paths(m_home->path()));
    m_window = std::make_unique<MainWindow>(m_program->services());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get())); // else no shortcut is its own
}

void MainWindowTest::stop()
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_program.reset();
}

void MainWindowTest::createProfile(quint16 port)
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<ProfileEditor *>());
    auto *editor = m_window->findChild<ProfileEditor *>();
    QTest::keyClicks(fieldOf(editor, profiles::Field::Name), QStringLiteral("Garden"));
    auto *host = named<QLineEdit>(editor, QStringLiteral("Host"));
    host->clear();
    QTest::keyClicks(host, QStringLiteral("127.0.0.1"));
    named<QSpinBox>(editor, QStringLiteral("Port"))->setValue(port);
    QTest::mouseClick(editor->findChild<QPushButton *>(QStringLiteral("saveAndConnect")),
                      Qt::LeftButton);
}

void MainWindowTest::subscribe(const QString &filter)
{
    auto *field = named<QLineEdit>(workspace(), QStringLiteral("Topic filter to subscribe to"));
    QTest::keyClicks(field, filter);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(workspace()->connection().subscriptions().size(), 1);
    QTRY_COMPARE(workspace()->connection().subscriptions().entries().first().state,
                 presentation::SubscriptionState::Granted);
}

void MainWindowTest::publish(const QString &topic, const QString &payload)
{
    QTest::keyClicks(named<QLineEdit>(workspace(), QStringLiteral("Topic to publish to")), topic);
    auto *edit = named<QPlainTextEdit>(workspace(), QStringLiteral("Payload to publish"));
    QTest::keyClicks(edit, payload);
    m_window->activateWindow();
    edit->setFocus();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
}

void MainWindowTest::profileConnectsPublishesAndShowsItsPackets()
{
    testsupport::Mosquitto mosquitto;
    QVERIFY(mosquitto.start());
    createProfile(mosquitto.port());
    QTRY_VERIFY(isConnected());
    subscribe(QStringLiteral("home/#"));
    publish(QStringLiteral("home/garden/fountain/2"), QStringLiteral("hello world"));

    const messages::MessageStore &store = workspace()->connection().store();
    QTRY_COMPARE(store.size(), quint64(2)); // as sent and as received
    const auto received = store.at(store.endRow() - 1);
    QCOMPARE(received->direction, base::Direction::In);
    QCOMPARE(received->publish.topic.toByteArray(), QByteArray("home/garden/fountain/2"));
    QCOMPARE(received->publish.payload.toByteArray(), QByteArray("hello world"));

    PacketsView &packets = m_window->dockedPackets();
    QTRY_VERIFY(packets.table()->model()->rowCount() >= 7); // link, CONNECT … PUBLISH
    packets.table()->goToRow(packets.table()->model()->rowCount() - 1);
    const auto *fields = packets.detail()->fields();
    QTRY_VERIFY(fields->model()->rowCount() >= 4);
    QCOMPARE(fields->model()->index(0, 0).data().toString(), QStringLiteral("Fixed Header"));
    QVERIFY(packets.detail()->bytes()->bytes().endsWith("hello world"));
}

void MainWindowTest::profileAndHistoryAreFoundAfterARestart()
{
    testsupport::Mosquitto mosquitto;
    QVERIFY(mosquitto.start());
    createProfile(mosquitto.port());
    QTRY_VERIFY(isConnected());
    publish(QStringLiteral("home/garden/fountain/2"), QStringLiteral("hello world"));
    QTRY_COMPARE(workspace()->connection().store().size(), quint64(1));
    stop();
    start();

    const auto &profiles = m_program->services().profiles.profiles();
    QCOMPARE(profiles.size(), 1);
    QCOMPARE(profiles.first().name, QStringLiteral("Garden"));
    m_window->connectionsPage().connectProfile(profiles.first().id);
    QTRY_VERIFY(isConnected());
    auto *topic = named<QLineEdit>(workspace(), QStringLiteral("Topic to publish to"));
    QCOMPARE(topic->text(), QStringLiteral("home/garden/fountain/2"));
}

void MainWindowTest::localBrokerTrialEndsWithMessages()
{
    QTRY_VERIFY(m_window->findChild<StartPage *>()); // made after the first paint
    auto *choice = labelled<QCommandLinkButton>(m_window->findChild<StartPage *>(),
                                                QStringLiteral("Try it now on the local broker"));
    QTest::mouseClick(choice, Qt::LeftButton);
    QTRY_VERIFY(isConnected());
    QTRY_COMPARE(workspace()->connection().store().size(), quint64(8));
    QVERIFY(m_window->findChild<QDockWidget *>()->isVisible());
    // The broker's side of the conversation is captured as well.
    QTRY_VERIFY(m_program->services().capture.connections().size() >= 2);
}

void MainWindowTest::languageChangesWhileRunning()
{
    QCOMPARE(m_window->menuBar()->actions().first()->text(), QStringLiteral("&Connection"));
    m_program->services().language.setCode(QStringLiteral("zh_CN"));
    QTRY_VERIFY(m_window->menuBar()->actions().first()->text().startsWith(QStringLiteral("连接")));
    m_program->services().language.setCode(QStringLiteral("en"));
    QTRY_COMPARE(m_window->menuBar()->actions().first()->text(), QStringLiteral("&Connection"));
}

void MainWindowTest::pagesAreReachedByKeyboard()
{
    using Page = MainWindow::Page;
    const QList<Page> pages{Page::Connections, Page::Packets, Page::Terminal, Page::Credentials,
                            Page::Broker};
    for (qsizetype i = pages.size() - 1; i >= 0; --i) {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(m_window->page(), pages[i]);
    }
}

void MainWindowTest::packetsBelowAPageAreRememberedForThatPage()
{
    using Page = MainWindow::Page;
    auto *dock = m_window->findChild<QDockWidget *>();
    QVERIFY(!dock->isVisible()); // nothing is open yet
    m_window->showPage(Page::Terminal);
    QVERIFY(!dock->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(dock->isVisible());
    m_window->showPage(Page::Credentials);
    QVERIFY(!dock->isVisible());
    stop();
    start();
    dock = m_window->findChild<QDockWidget *>();
    QCOMPARE(m_window->page(), Page::Credentials);
    QVERIFY(!dock->isVisible());
    m_window->showPage(Page::Terminal);
    QVERIFY(dock->isVisible());
}

void MainWindowTest::refusedPortIsToldInTheTab()
{
    quint16 port = 0;
    {
        testsupport::Mosquitto mosquitto;
        QVERIFY(mosquitto.start());
        port = mosquitto.port();
    } // nobody listens there now
    createProfile(port);
    QTRY_VERIFY(workspace() && workspace()->connection().problem());
    const client::Explanation problem = *workspace()->connection().problem();
    QVERIFY2(problem.cause.contains(QString::number(port)), qPrintable(problem.cause));
    QVERIFY(!problem.nextStep.isEmpty());
}

// By the mouse alone, on the page as it comes up.
void MainWindowTest::fieldLeadsToItsBytesAndByteToItsField()
{
    m_window->resize(1280, 800);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_window->packetsPage().isVisible());
    PacketsView &packets = m_window->packetsPage();
    packets.openText(QStringLiteral("30 12 00 0b 68 6f 6d 65 2f 67 61 72 64 65 6e 68 65 6c 6c 6f"));
    QVERIFY(packets.addPasted());
    QTRY_COMPARE(packets.table()->model()->rowCount(), 1);
    const QRect cell = packets.table()->visualRect(packets.table()->model()->index(0, 0));
    QTest::mouseClick(packets.table()->viewport(), Qt::LeftButton, {}, cell.center());

    FieldTree *fields = packets.detail()->fields();
    ByteView *bytes = packets.detail()->bytes();
    QTRY_COMPARE(bytes->bytes().size(), qsizetype(20));
    const auto fieldOfName = [fields](const char *name) {
        const QAbstractItemModel *model = fields->model();
        const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole,
                                                   QLatin1String(name), 1, Qt::MatchExactly);
        return found.value(0);
    };
    const auto clickField = [&](const char *name) {
        const QModelIndex field = fieldOfName(name);
        fields->scrollTo(field);
        QTest::mouseClick(fields->viewport(), Qt::LeftButton, {},
                          fields->visualRect(field).center());
    };
    clickField("Topic Name");
    QCOMPARE(bytes->highlighted(), (base::ByteRange{2, 13}));
    QVERIFY(bytes->viewport()->rect().contains(bytes->cellRect(2).center()));

    QTest::mouseClick(bytes->viewport(), Qt::LeftButton, {}, bytes->cellRect(16).center());
    const QModelIndex current = fields->currentIndex();
    QCOMPARE(current.siblingAtColumn(0), fieldOfName("Payload"));
    QVERIFY(fields->viewport()->rect().contains(fields->visualRect(current).center()));

    clickField("Fixed Header");
    QCOMPARE(bytes->highlighted(), (base::ByteRange{0, 1}));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
