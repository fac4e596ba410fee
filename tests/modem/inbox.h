// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/messagesink.h"

#include <QByteArray>
#include <QList>
#include <QMutex>

#include <algorithm>
#include <utility>

namespace testsupport {

// What a client has received, topic and payload, asked for from the test's thread.
class Inbox : public mqtt::MessageSink
{
public:
    void message(base::Direction direction, const base::Stamp &,
                 const mqtt::PublishView &message) override
    {
        if (direction != base::Direction::In)
            return;
        const QMutexLocker lock(&m_mutex);
        m_messages.append({message.topic.toByteArray(), message.payload.toByteArray()});
    }
    QList<std::pair<QByteArray, QByteArray>> messages() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_messages;
    }
    bool hasPayload(const QByteArray &payload) const
    {
        const auto all = messages();
        return std::any_of(all.begin(), all.end(),
                           [&payload](const auto &message) { return message.second == payload; });
    }

private:
    mutable QMutex m_mutex;
    QList<std::pair<QByteArray, QByteArray>> m_messages;
};

} // namespace testsupport
