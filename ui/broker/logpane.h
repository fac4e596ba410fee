// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTableView;
class QStackedWidget;
class QToolButton;

namespace presentation {
class BrokerLogModel;
}

namespace widgets {
class EmptyState;
}

namespace ui {

// What the broker did, line by line: follows the end, can be filtered, held, cleared and copied.
class BrokerLogPane : public QWidget
{
    Q_OBJECT

public:
    explicit BrokerLogPane(presentation::BrokerLogModel &model, QWidget *parent = nullptr);

    QByteArray columns() const;
    void restoreColumns(const QByteArray &columns);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createHead();
    void createTable();
    void createActions();
    QToolButton *buttonFor(QAction *action);
    void copy();
    void follow();
    void showCounts();
    void retranslate();

    presentation::BrokerLogModel &m_model;
    QLabel *m_title;
    QLabel *m_counts;
    QLineEdit *m_filter;
    QStackedWidget *m_pages;
    QTableView *m_table;
    widgets::EmptyState *m_nothing;
    QAction *m_pause;
    QAction *m_clear;
    QAction *m_copy;
    QAction *m_find;
    bool m_atEnd = true; // whether new rows shall stay in sight
};

} // namespace ui
