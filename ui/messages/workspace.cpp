// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/workspace.h"

#include "app/storage/settings.h"
#include "ui/messages/connectionheader.h"
#include "ui/messages/faultpanel.h"
#include "ui/messages/floodbar.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/payloadview.h"
#include "ui/messages/publishpanel.h"
#include "ui/messages/replaydialog.h"
#include "ui/messages/retaineddialog.h"
#include "ui/messages/subscriptionpanel.h"
#include "ui/messages/topictreepanel.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagecells.h"
#include "ui/presentation/messageretained.h"
#include "ui/presentation/messagetopicmodel.h"
#include "ui/presentation/payloadtext.h"

#include <QEvent>
#include <QFrame>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

using presentation::LiveConnection;

namespace {

QString panesKey()
{
    return QStringLiteral("messages/panes");
}

QString leftKey()
{
    return QStringLiteral("messages/left");
}

QString centreKey()
{
    return QStringLiteral("messages/centre");
}

void rememberSizes(QSplitter *splitter, storage::Settings &settings, const QString &key)
{
    splitter->restoreState(settings.state(key));
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [splitter, &settings, key] { settings.setState(key, splitter->saveState()); });
}

} // namespace

Workspace::Workspace(LiveConnection &connection, storage::Settings &settings,
                     presentation::DecodeRuleStore &decodeRules, QWidget *parent)
    : QWidget(parent), m_connection(connection), m_settings(settings), m_decodeRules(decodeRules)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    createContent();
}

Workspace::~Workspace() = default;

void Workspace::createContent()
{
    m_content = new QWidget(this);
    auto *line = new QFrame(m_content);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader(m_content));
    layout->addWidget(line);
    m_faultPanel = new FaultPanel(m_connection, m_content);
    m_faultPanel->hide();
    connect(m_header, &ConnectionHeader::faultsToggled, m_faultPanel, &QWidget::setVisible);
    layout->addWidget(m_faultPanel);
    m_floodBar = new FloodBar(m_connection, m_settings, m_content);
    layout->addWidget(m_floodBar);
    layout->addWidget(createPanes(m_content), 1);
    connectPanes();
    connectTopicTree();
    connectRetained();
    this->layout()->addWidget(m_content);
}

QWidget *Workspace::createHeader(QWidget *parent)
{
    m_header = new ConnectionHeader(m_connection, parent);
    connect(m_header, &ConnectionHeader::connectRequested, this, &Workspace::connectRequested);
    connect(m_header, &ConnectionHeader::disconnectRequested, this,
            [this] { m_connection.disconnectFromHost(); });
    connect(m_header, &ConnectionHeader::showPacketsRequested, this,
            &Workspace::showPacketsRequested);
    connect(m_header, &ConnectionHeader::editProfileRequested, this,
            [this] { emit editProfileRequested(m_connection.profile().id); });
    return m_header;
}

QSplitter *Workspace::createPanes(QWidget *parent)
{
    auto *panes = new QSplitter(Qt::Horizontal, parent);
    panes->setChildrenCollapsible(false);
    panes->addWidget(createLeft(panes));
    panes->addWidget(createCentre(panes));
    m_payloadView = new PayloadView(m_decodeRules, panes);
    m_payloadView->setMinimumWidth(200);
    panes->addWidget(m_payloadView);
    panes->setStretchFactor(0, 1);
    panes->setStretchFactor(1, 4);
    panes->setStretchFactor(2, 2);
    panes->setSizes({260, 640, 300});
    rememberSizes(panes, m_settings, panesKey());
    return panes;
}

QSplitter *Workspace::createLeft(QWidget *parent)
{
    auto *left = new QSplitter(Qt::Vertical, parent);
    left->setMinimumWidth(180);
    left->setChildrenCollapsible(false);
    m_subscriptionPanel = new SubscriptionPanel(m_connection, m_settings, left);
    m_topicTree = new TopicTreePanel(m_connection.history(), m_settings, left);
    left->addWidget(m_subscriptionPanel);
    left->addWidget(m_topicTree);
    left->setSizes({300, 360});
    rememberSizes(left, m_settings, leftKey());
    return left;
}

QSplitter *Workspace::createCentre(QWidget *parent)
{
    auto *centre = new QSplitter(Qt::Vertical, parent);
    centre->setChildrenCollapsible(false);
    m_messagesView = new MessagesView(m_connection.history(), m_connection.subscriptions(),
                                      m_settings, MessagesView::Source::Live, centre);
    m_messagesView->setDecodeRules(m_decodeRules);
    m_publishPanel = new PublishPanel(m_connection, m_settings, centre);
    centre->addWidget(m_messagesView);
    centre->addWidget(m_publishPanel);
    centre->setStretchFactor(0, 1);
    centre->setSizes({560, 180});
    rememberSizes(centre, m_settings, centreKey());
    return centre;
}

void Workspace::connectPanes()
{
    connect(&m_connection, &LiveConnection::messagesChanged, m_messagesView,
            &MessagesView::refresh);
    connect(&m_connection, &LiveConnection::subscriptionsChanged, m_messagesView,
            &MessagesView::subscriptionsChanged);
    connect(m_messagesView, &MessagesView::clearRequested, this,
            [this] { m_connection.clearMessages(); });
    connect(m_floodBar, &FloodBar::pauseRequested, this,
            [this] { m_messagesView->setPaused(true); });
    connect(m_messagesView, &MessagesView::hitsChanged, m_payloadView, &PayloadView::setHits);
    connect(m_subscriptionPanel, &SubscriptionPanel::keepRequested, this,
            &Workspace::keepSubscriptionRequested);
    connect(m_messagesView, &MessagesView::openRecordingRequested, this,
            &Workspace::openRecordingRequested);
    connect(m_messagesView, &MessagesView::messageSelected, this, &Workspace::showStored);
    connect(m_messagesView, &MessagesView::subscribeFieldRequested, this,
            &Workspace::focusSubscribe);
    connect(m_messagesView, &MessagesView::replayRequested, this, &Workspace::showReplayDialog);
    connect(m_messagesView, &MessagesView::publishAgainRequested, m_publishPanel,
            [this](messages::RowId row) {
                if (const auto message = m_connection.store().at(row))
                    m_publishPanel->setMessage(*message);
            });
    connect(&m_connection, &LiveConnection::messagesChanged, m_payloadView, [this] {
        if (m_connection.store().rows().isEmpty())
            m_payloadView->clear();
    });
}

void Workspace::connectTopicTree()
{
    m_topicTree->model().setPreviews(m_messagesView->previews());
    connect(&m_connection, &LiveConnection::messagesChanged, m_topicTree,
            &TopicTreePanel::messagesChanged);
    connect(m_topicTree, &TopicTreePanel::messageSelected, this, &Workspace::showStored);
    connect(m_topicTree, &TopicTreePanel::filterRequested, m_messagesView,
            &MessagesView::setFilterText);
    connect(m_topicTree, &TopicTreePanel::publishRequested, m_publishPanel,
            [this](const QByteArray &topic) {
                m_publishPanel->setTopic(QString::fromUtf8(topic));
                m_publishPanel->focusTopic();
            });
    connect(m_topicTree, &TopicTreePanel::subscribeRequested, m_subscriptionPanel,
            [this](const QByteArray &filter) {
                m_subscriptionPanel->setFilter(QString::fromUtf8(filter));
                m_subscriptionPanel->focusFilter();
            });
}

void Workspace::connectRetained()
{
    m_isRetained = new presentation::RetainedSearch(m_connection, m_content);
    const auto ask = [this](const QByteArray &topic) {
        m_messagesView->showNotice(
                tr("Asking the server about %1…").arg(presentation::topicDisplay(topic)));
        m_isRetained->start(topic);
    };
    connect(m_messagesView, &MessagesView::retainedRequested, this, ask);
    connect(m_topicTree, &TopicTreePanel::retainedRequested, this, ask);
    connect(m_topicTree, &TopicTreePanel::clearRetainedRequested, this,
            &Workspace::showRetainedDialog);
    connect(m_isRetained, &presentation::RetainedSearch::refused, m_messagesView,
            [this](const QString &why) { m_messagesView->showNotice(why); });
    connect(m_isRetained, &presentation::RetainedSearch::finished, this, [this] {
        const messages::MessageStore &found = m_isRetained->found();
        const QString topic = presentation::topicDisplay(m_isRetained->filter());
        const auto kept = found.at(found.firstRow());
        m_messagesView->showNotice(
                kept ? tr("Yes, the server keeps a message for %1: %2")
                                .arg(topic, presentation::previewText(kept->publish.payload))
                     : tr("No, the server keeps no message for %1 now.").arg(topic));
    });
}

void Workspace::showRetainedDialog(const QByteArray &filter)
{
    auto *dialog = new RetainedDialog(m_connection, filter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    dialog->look();
}

void Workspace::showReplayDialog(const QList<messages::RowId> &rows)
{
    auto *dialog = new ReplayDialog(m_connection.store(), {rows.begin(), rows.end()},
                                    {&m_connection}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void Workspace::showStored(messages::RowId row)
{
    const messages::MessageStore &store = m_connection.store();
    if (const auto message = store.at(row)) {
        m_payloadView->showMessage(*message,
                                   store.sparkplugBirths().aliasesAt(row, message->publish.topic),
                                   store.sources().at(row));
    }
}

void Workspace::focusSubscribe()
{
    m_subscriptionPanel->focusFilter();
}

void Workspace::focusPublish()
{
    m_publishPanel->focusTopic();
}

void Workspace::changeEvent(QEvent *event)
{
    // Queued: the event is still on its way to the widgets that are replaced.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &Workspace::retranslate, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

void Workspace::retranslate()
{
    delete m_content; // what is typed lies in the settings, what was received in the connection
    createContent();
}

} // namespace ui
