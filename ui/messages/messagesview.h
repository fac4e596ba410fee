// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagefilter.h"
#include "app/messages/messagestore.h"

#include <QAbstractItemView>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace presentation {
class DecodeRuleStore;
class MessageFind;
class MessageHistory;
class MessageTableModel;
class PayloadPreview;
class SubscriptionList;
} // namespace presentation
namespace storage {
class Settings;
}
namespace widgets {
class NoticeBar;
} // namespace widgets

namespace ui {

class MessageFilterBar;
class MessagePages;
class MessageTable;
class RecordButton;
class TableFollower;

// The list of messages with its filter; follows the newest until the person scrolls up.
class MessagesView : public QWidget
{
    Q_OBJECT

public:
    enum class Source : quint8 { Live, Recording };

    // All must outlive it. A recording is looked at; it gets nothing new.
    MessagesView(presentation::MessageHistory &history,
                 const presentation::SubscriptionList &subscriptions, storage::Settings &settings,
                 Source source = Source::Live, QWidget *parent = nullptr);

    presentation::MessageTableModel &model() { return *m_model; }
    MessageTable *table() { return m_table; }
    MessageFilterBar *filterBar() { return m_filterBar; }
    void setDecodeRules(presentation::DecodeRuleStore &rules);      // must outlive it
    presentation::PayloadPreview *previews() { return m_previews; } // null: no rules were set
    void focusFilter();
    void setFilterText(const QString &text);
    void showOnlyTopic(const QString &topic);
    bool isFollowing() const;
    void setPaused(bool paused);
    void showNotice(const QString &text); // above the list, until closed
    // Selects it; when the filter hides it, says so and offers to clear it.
    void selectMessage(messages::RowId row);

public slots:
    void refresh(); // after messages have come or gone
    void subscriptionsChanged();

signals:
    void messageSelected(messages::RowId row);
    void subscribeFieldRequested();
    void publishAgainRequested(messages::RowId row);
    void replayRequested(const QList<messages::RowId> &rows); // ascending
    void retainedRequested(const QByteArray &topic);
    void clearRequested();
    void openRecordingRequested(const QString &file);
    void hitsChanged(const messages::FilterHits &hits);

private:
    QWidget *createToolRow();
    QWidget *createTable();
    QToolButton *createTool(const QString &iconName, const QString &name, bool checkable);
    void createActions();
    void connectModel();

    void applyFilter();
    void noteCurrent();
    void restoreCurrent();
    void followAnswers();
    void findNext(bool forward);
    void showRow(int row, QAbstractItemView::ScrollHint where);
    void exportShown();
    void showRecordingProblem();
    void scheduleStatus();
    void updateStatus();
    void updatePage();

    presentation::MessageHistory &m_history;
    const presentation::SubscriptionList &m_subscriptions;
    storage::Settings &m_settings;
    Source m_source;
    presentation::MessageTableModel *m_model;
    presentation::MessageFind *m_find;
    MessageFilterBar *m_filterBar = nullptr;
    RecordButton *m_record = nullptr;
    widgets::NoticeBar *m_notice = nullptr;
    QLabel *m_status = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_clear = nullptr;
    MessagePages *m_pages = nullptr;
    MessageTable *m_table = nullptr;
    TableFollower *m_follower = nullptr;
    QTimer m_statusTimer;
    QTimer m_answersTimer;
    quint64 m_answersSeen = 0;
    presentation::PayloadPreview *m_previews = nullptr;
    std::optional<messages::RowId> m_kept; // current before the filter changed
    bool m_keptInSight = false;
};

} // namespace ui
