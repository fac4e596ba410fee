// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/localtrial.h"

#include <QMainWindow>
#include <QPointer>
#include <QSet>

class QActionGroup;
class QStackedWidget;
class QToolBar;

namespace ui {

class BrokerPage;
class CloudTopicsPanel;
class ConnectionsPage;
class CredentialsPage;
class PacketsView;
class StatusLine;
class TimelineWindow;
class TerminalPage;

// The frame: pages, menus, the packets dock, status and geometry. Pages do not know each other;
// what one wishes of another is connected here, at a line each.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Page : quint8 { Connections, Packets, Terminal, Credentials, Broker };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(Page page);
    Page page() const;
    // Geometry, docks and page, for the next window.
    void saveState();
    // Starts the local broker on a free port, connects to it, subscribes and publishes.
    void tryLocalBroker();

    ConnectionsPage &connectionsPage() { return *m_connections; }
    // Each is made when it is first asked for.
    PacketsView &packetsPage();
    PacketsView &dockedPackets();
    TerminalPage &terminalPage();
    CredentialsPage &credentialsPage();
    BrokerPage &brokerPage();
    CloudTopicsPanel &cloudTopics();
    void openTimeline();              // its one window comes to the front
    TimelineWindow *timeline() const; // null: it is not open

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createPages();
    void place(Page page, QWidget *widget);
    void make(Page page);
    void createPageBar();
    void createPacketsDock();
    void createTopicsDock();
    void showTopicsDock(bool isWished);
    void createMenus();
    void createConnectionMenu();
    void createViewMenu();
    void createHelpMenu();
    void createStatusLine();
    void retranslate();
    void connectWishes();
    void connectToLocalBroker(const QString &host, quint16 port);
    void restoreState();
    void showDockFor(Page page);
    void rememberDock(bool shown);
    void showSettings();
    void showAbout();
    void openGuide();
    void connectTimeline();
    void comeToFront();

    Services m_services;
    LocalTrial m_trial;
    StepPlayer m_trialPlayer;
    QStackedWidget *m_pages;
    QToolBar *m_pageBar = nullptr;
    QActionGroup *m_pageActions = nullptr;
    QDockWidget *m_packetsDock = nullptr;
    QDockWidget *m_topicsDock = nullptr; // beside the connections only
    bool m_wantsTopics = true;           // where the connection leads to a cloud
    QSet<Page> m_pagesWithDock;          // where the person wants the packets below
    bool m_dockFollowsPage = false;
    CloudTopicsPanel *m_cloudTopics = nullptr;
    ConnectionsPage *m_connections = nullptr;
    PacketsView *m_packets = nullptr;
    PacketsView *m_dockedPackets = nullptr;
    TerminalPage *m_terminal = nullptr;
    CredentialsPage *m_credentials = nullptr;
    BrokerPage *m_broker = nullptr;
    StatusLine *m_status = nullptr;
    QPointer<TimelineWindow> m_timeline; // deletes itself when it is closed
};

} // namespace ui
