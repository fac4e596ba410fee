// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/message.h"
#include "app/broker/options.h"

#include <map>
#include <vector>

namespace broker {

// The last retained message of each topic; bounded.
class RetainedStore
{
public:
    explicit RetainedStore(const Limits &limits);

    enum class Outcome : quint8 { Kept, Removed, NoRoom };
    // A message without payload removes that of its topic (MQTT-3.3.1-6).
    Outcome put(const MessagePtr &message);
    // All whose topic the filter matches, by topic; expired ones are forgotten on the way.
    std::vector<MessagePtr> matching(QByteArrayView filter, qint64 nowUs);
    qsizetype count() const { return static_cast<qsizetype>(m_messages.size()); }

private:
    void remove(std::map<QByteArray, MessagePtr>::iterator at);

    qsizetype m_maximumMessages;
    qsizetype m_maximumBytes;
    qsizetype m_bytes = 0;
    std::map<QByteArray, MessagePtr> m_messages;
};

} // namespace broker
