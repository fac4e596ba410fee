// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"

#include <QList>
#include <QString>

#include <optional>

namespace presentation {

enum class SubscriptionState : quint8 {
    Inactive, // wanted, but the connection is down
    Pending,
    Granted,
    Refused,
    Ending // UNSUBSCRIBE sent
};

struct SubscriptionEntry
{
    mqtt::Subscription wanted;
    std::optional<quint32> identifier; // 5.0
    SubscriptionState state = SubscriptionState::Inactive;
    std::optional<mqtt::QoS> granted; // by the last SUBACK that did
    QString refusal;                  // in words, when Refused
    int color = 0;                    // a number, given once; the view knows what it looks like
    QString ownColor;                 // "#rrggbb" chosen by the person; empty: none
    bool muted = false;
    quint64 received = 0;
    client::RequestId request = 0; // the one whose answer is awaited
    qint64 grantedUs = 0;          // monotonic clock when it became Granted

    void setGranted(mqtt::QoS qos);
};

// The subscriptions of one connection in the order they were made. Plain data; LiveConnection
// changes it and says so.
class SubscriptionList
{
public:
    const QList<SubscriptionEntry> &entries() const { return m_entries; }
    QList<SubscriptionEntry> &entries() { return m_entries; }
    qsizetype size() const { return m_entries.size(); }

    const SubscriptionEntry *find(const QByteArray &filter) const;
    SubscriptionEntry *find(const QByteArray &filter);
    SubscriptionEntry *findRequest(client::RequestId request);
    // The entry for this filter, new or with new options.
    SubscriptionEntry &put(const mqtt::Subscription &wanted, std::optional<quint32> identifier);
    void remove(const QByteArray &filter);
    void forgetRefusals(); // they are asked for again
    void linkLost();       // nothing is granted any more, all stay wanted
    void count(QByteArrayView topic, quint64 messages);

    // The entry a topic is shown under: the first match that is not muted, else the first.
    const SubscriptionEntry *match(QByteArrayView topic) const;

private:
    QList<SubscriptionEntry> m_entries;
    int m_nextColor = 0;
};

} // namespace presentation
