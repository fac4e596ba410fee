// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/lmqttclient.h"

#include <QObject>

#include <array>
#include <chrono>
#include <memory>

namespace modem {

struct SimulatedModemOptions
{
    BrokerAddress broker; // sends every connection there, whatever host the commands say
    CredentialsFunction credentials;
    bool echo = false;
    int rssi = 24;
    bool simInserted = true;
    // After AT+LMQTTOPEN the module has this long for AT+LMQTTCONN, as with real brokers.
    std::chrono::milliseconds connectWithin{5000};
};

// Stands in for a Lierda NT35E: takes the bytes a host would send and gives those the module would
// answer, and its AT+LMQTT commands speak MQTT with a real broker.
class SimulatedModem : public QObject
{
    Q_OBJECT

public:
    explicit SimulatedModem(SimulatedModemOptions options, QObject *parent = nullptr);
    ~SimulatedModem() override;

    void receive(QByteArrayView bytes);

signals:
    void output(const QByteArray &bytes);

private:
    void commandByte(char byte);
    void dataByte(char byte);
    void execute(const QByteArray &line);
    Answer executeBasic(QByteArrayView letters);
    Answer executeExtended(QByteArrayView command);
    Answer executeMqtt(QByteArrayView command);
    Answer query(const QByteArray &name);
    Answer write(const QByteArray &name, QByteArrayView values);
    void deliver(const Answer &answer);
    void sendLine(const QByteArray &text);
    void sendResult(const Answer &answer);
    void restart();
    void makeClients();

    static constexpr qsizetype longestLine = 10 * 1024;

    const SimulatedModemOptions m_options;
    std::array<std::unique_ptr<LmqttClient>, 5> m_clients;
    QByteArray m_line;
    QByteArray m_previousLine;
    QByteArray m_data;
    qsizetype m_dataWanted = 0; // bytes at the prompt
    int m_dataClient = 0;
    bool m_lineTooLong = false;
    bool m_afterCr = false; // the LF of CR LF is no input
    bool m_echo = false;
    bool m_verbose = true;
    bool m_quiet = false;
    int m_errorFormat = 0; // CMEE
    int m_functions = 1;   // CFUN
    bool m_attached = true;
};

} // namespace modem
