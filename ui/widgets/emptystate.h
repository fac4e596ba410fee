// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace widgets {

// What an empty pane shows: what it is for, and the first step.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &title, const QString &text,
               QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    QPushButton *addAction(const QString &text); // owned by this widget

private:
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_actions;
};

} // namespace widgets
