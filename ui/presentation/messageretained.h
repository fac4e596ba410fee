// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/messages/messagestore.h"

#include <QByteArray>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace presentation {

class LiveConnection;

// Asks the server which messages it keeps for a topic filter, by subscribing anew: then, and only
// then, it sends them with the retain flag. MQTT has no sign for the last of them, so the search
// ends when nothing more has come for a while.
class RetainedSearch : public QObject
{
    Q_OBJECT

public:
    explicit RetainedSearch(LiveConnection &connection, QObject *parent = nullptr);
    ~RetainedSearch() override;

    // A search that runs ends. Not connected: refused().
    void start(const QByteArray &filter);
    void cancel();
    bool isRunning() const { return m_running; }
    const QByteArray &filter() const { return m_filter; }

    // What was found, the first of each topic; bounded like any store.
    const messages::MessageStore &found() const { return m_found; }

signals:
    void progressed(quint64 found);
    void finished();
    void refused(const QString &why); // a sentence

private:
    void answered(client::RequestId request, const mqtt::Suback &suback);
    void look();
    void end();

    LiveConnection &m_connection;
    QByteArray m_filter;
    messages::MessageStore m_found;
    QSet<QByteArray> m_topics;
    messages::RowId m_next = 0; // of the connection's store
    client::RequestId m_request = 0;
    bool m_running = false;
    bool m_endsSubscription = false; // it is none of the person's own
    QTimer m_quiet;
};

// Clears retained messages: an empty one with the retain flag to each topic, a few at a time, each
// acknowledged; then asks the server again whether they are gone.
class RetainedCleaner : public QObject
{
    Q_OBJECT

public:
    explicit RetainedCleaner(LiveConnection &connection, QObject *parent = nullptr);

    void start(const QByteArray &filter, const QList<QByteArray> &topics);
    void cancel(); // those on their way are still sent
    bool isRunning() const { return m_running; }

    qsizetype total() const { return m_topics.size(); }
    qsizetype cleared() const { return m_cleared; } // acknowledged
    // Topics that were not cleared, with the reason; after finished() also those that the server
    // still keeps.
    const QHash<QByteArray, QString> &failures() const { return m_failures; }

signals:
    void progressed(qsizetype done);
    void verifying();
    void finished();

private:
    void sendMore();
    void publishFinished(client::RequestId request, mqtt::ReasonCode reason);
    void publishRefused(client::RequestId request, const QString &why);
    void verify();
    void verified();
    void end();

    LiveConnection &m_connection;
    RetainedSearch m_search;
    QByteArray m_filter;
    QList<QByteArray> m_topics;
    qsizetype m_next = 0;
    qsizetype m_cleared = 0;
    bool m_running = false;
    QHash<client::RequestId, QByteArray> m_waiting;
    QHash<QByteArray, QString> m_failures;
};

} // namespace presentation
