// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"

#include <QList>

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
    mqtt::QoS granted = mqtt::QoS::AtMostOnce;
    mqtt::ReasonCode reason = mqtt::ReasonCode::Success; // of the SUBACK
    QString refusal;                                     // in words, when Refused
    int colour = 0; // a number, given once; the view knows what it looks like
    bool muted = false;
    quint64 received = 0;
    client::RequestId request = 0; // the one whose answer is awaited
};

// The subscriptions of one connection in the order they were made. Plain data; LiveConnection
// changes it and says so.
class SubscriptionList
{
public:
    const QList<SubscriptionEntry> &entries() const { return m_entries; }
    qsizetype size() const { return m_entries.size(); }

    SubscriptionEntry *find(const QByteArray &filter);
    SubscriptionEntry *findRequest(client::RequestId request);
    // The entry for this filter, new or with new options.
    SubscriptionEntry &put(const mqtt::Subscription &wanted, std::optional<quint32> identifier);
    void remove(const QByteArray &filter);
    void linkLost(); // nothing is granted any more, all stay wanted
    void count(QByteArrayView topic, quint64 messages);

    // The entry a topic belongs to: the first match that is not muted, else the first.
    const SubscriptionEntry *match(QByteArrayView topic) const;

private:
    QList<SubscriptionEntry> m_entries;
    int m_nextColour = 0;
};

} // namespace presentation
