// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/sessionstore.h"

#include <algorithm>

namespace broker {

namespace {

constexpr quint32 forEver = 0xFFFFFFFF; // 3.1.2.11.2

void lower(std::optional<qint64> &earliest, std::optional<qint64> candidate)
{
    if (candidate && (!earliest || *candidate < *earliest))
        earliest = candidate;
}

} // namespace

SessionStore::SessionStore(const Limits &limits, Dispatcher &dispatcher, LogBuffer &log)
    : m_limits(limits), m_dispatcher(dispatcher), m_log(log)
{
}

Session *SessionStore::find(const QByteArray &clientId) const
{
    const auto found = m_sessions.find(clientId);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

bool SessionStore::isFull() const
{
    return static_cast<qsizetype>(m_sessions.size()) >= m_limits.sessions;
}

Session &SessionStore::create(const QByteArray &clientId)
{
    std::unique_ptr<Session> &session = m_sessions[clientId];
    session = std::make_unique<Session>(clientId);
    return *session;
}

void SessionStore::attach(Session &session, Link &link)
{
    session.link = &link;
    session.will.reset();
    session.endsUs.reset();
    session.lastPeer = link.peer;
    session.version = link.version;
    link.session = &session;
}

void SessionStore::detach(Session &session, std::optional<mqtt::Will> will, const base::Stamp &now)
{
    session.link->session = nullptr;
    session.link = nullptr;
    session.since = now;
    if (will) {
        const quint32 delay = mqtt::PropertiesView(will->properties)
                                      .number(mqtt::PropertyId::WillDelayInterval)
                                      .value_or(0);
        if (delay == 0)
            publishWill(session, *will, now);
        else
            session.will =
                    PendingWill{std::move(*will), now.monotonicUs + qint64(delay) * 1'000'000};
    }
    if (!session.isLasting())
        end(session, now);
    else if (session.expirySeconds != forEver)
        session.endsUs = now.monotonicUs + qint64(session.expirySeconds) * 1'000'000;
}

void SessionStore::end(Session &session, const base::Stamp &now)
{
    // [MQTT-3.1.3-9] The end of the session does not wait for the will's delay.
    if (session.will)
        publishWill(session, std::exchange(session.will, std::nullopt)->will, now);
    m_dispatcher.unsubscribeAll(session);
    m_sessions.erase(QByteArray(session.clientId()));
}

void SessionStore::publishWill(Session &session, const mqtt::Will &will, const base::Stamp &now)
{
    note(session, LogEvent::WillPublished, now, will.topic);
    mqtt::PublishView publish;
    publish.topic = will.topic;
    publish.payload = will.payload;
    publish.qos = will.qos;
    publish.retain = will.retain;
    publish.properties = will.properties;
    m_dispatcher.publish(publish, nullptr, now);
}

void SessionStore::note(const Session &session, LogEvent event, const base::Stamp &now,
                        const QByteArray &text)
{
    LogEntry entry;
    entry.stamp = now;
    entry.client = session.clientId();
    entry.event = event;
    entry.version = session.version;
    entry.text = text;
    m_log.add(std::move(entry));
}

void SessionStore::timePassed(const base::Stamp &now)
{
    for (auto at = m_sessions.begin(); at != m_sessions.end();) {
        Session &session = *(at++)->second;
        if (session.will && session.will->dueUs <= now.monotonicUs)
            publishWill(session, std::exchange(session.will, std::nullopt)->will, now);
        if (session.endsUs && *session.endsUs <= now.monotonicUs) {
            note(session, LogEvent::SessionExpired, now);
            end(session, now);
        }
    }
}

std::optional<qint64> SessionStore::nextDeadlineUs() const
{
    std::optional<qint64> earliest;
    for (const auto &[clientId, session] : m_sessions) {
        lower(earliest, session->endsUs);
        if (session->will)
            lower(earliest, session->will->dueUs);
    }
    return earliest;
}

} // namespace broker
