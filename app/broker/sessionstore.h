// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/dispatcher.h"
#include "app/broker/session.h"

#include <map>
#include <memory>

namespace broker {

// All sessions by client identifier: when they begin, wait, end, and what becomes of their wills.
class SessionStore
{
public:
    SessionStore(const Limits &limits, Dispatcher &dispatcher, LogBuffer &log);

    // The session of this client, or nullptr.
    Session *find(const QByteArray &clientId) const;
    bool isFull() const;
    Session &create(const QByteArray &clientId);
    // The client's link is there; its will is off (3.1.3.2.2).
    void attach(Session &session, Link &link);
    // The client's link is gone. `will` is what is to be published, now or later.
    void detach(Session &session, std::optional<mqtt::Will> will, const base::Stamp &now);
    void end(Session &session, const base::Stamp &now);

    // Publishes wills and ends sessions whose time has come.
    void timePassed(const base::Stamp &now);
    std::optional<qint64> nextDeadlineUs() const;

    const std::map<QByteArray, std::unique_ptr<Session>> &all() const { return m_sessions; }

private:
    void publishWill(Session &session, const mqtt::Will &will, const base::Stamp &now);
    void note(const Session &session, LogEvent event, const base::Stamp &now,
              const QByteArray &text = {});

    const Limits &m_limits;
    Dispatcher &m_dispatcher;
    LogBuffer &m_log;
    std::map<QByteArray, std::unique_ptr<Session>> m_sessions;
};

} // namespace broker
