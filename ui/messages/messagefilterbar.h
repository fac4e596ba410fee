// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagefilter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace storage {
class Settings;
}

namespace ui {

// The line of the filter language: what it lets through, or points at; says in place what cannot
// be read, and keeps to the last line that could.
class MessageFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageFilterBar(storage::Settings &settings, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void focus();
    const messages::MessageFilter &filter() const { return m_filter; } // of the last good line
    bool showsOnlyMatches() const; // else all are shown, and matches pointed at
    void setShowsOnlyMatches(bool on);
    void showFindResult(const QString &text); // beside the line, until it changes
    QString findResult() const;
    QString problem() const;

signals:
    void filterChanged();
    void previousRequested();
    void nextRequested();
    void leaveRequested(); // back to the list

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *createTool(const QString &iconName, const QString &name);
    void createTools();
    void createActions();
    void fillHelp();
    void read();
    void showProblem(const QString &text);

    storage::Settings &m_settings;
    messages::MessageFilter m_filter;
    QLineEdit *m_edit;
    QLabel *m_problem;
    QLabel *m_result;
    QToolButton *m_onlyMatches = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_help = nullptr;
    QMenu *m_helpMenu;
};

} // namespace ui
