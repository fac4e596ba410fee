// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/messages/messagestore.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <vector>

namespace presentation {

class LiveConnection;

struct ReplayOptions
{
    double speed = 1;       // times as fast as the messages came; 0: without pauses
    QByteArray topicPrefix; // before each topic
};

// Publishes kept messages again, in their order and with their pauses, QoS and retain flags; a few
// at a time are on their way, so that nothing piles up.
class MessageReplay : public QObject
{
    Q_OBJECT

public:
    // The store must outlive it.
    explicit MessageReplay(const messages::MessageStore &store, QObject *parent = nullptr);

    // What is sent of a message: properties that only a server may send stay behind.
    static mqtt::Publish publishOf(const messages::MessageView &message,
                                   const ReplayOptions &options, mqtt::ProtocolVersion version);

    // A replay that runs ends. `rows` ascending.
    void start(LiveConnection &connection, const std::vector<messages::RowId> &rows,
               const ReplayOptions &options);
    void stop();
    bool isRunning() const { return m_running; }
    quint64 sent() const { return m_sent; }       // and not refused
    quint64 refused() const { return m_refused; } // by the server, or not sendable
    quint64 missing() const { return m_missing; } // gone from the store by then
    quint64 total() const { return m_rows.size(); }
    const QString &problem() const { return m_problem; } // of the first that was refused

signals:
    void progressed();
    void finished(); // not after stop()

private:
    void sendDue();
    bool send(messages::RowId row);
    void answered(client::RequestId request, const QString &problem);
    qint64 dueUs(const messages::MessageView &message) const;

    const messages::MessageStore &m_store;
    QPointer<LiveConnection> m_connection;
    std::vector<messages::RowId> m_rows;
    ReplayOptions m_options;
    size_t m_next = 0;
    qint64 m_firstUs = 0; // of the first message
    quint64 m_sent = 0;
    quint64 m_refused = 0;
    quint64 m_missing = 0;
    QString m_problem;
    QSet<client::RequestId> m_waiting;
    QElapsedTimer m_clock;
    QTimer m_timer;
    bool m_running = false;
};

} // namespace presentation
