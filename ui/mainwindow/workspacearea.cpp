// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/workspacearea.h"

#include "app/storage/settings.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace ui {

using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

const auto layoutKey = QStringLiteral("connections/layout");

QToolButton *titleButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(widgets::icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

WorkspaceArea::WorkspaceArea(storage::Settings &settings, QWidget *parent)
    : QMainWindow(parent, Qt::Widget), m_settings(settings)
{
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    restoreState(m_settings.state(layoutKey)); // docks that come later find their places
    connect(this, &QMainWindow::tabifiedDockWidgetActivated, this, &WorkspaceArea::makeCurrent);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { focusMoved(now); });
}

WorkspaceArea::~WorkspaceArea()
{
    if (!m_docks.empty())
        save();
    disconnect(qApp, nullptr, this, nullptr);
    // The docks go after this part of the window, and tell of it.
    disconnect(this, nullptr, this, nullptr);
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        dock->disconnect(this);
    for (QTabBar *tabs : findChildren<QTabBar *>())
        tabs->disconnect(this);
}

void WorkspaceArea::save()
{
    m_settings.setState(layoutKey, saveState());
}

void WorkspaceArea::add(QWidget *widget, const QString &name, const QString &title)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(widget);
    dock->installEventFilter(this);
    dock->setTitleBarWidget(createTitleBar(dock));
    place(dock);
    m_docks.push_back(dock);
    connect(dock, &QDockWidget::topLevelChanged, this, &WorkspaceArea::arrangeLater);
    connect(dock, &QDockWidget::dockLocationChanged, this, &WorkspaceArea::arrangeLater);
    connect(dock, &QDockWidget::visibilityChanged, this, &WorkspaceArea::arrangeLater);
    dock->show();
    setCurrent(widget);
    arrange();
}

void WorkspaceArea::place(QDockWidget *dock)
{
    if (restoreDockWidget(dock))
        return;
    if (QDockWidget *beside = neighbour(dock))
        tabifyDockWidget(beside, dock);
    else
        addDockWidget(Qt::LeftDockWidgetArea, dock);
}

QDockWidget *WorkspaceArea::neighbour(const QDockWidget *dock) const
{
    if (m_current && m_current != dock && !m_current->isFloating())
        return m_current;
    const auto docked = std::find_if(m_docks.begin(), m_docks.end(), [dock](QDockWidget *each) {
        return each != dock && !each->isFloating();
    });
    return docked == m_docks.end() ? nullptr : *docked;
}

void WorkspaceArea::remove(QWidget *widget)
{
    QDockWidget *dock = dockOf(widget);
    if (!dock)
        return;
    save(); // so that it comes back where it was
    m_docks.erase(std::remove(m_docks.begin(), m_docks.end(), dock), m_docks.end());
    dock->disconnect(this);
    dock->removeEventFilter(this);
    const QList<QDockWidget *> beside = tabifiedDockWidgets(dock);
    if (m_current == dock) {
        m_current = nullptr;
        QDockWidget *next = !beside.isEmpty() ? beside.first()
                            : m_docks.empty() ? nullptr
                                              : m_docks.back();
        if (next)
            setCurrent(next->widget());
        emit currentChanged();
    }
    removeDockWidget(dock);
    delete dock;
    arrangeLater();
}

void WorkspaceArea::setTitle(QWidget *widget, const QString &title, const QString &toolTip)
{
    QDockWidget *dock = dockOf(widget);
    if (!dock)
        return;
    QString unique = title; // tabs know their docks by their titles
    for (int i = 2; dockTitled(unique) && dockTitled(unique) != dock; ++i)
        unique = QStringLiteral("%1 (%2)").arg(title).arg(i);
    dock->setWindowTitle(unique);
    dock->setToolTip({});
    if (auto *label = dock->findChild<QLabel *>(QStringLiteral("dockTitle"))) {
        label->setText(unique);
        label->setToolTip(toolTip);
    }
}

QWidget *WorkspaceArea::widgetAt(int index) const
{
    const bool isThere = index >= 0 && index < count();
    return isThere ? m_docks[static_cast<size_t>(index)]->widget() : nullptr;
}

QWidget *WorkspaceArea::current() const
{
    return m_current ? m_current->widget() : nullptr;
}

void WorkspaceArea::setCurrent(QWidget *widget)
{
    QDockWidget *dock = dockOf(widget);
    if (!dock)
        return;
    dock->show();
    dock->raise();
    if (dock->isFloating())
        dock->activateWindow();
    makeCurrent(dock);
}

void WorkspaceArea::makeCurrent(QDockWidget *dock)
{
    const bool isOurs = std::find(m_docks.begin(), m_docks.end(), dock) != m_docks.end();
    if (!isOurs || m_current == dock)
        return;
    m_current = dock;
    emit currentChanged();
}

void WorkspaceArea::focusMoved(QWidget *now)
{
    for (QDockWidget *dock : m_docks) {
        if (now && dock->isAncestorOf(now))
            makeCurrent(dock);
    }
}

void WorkspaceArea::moveToSide(QWidget *widget, Side side)
{
    QDockWidget *dock = dockOf(widget);
    if (!dock)
        return;
    dock->setFloating(false);
    removeDockWidget(dock);
    addDockWidget(side == Side::Right ? Qt::RightDockWidgetArea : Qt::BottomDockWidgetArea, dock);
    dock->show();
    arrangeLater();
}

void WorkspaceArea::setFloating(QWidget *widget, bool floating)
{
    if (QDockWidget *dock = dockOf(widget)) {
        const QSize size = dock->size();
        dock->setFloating(floating);
        if (floating)
            dock->resize(size);
    }
}

bool WorkspaceArea::isFloating(QWidget *widget) const
{
    const QDockWidget *dock = dockOf(widget);
    return dock && dock->isFloating();
}

bool WorkspaceArea::areSideBySide(QWidget *a, QWidget *b) const
{
    QDockWidget *first = dockOf(a);
    QDockWidget *second = dockOf(b);
    return first && second && first != second && !first->isFloating() && !second->isFloating()
           && !tabifiedDockWidgets(first).contains(second);
}

void WorkspaceArea::gather()
{
    QDockWidget *first = nullptr;
    for (QDockWidget *dock : m_docks) {
        dock->setFloating(false);
        removeDockWidget(dock);
        if (first)
            tabifyDockWidget(first, dock);
        else
            addDockWidget(Qt::LeftDockWidgetArea, dock);
        dock->show();
        first = first ? first : dock;
    }
    if (m_current)
        m_current->raise();
    arrangeLater();
}

void WorkspaceArea::fillMenu(QMenu &menu, QWidget *widget)
{
    const bool hasOthers = count() > 1;
    menu.addAction(tr("Move to the &right"), this, [this, widget] {
            moveToSide(widget, Side::Right);
        })->setEnabled(hasOthers);
    menu.addAction(tr("Move &below"), this, [this, widget] {
            moveToSide(widget, Side::Below);
        })->setEnabled(hasOthers);
    QAction *floating = menu.addAction(tr("In a &window of its own"), this, [this, widget] {
        setFloating(widget, !isFloating(widget));
    });
    floating->setCheckable(true);
    floating->setChecked(isFloating(widget));
    menu.addAction(tr("All in &tabs"), this, &WorkspaceArea::gather)->setEnabled(hasOthers);
    menu.addSeparator();
    menu.addAction(tr("&Close"), this, [this, widget] { emit closeRequested(widget); });
}

bool WorkspaceArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close) {
        if (auto *dock = qobject_cast<QDockWidget *>(watched)) {
            event->ignore(); // whoever owns the connection ends it
            QMetaObject::invokeMethod(
                    this, [this, widget = dock->widget()] { emit closeRequested(widget); },
                    Qt::QueuedConnection);
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

QDockWidget *WorkspaceArea::dockOf(const QWidget *widget) const
{
    const auto found = std::find_if(m_docks.begin(), m_docks.end(), [widget](QDockWidget *dock) {
        return dock->widget() == widget;
    });
    return found == m_docks.end() ? nullptr : *found;
}

QDockWidget *WorkspaceArea::dockTitled(const QString &title) const
{
    const auto found = std::find_if(m_docks.begin(), m_docks.end(), [&title](QDockWidget *dock) {
        return dock->windowTitle() == title;
    });
    return found == m_docks.end() ? nullptr : *found;
}

void WorkspaceArea::arrangeLater()
{
    if (std::exchange(m_isArrangeDue, true))
        return;
    QMetaObject::invokeMethod(this, &WorkspaceArea::arrange, Qt::QueuedConnection);
}

// In a row of tabs the tab is title enough.
void WorkspaceArea::arrange()
{
    m_isArrangeDue = false;
    for (QDockWidget *dock : m_docks) {
        const bool isTab = !dock->isFloating() && !tabifiedDockWidgets(dock).isEmpty();
        if (QWidget *bar = dock->titleBarWidget())
            bar->setMaximumHeight(isTab ? 0 : QWIDGETSIZE_MAX);
    }
    const QList<QTabBar *> bars = findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTabBar *tabs : bars)
        adopt(tabs);
    if (!m_docks.empty())
        save();
}

void WorkspaceArea::adopt(QTabBar *tabs)
{
    constexpr auto adopted = "adopted";
    if (tabs->property(adopted).toBool())
        return;
    tabs->setProperty(adopted, true);
    tabs->setTabsClosable(true);
    tabs->setExpanding(false);
    tabs->setElideMode(Qt::ElideRight);
    tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tabs, &QTabBar::tabCloseRequested, this, [this, tabs](int index) {
        if (QDockWidget *dock = dockTitled(tabs->tabText(index)))
            emit closeRequested(dock->widget());
    });
    connect(tabs, &QWidget::customContextMenuRequested, this,
            [this, tabs](const QPoint &position) { showTabMenu(tabs, position); });
}

void WorkspaceArea::showTabMenu(QTabBar *tabs, const QPoint &position)
{
    const int index = tabs->tabAt(position);
    QDockWidget *dock = index < 0 ? nullptr : dockTitled(tabs->tabText(index));
    if (!dock)
        return;
    QMenu menu(this);
    fillMenu(menu, dock->widget());
    menu.exec(tabs->mapToGlobal(position));
}

QWidget *WorkspaceArea::createTitleBar(QDockWidget *dock)
{
    auto *bar = new QWidget(dock);
    auto *title = new QLabel(dock->windowTitle(), bar);
    title->setObjectName(QStringLiteral("dockTitle"));
    title->setTextFormat(Qt::PlainText);
    QToolButton *layout = titleButton(QStringLiteral("settings"), tr("Where it stands"), bar);
    layout->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(layout);
    layout->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, dock] {
        menu->clear();
        fillMenu(*menu, dock->widget());
    });
    QToolButton *close = titleButton(QStringLiteral("close"), tr("Close"), bar);
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(s, 0, xs, 0);
    row->setSpacing(0);
    row->addWidget(title, 1);
    row->addWidget(layout);
    row->addWidget(close);
    return bar;
}

} // namespace ui
