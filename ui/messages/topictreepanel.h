// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/rowspans.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;

namespace presentation {
class MessageHistory;
class MessageTopicModel;
} // namespace presentation
namespace storage {
class Settings;
}

namespace ui {

class TopicView;

// The topics that were seen, as a tree with live figures, and what can be done with one.
class TopicTreePanel : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    TopicTreePanel(presentation::MessageHistory &history, storage::Settings &settings,
                   QWidget *parent = nullptr);

    TopicView *view() const { return m_view; }
    presentation::MessageTopicModel &model() const { return *m_model; }

public slots:
    void messagesChanged(); // shows new topics a moment later

signals:
    void messageSelected(messages::RowId row); // the last of the topic
    void publishRequested(const QByteArray &topic);
    void subscribeRequested(const QByteArray &filter);
    void filterRequested(const QString &text); // for the list of messages
    void retainedRequested(const QByteArray &topic);
    void clearRetainedRequested(const QByteArray &filter);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createView();
    void restoreColumns();
    void showContextMenu(const QPoint &position);
    void addWishes(QMenu &menu, const QByteArray &topic, bool hasChildren);
    void refresh();

    presentation::MessageHistory &m_history;
    storage::Settings &m_settings;
    presentation::MessageTopicModel *m_model;
    QLineEdit *m_search;
    QLabel *m_summary;
    TopicView *m_view = nullptr;
    QTimer m_refreshTimer; // soon after new topics
    QTimer m_ageTimer;     // while it is looked at
};

} // namespace ui
