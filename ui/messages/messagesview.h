// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagefilter.h"
#include "app/messages/messagestore.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
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
    bool isFollowing() const { return m_following; }
    void setPaused(bool paused);
    void showNotice(const QString &text); // above the list, until closed

public slots:
    void refresh(); // after messages have come or gone
    void subscriptionsChanged();

signals:
    void messageSelected(messages::RowId row);
    void subscribeFieldRequested();
    void publishAgainRequested(messages::RowId row);
    void retainedRequested(const QByteArray &topic);
    void clearRequested();
    void openRecordingRequested(const QString &file);
    void hitsChanged(const messages::FilterHits &hits);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

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
    void showRow(int row);
    void exportShown();
    void showRecordingProblem();
    void setFollowing(bool following);
    void jumpToNewest();
    void keepFollowing();
    void scrollBarMoved(int value);
    void rowsInserted(int first, int last);
    void rowsRemoved(int first, int last);
    void scheduleStatus();
    void updateStatus();
    void updatePage();
    void placeNewButton();

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
    QPushButton *m_newButton = nullptr;
    QTimer m_statusTimer;
    QTimer m_answersTimer;
    quint64 m_answersSeen = 0;
    presentation::PayloadPreview *m_previews = nullptr;
    std::optional<messages::RowId> m_kept; // current before the filter changed
    bool m_keptInSight = false;
    bool m_following = true;
    bool m_scrollingItself = false; // the list moves, not the person
    quint64 m_newCount = 0;         // since the list stopped following
};

} // namespace ui
