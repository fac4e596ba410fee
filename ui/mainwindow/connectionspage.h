// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/rowspans.h"
#include "ui/mainwindow/services.h"

#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;
class QMenu;

namespace presentation {
class LiveConnection;
struct ModuleRoute;
} // namespace presentation
namespace profiles {
struct Profile;
struct Secrets;
} // namespace profiles

namespace ui {

class ProfileList;
class StartPage;
class Workspace;
class WorkspaceArea;

// Profiles on the left, a workspace per open connection; the start page while there is none.
class ConnectionsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionsPage(const Services &services, QWidget *parent = nullptr);
    ~ConnectionsPage() override;

    presentation::LiveConnection *currentConnection() const; // nullptr: the start page shows
    Workspace *currentWorkspace() const;

    QAction *newAction() const; // Ctrl+N
    void createProfile();
    void editProfile(const QString &profileId);
    // Opens its tab, and connects when nothing is connected there.
    void connectProfile(const QString &profileId);
    // The editor with a profile that somebody else prepared, not saved yet.
    void proposeProfile(const profiles::Profile &profile, const profiles::Secrets &secrets);
    // Saves it as it is, without the editor: for many at once.
    void addProfile(const profiles::Profile &profile, const profiles::Secrets &secrets);
    // A tab for a connection that is not saved; an id is given when it has none.
    presentation::LiveConnection *connectUnsaved(profiles::Profile profile,
                                                 const profiles::Secrets &secrets);
    // A tab for a connection through a serial module.
    void connectThroughModule(const profiles::Profile &profile, const profiles::Secrets &secrets,
                              const presentation::ModuleRoute &route);
    // Its tab, and in it the message.
    void showConnection(const presentation::LiveConnection *connection);
    void showMessage(const presentation::LiveConnection *connection, messages::RowId row);
    void closeCurrentTab();
    // Where the workspace in front stands: beside others, in a window of its own, in tabs.
    void fillLayoutMenu(QMenu &menu);
    WorkspaceArea &area() { return *m_area; }

signals:
    void currentConnectionChanged();
    void showPacketsRequested();
    void tryRequested();
    void cloudDeviceRequested();
    void serialModuleRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override; // the start page comes after the first

private:
    void createProfileList();
    void createArea();
    void showStartPage();
    void createStartPage();
    void retranslate();
    void restoreState();
    void addTab(presentation::LiveConnection *connection);
    void removeTab(const presentation::LiveConnection *connection);
    void askPassword(presentation::LiveConnection *connection);
    void askKeyPassword(presentation::LiveConnection *connection, const QByteArray &password);
    void closeTab(QWidget *widget);
    void openRecording(const QString &file);
    void keepSubscription(const presentation::LiveConnection &connection, const QByteArray &filter,
                          bool keep);
    void updateTab(const presentation::LiveConnection *connection);
    Workspace *workspaceOf(const presentation::LiveConnection *connection) const;

    Services m_services;
    QSplitter *m_splitter;
    ProfileList *m_profileList = nullptr;
    QStackedWidget *m_stack;
    StartPage *m_startPage = nullptr; // until it is first shown
    WorkspaceArea *m_area;
};

} // namespace ui
