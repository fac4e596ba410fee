// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/tcpreassembly.h"

namespace inspector {

namespace {

// What a receiver's window may hold; beyond it the missing segment is not in the capture.
constexpr qsizetype mostWaitingBytes = 4 << 20;
constexpr size_t mostWaiting = 4096;

} // namespace

void TcpReassembly::start(quint32 sequence)
{
    m_waiting.clear();
    m_waitingBytes = 0;
    m_next = (quint64(1) << 32) + sequence; // so that places before it are no negative numbers
    m_started = true;
}

void TcpReassembly::add(quint32 sequence, QByteArrayView bytes, qsizetype sent, const Out &out)
{
    if (!m_started)
        start(sequence);
    const auto ahead = static_cast<qint32>(sequence - static_cast<quint32>(m_next));
    if (ahead > 0) {
        Waiting &waiting = m_waiting[m_next + quint64(ahead)];
        if (waiting.sent < sent) {
            m_waitingBytes += bytes.size() - waiting.bytes.size();
            waiting = {bytes.toByteArray(), sent};
        }
        if (m_waitingBytes > mostWaitingBytes || m_waiting.size() > mostWaiting)
            giveUpGap(out);
        return;
    }
    const qsizetype known = -qsizetype(ahead);
    if (known >= sent)
        return; // sent once more
    pass(known < bytes.size() ? bytes.sliced(known) : QByteArrayView(), sent - known, out);
    if (!m_waiting.empty())
        passWaiting(out);
}

void TcpReassembly::pass(QByteArrayView bytes, qsizetype sent, const Out &out)
{
    m_next += quint64(sent);
    if (!bytes.isEmpty())
        out.deliver(bytes);
    if (sent > bytes.size())
        out.lose(quint64(sent - bytes.size()));
}

void TcpReassembly::passWaiting(const Out &out)
{
    while (!m_waiting.empty() && m_waiting.begin()->first <= m_next) {
        const quint64 place = m_waiting.begin()->first;
        const Waiting waiting = std::move(m_waiting.begin()->second);
        m_waiting.erase(m_waiting.begin());
        m_waitingBytes -= waiting.bytes.size();
        const auto known = qsizetype(m_next - place);
        if (known >= waiting.sent)
            continue;
        const QByteArrayView bytes(waiting.bytes);
        pass(known < bytes.size() ? bytes.sliced(known) : QByteArrayView(), waiting.sent - known,
             out);
    }
}

void TcpReassembly::giveUpGap(const Out &out)
{
    const quint64 place = m_waiting.begin()->first;
    out.lose(place - m_next);
    m_next = place;
    passWaiting(out);
}

void TcpReassembly::finish(const Out &out)
{
    while (!m_waiting.empty())
        giveUpGap(out);
}

} // namespace inspector
