// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/pacedwriter.h"

#include <QIODevice>

namespace serial {

PacedWriter::PacedWriter(QObject *parent) : QObject(parent), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PacedWriter::writeNext);
}

void PacedWriter::setDevice(QIODevice *device)
{
    m_device = device;
    m_timer.stop();
    m_items.clear();
    m_waiting = 0;
}

void PacedWriter::write(const QByteArray &bytes)
{
    if (!m_device || bytes.isEmpty())
        return;
    m_items.push_back({bytes, 0, {}});
    m_waiting += bytes.size();
    if (!m_timer.isActive())
        writeNext();
}

void PacedWriter::writeNext()
{
    while (m_device && !m_items.empty()) {
        Item &item = m_items.front();
        if (item.done == 0)
            item.stamp = base::Stamp::now();
        const qsizetype length = runLength(item);
        const QByteArray run = item.bytes.mid(item.done, length);
        item.done += length;
        m_waiting -= length;
        const int pause = breakAfter(item);
        const bool complete = item.done == item.bytes.size();
        const Item finished = complete ? std::move(item) : Item();
        if (complete)
            m_items.pop_front();
        if (m_device->write(run) != run.size()) {
            emit failed();
            return;
        }
        if (complete)
            emit sent(finished.bytes, finished.stamp);
        if (pause > 0) {
            m_timer.start(pause);
            return;
        }
    }
}

qsizetype PacedWriter::runLength(const Item &item) const
{
    if (m_pacing.characterMs > 0)
        return 1;
    const qsizetype lineEnd = m_pacing.lineMs > 0 ? item.bytes.indexOf('\n', item.done) : -1;
    return (lineEnd < 0 ? item.bytes.size() : lineEnd + 1) - item.done;
}

// A line ends with its LF, or with a CR that no LF follows.
int PacedWriter::breakAfter(const Item &item) const
{
    const char last = item.bytes[item.done - 1];
    const bool more = item.done < item.bytes.size();
    const bool lineEnds =
            last == '\n' || (last == '\r' && (!more || item.bytes[item.done] != '\n'));
    return m_pacing.characterMs + (lineEnds ? m_pacing.lineMs : 0);
}

} // namespace serial
