// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/tablefollower.h"

#include "ui/widgets/rowtable.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollBar>

namespace ui {

TableFollower::TableFollower(widgets::RowTable *table, QObject *parent)
    : QObject(parent), m_table(table), m_newButton(new QPushButton(table))
{
    m_newButton->hide();
    table->viewport()->installEventFilter(this);
    connect(m_newButton, &QPushButton::clicked, this, &TableFollower::jumpToNewest);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &TableFollower::scrollBarMoved);
    connect(table->model(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
}

void TableFollower::setFollowing(bool following)
{
    m_following = following;
    m_newCount = 0;
    m_newButton->hide();
    emit followingChanged(following);
}

void TableFollower::jumpToNewest()
{
    setFollowing(true);
    during([this] { m_table->scrollToBottom(); });
}

void TableFollower::keepUp()
{
    if (m_following && m_table)
        during([this] { m_table->scrollToBottom(); });
}

void TableFollower::scrollBarMoved(int value)
{
    if (m_scrollingItself)
        return;
    const bool atEnd = value >= m_table->verticalScrollBar()->maximum();
    if (atEnd != m_following)
        setFollowing(atEnd);
}

void TableFollower::rowsInserted(int first, int last)
{
    if (m_following)
        return;
    const int count = last - first + 1;
    if (first == 0 && last + 1 < m_table->model()->rowCount()) {
        // Found further back by the filter: what the person looks at stays where it is.
        QScrollBar *bar = m_table->verticalScrollBar();
        during([bar, count] { bar->setValue(bar->value() + count); });
        return;
    }
    m_newCount += static_cast<quint64>(count);
    m_newButton->setText(
            tr("↓ %n new", nullptr, static_cast<int>(qMin<quint64>(m_newCount, 1'000'000'000))));
    m_newButton->adjustSize();
    placeButton();
    m_newButton->show();
}

void TableFollower::placeButton()
{
    const QRect area = m_table->viewport()->geometry();
    m_newButton->move(area.center().x() - m_newButton->width() / 2,
                      area.bottom() - m_newButton->height() - widgets::spacing::s);
}

bool TableFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_table) {
        placeButton();
        // After the view has laid itself out anew, unless the person has scrolled by then.
        QMetaObject::invokeMethod(this, &TableFollower::keepUp, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
