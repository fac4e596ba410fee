// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/answer.h"
#include "app/modem/mqttstack.h"
#include "app/modem/openconnsettings.h"

#include <QMap>
#include <QObject>

namespace modem {

class ArgumentReader;

// One of the clients behind the OPEN and CONN commands of OpenConnDialect.
class OpenConnClient : public QObject
{
    Q_OBJECT

public:
    OpenConnClient(int id, const OpenConnDialect &dialect, Module &module);

    Answer configure(const QByteArray &key, QByteArrayView values, bool hasValues);
    Answer open(QByteArrayView arguments);
    Answer connectMqtt(QByteArrayView arguments);
    Answer subscribe(QByteArrayView arguments);
    Answer unsubscribe(QByteArrayView arguments);
    Answer publish(QByteArrayView arguments, bool extended); // PUB or PUBEX
    Answer read(QByteArrayView arguments);
    Answer disconnectMqtt();
    Answer close();
    void dropLink() { m_stack.dropLink(); }

    QByteArray openLine() const;  // empty: not open
    QByteArray stateLine() const; // of …CONN?
    QByteArray slotsLine() const; // of …RECV?

private:
    bool isOpen() const { return m_stack.state() != MqttStack::State::Closed || m_disconnected; }
    std::optional<mqtt::Publish> publishHead(ArgumentReader &reader) const;
    Answer promptForPayload(const mqtt::Publish &message, PromptWish::End end, qsizetype length,
                            const QByteArray &name);
    Answer takePayload(mqtt::Publish message, const QByteArray &payload, const QByteArray &name);
    void sendPublish(const mqtt::Publish &message, const QByteArray &name);
    void messageArrived(const mqtt::Publish &message);
    QByteArray messageText(const mqtt::Publish &message) const;
    bool keepsMessages() const;
    void keepMessage(const mqtt::Publish &message);
    void linkLost();
    void forget();
    void report(const QByteArray &line);
    QByteArray prefix(const QByteArray &name) const;

    static constexpr int cacheSlots = 5;

    const int m_id;
    const OpenConnDialect &m_dialect;
    Module &m_module;
    OpenConnSettings m_settings;
    MqttStack m_stack;
    bool m_disconnected = false; // by DISC, and CLOSE is still to come
    QByteArray m_host;
    int m_port = 0;
    QMap<int, mqtt::Publish> m_cache; // slot, or message id, to message
};

} // namespace modem
