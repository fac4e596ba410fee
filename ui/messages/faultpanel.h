// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/outgoingfaults.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace presentation {
class LiveConnection;
}

namespace ui {

// Does wrong on purpose: packets held back, late, twice, with a wrong identifier or malformed, any
// bytes as they are, and DISCONNECT with any reason.
class FaultPanel : public QWidget
{
    Q_OBJECT

public:
    // `connection` must outlive it.
    explicit FaultPanel(presentation::LiveConnection &connection, QWidget *parent = nullptr);

    mqtt::Fault fault() const; // as the fields say

private:
    QWidget *createFault();
    QWidget *createHeld();
    QWidget *createRaw();
    QWidget *createDisconnect();
    void showParameter();
    void showHeld();
    void showRaw();
    void showState();
    void insertPacket(int index);
    void sendRaw();
    void disconnectWithReason();
    QByteArray rawBytes() const; // empty: cannot be read

    presentation::LiveConnection &m_connection;
    QWidget *m_fault = nullptr; // the line of the fault
    QComboBox *m_packet = nullptr;
    QComboBox *m_kind = nullptr;
    QSpinBox *m_count = nullptr;
    QSpinBox *m_delay = nullptr;
    QSpinBox *m_packetId = nullptr;
    QComboBox *m_damage = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_releaseOne = nullptr;
    QPushButton *m_releaseAll = nullptr;
    QPushButton *m_clear = nullptr;
    QPlainTextEdit *m_raw = nullptr;
    QLabel *m_rawNote = nullptr;
    QPushButton *m_send = nullptr;
    QComboBox *m_reason = nullptr;
    QPushButton *m_disconnect = nullptr;
};

} // namespace ui
