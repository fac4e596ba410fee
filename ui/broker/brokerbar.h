// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/status.h"
#include "ui/presentation/brokerservice.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace widgets {
class CopyButton;
}

namespace ui {

// The head of the broker page: what can be set before it runs, whether it runs, and where.
class BrokerBar : public QWidget
{
    Q_OBJECT

public:
    explicit BrokerBar(QWidget *parent = nullptr);

    quint16 port() const;
    void setPort(quint16 port);
    bool isForEveryone() const;
    void setForEveryone(bool everyone);

    void showState(presentation::BrokerState state, const QString &url);
    void showFigures(int connected, const broker::BrokerStatus &status);

signals:
    void startRequested();
    void stopRequested();
    void connectRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createControls();
    QWidget *createStateLine();
    void retranslate();
    void toggle();
    void applyColors();

    presentation::BrokerState m_state = presentation::BrokerState::Stopped;
    QString m_url;
    QPushButton *m_toggle;
    QLabel *m_portLabel;
    QSpinBox *m_port;
    QCheckBox *m_everyone;
    QLabel *m_dot;
    QLabel *m_stateText;
    QLabel *m_address;
    widgets::CopyButton *m_copy;
    QPushButton *m_connect;
    QLabel *m_figures;
};

} // namespace ui
