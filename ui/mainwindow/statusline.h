// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <QTimer>

class QLabel;

namespace inspector {
class Capture;
}
namespace presentation {
class LiveConnection;
}

namespace ui {

// The bottom line: state of the connection in front, rate, and what is kept and dropped. Refreshed
// when something changed, four times a second at most.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(const inspector::Capture &capture, QWidget *parent = nullptr);

    // nullptr: no connection is open. Told before the connection goes.
    void setConnection(const presentation::LiveConnection *connection);

protected:
    void changeEvent(QEvent *event) override;

private:
    void scheduleRefresh();
    void refresh();
    void refreshConnection();
    void refreshCapture();

    const inspector::Capture &m_capture;
    const presentation::LiveConnection *m_connection = nullptr;
    QLabel *m_state;
    QLabel *m_messages;
    QLabel *m_packets;
    QTimer m_timer;
};

} // namespace ui
