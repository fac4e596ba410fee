// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QPushButton;

namespace presentation {
class MessageTableModel;
}
namespace widgets {
class EmptyState;
}

namespace ui {

// The list of messages, or what stands in its place while it has none: why, and the first step.
class MessagePages : public QStackedWidget
{
    Q_OBJECT

public:
    // `list` becomes a child; the model must outlive it.
    MessagePages(QWidget *list, const presentation::MessageTableModel &model,
                 QWidget *parent = nullptr);

    void choose(int subscriptions); // by what the model holds now

signals:
    void subscribeFieldRequested();
    void showAllRequested();

private:
    QWidget *m_list;
    const presentation::MessageTableModel &m_model;
    widgets::EmptyState *m_nothingYet;
    QPushButton *m_firstStep;
    widgets::EmptyState *m_noMatch;
};

} // namespace ui
