// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/flaw.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace mqtt {

// The total length of the packet that starts at bytes[0], from its fixed header alone.
struct FrameLength
{
    enum class State : quint8 { Known, NeedMore, Bad }; // Bad: Remaining Length is over four bytes
    State state = State::NeedMore;
    qsizetype total = 0; // bytes with fixed header, when Known
};
FrameLength frameLength(QByteArrayView bytes);

// Cuts a stream of chunks into whole packets. A packet that lies within one chunk is handed out in
// place; only what straddles chunks is copied.
class Framer
{
public:
    // Give each chunk once, then call next() until it returns nullopt, before the chunk's bytes go.
    void append(QByteArrayView chunk);
    // The next whole packet, valid until the next call of append() or next().
    std::optional<QByteArrayView> next();
    // Set once the stream cannot be cut any further; nothing is handed out after it.
    bool isBroken() const { return m_broken; }
    // Bytes of an unfinished packet, for showing where a peer stopped.
    QByteArrayView rest() const;
    void reset();

private:
    std::optional<QByteArrayView> nextOfChunk();
    std::optional<QByteArrayView> nextOfPartial();
    void moveToPartial(qsizetype size);
    void dropHandedOut();

    QByteArray m_partial;     // start of a packet whose rest is still to come
    QByteArrayView m_chunk;   // not yet handed out
    qsizetype m_consumed = 0; // of m_partial, handed out by the last next()
    bool m_broken = false;
};

} // namespace mqtt
