// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesview.h"

#include "app/storage/settings.h"
#include "ui/messages/messagetable.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using presentation::LiveConnection;
using presentation::MessageTableModel;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int statusIntervalMs = 200;

messages::MessageFilter filterFor(const QString &text,
                                  const presentation::SubscriptionList &subscriptions)
{
    messages::MessageFilter filter = messages::MessageFilter::containing(text);
    QList<QByteArray> muted;
    QList<QByteArray> heard;
    for (const presentation::SubscriptionEntry &entry : subscriptions.entries())
        (entry.muted ? muted : heard).append(entry.wanted.filter);
    filter.mute(muted, heard);
    return filter;
}

} // namespace

MessagesView::MessagesView(LiveConnection &connection, storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_connection(connection), m_settings(settings),
      m_model(new MessageTableModel(connection.store(), connection.subscriptions(), this))
{
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(createTable());
    createEmptyStates();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createToolRow());
    layout->addWidget(m_pages, 1);
    createActions();
    connectModel();
    m_statusTimer.setSingleShot(true);
    m_statusTimer.setInterval(statusIntervalMs);
    connect(&m_statusTimer, &QTimer::timeout, this, &MessagesView::updateStatus);
    setFollowing(true);
    updatePage();
    updateStatus();
}

QWidget *MessagesView::createToolRow()
{
    auto *row = new QWidget(this);
    m_filter = new QLineEdit(row);
    m_filter->setPlaceholderText(tr("Filter by text in topic or payload (Ctrl+F)"));
    m_filter->setAccessibleName(tr("Filter of the messages"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_status = new QLabel(row);
    m_pause = createTool(QStringLiteral("pause"), tr("Pause the list (Space)"), true);
    m_follow = createTool(QStringLiteral("follow"), tr("Follow the newest message (End)"), true);
    m_clear = createTool(QStringLiteral("clear"), tr("Clear the list (Ctrl+L)"), false);
    connect(m_filter, &QLineEdit::textChanged, this, &MessagesView::applyFilter);
    connect(m_pause, &QToolButton::toggled, this, &MessagesView::setPaused);
    connect(m_follow, &QToolButton::clicked, this, [this](bool on) {
        if (on)
            jumpToNewest();
        else
            setFollowing(false);
    });
    connect(m_clear, &QToolButton::clicked, this, [this] { m_connection.clearMessages(); });

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(xs, s, xs, xs);
    layout->setSpacing(xs);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_pause);
    layout->addWidget(m_follow);
    layout->addWidget(m_clear);
    return row;
}

QToolButton *MessagesView::createTool(const QString &iconName, const QString &name, bool checkable)
{
    auto *tool = new QToolButton(this);
    tool->setIcon(widgets::icon(iconName));
    tool->setToolTip(name);
    tool->setAccessibleName(name);
    tool->setAutoRaise(true);
    tool->setCheckable(checkable);
    return tool;
}

QWidget *MessagesView::createTable()
{
    m_table = new MessageTable(*m_model, m_settings, this);
    m_table->viewport()->installEventFilter(this);
    m_newButton = new QPushButton(m_table);
    m_newButton->hide();
    connect(m_newButton, &QPushButton::clicked, this, &MessagesView::jumpToNewest);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &MessagesView::scrollBarMoved);
    connect(m_table, &MessageTable::messageSelected, this, &MessagesView::messageSelected);
    connect(m_table, &MessageTable::topicChosen, this, &MessagesView::setFilterText);
    connect(m_table, &MessageTable::publishAgainRequested, this,
            &MessagesView::publishAgainRequested);
    return m_table;
}

QWidget *MessagesView::createEmptyStates()
{
    m_nothingYet = new widgets::EmptyState(QStringLiteral("subscribe"), {}, {}, this);
    m_firstStep = m_nothingYet->addAction(tr("Subscribe to a topic"));
    connect(m_firstStep, &QPushButton::clicked, this, &MessagesView::subscribeFieldRequested);
    m_noMatch = new widgets::EmptyState(QStringLiteral("search"), tr("No message matches"),
                                        tr("None of the messages kept contains this text."), this);
    connect(m_noMatch->addAction(tr("Show all messages")), &QPushButton::clicked, this,
            [this] { m_filter->clear(); });
    m_pages->addWidget(m_nothingYet);
    m_pages->addWidget(m_noMatch);
    return m_pages;
}

void MessagesView::createActions()
{
    const auto add = [this](QWidget *widget, const QKeySequence &key, Qt::ShortcutContext context,
                            auto slot) {
        auto *action = new QAction(widget);
        action->setShortcut(key);
        action->setShortcutContext(context);
        connect(action, &QAction::triggered, this, slot);
        widget->addAction(action);
    };
    add(this, QKeySequence(Qt::CTRL | Qt::Key_F), Qt::WidgetWithChildrenShortcut,
        [this] { focusFilter(); });
    add(this, QKeySequence(Qt::CTRL | Qt::Key_L), Qt::WidgetWithChildrenShortcut,
        [this] { m_connection.clearMessages(); });
    add(m_table, QKeySequence(Qt::Key_Space), Qt::WidgetShortcut, [this] { m_pause->toggle(); });
    add(m_table, QKeySequence(Qt::Key_End), Qt::WidgetShortcut, [this] { jumpToNewest(); });
    add(m_table, QKeySequence(QKeySequence::Copy), Qt::WidgetShortcut,
        [this] { m_table->copySelection(presentation::CopyForm::Text); });
    add(m_filter, QKeySequence(Qt::Key_Escape), Qt::WidgetShortcut, [this] {
        m_filter->clear();
        m_table->setFocus();
    });
}

void MessagesView::connectModel()
{
    connect(&m_connection, &LiveConnection::messagesChanged, this, &MessagesView::refresh);
    connect(&m_connection, &LiveConnection::subscriptionsChanged, this, [this] {
        applyFilter(); // what is hidden may have changed
        updatePage();
        m_table->viewport()->update();
    });
    connect(&m_connection, &LiveConnection::stateChanged, this, &MessagesView::updatePage);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
    connect(m_model, &MessageTableModel::filteringFinished, this, &MessagesView::updatePage);
    connect(m_model, &MessageTableModel::filteringFinished, this, &MessagesView::updateStatus);
}

void MessagesView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void MessagesView::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void MessagesView::applyFilter()
{
    const QScopedValueRollback guard(m_scrollingItself, true);
    m_model->setFilter(filterFor(m_filter->text(), m_connection.subscriptions()));
    if (m_following)
        m_table->scrollToBottom();
    updatePage();
    scheduleStatus();
}

void MessagesView::refresh()
{
    {
        const QScopedValueRollback guard(m_scrollingItself, true);
        m_model->refresh();
        if (m_following)
            m_table->scrollToBottom();
    }
    updatePage();
    scheduleStatus();
}

void MessagesView::setPaused(bool paused)
{
    m_pause->setIcon(widgets::icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(paused ? tr("Go on (Space)") : tr("Pause the list (Space)"));
    m_model->setPaused(paused);
    refresh();
    updateStatus();
}

void MessagesView::setFollowing(bool following)
{
    m_following = following;
    m_follow->setChecked(following);
    m_newCount = 0;
    m_newButton->hide();
}

void MessagesView::jumpToNewest()
{
    setFollowing(true);
    const QScopedValueRollback guard(m_scrollingItself, true);
    m_table->scrollToBottom();
}

void MessagesView::keepFollowing()
{
    if (m_following)
        jumpToNewest();
}

void MessagesView::scrollBarMoved(int value)
{
    if (m_scrollingItself)
        return;
    const bool atEnd = value >= m_table->verticalScrollBar()->maximum();
    if (atEnd != m_following)
        setFollowing(atEnd);
}

void MessagesView::rowsInserted(int first, int last)
{
    if (m_following)
        return;
    const int count = last - first + 1;
    if (first == 0 && last + 1 < m_model->rowCount()) {
        // Found further back by the filter: what the person looks at stays where it is.
        QScrollBar *bar = m_table->verticalScrollBar();
        const QScopedValueRollback guard(m_scrollingItself, true);
        bar->setMaximum(bar->maximum() + count);
        bar->setValue(bar->value() + count);
        return;
    }
    m_newCount += static_cast<quint64>(count);
    m_newButton->setText(
            tr("↓ %n new", nullptr, static_cast<int>(qMin<quint64>(m_newCount, 1'000'000'000))));
    m_newButton->adjustSize();
    placeNewButton();
    m_newButton->show();
}

void MessagesView::rowsRemoved(int first, int last)
{
    if (m_following || first != 0)
        return;
    const QScopedValueRollback guard(m_scrollingItself, true);
    QScrollBar *bar = m_table->verticalScrollBar();
    bar->setValue(qMax(0, bar->value() - (last + 1)));
}

void MessagesView::scheduleStatus()
{
    if (!m_statusTimer.isActive())
        m_statusTimer.start();
}

void MessagesView::updateStatus()
{
    const QLocale locale;
    const messages::MessageStore &store = m_connection.store();
    QStringList parts;
    if (m_model->isFiltered()) {
        parts.append(
                tr("%1 of %2")
                        .arg(locale.toString(m_model->rowCount()), locale.toString(store.size())));
    } else {
        parts.append(locale.toString(store.size()));
    }
    if (m_model->isFiltering())
        parts.append(tr("searching…"));
    if (m_model->isPaused())
        parts.append(tr("paused, %1 waiting").arg(locale.toString(m_model->waiting())));
    if (store.dropped() > 0)
        parts.append(tr("%1 dropped").arg(locale.toString(store.dropped())));
    m_status->setText(parts.join(QStringLiteral(" · ")));
    m_status->setToolTip(
            tr("Messages kept. The oldest are dropped when the memory set for them "
               "is full: %1 so far; %2 came faster than they could be taken.")
                    .arg(locale.toString(store.evicted()), locale.toString(store.lost())));
}

void MessagesView::updatePage()
{
    if (m_model->rowCount() > 0) {
        m_pages->setCurrentWidget(m_table);
        return;
    }
    if (m_model->isFiltered() && m_connection.store().size() > 0) {
        m_pages->setCurrentWidget(m_model->isFiltering() ? static_cast<QWidget *>(m_table)
                                                         : m_noMatch);
        return;
    }
    const int subscriptions = static_cast<int>(m_connection.subscriptions().size());
    if (subscriptions == 0) {
        m_nothingYet->setTexts(tr("No messages yet"),
                               tr("Subscribe to a topic to see messages here."));
    } else {
        m_nothingYet->setTexts(
                tr("No messages yet"),
                tr("Waiting for messages of %n subscription(s).", nullptr, subscriptions));
    }
    m_firstStep->setVisible(subscriptions == 0);
    m_pages->setCurrentWidget(m_nothingYet);
}

void MessagesView::placeNewButton()
{
    const QRect area = m_table->viewport()->geometry();
    m_newButton->move(area.center().x() - m_newButton->width() / 2,
                      area.bottom() - m_newButton->height() - s);
}

bool MessagesView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        placeNewButton();
        // After the view has laid itself out anew, unless the person has scrolled by then.
        QMetaObject::invokeMethod(this, &MessagesView::keepFollowing, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
