// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/retainedstore.h"

#include "app/mqtt/topics.h"

namespace broker {

RetainedStore::RetainedStore(const Limits &limits)
    : m_maximumMessages(limits.retainedMessages), m_maximumBytes(limits.retainedBytes)
{
}

void RetainedStore::remove(std::map<QByteArray, MessagePtr>::iterator at)
{
    m_bytes -= at->second->size();
    m_messages.erase(at);
}

RetainedStore::Outcome RetainedStore::put(const MessagePtr &message)
{
    if (const auto old = m_messages.find(message->topic); old != m_messages.end())
        remove(old);
    if (message->payload.isEmpty())
        return Outcome::Removed;
    if (count() >= m_maximumMessages || m_bytes + message->size() > m_maximumBytes)
        return Outcome::NoRoom;
    m_bytes += message->size();
    m_messages.emplace(message->topic, message);
    return Outcome::Kept;
}

std::vector<MessagePtr> RetainedStore::matching(QByteArrayView filter, qint64 nowUs)
{
    // All topics that can match lie together, behind the part of the filter before its wildcard.
    qsizetype literal = 0;
    while (literal < filter.size() && filter[literal] != '+' && filter[literal] != '#')
        ++literal;
    // "a/#" also matches "a", which sorts before "a/".
    if (literal > 0 && literal < filter.size() && filter[literal] == '#')
        --literal;
    const QByteArray prefix = filter.first(literal).toByteArray();

    std::vector<MessagePtr> found;
    auto at = m_messages.lower_bound(prefix);
    while (at != m_messages.end() && at->first.startsWith(prefix)) {
        const auto here = at++;
        if (here->second->isExpired(nowUs))
            remove(here);
        else if (mqtt::topicMatches(filter, here->first))
            found.push_back(here->second);
    }
    return found;
}

} // namespace broker
