// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/packetactions.h"

#include "ui/presentation/packetsummary.h"
#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QMenu>

namespace ui {

namespace {

using presentation::TimeDisplay;

constexpr std::array<qint64, 7> latenesses{100'000,   500'000,    1'000'000, 2'000'000,
                                           5'000'000, 10'000'000, 30'000'000};

} // namespace

PacketActions::PacketActions(QWidget *view)
    : QObject(view), pause(nullptr), m_view(view), m_timeMenu(new QMenu(view)),
      m_lateMenu(new QMenu(view)), m_columnMenu(new QMenu(view)), m_times(new QActionGroup(this)),
      m_lates(new QActionGroup(this))
{
    pause = make("pause", {}, true);
    clear = make("clear", QKeySequence(Qt::CTRL | Qt::Key_L), false);
    follow = make("follow", {}, true);
    follow->setChecked(true);
    previous = make("up", QKeySequence(Qt::CTRL | Qt::Key_Up), false);
    next = make("down", QKeySequence(Qt::CTRL | Qt::Key_Down), false);
    partner = make("connections", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), false);
    marked = make("warning", {}, true);
    reveal = make("reveal", {}, true);
    paste = make("paste", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), false);
    edit = make("edit", QKeySequence(Qt::CTRL | Qt::Key_E), false);
    statistics = make("info", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), false);
    filter = make("search", QKeySequence(Qt::CTRL | Qt::Key_F), false);
    copyRow = make("copy", {}, false);
    secretNames = make("hide", {}, false);
    createTimeMenu();
    createLateMenu();
    retranslate();
}

QAction *PacketActions::make(const char *iconName, const QKeySequence &shortcut, bool isCheckable)
{
    auto *action = new QAction(widgets::icon(QString::fromLatin1(iconName)), QString(), this);
    action->setCheckable(isCheckable);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(action);
    return action;
}

void PacketActions::createTimeMenu()
{
    for (const TimeDisplay display :
         {TimeDisplay::Clock, TimeDisplay::SincePrevious, TimeDisplay::SinceStart}) {
        QAction *action = m_timeMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(display));
        m_times->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, display] { emit timeDisplayRequested(display); });
    }
}

void PacketActions::createLateMenu()
{
    for (const qint64 us : latenesses) {
        QAction *action = m_lateMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(us);
        m_lates->addAction(action);
        connect(action, &QAction::triggered, this, [this, us] { emit lateAfterRequested(us); });
    }
}

void PacketActions::setTimeDisplay(TimeDisplay display)
{
    for (QAction *action : m_times->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(display));
}

void PacketActions::setLateAfter(qint64 us)
{
    for (QAction *action : m_lates->actions())
        action->setChecked(action->data().toLongLong() == us);
}

void PacketActions::retranslate()
{
    pause->setText(pause->isChecked() ? tr("Go on") : tr("Pause"));
    pause->setIcon(
            widgets::icon(pause->isChecked() ? QStringLiteral("play") : QStringLiteral("pause")));
    pause->setToolTip(pause->isChecked()
                              ? tr("Show what came meanwhile and go on (Space in the list)")
                              : tr("Hold the list still; nothing is lost (Space in the list)"));
    clear->setText(tr("Clear"));
    clear->setToolTip(tr("Remove all packets of all connections (Ctrl+L)"));
    follow->setText(tr("Follow"));
    follow->setToolTip(tr("Keep the newest packet in sight"));
    previous->setText(tr("Previous packet"));
    previous->setToolTip(tr("Previous packet (Ctrl+Up)"));
    next->setText(tr("Next packet"));
    next->setToolTip(tr("Next packet (Ctrl+Down)"));
    partner->setText(tr("Go to its answer or request"));
    partner->setToolTip(tr("Go to the packet that answers this one, else to the one it answers "
                           "(Ctrl+Shift+J)"));
    marked->setText(tr("Odd exchanges only"));
    marked->setToolTip(tr("Show only packets whose answer is missing or late, and what is doubled, "
                          "unexpected or sent again"));
    reveal->setText(reveal->isChecked() ? tr("Hide secrets") : tr("Reveal secrets"));
    reveal->setIcon(
            widgets::icon(reveal->isChecked() ? QStringLiteral("hide") : QStringLiteral("reveal")));
    reveal->setToolTip(tr("Passwords, authentication data and secret user properties in fields and "
                          "bytes"));
    paste->setText(tr("Paste packets…"));
    paste->setToolTip(
            tr("Read packets from a hex dump, an array or a string of code, or a module's log"));
    filter->setText(tr("Filter"));
    edit->setText(tr("Edit and send…"));
    edit->setToolTip(tr("Change the shown packet or write a new one, and send it (Ctrl+E)"));
    statistics->setText(tr("Statistics"));
    statistics->setToolTip(tr("Counts, answer times, rates and topics (Ctrl+Shift+S)"));
    copyRow->setText(tr("Copy line"));
    secretNames->setText(tr("Secret user properties…"));
    m_timeMenu->setTitle(tr("Time"));
    const QList<QAction *> times = m_times->actions();
    times[0]->setText(tr("Clock time"));
    times[1]->setText(tr("Since the previous shown packet"));
    times[2]->setText(tr("Since the start of the capture"));
    m_lateMenu->setTitle(tr("Late after"));
    for (QAction *action : m_lates->actions()) {
        const double seconds = action->data().toDouble() / 1e6;
        action->setText(tr("%1 s").arg(seconds));
    }
    m_columnMenu->setTitle(tr("Columns"));
}

} // namespace ui
