// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/moduleoutput.h"

#include <algorithm>
#include <utility>

namespace modem {

namespace {

const QByteArray noise("\xF0\x00\x7E\xC3\x28\x0D", 6);

} // namespace

ModuleOutput::ModuleOutput(const ModuleFaults &faults, QObject *parent)
    : QObject(parent), m_faults(faults)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ModuleOutput::release);
}

bool ModuleOutput::passesAtOnce() const
{
    return m_waiting.empty() && m_nextDelay.count() == 0 && m_faults.bytesPerSecond == 0
           && m_faults.pieces == 0;
}

void ModuleOutput::write(const QByteArray &bytes)
{
    const QByteArray said = damaged(bytes);
    if (said.isEmpty())
        return;
    if (passesAtOnce()) {
        emit output(said);
        return;
    }
    const qsizetype size = m_faults.pieces > 0           ? m_faults.pieces
                           : m_faults.bytesPerSecond > 0 ? std::max(1, m_faults.bytesPerSecond / 50)
                                                         : said.size();
    for (qsizetype at = 0; at < said.size(); at += size) {
        Piece piece{said.mid(at, size), std::exchange(m_nextDelay, {})};
        if (m_faults.bytesPerSecond > 0)
            piece.delay +=
                    std::chrono::milliseconds(piece.bytes.size() * 1000 / m_faults.bytesPerSecond);
        m_waiting.push_back(std::move(piece));
    }
    schedule();
}

void ModuleOutput::answerBegins()
{
    m_nextDelay = m_faults.replyDelay;
}

void ModuleOutput::answerEnded()
{
    if (m_faults.garbageEvery == 0 || ++m_sinceGarbage < m_faults.garbageEvery)
        return;
    m_sinceGarbage = 0;
    write(noise);
}

void ModuleOutput::drop()
{
    m_timer.stop();
    m_waiting.clear();
    m_nextDelay = {};
}

QByteArray ModuleOutput::damaged(const QByteArray &bytes)
{
    if (m_faults.dropEvery == 0)
        return bytes;
    QByteArray left;
    for (const char byte : bytes) {
        if (++m_sinceDrop < m_faults.dropEvery)
            left.append(byte);
        else
            m_sinceDrop = 0;
    }
    return left;
}

void ModuleOutput::schedule()
{
    if (!m_timer.isActive() && !m_waiting.empty())
        m_timer.start(m_waiting.front().delay);
}

void ModuleOutput::release()
{
    const Piece piece = std::move(m_waiting.front());
    m_waiting.pop_front();
    schedule();
    emit output(piece.bytes);
}

} // namespace modem
