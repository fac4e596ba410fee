// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/subscriptionlist.h"

#include "app/base/stamp.h"
#include "app/mqtt/topics.h"

#include <algorithm>

namespace presentation {

void SubscriptionEntry::setGranted(mqtt::QoS qos)
{
    state = SubscriptionState::Granted;
    granted = qos;
    grantedUs = base::Stamp::now().monotonicUs;
}

const SubscriptionEntry *SubscriptionList::find(const QByteArray &filter) const
{
    const auto found = std::find_if(
            m_entries.cbegin(), m_entries.cend(),
            [&filter](const SubscriptionEntry &entry) { return entry.wanted.filter == filter; });
    return found == m_entries.cend() ? nullptr : &*found;
}

SubscriptionEntry *SubscriptionList::find(const QByteArray &filter)
{
    m_entries.detach();
    return const_cast<SubscriptionEntry *>(std::as_const(*this).find(filter));
}

SubscriptionEntry *SubscriptionList::findRequest(client::RequestId request)
{
    const auto found = std::find_if(
            m_entries.begin(), m_entries.end(),
            [request](const SubscriptionEntry &entry) { return entry.request == request; });
    return found == m_entries.end() ? nullptr : &*found;
}

SubscriptionEntry &SubscriptionList::put(const mqtt::Subscription &wanted,
                                         std::optional<quint32> identifier)
{
    SubscriptionEntry *entry = find(wanted.filter);
    if (!entry) {
        m_entries.append(SubscriptionEntry{});
        entry = &m_entries.last();
        entry->color = m_nextColor++;
    }
    entry->wanted = wanted;
    entry->identifier = identifier;
    return *entry;
}

void SubscriptionList::remove(const QByteArray &filter)
{
    m_entries.removeIf(
            [&filter](const SubscriptionEntry &entry) { return entry.wanted.filter == filter; });
}

void SubscriptionList::forgetRefusals()
{
    for (SubscriptionEntry &entry : m_entries) {
        if (entry.state != SubscriptionState::Refused)
            continue;
        entry.state = SubscriptionState::Inactive;
        entry.refusal.clear();
    }
}

void SubscriptionList::linkLost()
{
    m_entries.removeIf([](const SubscriptionEntry &entry) {
        return entry.state == SubscriptionState::Ending;
    });
    for (SubscriptionEntry &entry : m_entries) {
        entry.request = 0;
        if (entry.state != SubscriptionState::Refused)
            entry.state = SubscriptionState::Inactive;
    }
}

void SubscriptionList::count(QByteArrayView topic, quint64 messages)
{
    for (SubscriptionEntry &entry : m_entries) {
        if (mqtt::topicMatches(entry.wanted.filter, topic))
            entry.received += messages;
    }
}

const SubscriptionEntry *SubscriptionList::match(QByteArrayView topic) const
{
    const SubscriptionEntry *muted = nullptr;
    for (const SubscriptionEntry &entry : m_entries) {
        if (!mqtt::topicMatches(entry.wanted.filter, topic))
            continue;
        if (!entry.muted)
            return &entry;
        if (!muted)
            muted = &entry;
    }
    return muted;
}

} // namespace presentation
