// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/connectionspage.h"

#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/storage/settings.h"
#include "ui/connection/profilelist.h"
#include "ui/mainwindow/recordingwindow.h"
#include "ui/mainwindow/startpage.h"
#include "ui/mainwindow/workspacearea.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/workspace.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/statetext.h"

#include <QEvent>
#include <QInputDialog>
#include <QSplitter>
#include <QStackedWidget>
#include <QUuid>
#include <QVBoxLayout>

namespace ui {

using presentation::LiveConnection;
using presentation::OpenConnections;

namespace {

const auto splitterKey = QStringLiteral("connections/splitter");

QString tabText(const LiveConnection &connection)
{
    const bool isConnected = connection.state() == client::ClientState::Connected;
    return QStringLiteral("%1 %2")
            .arg(isConnected ? QStringLiteral("●") : QStringLiteral("○"))
            .arg(connection.profile().name);
}

} // namespace

ConnectionsPage::ConnectionsPage(const Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_splitter(new QSplitter(this)),
      m_stack(new QStackedWidget(this)), m_area(new WorkspaceArea(services.settings, this))
{
    createProfileList();
    createArea();
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    OpenConnections &connections = services.connections;
    connect(&connections, &OpenConnections::opened, this, &ConnectionsPage::addTab);
    connect(&connections, &OpenConnections::aboutToClose, this, &ConnectionsPage::removeTab);
    connect(&connections, &OpenConnections::passwordNeeded, this, &ConnectionsPage::askPassword);
    connect(&connections, &OpenConnections::keyPasswordNeeded, this,
            &ConnectionsPage::askKeyPassword);
    for (const auto &connection : connections.all())
        addTab(connection.get());
    restoreState();
}

ConnectionsPage::~ConnectionsPage()
{
    m_services.settings.setState(splitterKey, m_splitter->saveState());
}

void ConnectionsPage::createProfileList()
{
    m_profileList = new ProfileList({m_services.profiles, m_services.secrets, m_services.settings,
                                     m_services.paths, m_services.ioThread, &m_services.modules},
                                    m_splitter);
    m_splitter->addWidget(m_profileList);
    connect(m_profileList, &ProfileList::connectRequested, this, &ConnectionsPage::connectProfile);
    connect(m_profileList, &ProfileList::disconnectRequested, this, [this](const QString &id) {
        if (LiveConnection *connection = m_services.connections.find(id))
            connection->disconnectFromHost();
    });
}

// The start page's own text takes as long to lay out as the rest of the window, and who opens a
// connection at once never sees it: it is made when there is first nothing else to show.
void ConnectionsPage::showStartPage()
{
    if (!m_startPage)
        createStartPage();
    m_stack->setCurrentWidget(m_startPage);
}

void ConnectionsPage::createStartPage()
{
    m_startPage = new StartPage(m_stack);
    m_stack->addWidget(m_startPage);
    connect(m_startPage, &StartPage::tryRequested, this, &ConnectionsPage::tryRequested);
    connect(m_startPage, &StartPage::cloudDeviceRequested, this,
            &ConnectionsPage::cloudDeviceRequested);
    connect(m_startPage, &StartPage::serialModuleRequested, this,
            &ConnectionsPage::serialModuleRequested);
    connect(m_startPage, &StartPage::newConnectionRequested, this, &ConnectionsPage::createProfile);
}

void ConnectionsPage::createArea()
{
    m_stack->addWidget(m_area);
    connect(m_area, &WorkspaceArea::closeRequested, this, &ConnectionsPage::closeTab);
    connect(m_area, &WorkspaceArea::currentChanged, this,
            &ConnectionsPage::currentConnectionChanged);
}

void ConnectionsPage::retranslate()
{
    for (const auto &connection : m_services.connections.all())
        updateTab(connection.get());
}

void ConnectionsPage::fillLayoutMenu(QMenu &menu)
{
    if (m_area->current())
        m_area->fillMenu(menu, m_area->current());
}

void ConnectionsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectionsPage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_startPage || m_area->count() > 0)
        return;
    QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_area->count() == 0)
                    showStartPage();
            },
            Qt::QueuedConnection);
}

void ConnectionsPage::restoreState()
{
    if (!m_splitter->restoreState(m_services.settings.state(splitterKey)))
        m_splitter->setSizes({240, 1040});
}

LiveConnection *ConnectionsPage::currentConnection() const
{
    Workspace *workspace = currentWorkspace();
    return workspace ? &workspace->connection() : nullptr;
}

Workspace *ConnectionsPage::currentWorkspace() const
{
    return qobject_cast<Workspace *>(m_area->current());
}

QAction *ConnectionsPage::newAction() const
{
    return m_profileList->newAction();
}

void ConnectionsPage::createProfile()
{
    m_profileList->createProfile();
}

void ConnectionsPage::editProfile(const QString &profileId)
{
    m_profileList->editProfile(profileId);
}

void ConnectionsPage::proposeProfile(const profiles::Profile &profile,
                                     const profiles::Secrets &secrets)
{
    m_profileList->createProfile(profile, secrets);
}

void ConnectionsPage::addProfile(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    profiles::Profile saved = profile;
    saved.id = m_services.profiles.add(profile);
    profiles::writeSecrets(m_services.secrets, saved, secrets, this, [](const auto &) {});
}

void ConnectionsPage::closeCurrentTab()
{
    closeTab(m_area->current());
}

void ConnectionsPage::connectProfile(const QString &profileId)
{
    LiveConnection *connection = m_services.connections.open(profileId);
    if (!connection)
        return;
    m_area->setCurrent(workspaceOf(connection));
    m_profileList->noteUse(profileId);
    if (connection->state() == client::ClientState::Disconnected)
        m_services.connections.connectToHost(*connection);
}

LiveConnection *ConnectionsPage::connectUnsaved(profiles::Profile profile,
                                                const profiles::Secrets &secrets)
{
    if (profile.id.isEmpty())
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    LiveConnection *connection = m_services.connections.openUnsaved(profile, secrets);
    m_area->setCurrent(workspaceOf(connection));
    m_services.connections.connectToHost(*connection);
    return connection;
}

void ConnectionsPage::connectThroughModule(const profiles::Profile &profile,
                                           const profiles::Secrets &secrets,
                                           const presentation::ModuleRoute &route)
{
    LiveConnection *connection = m_services.connections.openThroughModule(profile, secrets, route);
    m_area->setCurrent(workspaceOf(connection));
    m_services.connections.connectToHost(*connection);
}

void ConnectionsPage::showConnection(const LiveConnection *connection)
{
    if (Workspace *workspace = workspaceOf(connection))
        m_area->setCurrent(workspace);
}

void ConnectionsPage::showMessage(const LiveConnection *connection, messages::RowId row)
{
    showConnection(connection);
    if (Workspace *workspace = workspaceOf(connection))
        workspace->messagesView()->selectMessage(row);
}

void ConnectionsPage::askPassword(LiveConnection *connection)
{
    bool given = false;
    const QString password = QInputDialog::getText(
            this, tr("Password"), tr("Password for %1:").arg(connection->profile().name),
            QLineEdit::Password, {}, &given);
    if (given)
        m_services.connections.connectWithPassword(*connection, password.toUtf8());
}

void ConnectionsPage::askKeyPassword(LiveConnection *connection, const QByteArray &password)
{
    bool given = false;
    const QString keyPassword = QInputDialog::getText(
            this, tr("Key Password"),
            tr("Password of the private key for %1:").arg(connection->profile().name),
            QLineEdit::Password, {}, &given);
    if (given)
        m_services.connections.connectWithPasswords(*connection, password, keyPassword);
}

void ConnectionsPage::addTab(LiveConnection *connection)
{
    auto *workspace =
            new Workspace(*connection, m_services.settings, m_services.decodeRules, m_area);
    connect(workspace, &Workspace::editProfileRequested, this, &ConnectionsPage::editProfile);
    connect(workspace, &Workspace::showPacketsRequested, this,
            &ConnectionsPage::showPacketsRequested);
    connect(workspace, &Workspace::keepSubscriptionRequested, this,
            [this, connection](const QByteArray &filter, bool keep) {
                keepSubscription(*connection, filter, keep);
            });
    connect(workspace, &Workspace::openRecordingRequested, this, &ConnectionsPage::openRecording);
    connect(workspace, &Workspace::connectRequested, this,
            [this, connection] { m_services.connections.connectToHost(*connection); });
    connect(connection, &LiveConnection::stateChanged, this,
            [this, connection] { updateTab(connection); });
    connect(connection, &LiveConnection::profileChanged, this,
            [this, connection] { updateTab(connection); });
    m_stack->setCurrentWidget(m_area);
    m_area->add(workspace, QStringLiteral("connection-%1").arg(connection->profile().id),
                tabText(*connection));
    updateTab(connection);
}

void ConnectionsPage::removeTab(const LiveConnection *connection)
{
    Workspace *workspace = workspaceOf(connection);
    if (!workspace)
        return;
    disconnect(connection, nullptr, this, nullptr);
    m_area->remove(workspace); // tells currentConnectionChanged before the connection goes
    m_profileList->setState(connection->profile().id, client::ClientState::Disconnected);
    if (m_area->count() == 0)
        showStartPage();
}

void ConnectionsPage::closeTab(QWidget *widget)
{
    if (auto *workspace = qobject_cast<Workspace *>(widget))
        m_services.connections.close(&workspace->connection());
}

void ConnectionsPage::keepSubscription(const LiveConnection &connection, const QByteArray &filter,
                                       bool keep)
{
    const profiles::Profile *found = m_services.profiles.find(connection.profile().id);
    const presentation::SubscriptionEntry *entry = connection.subscriptions().find(filter);
    if (!found || !entry)
        return;
    profiles::Profile profile = *found;
    profile.subscriptions.removeIf([&filter](const profiles::SavedSubscription &saved) {
        return saved.filter.toUtf8() == filter;
    });
    if (keep) {
        profile.subscriptions.append({QString::fromUtf8(filter), entry->wanted.qos,
                                      entry->wanted.noLocal, entry->wanted.retainAsPublished,
                                      entry->wanted.retainHandling, entry->ownColor, true});
    }
    m_services.profiles.change(profile);
}

void ConnectionsPage::openRecording(const QString &file)
{
    auto *window = new RecordingWindow(m_services.settings, m_services.decodeRules,
                                       m_services.connections, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    window->open(file);
}

void ConnectionsPage::updateTab(const LiveConnection *connection)
{
    m_area->setTitle(workspaceOf(connection), tabText(*connection),
                     QStringLiteral("%1 · %2").arg(connection->endpointText(),
                                                   presentation::stateText(connection->state())));
    m_profileList->setState(connection->profile().id, connection->state());
}

Workspace *ConnectionsPage::workspaceOf(const LiveConnection *connection) const
{
    for (int i = 0; i < m_area->count(); ++i) {
        auto *workspace = qobject_cast<Workspace *>(m_area->widgetAt(i));
        if (workspace && &workspace->connection() == connection)
            return workspace;
    }
    return nullptr;
}

} // namespace ui
