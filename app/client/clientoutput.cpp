// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the session: its journal to the keeper, then its bytes through the faults to the
// link.
#include "app/client/clientworker.h"

namespace client {

namespace {

// A journal is written anew once it is so much longer than what it says.
constexpr qsizetype longestTail = 1024 * 1024; // bytes
constexpr qint64 retryKeepingUs = 5'000'000;

bool mayLast(const mqtt::Connect &connect)
{
    if (connect.version != mqtt::ProtocolVersion::V5)
        return !connect.cleanStart;
    return connect.properties.view().number(mqtt::PropertyId::SessionExpiryInterval).value_or(0)
           > 0;
}

QByteArray serverName(const net::EndpointOptions &endpoint)
{
    return endpoint.host.toUtf8() + ':' + QByteArray::number(endpoint.port);
}

} // namespace

// What an earlier run of the program left of this session, when it is this one.
void MqttClient::Worker::takeUpSession(bool isKept)
{
    const mqtt::Connect &connect = m_options.connect;
    m_session.setKnowsItsPast(m_options.keeper != nullptr);
    if (!m_options.keeper || !mayLast(connect)) {
        m_session.setJournaled(false);
        if (m_options.keeper)
            m_options.keeper->remove();
        return;
    }
    if (isKept && m_session.isJournaled())
        return;
    m_keeping = {};
    const auto kept = m_options.keeper->load();
    const bool isThisOne = kept && kept->server == serverName(m_options.endpoint)
                           && kept->version == connect.version
                           && (kept->clientId == connect.clientId || connect.clientId.isEmpty());
    if (isThisOne && m_session.inFlightCount() == 0 && m_session.waitingCount() == 0)
        m_session.restore(base::Stamp::now(), *kept);
    m_session.setJournaled(true);
}

void MqttClient::Worker::keepSession()
{
    if (!m_session.isJournaled() || !m_options.keeper)
        return;
    if (m_session.journal().isEmpty() && !m_session.isJournalStale())
        return;
    const qint64 nowUs = base::Stamp::now().monotonicUs;
    if (m_keeping.failed && nowUs - m_keeping.triedUs < retryKeepingUs)
        return m_session.journalTaken(); // the next try writes it as a whole
    const qsizetype added = m_session.journal().size();
    const bool isLong = m_keeping.size + added > longestTail + m_keeping.wholeSize;
    bool kept = false;
    if (m_session.isJournalStale() || m_keeping.failed || isLong) {
        kept = writeWholeJournal();
    } else {
        kept = m_options.keeper->append(m_session.journal());
        m_keeping.size += added;
    }
    m_session.journalTaken();
    if (!kept)
        m_keeping.triedUs = nowUs;
    if (kept == m_keeping.failed)
        tell(KeepingNotice{kept});
    m_keeping.failed = !kept;
}

bool MqttClient::Worker::writeWholeJournal()
{
    const QByteArray journal = m_session.wholeJournal(serverName(m_options.endpoint));
    m_keeping.size = 0;
    m_keeping.wholeSize = journal.size();
    return journal.isEmpty() ? m_options.keeper->remove() : m_options.keeper->replace(journal);
}

void MqttClient::Worker::sendOutput()
{
    if (m_session.bytesToSend().isEmpty())
        return;
    if (m_faults.isIdle()) {
        m_transport->write(m_session.bytesToSend());
        m_session.bytesTaken();
        return;
    }
    m_faulty.resize(0);
    m_faults.pass(m_session.bytesToSend(), base::Stamp::now().monotonicUs, m_faulty);
    if (!m_faulty.isEmpty())
        m_transport->write(m_faulty);
    m_session.bytesTaken(m_faulty.isEmpty() ? mqtt::Session::Taken::HeldBack
                                            : mqtt::Session::Taken::Sent);
    tellDelayed();
}

// Past the armed faults: these bytes may be one already, and bring their own if any.
void MqttClient::Worker::carryOut(RawCommand &command)
{
    actOnSession();
    const base::Stamp now = base::Stamp::now();
    if (command.fault) {
        const QByteArray packet = std::exchange(command.bytes, {});
        m_faults.play(*command.fault, packet, now.monotonicUs, command.bytes);
        tellDelayed();
    }
    if (command.bytes.isEmpty())
        return; // held back or late
    m_session.sendRaw(now, command.bytes);
    if (m_session.bytesToSend().isEmpty())
        return;
    m_transport->write(m_session.bytesToSend());
    m_session.bytesTaken();
}

void MqttClient::Worker::carryOut(FaultCommand &command)
{
    actOnSession(); // what was asked for before is not concerned
    m_faults.add(command.fault);
    tellDelayed();
}

void MqttClient::Worker::carryOut(ClearFaultsCommand &)
{
    actOnSession();
    m_faults.clearFaults();
    tellDelayed();
}

void MqttClient::Worker::carryOut(ReleaseCommand &command)
{
    actOnSession();
    QByteArray released;
    m_faults.release(command.packet, command.count, released);
    const bool isOpen = m_state == ClientState::Connecting || m_state == ClientState::Connected;
    if (!released.isEmpty() && isOpen)
        m_transport->write(released);
    tellDelayed();
}

void MqttClient::Worker::sendLate()
{
    QByteArray due;
    m_faults.takeDue(base::Stamp::now().monotonicUs, due);
    const bool isOpen = m_state == ClientState::Connecting || m_state == ClientState::Connected;
    if (!due.isEmpty() && isOpen)
        m_transport->write(due);
    tellDelayed();
}

void MqttClient::Worker::tellDelayed()
{
    QList<mqtt::PacketType> held;
    for (const mqtt::OutgoingFaults::Delayed &packet : m_faults.delayed()) {
        if (!packet.dueUs)
            held.append(packet.type);
    }
    tell(DelayedNotice{held, static_cast<int>(m_faults.faults().size())});
    if (const auto due = m_faults.nextDueUs()) {
        const qint64 leftUs = qMax<qint64>(0, *due - base::Stamp::now().monotonicUs);
        m_lateTimer.start(std::chrono::milliseconds((leftUs + 999) / 1000));
    }
}

} // namespace client
