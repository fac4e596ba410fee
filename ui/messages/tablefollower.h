// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <utility>

class QPushButton;

namespace widgets {
class RowTable;
}

namespace ui {

// Keeps a table at its newest row until the person scrolls up, and says then how many have come
// since; rows that come in front leave what is looked at in its place.
class TableFollower : public QObject
{
    Q_OBJECT

public:
    explicit TableFollower(widgets::RowTable *table,
                           QObject *parent = nullptr); // with its model set

    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    void jumpToNewest();
    // What this does to the table is no scrolling of the person.
    template<class Change>
    void during(Change change)
    {
        const bool before = std::exchange(m_scrollingItself, true);
        change();
        m_scrollingItself = before;
    }
    void keepUp(); // after a change: at the newest row, when following

signals:
    void followingChanged(bool following);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void scrollBarMoved(int value);
    void rowsInserted(int first, int last);
    void placeButton();

    QPointer<widgets::RowTable> m_table;
    QPushButton *m_newButton; // on the table
    bool m_following = true;
    bool m_scrollingItself = false; // the list moves, not the person
    quint64 m_newCount = 0;         // since the list stopped following
};

} // namespace ui
