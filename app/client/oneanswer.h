// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/client/wording.h"
#include "app/mqtt/messagesink.h"

#include <QTimer>

#include <optional>

namespace client {

// A throw-away connection: opens the link, waits for the one message that the server pushes by
// itself on a topic, and disconnects. Devices register with a cloud that way.
class OneAnswer : public QObject, private mqtt::MessageSink
{
    Q_OBJECT

public:
    // Tap may be null; both must outlive it.
    OneAnswer(IoThread &ioThread, base::WireTap *tap, QObject *parent = nullptr);
    ~OneAnswer() override;

    // Once per object. Nothing is subscribed to; `wait` counts from CONNACK on. There is no second
    // try: a server may count them.
    void fetch(const net::EndpointOptions &endpoint, const mqtt::Connect &connect,
               const QByteArray &topic, std::chrono::milliseconds wait = defaultWait);
    // Ends without a signal.
    void cancel();

    static constexpr std::chrono::milliseconds defaultWait{5000};

signals:
    void connected(); // the answer is awaited now
    // After the connection has been ended.
    void answered(const QByteArray &payload);
    // The link failed, the server refused, or no answer came in time; says which.
    void failed(const client::Explanation &why);

private:
    void message(base::Direction direction, const base::Stamp &stamp,
                 const mqtt::PublishView &publish) override;
    void take(const QByteArray &payload);
    void giveUp(const Explanation &why);

    QByteArray m_topic; // set before the link opens, read on the I/O thread
    QTimer m_patience;
    bool m_isOver = false;
    std::optional<QByteArray> m_answer; // while the connection is being ended
    MqttClient m_client;                // last, so that it ends first
};

} // namespace client
