// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesview.h"

#include "app/base/filtertokens.h"
#include "app/storage/settings.h"
#include "ui/messages/exportmessages.h"
#include "ui/messages/messagefilterbar.h"
#include "ui/messages/messagepages.h"
#include "ui/messages/messagetable.h"
#include "ui/messages/recordbutton.h"
#include "ui/messages/tablefollower.h"
#include "ui/presentation/messagefind.h"
#include "ui/presentation/messagehistory.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/presentation/messagewording.h"
#include "ui/presentation/payloadpreview.h"
#include "ui/presentation/subscriptionlist.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

using presentation::MessageTableModel;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int statusIntervalMs = 200;
constexpr int answersIntervalMs = 1000;

// What is shown: that of the line, where it hides the rest, without muted subscriptions.
messages::MessageFilter shownBy(messages::MessageFilter filter,
                                const presentation::SubscriptionList &subscriptions)
{
    QList<QByteArray> muted;
    QList<QByteArray> heard;
    for (const presentation::SubscriptionEntry &entry : subscriptions.entries())
        (entry.muted ? muted : heard).append(entry.wanted.filter);
    filter.mute(muted, heard);
    return filter;
}

} // namespace

MessagesView::MessagesView(presentation::MessageHistory &history,
                           const presentation::SubscriptionList &subscriptions,
                           storage::Settings &settings, Source source, QWidget *parent)
    : QWidget(parent), m_history(history), m_subscriptions(subscriptions), m_settings(settings),
      m_source(source), m_model(new MessageTableModel(history.store(), subscriptions, this)),
      m_find(new presentation::MessageFind(*m_model, this))
{
    m_pages = new MessagePages(createTable(), *m_model, this);
    connect(m_pages, &MessagePages::subscribeFieldRequested, this,
            &MessagesView::subscribeFieldRequested);
    m_notice = new widgets::NoticeBar(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createToolRow());
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    connect(m_pages, &MessagePages::showAllRequested, this, [this] { m_filterBar->setText({}); });
    createActions();
    connectModel();
    m_statusTimer.setSingleShot(true);
    m_statusTimer.setInterval(statusIntervalMs);
    connect(&m_statusTimer, &QTimer::timeout, this, &MessagesView::updateStatus);
    m_answersTimer.setSingleShot(true);
    m_answersTimer.setInterval(answersIntervalMs);
    connect(&m_answersTimer, &QTimer::timeout, this, [this] {
        if (m_model->isFiltering())
            m_answersTimer.start(); // let that one come to its end first
        else
            m_model->filterAgain();
    });
    m_follower->setFollowing(m_source == Source::Live);
    updatePage();
    updateStatus();
}

QWidget *MessagesView::createToolRow()
{
    auto *row = new QWidget(this);
    m_filterBar = new MessageFilterBar(m_settings, row);
    m_status = new QLabel(row);
    m_pause = createTool(QStringLiteral("pause"), tr("Pause the list (Space)"), true);
    m_follow = createTool(QStringLiteral("follow"), tr("Follow the newest message (End)"), true);
    m_clear = createTool(QStringLiteral("clear"), tr("Clear the list (Ctrl+L)"), false);
    m_record = new RecordButton(m_history, m_settings, row);
    connect(m_filterBar, &MessageFilterBar::filterChanged, this, &MessagesView::applyFilter);
    connect(m_filterBar, &MessageFilterBar::nextRequested, this, [this] { findNext(true); });
    connect(m_filterBar, &MessageFilterBar::previousRequested, this, [this] { findNext(false); });
    connect(m_filterBar, &MessageFilterBar::leaveRequested, this, [this] { m_table->setFocus(); });
    connect(m_record, &RecordButton::openRecordingRequested, this,
            &MessagesView::openRecordingRequested);
    connect(m_pause, &QToolButton::toggled, this, &MessagesView::setPaused);
    connect(m_follow, &QToolButton::clicked, this, [this](bool on) {
        if (on)
            m_follower->jumpToNewest();
        else
            m_follower->setFollowing(false);
    });
    connect(m_clear, &QToolButton::clicked, this, &MessagesView::clearRequested);
    for (QToolButton *tool : {m_pause, m_follow, m_clear, static_cast<QToolButton *>(m_record)})
        tool->setVisible(m_source == Source::Live);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(xs, s, xs, xs);
    layout->setSpacing(xs);
    layout->addWidget(m_filterBar, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_record);
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
    m_table = new MessageTable(*m_model, m_history, m_settings, this);
    m_follower = new TableFollower(m_table, this);
    connect(m_follower, &TableFollower::followingChanged, this,
            [this](bool following) { m_follow->setChecked(following); });
    connect(m_table, &MessageTable::messageSelected, this, &MessagesView::messageSelected);
    connect(m_table, &MessageTable::topicChosen, this, &MessagesView::showOnlyTopic);
    connect(m_table, &MessageTable::retainedRequested, this, &MessagesView::retainedRequested);
    connect(m_table, &MessageTable::exportRequested, this, &MessagesView::exportShown);
    connect(m_table, &MessageTable::copyCut, this, [this] {
        showNotice(tr("Only the beginning of what is selected was copied, it is too much for the "
                      "clipboard. Export the messages instead (right click)."));
    });
    connect(m_table, &MessageTable::replayRequested, this, &MessagesView::replayRequested);
    connect(m_table, &MessageTable::publishAgainRequested, this,
            &MessagesView::publishAgainRequested);
    return m_table;
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
        [this] { emit clearRequested(); });
    add(this, QKeySequence(Qt::Key_F3), Qt::WidgetWithChildrenShortcut, [this] { findNext(true); });
    add(this, QKeySequence(Qt::SHIFT | Qt::Key_F3), Qt::WidgetWithChildrenShortcut,
        [this] { findNext(false); });
    add(m_table, QKeySequence(Qt::Key_Space), Qt::WidgetShortcut, [this] { m_pause->toggle(); });
    add(m_table, QKeySequence(Qt::Key_End), Qt::WidgetShortcut,
        [this] { m_follower->jumpToNewest(); });
}

void MessagesView::connectModel()
{
    connect(&m_history, &presentation::MessageHistory::remarksChanged, this, [this] {
        if (m_model->filter().asksRemarks())
            m_model->filterAgain();
        else
            m_table->viewport()->update();
    });
    connect(&m_history.recorder(), &messages::Recorder::changed, this,
            &MessagesView::scheduleStatus);
    connect(&m_history.recorder(), &messages::Recorder::failed, this,
            &MessagesView::showRecordingProblem);
    connect(m_find, &presentation::MessageFind::found, this,
            [this](int row) { showRow(row, QAbstractItemView::EnsureVisible); });
    connect(m_find, &presentation::MessageFind::nothingFound, this,
            [this] { m_filterBar->showFindResult(tr("no further match")); });
    connect(m_model, &MessageTableModel::filteringFinished, this, &MessagesView::restoreCurrent);
    connect(m_model, &MessageTableModel::filteringFinished, this, &MessagesView::updatePage);
    connect(m_model, &MessageTableModel::filteringFinished, this, &MessagesView::updateStatus);
}

bool MessagesView::isFollowing() const
{
    return m_follower->isFollowing();
}

void MessagesView::focusFilter()
{
    m_filterBar->focus();
}

void MessagesView::setFilterText(const QString &text)
{
    m_filterBar->setText(text);
}

void MessagesView::showOnlyTopic(const QString &topic)
{
    m_filterBar->setText(QStringLiteral("topic=%1").arg(base::quotedForFilter(topic)));
}

void MessagesView::applyFilter()
{
    const messages::MessageFilter &line = m_filterBar->filter();
    noteCurrent();
    m_follower->during([this, &line] {
        m_model->setRecording(m_history.recordingFile());
        m_model->setFilter(
                shownBy(m_filterBar->showsOnlyMatches() ? line : messages::MessageFilter(),
                        m_subscriptions));
        m_model->setHits(line.hits());
    });
    m_follower->keepUp();
    restoreCurrent();
    emit hitsChanged(line.hits());
    updatePage();
    scheduleStatus();
}

// Who found a message by a filter and takes the filter away wants to see what stands around it.
void MessagesView::noteCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    m_kept = m_model->rowIdAt(current.row());
    m_keptInSight = m_table->viewport()->rect().intersects(m_table->visualRect(current));
}

// At once where all rows are known, else when the search through them has come so far.
void MessagesView::restoreCurrent()
{
    const int row = m_kept ? m_model->rowOf(*m_kept) : -1;
    if (row < 0)
        return;
    m_kept.reset();
    if (m_table->currentIndex().isValid())
        return; // the person has chosen another one meanwhile
    if (m_keptInSight && row + 1 < m_model->rowCount()) {
        showRow(row, QAbstractItemView::PositionAtCenter);
        return;
    }
    m_follower->during([this, row] { m_table->selectRow(row); });
    m_follower->keepUp();
}

void MessagesView::setDecodeRules(presentation::DecodeRuleStore &rules)
{
    m_previews = new presentation::PayloadPreview(m_history.store(), rules, this);
    m_model->setPreviews(m_previews);
}

void MessagesView::subscriptionsChanged()
{
    applyFilter(); // what is hidden may have changed
    updatePage();
    m_table->viewport()->update();
}

void MessagesView::findNext(bool forward)
{
    m_filterBar->showFindResult({});
    const int current = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
    if (m_filterBar->filter().hasConditions())
        m_find->start(m_filterBar->filter(), current,
                      forward ? presentation::MessageFind::Step::Next
                              : presentation::MessageFind::Step::Previous);
}

void MessagesView::showRow(int row, QAbstractItemView::ScrollHint where)
{
    m_follower->setFollowing(false);
    m_follower->during([this, row, where] {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, MessageTableModel::Topic), where);
    });
}

void MessagesView::selectMessage(messages::RowId id)
{
    if (const int row = m_model->rowOf(id); row >= 0) {
        showRow(row, QAbstractItemView::PositionAtCenter);
        m_table->setFocus();
        return;
    }
    if (!m_history.store().rows().contains(id)) {
        showNotice(tr("This message is not kept any more."));
        return;
    }
    m_notice->showNotice(widgets::NoticeBar::Severity::Info, tr("The filter hides this message."));
    QPushButton *reset = m_notice->addAction(tr("Clear the filter"));
    connect(reset, &QPushButton::clicked, this, [this, id] {
        m_notice->clear();
        setFilterText({});
        if (m_model->rowOf(id) >= 0)
            selectMessage(id);
    });
}

void MessagesView::exportShown()
{
    exportMessages(this, *m_model, [this](const QString &problem) {
        m_notice->showNotice(widgets::NoticeBar::Severity::Error,
                             tr("The messages could not be written: %1").arg(problem),
                             tr("Choose another place, or make room there."));
    });
}

void MessagesView::showNotice(const QString &text)
{
    m_notice->showNotice(widgets::NoticeBar::Severity::Info, text);
}

void MessagesView::showRecordingProblem()
{
    const auto &problem = m_history.recorder().problem();
    if (problem)
        m_notice->showNotice(widgets::NoticeBar::Severity::Error, presentation::describe(*problem));
}

void MessagesView::refresh()
{
    followAnswers();
    m_follower->during([this] { m_model->refresh(); });
    m_follower->keepUp();
    updatePage();
    scheduleStatus();
}

// An answer that comes changes what a filter for answers shows.
void MessagesView::followAnswers()
{
    const quint64 answers = m_history.store().acknowledgements().answerCount();
    if (std::exchange(m_answersSeen, answers) == answers)
        return;
    if (!m_model->filter().asksAnswers())
        m_table->viewport()->update();
    else if (!m_answersTimer.isActive())
        m_answersTimer.start();
}

void MessagesView::setPaused(bool paused)
{
    m_pause->setChecked(paused);
    m_pause->setIcon(widgets::icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(paused ? tr("Go on (Space)") : tr("Pause the list (Space)"));
    m_model->setPaused(paused);
    refresh();
    updateStatus();
}

void MessagesView::scheduleStatus()
{
    if (!m_statusTimer.isActive())
        m_statusTimer.start();
}

void MessagesView::updateStatus()
{
    m_status->setText(presentation::countsText(*m_model));
    const QLocale locale;
    const messages::MessageStore &store = m_history.store();
    m_status->setToolTip(
            tr("Messages to be seen here, in memory and on disk. The oldest leave memory when what "
               "is set for all connections is full; those not recorded are dropped then: %1 so "
               "far. %2 came faster than they could be taken.")
                    .arg(locale.toString(store.evicted()), locale.toString(store.lost())));
}

void MessagesView::updatePage()
{
    m_pages->choose(static_cast<int>(m_subscriptions.size()));
}

} // namespace ui
