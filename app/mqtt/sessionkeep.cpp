// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a session outlives the program (4.1), as records of a journal.
#include "app/mqtt/session.h"

namespace mqtt {

void Session::setJournaled(bool journaled)
{
    if (m_isJournaled == journaled)
        return;
    m_isJournaled = journaled;
    m_journal.clear();
    m_isJournalStale = journaled;
}

void Session::makeJournalStale()
{
    m_journal.resize(0);
    m_isJournalStale = m_isJournaled;
}

void Session::journalTaken()
{
    m_journal.resize(0);
    m_isJournalStale = false;
}

QByteArray Session::wholeJournal(const QByteArray &server) const
{
    if (!m_hasState && m_waiting.empty())
        return {};
    KeptSession kept;
    kept.server = server;
    kept.version = m_version;
    kept.clientId = m_connect.clientId.isEmpty() ? m_limits.assignedClientId : m_connect.clientId;
    for (const Outstanding *request = m_inFlight.first(); request;
         request = m_inFlight.after(*request)) {
        if (request->isMessage())
            kept.inFlight.push_back({request->id, request->awaits == Outstanding::Awaits::Pubcomp,
                                     request->releaseNumber, request->publish});
    }
    for (const WaitingRequest &waiting : m_waiting) {
        if (waiting.number != 0)
            kept.waiting.push_back(
                    {waiting.number, waiting.since.wallUs, std::get<Publish>(waiting.request)});
    }
    kept.received = m_received.all();
    QByteArray journal;
    JournalWriter(journal).whole(kept);
    return journal;
}

void Session::restore(const base::Stamp &now, const KeptSession &kept)
{
    using Awaits = Outstanding::Awaits;
    forget();
    m_version = kept.version;
    m_connect.version = kept.version;
    m_connect.clientId = kept.clientId;
    m_limits.assignedClientId = kept.clientId;
    m_hasState = true;
    for (const KeptSession::Message &message : kept.inFlight) {
        const bool isQoS1 = !message.released && message.publish.qos == QoS::AtLeastOnce;
        const Awaits awaits = message.released ? Awaits::Pubcomp
                              : isQoS1         ? Awaits::Puback
                                               : Awaits::Pubrec;
        if (Outstanding *request = m_inFlight.restore(message.id, awaits)) {
            request->publish = message.publish;
            request->releaseNumber = message.releaseNumber;
            m_lastReleaseNumber = qMax(m_lastReleaseNumber, message.releaseNumber);
        }
    }
    for (const KeptSession::Waiting &message : kept.waiting) {
        const qint64 waitedUs = qMax<qint64>(0, now.wallUs - message.sinceUs);
        m_lastWaitingNumber = qMax(m_lastWaitingNumber, message.number);
        m_waiting.push_back({0,
                             message.number,
                             {message.sinceUs, now.monotonicUs - waitedUs},
                             message.publish});
    }
    for (const PacketId id : kept.received)
        m_received.add(id);
}

} // namespace mqtt
