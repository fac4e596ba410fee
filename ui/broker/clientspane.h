// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/brokerservice.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace widgets {
class EmptyState;
}

namespace ui {

// Who is at the broker; says what to do when nobody is.
class BrokerClientsPane : public QWidget
{
    Q_OBJECT

public:
    explicit BrokerClientsPane(presentation::BrokerClientModel &model, QWidget *parent = nullptr);

    void showState(presentation::BrokerState state, quint16 port);
    QByteArray columns() const;
    void restoreColumns(const QByteArray &columns);

signals:
    void startRequested();
    void connectRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createTable();
    void createEmptyStates();
    void choosePage();
    void retranslate();
    QString exampleCommand() const;

    presentation::BrokerClientModel &m_model;
    presentation::BrokerState m_state = presentation::BrokerState::Stopped;
    quint16 m_port = 0;
    QStackedWidget *m_pages;
    QTableView *m_table;
    widgets::EmptyState *m_stopped;
    widgets::EmptyState *m_nobody;
    QPushButton *m_start;
    QPushButton *m_connect;
    QPushButton *m_copyExample;
};

} // namespace ui
