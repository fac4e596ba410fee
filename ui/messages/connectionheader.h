// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace presentation {
class LiveConnection;
}
namespace widgets {
class NoticeBar;
}

namespace ui {

// Says how a connection stands and what went wrong with it, and offers the next step.
class ConnectionHeader : public QWidget
{
    Q_OBJECT

public:
    // `connection` must outlive it.
    explicit ConnectionHeader(presentation::LiveConnection &connection, QWidget *parent = nullptr);

    widgets::NoticeBar *notice() { return m_notice; }

signals:
    void connectRequested();
    void disconnectRequested();
    void editProfileRequested();
    void showPacketsRequested();
    void faultsToggled(bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createLine();
    void showState();
    void showProblem();
    void showProfile();
    void showViolation();
    void showSessionProblem();

    presentation::LiveConnection &m_connection;
    QLabel *m_dot = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_endpoint = nullptr;
    QPushButton *m_button = nullptr;
    QPushButton *m_tryNow = nullptr;
    QToolButton *m_packets = nullptr;
    QToolButton *m_faults = nullptr;
    QToolButton *m_authenticate = nullptr;
    widgets::NoticeBar *m_notice = nullptr;
    widgets::NoticeBar *m_violation = nullptr;
    widgets::NoticeBar *m_sessionNotice = nullptr;
};

} // namespace ui
