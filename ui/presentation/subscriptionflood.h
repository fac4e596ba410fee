// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>

namespace presentation {

class LiveConnection;

// Notices when a subscription brings more than a set rate, and says so once until it has calmed.
class SubscriptionFlood : public QObject
{
    Q_OBJECT

public:
    explicit SubscriptionFlood(LiveConnection &connection, QObject *parent = nullptr);

    void setLimit(double messagesPerSecond) { m_limit = messagesPerSecond; } // 0: never
    double limit() const { return m_limit; }

signals:
    void flooded(const QByteArray &filter, double messagesPerSecond);
    void calmed(const QByteArray &filter);

private:
    struct Watch
    {
        quint64 received = 0;
        int loudLooks = 0;
        bool isTold = false;
    };
    void look();

    LiveConnection &m_connection;
    double m_limit = 0;
    QHash<QByteArray, Watch> m_watches; // by filter
    QElapsedTimer m_sinceLook;
};

} // namespace presentation
