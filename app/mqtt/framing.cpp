// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/framing.h"

#include <algorithm>

namespace mqtt {

namespace {

// What a single packet may leave behind as reserved memory for the next.
constexpr qsizetype keptCapacity = 256 * 1024;

} // namespace

FrameLength frameLength(QByteArrayView bytes)
{
    quint32 remaining = 0;
    for (int i = 0; i < 4; ++i) {
        if (bytes.size() < i + 2)
            return {};
        const auto byte = static_cast<uchar>(bytes[i + 1]);
        remaining |= static_cast<quint32>(byte & 127) << (7 * i);
        if (!(byte & 128))
            return {FrameLength::State::Known, i + 2 + static_cast<qsizetype>(remaining)};
    }
    return {FrameLength::State::Bad, 0};
}

void Framer::append(QByteArrayView chunk)
{
    if (m_broken)
        return;
    dropHandedOut();
    if (!m_chunk.isEmpty())
        m_partial.append(m_chunk); // next() was not called to the end
    m_chunk = chunk;
}

std::optional<QByteArrayView> Framer::next()
{
    dropHandedOut();
    if (m_broken)
        return std::nullopt;
    return m_partial.isEmpty() ? nextOfChunk() : nextOfPartial();
}

std::optional<QByteArrayView> Framer::nextOfChunk()
{
    const FrameLength length = frameLength(m_chunk);
    if (length.state == FrameLength::State::Known && length.total <= m_chunk.size()) {
        const QByteArrayView packet = m_chunk.first(length.total);
        m_chunk = m_chunk.sliced(length.total);
        return packet;
    }
    m_broken = length.state == FrameLength::State::Bad;
    moveToPartial(m_chunk.size());
    return std::nullopt;
}

std::optional<QByteArrayView> Framer::nextOfPartial()
{
    FrameLength length = frameLength(m_partial);
    while (length.state == FrameLength::State::NeedMore && !m_chunk.isEmpty()) {
        moveToPartial(1);
        length = frameLength(m_partial);
    }
    if (length.state == FrameLength::State::Bad) {
        m_broken = true;
        moveToPartial(m_chunk.size());
    }
    if (length.state != FrameLength::State::Known)
        return std::nullopt;
    if (m_partial.size() < length.total)
        moveToPartial(length.total - m_partial.size());
    if (m_partial.size() < length.total)
        return std::nullopt;
    m_consumed = length.total;
    return QByteArrayView(m_partial).first(length.total);
}

QByteArrayView Framer::rest() const
{
    return QByteArrayView(m_partial).sliced(m_consumed);
}

void Framer::reset()
{
    *this = Framer();
}

void Framer::moveToPartial(qsizetype size)
{
    size = std::min(size, m_chunk.size());
    m_partial.append(m_chunk.first(size));
    m_chunk = m_chunk.sliced(size);
}

void Framer::dropHandedOut()
{
    if (m_consumed == 0)
        return;
    if (m_consumed < m_partial.size())
        m_partial.remove(0, m_consumed);
    else if (m_partial.capacity() > keptCapacity)
        m_partial = QByteArray();
    else
        m_partial.resize(0);
    m_consumed = 0;
}

} // namespace mqtt
