// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/messages/rowspans.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace presentation {

class LiveConnection;

// What a topic filter brought while it was tried.
struct ProbedRate
{
    double seconds = 0;
    quint64 messages = 0; // retained ones, which come at once, not counted
    quint64 bytes = 0;    // of payload
    quint64 retained = 0;
    qsizetype topics = 0;
    bool endedEarly = false; // it was more than enough
};

// Subscribes to a filter for a few seconds to learn how much it brings, before a person does so
// for good. The messages are kept like all others.
class RateProbe : public QObject
{
    Q_OBJECT

public:
    explicit RateProbe(LiveConnection &connection, QObject *parent = nullptr);
    ~RateProbe() override;

    static bool isBroad(QByteArrayView filter); // takes in all topics of a server, or nearly

    void start(const QByteArray &filter);
    void cancel();
    bool isRunning() const { return m_running; }
    const QByteArray &filter() const { return m_filter; }

signals:
    void finished(const presentation::ProbedRate &rate);
    void refused(const QString &why); // a sentence

private:
    void answered(client::RequestId request, const mqtt::Suback &suback);
    void look();
    void end();
    void fail(const QString &why);

    LiveConnection &m_connection;
    QByteArray m_filter;
    client::RequestId m_request = 0;
    messages::RowId m_next = 0; // of the connection's store
    ProbedRate m_rate;
    QSet<QByteArray> m_topics;
    QElapsedTimer m_clock;
    QTimer m_end;
    bool m_running = false;
};

} // namespace presentation
