// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/module.h"
#include "app/serial/portsettings.h"
#include "app/serial/seriallink.h"

#include <QWidget>

namespace storage {
class Settings;
}
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

// Chooses a port and how it is opened, and says whether it is.
class PortBar : public QWidget
{
    Q_OBJECT

public:
    explicit PortBar(QWidget *parent = nullptr);

    serial::PortSettings settings() const;
    void setPort(const QString &port);
    void setLineEnding(serial::LineEnding ending);
    bool isSimulated() const;
    static QString simulatedPort(); // in the list; which module it is, the line bar says

    // Where a simulated module's connections go; empty host: where its commands say.
    modem::BrokerAddress simulationBroker() const;
    void setSimulationBroker(const modem::BrokerAddress &broker);

    void showFaults(int count); // how many are switched on

    void showState(serial::LinkState state);
    void restore(const storage::Settings &settings);
    void store(storage::Settings &settings) const;
    void retranslate();

signals:
    void openRequested(const serial::PortSettings &settings);
    void closeRequested();
    void lineEndingChanged(serial::LineEnding ending);
    void faultsRequested(); // of a simulated module
    void dtrToggled(bool on);
    void rtsToggled(bool on);

private:
    void createParts();
    void layOut();
    void fillPorts();
    void adaptToPort();

    serial::LinkState m_state = serial::LinkState::Closed;
    QLabel *m_portLabel;
    QComboBox *m_port;
    QString m_simulatedPort; // as the list has it in the language of before
    QPushButton *m_open;
    QLabel *m_stateLabel;
    QWidget *m_lineSettings; // of real ports
    QLabel *m_baudLabel;
    QComboBox *m_baud;
    QLabel *m_formatLabel;
    QComboBox *m_format;
    QComboBox *m_flow;
    QCheckBox *m_dtr;
    QCheckBox *m_rts;
    QWidget *m_simulation; // of the simulated one
    QLabel *m_brokerLabel;
    QComboBox *m_broker;
    QPushButton *m_faults;
    int m_faultCount = 0;
    QLabel *m_endingLabel;
    QComboBox *m_ending;
};

} // namespace ui
