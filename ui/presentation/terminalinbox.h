// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"

#include <QByteArray>

#include <deque>
#include <mutex>
#include <optional>

namespace presentation {

// What crossed a port, on its way from the port's thread to the window, which takes it once a
// frame. Bounded: what comes while the window cannot keep up is dropped and counted.
class TerminalInbox
{
public:
    struct Chunk
    {
        QByteArray bytes;
        base::Stamp stamp;
        bool sent = false; // by us
    };

    explicit TerminalInbox(qsizetype budget = 64 * 1024 * 1024) : m_budget(budget) {} // bytes

    // Any thread. Pieces that follow each other closely are joined.
    void put(const QByteArray &bytes, const base::Stamp &stamp, bool sent);
    std::optional<Chunk> take();
    qint64 droppedBytes() const;
    qint64 waitingBytes() const;

private:
    static constexpr qsizetype largestJoined = 16 * 1024; // bytes
    static constexpr qint64 joinWithinUs = 2'000;

    mutable std::mutex m_mutex;
    std::deque<Chunk> m_chunks;
    qsizetype m_budget;
    qsizetype m_waiting = 0;
    qint64 m_dropped = 0;
};

} // namespace presentation
