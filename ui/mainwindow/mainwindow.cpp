// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "app/storage/settings.h"
#include "ui/broker/brokerpage.h"
#include "ui/credentials/cloudtopicspanel.h"
#include "ui/credentials/credentialspage.h"
#include "ui/inspector/packetsview.h"
#include "ui/mainwindow/connectionspage.h"
#include "ui/mainwindow/guidewindow.h"
#include "ui/mainwindow/portsharing.h"
#include "ui/mainwindow/settingsdialog.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/timelinewindow.h"
#include "ui/messages/publishpanel.h"
#include "ui/messages/workspace.h"
#include "ui/presentation/cloudcontext.h"
#include "ui/presentation/liveconnection.h"
#include "ui/terminal/terminalpage.h"
#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QJsonArray>
#include <QMenuBar>
#include <QMessageBox>
#include <QPainter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

namespace ui {

namespace {

const auto geometryKey = QStringLiteral("window/geometry");
const auto layoutKey = QStringLiteral("window/layout");
const auto dockKey = QStringLiteral("window/pagesWithPackets");
const auto topicsKey = QStringLiteral("window/cloudTopics");
const auto pageKey = QStringLiteral("window/page");
constexpr QSize firstSize{1280, 800};
constexpr int pageCount = 5;

// Flat, where the style would paint a gradient across.
class PageBar : public QToolBar
{
public:
    using QToolBar::QToolBar;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().window());
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawLine(rect().topRight(), rect().bottomRight());
    }
};

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent), m_services(services), m_trial(services),
      m_pages(new QStackedWidget(this))
{
    setDockNestingEnabled(true);
    createPages();
    createPageBar();
    createPacketsDock();
    createTopicsDock();
    retranslate();
    createStatusLine();
    connectWishes();
    restoreState();
}

MainWindow::~MainWindow()
{
    disconnect(m_packetsDock->toggleViewAction(), nullptr, this, nullptr);
}

void MainWindow::createPages()
{
    m_connections = new ConnectionsPage(m_services, m_pages);
    m_pages->addWidget(m_connections);
    // The others are made when they are first asked for, so that the window is there at once.
    for (int i = 1; i < pageCount; ++i)
        m_pages->addWidget(new QWidget(m_pages));
    setCentralWidget(m_pages);
}

void MainWindow::place(Page page, QWidget *widget)
{
    const int index = static_cast<int>(page);
    QWidget *placeholder = m_pages->widget(index);
    m_pages->insertWidget(index, widget);
    m_pages->removeWidget(placeholder);
    delete placeholder;
}

void MainWindow::make(Page page)
{
    switch (page) {
    case Page::Connections:
        break;
    case Page::Packets:
        packetsPage();
        break;
    case Page::Terminal:
        terminalPage();
        break;
    case Page::Credentials:
        credentialsPage();
        break;
    case Page::Broker:
        brokerPage();
        break;
    }
}

PacketsView &MainWindow::packetsPage()
{
    if (!m_packets) {
        m_packets =
                new PacketsView(m_services.capture, m_services.pulse, m_services.settings, m_pages);
        m_packets->setConnections(m_services.connections);
        place(Page::Packets, m_packets);
    }
    return *m_packets;
}

PacketsView &MainWindow::dockedPackets()
{
    if (!m_dockedPackets) {
        m_dockedPackets = new PacketsView(m_services.capture, m_services.pulse, m_services.settings,
                                          m_packetsDock);
        m_dockedPackets->setConnections(m_services.connections);
        m_packetsDock->setWidget(m_dockedPackets);
    }
    return *m_dockedPackets;
}

TerminalPage &MainWindow::terminalPage()
{
    if (!m_terminal) {
        m_terminal = new TerminalPage(m_services.portThread, m_services.settings,
                                      m_services.modules, m_pages);
        place(Page::Terminal, m_terminal);
        m_terminal->setProfiles(m_services.profiles, m_services.secrets);
        m_terminal->setConnections(m_services.connections);
        new PortSharing(m_services.connections, *m_terminal, m_terminal);
        connect(m_terminal, &TerminalPage::moduleConnected, this,
                [this](const profiles::Profile &profile, const profiles::Secrets &secrets,
                       const presentation::ModuleRoute &route) {
                    showPage(Page::Connections);
                    m_connections->connectThroughModule(profile, secrets, route);
                });
    }
    return *m_terminal;
}

CredentialsPage &MainWindow::credentialsPage()
{
    if (m_credentials)
        return *m_credentials;
    m_credentials = new CredentialsPage(m_services.settings, m_services.ioThread,
                                        m_services.capture, m_pages);
    place(Page::Credentials, m_credentials);
    connect(m_credentials, &CredentialsPage::saveAsProfileRequested, this,
            [this](const profiles::Profile &profile, const profiles::Secrets &secrets) {
                showPage(Page::Connections);
                m_connections->proposeProfile(profile, secrets);
            });
    connect(m_credentials, &CredentialsPage::connectRequested, this,
            [this](const profiles::Profile &profile, const profiles::Secrets &secrets) {
                showPage(Page::Connections);
                m_connections->connectUnsaved(profile, secrets);
            });
    connect(m_credentials, &CredentialsPage::profilesRequested, this,
            [this](const QList<PreparedProfile> &prepared) {
                for (const PreparedProfile &each : prepared)
                    m_connections->addProfile(each.profile, each.secrets);
                showPage(Page::Connections);
            });
    return *m_credentials;
}

BrokerPage &MainWindow::brokerPage()
{
    if (!m_broker) {
        m_broker = new BrokerPage(m_services.broker, m_services.settings, m_pages);
        place(Page::Broker, m_broker);
        connect(m_broker, &BrokerPage::connectRequested, this, &MainWindow::connectToLocalBroker);
    }
    return *m_broker;
}

void MainWindow::createPageBar()
{
    m_pageBar = new PageBar(this);
    m_pageBar->setObjectName(QStringLiteral("pages"));
    m_pageBar->setMovable(false);
    m_pageBar->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    m_pageBar->setIconSize({24, 24});
    m_pageActions = new QActionGroup(this);
    for (const char *name : {"connections", "packets", "terminal", "credentials", "broker"}) {
        const int index = int(m_pageActions->actions().size());
        QAction *action = m_pageBar->addAction(widgets::icon(QLatin1String(name)), QString());
        action->setCheckable(true);
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index)));
        m_pageActions->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, index] { showPage(static_cast<Page>(index)); });
    }
    addToolBar(Qt::LeftToolBarArea, m_pageBar);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("MQTT Scope"));
    m_pageBar->setWindowTitle(tr("Pages"));
    m_packetsDock->setWindowTitle(tr("Packets"));
    m_topicsDock->setWindowTitle(tr("Cloud topics"));
    const QStringList names{tr("Connections"), tr("Packets"), tr("AT terminal"), tr("Credentials"),
                            tr("Local broker")};
    for (int i = 0; i < names.size(); ++i) {
        QAction *action = m_pageActions->actions().at(i);
        action->setText(names.at(i));
        action->setToolTip(QStringLiteral("%1 (%2)").arg(
                names.at(i), action->shortcut().toString(QKeySequence::NativeText)));
    }
    menuBar()->clear();
    createMenus();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::createPacketsDock()
{
    m_packetsDock = new QDockWidget(this);
    m_packetsDock->setObjectName(QStringLiteral("packetsDock"));
    addDockWidget(Qt::BottomDockWidgetArea, m_packetsDock);
    resizeDocks({m_packetsDock}, {260}, Qt::Vertical);
    connect(m_packetsDock->toggleViewAction(), &QAction::toggled, this, &MainWindow::rememberDock);
}

void MainWindow::createTopicsDock()
{
    m_topicsDock = new QDockWidget(this);
    m_topicsDock->setObjectName(QStringLiteral("topicsDock"));
    addDockWidget(Qt::RightDockWidgetArea, m_topicsDock);
    resizeDocks({m_topicsDock}, {380}, Qt::Horizontal);
    m_topicsDock->hide();
    m_wantsTopics = m_services.settings.value(topicsKey, true).toBool();
    connect(m_topicsDock->toggleViewAction(), &QAction::triggered, this,
            &MainWindow::showTopicsDock);
    connect(m_connections, &ConnectionsPage::currentConnectionChanged, this,
            [this] { showDockFor(page()); });
}

CloudTopicsPanel &MainWindow::cloudTopics()
{
    if (!m_cloudTopics) {
        m_cloudTopics = new CloudTopicsPanel(m_services.settings, m_topicsDock);
        m_topicsDock->setWidget(m_cloudTopics);
        connect(m_cloudTopics, &CloudTopicsPanel::publishDraftRequested, this,
                [this](const QString &topic, presentation::PayloadForm form,
                       const QString &payload) {
                    if (Workspace *workspace = m_connections->currentWorkspace())
                        workspace->publishPanel()->setDraft(topic, form, payload);
                });
    }
    return *m_cloudTopics;
}

void MainWindow::showTopicsDock(bool isWished)
{
    m_wantsTopics = isWished;
    m_services.settings.setValue(topicsKey, isWished);
    if (isWished)
        cloudTopics().setConnection(m_connections->currentConnection());
}

void MainWindow::createMenus()
{
    createConnectionMenu();
    createViewMenu();
    createHelpMenu();
}

void MainWindow::createConnectionMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Connection"));
    menu->addAction(m_connections->newAction());
    menu->addAction(widgets::icon(QStringLiteral("play")), tr("&Try it on the local broker"), this,
                    &MainWindow::tryLocalBroker);
    menu->addSeparator();
    menu->addAction(tr("&Close tab"), QKeySequence(QKeySequence::Close), m_connections,
                    &ConnectionsPage::closeCurrentTab);
    menu->addAction(widgets::icon(QStringLiteral("settings")), tr("&Settings…"),
                    QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &MainWindow::showSettings);
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &QWidget::close);
}

void MainWindow::createViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    menu->addActions(m_pageActions->actions());
    menu->addSeparator();
    QAction *dock = m_packetsDock->toggleViewAction();
    dock->setText(tr("&Packets below the page"));
    dock->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    menu->addAction(dock);
    QAction *topics = m_topicsDock->toggleViewAction();
    topics->setText(tr("Cloud &topics beside the connection"));
    topics->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    menu->addAction(topics);
    menu->addAction(tr("Time&line…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this,
                    &MainWindow::openTimeline);
    QMenu *layout = menu->addMenu(tr("&Connection in front"));
    connect(layout, &QMenu::aboutToShow, this, [this, layout] {
        layout->clear();
        m_connections->fillLayoutMenu(*layout);
    });
    QAction *fullScreen = menu->addAction(tr("&Full screen"));
    fullScreen->setCheckable(true);
    fullScreen->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F11)); // F1 to F12 are the terminal's
    connect(fullScreen, &QAction::toggled, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
}

void MainWindow::createHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("User's &guide"), this, &MainWindow::openGuide);
    menu->addAction(tr("&About MQTT Scope"), this, &MainWindow::showAbout);
}

void MainWindow::createStatusLine()
{
    m_status = new StatusLine(m_services.capture, this);
    statusBar()->addWidget(m_status, 1);
    connect(m_connections, &ConnectionsPage::currentConnectionChanged, m_status,
            [this] { m_status->setConnection(m_connections->currentConnection()); });
    connect(m_connections, &ConnectionsPage::currentConnectionChanged, this,
            [this] { showDockFor(page()); });
    m_status->setConnection(m_connections->currentConnection());
}

void MainWindow::connectWishes()
{
    connect(m_connections, &ConnectionsPage::showPacketsRequested, m_packetsDock, [this] {
        dockedPackets();
        m_packetsDock->show();
    });
    connect(m_connections, &ConnectionsPage::tryRequested, this, &MainWindow::tryLocalBroker);
    // The broker's page says why it could not start; the connection's tab says the rest.
    connect(&m_trialPlayer, &StepPlayer::failed, this, [this] {
        if (!m_trial.connection())
            showPage(Page::Broker);
    });
    connect(m_connections, &ConnectionsPage::cloudDeviceRequested, this,
            [this] { showPage(Page::Credentials); });
    connect(m_connections, &ConnectionsPage::serialModuleRequested, this,
            [this] { showPage(Page::Terminal); });
}

void MainWindow::showPage(Page page)
{
    make(page);
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_pageActions->actions().at(static_cast<int>(page))->setChecked(true);
    showDockFor(page);
}

void MainWindow::showDockFor(Page page)
{
    m_dockFollowsPage = true;
    // The page shows the same packets; below it they would stand twice.
    m_packetsDock->toggleViewAction()->setEnabled(page != Page::Packets);
    const bool hasPackets = page != Page::Connections || m_connections->currentConnection();
    const bool isShown = page != Page::Packets && hasPackets && m_pagesWithDock.contains(page);
    if (isShown)
        dockedPackets();
    m_packetsDock->setVisible(isShown);
    m_dockFollowsPage = false;
    presentation::LiveConnection *connection = m_connections->currentConnection();
    const bool leadsToCloud =
            connection && presentation::cloudContext(connection->profile()).scheme != nullptr;
    if (m_cloudTopics || leadsToCloud)
        cloudTopics().setConnection(connection);
    m_topicsDock->setVisible(page == Page::Connections && leadsToCloud && m_wantsTopics);
}

void MainWindow::rememberDock(bool shown)
{
    // A dock also goes and comes with its window; that is nobody's wish.
    if (m_dockFollowsPage || !isVisible())
        return;
    if (shown) {
        dockedPackets();
        m_pagesWithDock.insert(page());
    } else {
        m_pagesWithDock.remove(page());
    }
}

MainWindow::Page MainWindow::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

void MainWindow::restoreState()
{
    const storage::Settings &settings = m_services.settings;
    if (!restoreGeometry(settings.state(geometryKey)))
        resize(firstSize);
    QMainWindow::restoreState(settings.state(layoutKey));
    const QJsonArray withDock = settings.value(dockKey, QJsonArray{0}).toArray();
    m_pagesWithDock.clear();
    for (const QJsonValue &index : withDock)
        m_pagesWithDock.insert(static_cast<Page>(index.toInt()));
    const int page = settings.value(pageKey, 0).toInt();
    showPage(static_cast<Page>(qBound(0, page, m_pages->count() - 1)));
}

void MainWindow::saveState()
{
    m_services.settings.setState(geometryKey, saveGeometry());
    m_services.settings.setState(layoutKey, QMainWindow::saveState());
    m_services.settings.setValue(pageKey, m_pages->currentIndex());
    QJsonArray withDock;
    for (const Page each : m_pagesWithDock)
        withDock.append(static_cast<int>(each));
    m_services.settings.setValue(dockKey, withDock);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::tryLocalBroker()
{
    if (m_trialPlayer.isPlaying())
        return;
    showPage(Page::Connections);
    m_trialPlayer.play(m_trial.steps());
}

void MainWindow::connectToLocalBroker(const QString &host, quint16 port)
{
    profiles::Profile profile;
    profile.name = tr("Local broker");
    profile.clientId = profiles::generatedClientId();
    profile.endpoint.host = host;
    profile.endpoint.port = port;
    showPage(Page::Connections);
    m_connections->connectUnsaved(profile, {});
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openGuide()
{
    (new GuideWindow(this))->show();
}

TimelineWindow *MainWindow::timeline() const
{
    return m_timeline;
}

void MainWindow::openTimeline()
{
    if (!m_timeline) {
        m_timeline = new TimelineWindow(m_services.connections, m_services.capture,
                                        m_services.settings, this);
        m_timeline->setAttribute(Qt::WA_DeleteOnClose);
        m_timeline->setTranscript(terminalPage().transcript(), tr("AT terminal"));
        connectTimeline();
    }
    m_timeline->showNormal();
    m_timeline->raise();
    m_timeline->activateWindow();
}

void MainWindow::connectTimeline()
{
    connect(m_timeline, &TimelineWindow::messageRequested, this,
            [this](presentation::LiveConnection *connection, messages::RowId row) {
                showPage(Page::Connections);
                comeToFront();
                m_connections->showMessage(connection, row);
            });
    connect(m_timeline, &TimelineWindow::connectionRequested, this,
            [this](presentation::LiveConnection *connection) {
                showPage(Page::Connections);
                comeToFront();
                m_connections->showConnection(connection);
            });
    connect(m_timeline, &TimelineWindow::packetRequested, this,
            [this](inspector::PacketNumber number) {
                showPage(Page::Packets);
                comeToFront();
                packetsPage().selectPacket(number);
            });
    connect(m_timeline, &TimelineWindow::terminalRequested, this, [this] {
        showPage(Page::Terminal);
        comeToFront();
    });
}

void MainWindow::comeToFront()
{
    raise();
    activateWindow();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
            this, tr("About MQTT Scope"),
            tr("<h3>MQTT Scope %1</h3><p>The bench on which a device meets its broker.</p>"
               "<p>Free software under the GNU General Public License, version 3 or later. "
               "Built with Qt %2.</p>")
                    .arg(QStringLiteral(MQTTSCOPE_VERSION), QString::fromLatin1(qVersion())));
}

} // namespace ui
