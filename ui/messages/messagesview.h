// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace presentation {
class LiveConnection;
class MessageTableModel;
} // namespace presentation
namespace storage {
class Settings;
}
namespace widgets {
class EmptyState;
}

namespace ui {

class MessageTable;

// The list of messages with its filter; follows the newest until the person scrolls up.
class MessagesView : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    MessagesView(presentation::LiveConnection &connection, storage::Settings &settings,
                 QWidget *parent = nullptr);

    presentation::MessageTableModel &model() { return *m_model; }
    MessageTable *table() { return m_table; }
    void focusFilter();
    void setFilterText(const QString &text);
    bool isFollowing() const { return m_following; }

signals:
    void messageSelected(messages::RowId row);
    void subscribeFieldRequested();
    void publishAgainRequested(messages::RowId row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createToolRow();
    QWidget *createTable();
    QWidget *createEmptyStates();
    QToolButton *createTool(const QString &iconName, const QString &name, bool checkable);
    void createActions();
    void connectModel();

    void applyFilter();
    void refresh();
    void setPaused(bool paused);
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

    presentation::LiveConnection &m_connection;
    storage::Settings &m_settings;
    presentation::MessageTableModel *m_model;
    QLineEdit *m_filter = nullptr;
    QLabel *m_status = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_clear = nullptr;
    QStackedWidget *m_pages = nullptr;
    MessageTable *m_table = nullptr;
    QPushButton *m_newButton = nullptr;
    widgets::EmptyState *m_nothingYet = nullptr;
    QPushButton *m_firstStep = nullptr;
    widgets::EmptyState *m_noMatch = nullptr;
    QTimer m_statusTimer;
    bool m_following = true;
    bool m_scrollingItself = false; // the list moves, not the person
    quint64 m_newCount = 0;         // since the list stopped following
};

} // namespace ui
