// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/capturemodel.h"

#include <QAction>
#include <QObject>

#include <array>

class QActionGroup;
class QMenu;
class QWidget;

namespace ui {

// What can be done in a view of packets, as actions with their words, keys and icons. What happens
// then is the view's.
class PacketActions : public QObject
{
    Q_OBJECT

public:
    // The keys work in `view` and what is in it.
    explicit PacketActions(QWidget *view);

    QAction *pause;
    QAction *clear;
    QAction *follow;
    QAction *previous;
    QAction *next;
    QAction *partner;
    QAction *marked;
    QAction *reveal;
    QAction *paste;
    QAction *edit;
    QAction *statistics;
    QAction *filter;
    QAction *copyRow;
    QAction *secretNames;

    QMenu *timeMenu() const { return m_timeMenu; }
    QMenu *lateMenu() const { return m_lateMenu; }
    QMenu *columnMenu() const { return m_columnMenu; } // filled by the view when it opens
    void setTimeDisplay(presentation::TimeDisplay display);
    void setLateAfter(qint64 us);
    void retranslate();

signals:
    void timeDisplayRequested(presentation::TimeDisplay display);
    void lateAfterRequested(qint64 us);

private:
    QAction *make(const char *iconName, const QKeySequence &shortcut, bool isCheckable);
    void createTimeMenu();
    void createLateMenu();

    QWidget *m_view;
    QMenu *m_timeMenu;
    QMenu *m_lateMenu;
    QMenu *m_columnMenu;
    QActionGroup *m_times;
    QActionGroup *m_lates;
};

} // namespace ui
