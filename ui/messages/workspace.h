// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/rowspans.h"

#include <QWidget>

class QSplitter;

namespace presentation {
class DecodeRuleStore;
class LiveConnection;
class RetainedSearch;
} // namespace presentation
namespace storage {
class Settings;
}

namespace ui {

class ConnectionHeader;
class FaultPanel;
class FloodBar;
class MessagesView;
class PayloadView;
class PublishPanel;
class SubscriptionPanel;
class TopicTreePanel;

// The workspace of one open connection: its subscriptions, messages, payload and publish panel.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    // All must outlive it.
    Workspace(presentation::LiveConnection &connection, storage::Settings &settings,
              presentation::DecodeRuleStore &decodeRules, QWidget *parent = nullptr);
    ~Workspace() override;

    presentation::LiveConnection &connection() const { return m_connection; }
    ConnectionHeader *header() const { return m_header; }
    SubscriptionPanel *subscriptionPanel() const { return m_subscriptionPanel; }
    MessagesView *messagesView() const { return m_messagesView; }
    PublishPanel *publishPanel() const { return m_publishPanel; }
    PayloadView *payloadView() const { return m_payloadView; }
    TopicTreePanel *topicTree() const { return m_topicTree; }
    void focusSubscribe();
    void focusPublish();

signals:
    // Secrets come from elsewhere, so whoever owns the connection makes it.
    void connectRequested();
    void editProfileRequested(const QString &profileId);
    void showPacketsRequested();
    void openRecordingRequested(const QString &file);
    void keepSubscriptionRequested(const QByteArray &filter, bool keep);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createContent();
    QWidget *createHeader(QWidget *parent);
    QSplitter *createPanes(QWidget *parent);
    QSplitter *createLeft(QWidget *parent);
    QSplitter *createCentre(QWidget *parent);
    void connectPanes();
    void connectTopicTree();
    void connectRetained();
    void showReplayDialog(const QList<messages::RowId> &rows);
    void showRetainedDialog(const QByteArray &filter);
    void showStored(messages::RowId row);
    void retranslate();

    presentation::LiveConnection &m_connection;
    storage::Settings &m_settings;
    presentation::DecodeRuleStore &m_decodeRules;
    QWidget *m_content = nullptr;
    ConnectionHeader *m_header = nullptr;
    SubscriptionPanel *m_subscriptionPanel = nullptr;
    MessagesView *m_messagesView = nullptr;
    PublishPanel *m_publishPanel = nullptr;
    PayloadView *m_payloadView = nullptr;
    FaultPanel *m_faultPanel = nullptr;
    TopicTreePanel *m_topicTree = nullptr;
    FloodBar *m_floodBar = nullptr;
    presentation::RetainedSearch *m_isRetained = nullptr;
};

} // namespace ui
