// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include <vector>

class QDockWidget;
class QMenu;
class QTabBar;

namespace storage {
class Settings;
}

namespace ui {

// Holds the workspaces of the open connections: in tabs at first, and to be dragged side by side
// or out into windows of their own. Where each stood is remembered by its name.
class WorkspaceArea : public QMainWindow
{
    Q_OBJECT

public:
    enum class Side : quint8 { Right, Below };

    explicit WorkspaceArea(storage::Settings &settings, QWidget *parent = nullptr);
    ~WorkspaceArea() override;

    // Takes the widget over and shows it in front; `name` is the same for the same connection.
    void add(QWidget *widget, const QString &name, const QString &title);
    void remove(QWidget *widget); // and deletes it
    void setTitle(QWidget *widget, const QString &title, const QString &toolTip);

    int count() const { return static_cast<int>(m_docks.size()); }
    QWidget *widgetAt(int index) const;
    QWidget *current() const; // nullptr: none
    void setCurrent(QWidget *widget);

    void moveToSide(QWidget *widget, Side side);
    void setFloating(QWidget *widget, bool floating);
    bool isFloating(QWidget *widget) const;
    bool areSideBySide(QWidget *a, QWidget *b) const; // both to be seen, neither floating
    void gather();                                    // all into one row of tabs
    void fillMenu(QMenu &menu, QWidget *widget);

    QMenu *createPopupMenu() override { return nullptr; }

signals:
    void currentChanged();
    void closeRequested(QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QDockWidget *dockOf(const QWidget *widget) const;
    QDockWidget *dockTitled(const QString &title) const;
    QDockWidget *neighbour(const QDockWidget *dock) const; // to stand beside in tabs
    void place(QDockWidget *dock);
    void makeCurrent(QDockWidget *dock);
    void focusMoved(QWidget *now);
    void arrangeLater();
    void arrange();
    void adopt(QTabBar *tabs);
    void showTabMenu(QTabBar *tabs, const QPoint &position);
    QWidget *createTitleBar(QDockWidget *dock);
    void save();

    storage::Settings &m_settings;
    std::vector<QDockWidget *> m_docks; // in the order of opening
    QDockWidget *m_current = nullptr;
    bool m_isArrangeDue = false;
};

} // namespace ui
